import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { findRescue, OpenError } from '#core/index.ts';
import { requestPath } from '#core/kernel/restore.ts';
import { openCase } from './facilitationSupport.ts';
import { newPerson, openTestCore, plainActivity, type TestCore } from './support.ts';
import { plainProduct } from './productSupport.ts';
import { ADMIN_PIN } from './pins.ts';

const NOW = '2026-11-23T05:00:00.000Z';
const markOf = (core: TestCore) => `${core.databasePath}.tanda.json`;

const signInAgain = async (core: TestCore) => {
  const client = core.client();
  const [admin] = await client.session.staffList();
  await client.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
  return client;
};
type Desk = Awaited<ReturnType<typeof signInAgain>>;

const issue = async (core: TestCore, desk: Desk, name: string): Promise<number> => {
  const { certificates } = await desk.certificate.issue({
    uid: core.uid(),
    activity: plainActivity,
    recipients: [{ name }],
  });
  return certificates[0]!.sequence;
};
const issueLetter = async (core: TestCore, desk: Desk): Promise<number> => {
  const [person] = await desk.person.search({ text: 'siti' });
  const draft = {
    kind: 'mentoring' as const,
    personUid: person!.uid,
    since: '2025-02-03',
    purpose: 'lomba',
    signedOn: '2026-11-13',
  };
  return (await desk.letter.issue({ uid: core.uid(), draft })).sequence;
};
const register = async (
  core: TestCore,
  desk: Desk,
  name: string,
  letter = 'A',
  business: { new: { uid: string; name: string } } | null = null,
) => {
  const field = (await desk.office.fields()).find((each) => each.letter === letter);
  const [service] = await desk.office.services();
  return desk.visit.register({
    uid: core.uid(),
    person: { new: newPerson(core, name) },
    business,
    needs: [{ fieldUid: field!.uid, serviceUid: service!.uid }],
  });
};
const ticket = async (core: TestCore, desk: Desk, name: string): Promise<string> =>
  (await register(core, desk, name)).ticket.number;
const facilitate = async (core: TestCore, desk: Desk, change = {}): Promise<string> => {
  const [person] = await desk.person.search({ text: 'siti' });
  const { uid } = await openCase(core, desk, { personUid: person!.uid, ...change });
  return (await desk.facilitation.get({ uid })).number;
};

/** The numbers on the labels of a new product, of a batch of it and of a new title. */
const labels = async (core: TestCore, desk: Desk, seller: string): Promise<string> => {
  const businessUid = core.uid();
  await register(core, desk, seller, 'B', { new: { uid: businessUid, name: `Usaha ${seller}` } });
  const product = await desk.product.save({ ...plainProduct(core.uid()), businessUid });
  const book = await desk.book.save({
    uid: core.uid(),
    kind: 'book',
    title: `Usaha ${seller}`,
    author: '',
    isbn: '',
    year: null,
    shelf: '',
    file: '',
    copyUids: [],
    acquiredOn: '2026-11-02',
  });
  const batch = await desk.consignment.receive({
    uid: core.uid(),
    productUid: product.uid,
    receivedOn: '2026-11-02',
    pieces: 1,
    price: 1,
    pullOn: null,
    expiresOn: null,
  });
  return `${product.number} ${batch.number} ${book.number}`;
};

/** One of each paper is in the backup; another of each was given to somebody after it. */
const officeWithPapers = async () => {
  const core = await openTestCore();
  expect(await ticket(core, core.admin, 'Siti')).toBe('A-001');
  expect(await issue(core, core.admin, 'Siti')).toBe(1);
  expect(await issueLetter(core, core.admin)).toBe(1);
  expect(await facilitate(core, core.admin)).toBe('P-001');
  expect(await labels(core, core.admin, 'Ani')).toBe('PR-0001 TG-0001 B-0001');
  const backup = await core.admin.backup.make();
  expect(await ticket(core, core.admin, 'Budi')).toBe('A-002');
  expect(await issue(core, core.admin, 'Budi')).toBe(2);
  expect(await issueLetter(core, core.admin)).toBe(2);
  expect(await facilitate(core, core.admin)).toBe('P-002');
  expect(await labels(core, core.admin, 'Desi')).toBe('PR-0002 TG-0002 B-0002');
  return { core, backup };
};

