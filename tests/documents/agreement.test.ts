import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AgreementPaper, articlesOf } from '#core/features/documents/letter/agreement.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { readPdf, squeezed } from '../support/pdfText.ts';

const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));

const LONG_WORD = 'Wirjosoedarmokusumaningrattjokroaminotopartokoesoemonegoroxyz'.slice(0, 60);
const names = {
  'sixty letters': 'Bartholomeus Christianus Wirjosoedarmo Partokoesoemonegoro Ab',
  'one word': LONG_WORD,
};
const words = (count: number, i: number) =>
  Array.from({ length: count }, (_, n) =>
    n % 5 === 4 ? 'keberlangsungannyapertanggungjawaban' : `kata${i}-${n}`,
  ).join(' ');

const paperOf = (
  kertas: AgreementPaper['kertas'],
  name: string,
  programs: number,
  addressLines = 1,
): AgreementPaper => ({
  org: {
    pemda: 'Pemerintah Provinsi Riau',
    dinas: 'Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah',
    unit: 'UPT Pusat Layanan Usaha Terpadu KUMKM',
    singkat: 'PLUT-KUMKM Provinsi Riau',
    alamat: ['Jalan Contoh Raya Nomor 12, Kota Pekanbaru 28121'],
    kota: 'Pekanbaru',
    zona: 'WIB',
    lambang: null,
    logo: null,
  },
  kertas,
  judul: 'Kontrak Pendampingan',
  nomor: '000.8.3/061/PLUT-KUMKM/I/2026',
  tanggal: '2026-01-19',
  pertama: [
    ['Nama', 'Raja Zulkarnain Effendi, S.E., M.Si.'],
    ['Jabatan', 'Kepala UPT PLUT-KUMKM'],
  ],
  kedua: [
    ['Nama', name],
    [
      'Alamat',
      Array.from(
        { length: addressLines },
        () => 'Jalan Melati Gang Kenanga Nomor 88 RT 002 RW 011 Pekanbaru',
      ).join(', '),
    ],
    ['Nama usaha', name],
  ],
  pasal: articlesOf(
    { year: 2026, plannedSessions: 12, consultant: name, hasPrograms: programs > 0 },
    '2026-01-19',
  ),
  lampiran: { klien: name, tahun: 2026 },
  program: Array.from({ length: programs }, (_, i) => ({
    bidang: 'Kelembagaan',
    masalah: words(40, i),
    program: words(14, i),
    target: words(24, i),
    konsultan: name,
  })),
  qr: 'PLUT1:S:061:ABC',
  ttd: [
    { awalan: 'PIHAK KEDUA,', jabatan: 'Pelaku usaha', nama: name, meterai: true },
    {
      awalan: 'PIHAK PERTAMA,',
      bentuk: 'a.n.',
      atasNama: 'Kepala Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah Provinsi Riau',
      jabatan: 'Kepala UPT Pusat Layanan Usaha Terpadu KUMKM',
      nama: 'Raja Zulkarnain Effendi, S.E., M.Si.',
      pangkat: 'Pembina Tingkat I',
      nip: '198103302009011005',
    },
    { jabatan: 'Konsultan pendamping', nama: name },
  ],
});

const printed = async (data: AgreementPaper) => {
  const { bytes } = typesetter.pdf({ template: 'agreement', data, pictures: { emblem: null, logo: null } });
  return (await readPdf(bytes)).pages.map(({ text }) => squeezed(text).replaceAll('\u200b', ''));
};

describe('the agreement on paper', () => {
  it.each(
    (['a4', 'f4'] as const).flatMap((paper) =>
      Object.entries(names).map(([what, name]) => [paper, what, name] as const),
    ),
  )('on %s, of a name of %s, cuts nothing of twelve programmes', async (paper, _, name) => {
    const data = paperOf(paper, name, 12);
    const pages = await printed(data);
    const text = pages.join('');
    for (const { masalah, program, target } of data.program)
      for (const part of [masalah, program, target]) expect(text).toContain(squeezed(part));
    for (const { ayat } of data.pasal) for (const each of ayat) expect(text).toContain(squeezed(each));
    expect(text.split(squeezed(name)).length - 1).toBeGreaterThanOrEqual(17);
    for (const page of pages) expect(page).toContain('Paraf:');
    const annex = pages.slice(pages.findIndex((page) => page.includes('LAMPIRAN')));
    for (const page of annex) expect(page).toContain('Permasalahan');
  });

  it('is never signed on a page of its own, however long what stands before', async () => {
    for (const paper of ['a4', 'f4'] as const)
      for (let lines = 1; lines <= 25; lines += 2) {
        const pages = await printed(paperOf(paper, names['sixty letters'], 0, lines));
        const signed = pages.find((page) => page.includes('PELAKUUSAHA,'));
        expect(signed).toContain('PIHAKKEDUA,');
        expect(signed).toContain(squeezed('PenyelesaianPerselisihan'));
        expect(signed).toContain(squeezed('NIP. 19810330 200901 1 005'));
        expect(pages.join('')).not.toContain('LAMPIRAN');
      }
  });
});
