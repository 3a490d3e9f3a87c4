import { expect, it } from 'vitest';
import { emptyYear } from '#contract/business.ts';
import { emptyRow } from '#contract/officeLists.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openCase, stepOf } from './facilitationSupport.ts';
import { takeOn } from './mentoringSupport.ts';
import { tableOf } from './reportSupport.ts';
import { openTestCore, registerVisitor } from './support.ts';

const office = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const siti = await takeOn(core, rina, 'Siti');
  const state = (year: number, workers: number) => ({
    ...emptyYear(siti.businessUid, year),
    permanentFemale: workers,
  });
  await core.admin.person.saveBusinessYear(state(2025, 2));
  await core.admin.person.saveBusinessYear(state(2026, 5));
  const list = () => rina.milestone.ofMentee({ menteeUid: siti.uid });
  const confirm = (code: string) =>
    rina.milestone.confirm({
      uid: core.uid(),
      menteeUid: siti.uid,
      code,
      word: 'Pesanan bertambah',
      evidence: 'Slip gaji Oktober',
    });
  const correct = (workers: number) =>
    core.admin.person.saveBusinessYear({ ...state(2026, workers), basedOn: state(2026, 5) });
  return { core, rina, siti, list, confirm, correct };
};

it('is suggested by a state, and withdrawn when the state is corrected before anybody confirmed it', async () => {
  const { list, confirm, correct } = await office();
  expect((await list()).suggested).toEqual([
    {
      code: 'jobs:2026',
      title: 'Menambah 3 tenaga kerja',
      fact: 'Tenaga kerja 2025 ke 2026: 2 menjadi 5 orang',
    },
  ]);
  await correct(2);
  expect(await list()).toEqual({ suggested: [], confirmed: [] });
  await expect(confirm('jobs:2026')).rejects.toMatchObject({ code: 'NOT_SHOWN' });
});

it('once confirmed stays as it was said, until it is taken back', async () => {
  const { core, rina, list, confirm, correct } = await office();
  await confirm('jobs:2026');
  await correct(4);
  const { suggested, confirmed } = await list();
  expect(suggested).toEqual([]);
  expect(confirmed).toMatchObject([
    {
      title: 'Menambah 3 tenaga kerja',
      word: 'Pesanan bertambah',
      evidence: 'Slip gaji Oktober',
      staffName: 'Rina Marlina',
    },
  ]);
  await rina.milestone.cancel({ uid: confirmed[0]!.uid, reason: 'Salah mencatat' });
  expect(await list()).toMatchObject({ suggested: [{ title: 'Menambah 2 tenaga kerja' }], confirmed: [] });
  const { entries } = await core.admin.office.trail({
    from: '2026-11-23',
    to: '2026-11-23',
    text: 'tonggak',
  });
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['Mengonfirmasi', 'Membatalkan']),
  );
});

it('is suggested by a paper that was issued, and stated on paper for its owner to sign', async () => {
  const { core, rina, siti, list, confirm } = await office();
  const statement = () => rina.milestone.statement({ menteeUid: siti.uid, paper: 'a4' });
  await expect(statement()).rejects.toMatchObject({ code: 'NOTHING_TO_STATE' });
  const { personUid, businessUid } = siti;
  const { uid } = await openCase(core, rina, {
    personUid,
    businessUid,
    kind: 'legalitas',
    subject: 'nib',
    partner: '',
  });
  await rina.facilitation.move(stepOf(uid, 'diajukan', '2026-10-14'));
  await rina.facilitation.move(stepOf(uid, 'diproses', '2026-10-20'));
  const document = { number: '9120001234567', validUntil: null, checkOn: null };
  await rina.facilitation.move(stepOf(uid, 'terbit', '2026-11-03', { document }));
  expect((await list()).suggested.map(({ code }) => code)).toEqual(['nib', 'jobs:2026']);
  await confirm('nib');
  const file = await statement();
  expect(file.name).toBe('pernyataan-perkembangan-Usaha-Siti-2026-11-23.pdf');
  const text = squeezed((await readPdfFile(file)).text);
  for (const said of [
    'PERNYATAAN PERKEMBANGAN USAHA',
    'NIB pertama terbit',
    'Nomor 9120001234567, terbit 03/11/2026',
    'Pesanan bertambah',
    'Slip gaji Oktober',
    'YANG MENYATAKAN',
  ])
    expect(text).toContain(squeezed(said));
});