/** The file is gone in the way of `lose`; the backup stands in. */
const rescue = async (core: TestCore, lose: (file: string) => void) => {
  await core.close();
  lose(core.databasePath);
  const error = await openTestCore({ databasePath: core.databasePath }).then(
    () => Promise.reject(new Error('it opened')),
    (reason: unknown) => (reason instanceof OpenError ? reason : Promise.reject(reason as Error)),
  );
  const found = await findRescue({
    databasePath: core.databasePath,
    error,
    log: () => {},
    clock: () => new Date(NOW),
  });
  found!.ask();
  const again = await openTestCore({ databasePath: core.databasePath, at: NOW });
  return { again, desk: await signInAgain(again) };
};

describe('after a restore', () => {
  it('no number that is on paper is drawn again, on any series', async () => {
    const { core, backup } = await officeWithPapers();
    await core.admin.backup.restore({ name: backup.name });
    await core.restart();
    const desk = await signInAgain(core);
    expect(await desk.series.unknown()).toEqual([]);
    expect(await issue(core, desk, 'Rina')).toBe(3);
    expect(await issueLetter(core, desk)).toBe(3);
    expect(await ticket(core, desk, 'Rina')).toBe('A-003');
    expect(await facilitate(core, desk)).toBe('P-003');
    expect(await labels(core, desk, 'Tuti')).toBe('PR-0003 TG-0003 B-0003');
  });

  it('nor when that restore is undone', async () => {
    const { core, backup } = await officeWithPapers();
    await core.admin.backup.restore({ name: backup.name });
    await core.restart();
    const desk = await signInAgain(core);
    expect(await issue(core, desk, 'Rina')).toBe(3);
    const { backups } = await desk.backup.list();
    await desk.backup.restore({ name: backups.find(({ kind }) => kind === 'replaced')!.name });
    await core.restart();
    expect(await issue(core, await signInAgain(core), 'Tuti')).toBe(4);
  });

  it('nor when the power goes before the restored file is opened for the first time', async () => {
    const { core, backup } = await officeWithPapers();
    await core.admin.backup.restore({ name: backup.name });
    await core.close();
    // What a start does until it is cut off: the copy is in place, its series are not raised yet.
    const { carryOutRestore } = await import('#core/kernel/restore.ts');
    const { markReplaced } = await import('#core/features/documents/series/index.ts');
    const { migrations } = await import('#core/migrations/index.ts');
    const { brought } = await import('#core/composition.ts');
    carryOutRestore(core.databasePath, migrations.length, (file) =>
      markReplaced(core.databasePath, brought.lasting, file),
    );
    const again = await openTestCore({ databasePath: core.databasePath, at: NOW });
    expect(await issue(again, await signInAgain(again), 'Rina')).toBe(3);
  });

  it('of a file that cannot be read, the mark beside it knows the numbers', async () => {
    const { core } = await officeWithPapers();
    const { again, desk } = await rescue(core, (file) => truncateSync(file, 5000));
    expect(await desk.series.unknown()).toEqual([]);
    expect(await issue(again, desk, 'Rina')).toBe(3);
    expect(await issueLetter(again, desk)).toBe(3);
    expect(await ticket(again, desk, 'Rina')).toBe('A-003');
    expect(await facilitate(again, desk)).toBe('P-003');
    expect(await labels(again, desk, 'Tuti')).toBe('PR-0003 TG-0003 B-0003');
  });

  it('of a process that was killed, tickets go on behind those that were marked ahead', async () => {
    const { core } = await officeWithPapers();
    const marked = readFileSync(markOf(core));
    const { again, desk } = await rescue(core, (file) => {
      truncateSync(file, 5000);
      writeFileSync(markOf(core), marked);
    });
    expect(await ticket(again, desk, 'Rina')).toBe('A-021');
  });

  it('a series that was raised by hand goes on from there', async () => {
    const { core } = await officeWithPapers();
    await core.admin.series.setNext({ kind: 'certificate', year: 2026, next: 500 });
    const { again, desk } = await rescue(core, (file) => truncateSync(file, 5000));
    expect(await desk.series.unknown()).toEqual([]);
    expect(await issue(again, desk, 'Rina')).toBe(500);
  });

  it('what nobody has answered is asked again when the file is lost once more; an answer is kept', async () => {
    const { core } = await officeWithPapers();
    const first = await rescue(core, (file) => {
      rmSync(file);
      rmSync(markOf(core));
    });
    await first.desk.series.tell({ answers: [{ kind: 'certificate', year: 2026, last: 300 }] });
    const { again, desk } = await rescue(first.again, (file) => truncateSync(file, 5000));
    expect((await desk.series.unknown()).map(({ kind, year }) => `${kind} ${year}`)).toEqual([
      'certificate 2025',
      'letter 2025',
      'letter 2026',
    ]);
    await expect(issueLetter(again, desk)).rejects.toMatchObject({ code: 'NUMBER_UNKNOWN' });
    expect(await issue(again, desk, 'Rina')).toBe(301);
  });

  it('a ticket that stood only in a lost write-ahead log is not given again', async () => {
    const core = await openTestCore();
    expect(await ticket(core, core.admin, 'Siti')).toBe('A-001');
    await core.admin.backup.make(); // with it the log is written into the file
    const databasePath = path.join(mkdtempSync(path.join(tmpdir(), 'loket-log-')), 'loket.db');
    copyFileSync(core.databasePath, databasePath);
    // As a mark is for some seconds after a ticket: behind in the trail, ahead in the numbers.
    copyFileSync(markOf(core), `${databasePath}.tanda.json`);
    expect(await ticket(core, core.admin, 'Budi')).toBe('A-002');
    await core.close();
    const again = await openTestCore({ databasePath, at: NOW });
    expect(await ticket(again, await signInAgain(again), 'Rina')).toBe('A-021');
  });

  it('nor is a certificate, when a backup is restored at the next start', async () => {
    const core = await openTestCore();
    expect(await issue(core, core.admin, 'Siti')).toBe(1);
    const backup = await core.admin.backup.make();
    const folder = mkdtempSync(path.join(tmpdir(), 'loket-log-'));
    const databasePath = path.join(folder, 'loket.db');
    copyFileSync(core.databasePath, databasePath);
    expect(await issue(core, core.admin, 'Budi')).toBe(2);
    copyFileSync(markOf(core), `${databasePath}.tanda.json`);
    cpSync(path.join(core.folder, 'cadangan'), path.join(folder, 'cadangan'), { recursive: true });
    await core.admin.backup.restore({ name: backup.name });
    copyFileSync(requestPath(core.databasePath), requestPath(databasePath));
    const again = await openTestCore({ databasePath, at: NOW });
    expect(await issue(again, await signInAgain(again), 'Rina')).toBe(3);
  });

  it.each([
    ['is gone', (mark: string) => rmSync(mark)],
    [
      'was changed',
      (mark: string) => writeFileSync(mark, readFileSync(mark, 'utf8').replace(/"last": 2/, '"last": 1')),
    ],
  ])('with neither file nor mark, which %s, the last number on paper is asked', async (_, spoil) => {
    const { core } = await officeWithPapers();
    const { again, desk } = await rescue(core, (file) => {
      rmSync(file);
      spoil(markOf(core));
    });
    expect(await desk.series.unknown()).toEqual([
      { kind: 'certificate', name: 'Sertifikat', year: 2025, lastKnown: 0 },
      { kind: 'certificate', name: 'Sertifikat', year: 2026, lastKnown: 1 },
      { kind: 'letter', name: 'Surat', year: 2025, lastKnown: 0 },
      { kind: 'letter', name: 'Surat', year: 2026, lastKnown: 1 },
    ]);
    await expect(issue(again, desk, 'Rina')).rejects.toMatchObject({ code: 'NUMBER_UNKNOWN' });
    await expect(issueLetter(again, desk)).rejects.toMatchObject({ code: 'NUMBER_UNKNOWN' });
    // Nobody waits for that answer at the desk: tickets and what is counted on leap to where none can have been drawn.
    expect(await ticket(again, desk, 'Rina')).toBe('A-201');
    expect(await facilitate(again, desk)).toBe('P-201');
    expect(await labels(again, desk, 'Tuti')).toBe('PR-0201 TG-0201 B-0201');
    expect(await facilitate(again, desk, { kind: 'legalitas', subject: 'nib' })).toBe('L-101');

    const tell = (last: number) => desk.series.tell({ answers: [{ kind: 'certificate', year: 2026, last }] });
    await expect(tell(0)).rejects.toMatchObject({ code: 'BELOW_KNOWN' });
    expect(await tell(197)).toHaveLength(3);
    expect(await tell(5)).toHaveLength(3); // told already
    expect(await issue(again, desk, 'Rina')).toBe(198);
    const { entries } = await desk.office.trail({
      from: '2026-11-23',
      to: '2026-11-23',
      text: 'nomor terakhir',
    });
    expect(entries[0]?.summary).toContain('197');
  });

  it('the trail goes on behind the highest revision, so that the newest backup has the highest', async () => {
    const { core, backup } = await officeWithPapers();
    const revision = async (client: Desk) => {
      const { entries } = await client.office.trail({ from: '2026-11-23', to: '2026-11-23', text: '' });
      return entries[0]!.id;
    };
    const before = await revision(core.admin);
    await core.admin.backup.restore({ name: backup.name });
    await core.restart();
    expect(await revision(await signInAgain(core))).toBeGreaterThan(before);
  });
});

