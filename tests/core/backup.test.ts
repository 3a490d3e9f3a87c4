import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Dropped, dropped } from '#contract/backup.ts';
import type { Client } from '#contract/index.ts';
import {
  newPerson,
  officeDraft,
  openTestCore,
  plainActivity,
  registerVisitor,
  type TestCore,
} from './support.ts';
import { openTraining } from './trainingSupport.ts';
import { ADMIN_PIN } from './pins.ts';

const folderOf = (core: TestCore) => path.join(core.folder, 'cadangan');
const names = async (client: Client, text: string) =>
  (await client.person.search({ text })).map((hit) => hit.name);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  );

/** Waits for what happens in the background, without a word on how long it may take. */
const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
};

const spoil = (file: string) => {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 6000);
  writeFileSync(file, bytes);
};

const signInAgain = async (core: TestCore) => {
  const client = core.client();
  const [admin] = await client.session.staffList();
  await client.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
  return client;
};

/** An office with one visitor in the backup and a second one after it. */
const nothing = Object.fromEntries(Object.keys(dropped.shape).map((kind) => [kind, 0])) as Dropped;

const officeWithBackup = async () => {
  const core = await openTestCore();
  const siti = await core.signIn('Siti', 'frontdesk');
  await registerVisitor(core, siti, 'Yang Lama', 'A');
  const backup = await siti.backup.make();
  await registerVisitor(core, siti, 'Yang Baru', 'B');
  return { core, siti, backup, file: path.join(folderOf(core), backup.name) };
};

describe('a backup', () => {
  it('is the whole office, opened and checked, with its hash', async () => {
    const { core, siti, backup, file } = await officeWithBackup();
    expect(backup).toMatchObject({
      kind: 'manual',
      content: { people: 1, visits: 1, certificates: 0, lastVisit: '2026-11-23' },
      verifiedAt: '2026-11-23T01:00:00.000Z',
    });
    const copy = new Sqlite(file, { readonly: true });
    expect(copy.prepare('SELECT name FROM person').pluck().all()).toEqual(['Yang Lama']);
    copy.close();
    expect((await siti.backup.list()).backups).toContainEqual(backup);
    expect((await core.client().backup.state()).verifiedAt).toBe(backup.verifiedAt);
    expect(
      (await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'cadang' })).entries[0],
    ).toMatchObject({ staffName: 'Siti', action: 'Mencadangkan' });
  });

  it('counts no longer when the file is not what was checked', async () => {
    const { siti, file } = await officeWithBackup();
    truncateSync(file, 4096);
    const listed = (await siti.backup.list()).backups.find(({ kind }) => kind === 'manual');
    expect(listed).toMatchObject({ verifiedAt: null, content: null });
  });

  it('that cannot be written says so, and the office goes on', async () => {
    const core = await openTestCore();
    const siti = await core.signIn('Siti', 'frontdesk');
    writeFileSync(folderOf(core), 'a file where the folder should be');
    await expect(siti.backup.make()).rejects.toMatchObject({
      code: 'BACKUP_FAILED',
      message: expect.stringContaining('Data kantor aman') as string,
    });
    expect((await siti.backup.state()).problem).toContain('Cadangan tidak jadi dibuat');
    expect((await registerVisitor(core, siti, 'Tetap Dilayani', 'A')).isNew).toBe(true);
  });

  it('is made by itself once on every day of work', async () => {
    const core = await openTestCore({ backupAfterMs: 0 });
    const daily = async () =>
      (await core.admin.backup.list()).backups.filter(({ kind }) => kind === 'daily').map(({ name }) => name);
    await until(async () => (await daily()).length === 1);
    await core.signIn('Siti', 'frontdesk');
    core.setNow('2026-11-24T01:00:00.000Z');
    await core.signIn('Rina', 'consultant');
    await until(async () => (await daily()).length === 2);
    expect(await daily()).toEqual(['loket-harian-2026-11-24.db', 'loket-harian-2026-11-23.db']);
  });
});

