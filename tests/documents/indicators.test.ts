import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { cellKey } from '#contract/indicator.ts';
import { creditCase, openCounting, payFor } from '../core/indicatorSupport.ts';
import { officeDraft, openTestCore } from '../core/support.ts';
import { readPdf, readPdfFile, squeezed } from '../support/pdfText.ts';
import { indicatorPaper } from '#core/features/month/indicator/paper.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';

const office = async () => {
  const core = await openTestCore();
  const add = async (position: number, objective: string, cells: Record<number, string>) => {
    const { uid } = await core.admin.indicator.save({
      uid: core.uid(),
      year: 2026,
      fieldUid: null,
      service: 'Pembiayaan',
      objective,
      unit: 'usaha',
      source: 'typed',
      subject: '',
      position,
      isActive: true,
    });
    await core.admin.indicator.enter({
      year: 2026,
      note: 'Target disesuaikan Juli.',
      cells: Object.fromEntries(
        Object.entries(cells).map(([month, text]) => [cellKey(uid, Number(month)), text]),
      ),
    });
  };
  await add(1, 'Pembiayaan tersalur', { 0: '1.000', 1: '600', 3: '0', 10: '600' });
  await add(2, 'Peserta pameran', { 0: '100', 2: '30' });
  await add(3, 'Pemakai QRIS', { 1: '33' });
  const printed = async (paper: 'a4' | 'f4', year = 2026) =>
    squeezed((await readPdfFile(await core.admin.indicator.pdf({ year, paper }))).text);
  return { core, printed };
};

it('prints every column, blanks for what is to come, the predicate, and rows without a target', async () => {
  const { core, printed } = await office();
  for (const paper of ['a4', 'f4'] as const) {
    const text = await printed(paper);
    for (const words of [
      'PROGRES CAPAIAN INDIKATOR KINERJA UTAMA (IKU) TAHUN 2026 Keadaan sampai dengan November 2026',
      'No Layanan Sasaran Target Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des Total Persentase',
      '1 Pembiayaan Pembiayaan tersalur (usaha) 1.000 600 – 600 1.200 120,00*)',
      '2 Pembiayaan Peserta pameran (usaha) 100 30 30 30,00',
      '3 Pembiayaan Pemakai QRIS (usaha) 33 33 tanpa target',
      'Rata-rata 65,00',
      'Rata-rata dari 2 indikator yang bertarget.',
      'Capaian di atas 100 dihitung 100',
      'Keterangan: Target disesuaikan Juli.',
      'Predikat Baik 65,00',
    ])
      expect(text, `${paper} ${words}`).toContain(squeezed(words));
  }
  expect(await printed('f4', 2027)).toContain(squeezed('Tahun 2027 belum dimulai'));
  expect(await printed('f4', 2027)).toContain(squeezed('Belum ada indikator.'));
  const book = await readXlsx(
    new Uint8Array(await (await core.admin.indicator.xlsx({ year: 2026 })).arrayBuffer()),
  );
  const rows = book.sheets[0]!.rows.map((row) => row.map((cell) => cell ?? ''));
  expect(rows[5]).toEqual([
    1,
    'Pembiayaan',
    'Pembiayaan tersalur',
    'usaha',
    1000,
    600,
    '',
    0,
    '',
    '',
    '',
    '',
    '',
    '',
    600,
    '',
    '',
    1200,
    120,
  ]);
  expect([rows[8]![1], rows[8]![2], rows[8]!.at(-1)]).toEqual(['Rata-rata', 'Baik', 65]);
});

