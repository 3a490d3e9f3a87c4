import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unitSizes } from '#contract/indicator.ts';
import { addActivity, addGuest, entryOf } from './activitySupport.ts';
import { openStall } from './consignmentSupport.ts';
import { openCase, stepOf } from './facilitationSupport.ts';
import { creditCase, everyFigure, openCounting, paperCase, payFor } from './indicatorSupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { addPartner, agreementOf } from './partnerSupport.ts';
import { tableOf } from './reportSupport.ts';
import { ADMIN_PIN } from './pins.ts';
import { newPerson, registerVisitor, type TestCore } from './support.ts';
import { openTraining } from './trainingSupport.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What comes with the application, in a folder of its own: a kind of facilitation can be taken away there, or added. */
const ownResources = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-indicators-'));
  folders.push(folder);
  const resources = path.resolve(import.meta.dirname, '../../resources');
  for (const other of ['designs', 'documents', 'fonts', 'region'])
    symlinkSync(path.join(resources, other), path.join(folder, other));
  cpSync(path.join(resources, 'facilitation'), path.join(folder, 'facilitation'), { recursive: true });
  const fileOf = (code: string) => path.join(folder, 'facilitation', `${code}.json`);
  const addKind = (like: string, change: Record<string, unknown> & { code: string }) => {
    const kind = JSON.parse(readFileSync(fileOf(like), 'utf8')) as object;
    writeFileSync(fileOf(change.code), JSON.stringify({ ...kind, ...change }));
  };
  return { folder, addKind, removeKind: (code: string) => rmSync(fileOf(code)) };
};