describe('a backup by itself', () => {
  const daily = async (client: Client) =>
    (await client.backup.list()).backups.find(({ kind }) => kind === 'daily');

  it('is made again when the day is closed, with what was done since the morning', async () => {
    const core = await openTestCore({ backupAfterMs: 0 });
    await until(async () => (await daily(core.admin)) !== undefined);
    await registerVisitor(core, core.admin, 'Sesudahnya', 'A');
    await core.admin.queue.closeDay({});
    await until(async () => (await daily(core.admin))?.content?.visits === 1);
    expect((await core.admin.backup.state()).problem).toBeNull();
  });

  it('is made on leaving when something was done since the last one', async () => {
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Sesudahnya', 'A');
    await core.core.context(core.core.connect()).backups.leave();
    expect((await daily(core.admin))?.content?.visits).toBe(1);
  });

  it('is the newest when its trail had come further, whatever the clock said', async () => {
    const core = await openTestCore({ at: '2032-01-01T01:00:00.000Z' });
    const ahead = await core.admin.backup.make();
    core.setNow('2026-11-24T01:00:00.000Z');
    const { admin } = core;
    const [person] = await admin.session.staffList();
    await admin.session.confirmClock({ staffUid: person!.uid, pin: ADMIN_PIN });
    expect(await admin.backup.state()).toMatchObject({ verifiedAt: ahead.at, isLate: true });
    await registerVisitor(core, admin, 'Hari Ini', 'A');
    const today = await admin.backup.make();
    expect((await admin.backup.list()).backups[0]).toEqual(today);
    expect(await admin.backup.state()).toMatchObject({ verifiedAt: today.at, isLate: false });
  });

  it('clears away what a kill left in the middle of one', async () => {
    const core = await openTestCore();
    await core.admin.backup.make();
    const left = path.join(folderOf(core), 'loket-harian-2026-11-22.db.baru');
    writeFileSync(left, 'half');
    await core.restart();
    await until(async () => !existsSync(left));
    expect(readdirSync(folderOf(core)).filter((name) => name.includes('baru'))).toEqual([]);
  });
});

describe('a backup of another folder', () => {
  it('is copied in, checked, and restored like any other; of a folder the newest', async () => {
    const { core, file } = await officeWithBackup();
    const stick = path.join(core.folder, 'stick');
    mkdirSync(stick);
    writeFileSync(path.join(stick, 'salinan.db'), readFileSync(file));
    writeFileSync(path.join(stick, 'surat.db'), 'Ini surat.');
    const brought = await core.admin.backup.bring({ path: stick });
    expect(brought).toMatchObject({ kind: 'brought', content: { visits: 1 } });
    await core.admin.backup.restore({ name: brought.name });
    await core.restart();
    expect(await names(await signInAgain(core), 'yang')).toEqual(['Yang Lama']);
  });

  it.each([
    ['is none', 'surat.db', 'cadangan itu rusak'],
    ['is not there', 'tidak-ada.db', 'cadangan itu sudah tidak ada'],
  ])('that %s is refused, and nothing is left of it', async (_, name, reason) => {
    const core = await openTestCore();
    writeFileSync(path.join(core.folder, 'surat.db'), 'Ini surat, bukan basis data. '.repeat(400));
    const before = (await core.admin.backup.list()).backups;
    await expect(core.admin.backup.bring({ path: path.join(core.folder, name) })).rejects.toMatchObject({
      code: 'BACKUP_UNUSABLE',
      message: expect.stringContaining(reason) as string,
    });
    expect((await core.admin.backup.list()).backups).toEqual(before);
  });
});

describe('what is no file', () => {
  it('is never read: a pipe would be waited for without end', async () => {
    const { core, file, backup } = await officeWithBackup();
    const pipe = path.join(core.folder, 'pipa.db');
    execFileSync('mkfifo', [pipe, path.join(core.folder, 'stick.db-wal')]);
    writeFileSync(path.join(core.folder, 'stick.db'), readFileSync(file));
    for (const place of [pipe, '/dev/zero'])
      await expect(core.admin.backup.bring({ path: place })).rejects.toMatchObject({
        message: expect.stringContaining('di alamat itu bukan berkas') as string,
      });
    expect(await core.admin.backup.bring({ path: path.join(core.folder, 'stick.db') })).toMatchObject({
      kind: 'brought',
    });
    const manifest = file.replace(/\.db$/, '.json');
    rmSync(manifest);
    execFileSync('mkfifo', [manifest]);
    const { backups } = await core.admin.backup.list();
    expect(backups.find(({ name }) => name === backup.name)?.verifiedAt).toBeNull();
  });
});

