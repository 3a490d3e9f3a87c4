import { createRouterClient } from '@orpc/server';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { openSqlite, openWriter } from '#core/kernel/database.ts';
import { newPerson, openTestCore, type TestCore } from '../core/support.ts';
import { expectWhole } from './whole.ts';
import { ADMIN_PIN } from '../core/pins.ts';

const draftOf = async (core: TestCore, name: string) => ({
  uid: core.uid(),
  person: { new: newPerson(core, name) },
  business: { new: { uid: core.uid(), name: `Usaha ${name}` } },
  needs: [{ fieldUid: (await core.field('A')).uid, serviceUid: (await core.service(1)).uid }],
  purpose: 'Tanya syarat NIB. '.repeat(20),
});

const tables = ['person', 'business', 'visit', 'visit_need', 'ticket', 'ticket_event', 'audit'];
type Content = Record<string, unknown[]>;
const contentOf = (sqlite: Sqlite.Database): Content =>
  Object.fromEntries(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).all()]));

type Attempt = { before: Content; draft: Awaited<ReturnType<typeof draftOf>>; trouble: unknown };

/** A window whose writes go through a connection with only so many pages left: SQLite's own "disk full". */
const windowOnSmallDisk = async (core: TestCore) => {
  const disk = openSqlite(core.databasePath, { readonly: false });
  const writer = openWriter(disk);
  const context = core.core.context(core.core.connect());
  const client: Client = createRouterClient(core.core.router, {
    context: {
      ...context,
      write: async (run) => {
        const stamp = await context.now();
        return writer.transact((tx) => run(tx, stamp));
      },
    },
  });
  const [admin] = await client.session.staffList();
  await client.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
  const pages = Number(disk.pragma('page_count', { simple: true }));
  return { client, disk, leave: (count: number) => disk.pragma(`max_page_count = ${pages + count}`) };
};

describe('a full disk', () => {
  it('says that the visitor is NOT stored, keeps nothing of them, and stores them when there is room', async () => {
    const core = await openTestCore();
    const { client, disk, leave } = await windowOnSmallDisk(core);
    leave(3);
    const registerUntilFull = async (number: number): Promise<Attempt> => {
      const attempt = { before: contentOf(disk), draft: await draftOf(core, `Pengunjung ${number}`) };
      try {
        await client.visit.register(attempt.draft);
      } catch (trouble) {
        return { ...attempt, trouble };
      }
      return registerUntilFull(number + 1);
    };
    const { before, draft, trouble } = await registerUntilFull(1);
    expect(trouble).toMatchObject({
      code: 'STORAGE',
      message: expect.stringContaining('BELUM tersimpan'),
      data: { reason: 'full' },
    });
    expect(contentOf(disk)).toEqual(before);
    expect(await client.visit.day({})).toMatchObject({ count: before.visit!.length });

    leave(1000);
    const visit = await client.visit.register(draft);
    expect(await client.visit.register(draft)).toEqual(visit);
    expect((await client.visit.day({})).count).toBe(before.visit!.length + 1);
    expectWhole(disk);
    disk.close();
  });
});

describe('a file in use', () => {
  it('waits for another program and answers everybody who reads meanwhile', async () => {
    const core = await openTestCore();
    const other = new Sqlite(core.databasePath);
    other.exec('BEGIN IMMEDIATE');
    const waiting = core.admin.visit.register(await draftOf(core, 'Nurhayati'));
    expect((await core.admin.visit.day({})).count).toBe(0);
    other.exec('COMMIT');
    expect((await waiting).ticket.number).toBe('A-001');
    other.close();
  });

  it(
    'that stays in use: says so, stores nothing, and stores the visitor when the file is free',
    { timeout: 600_000 },
    async () => {
      const core = await openTestCore();
      const other = new Sqlite(core.databasePath);
      other.exec('BEGIN IMMEDIATE');
      const draft = await draftOf(core, 'Nurhayati');
      await expect(core.admin.visit.register(draft)).rejects.toMatchObject({
        code: 'STORAGE',
        message: expect.stringContaining('sedang dipakai program lain'),
        data: { reason: 'busy' },
      });
      expect((await core.admin.visit.day({})).count).toBe(0);
      other.exec('COMMIT');
      expect((await core.admin.visit.register(draft)).ticket.number).toBe('A-001');
      expectWhole(other);
      other.close();
    },
  );
});
