import Sqlite from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { partnerColumns } from '#contract/partnerList.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openCase, stepOf } from './facilitationSupport.ts';
import { addPartner, agreementOf, partnerOf } from './partnerSupport.ts';
import { expectOnPaper, tableOf } from './reportSupport.ts';
import { openTestCore, type TestCore } from './support.ts';

const open = async () => {
  const core = await openTestCore(); // 23 November 2026
  return { core, rina: await core.signIn('Rina', 'consultant') };
};
type Opened = Awaited<ReturnType<typeof open>>;

/** A case of kemitraan with this partner, agreed on this day for so much. */
const agreedCase = async ({ core, rina }: Opened, partner: string, on: string, nilai: number) => {
  const { uid } = await openCase(core, rina, { kind: 'kemitraan', subject: 'offtaker', partner });
  const { move } = rina.facilitation;
  await move(stepOf(uid, 'dipertemukan', '2026-10-07'));
  await move(stepOf(uid, 'dirundingkan', '2026-10-08'));
  const document = { number: 'K/1', validUntil: null, checkOn: null };
  await move(stepOf(uid, 'disepakati', on, { facts: { nilai }, document }));
  return uid;
};

describe('a partner', () => {
  it('is kept once however often it is sent, and found by name, contact and place', async () => {
    const { core, rina } = await open();
    const contacts = [{ name: 'Ibu Tengku Ros', post: 'Kepala cabang', phone: '0761 21212', email: '' }];
    const draft = partnerOf(core, { name: ' Bank  Siak Raya', kind: 'bank', fieldLetters: 'DG', contacts });
    const saved = await rina.partner.save(draft);
    expect(saved).toMatchObject({ name: 'Bank Siak Raya', contacts, agreement: null });
    expect(await rina.partner.save(draft)).toEqual(saved);
    await addPartner(core, rina);
    const found = async (text: string) => (await rina.partner.list({ text })).map(({ name }) => name);
    expect(await found('')).toEqual(['Bank Siak Raya', 'Swalayan Melur']);
    expect(await found('ROS siak')).toEqual(['Bank Siak Raya']);
    expect(await found('0761 212')).toEqual(['Bank Siak Raya']);
    expect(await found('post')).toEqual([]);
    expect((await rina.partner.list({ kind: 'buyer' })).map(({ name }) => name)).toEqual(['Swalayan Melur']);
  });

  it('of a name that is known is asked about, not doubled in silence', async () => {
    const { core, rina } = await open();
    const first = await addPartner(core, rina);
    const second = partnerOf(core, { name: 'SWALAYAN “Melur”' });
    await expect(rina.partner.save(second)).rejects.toMatchObject({
      code: 'NAME_KNOWN',
      data: { uid: first.uid, name: 'Swalayan Melur' },
    });
    expect(await rina.partner.list({})).toHaveLength(1);
    await rina.partner.save({ ...second, confirmed: true });
    // What stands is not asked about again.
    await rina.partner.save({ ...second, phone: '0761' });
    expect(await rina.partner.list({})).toHaveLength(2);
  });

  it('switched off is not offered, stays readable, and takes nothing new', async () => {
    const { core, rina } = await open();
    const off = await addPartner(core, rina, { name: 'Bank Siak Raya', kind: 'bank' });
    const before = await openCase(core, rina);
    const agreement = agreementOf(core, off.uid);
    await rina.partner.saveAgreement(agreement);
    await rina.partner.save({ ...off, isActive: false });
    expect(await rina.partner.list({})).toMatchObject([{ isActive: false }]);
    const page = await rina.partner.get({ uid: off.uid });
    expect(page).toMatchObject({ partner: { isActive: false }, outcome: { cases: 1 } });

    await expect(openCase(core, rina, { partner: 'bank siak raya' })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: {
        issues: [{ field: 'partner', message: expect.stringContaining('sudah dinonaktifkan') as string }],
      },
    });
    await expect(rina.partner.saveAgreement(agreementOf(core, off.uid))).rejects.toMatchObject({
      code: 'PARTNER_OFF',
    });
    // What named it before goes on.
    await rina.partner.saveAgreement({ ...agreement, note: 'Dicetak ulang' });
    const change = { uid: before.uid, subject: 'kur', businessUid: before.businessUid, facts: {} };
    const { fieldUid, staffUid } = {
      fieldUid: (await rina.facilitation.get({ uid: before.uid })).field.uid,
      staffUid: before.staffUid,
    };
    const whole = { ...change, fieldUid, staffUid, askedRp: null, nextAction: 'Telepon', dueOn: null };
    const rest = { approvedRp: null, documentNumber: '', validUntil: null, checkOn: null };
    await rina.facilitation.change({ ...whole, ...rest, partner: 'Bank Siak Raya' });
    await rina.facilitation.change({ ...whole, ...rest, partner: 'BANK SIAK RAYA' });
    expect((await rina.partner.get({ uid: off.uid })).outcome.cases).toBe(1);
  });

  it('keeps what another window wrote in other fields, and refuses over the same one', async () => {
    const { core, rina } = await open();
    const draft = await addPartner(core, rina);
    const { uid: _, ...basedOn } = draft;
    await rina.partner.save({ ...draft, phone: '0761 1', basedOn });
    const saved = await rina.partner.save({ ...draft, address: 'Jalan Sudirman', basedOn });
    expect(saved).toMatchObject({ phone: '0761 1', address: 'Jalan Sudirman' });
    await expect(rina.partner.save({ ...draft, phone: '0761 2', basedOn })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
      data: { fields: ['phone'] },
    });
  });

  it('is for those who work with partners', async () => {
    const { core } = await open();
    const desk = await core.signIn('Nur', 'frontdesk');
    await expect(desk.partner.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an agreement', () => {
  it('is renewed once: the old one holds on and names it, until that is cancelled', async () => {
    const { core, rina } = await open();
    const { uid: partnerUid } = await addPartner(core, rina);
    const old = agreementOf(core, partnerUid);
    expect(await rina.partner.saveAgreement(old)).toMatchObject({ state: 'endsSoon', replacedBy: null });
    const cancelled = { cancelledOn: '2026-11-23', cancelReason: 'Tidak jadi' };
    const next = agreementOf(core, partnerUid, {
      number: '7/MoU/2027',
      signedOn: '2026-11-20',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      replacesUid: old.uid,
    });
    expect(await rina.partner.saveAgreement(next)).toMatchObject({
      state: 'notYet',
      replaces: { uid: old.uid, name: '12/MoU/2026' },
    });
    await rina.partner.saveAgreement(next); // sent twice
    const states = async () =>
      (await rina.partner.get({ uid: partnerUid })).agreements.map(({ state, replacedBy }) => [
        state,
        replacedBy?.name,
      ]);
    expect(await states()).toEqual([
      ['notYet', undefined],
      ['inForce', '7/MoU/2027'],
    ]);
    // The partner's state is that of the one in force today, with the next one named after it.
    const [listed] = await rina.partner.list({});
    expect(listed!.agreement).toMatchObject({ uid: old.uid });
    expect(partnerColumns.state.value(listed!)).toBe('Berlaku, lalu 7/MoU/2027');
    expect(await rina.partner.ending()).toEqual([]);
    await expect(rina.partner.saveAgreement({ ...next, uid: core.uid() })).rejects.toMatchObject({
      code: 'ALREADY_RENEWED',
      data: { uid: next.uid },
    });
    await expect(rina.partner.saveAgreement({ ...old, ...cancelled })).rejects.toMatchObject({
      data: { issues: [{ field: 'cancelledOn' }] },
    });

    await rina.partner.saveAgreement({ ...next, ...cancelled });
    expect(await states()).toEqual([
      ['cancelled', undefined],
      ['endsSoon', undefined],
    ]);
    await rina.partner.saveAgreement({ ...next, uid: core.uid() });
    // It cannot be taken back beside the one that replaces it now.
    await expect(rina.partner.saveAgreement(next)).rejects.toMatchObject({ code: 'ALREADY_RENEWED' });
    expect((await states()).map(([state]) => state)).toEqual(['notYet', 'cancelled', 'inForce']);
  });

  it.each<[string, Parameters<typeof agreementOf>[2], string]>([
    ['ends before it begins', { signedOn: '2026-01-02', endsOn: '2026-01-04' }, 'endsOn'],
    ['was signed tomorrow', { signedOn: '2026-11-24' }, 'signedOn'],
    ['has no title', { title: ' ' }, 'title'],
  ])('that %s is refused', async (_, change, field) => {
    const { core, rina } = await open();
    const { uid } = await addPartner(core, rina);
    await expect(rina.partner.saveAgreement(agreementOf(core, uid, change))).rejects.toMatchObject({
      data: { issues: [field === 'title' ? { path: ['title'] } : { field }] },
    });
    expect((await rina.partner.get({ uid })).agreements).toEqual([]);
  });

  it('is not cancelled after its end, may be taken back; without an end it warns nobody', async () => {
    const { core, rina } = await open();
    const { uid } = await addPartner(core, rina);
    const over = agreementOf(core, uid, { title: 'Lama', number: '', endsOn: '2026-10-31' });
    const soon = agreementOf(core, uid, { endsOn: '2027-01-22' });
    const lasting = agreementOf(core, uid, { number: '1', endsOn: null });
    for (const each of [soon, over, lasting]) await rina.partner.saveAgreement(each);
    expect((await rina.partner.ending()).map((each) => [each.title, each.state])).toEqual([
      ['Lama', 'ended'],
      ['Pasok produk UMKM', 'endsSoon'],
    ]);
    const cancel = (each: typeof over, cancelledOn = '2026-11-23') =>
      rina.partner.saveAgreement({ ...each, cancelledOn, cancelReason: 'Kerja sama berhenti' });
    await expect(cancel(over)).rejects.toMatchObject({
      data: { issues: [{ message: expect.stringContaining('sudah berakhir 31/10/2026') as string }] },
    });
    // Written down afterwards, on a day on which it still held.
    expect(await cancel(over, '2026-10-30')).toMatchObject({ state: 'cancelled', cancelledOn: '2026-10-30' });
    await expect(rina.partner.saveAgreement({ ...over, cancelledOn: '2026-10-30' })).rejects.toMatchObject({
      data: { issues: [{ field: 'cancelReason' }] },
    });
    expect(await rina.partner.saveAgreement(over)).toMatchObject({ state: 'ended', cancelledOn: null });
    await rina.partner.save({ ...partnerOf(core), uid, isActive: false });
    expect(await rina.partner.ending()).toEqual([]);
  });
});

describe('what came of a partner', () => {
  it('is its cases, those from before it was written down too, and what they come to', async () => {
    const opened = await open();
    const { core, rina } = opened;
    const caseUid = await agreedCase(opened, 'swalayan MELUR', '2026-11-09', 12_000_000);
    const { uid } = await addPartner(core, rina);
    const late = await openCase(core, rina, {
      kind: 'kemitraan',
      subject: 'offtaker',
      partner: 'Swalayan Melur',
    });
    await openCase(core, rina, { kind: 'kemitraan', subject: 'offtaker', partner: 'Hotel Tepian Siak' });
    const page = await rina.partner.get({ uid });
    expect(page.cases.map((each) => [each.number, each.stepName, each.rupiah])).toEqual([
      ['K-002', 'Dijajaki', null],
      ['K-001', 'Disepakati', 12_000_000],
    ]);
    expect(page.outcome).toEqual({ cases: 2, agreed: 1, rupiah: 12_000_000, tradedRp: 0 });
    await rina.facilitation.end({ uid: late.uid, ending: 'ditarik', on: '2026-11-10', reason: 'Batal' });
    expect((await rina.partner.get({ uid })).cases[0]).toMatchObject({ stepName: 'Ditarik pemohon' });

    // Renamed and switched off it keeps them, and what is renewed for them.
    await rina.partner.save({ ...partnerOf(core, { name: 'Melur Mart', isActive: false }), uid });
    await rina.facilitation.renew({ uid: core.uid(), caseUid, openedOn: '2026-11-23' });
    expect((await rina.partner.get({ uid })).outcome.cases).toBe(3);
  });
});

it('a partnership keeps number, term and value, and what of it was traded: on its page, its partner and in table I', async () => {
  const opened = await open();
  const { core, rina } = opened;
  const { uid } = await addPartner(core, rina);
  const { uid: caseUid } = await openCase(core, rina, {
    kind: 'kemitraan',
    subject: 'offtaker',
    partner: 'Swalayan Melur',
  });
  const { move, get } = rina.facilitation;
  await move(stepOf(caseUid, 'dipertemukan', '2026-10-07'));
  await move(stepOf(caseUid, 'dirundingkan', '2026-10-08'));
  const document = { number: 'PKS/7', validUntil: '2027-10-31', checkOn: null };
  const facts = { nilai: 12_000_000, mulai: '2026-11-01' };
  const agreed = stepOf(caseUid, 'disepakati', '2026-10-28', { facts, document });
  // Agreed on, it goes on: somebody asks what came of it.
  expect(await move({ ...agreed, nextAction: 'Tanya realisasi', dueOn: '2026-11-20' })).toMatchObject({
    endedOn: null,
    nextAction: 'Tanya realisasi',
    document: { number: 'PKS/7', issuedOn: '2026-10-28', validUntil: '2027-10-31' },
  });
  await expect(move(stepOf(caseUid, 'terwujud', '2026-11-20'))).rejects.toMatchObject({
    data: { issues: [{ field: 'facts.nilaiTerwujud', message: 'Nilai yang terwujud wajib diisi.' }] },
  });
  const traded = { nilaiTerwujud: 9_500_000, diperdagangkan: '400 kg salai patin' };
  await move(stepOf(caseUid, 'terwujud', '2026-11-20', { facts: traded }));
  expect(await get({ uid: caseUid })).toMatchObject({
    endedOn: '2026-11-20',
    facts: { ...facts, ...traded },
    document: { number: 'PKS/7', validUntil: '2027-10-31' },
    counted: [
      { month: '2026-11', table: 'I', text: 'terwujud' },
      { month: '2026-10', table: 'I', text: 'disepakati' },
    ],
  });
  const page = await rina.partner.get({ uid });
  expect(page.outcome).toEqual({ cases: 1, agreed: 1, rupiah: 12_000_000, tradedRp: 9_500_000 });
  expect(page.cases).toMatchObject([
    { stepName: 'Terwujud', on: '2026-11-20', rupiah: 12_000_000, tradedRp: 9_500_000 },
  ]);
  const october = await tableOf(core.admin, 'I', '2026-10');
  expect([october.total['agreedRp'], october.note]).toEqual([12_000_000, null]);
  const november = await tableOf(core.admin, 'I', '2026-11');
  expect(november.total).toMatchObject({ agreedRp: 0, agreedYearRp: 12_000_000 });
  const noteOf = async (period: string) => (await tableOf(core.admin, 'I', period)).note;
  expect(november.note).toBe(
    'Kemitraan yang terwujud: 1 kasus senilai Rp9.500.000 bulan ini; 1 kasus senilai Rp9.500.000 sejak Januari.',
  );
  await expectOnPaper(core.admin, '2026-11', november);
  expect(await noteOf('2026-12')).toBe(
    'Kemitraan yang terwujud: tidak ada bulan ini; 1 kasus senilai Rp9.500.000 sejak Januari.',
  );
  expect(await noteOf('2026')).toBe('Kemitraan yang terwujud: 1 kasus senilai Rp9.500.000 tahun ini.');

  // Taken back, it is no longer traded, and runs again.
  await rina.facilitation.takeBack({ uid: caseUid, step: 'terwujud', ending: null, reason: 'Salah' });
  expect(await noteOf('2026-11')).toBeNull();
  // One that ended when to agree was the last step goes on too.
  const file = new Sqlite(core.databasePath);
  file.exec("UPDATE facilitation SET ended_on = step_on, due_on = NULL, next_action = ''");
  file.close();
  await move(stepOf(caseUid, 'terwujud', '2026-11-21', { facts: { nilaiTerwujud: 1_000_000 } }));
  expect(await noteOf('2026-11')).toContain('1 kasus senilai Rp1.000.000 bulan ini');
});

describe('table I', () => {
  const table = async (core: TestCore, month = '2026-11') =>
    (await core.admin.report.figures({ period: month })).tables.find(({ code }) => code === 'I')!;

  it('counts what was signed and agreed on its day, and what holds when the month ends', async () => {
    const opened = await open();
    const { core, rina } = opened;
    const buyer = await addPartner(core, rina);
    const bank = await addPartner(core, rina, { name: 'Bank Siak Raya', kind: 'bank' });
    await rina.partner.saveAgreement(agreementOf(core, buyer.uid)); // January, until December
    const november = { signedOn: '2026-11-10', startsOn: '2026-12-01', endsOn: null };
    await rina.partner.saveAgreement(agreementOf(core, bank.uid, november));
    const october = agreementOf(core, bank.uid, { signedOn: '2026-10-10', startsOn: '2026-10-10' });
    await rina.partner.saveAgreement(october);
    await rina.partner.saveAgreement({ ...october, cancelledOn: '2026-11-20', cancelReason: 'Berhenti' });
    await agreedCase(opened, 'Swalayan Melur', '2026-11-09', 12_000_000);
    await agreedCase(opened, 'Toko Baru', '2026-10-09', 3_000_000);

    const { rows, total } = await table(core);
    const brief = rows.map(({ label, counts }) => [label, ...Object.values(counts)]);
    //  signed: month, before, year; in force; agreed: month, year; rupiah: month, year
    expect(brief).toEqual([
      ['Bank dan lembaga keuangan', 1, 1, 2, 0, 0, 0, 0, 0],
      ['Pembeli dan ritel', 0, 0, 1, 1, 1, 1, 12_000_000, 12_000_000],
      ['Mitra belum terdata', 0, 0, 0, 0, 0, 1, 0, 3_000_000],
    ]);
    expect(Object.values(total)).toEqual([1, 1, 3, 1, 1, 2, 12_000_000, 15_000_000]);
    expect(Object.values((await table(core, '2026-10')).total)).toEqual([
      1, 0, 2, 2, 1, 1, 3_000_000, 3_000_000,
    ]);
    // Months add up to the year; what holds does not.
    expect((await table(core, '2027-01')).total).toMatchObject({ signedYear: 0, inForce: 1 });
  });

  it('opens the rows behind each number', async () => {
    const opened = await open();
    const { core, rina } = opened;
    const buyer = await addPartner(core, rina);
    await rina.partner.saveAgreement(agreementOf(core, buyer.uid));
    const caseUid = await agreedCase(opened, 'Swalayan Melur', '2026-11-09', 12_000_000);
    const { columns, rows, total } = await table(core);
    const counted = columns.filter(({ unit }) => unit !== 'rupiah');
    for (const { key: column } of counted)
      for (const { key, counts } of [...rows, { key: null, counts: total }]) {
        const behind = await core.admin.report.rows({ period: '2026-11', table: 'I', key, column });
        expect(behind.rows, column).toHaveLength(counts[column]!);
      }
    const cell = { period: '2026-11', table: 'I', key: 'buyer' };
    const held = await core.admin.report.rows({ ...cell, column: 'inForce' });
    expect(held.sentence).toBe('Pembeli dan ritel: perjanjian berlaku akhir bulan, November 2026.');
    expect(held.rows).toMatchObject([
      {
        link: `/mitra?mitra=${buyer.uid}`,
        cells: { number: '12/MoU/2026', what: 'Pasok produk UMKM, sampai 31/12/2026' },
      },
    ]);
    const cases = await core.admin.report.rows({ ...cell, column: 'agreedRp' });
    expect(cases.rows).toMatchObject([
      { link: `/fasilitasi/${caseUid}`, cells: { number: 'K-001', rupiah: 'Rp12.000.000' } },
    ]);
  });
});

it('is printed and exported with its contacts and agreements', async () => {
  const { core, rina } = await open();
  const contacts = [{ name: 'Tengku Ros', post: 'Kepala cabang', phone: '0761 21212', email: '' }];
  const { uid } = await addPartner(core, rina, { contacts });
  await rina.partner.saveAgreement(agreementOf(core, uid));
  const paper = squeezed((await readPdfFile(await rina.partner.pdf({}))).text);
  for (const text of [
    'Swalayan Melur',
    'Tengku Ros (Kepala cabang)',
    '12/MoU/2026',
    'Segera berakhir',
    '31/12/2026',
  ])
    expect(paper).toContain(squeezed(text));
  const book = await readXlsx(await (await rina.partner.xlsx({ kind: 'buyer' })).bytes());
  expect(book.sheets[0]!.rows.at(-1)).toEqual(
    expect.arrayContaining([
      'Swalayan Melur',
      'Pembeli dan ritel',
      '12/MoU/2026',
      'Segera berakhir',
      'Aktif',
    ]),
  );
  // Switched off it is marked on either.
  await rina.partner.save({ ...partnerOf(core, { contacts, isActive: false }), uid });
  expect(squeezed((await readPdfFile(await rina.partner.pdf({}))).text)).toContain(
    squeezed('Swalayan Melur (nonaktif)'),
  );
  const off = await readXlsx(await (await rina.partner.xlsx({})).bytes());
  expect(off.sheets[0]!.rows.at(-1)!.slice(0, 3)).toEqual([
    'Swalayan Melur',
    'Pembeli dan ritel',
    'Nonaktif',
  ]);
});

it('the trail tells of partners and agreements', async () => {
  const { core, rina } = await open();
  const draft = await addPartner(core, rina);
  await rina.partner.save({
    ...draft,
    phone: '0761 1',
    contacts: [{ name: 'Ros', post: '', phone: '', email: '' }],
    basedOn: draft,
  });
  const one = agreementOf(core, draft.uid);
  await rina.partner.saveAgreement(one);
  await rina.partner.saveAgreement({ ...one, cancelledOn: '2026-11-20', cancelReason: 'Berhenti' });
  const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'melur' });
  expect(
    entries.map(({ action, entity, subject, summary }) => [`${action} ${entity}`, subject, summary]),
  ).toEqual([
    [
      'Mengubah perjanjian mitra',
      '12/MoU/2026, Swalayan Melur',
      expect.stringContaining('alasan: kosong → Berhenti'),
    ],
    ['Menambah perjanjian mitra', '12/MoU/2026, Swalayan Melur', ''],
    ['Mengubah mitra', 'Swalayan Melur', expect.stringContaining('nama Ros')],
    ['Menambah mitra', 'Swalayan Melur', ''],
  ]);
});
