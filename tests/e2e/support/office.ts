import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Page } from '@playwright/test';
import type { Role } from '#contract/base.ts';
import type { Client } from '#contract/index.ts';
import type { OfficeDraft } from '#contract/office.ts';
import { uuidv7 } from '#contract/uid.ts';
import { openCore } from '#core/index.ts';
import { exampleOffice } from '#practice/office.ts';
import { START } from './app.ts';

const root = path.resolve(import.meta.dirname, '../../..');
export const PIN = '264093';
/** Whose history has kinds enough for two lines. */
export const MANY_KINDS = 'Tengku Zulkifli Hamdan';

const draft: OfficeDraft = {
  ...exampleOffice,
  runningText: 'Semua layanan PLUT-KUMKM gratis.',
  head: { post: 'Kepala UPT', name: 'Raja Zulkarnain Effendi, S.E., M.Si.', rank: '', nip: '' },
  superior: { post: '', name: '', rank: '', nip: '' },
};

export const newUid = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/**
 * Opens the file of a data folder through the contract, as the given member of staff, while no host has it open;
 * the first to come sets the office up.
 */
export const withOffice = async (
  data: string,
  run: (client: (name: string, role?: Role, desk?: string) => Promise<Client>) => Promise<void>,
): Promise<void> => {
  const core = openCore({
    databasePath: path.join(data, 'loket.db'),
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(root, 'out/main/worker.js'),
    version: '0.0.0-test',
    clock: () => new Date(START),
    log: (_, message, error) => process.stderr.write(`${message} ${String(error)}\n`),
  });
  const window = (): Client => createRouterClient(core.router, { context: core.context(core.connect()) });
  const admin = window();
  const adminUid = newUid();
  if ((await admin.session.current()).isSetUp) {
    const [first] = await admin.session.staffList();
    await admin.session.signIn({ staffUid: first!.uid, pin: PIN });
  } else
    await admin.office.setUp({
      uid: newUid(),
      office: draft,
      admin: { uid: adminUid, name: 'Fitriani', pin: PIN },
    });
  try {
    await run(async (name, role, letters) => {
      if (!role) return admin;
      const deskUid = letters ? newUid() : null;
      const fieldUids = (await admin.office.fields())
        .filter(({ letter }) => letters?.includes(letter))
        .map(({ uid }) => uid);
      if (deskUid)
        await admin.office.saveDesk({ uid: deskUid, name: `Meja ${letters}`, fieldUids, isActive: true });
      const uid = newUid();
      const fieldUid = fieldUids[0] ?? null;
      await admin.office.saveStaff({ uid, name, role, fieldUid, deskUid, isActive: true, pin: PIN });
      const client = window();
      await client.session.signIn({ staffUid: uid, pin: PIN });
      return client;
    });
  } finally {
    await core.close();
  }
};

/** A module on the shelf, in so many copies. */
export const shelveBook = (data: string, copies: number): Promise<void> =>
  withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    await admin.book.save({
      uid: newUid(),
      kind: 'module',
      title: 'Mengemas Produk Pangan Rumahan',
      isbn: '',
      year: 2024,
      shelf: 'Produksi 3',
      copyUids: Array.from({ length: copies }, newUid),
      acquiredOn: '2026-11-02',
    });
  });

/** An office with one person of each kind at work. */
export const setUpOffice = (data: string): Promise<void> =>
  withOffice(data, async (client) => {
    await client('Nur Aisyah', 'frontdesk');
    await client('Rina Marlina', 'consultant', 'A');
  });

export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name }).click();
  await page.keyboard.type(PIN);
  await page.locator('.shell').waitFor();
};