describe('cases about papers', () => {
  it('count on the day they are asked for and on the day the paper is there: by kind and by field', async () => {
    const office = await openCounting();
    const { core, counted, rows } = office;
    const fieldUid = (await core.field('C')).uid;
    await paperCase(office, ['2026-09-10', '2026-11-02']);
    await paperCase(office, ['2026-10-01', '2026-10-20']);
    await paperCase(office, ['2026-10-05', null]);
    await paperCase(office, ['2026-10-06', '2026-11-10'], { subject: 'halal', fieldUid });
    expect(await counted('paperAsked')).toEqual([{ 9: 1, 10: 3 }, 4]);
    expect(await counted('paperIssued')).toEqual([{ 10: 1, 11: 2 }, 3]);
    expect(await counted('paperIssued', { subject: 'nib' })).toEqual([{ 10: 1, 11: 1 }, 2]);
    expect(await counted('paperIssued', { subject: 'halal' })).toEqual([{ 11: 1 }, 1]);
    // A case of another field is not counted.
    expect(await counted('paperIssued', { fieldUid })).toEqual([{ 11: 1 }, 1]);
    expect(await counted('paperIssued', { fieldUid, subject: 'nib' })).toEqual([{}, 0]);
    expect(await counted('caseDone')).toEqual([{ 10: 1, 11: 2 }, 3]);
    const behind = await rows('paperIssued', { subject: 'nib', from: '2026-11', to: '2026-11' });
    expect(behind).toMatchObject({
      title: 'Legalitas terbit, NIB',
      sentence: 'November 2026.',
      noun: 'kasus',
      value: 1,
      rows: [{ cells: { day: '2026-11-02', title: 'Usaha Nuraini', about: 'NIB' } }],
    });
    expect(behind.rows[0]!.link).toMatch(/^\/fasilitasi\//);
    expect((await rows('paperIssued', { fieldUid })).sentence).toMatch(
      /^Januari sampai Desember 2026, bidang /,
    );
  });

  it('do not count as done without a result, and not any more when the result is taken back', async () => {
    const office = await openCounting();
    const { rina, counted } = office;
    const refused = await paperCase(office, ['2026-10-05', null]);
    await rina.facilitation.end({ uid: refused.uid, ending: 'ditolak', on: '2026-11-03', reason: 'Kurang' });
    const { uid } = await paperCase(office, ['2026-10-05', '2026-11-04']);
    expect(await counted('caseDone')).toEqual([{ 11: 1 }, 1]);
    await rina.facilitation.takeBack({ uid, step: 'terbit', ending: null, reason: 'Keliru' });
    expect(await counted('caseDone')).toEqual([{}, 0]);
    expect(await counted('paperIssued')).toEqual([{}, 0]);
    expect(await counted('paperAsked')).toEqual([{ 10: 2 }, 2]);
  });

  it('count on when their kind is offered no more, and when the client was removed', async () => {
    const { folder, removeKind } = ownResources();
    const office = await openCounting({ resourcesPath: folder });
    const { core } = office;
    const { personUid } = await paperCase(office, ['2026-10-05', '2026-11-04']);
    const { uid } = await office.add({ source: 'paperIssued', subject: 'nib' });
    await core.admin.person.remove({ uid: personUid, reason: 'Permintaan sendiri' });
    removeKind('legalitas');
    await core.restart();
    const admin = core.client();
    const [fitriani] = await admin.session.staffList();
    await admin.session.signIn({ staffUid: fitriani!.uid, pin: ADMIN_PIN });
    const { rows } = await admin.indicator.year({ year: 2026 });
    expect(rows.find((each) => each.uid === uid)).toMatchObject({ total: 1 });
    const sources = await admin.indicator.sources();
    const choicesOf = (of: string) => sources.find(({ code }) => code === of)!.choices!.all;
    // Of what was recorded the choice stays; the others went with the file.
    expect(choicesOf('paperIssued')).toEqual([{ code: 'nib', name: 'NIB' }]);
    expect(choicesOf('caseDone').at(-1)).toEqual({ code: 'legalitas', name: 'Legalitas' });
    const behind = await admin.indicator.rows({
      source: 'paperIssued',
      subject: 'nib',
      fieldUid: null,
      from: '2026-01',
      to: '2026-11',
    });
    expect(behind.rows.map(({ cells }) => cells['about'])).toEqual(['NIB']);
  });
});

describe('financing', () => {
  it('of two kinds with one subject counts together and apart, each choice once in the form', async () => {
    const own = ownResources();
    const grant = { code: 'hibah', name: 'Hibah', letter: 'H', rank: 8, checklist: [] };
    const subject = { label: 'Sumber', choices: [{ code: 'kur', name: 'KUR daerah' }] };
    own.addKind('pembiayaan', { ...grant, subject });
    const office = await openCounting({ resourcesPath: own.folder });
    const { core, counted, rows } = office;
    await creditCase(office, ['2026-10-01', '2026-10-05'], 5_000_000);
    await creditCase(office, ['2026-10-02', '2026-10-06'], 7_000_000, { kind: 'hibah' });
    await creditCase(office, ['2026-11-02', '2026-11-06'], 8_000_000, { kind: 'hibah' });
    const source = (await core.admin.indicator.sources()).find(({ code }) => code === 'creditApproved')!;
    const choices = source.choices!.all;
    expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
    expect(choices.filter(({ code }) => code.endsWith('kur'))).toEqual([
      { code: 'kur', name: 'KUR, semua jenis' },
      { code: 'pembiayaan/kur', name: 'KUR (Pembiayaan)' },
      { code: 'hibah/kur', name: 'KUR daerah (Hibah)' },
    ]);
    expect(await counted('creditApproved', { subject: 'kur' })).toEqual([{ 10: 2, 11: 1 }, 3]);
    expect(await counted('creditApproved', { subject: 'pembiayaan/kur' })).toEqual([{ 10: 1 }, 1]);
    expect(await counted('creditApprovedRp', { subject: 'hibah/kur' })).toEqual([{ 10: 7, 11: 8 }, 15]);
    expect(await rows('creditApproved', { subject: 'hibah/kur' })).toMatchObject({
      title: 'Pembiayaan disetujui (kasus), KUR daerah (Hibah)',
      value: 2,
    });
  });

  it('counts in the year in which it was approved and in that in which it was paid, in millions', async () => {
    const office = await openCounting({ at: '2027-02-10T01:00:00.000Z' });
    const { counted } = office;
    const { uid } = await creditCase(office, ['2026-12-01', '2026-12-15'], 50_500_000);
    await payFor(office, uid, 20_000_000, '2027-01-05');
    await payFor(office, uid, 30_500_000, '2027-02-03');
    expect(await counted('creditApproved')).toEqual([{ 12: 1 }, 1]);
    expect(await counted('creditApprovedRp')).toEqual([{ 12: 50.5 }, 50.5]);
    expect(await counted('creditPaidRp')).toEqual([{}, 0]);
    expect(await counted('creditApproved', { year: 2027 })).toEqual([{}, 0]);
    expect(await counted('creditPaidRp', { year: 2027 })).toEqual([{ 1: 20, 2: 30.5 }, 50.5]);
    // One who was paid twice is one, in each month and in the year.
    expect(await counted('creditReceiver', { year: 2027 })).toEqual([{ 1: 1, 2: 1 }, 1]);
    expect(await counted('caseDone', { year: 2027, subject: 'pembiayaan' })).toEqual([{ 2: 1 }, 1]);
  });

  it('is restated by a payment that is cancelled, and stands in the unit of its source', async () => {
    const office = await openCounting();
    const { core, rina, add, counted, rows } = office;
    const { uid } = await creditCase(office, ['2026-10-01', '2026-10-05'], 50_000_000);
    await payFor(office, uid, 20_000_000, '2026-10-12');
    const second = await payFor(office, uid, 30_000_000, '2026-11-12');
    expect(await counted('creditPaidRp')).toEqual([{ 10: 20, 11: 30 }, 50]);
    expect(await counted('caseDone')).toEqual([{ 11: 1 }, 1]);
    await rina.facilitation.cancelPayment({ uid: second, reason: 'Salah rekening' });
    expect(await counted('creditPaidRp')).toEqual([{ 10: 20 }, 20]);
    expect(await counted('creditReceiver')).toEqual([{ 10: 1 }, 1]);
    expect(await counted('caseDone')).toEqual([{}, 0]);
    expect((await tableOf(core.admin, 'G', '2026-11')).total).toMatchObject({
      paid: 0,
      paidYear: 20_000_000,
    });
    const behind = await rows('creditPaidRp');
    expect(behind.value).toBe(20_000_000);
    expect(behind.rows.map(({ cells }) => cells['amount'])).toEqual(['Rp20.000.000']);
    // A year that has not begun has no figures.
    expect(await counted('creditPaidRp', { year: 2027 })).toEqual([{}, 0]);
    // Whatever is typed, the paper must not say rupiah of millions.
    expect(await add({ source: 'creditPaidRp', unit: 'rupiah' })).toMatchObject({ unit: 'Rp juta' });
  });
});

it('counts agreements on the day they were signed, cases of kemitraan with what they are worth when agreed on', async () => {
  const office = await openCounting();
  const { core, rina, counted } = office;
  const { uid: partnerUid } = await addPartner(core, rina);
  await rina.partner.saveAgreement(agreementOf(core, partnerUid));
  await rina.partner.saveAgreement(
    agreementOf(core, partnerUid, { signedOn: '2025-12-20', startsOn: '2026-01-01' }),
  );
  const about = { kind: 'kemitraan', subject: 'offtaker', partner: 'Swalayan Melur' };
  const { uid } = await openCase(core, rina, { ...about, openedOn: '2026-10-05' });
  const { move } = rina.facilitation;
  await move(stepOf(uid, 'dipertemukan', '2026-10-10'));
  await move(stepOf(uid, 'dirundingkan', '2026-10-12'));
  const document = { number: 'PKS-1', validUntil: null, checkOn: null };
  await move(stepOf(uid, 'disepakati', '2026-11-03', { document, facts: { nilai: 12_500_000 } }));
  expect(await counted('agreement')).toEqual([{ 1: 1 }, 1]);
  expect(await counted('agreement', { year: 2025 })).toEqual([{ 12: 1 }, 1]);
  expect(await counted('partnership')).toEqual([{ 11: 1 }, 1]);
  expect(await counted('partnershipRp')).toEqual([{ 11: 12.5 }, 12.5]);
  expect(await counted('partnershipTradedRp')).toEqual([{}, 0]);
  await move(stepOf(uid, 'terwujud', '2026-11-20', { facts: { nilaiTerwujud: 9_500_000 } }));
  expect(await counted('partnershipTradedRp')).toEqual([{ 11: 9.5 }, 9.5]);
  expect(await counted('partnershipRp', { fieldUid: (await core.field('A')).uid })).toEqual([{}, 0]);
  const { total } = await tableOf(core.admin, 'I', '2026-11');
  expect(total).toMatchObject({ agreed: 1, agreedYear: 1, agreedRp: 12_500_000 });
});

it('counts an activity once in the month it begins, and whoever was there once', async () => {
  const office = await openCounting();
  const { core, rina, counted, rows } = office;
  const fair = await addActivity(core, rina, {
    kind: 'exhibition',
    startsOn: '2026-01-30',
    endsOn: '2026-02-02',
    fieldLetters: 'EG',
  });
  const lain = await addActivity(core, rina, { startsOn: '2026-10-20', otherInvited: 9, otherPresent: 7 });
  const planned = await addActivity(core, rina, { startsOn: '2026-11-28', endsOn: '2026-11-29' });
  const off = await addActivity(core, rina, { startsOn: '2026-10-02', endsOn: '2026-10-02' });
  await rina.activity.cancel({ uid: off.uid, reason: 'Hujan' });
  // Siti is there with two businesses, and again in October; Tono was invited only.
  const siti = await addGuest(core, rina, fair.uid, 'Siti', 1);
  const second = await siti.add();
  const tono = await addGuest(core, rina, fair.uid, 'Tono');
  await rina.activity.saveParticipant(entryOf(siti.participant));
  await rina.activity.saveParticipant(entryOf(second));
  await rina.activity.saveParticipant(entryOf(tono.participant, { isPresent: false }));
  const again = await rina.activity.addParticipant({
    uid: core.uid(),
    activityUid: lain.uid,
    personUid: siti.personUid,
  });
  await rina.activity.saveParticipant(
    entryOf(again, { agreement: 'Pasok', realisedRp: 7_000_000, realisedOn: '2026-11-05' }),
  );
  expect(planned.startsOn).toBe('2026-11-28');
  expect(await counted('activity')).toEqual([{ 1: 1, 10: 1 }, 2]);
  expect(await counted('activity', { subject: 'exhibition' })).toEqual([{ 1: 1 }, 1]);
  expect(await counted('activity', { fieldUid: (await core.field('E')).uid })).toEqual([{ 1: 1 }, 1]);
  expect(await counted('activity', { fieldUid: (await core.field('D')).uid })).toEqual([{}, 0]);
  expect(await counted('attendee')).toEqual([{ 1: 1, 10: 8 }, 9]);
  expect((await rows('attendee', { from: '2026-10', to: '2026-10' })).rows.map(({ cells }) => cells)).toEqual(
    [
      { day: '2026-10-20', title: 'Lainnya, di luar daftar', about: lain.name, amount: '7' },
      { day: '2026-10-20', title: 'Siti', about: lain.name, amount: '1' },
    ],
  );
  // Two businesses in January, one of them again in October.
  expect(await counted('exhibitor')).toEqual([{ 1: 2, 10: 1 }, 2]);
  expect(await counted('tradedRp')).toEqual([{ 11: 7 }, 7]);
});

it('counts loans, whoever borrowed, and visits for the library', async () => {
  const { core, counted } = await openCounting({ at: '2026-10-12T01:00:00.000Z' });
  const copyUids = [core.uid(), core.uid()];
  await core.admin.book.save({
    uid: core.uid(),
    kind: 'book',
    title: 'Kemasan',
    author: '',
    isbn: '',
    year: null,
    shelf: '',
    file: '',
    copyUids,
    acquiredOn: '2026-10-01',
  });
  const { personUid } = await registerVisitor(core, core.admin, 'Siti', 'A');
  const lend = (copyUid: string) => core.admin.loan.lend({ uid: core.uid(), copyUid, personUid });
  await lend(copyUids[0]!);
  core.setNow('2026-11-20T01:00:00.000Z');
  const needs = [{ fieldUid: (await core.field('A')).uid, serviceUid: (await core.service(7)).uid }];
  await registerVisitor(core, core.admin, '', 'A', { person: { uid: personUid }, needs });
  await lend(copyUids[1]!);
  expect(await counted('loan')).toEqual([{ 10: 1, 11: 1 }, 2]);
  expect(await counted('borrower')).toEqual([{ 10: 1, 11: 1 }, 1]);
  expect(await counted('reader')).toEqual([{ 11: 1 }, 1]);
  expect((await core.admin.indicator.sources()).find(({ code }) => code === 'loan')?.ofField).toBeNull();
  // Loans know no field: an indicator of one counts the whole office, and says so.
  const fieldUid = (await core.field('E')).uid;
  expect(await counted('loan', { fieldUid })).toEqual([{ 10: 1, 11: 1 }, 2]);
});

it('counts what was sold in the gallery, less what was brought back, and each product once', async () => {
  const { core, counted, rows } = await openCounting();
  const stall = await openStall(core);
  await stall.receive();
  await stall.receive({ receivedOn: '2026-10-01' });
  const [sale] = (await stall.sell(6, '2026-06-10')).uids;
  await stall.refund(sale!, 1, '2026-07-02');
  await stall.sell(2, '2026-11-04');
  expect(await counted('galleryProduct')).toEqual([{ 6: 1, 10: 1 }, 1]);
  expect(await counted('gallerySale')).toEqual([{ 6: 6, 7: -1, 11: 2 }, 7]);
  expect(await counted('gallerySaleRp')).toEqual([{ 6: 132, 7: -22, 11: 44 }, 154]);
  expect((await rows('gallerySaleRp')).value).toBe(154_000);
});

/** A client who came, was trained and got credit in March and in June, and some more of everything. */
const busyYear = async () => {
  const office = await openCounting({ at: '2026-03-10T02:00:00.000Z' });
  const { core, rina } = office;
  const siti = newPerson(core, 'Siti');
  const train = async (day: string) => {
    const training = await openTraining(core, { startDate: day, endDate: day, sessions: [] });
    await core.admin.training.enrol({
      uid: core.uid(),
      trainingUid: training.uid,
      who: { personUid: siti.uid },
    });
    await core.admin.training.setStatus({ uid: training.uid, status: 'running' });
    await core.admin.training.setStatus({ uid: training.uid, status: 'done' });
  };
  const consult = async (ticket: { uid: string }) => {
    await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.arrived({ uid: core.uid(), ticketUid: ticket.uid });
    await rina.queue.finish({
      uid: core.uid(),
      ticketUid: ticket.uid,
      outcome: 'done',
      followUp: '',
      deliveredServiceUids: [],
    });
  };
  for (const [i, month] of ['2026-03', '2026-06'].entries()) {
    core.setNow(`${month}-10T02:00:00.000Z`);
    const person = i === 0 ? { new: siti } : { uid: siti.uid };
    await consult((await registerVisitor(core, core.admin, '', 'A', { person })).ticket);
    await train(`${month}-10`);
    const { uid } = await creditCase(office, [`${month}-02`, `${month}-05`], 10_000_000, {
      personUid: siti.uid,
      dueOn: null,
    });
    await payFor(office, uid, 10_000_000, `${month}-08`);
  }
  return office;
};

it('serves one client six times, who is one: the people of a year are not the sum of its months', async () => {
  const { core, counted, add } = await busyYear();
  const services = [
    await counted('consultation'),
    await counted('participant'),
    await counted('creditPaidRp'),
  ];
  expect(services).toEqual([
    [{ 3: 1, 6: 1 }, 2],
    [{ 3: 1, 6: 1 }, 2],
    [{ 3: 10, 6: 10 }, 20],
  ]);
  for (const source of ['served', 'visitor', 'creditReceiver'])
    expect(await counted(source), source).toEqual([{ 3: 1, 6: 1 }, 1]);
  const { uid } = await add({ source: 'served' });
  const { rows } = await core.admin.indicator.year({ year: 2026 });
  expect(rows.find((row) => row.uid === uid)).toMatchObject({ isDistinct: true, total: 1 });
});

/** What the tables of the month's report say of these sources, by the table, the column and how many are one. */
const tables: Record<string, readonly [code: string, column: string]> = {
  visit: ['A', 'total'],
  served: ['A1', 'total'],
  paperAsked: ['F', 'asked'],
  paperIssued: ['F', 'issued'],
  creditApprovedRp: ['G', 'approved'],
  creditPaidRp: ['G', 'paid'],
  training: ['H', 'training'],
  participant: ['H', 'guest'],
  agreement: ['I', 'signed'],
  partnership: ['I', 'agreed'],
  partnershipRp: ['I', 'agreedRp'],
  mentee: ['K', 'taken'],
};

const monthOf = (i: number) => `2026-${String(i + 1).padStart(2, '0')}`;

const expectRows = async (
  core: TestCore,
  { sources, rows }: Awaited<ReturnType<typeof everyFigure>>,
): Promise<number> => {
  let opened = 0;
  for (const { source, subject, fieldUid, months, total } of rows) {
    const { unit } = sources.find(({ code }) => code === source)!;
    const figures = [
      ...months.flatMap((value, i) => (value ? [{ value, from: monthOf(i), to: monthOf(i) }] : [])),
      { value: total, from: '2026-01', to: '2026-12' },
    ];
    for (const { value, ...span } of figures) {
      const behind = await core.admin.indicator.rows({ source, subject, fieldUid, ...span });
      const where = `${source} ${subject} ${span.from}`;
      expect(behind.value / (unit ? unitSizes[unit] : 1), where).toBe(value);
      const isAmount = behind.columns.some(({ key }) => key === 'amount');
      if (!isAmount) expect(behind.rows, where).toHaveLength(value);
      expect(new Set(behind.rows.map(({ uid }) => uid)).size, where).toBe(behind.rows.length);
      opened += behind.rows.length;
    }
  }
  return opened;
};

it('of every source the months make the year, the rows make the figure, and the report says the same', async () => {
  const office = await busyYear();
  const { core, rina } = office;
  core.setNow('2026-11-23T01:00:00.000Z');
  await core.answerForClock();
  const siti = await takeOn(core, rina, 'Tini');
  await rina.mentoring.saveSession(sessionOf(core, siti, [siti]));
  await rina.mentoring.saveSession(sessionOf(core, siti, [siti], { localDate: '2026-10-20' }));
  await paperCase(office, ['2026-09-10', '2026-11-02']);
  const fair = await addActivity(core, rina, { otherInvited: 3, otherPresent: 2 });
  const guest = await addGuest(core, rina, fair.uid, 'Budi', 1);
  await rina.activity.saveParticipant(entryOf(guest.participant));
  const { uid: partnerUid } = await addPartner(core, rina);
  await rina.partner.saveAgreement(agreementOf(core, partnerUid));
  const stall = await openStall(core);
  await stall.receive();
  await stall.sell(4, '2026-06-10');
  const found = await everyFigure(core, [(await core.field('A')).uid, (await core.field('E')).uid]);
  for (const { source, isDistinct, months, total } of found.rows) {
    const sum = months.reduce<number>((all, month) => all + (month ?? 0), 0);
    // What counts once in the year may come to less than its months.
    expect(isDistinct ? total <= sum : Math.abs(total - sum) < 1e-6, source).toBe(true);
    expect(total, source).toBeGreaterThanOrEqual(Math.max(0, ...months.map((month) => month ?? 0)) - 1e-9);
  }
  expect(await expectRows(core, found)).toBeGreaterThan(60);
  for (const [source, [code, column]] of Object.entries(tables)) {
    const { unit } = found.sources.find((each) => each.code === source)!;
    const row = found.rows.find((each) => each.source === source && !each.fieldUid && !each.subject)!;
    for (const i of [2, 5, 9, 10]) {
      const told = (await tableOf(core.admin, code, monthOf(i))).total[column]!;
      expect(row.months[i], `${source} ${monthOf(i)}`).toBe(told / (unit ? unitSizes[unit] : 1));
    }
    const ofYear = (await tableOf(core.admin, code, '2026')).total[column]!;
    expect(row.total, `${source} 2026`).toBe(ofYear / (unit ? unitSizes[unit] : 1));
  }
});

it('takes no source that nobody brings, no choice of another one, and tells the log their names', async () => {
  const { core, add, rows } = await openCounting();
  await expect(add({ source: 'rumour' })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { issues: [{ field: 'source' }] },
  });
  await expect(add({ source: 'paperIssued', subject: 'kur' })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { issues: [{ field: 'subject' }] },
  });
  await expect(rows('rumour')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(rows('visit', { from: '2025-12', to: '2026-01' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  // What has no choices is limited to none.
  expect(await add({ source: 'visit', subject: 'nib' })).toMatchObject({ subject: '' });
  const saved = await add({ source: 'paperIssued', subject: 'nib' });
  await core.admin.indicator.save({ ...saved, source: 'creditPaidRp', subject: 'kur' });
  const { entries } = await core.admin.office.trail({
    from: '2026-11-23',
    to: '2026-11-23',
    text: 'indikator',
  });
  const told = entries.map(({ summary }) => summary).join(' ');
  expect(told).toContain('Legalitas terbit → Nilai pembiayaan cair');
  expect(told).toContain('NIB → KUR');
});