describe('a kind of letter that is counted by itself', () => {
  const kindDraft = (core: TestCore, more: object = {}) => ({
    uid: core.uid(),
    name: 'Surat Rekomendasi',
    body: 'Kepada {kepada}.',
    classification: '',
    numbering: '{urut}/REK/{tahun}',
    hasOwnSeries: true,
    isActive: true,
    ...more,
  });
  const write = async (core: TestCore, desk: Desk, kindUid: string): Promise<number> => {
    const answers = { kepada: 'Bank' };
    const draft = {
      kind: 'own' as const,
      kindUid,
      personUid: null,
      answers,
      signedOn: '2026-11-13',
      hasNik: false,
    };
    return (await desk.letter.issue({ uid: core.uid(), draft })).sequence;
  };
  /** One letter is in the backup unless the kind is newer; a second one was given to somebody after it. */
  const officeWithKind = async (from: 'before' | 'after' | 'counted with the others before') => {
    const core = await openTestCore();
    const draft = kindDraft(core);
    if (from === 'before') await core.admin.letterKind.save(draft);
    if (from === 'before') expect(await write(core, core.admin, draft.uid)).toBe(1);
    if (from === 'counted with the others before')
      await core.admin.letterKind.save({ ...draft, hasOwnSeries: false });
    const backup = await core.admin.backup.make();
    if (from !== 'before') await core.admin.letterKind.save(draft);
    if (from !== 'before') expect(await write(core, core.admin, draft.uid)).toBe(1);
    expect(await write(core, core.admin, draft.uid)).toBe(2);
    return { core, draft, backup };
  };
  const lose = (core: TestCore) =>
    rescue(core, (file) => {
      rmSync(file);
      rmSync(markOf(core));
    });
  const askedOf = async (desk: Desk) =>
    (await desk.series.unknown()).filter(({ year }) => year === 2026).map(({ name }) => name);

  it.each(['before', 'counted with the others before', 'after'] as const)(
    'that was made %s the backup goes on behind what is on paper',
    async (from) => {
      const { core, draft, backup } = await officeWithKind(from);
      await core.admin.backup.restore({ name: backup.name });
      await core.restart();
      const desk = await signInAgain(core);
      expect(await desk.series.unknown()).toEqual([]);
      // One that is gone is made again by hand, so it is another one to the file.
      const kind = from === 'after' ? kindDraft(core) : draft;
      if (from !== 'before') await desk.letterKind.save(kind);
      expect(await write(core, desk, kind.uid)).toBe(3);
      expect(await write(core, desk, kind.uid)).toBe(4);
    },
  );

  it.each(['before', 'counted with the others before', 'after'] as const)(
    'that was made %s the backup is asked about when nobody knows',
    async (from) => {
      const { core, draft } = await officeWithKind(from);
      const { again, desk } = await lose(core);
      const kind = from === 'after' ? kindDraft(core) : draft;
      const all = ['Sertifikat', 'Surat', 'Surat Rekomendasi'];
      expect(await askedOf(desk)).toEqual(from === 'before' ? all : ['Sertifikat', 'Surat']);
      if (from !== 'before') await desk.letterKind.save(kind);
      expect(await askedOf(desk)).toEqual(all);
      await expect(write(again, desk, kind.uid)).rejects.toMatchObject({ code: 'NUMBER_UNKNOWN' });
      expect((await desk.series.list({ year: 2026 })).map(({ name }) => name)).toEqual([]);
      await desk.series.tell({ answers: [{ kind: `letter:${kind.uid}`, year: 2026, last: 7 }] });
      expect(await write(again, desk, kind.uid)).toBe(8);
      expect(await askedOf(desk)).toEqual(['Sertifikat', 'Surat']);
    },
  );

  it('is still asked about when another backup is restored before anybody has told', async () => {
    const { core, backup } = await officeWithKind('before');
    const { desk, again } = await lose(core);
    await desk.backup.restore({ name: backup.name });
    await again.restart();
    expect(await askedOf(await signInAgain(again))).toEqual(['Sertifikat', 'Surat', 'Surat Rekomendasi']);
  });
});

