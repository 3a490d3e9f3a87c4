import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { findRescue, OpenError } from '#core/index.ts';
import { migrations } from '#core/migrations/index.ts';
import { openTestCore, registerVisitor } from './support.ts';
import { ADMIN_PIN } from './pins.ts';

const NOW = '2026-11-24T02:03:04.000Z'; // Tuesday 09.03 WIB
const ASIDE = 'loket-tidak-dapat-dibuka-2026-11-24-090304.db';

/** A closed office: one visitor is in its older backup, two are in the newer one, three in the file itself. */
const closedOffice = async () => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Siti Lama', 'A');
  const older = await core.admin.backup.make();
  await registerVisitor(core, core.admin, 'Budi Sesudahnya', 'B');
  core.advance(60);
  const newer = await core.admin.backup.make();
  await registerVisitor(core, core.admin, 'Rina Terakhir', 'C');
  await core.close();
  const folder = path.join(core.folder, 'cadangan');
  return { databasePath: core.databasePath, folder, older, newer };
};

const refusal = (databasePath: string): Promise<OpenError> =>
  openTestCore({ databasePath }).then(
    () => Promise.reject(new Error('it opened')),
    (error: unknown) => (error instanceof OpenError ? error : Promise.reject(error as Error)),
  );

const rescueFor = async (databasePath: string) =>
  findRescue({
    databasePath,
    error: await refusal(databasePath),
    log: () => {},
    clock: () => new Date(NOW),
  });

const reopen = async (databasePath: string) => {
  const core = await openTestCore({ databasePath, at: NOW });
  const client = core.client();
  const [admin] = await client.session.staffList();
  await client.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
  const { visits } = await client.visit.day({ localDate: '2026-11-23' });
  return { client, visitors: visits.map(({ personName }) => personName).toSorted() };
};

const cutOff = (file: string) => truncateSync(file, 20_000);

describe('a file that cannot be opened', () => {
  it('cut off: the newest backup stands in, the file is kept, the trail says why', async () => {
    const { databasePath, folder, newer } = await closedOffice();
    cutOff(databasePath);
    const broken = readFileSync(databasePath);

    const rescue = await rescueFor(databasePath);
    expect(rescue?.when).toBe('23 November 2026 pukul 09.00');
    expect(rescue?.sentence).toContain('berisi 2 kunjungan, terakhir 23 November 2026');
    expect(rescue?.sentence).toContain(ASIDE);
    expect(readFileSync(databasePath).equals(broken)).toBe(true); // asking changes nothing
    rescue!.ask();

    const { client, visitors } = await reopen(databasePath);
    expect(visitors).toEqual(['Budi Sesudahnya', 'Siti Lama']);
    expect(readFileSync(path.join(folder, ASIDE)).equals(broken)).toBe(true);
    const { backups, lastRestore } = await client.backup.list();
    expect(lastRestore).toEqual({
      isDone: true,
      sentence: `Cadangan ${newer.name} sudah dipulihkan. Data sebelumnya disimpan sebagai ${ASIDE}.`,
    });
    expect(backups.map(({ name }) => name)).not.toContain(ASIDE); // it is no backup
    const [entry] = (await client.office.trail({ from: '2026-11-24', to: '2026-11-24', text: 'memulihkan' }))
      .entries;
    expect(entry?.summary).toContain('berkas data rusak');
    expect(entry?.summary).toContain(newer.name);
  });

  it.each([
    ['left empty by a power cut', (file: string) => writeFileSync(file, '')],
    ['that is a letter', (file: string) => writeFileSync(file, 'Ini surat, bukan basis data. '.repeat(400))],
    [
      'that is a folder',
      (file: string) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('%s: the newest backup stands in', async (_, spoil) => {
    const { databasePath, folder } = await closedOffice();
    spoil(databasePath);
    (await rescueFor(databasePath))!.ask();
    expect((await reopen(databasePath)).visitors).toHaveLength(2);
    expect(existsSync(path.join(folder, ASIDE))).toBe(true);
  });

  it('gone from its folder: no new office is begun beside the backups, the newest stands in', async () => {
    const { databasePath, newer } = await closedOffice();
    rmSync(databasePath);
    expect((await refusal(databasePath)).problem).toBe('missing');
    expect(existsSync(databasePath)).toBe(false);
    const rescue = await rescueFor(databasePath);
    expect(rescue?.sentence).not.toContain('disimpan di folder cadangan');
    rescue!.ask();
    const { client, visitors } = await reopen(databasePath);
    expect(visitors).toEqual(['Budi Sesudahnya', 'Siti Lama']);
    expect((await client.backup.list()).lastRestore).toEqual({
      isDone: true,
      sentence: `Cadangan ${newer.name} sudah dipulihkan.`,
    });
    const [entry] = (await client.office.trail({ from: '2026-11-24', to: '2026-11-24', text: 'memulihkan' }))
      .entries;
    expect(entry?.summary).toContain('berkas data tidak ada');
  });

  it('passes over a backup that is damaged, and one that an administrator has turned away', async () => {
    const { databasePath, folder, older, newer } = await closedOffice();
    cutOff(path.join(folder, newer.name));
    writeFileSync(path.join(folder, 'loket-sebelum-pulih-2026-11-24-080000.db'), readFileSync(databasePath));
    cutOff(databasePath);
    (await rescueFor(databasePath))!.ask();
    expect((await reopen(databasePath)).visitors).toEqual(['Siti Lama']);
    expect(readdirSync(folder)).toContain(older.name);
  });

  it('keeps its place when the backup goes bad in between, and both are told', async () => {
    const { databasePath, folder, newer } = await closedOffice();
    cutOff(databasePath);
    const broken = readFileSync(databasePath);
    (await rescueFor(databasePath))!.ask();
    rmSync(path.join(folder, newer.name));
    expect((await refusal(databasePath)).message).toBe(
      'Berkas data rusak. Tidak ada yang ditulis ke dalamnya; simpan berkas itu dan pulihkan cadangan terakhir. Pemulihan tidak jadi karena cadangan itu sudah tidak ada.',
    );
    expect(readFileSync(databasePath).equals(broken)).toBe(true);
  });

  it('without a backup: only its sentence', async () => {
    const { databasePath, folder } = await closedOffice();
    rmSync(folder, { recursive: true });
    cutOff(databasePath);
    expect(await rescueFor(databasePath)).toBeNull();
  });

  it('of a newer version is whole: nothing is offered in its place', async () => {
    const { databasePath } = await closedOffice();
    const sqlite = new Sqlite(databasePath);
    sqlite.pragma(`user_version = ${migrations.length + 1}`);
    sqlite.close();
    expect(await rescueFor(databasePath)).toBeNull();
  });
});