describe('a restore that was asked for', () => {
  it('is known to every window, with what will be dropped by it', async () => {
    const { core, siti, backup } = await officeWithBackup();
    expect(await core.admin.backup.inspect({ name: backup.name })).toMatchObject({
      dropped: { ...nothing, people: 1, visits: 1 },
      office: { name: officeDraft.name, isOurs: true },
    });
    await core.admin.backup.restore({ name: backup.name });
    await registerVisitor(core, siti, 'Yang Terakhir', 'C');
    expect((await core.client().backup.state()).pending).toEqual({
      name: backup.name,
      at: '2026-11-23T01:00:00.000Z',
      madeAt: backup.at,
      staffName: 'Fitriani',
      sinceBackup: { ...nothing, people: 2, visits: 2 },
      sinceRequest: { ...nothing, people: 1, visits: 1 },
    });
  });

  it('tells what the copy lacks row by row, however much both hold', async () => {
    const { core, backup } = await officeWithBackup();
    await registerVisitor(core, core.admin, 'Satu Lagi', 'A');
    await core.admin.backup.restore({ name: backup.name });
    await core.restart();
    const admin = await signInAgain(core);
    const fieldUid = (await admin.office.fields())[0]!.uid;
    const serviceUid = (await admin.office.services())[0]!.uid;
    for (const name of ['Lima', 'Enam'])
      await admin.visit.register({
        uid: core.uid(),
        person: { new: newPerson(core, name) },
        business: null,
        needs: [{ fieldUid, serviceUid }],
      });
    const replaced = (await admin.backup.list()).backups.find(({ kind }) => kind === 'replaced')!;
    expect((await admin.backup.inspect({ name: replaced.name })).dropped).toEqual({
      ...nothing,
      people: 2,
      visits: 2,
    });
  });

  it('tells of trainings and their people, and of what was voided since', async () => {
    const core = await openTestCore();
    const training = await openTraining(core);
    const issue = async () =>
      core.admin.certificate.issue({
        uid: core.uid(),
        activity: plainActivity,
        recipients: [{ name: 'Andi Saja' }],
      });
    const { certificates } = await issue();
    const backup = await core.admin.backup.make();
    await core.admin.certificate.void({ uid: certificates[0]!.uid, reason: 'Salah nama' });
    await issue();
    await core.admin.training.enrol({
      uid: core.uid(),
      trainingUid: training.uid,
      who: { name: 'Andi Saputra' },
      role: 'Peserta',
    });
    expect((await core.admin.backup.inspect({ name: backup.name })).dropped).toEqual({
      ...nothing,
      participants: 1,
      certificates: 1,
      voids: 1,
    });
  });

  it('names another office, and takes no practice file for an office', async () => {
    const other = await openTestCore();
    await other.admin.office.update({ ...officeDraft, name: 'PLUT Kabupaten Lain' });
    await other.close();
    const file = new Sqlite(other.databasePath);
    file.exec('UPDATE office SET uid = randomblob(16)'); // the same seed has made both
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Lima', 'A');
    const foreign = await core.admin.backup.bring({ path: other.databasePath });
    expect(await core.admin.backup.inspect({ name: foreign.name })).toMatchObject({
      office: { name: 'PLUT Kabupaten Lain', isOurs: false },
      dropped: { people: 1, visits: 1 },
    });

    file.exec('UPDATE office SET is_practice = 1');
    file.close();
    const invented = await core.admin.backup.bring({ path: other.databasePath });
    const refused = { code: 'BACKUP_UNUSABLE', message: expect.stringContaining('data latihan') as unknown };
    await expect(core.admin.backup.inspect({ name: invented.name })).rejects.toMatchObject(refused);
    await expect(core.admin.backup.restore({ name: invented.name })).rejects.toMatchObject(refused);
  });
});

