import { createHmac } from 'node:crypto';
import { cpSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import type { Client, Inputs } from '#contract/index.ts';
import type { LockChanges } from '#contract/monthLock.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openCase, stepOf } from './facilitationSupport.ts';
import { ADMIN_PIN } from './pins.ts';
import { newPerson, officeDraft, openTestCore, registerVisitor, type TestCore } from './support.ts';
import { allOf, surveyForms } from './surveySupport.ts';
import { openTraining } from './trainingSupport.ts';

const month = '2026-10';
const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer());

const goTo = async (core: TestCore, at: string) => {
  core.setNow(at);
  await core.answerForClock();
};
const visitIn = async (core: TestCore, at: string, name: string, letters = 'A', change = {}) => {
  await goTo(core, at);
  return registerVisitor(core, core.admin, name, letters, change);
};
type Draft = Partial<Inputs['monthLock']['lock']>;
const lock = (core: TestCore, admin: Client, change: Draft = {}) =>
  admin.monthLock.lock({ uid: core.uid(), month, paper: 'a4', ...change });

/** Some visitors of October, and the morning of 2 November. */
const october = async (visitors = 3) => {
  const core = await openTestCore({ at: '2026-10-05T01:00:00.000Z' });
  for (let i = 0; i < visitors; i++) {
    await registerVisitor(core, core.admin, `Pengunjung ${String(i).padStart(3, '0')}`, 'ABCDEFG'[i % 7]!);
    core.advance(1);
  }
  await goTo(core, '2026-11-02T01:12:00.000Z');
  return core;
};

/** By another way than any that the application has. */
const rewrite = <T>(core: TestCore, write: (file: Sqlite.Database) => T): T => {
  const file = new Sqlite(core.databasePath);
  try {
    return write(file);
  } finally {
    file.close();
  }
};

/** On a computer whose own clock stands in another zone. */
const inZone = async (zone: string, run: () => Promise<void>) => {
  const own = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    await run();
  } finally {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  }
};

const rowsOf = ({ changes }: LockChanges) => changes.flatMap(({ rows }) => rows);
const changesOf = async (admin: Client) => admin.monthLock.changes({ month });

