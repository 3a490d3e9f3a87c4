import { expect, it } from 'vitest';
import { openTestCore } from '../core/support.ts';
import { allOf, surveyForms } from '../core/surveySupport.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';

it('prints the questionnaire on one page, the poster in two sizes and the report with its chapters', async () => {
  const core = await openTestCore();
  const { admin } = core;
  const enter = async (month: string, count: number, answer: number) => {
    for (const form of surveyForms(core, count, { answers: { ...allOf(answer), U4: 4 } }))
      await admin.survey.enter({ ...form, month });
  };
  await enter('2026-05', 6, 2);
  await enter('2026-10', 60, 3);
  const { texts } = await admin.surveyPlan.ofPeriod({ period: '2026-S2' });
  const written = { team: 'Ilham Pratama; Konsultan TI; Pengolahan data', analysis: 'Kursi kurang.' };
  await admin.surveyPlan.saveTexts({ period: '2026-S2', ...texts, ...written });
  const plan = {
    element: 'U9' as const,
    program: 'Menambah kursi',
    year: 2026,
    quarters: [3],
    responsible: 'Kasubbag TU',
    status: 'done' as const,
    statusOn: '2026-09-02',
  };
  await admin.surveyPlan.save({ ...plan, uid: core.uid(), period: '2026-S1' });
  await admin.surveyPlan.save({ ...plan, uid: core.uid(), period: '2026-S2', year: 2027 });

  const form = await readPdfFile(await admin.survey.formPdf());
  expect(form.pages).toHaveLength(1);
  expect(squeezed(form.text)).toContain('Dikeloladenganbaik');
  // What is typed of a filled sheet is the number beside its box.
  expect(squeezed(form.text)).toContain('1Laki-laki2Perempuan');

  for (const [paper, widthMm] of [
    ['a4', 210],
    ['a3', 297],
  ] as const) {
    const file = await admin.survey.posterPdf({ period: '2026-S2', paper });
    const poster = await readPdfFile(file);
    expect(poster.pages.map((page) => page.widthMm)).toEqual([widthMm]);
    // Eight elements of 3,00 and U4 of 4,00; the half year before: 2,00 and 4,00.
    for (const part of ['77,78', 'BAIK', '60responden', '+22,22', 'tanpaU4nilainya75,00'])
      expect(squeezed(poster.text)).toContain(part);
  }

  const file = await admin.survey.reportPdf({ period: '2026-S2' });
  const { pages, text } = await readPdfFile(file);
  expect(pages.length).toBeGreaterThan(7);
  for (const part of [
    'BABVPENUTUP',
    'IlhamPratamaKonsultanTIPengolahandata',
    'U1Persyaratan601803,000,33375,00C2',
    'IKM=3,1111×25=77,78,mutuB(baik)',
    'Kursikurang.',
    'Rencanatindaklanjut2027',
    'Selesai1dari1rencana(100,0%),memerlukan3bulan.',
    'LAMPIRAN1',
  ])
    expect(squeezed(text)).toContain(part);
}, 120_000);