describe('a restore', () => {
  it('brings back the day of the copy, and can itself be undone', async () => {
    const { core, backup } = await officeWithBackup();
    expect(await core.admin.backup.inspect({ name: backup.name })).toMatchObject({ visits: 1 });
    await core.admin.backup.restore({ name: backup.name });
    expect(await names(core.admin, 'yang')).toHaveLength(2); // until the application is opened anew
    await core.restart();

    const admin = await signInAgain(core);
    expect(await names(admin, 'yang')).toEqual(['Yang Lama']);
    const { backups, lastRestore, pending } = await admin.backup.list();
    expect(pending).toBeNull();
    expect(lastRestore).toMatchObject({ isDone: true });
    const { entries: trail } = await admin.office.trail({
      from: '2026-11-23',
      to: '2026-11-23',
      text: 'memulihkan',
    });
    expect(trail[0]).toMatchObject({
      staffName: 'Fitriani',
      summary: expect.stringContaining(backup.name) as string,
    });

    const replaced = backups.find(({ kind }) => kind === 'replaced')!;
    await admin.backup.restore({ name: replaced.name });
    await core.restart();
    expect((await names(await signInAgain(core), 'yang')).toSorted()).toEqual(['Yang Baru', 'Yang Lama']);
  });

  it('of the copy of this morning is carried out although leaving copies the day once more', async () => {
    const { core } = await officeWithBackup();
    const leave = () => core.core.context(core.core.connect()).backups.leave();
    await leave();
    await registerVisitor(core, core.admin, 'Yang Terakhir', 'C');
    const morning = (await core.admin.backup.list()).backups.find(({ kind }) => kind === 'daily')!;
    await core.admin.backup.restore({ name: morning.name });
    await leave();
    await core.restart();
    const admin = await signInAgain(core);
    expect((await admin.backup.list()).lastRestore).toMatchObject({ isDone: true });
    expect(await names(admin, 'yang')).toHaveLength(2);
  });

  it('can be called off', async () => {
    const { core, backup } = await officeWithBackup();
    await core.admin.backup.restore({ name: backup.name });
    expect((await core.admin.backup.list()).pending?.name).toBe(backup.name);
    await core.admin.backup.cancelRestore();
    await core.restart();
    expect(await names(await signInAgain(core), 'yang')).toHaveLength(2);
  });

  it('is for administrators, and for files of the folder only', async () => {
    const { core, siti, backup } = await officeWithBackup();
    expect(await code(siti.backup.restore({ name: backup.name }))).toBe('FORBIDDEN');
    for (const name of [
      '../loket.db',
      'loket.db',
      `/etc/${backup.name}`,
      backup.name.replace('.db', '.json'),
    ])
      expect(await code(core.admin.backup.restore({ name }))).toBe('NOT_FOUND');
  });

  it('refuses a damaged copy, and what is no copy at all', async () => {
    const { core, backup, file } = await officeWithBackup();
    const foreign = 'loket-manual-2026-01-01-080000.db';
    new Sqlite(path.join(folderOf(core), foreign)).exec('CREATE TABLE other (x)').close();
    await expect(core.admin.backup.inspect({ name: foreign })).rejects.toMatchObject({
      code: 'BACKUP_UNUSABLE',
      message: expect.stringContaining('bukan data Loket PLUT') as string,
    });
    spoil(file);
    await expect(core.admin.backup.restore({ name: backup.name })).rejects.toMatchObject({
      message: expect.stringContaining('Data kantor tidak diubah') as string,
    });
    rmSync(file.replace('.db', '.json')); // without its hash only opening it can tell
    expect(await code(core.admin.backup.restore({ name: backup.name }))).toBe('BACKUP_UNUSABLE');
    expect((await core.admin.backup.list()).pending).toBeNull();
  });

  it('leaves the present data alone when the copy goes bad in between, and says so in one sentence', async () => {
    const { core, backup, file } = await officeWithBackup();
    await core.admin.backup.restore({ name: backup.name });
    spoil(file);
    await core.restart();
    const admin = await signInAgain(core);
    expect(await names(admin, 'yang')).toHaveLength(2);
    expect((await admin.backup.list()).lastRestore).toEqual({
      isDone: false,
      sentence:
        'Pemulihan tidak dilakukan karena isi cadangan itu sudah berubah sejak dibuat. Data kantor tetap seperti sebelumnya.',
    });
    await core.restart();
    expect((await core.client().session.current()).isSetUp).toBe(true);
  });

  it.each(['the present file was moved aside', 'the copy was in place already'])(
    'is finished after a power cut when %s',
    async (moment) => {
      const { core, backup, file } = await officeWithBackup();
      await core.admin.backup.restore({ name: backup.name });
      const requestFile = `${core.databasePath}.pulihkan.json`;
      const request = JSON.parse(readFileSync(requestFile, 'utf8')) as { aside: string };
      await core.close();
      const aside = path.join(folderOf(core), request.aside);
      renameSync(core.databasePath, aside);
      if (moment === 'the copy was in place already') writeFileSync(core.databasePath, readFileSync(file));
      const again = await openTestCore({ databasePath: core.databasePath });
      expect(await names(await signInAgain(again), 'yang')).toEqual(['Yang Lama']);
      expect(existsSync(requestFile)).toBe(false);
      const kept = new Sqlite(aside, { readonly: true });
      expect(kept.prepare('SELECT count(*) FROM person').pluck().get()).toBe(2);
      kept.close();
    },
  );

  it('puts the present data back when the power went and the copy is gone', async () => {
    const { core, backup, file } = await officeWithBackup();
    await core.admin.backup.restore({ name: backup.name });
    const request = JSON.parse(readFileSync(`${core.databasePath}.pulihkan.json`, 'utf8')) as {
      aside: string;
    };
    await core.close();
    renameSync(core.databasePath, path.join(folderOf(core), request.aside));
    rmSync(file);
    const again = await openTestCore({ databasePath: core.databasePath });
    expect(await names(await signInAgain(again), 'yang')).toHaveLength(2);
  });
});