describe('a locked month', () => {
  it('is printed again byte for byte, whatever is edited since, and names exactly the rows that were', async () => {
    const core = await october(40);
    const { admin } = core;
    const sealed = await lock(core, admin);
    expect(sealed).toMatchObject({ number: 1, after: null, month, lockedBy: 'Fitriani' });
    expect(await changesOf(admin)).toEqual({ changes: [], figures: [], isRedefined: false, isErased: false });
    const copies = async (window: Client) => ({
      pdf: await bytesOf(await window.monthLock.pdf({ month })),
      xlsx: await bytesOf(await window.monthLock.xlsx({ month })),
      screen: await window.monthLock.pages({ month }),
      month: await window.monthLock.month({ month }),
    });
    const before = await copies(admin);

    await goTo(core, '2026-11-09T02:00:00.000Z');
    await admin.office.update({ ...officeDraft, name: 'UPTD Lain', government: 'Kabupaten Lain' });
    const { parts } = await admin.reportLayout.get();
    await admin.reportLayout.save({
      parts: parts.toReversed().map(({ key }, i) => ({ key, isIn: i % 2 === 0 })),
    });
    const edited = rewrite(core, (file) => {
      const columns = ['service_id', 'field_id', 'sex', 'is_new', 'scale', 'sector', 'cancelled_at'];
      const values: Record<string, unknown[]> = {
        service_id: [1, 2, 3],
        field_id: [1, 2, 3, 4, 5, 6, 7],
        sex: ['L', 'P'],
        is_new: [0, 1],
        scale: ['mikro', 'kecil', 'belum_didata'],
        sector: ['', 'C', 'G'],
        cancelled_at: [null, '2026-11-09T02:00:00.000Z'],
      };
      const read = file.prepare(
        `SELECT visit.id, ${columns.map((each) => `visit.${each}`).join(', ')}, letter || '-' || printf('%03d', sequence) AS number
           FROM visit JOIN ticket ON visit_id = visit.id WHERE month = 202610 ORDER BY visit.id`,
      );
      const old = read.all() as Record<string, unknown>[];
      const pick = <T>(all: readonly T[]): T => all[Math.floor(core.random.next() * all.length)]!;
      for (let i = 0; i < 1000; i++) {
        const column = pick(columns);
        const { id } = pick(old.slice(0, 25)); // some stay as they are
        file.prepare(`UPDATE visit SET ${column} = ? WHERE id = ?`).run(pick(values[column]!), id);
      }
      const now = read.all() as Record<string, unknown>[];
      return now.flatMap((row, i) => {
        const isSame = columns.every((column) => row[column] === old[i]![column]);
        return isSame
          ? []
          : [`${row['number'] as string} ${row['cancelled_at'] === null ? 'changed' : 'gone'}`];
      });
    });
    expect(edited.length).toBeGreaterThan(15);
    const found = rowsOf(await changesOf(admin));
    expect(found.map(({ subject, kind }) => `${subject.split(' · ')[1]} ${kind}`).sort()).toEqual(
      edited.sort(),
    );

    expect(await copies(admin)).toEqual(before);
    await core.restart();
    const again = core.client();
    const [fitri] = await again.session.staffList();
    await again.session.signIn({ staffUid: fitri!.uid, pin: ADMIN_PIN });
    expect(await copies(again)).toEqual(before);
    expect((await again.monthLock.check({})).state).toBe('intact');
  });

  it('says its number and fingerprint on the cover, on every page and in the workbook', async () => {
    const core = await october();
    const { number, fingerprint } = await lock(core, core.admin);
    const { text, pages } = await readPdfFile(await core.admin.monthLock.pdf({ month }));
    const cover = squeezed(pages[0]!.text);
    expect(cover).toContain(`KUNCINOMOR${number}Sidik`);
    expect(cover).toContain('Urutanyangpertama');
    expect(cover).toContain(squeezed(fingerprint));
    expect(cover).toContain('2November2026pukul08.12WIBolehFitriani');
    expect(squeezed(text).split(squeezed(`sidik ${fingerprint}`))).toHaveLength(pages.length);
    const { sheets } = await readXlsx(await bytesOf(await core.admin.monthLock.xlsx({ month })));
    for (const { rows } of sheets)
      expect(rows.flat().join(' ')).toContain(`nomor 1, yang pertama · sidik ${fingerprint}`);
    // Printed as counted today it says nothing of a lock.
    const today = await readPdfFile(await core.admin.report.pdf({ period: month, paper: 'a4' }));
    expect(squeezed(today.text)).not.toContain('Kuncinomor');
  });

  it('is there or not when two windows lock it, and once when it is sent twice', async () => {
    const core = await october();
    const uid = core.uid();
    const [one, other] = await Promise.allSettled([lock(core, core.admin, { uid }), lock(core, core.admin)]);
    expect([one, other].filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([one, other].find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'ALREADY_LOCKED' },
    });
    const [only] = await core.admin.monthLock.list();
    expect(await lock(core, core.admin, { uid: only!.uid })).toEqual(only);
    expect(await core.admin.monthLock.list()).toEqual([only]);
  });

  it('is one that is over, behind all that went before or left them out on purpose, by who may', async () => {
    const core = await openTestCore({ at: '2026-08-10T01:00:00.000Z' });
    await registerVisitor(core, core.admin, 'Agustus', 'A');
    await visitIn(core, '2026-09-10T01:00:00.000Z', 'September');
    await visitIn(core, '2026-10-10T01:00:00.000Z', 'Oktober');
    await goTo(core, '2026-10-31T16:59:00.000Z'); // 23.59 WIB
    await expect(lock(core, core.admin)).rejects.toMatchObject({ code: 'NOT_OVER' });
    await goTo(core, '2026-10-31T17:00:00.000Z');
    await expect(lock(core, core.admin)).rejects.toMatchObject({
      code: 'EARLIER_OPEN',
      data: { months: ['2026-08', '2026-09'] },
    });
    expect(await core.admin.monthLock.list()).toEqual([]);
    for (const role of ['frontdesk', 'consultant'] as const) {
      const window = await core.signIn(`Petugas ${role}`, role);
      await expect(lock(core, window)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await window.monthLock.month({ month })).open).toEqual(['2026-08', '2026-09']);
    }
    const manager = await core.signIn('Hasan', 'manager');
    expect(await lock(core, manager, { month: '2026-09', skipped: ['2026-08'] })).toMatchObject({
      number: 1,
    });
    expect(await lock(core, manager)).toMatchObject({ number: 2, after: 1, lockedBy: 'Hasan' });
    expect((await manager.monthLock.check({})).locks.map(({ state }) => state)).toEqual(['intact', 'intact']);
  });

  it('is the month of the office, not of the computer', async () => {
    const core = await openTestCore({ at: '2027-01-31T14:00:00.000Z' });
    const { admin } = core;
    await inZone('America/Los_Angeles', async () => {
      await admin.office.update({ ...officeDraft, zone: 'WIT' });
      await goTo(core, '2027-01-31T14:59:00.000Z'); // 23.59 WIT
      await registerVisitor(core, admin, 'Januari', 'A');
      await expect(lock(core, admin, { month: '2027-01' })).rejects.toMatchObject({ code: 'NOT_OVER' });
    });
    await inZone('Asia/Jakarta', async () => {
      await goTo(core, '2027-01-31T23:30:00.000Z'); // 1 February, 08.30 WIT
      await registerVisitor(core, admin, 'Februari', 'B');
      expect(await lock(core, admin, { month: '2027-01' })).toMatchObject({ number: 1 });
      const { report } = await admin.monthLock.month({ month: '2027-01' });
      expect(report!.tables[0]!.total['total']).toBe(1);
    });
    await inZone('Asia/Jayapura', async () => {
      await goTo(core, '2027-02-28T15:00:00.000Z');
      expect((await admin.monthLock.changes({ month: '2027-01' })).changes).toEqual([]);
      await lock(core, admin, { month: '2027-02' });
      const february = await admin.monthLock.month({ month: '2027-02' });
      expect(february.report!.tables[0]!.total).toMatchObject({ total: 1, previous: 1 });
      const { text } = await readPdfFile(await admin.monthLock.pdf({ month: '2027-02' }));
      expect(squeezed(text)).toContain('1Maret2027pukul00.00WIT');
    });
  });

  it('goes on behind a number that is on paper after a restore, and says what the paper asks', async () => {
    const core = await october();
    const backup = await core.admin.backup.make();
    const lost = await lock(core, core.admin);
    await core.admin.backup.restore({ name: backup.name });
    await core.restart();
    const admin = core.client();
    const [fitri] = await admin.session.staffList();
    await admin.session.signIn({ staffUid: fitri!.uid, pin: ADMIN_PIN });
    expect(await admin.monthLock.list()).toEqual([]);
    expect(await lock(core, admin)).toMatchObject({ number: 2, after: null });
    const asked = { number: lost.number, fingerprint: lost.fingerprint.toLowerCase().replaceAll(' ', '') };
    expect(await admin.monthLock.check({ paper: asked })).toMatchObject({
      state: 'intact',
      paper: { isSame: false, words: expect.stringContaining('tidak ada di data ini') },
    });
  });

  it('asks after a restore which lock is the last on paper, once', async () => {
    const core = await october();
    const restored = async (by: Client, name: string) => {
      await by.backup.restore({ name });
      await core.restart();
      const admin = core.client();
      const [fitri] = await admin.session.staffList();
      await admin.session.signIn({ staffUid: fitri!.uid, pin: ADMIN_PIN });
      return admin;
    };
    const isAsked = async (client: Client) => (await client.monthLock.isPaperAsked()).isAsked;
    expect(await isAsked(core.admin)).toBe(false);
    const before = await core.admin.backup.make();
    const { fingerprint } = await lock(core, core.admin);
    expect(await isAsked(core.admin)).toBe(false);

    const admin = await restored(core.admin, before.name);
    expect(await isAsked(admin)).toBe(true);
    await lock(core, admin); // another one does not take the place of what is on paper
    expect(await isAsked(admin)).toBe(true);
    expect(await admin.monthLock.tellPaper({ paper: { number: 1, fingerprint } })).toEqual({
      isSame: false,
      words: expect.stringContaining('Kunci nomor 1 tidak ada di data ini'),
    });
    expect(await isAsked(admin)).toBe(false);

    // A backup with every lock that was made has nothing to ask.
    core.advance(60);
    const whole = await admin.backup.make();
    expect(await isAsked(await restored(admin, whole.name))).toBe(false);
  });
});

