import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHOTO } from '#contract/photo.ts';
import { PRICE_LABELS, productNumber } from '#contract/product.ts';
import {
  CATALOGUE_FONTS,
  type CataloguePaper,
  type PriceLabelPaper,
} from '#core/features/services/product/paper.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { findQr } from '../../src/checker/scan.ts';
import { productPhoto } from '../core/productSupport.ts';
import { openDrawing } from '../support/greyPicture.ts';
import { readPdf, squeezed } from '../support/pdfText.ts';
import { cut, scanned } from '../support/photo.ts';

const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));
const DOTS_PER_INCH = 200;
const dots = (mm: number) => Math.round((mm / 25.4) * DOTS_PER_INCH);
const pictures = { emblem: null, logo: null };
const org = {
  pemda: '',
  dinas: '',
  unit: 'UPT',
  singkat: 'PLUT-KUMKM Provinsi Riau',
  alamat: ['Jalan Contoh 12'],
  kota: '',
  zona: '',
  lambang: null,
  logo: null,
};
const LONG = 'Wirjosoedarmokusumaningrattjokroaminotohadiningratsastrowardoyokartosoewirjo '.repeat(4);
const HOSTILE = '=1+1 #panic("x") $x$ *a* <b> @c';

let drawing: Awaited<ReturnType<typeof openDrawing>>;
beforeAll(async () => {
  drawing = await openDrawing();
});
afterAll(() => drawing.close());

it('price labels are read back from the sheet at 200 dots an inch, from the first that is left', async () => {
  const sheet = { kolom: PRICE_LABELS.columns, baris: PRICE_LABELS.rows, w: 66, h: 34, kiri: 6, atas: 12.5 };
  const numbers = Array.from({ length: 22 }, (_, i) => productNumber(i === 0 ? 12_345 : i));
  const data: PriceLabelPaper = {
    org,
    lembar: { ...sheet, mulai: 2 },
    label: numbers.map((nomor, i) => ({
      nama: i % 2 === 0 ? 'Keripik Nanas Asli' : LONG,
      usaha: i % 2 === 0 ? HOSTILE : LONG,
      harga: i % 2 === 0 ? 22_000 : 9_000_000_000,
      satuan: i % 2 === 0 ? '' : 'bungkus besar isi lusin',
      izin: 'P-IRT · BPOM · Halal · Merek',
      nomor,
      qr: `PLUT1:P:${nomor}`,
    })),
  };
  const [page, ...more] = typesetter.pages({ template: 'priceLabels', data, pictures });
  expect(more).toEqual([]);
  const picture = scanned(await drawing.draw(page!.svg, DOTS_PER_INCH));
  const readAt = (place: number): string => {
    const left = dots(sheet.kiri + (place % sheet.kolom) * sheet.w);
    const top = dots(sheet.atas + Math.floor(place / sheet.kolom) * sheet.h);
    const label = cut(picture, left, top, { width: dots(sheet.w), height: dots(sheet.h) });
    for (const text of findQr(label)) if (text !== null) return text;
    return '';
  };
  expect([readAt(0), readAt(1)]).toEqual(['', '']);
  expect(numbers.map((_, i) => readAt(2 + i))).toEqual(numbers.map((number) => `PLUT1:P:${number}`));
});

