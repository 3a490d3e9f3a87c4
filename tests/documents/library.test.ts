import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyNumber, LABELS } from '#contract/book.ts';
import type { BookLabelPaper } from '#core/features/services/book/paper.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { findQr, type Pixels } from '../../src/checker/scan.ts';
import { openTestCore } from '../core/support.ts';
import { openDrawing } from '../support/greyPicture.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { cut, scanned } from '../support/photo.ts';

const resources = path.resolve(import.meta.dirname, '../../resources');
const DOTS_PER_INCH = 200;
const dots = (mm: number) => Math.round((mm / 25.4) * DOTS_PER_INCH);

let drawing: Awaited<ReturnType<typeof openDrawing>>;
beforeAll(async () => {
  drawing = await openDrawing();
});
afterAll(() => drawing.close());

const LONG = 'Wirjosoedarmokusumaningrattjokroaminotohadiningratsastrowardoyokartosoewirjo '.repeat(2);
const sheet = { kolom: LABELS.columns, baris: LABELS.rows, w: 95, h: 38, kiri: 10, atas: 15 };

it('labels are read back from the sheet at 200 dots an inch, from the first that is left, however long the title', async () => {
  const org = {
    pemda: '',
    dinas: '',
    unit: 'UPT',
    singkat: 'PLUT-KUMKM Provinsi Riau',
    alamat: [],
    kota: '',
    zona: '',
    lambang: null,
    logo: null,
  };
  const used = 3;
  const numbers = Array.from({ length: 13 }, (_, i) => copyNumber(i === 0 ? 12_345 : 142 + i, i + 1));
  const data: BookLabelPaper = {
    org,
    lembar: { ...sheet, mulai: used },
    label: numbers.map((nomor, i) => ({
      judul: i % 2 === 0 ? 'Mengemas Produk Pangan Rumahan' : LONG,
      pengarang: i % 2 === 0 ? '' : LONG,
      rak: 'Pengembangan IT 3',
      nomor,
      qr: `PLUT1:B:${nomor}`,
    })),
  };
  const pages = openTypesetter(resources).pages({
    template: 'bookLabels',
    data,
    pictures: { emblem: null, logo: null },
  });
  expect(pages).toHaveLength(2);
  const size = { width: dots(sheet.w), height: dots(sheet.h) };
  const pictures: Pixels[] = [];
  for (const { svg } of pages) pictures.push(scanned(await drawing.draw(svg, DOTS_PER_INCH)));
  const readAt = (place: number): string => {
    const on = place % (LABELS.columns * LABELS.rows);
    const left = dots(sheet.kiri + (on % LABELS.columns) * sheet.w);
    const top = dots(sheet.atas + Math.floor(on / LABELS.columns) * sheet.h);
    const label = cut(pictures[Math.floor(place / (LABELS.columns * LABELS.rows))]!, left, top, size);
    for (const text of findQr(label)) if (text !== null) return text;
    return '';
  };
  expect(Array.from({ length: used }, (_, i) => readAt(i))).toEqual(['', '', '']);
  expect(numbers.map((_, i) => readAt(used + i))).toEqual(numbers.map((number) => `PLUT1:B:${number}`));
});

it('the catalogue counts titles and copies, and prints hostile text as text', async () => {
  const core = await openTestCore();
  const titles = ['=1+1 #panic("x") $x$', LONG.trim().slice(0, 190), 'Halal'];
  for (const [i, title] of titles.entries())
    await core.admin.book.save({
      uid: core.uid(),
      kind: i === 2 ? 'video' : 'book',
      title,
      author: 'Tim PLUT',
      isbn: i === 0 ? '978-2-07-216511-5' : '',
      year: 2024,
      copyUids: i === 2 ? [] : [core.uid(), core.uid()],
      acquiredOn: '2026-11-02',
    });
  const words = squeezed((await readPdfFile(await core.admin.book.cataloguePdf())).text).replaceAll(
    '\u200b',
    '',
  );
  for (const part of ['KATALOGPUSTAKA', '3judul,4eksemplar', '9782072165115', 'Video', ...titles])
    expect(words).toContain(squeezed(part));
});