it('is suggested by a first NIB that is filled into the card, not by one that was there before', async () => {
  const { core, rina, siti, list } = await office();
  const save = async (change: { nib?: string; product?: string }) => {
    const { businesses } = await core.admin.person.card({ uid: siti.personUid });
    const { scale: _, scaleBasis: __, answered: ___, ...draft } = businesses[0]!;
    await rina.person.saveBusiness({
      personUid: siti.personUid,
      business: { ...draft, ...change },
      basedOn: draft,
    });
  };
  await save({ product: 'Keripik' });
  const nibs = async () => (await list()).suggested.filter(({ code }) => code === 'nib');
  expect(await nibs()).toEqual([]);
  await save({ nib: '9120001234567' });
  expect(await nibs()).toEqual([
    {
      code: 'nib',
      title: 'NIB pertama terbit',
      fact: 'Nomor 9120001234567, dicatat di kartu 23/11/2026',
    },
  ]);
  await save({ nib: '' }); // typed at the wrong business
  expect(await nibs()).toEqual([]);
  await save({ nib: '9120007654321' });
  expect((await nibs())[0]!.fact).toContain('9120007654321');

  const businessUid = core.uid();
  const { personUid } = await registerVisitor(core, core.admin, 'Budi', 'A', {
    business: { new: { uid: businessUid, name: 'Usaha Budi', nib: '9120001112223' } },
  });
  const budi = await takeOn(core, rina, 'Ani', { personUid, businessUid });
  expect((await rina.milestone.ofMentee({ menteeUid: budi.uid })).suggested).toEqual([]);
});

it('is suggested by an export that was agreed on', async () => {
  const { core, rina, siti, list } = await office();
  const { personUid, businessUid } = siti;
  const { uid } = await openCase(core, rina, {
    personUid,
    businessUid,
    kind: 'kemitraan',
    subject: 'ekspor',
  });
  for (const step of ['dipertemukan', 'dirundingkan'])
    await rina.facilitation.move(stepOf(uid, step, '2026-10-20'));
  const document = { number: 'PK-7', validUntil: null, checkOn: null };
  await expect(
    rina.facilitation.move(stepOf(uid, 'disepakati', '2026-11-02', { document })),
  ).rejects.toMatchObject({ code: 'FIELD_INVALID' }); // without the country it goes to
  await rina.facilitation.move(
    stepOf(uid, 'disepakati', '2026-11-02', { document, facts: { negara: 'Malaysia' } }),
  );
  expect((await list()).suggested).toContainEqual({
    code: 'ekspor',
    title: 'Ekspor pertama disepakati',
    fact: 'Nomor PK-7, disepakati 02/11/2026',
  });
});

it('knows the classes that the office keeps inside Mikro', async () => {
  const { core, rina, siti, list } = await office();
  for (const [title, upTo] of [
    ['Mikro 2', null],
    ['Mikro 1', 50_000_000],
  ] as const)
    await rina.officeList.save({
      uid: core.uid(),
      list: 'microClass',
      year: null,
      values: { ...emptyRow('microClass'), title, upTo },
    });
  const [, before] = (await core.admin.person.card({ uid: siti.personUid })).years;
  await core.admin.person.saveBusinessYear({ ...before!, sales: 40_000_000, basedOn: before! });
  const [last] = (await core.admin.person.card({ uid: siti.personUid })).years;
  await core.admin.person.saveBusinessYear({ ...last!, sales: 60_000_000, basedOn: last! });
  expect((await list()).suggested).toContainEqual({
    code: 'scale:2026',
    title: 'Naik kelas dari Mikro 1 ke Mikro 2',
    fact: 'Omzet 2025 ke 2026: Rp40.000.000 menjadi Rp60.000.000',
  });
});

it('raises the class on the card too, by the latest year alone; a past visit and a class set by hand stay', async () => {
  const { core, rina, siti, list } = await office();
  const save = async (year: number, sales: number | null) => {
    const { years } = await core.admin.person.card({ uid: siti.personUid });
    const before = years.find((each) => each.year === year) ?? emptyYear(siti.businessUid, year);
    await core.admin.person.saveBusinessYear({ ...before, sales, basedOn: before });
  };
  const business = async () => (await core.admin.person.card({ uid: siti.personUid })).businesses[0]!;
  await save(2025, 1_000_000_000);
  expect(await business()).toMatchObject({ sales: 1_000_000_000, scale: 'mikro', scaleBasis: 'sales' });
  await save(2026, 3_000_000_000);
  expect((await list()).suggested).toContainEqual({
    code: 'scale:2026',
    title: 'Naik kelas dari Mikro ke Kecil',
    fact: 'Omzet 2025 ke 2026: Rp1.000.000.000 menjadi Rp3.000.000.000',
  });
  expect(await business()).toMatchObject({ sales: 3_000_000_000, scale: 'kecil' });
  await save(2025, 900_000_000); // a year before the latest says nothing of today
  expect(await business()).toMatchObject({ sales: 3_000_000_000, scale: 'kecil' });
  const visits = await tableOf(core.admin, 'E', '2026-11');
  const counted = visits.rows
    .filter(({ counts }) => Object.values(counts).some((n) => n > 0))
    .map(({ label }) => label);
  expect(counted).toEqual(['Belum didata']); // as it was on the day
  await save(2026, null); // taken back: what is known now is 2025
  expect(await business()).toMatchObject({ sales: 900_000_000, scale: 'mikro' });

  const { scale: _, scaleBasis: __, answered: ___, ...draft } = await business();
  await rina.person.saveBusiness({
    personUid: siti.personUid,
    business: { ...draft, scaleOverride: { scale: 'menengah', reason: 'Satu grup usaha' } },
    basedOn: draft,
  });
  await save(2026, 3_000_000_000);
  expect(await business()).toMatchObject({ sales: 3_000_000_000, scale: 'menengah', scaleBasis: 'override' });
});