it.each(['a4', 'f4'] as const)(
  'the catalogue on %s lists each business with its page, and prints text as text',
  async (kertas) => {
    const produk = (nama: string) => ({
      nama,
      foto: null,
      uraian: `${HOSTILE} uraian`,
      kemasan: 'Botol 250 g',
      harga: 28_000,
      satuan: 'botol',
      izin: [{ jenis: 'P-IRT', nomor: '2061471010001-29' }],
    });
    const data: CataloguePaper = {
      org,
      kertas,
      judul: HOSTILE,
      tanggal: '2026-11-23',
      jumlahUsaha: 2,
      usaha: [
        {
          nama: 'Satu',
          bidang: 'Industri',
          cerita: LONG.slice(0, 300),
          kontak: ['Suharti', 'HP 0812'],
          produk: [produk('A')],
        },
        {
          nama: 'Dua',
          bidang: '',
          cerita: '',
          kontak: [],
          produk: [produk('B'), produk(LONG.slice(0, 120)), produk('D')],
        },
      ],
    };
    const { bytes, pageCount } = typesetter.pdf({
      template: 'productCatalogue',
      data,
      pictures,
      fonts: CATALOGUE_FONTS,
    });
    expect(pageCount).toBe(4);
    const { pages } = await readPdf(bytes);
    const texts = pages.map(({ text }) => squeezed(text).replaceAll('\u200b', ''));
    expect(texts[0]).toContain(squeezed(HOSTILE));
    expect(texts[0]).toContain('2usaha·4produk');
    expect(texts[1]).toMatch(/SatuIndustri1produk2Dua3produk3/);
    expect(texts[2]).toContain('SuhartiHP0812');
    expect(texts[3]).toContain('HubungimelaluiPLUT-KUMKMProvinsiRiau');
    expect(texts[3]!.match(/fotomenyusul/g)).toHaveLength(3);
    expect(texts[3]).toContain(squeezed(`${HOSTILE} uraian. Botol 250 g.`));
    expect(texts[3]).toContain('P-IRT2061471010001-29');
  },
);

it.each([
  ['Ramadan', 'KATALOGPRODUKRamadan', 'KatalogRamadan·'],
  ['Katalog Ramadan', 'PRODUKPILIHANKatalogRamadan', 'KatalogRamadan·'],
  ['W'.repeat(60), 'W'.repeat(60), `Katalog${'W'.repeat(60)}·`],
])(
  'the catalogue called %s says the word once, and no title is too long for it',
  async (judul, cover, foot) => {
    const produk = { nama: 'A', foto: null, uraian: '', kemasan: '', harga: 1, satuan: '', izin: [] };
    const usaha = [{ nama: 'Satu', bidang: '', cerita: '', kontak: [], produk: [produk] }];
    const { bytes, pageCount } = typesetter.pdf({
      template: 'productCatalogue',
      data: {
        org,
        kertas: 'a4',
        judul,
        tanggal: '2026-11-23',
        jumlahUsaha: 1,
        usaha,
      } satisfies CataloguePaper,
      pictures,
      fonts: CATALOGUE_FONTS,
    });
    expect(pageCount).toBe(3);
    const texts = (await readPdf(bytes)).pages.map(({ text }) => squeezed(text).replaceAll('\u200b', ''));
    expect(texts[0]).toContain(cover);
    expect(texts[1]).toContain(foot);
    expect(texts[1]).not.toContain('KatalogKatalog');
  },
);

it('the catalogue of 200 products with the largest photos there may be is no more than 30 MB', async () => {
  const small = new Uint8Array(await productPhoto().arrayBuffer());
  // Each to another size after its last line, which is not printed: the same picture twice would be stored once.
  const files = Array.from({ length: 200 }, (_, i) => {
    const bytes = new Uint8Array(small.length + i);
    bytes.set(small.subarray(0, -2));
    bytes.set(small.subarray(-2), bytes.length - 2);
    return { path: `foto/${i}.jpg`, bytes };
  });
  const data: CataloguePaper = {
    org,
    kertas: 'a4',
    judul: 'Galeri',
    tanggal: '2026-11-23',
    jumlahUsaha: 1,
    usaha: [
      {
        nama: 'Satu',
        bidang: '',
        cerita: '',
        kontak: [],
        produk: files.map(({ path: foto }, i) => ({
          nama: `Produk ${i}`,
          foto,
          uraian: '',
          kemasan: '',
          harga: 1,
          satuan: '',
          izin: [],
        })),
      },
    ],
  };
  const { bytes } = typesetter.pdf({
    template: 'productCatalogue',
    data,
    pictures,
    files,
    fonts: CATALOGUE_FONTS,
  });
  const beside = bytes.length - files.length * small.length;
  expect(beside).toBeGreaterThan(0); // every photo stands in it as it is
  expect(beside + files.length * PHOTO.bytes).toBeLessThanOrEqual(30_000_000);
});
