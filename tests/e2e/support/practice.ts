import path from 'node:path';
import { unrecorded } from '#contract/business.ts';
import type { Client } from '#contract/index.ts';
import { openPractice } from '#practice/index.ts';
import { START } from './app.ts';
import { MANY_KINDS, newUid } from './office.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A letter of the office's own, and papers of the front desk: two that wait, and one that came back. */
const prepareAndSubmit = async (desk: Client, admin: Client) => {
  const kindUid = newUid();
  await admin.letterKind.save({
    uid: kindUid,
    name: 'Surat Rekomendasi Mengikuti Pameran',
    body: 'Menerangkan bahwa:\n\nNama: {nama}\nUsaha: {usaha}\n\ndirekomendasikan untuk {nama pameran}.',
    classification: '500.3',
    numbering: '',
    hasOwnSeries: false,
    isActive: true,
  });
  const [visit] = (await desk.visit.day({})).visits;
  const signedOn = START.slice(0, 10);
  const letter = (fair: string) => ({
    kind: 'letter' as const,
    draft: {
      kind: 'own' as const,
      kindUid,
      personUid: visit!.personUid,
      answers: { 'nama pameran': fair },
      signedOn,
    },
  });
  const activity = {
    title: 'Pelatihan Desain Kemasan dan Label Produk Pangan',
    role: 'Peserta' as const,
    startDate: '2026-11-16',
    endDate: '2026-11-18',
    hours: 12,
    place: 'Aula PLUT-KUMKM, Pekanbaru',
    organiser: 'UPT PLUT-KUMKM Provinsi Riau',
    signedOn,
    materials: [],
  };
  const recipients = ['Siti Nurhaliza', 'Raja Muhammad Zulkarnain Al-Fatih'].map((name) => ({ name }));
  await desk.approval.submit({ uid: newUid(), paper: letter('Pekan Raya UMKM Riau') });
  await desk.approval.submit({
    uid: newUid(),
    paper: { kind: 'certificate', batch: { activity, recipients } },
  });
  const returned = newUid();
  await desk.approval.submit({ uid: returned, paper: letter('Inacraft'), isAgain: true });
  await admin.approval.sendBack({
    uid: returned,
    reason: 'Nama pameran belum lengkap: tulis tahun dan kotanya.',
  });
};

/** However the morning went, the first consultant serves somebody and two more wait for the same field. */
const keepBusy = async (desk: Client, consultant: Client) => {
  const { active, fields } = await consultant.queue.mine();
  const [service] = await desk.office.services();
  const needs = [{ fieldUid: fields[0]!.uid, serviceUid: service!.uid }];
  const { visits } = await desk.visit.day({});
  const served = visits.filter(({ ticket }) => ticket.status === 'done').slice(0, 3);
  for (const { personUid } of served)
    await desk.visit.register({
      uid: newUid(),
      person: { uid: personUid },
      business: null,
      needs,
      isAgain: true,
    });
  if (active?.status === 'serving') return;
  const ticket = active ?? (await consultant.queue.callNext({ uid: newUid() }));
  await consultant.queue.arrived({ uid: newUid(), ticketUid: ticket.uid });
};

/** Cases at every step of a kind, one that was refused, and a paper that is near its end. */
const prepareCases = async (desk: Client, { facilitation, session }: Client) => {
  const { staff } = await session.current();
  const people = (await desk.visit.day({})).visits.map(({ personUid }) => personUid);
  const on = START.slice(0, 10);
  const open = async (
    at: number,
    kind: string,
    subject: string,
    openedOn = at % 3 === 0 ? '2026-11-09' : on,
  ) => {
    const uid = newUid();
    await facilitation.open({
      uid,
      kind,
      subject,
      personUid: people[at]!,
      businessUid: null,
      staffUid: staff!.uid,
      fieldUid: null,
      partner: 'Bank Pembangunan Daerah Riau Kepri Syariah, Cabang Pembantu Tenayan Raya',
      openedOn,
      askedRp: kind === 'pembiayaan' ? 50_000_000 : null,
      facts: {},
      nextAction: at % 2 === 0 ? 'Lengkapi rekening koran tiga bulan terakhir' : '',
      dueOn: at % 3 === 0 ? '2026-11-16' : '2026-11-26',
      sheet: null,
    });
    return uid;
  };
  const move = (uid: string, step: string, change: object = {}, day = on) =>
    facilitation.move({
      uid,
      step,
      on: day,
      note: '',
      nextAction: 'Tanyakan jadwalnya',
      dueOn: '2026-11-27',
      facts: {},
      askedRp: null,
      approvedRp: null,
      document: null,
      ...change,
    });
  const steps: readonly (readonly [step: string, change: object])[] = [
    ['diajukan', { askedRp: 50_000_000 }],
    ['survei', {}],
    ['disetujui', { approvedRp: 40_000_000 }],
  ];
  const pay = (caseUid: string, rupiah: number) =>
    facilitation.pay({
      uid: newUid(),
      caseUid,
      rupiah,
      plannedOn: null,
      paidOn: on,
      note: 'Ke rekening usaha',
    });
  for (let reached = 0; reached < 6; reached++) {
    const uid = await open(reached, 'pembiayaan', 'kur');
    await facilitation.file({ uid, code: 'ktp', state: 'there', on, how: 'fotokopi' });
    await facilitation.file({ uid, code: 'agunan', state: 'notAsked', on: null });
    for (const [step, change] of steps.slice(0, reached)) await move(uid, step, change);
    if (reached === 4) await pay(uid, 15_000_000);
    if (reached === 5) await pay(uid, 40_000_000);
  }
  await facilitation.end({
    uid: await open(1, 'pembiayaan', 'lpdb'),
    ending: 'ditolak',
    on,
    reason: 'Omzet',
  });
  const paper = await open(2, 'legalitas', 'pirt', '2022-01-10');
  await open(3, 'legalitas', 'merek');
  for (const step of ['diajukan', 'diproses']) await move(paper, step, {}, '2022-01-10');
  const document = { number: 'PIRT 2061471010123-27', validUntil: '2027-01-10', checkOn: null };
  await move(paper, 'terbit', { document }, '2022-01-10');
};

