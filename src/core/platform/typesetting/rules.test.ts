import { describe, expect, it } from 'vitest';
import { exampleOffice } from '#practice/office.ts';
import { orgOf, pictureFile, postText, signatureOf, signaturesOf } from './rules.ts';

const signed = (post: string) => ({ post, name: 'Siti', rank: '', nip: '' });

const office = {
  ...exampleOffice,
  government: 'PEMERINTAH PROVINSI RIAU',
  agency: 'DINAS KOPERASI',
  name: 'UPT PLUT-KUMKM',
  shortName: 'PLUT Riau',
  address: 'Jalan Contoh 1',
  city: 'Pekanbaru',
  postalCode: '28121',
  phone: '0761 12345',
  email: 'plut@contoh.id',
  website: 'plut.contoh.id',
  zone: 'WIB' as const,
};

describe('the letterhead', () => {
  const pictures = { emblem: null, logo: null };
  it('says who the office is and where it is reached', () => {
    expect(orgOf({ office, ...pictures })).toEqual({
      pemda: 'PEMERINTAH PROVINSI RIAU',
      dinas: 'DINAS KOPERASI',
      unit: 'UPT PLUT-KUMKM',
      singkat: 'PLUT Riau',
      alamat: [
        'Jalan Contoh 1, Pekanbaru 28121',
        'Telepon 0761 12345 · Email plut@contoh.id · Laman plut.contoh.id',
      ],
      kota: 'Pekanbaru',
      zona: 'WIB',
      lambang: null,
      logo: null,
    });
  });
  it.each([
    [{ address: 'Jalan Contoh 1, PEKANBARU', postalCode: '' }, 'Jalan Contoh 1, PEKANBARU'],
    [{ address: '', postalCode: '' }, 'Pekanbaru'],
    [{ address: '', city: '', postalCode: '' }, undefined],
  ])('leaves out what is said or not known: %o', (change, line) => {
    const silent = { ...office, phone: '', email: '', website: '', ...change };
    expect(orgOf({ office: silent, ...pictures }).alamat).toEqual(line === undefined ? [] : [line]);
  });
  it('has its pictures under names that say what they are', () => {
    const picture = (type: 'image/png' | 'image/svg+xml') => ({ type, bytes: new Uint8Array() });
    expect(pictureFile('emblem', picture('image/svg+xml'))).toBe('office/emblem.svg');
    expect(orgOf({ office, emblem: picture('image/png'), logo: picture('image/png') })).toMatchObject({
      lambang: 'office/emblem.png',
      logo: 'office/logo.png',
    });
  });
});

describe('who signs', () => {
  it.each([
    ['Kepala UPT', { jabatan: 'Kepala UPT' }],
    ['', { jabatan: 'Kepala' }],
    ['Plt. Kepala UPT', { bentuk: 'Plt.', jabatan: 'Kepala UPT' }],
    ['plh Kepala UPT', { bentuk: 'Plh.', jabatan: 'Kepala UPT' }],
    [
      'a.n. Kepala Dinas Perindustrian, Perdagangan, dan Koperasi, Kepala UPT PLUT',
      {
        bentuk: 'a.n.',
        atasNama: 'Kepala Dinas Perindustrian, Perdagangan, dan Koperasi',
        jabatan: 'Kepala UPT PLUT',
      },
    ],
    ['a.n. Kepala Dinas', { jabatan: 'a.n. Kepala Dinas' }],
    ['Analis Pemasaran, Ahli Muda', { jabatan: 'Analis Pemasaran, Ahli Muda' }],
  ])('reads %s', (post, block) => {
    expect(signatureOf(signed(post), {})).toEqual({ ...block, nama: 'Siti' });
  });

  it('names its own post in a sentence', () => {
    expect(postText(signed('a.n. Kepala Dinas, Kepala UPT'))).toBe('Kepala UPT');
    expect(postText(signed('plt Kepala UPT'))).toBe('Plt. Kepala UPT');
  });

  it('has rank and number where they are known, and dots for a name that is not', () => {
    const opening = { awalan: 'Mengetahui,' };
    expect(signatureOf({ post: 'Kepala', name: '', rank: 'Pembina', nip: '197001' }, opening)).toEqual({
      ...opening,
      jabatan: 'Kepala',
      nama: expect.stringMatching(/^\.{50,}$/) as string,
      pangkat: 'Pembina',
      nip: '197001',
    });
  });

  it('is the head alone, or the head at the right of whoever stands above', () => {
    const head = { ...signed('Kepala UPT'), name: 'Budi' };
    const nobody = { ...signed(''), name: '' };
    const blocks = (superior: typeof head) =>
      signaturesOf({ city: 'Pekanbaru', head, superior }, '23 November 2026').map(
        ({ awalan, tempat, tanggal, jabatan, nama }) => [awalan ?? `${tempat}, ${tanggal}`, jabatan, nama],
      );
    const own = ['Pekanbaru, 23 November 2026', 'Kepala UPT', 'Budi'];
    expect(blocks(nobody)).toEqual([own]);
    expect(blocks({ ...nobody, name: 'Siti' })).toEqual([['Mengetahui,', 'Kepala', 'Siti'], own]);
    expect(blocks({ ...nobody, post: 'Kepala Dinas' }).map(([, post]) => post)).toEqual([
      'Kepala Dinas',
      'Kepala UPT',
    ]);
  });
});
