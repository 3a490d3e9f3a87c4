import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedRow } from './rules.ts';
import { type Candidate, judgeRows, type Known } from './verdict.ts';

const today = '2026-11-23';
const nobody: Known = { ofNik: null, similar: [] };
const row = (change: Partial<PlacedRow>): PlacedRow => ({
  row: 2,
  name: 'Nurhaliza',
  nik: '',
  isNikBroken: false,
  phone: '',
  sex: 'P',
  birthDate: null,
  businessName: '',
  address: '',
  village: '',
  district: '',
  regency: '',
  role: 'Peserta',
  regionCode: '14.71',
  ...change,
});
const person = (name: string, change: Partial<Candidate> = {}): Candidate => ({
  uid: `uid of ${name}`,
  name,
  nikMasked: '',
  businessName: '',
  regionName: '',
  isSamePhone: false,
  hasNik: false,
  ...change,
});
const nik = '1471026302900003';

const judge = (change: Partial<PlacedRow>, known: Partial<Known> = {}) => {
  const [judged] = judgeRows([row(change)], [{ ...nobody, ...known }], new Set(), today);
  return [judged!.verdict, ...judged!.reasons].join(' ');
};

describe('one row', () => {
  it.each<[string, Partial<PlacedRow>, Partial<Known>, string]>([
    ['nobody like that', {}, {}, 'new'],
    ['the NIK, and the name in another spelling', { nik }, { ofNik: person('Noerhaliza') }, 'known'],
    [
      'the NIK, and one word of the name',
      { nik, name: 'Nurhaliza Putri' },
      { ofNik: person('Hj. Nurhaliza, S.E.') },
      'known',
    ],
    [
      'the NIK of somebody else',
      { nik },
      { ofNik: person('Hartono') },
      'wrong NIK ini terdaftar atas nama Hartono. Periksa nama atau NIK-nya.',
    ],
    ['name and phone', {}, { similar: [person('Noerhaliza', { isSamePhone: true })] }, 'known'],
    [
      'name and phone, and a NIK of theirs',
      {},
      { similar: [person('Nurhaliza', { isSamePhone: true, hasNik: true })] },
      'known',
    ],
    [
      'the name alone',
      {},
      { similar: [person('Nurhaliza')] },
      'doubtful Ada Nurhaliza dengan nama yang sama.',
    ],
    [
      'the phone alone',
      {},
      { similar: [person('Hartono', { isSamePhone: true })] },
      'doubtful Nomor HP sama dengan Hartono, namanya berbeda.',
    ],
    [
      'two of one name and phone',
      {},
      {
        similar: [
          person('Nurhaliza', { isSamePhone: true, uid: 'a' }),
          person('Nurhaliza', { isSamePhone: true, uid: 'b' }),
        ],
      },
      'doubtful Nomor HP sama dengan Nurhaliza, namanya berbeda.',
    ],
    ['the name, but another NIK', { nik }, { similar: [person('Nurhaliza', { hasNik: true })] }, 'new'],
    [
      'the name, and no NIK yet',
      { nik },
      { similar: [person('Nurhaliza')] },
      'doubtful Ada Nurhaliza yang NIK-nya belum didata.',
    ],
    ['no name', { name: '' }, {}, 'wrong Nama kosong.'],
    [
      'a NIK that Excel broke',
      { nik: '1471026302900000', isNikBroken: true },
      {},
      'wrong NIK rusak oleh Excel, ketik sebagai teks.',
    ],
    [
      'a NIK with a day that is none',
      { nik: '1471027102900003' },
      {},
      'wrong Tanggal lahir di dalam NIK tidak ada di kalender.',
    ],
    [
      'a sex that is nowhere',
      { sex: null },
      {},
      'wrong Jenis kelamin tidak diketahui. Isi kolom L/P atau NIK.',
    ],
    ['a sex that is in the NIK', { sex: null, nik }, {}, 'new'],
    ['a sex against the NIK', { sex: 'L', nik }, {}, 'wrong NIK ini milik jenis kelamin yang lain.'],
    [
      'a place that is nowhere',
      { regionCode: '' },
      {},
      'wrong Wilayah tidak diketahui. Isi kolom Kecamatan atau NIK.',
    ],
    [
      'what a new card would lack, of somebody known',
      { sex: null, nik: '' },
      { similar: [person('Nurhaliza', { isSamePhone: true })] },
      'known',
    ],
    ['a phone that is none', { phone: 'menyusul' }, {}, 'new Nomor HP tidak terbaca, jadi tidak dicatat.'],
  ])('%s', (_, change, known, verdict) => {
    expect(judge(change, known)).toBe(verdict);
  });

  it('of somebody who is on the list already', () => {
    const known = { ofNik: person('Nurhaliza'), similar: [] };
    const [judged] = judgeRows([row({ nik })], [known], new Set(['uid of Nurhaliza']), today);
    expect(judged).toMatchObject({ verdict: 'enrolled', reasons: ['Sudah ada di pelatihan ini.'] });
  });
});

it('nobody of a sheet is put down twice, and nobody is lost', () => {
  const anyRow = fc.record({
    name: fc.constantFrom('Ani', 'Budi', 'BUDI', 'Citra'),
    nik: fc.constantFrom('', nik, '1471026302900011'),
    phone: fc.constantFrom('', '081234567890', '081234567891'),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (cells) => {
      const rows = cells.map((cell, i) => row({ ...cell, row: i + 2 }));
      const judged = judgeRows(
        rows,
        rows.map(() => nobody),
        new Set(),
        today,
      );
      expect(judged.map((each) => each.row)).toEqual(rows.map((each) => each.row));
      const kept = judged.filter(({ verdict }) => verdict === 'new');
      const niks = kept.flatMap((each) => each.nik || []);
      expect(new Set(niks).size).toBe(niks.length);
      const unmarked = kept.filter((each) => !each.nik && !each.phone).map((each) => each.name.toLowerCase());
      expect(new Set(unmarked).size).toBe(unmarked.length);
      // Whoever is left out is named by the row that counts.
      for (const each of judged.filter(({ verdict }) => verdict === 'wrong'))
        expect(
          kept.map((one) => `sudah ada di baris ${one.row}.`).some((end) => each.reasons[0]!.endsWith(end)),
        ).toBe(true);
    }),
  );
});