/** A visitor of October, whose sheet of paper is written down now. */
const onPaper = async (desk: Client, sequence: number, name: string) => {
  const [field] = await desk.office.fields();
  const [service] = await desk.office.services();
  await desk.visit.register({
    uid: newUid(),
    person: { new: { uid: newUid(), name, sex: 'L', regionCode: '14.71.02' } },
    business: null,
    needs: [{ fieldUid: field!.uid, serviceUid: service!.uid }],
    onPaper: { sequence, at: '2026-10-29T03:00:00.000Z', wasServed: true },
  });
};

/** A card with a history of many kinds, and two businesses, one with a long name. */
const liveLong = async (desk: Client, admin: Client) => {
  const on = START.slice(0, 10);
  const [personUid, businessUid, caseUid, bookUid, copyUid, productUid] = Array.from({ length: 6 }, newUid);
  const [field] = await desk.office.fields();
  const [service] = await desk.office.services();
  const { staff } = await admin.session.current();
  await desk.visit.register({
    uid: newUid(),
    person: { new: { uid: personUid!, name: MANY_KINDS, sex: 'L', regionCode: '14.71.02' } },
    business: { new: { uid: businessUid!, name: 'Koperasi Produsen Tenun Melayu Cik Puan' } },
    needs: [{ fieldUid: field!.uid, serviceUid: service!.uid }],
    onPaper: { sequence: 903, at: '2026-10-29T02:00:00.000Z', wasServed: true },
  });
  const second = { ...unrecorded(), uid: newUid(), name: 'Songket Pak Zulkifli' };
  await admin.person.saveBusiness({ personUid: personUid!, business: second });
  await admin.facilitation.open({
    uid: caseUid!,
    kind: 'legalitas',
    subject: 'nib',
    personUid: personUid!,
    businessUid: businessUid!,
    staffUid: staff!.uid,
    fieldUid: null,
    partner: '',
    openedOn: on,
    askedRp: null,
    facts: {},
    nextAction: '',
    dueOn: null,
    sheet: null,
  });
  await admin.book.save({
    uid: bookUid!,
    kind: 'book',
    title: 'Menghitung Harga Pokok',
    isbn: '',
    year: null,
    shelf: 'Rak 3',
    copyUids: [copyUid!],
    acquiredOn: on,
  });
  await admin.loan.lend({ uid: newUid(), copyUid: copyUid!, personUid: personUid! });
  await admin.product.save({
    uid: productUid!,
    businessUid: businessUid!,
    name: 'Tenun Siku Keluang',
    category: '',
    price: 450_000,
    unit: 'lembar',
    packaging: '',
    madeSince: null,
    licences: {},
  });
  await admin.consignment.receive({
    uid: newUid(),
    productUid: productUid!,
    receivedOn: on,
    pieces: 2,
    price: 450_000,
    pullOn: null,
    expiresOn: null,
  });
};

/** October is locked, and a sheet of paper comes into it later. */
const lockMonth = async (desk: Client, manager: Client) => {
  await onPaper(desk, 901, 'Zulkifli Hamdan');
  await manager.monthLock.lock({ uid: newUid(), month: '2026-10', paper: 'a4' });
  await onPaper(desk, 902, 'Raja Muhammad Zulkarnain Al-Fatih');
};

/** Fills a data folder with a practice office of two weeks and the morning of START. */
export const fillPractice = async (data: string): Promise<void> => {
  const practice = await openPractice({
    databasePath: path.join(data, 'latihan.db'),
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(root, 'out/main/worker.js'),
    version: '0.0.0-test',
    log: (_, message, error) => process.stderr.write(`${message} ${String(error)}\n`),
    from: '2026-11-09',
    until: new Date(Date.parse(START) + 3 * 3_600_000),
  });
  try {
    await practice.build();
    await practice.playToday({ isWhole: false });
    await keepBusy(practice.window('frontdesk'), practice.window('consultant'));
    await prepareCases(practice.window('frontdesk'), practice.window('consultant'));
    await liveLong(practice.window('frontdesk'), practice.window('admin'));
    await lockMonth(practice.window('frontdesk'), practice.window('manager'));
    await prepareAndSubmit(practice.window('frontdesk'), practice.window('admin'));
  } finally {
    await practice.close();
  }
};
