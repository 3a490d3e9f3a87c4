import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CoverPaper,
  coverPaper,
  linesOf,
  type MemoPaper,
  memoPaper,
} from '#core/features/documents/letter/withReport.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import type { PaperName } from '#core/platform/typesetting/index.ts';
import { exampleOffice } from '#practice/office.ts';
import { readPdf, squeezed } from '../support/pdfText.ts';

const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));

const org = {
  pemda: 'Pemerintah Provinsi Riau',
  dinas: 'Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah',
  unit: 'UPT Pusat Layanan Usaha Terpadu KUMKM',
  singkat: 'PLUT-KUMKM Provinsi Riau',
  alamat: ['Jalan Contoh Raya Nomor 12, Kota Pekanbaru 28121'],
  kota: 'Pekanbaru',
  zona: 'WIB' as const,
  lambang: null,
  logo: null,
};
const officeOn = (paper: PaperName) => ({ ...exampleOffice, uid: '', paper });
const facts = {
  number: '000.8.3/214/PLUT-KUMKM/X/2026',
  lock: { number: 10, fingerprint: '7B71 14E7 98A5 85E3 0A1B 2C3D' },
};
const NUMBER = '000.8.3/215/PLUT-KUMKM/XI/2026';
const LONG_WORD = 'Wirjosoedarmokusumaningrattjokroaminotopartokoesoemonegoroxyz'.slice(0, 60);
const LONG_LINE =
  `Kepala ${'Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah '.repeat(3)}`.slice(0, 199);

const pagesOf = async (order: { template: string; data: CoverPaper | MemoPaper }) => {
  const { bytes } = typesetter.pdf({ ...order, pictures: { emblem: null, logo: null } });
  return (await readPdf(bytes)).pages.map(({ text }) => squeezed(text).replaceAll('\u200b', ''));
};
const ofCover = (paper: PaperName, addressee: string, period = '2026-10') =>
  pagesOf({
    template: 'coverLetter',
    data: coverPaper(
      { kind: 'cover', period, addressee, place: 'di Pekanbaru', hasPackage: true, signedOn: '2026-11-03' },
      facts,
      NUMBER,
      officeOn(paper),
      org,
    ),
  });
const ofMemo = (paper: PaperName, points: string, name = 'Hj. Syafrida Wulandari, S.P.') =>
  pagesOf({
    template: 'memo',
    data: memoPaper(
      {
        kind: 'memo',
        period: '2026-10',
        addressee: 'Kepala UPT PLUT-KUMKM',
        sender: {
          post: 'Kepala Subbagian Tata Usaha',
          name,
          rank: 'Penata Tingkat I (III/d)',
          nip: '198512172010012021',
        },
        points,
        copies: 'Konsultan Pendamping Bidang Kelembagaan\nKonsultan Pendamping Bidang Pemasaran',
        signedOn: '2026-11-02',
      },
      { ...facts, lock: null },
      NUMBER,
      officeOn(paper),
      org,
    ),
  });

describe('the letters that go with a report, on paper', () => {
  it.each(['a4', 'f4'] as const)('are one page of %s, with every word of a long name', async (paper) => {
    for (const words of ['Kepala Dinas Koperasi', LONG_LINE, LONG_WORD]) {
      const pages = await ofCover(paper, words);
      expect(pages, words).toHaveLength(1);
      expect(pages[0]).toContain(squeezed(words));
      expect(pages[0]).toContain(squeezed('kunci nomor 10'));
    }
    for (const name of ['Hj. Syafrida Wulandari, S.P.', LONG_WORD]) {
      const pages = await ofMemo(paper, 'Kunjungan 426, naik 9,0 %.\nSurvei 61 responden.', name);
      expect(pages, name).toHaveLength(1);
      expect(pages[0]).toContain(squeezed(name));
      expect(pages[0]).toContain(squeezed('1. Kunjungan 426, naik 9,0 %. 2. Survei 61 responden.'));
    }
  });

  it('print what is typed as it is typed, and never a signature alone', async () => {
    const [page] = await ofMemo('a4', '#pagebreak() *tebal* $x$ @a [b]');
    expect(page).toContain(squeezed('1. #pagebreak() *tebal* $x$ @a [b]'));
    for (let lines = 10; lines <= 40; lines += 3) {
      const pages = await ofMemo('a4', Array.from({ length: lines }, (_, i) => `Pokok ${i}`).join('\n'));
      expect(pages.at(-1), `${lines}`).toContain(squeezed('Demikian disampaikan'));
    }
  });
});

it('takes the marks of a list off its lines', () => {
  expect(linesOf('- Satu\n\n2. Dua\n  • Tiga \n2026 ramai')).toEqual(['Satu', 'Dua', 'Tiga', '2026 ramai']);
});