describe('changes since a month was locked', () => {
  it('come by every path, with who did it and why', async () => {
    const core = await openTestCore({ at: '2026-10-05T01:00:00.000Z' });
    const { admin } = core;
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const siti = await registerVisitor(core, admin, 'Siti Nuraini', 'A');
    const twin = await registerVisitor(core, admin, 'Siti Nurani', 'B');
    const kopi = { uid: core.uid(), name: 'Kopi Budi' };
    await registerVisitor(core, admin, 'Budi', 'C', { business: { new: kopi } });
    // A case with three parts that were paid in October.
    const { uid: caseUid } = await openCase(core, rina, { personUid: siti.personUid });
    await goTo(core, '2026-10-20T01:00:00.000Z');
    await rina.facilitation.move(stepOf(caseUid, 'diajukan', '2026-10-06', { askedRp: 30_000_000 }));
    await rina.facilitation.move(stepOf(caseUid, 'survei', '2026-10-07'));
    const approved = { approvedRp: 30_000_000, facts: { tenor: 36 } };
    await rina.facilitation.move(stepOf(caseUid, 'disetujui', '2026-10-08', approved));
    const parts = [core.uid(), core.uid(), core.uid()];
    for (const [i, uid] of parts.entries())
      await rina.facilitation.pay({
        uid,
        caseUid,
        rupiah: 5_000_000,
        paidOn: `2026-10-1${i}`,
        plannedOn: null,
        note: '',
      });
    const training = await openTraining(core, {
      startDate: '2026-10-12',
      endDate: '2026-10-12',
      sessions: [],
      materials: [],
    });
    await admin.training.enrol({
      uid: core.uid(),
      trainingUid: training.uid,
      who: { personUid: siti.personUid },
    });
    await admin.training.setStatus({ uid: training.uid, status: 'running' });
    await admin.training.setStatus({ uid: training.uid, status: 'done' });
    await goTo(core, '2026-11-02T01:12:00.000Z');
    await lock(core, admin);

    const told = async () =>
      (await changesOf(admin)).changes.map(({ by, reason, rows }) => [
        by,
        reason,
        ...rows.map(({ kind, tables, cells }) => [
          kind,
          tables.join(' '),
          ...cells.map(({ title, before, after }) => `${title}: ${before} > ${after}`),
        ]),
      ]);
    expect(await told()).toEqual([]);

    // The first of three parts is taken back.
    await goTo(core, '2026-11-09T02:00:00.000Z');
    await rina.facilitation.cancelPayment({ uid: parts[0]!, reason: 'Dikembalikan bank' });
    expect(await told()).toEqual([['Rina Marlina', 'Dikembalikan bank', ['gone', 'G']]]);

    // A visit of the emergency sheet comes into the month.
    core.advance(10);
    await registerVisitor(core, admin, 'Zulkifli', 'C', {
      onPaper: { sequence: 901, at: '2026-10-29T03:00:00.000Z', wasServed: true },
    });
    expect((await told())[0]).toEqual(['Fitriani', null, ['new', 'A A1 A3 B C D E']]);

    // Her sex was wrong: her visit stays as it was counted then, her place in the training does not.
    core.advance(10);
    const { person } = await admin.person.card({ uid: siti.personUid });
    await admin.person.update({
      ...newPerson(core, person.name, { sex: 'L' }),
      uid: person.uid,
      clearNik: false,
    });
    expect((await told())[0]).toEqual(['Fitriani', null, ['changed', 'A1 H', 'L/P: P > L']]);

    // What was missing is filled in, and taken back by a slip of the finger.
    core.advance(10);
    const scale = { businessUid: kopi.uid, told: { kind: 'scale' as const, value: 'mikro' as const } };
    const filled = await rina.completion.tell({ ...scale, month });
    const line = ['Rina Marlina', null, ['changed', 'E', 'Skala usaha: Belum didata > Mikro']];
    expect((await told())[0]).toEqual(line);
    await rina.completion.takeBack({ ...scale, ...filled });
    expect(await told()).not.toContainEqual(line);

    // Two cards become one: one line, with its reason.
    core.advance(10);
    const mergeUid = core.uid();
    await admin.merge.join({
      uid: mergeUid,
      keptUid: siti.personUid,
      mergedUid: twin.personUid,
      takes: [],
      businesses: [],
      reason: 'Terdaftar dua kali',
    });
    expect((await told())[0]).toEqual([
      'Fitriani',
      'Terdaftar dua kali',
      ['changed', 'A A1 B C D E', 'Nama: Siti Nurani > Siti Nuraini', 'Baru/lama: Baru > Lama'],
    ]);

    // Parted again, nothing is left of it.
    const joined = await told();
    await admin.merge.split({ uid: mergeUid, reason: 'Dua orang' });
    expect(await told()).toEqual(joined.slice(1));

    // A field is called otherwise: every row that shows it, in one line.
    core.advance(10);
    const field = await core.field('A');
    await admin.office.saveField({ ...field, name: 'Bidang Lain', shortName: 'Lain-lain' });
    const renamed = (await told()).find(([, , row]) => String(row).includes('Lain-lain'));
    expect(renamed).toMatchObject([
      'Fitriani',
      null,
      ['changed', '', `Bidang: ${field.shortName} > Lain-lain`],
    ]);
    const { report } = await admin.monthLock.month({ month });
    expect(JSON.stringify(report)).not.toContain('Bidang Lain');
    expect((await admin.monthLock.check({})).state).toBe('intact');

    // What may be explained, is; a change after that waits for its own reason.
    const open = (await changesOf(admin)).changes.find(({ reason }) => reason === null)!;
    const marks = open.rows.map(({ mark }) => mark);
    await expect(rina.monthLock.explain({ month, marks, reason: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await admin.monthLock.explain({ month, marks, reason: 'Nama bidang menurut pergub' });
    const explained = (await changesOf(admin)).changes.find(({ rows }) => rows[0]!.mark === marks[0]);
    expect(explained!.reason).toBe('Nama bidang menurut pergub');

    const { text } = await readPdfFile(await admin.monthLock.changesPdf({ month, paper: 'f4' }));
    const sheet = squeezed(text).replaceAll('\u200b', '');
    for (const said of ['LEMBARPERBAIKAN', 'Kuncinomor1', 'Dikembalikanbank', 'belumdijelaskan', 'Zulkifli'])
      expect(sheet, said).toContain(said);
    expect(sheet).toContain('menurutpergub');
  });

  it.each([
    ['by hand', (core: TestCore) => core.admin.queue.closeDay({})],
    [
      'with the first number of a later one',
      (core: TestCore) => registerVisitor(core, core.admin, 'Ani', 'A'),
    ],
  ])('name who closed a day that was left open, %s', async (_, close) => {
    const core = await openTestCore({ at: '2026-10-30T01:00:00.000Z' });
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(core, core.admin, 'Siti', 'A');
    const { uid: ticketUid } = await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.arrived({ uid: core.uid(), ticketUid });
    await goTo(core, '2026-11-02T01:12:00.000Z');
    await lock(core, core.admin);
    const told = async () =>
      (await changesOf(core.admin)).changes.map(({ by, action, rows }) => [by, action, rows.length]);
    expect(await told()).toEqual([]);
    await close(core);
    expect(await told()).toEqual([['Fitriani', 'Menutup hari kantor', 1]]);
  });

  it('tell answers of the survey that came later at once, by element and answer', async () => {
    const core = await openTestCore({ at: '2026-11-02T01:00:00.000Z' });
    const { admin } = core;
    const enter = async (answer: number) => {
      for (const form of surveyForms(core, 5, { answers: allOf(answer) }))
        await admin.survey.enter({ ...form, month });
    };
    await enter(3);
    await lock(core, admin);
    await enter(2);
    const { changes } = await changesOf(admin);
    expect(changes).toMatchObject([{ at: null, reason: null, rows: { length: 9 } }]);
    expect(changes[0]!.rows[0]).toMatchObject({
      subject: 'U1 Persyaratan · 2 · 0',
      tables: ['L'],
      cells: [{ title: 'Banyaknya', before: '0', after: '5' }],
    });
    const marks = changes[0]!.rows.map(({ mark }) => mark);
    await admin.monthLock.explain({ month, marks, reason: 'Formulir kertas terlambat diketik' });
    expect((await changesOf(admin)).changes).toMatchObject([{ reason: 'Formulir kertas terlambat diketik' }]);
  });

  it('are lists of nothing, in words, on paper too', async () => {
    const core = await october();
    await lock(core, core.admin);
    const { text } = await readPdfFile(await core.admin.monthLock.changesPdf({ month, paper: 'a4' }));
    expect(squeezed(text)).toContain('Tidakadabarisyangberubah.');
  });

  it('end where the rows were erased, and nothing else does', async () => {
    const core = await october();
    await lock(core, core.admin);
    const content = rewrite(core, (file) => file.prepare('SELECT content FROM month_lock').pluck().get());
    expect(String(content)).not.toContain('Pengunjung'); // nobody's name is anywhere else
    rewrite(core, (file) => file.exec('UPDATE month_lock_rows SET key = NULL, bytes = NULL'));
    expect(await changesOf(core.admin)).toMatchObject({ isErased: true, changes: [] });
    expect((await core.admin.monthLock.check({})).state).toBe('intact');
  });
});

describe('the check of the chain', () => {
  let master: TestCore;
  /** Three months in a row; each test spoils a copy. */
  const threeMonths = async () => {
    const core = await openTestCore({ at: '2026-10-05T01:00:00.000Z' });
    await registerVisitor(core, core.admin, 'Oktober', 'A');
    await visitIn(core, '2026-11-05T01:00:00.000Z', 'November');
    await visitIn(core, '2026-12-05T01:00:00.000Z', 'Desember');
    await goTo(core, '2027-01-04T01:00:00.000Z');
    for (const each of ['2026-10', '2026-11', '2026-12']) await lock(core, core.admin, { month: each });
    return core;
  };
  afterEach(async () => {
    await master.close();
  });

  const spoiled = async (spoil: string) => {
    master = await threeMonths();
    rewrite(master, (file) => {
      file.exec(
        `DROP TRIGGER month_lock_is_final; DROP TRIGGER month_lock_stays; DROP TRIGGER document_is_final;`,
      );
      file.pragma('foreign_keys = OFF');
      file.exec(spoil);
    });
    return master.admin.monthLock.check({});
  };
  const flipped = (column: string, at = 40) =>
    `CAST(substr(${column}, 1, ${at}) || CASE substr(${column}, ${at + 1}, 1) WHEN 'x' THEN 'y' ELSE 'x' END || substr(${column}, ${at + 2}) AS TEXT)`;
  const SECOND = 'number = 2';
  it.each([
    ['its content', `UPDATE month_lock SET content = ${flipped('content')} WHERE ${SECOND}`, 'Isinya'],
    ['its hash', `UPDATE month_lock SET mac = zeroblob(32) WHERE ${SECOND}`, 'Isinya'],
    ['its month', `UPDATE month_lock SET month = 202611 + 500 WHERE ${SECOND}`, 'Nomor, bulan,'],
    [
      'the PDF',
      `UPDATE document SET bytes = zeroblob(length(bytes)) WHERE id = (SELECT pdf_id FROM month_lock WHERE ${SECOND})`,
      'PDF, XLSX',
    ],
    [
      'the PDF of another month',
      `UPDATE month_lock SET pdf_id = (SELECT pdf_id FROM month_lock WHERE number = 1) WHERE ${SECOND}`,
      'PDF, XLSX',
    ],
    [
      'a row behind it',
      `UPDATE month_lock_rows SET bytes = zeroblob(length(bytes)) WHERE lock_id = 2`,
      'Baris di balik',
    ],
    [
      'the lock before it',
      `DELETE FROM month_lock WHERE number = 1`,
      'nomor 1, yang mendahuluinya, tidak ada',
    ],
  ])('finds one that lost %s', async (_, spoil, words) => {
    const { state, locks } = await spoiled(spoil);
    expect(state).toBe('broken');
    expect(locks.find(({ number }) => number === 2)).toMatchObject({
      state: 'broken',
      problem: expect.stringContaining(words),
    });
    expect(locks.at(-1)!.number).toBe(3);
  });

  it('finds one changed byte, wherever it is', async () => {
    master = await threeMonths();
    const { check } = master.admin.monthLock;
    const { next } = master.random;
    const file = new Sqlite(master.databasePath);
    file.exec(
      'DROP TRIGGER month_lock_is_final; DROP TRIGGER month_lock_stays; DROP TRIGGER document_is_final;',
    );
    file.pragma('foreign_keys = OFF');
    file.pragma('ignore_check_constraints = ON');
    /** Another value that differs in one byte. */
    const other = (value: unknown): unknown => {
      if (typeof value === 'number') return value + 100;
      const bytes = Buffer.from(value as Buffer | string);
      const at = Math.floor(next() * bytes.length);
      bytes[at]! ^= 1;
      return typeof value === 'string' ? bytes.toString() : bytes;
    };
    /** The files and rows of the second lock, and its own columns; the uid alone is only a name for calls. */
    const lockColumns = file
      .prepare(
        "SELECT name FROM pragma_table_info('month_lock') WHERE name NOT IN ('id', 'uid', 'office_id')",
      )
      .pluck()
      .all() as string[];
    const places = [
      ...lockColumns.map((column) => ['month_lock', column, 'number = 2'] as const),
      ...(['pdf', 'xlsx', 'pages'] as const).map(
        (of) => ['document', 'bytes', `id = (SELECT ${of}_id FROM month_lock WHERE number = 2)`] as const,
      ),
      ['month_lock_rows', 'key', 'lock_id = 2'] as const,
      ['month_lock_rows', 'bytes', 'lock_id = 2'] as const,
    ];
    expect(places.length).toBeGreaterThan(18);
    const missed: string[] = [];
    for (const [table, column, where] of places) {
      const old = file.prepare(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck().get();
      const put = file.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`);
      const id = file.prepare(`SELECT rowid FROM ${table} WHERE ${where}`).pluck().get();
      const isLong = typeof old !== 'number' && (old as Buffer | string).length > 30;
      for (let i = 0; i < (isLong ? 12 : 2); i++) {
        put.run(other(old), id);
        const { state } = await check({});
        // A format that is not known yet may be one of a later version.
        if (state !== (column === 'format' ? 'unknown' : 'broken'))
          missed.push(`${table}.${column}: ${state}`);
        put.run(old, id);
      }
    }
    file.close();
    expect(missed).toEqual([]);
    expect((await check({})).state).toBe('intact');
  }, 120_000);

  it('finds one that was written anew with the right key, by the next one', async () => {
    master = await threeMonths();
    rewrite(master, (file) => {
      file.exec('DROP TRIGGER month_lock_is_final');
      const key = file.prepare('SELECT key FROM month_lock_key').pluck().get() as Buffer;
      const content = (
        file.prepare('SELECT content FROM month_lock WHERE number = 2').pluck().get() as string
      ).replace('Fitriani', 'Fitriana');
      const mac = createHmac('sha256', key).update('kunci bulan 1\n').update(content).digest();
      file.prepare('UPDATE month_lock SET content = ?, mac = ? WHERE number = 2').run(content, mac);
    });
    const { locks } = await master.admin.monthLock.check({});
    expect(locks.map(({ state }) => state)).toEqual(['intact', 'broken', 'broken']);
  });

  it('says of a lost key that nothing can be checked, and stops nothing', async () => {
    const { state, locks } = await spoiled('DELETE FROM month_lock_key');
    expect(state).toBe('unknown');
    expect(JSON.stringify(locks)).not.toContain('rusak');
    const { admin } = master;
    expect((await admin.monthLock.changes({ month })).isErased).toBe(false);
    await bytesOf(await admin.monthLock.pdf({ month }));
    await goTo(master, '2027-01-20T01:00:00.000Z');
    await registerVisitor(master, admin, 'Januari', 'A');
    await goTo(master, '2027-02-02T01:00:00.000Z');
    expect(await lock(master, admin, { month: '2027-01' })).toMatchObject({ number: 4, after: 3 });
    expect((await admin.monthLock.check({})).locks.map((each) => each.state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'intact',
    ]);
  });

  it('says of a later format that this version cannot check it', async () => {
    expect((await spoiled('UPDATE month_lock SET format = 2 WHERE number = 3')).state).toBe('unknown');
  });

  it('is green on another computer, in another zone, for whoever holds a paper', async () => {
    master = await threeMonths();
    const [first] = await master.admin.monthLock.list();
    await master.close();
    const moved = path.join(master.folder, 'pindah.db');
    cpSync(master.databasePath, moved);
    await inZone('Asia/Jayapura', async () => {
      const core = await openTestCore({
        databasePath: moved,
        at: '2027-01-05T01:00:00.000Z',
        isSetUp: false,
      });
      const window = core.client();
      const [fitri] = await window.session.staffList();
      await window.session.signIn({ staffUid: fitri!.uid, pin: ADMIN_PIN });
      const { number, fingerprint } = first!;
      expect(await window.monthLock.check({ paper: { number, fingerprint } })).toMatchObject({
        state: 'intact',
        paper: { isSame: true },
      });
      const other = `0000${fingerprint.slice(4)}`;
      const { paper } = await window.monthLock.check({ paper: { number, fingerprint: other } });
      expect(paper).toMatchObject({ isSame: false, words: expect.stringContaining(fingerprint) });
      await expect(window.monthLock.check({ paper: { number, fingerprint: 'ABC' } })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    });
  });
});