describe('a file that holds less than its mark says', () => {
  it('is not opened as if nothing had been lost', async () => {
    const { core, backup } = await officeWithPapers();
    await core.close();
    const older = readFileSync(path.join(core.folder, 'cadangan', backup.name));
    writeFileSync(core.databasePath, older);
    await expect(openTestCore({ databasePath: core.databasePath })).rejects.toMatchObject({
      problem: 'older',
    });
    expect(readFileSync(core.databasePath).equals(older)).toBe(true);
    expect(readdirSync(core.folder)).not.toContain('loket.db-wal');
  });

  it('without an office is a loss and no first start, with the mark alone', async () => {
    const { core } = await officeWithPapers();
    await core.close();
    rmSync(path.join(core.folder, 'cadangan'), { recursive: true });
    writeFileSync(core.databasePath, '');
    await expect(openTestCore({ databasePath: core.databasePath })).rejects.toMatchObject({
      problem: 'empty_file',
    });
    rmSync(core.databasePath);
    await expect(openTestCore({ databasePath: core.databasePath })).rejects.toMatchObject({
      problem: 'missing',
    });
  });
});

describe('the file itself, without its write-ahead log,', () => {
  /** What a copy of the file alone holds. */
  const alone = (core: TestCore, sql: string) => {
    const copy = path.join(core.folder, 'sendiri.db');
    copyFileSync(core.databasePath, copy);
    const sqlite = new Sqlite(copy);
    const value = sqlite.prepare(sql).pluck().get();
    sqlite.close();
    return value;
  };

  it('has the office as soon as it is set up, and all that a backup has as soon as that is made', async () => {
    const core = await openTestCore();
    expect(alone(core, 'SELECT short_name FROM office')).toBe('PLUT Riau');
    await ticket(core, core.admin, 'Siti');
    await core.admin.backup.make();
    expect(alone(core, 'SELECT count(*) FROM visit')).toBe(1);
  });
});