it('says of a locked month that it counts anew, and of people that a year is not the sum of its months', async () => {
  const counting = await openCounting();
  const { core, rina, add } = counting;
  const { uid } = await creditCase(counting, ['2026-02-03', '2026-02-10'], 41_500_000);
  const late = await payFor(counting, uid, 20_500_000, '2026-02-12');
  await payFor(counting, uid, 21_000_000, '2026-10-12');
  const indicators = [
    await add({ source: 'creditPaidRp', objective: 'Pembiayaan cair' }),
    await add({ source: 'creditReceiver', objective: 'Penerima', unit: 'usaha' }),
    await add({ source: 'typed', objective: 'Diketik' }),
  ];
  const cells = Object.fromEntries(indicators.slice(0, 2).map((each) => [cellKey(each.uid, 0), '50']));
  await core.admin.indicator.enter({ year: 2026, note: 'Sendiri.', cells });
  const printed = async () =>
    squeezed((await readPdfFile(await core.admin.indicator.pdf({ year: 2026, paper: 'a4' }))).text);
  const recounted = squeezed(
    'Yang dihitung dari catatan memakai catatan sekarang, juga untuk bulan terkunci',
  );
  const before = await printed();
  for (const words of [
    '1 Layanan Pembiayaan cair (Rp juta) 50 – 20,5 – – – – – – – 21 – 41,5 83,00',
    '2 Layanan Penerima (usaha) 50 – 1 – – – – – – – 1 – 1¹⁾ 2,00',
    '1) Orang, usaha, dan produk dihitung satu kali setahun',
    'Keterangan: Sendiri.',
  ])
    expect(before, words).toContain(squeezed(words));
  expect(before).not.toContain(recounted);
  for (const month of ['2026-02', '2026-03', '2026-04'])
    await core.admin.monthLock.lock({ uid: core.uid(), month, paper: 'a4' });
  await rina.facilitation.cancelPayment({ uid: late, reason: 'Salah rekening' });
  const after = await printed();
  expect(after).toContain(`${recounted}${squeezed('(Feb–Apr).')}`);
  expect(after).toContain(squeezed('Pembiayaan cair (Rp juta) 50 – – – – – – – – – 21 – 21 42,00'));
  const { sheets } = await readXlsx(
    new Uint8Array(await (await core.admin.indicator.xlsx({ year: 2026 })).arrayBuffer()),
  );
  expect(sheets[0]!.rows.flat().join(' ')).toContain('juga untuk bulan terkunci (Feb–Apr).');
  // What is typed is not counted anew.
  for (const each of indicators.slice(0, 2)) await core.admin.indicator.save({ ...each, isActive: false });
  expect(await printed()).not.toContain(recounted);
});

it('keeps the signatures with rows, however many there are', async () => {
  const org = {
    pemda: 'Pemerintah',
    dinas: 'Dinas',
    unit: 'PLUT',
    singkat: 'PLUT',
    alamat: [],
    kota: 'Pekanbaru',
    zona: 'WIB',
    lambang: null,
    logo: null,
  };
  const typesetter = openTypesetter('resources');
  const row = {
    uid: '',
    year: 2026,
    fieldUid: null,
    field: null,
    service: 'Pelatihan',
    unit: 'orang',
    source: 'typed' as const,
    subject: '',
    isDistinct: false,
    position: 1,
    isActive: true,
    target: 10,
    total: 5,
    percent: 50,
    objective:
      'Pelaku usaha mikro yang mengikuti pelatihan kewirausahaan dan pendampingan lanjutan sampai selesai',
    months: Array<number | null>(12).fill(999_999),
  };
  for (const count of [1, 14, 15, 16, 17, 18, 19, 20, 40]) {
    const found = {
      year: 2026,
      begun: 12,
      targeted: count,
      average: 50,
      predicate: 'poor' as const,
      note: '',
      locked: [],
      previous: null,
      rows: Array.from({ length: count }, () => row),
    };
    const to = { office: { uid: '', ...officeDraft }, org, paper: 'a4' as const, localDate: '2026-12-31' };
    const { bytes } = typesetter.pdf({
      template: 'indicatorYear',
      data: indicatorPaper(found, to),
      pictures: { emblem: null, logo: null },
    });
    const { pages } = await readPdf(bytes);
    const last = squeezed(pages.at(-1)!.text);
    expect(last, String(count)).toContain(squeezed('Predikat: ≤ 60'));
    expect(last, String(count)).toContain(squeezed(`${count} Pelatihan`));
  }
});
