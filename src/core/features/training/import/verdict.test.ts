import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, judgeRows, type Known, type PlacedRow } from './verdict.ts';

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
  place: '',
  written: {},
  problems: {},
  regionCode: '14.71',
  placeDoubt: null,
  ...change,
});
const person = (name: string, change: Partial<Candidate> = {}): Candidate => ({
  uid: `uid of ${name}`,
  name,
  nikMasked: '',
  birthDate: null,
  businessName: '',
  regionName: '',
  isSamePhone: false,
  hasNik: false,
  ...change,
});
const nik = '1471026302900003';
const unknownRole = { written: { role: 'Juri' }, problems: { role: 'Peran “Juri” tidak dikenal.' } };

const judge = (change: Partial<PlacedRow>, known: Partial<Known> = {}) => {
  const [judged] = judgeRows([row(change)], [{ ...nobody, ...known }], new Set(), today);
  return [judged!.verdict, ...judged!.reasons].join(' ');
};

it('asks as what somebody takes part whose role is not known, with one answer for all such rows', () => {
  const [fresh, known] = judgeRows(
    [row(unknownRole), row({ ...unknownRole, name: 'Hartono', nik })],
    [nobody, { ofNik: person('Hartono'), similar: [] }],
    new Set(),
    today,
  );
  expect([fresh, known]).toMatchObject([
    { verdict: 'doubtful', mayBeNew: false },
    { verdict: 'doubtful', candidates: [{ name: 'Hartono' }] },
  ]);
  for (const { faults, fixes } of [fresh!, known!]) {
    expect(faults).toEqual([{ cell: 'role', reason: unknownRole.problems.role }]);
    expect(fixes.map(({ text, alike }) => [text, alike])).toEqual(
      ['Peserta', 'Narasumber', 'Moderator', 'Panitia'].map((text) => [text, 'role juri']),
    );
  }
});

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
      'doubtful NIK ini terdaftar atas nama Hartono. Orang yang sama, atau NIK-nya keliru?',
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
      'doubtful Nomor HP sama dengan Nurhaliza. Orang yang sama?',
    ],
    ['the name, but another NIK', { nik }, { similar: [person('Nurhaliza', { hasNik: true })] }, 'new'],
    [
      'the name, and no NIK yet',
      { nik },
      { similar: [person('Nurhaliza')] },
      'doubtful Ada Nurhaliza yang NIK-nya belum didata.',
    ],
    [
      'a name that only sounds alike, and the phone of the family',
      { name: 'Joni' },
      { similar: [person('Juni', { isSamePhone: true })] },
      'doubtful Nomor HP sama dengan Juni. Orang yang sama?',
    ],
    [
      'name and phone of somebody born on another day',
      { birthDate: '1990-02-23' },
      { similar: [person('Nurhaliza', { isSamePhone: true, birthDate: '1991-01-01' })] },
      'doubtful Nomor HP sama dengan Nurhaliza. Orang yang sama?',
    ],
    [
      'a date of birth that is none',
      { problems: { birthDate: 'Tanggal ini tidak terbaca.' } },
      {},
      'wrong Tanggal ini tidak terbaca.',
    ],
    ['no name', { name: '' }, {}, 'wrong Nama kosong.'],
    [
      'a NIK that Excel broke',
      { isNikBroken: true, problems: { nik: 'NIK dirusak Excel. Ketik ulang atau kosongkan.' } },
      {},
      'wrong NIK dirusak Excel. Ketik ulang atau kosongkan.',
    ],
    [
      'a NIK with a day that is none',
      { nik: '1471027102900003' },
      {},
      'wrong Tanggal lahir di dalam NIK tidak ada di kalender.',
    ],
    ['a sex that is nowhere', { sex: null }, {}, 'wrong Jenis kelamin tidak diketahui.'],
    ['a sex that is in the NIK', { sex: null, nik }, {}, 'new'],
    ['a sex against the NIK', { sex: 'L', nik }, {}, 'wrong NIK ini milik jenis kelamin yang lain.'],
    ['a place that is nowhere', { regionCode: '' }, {}, 'wrong Wilayah tidak diketahui.'],
    [
      'what a new card would lack, of somebody known',
      { sex: null, nik: '' },
      { similar: [person('Nurhaliza', { isSamePhone: true })] },
      'known',
    ],
    [
      'a phone that is none',
      { phone: 'menyusul' },
      {},
      'new Nomor HP “menyusul” tidak terbaca, jadi tidak disimpan.',
    ],
  ])('%s', (_, change, known, verdict) => {
    expect(judge(change, known)).toBe(verdict);
  });

  const faultsOf = (change: Partial<PlacedRow>) => {
    const [judged] = judgeRows([row(change)], [nobody], new Set(), today);
    expect(judged!.faults.map(({ reason }) => reason)).toEqual(judged!.reasons);
    return judged!.faults.map(({ cell, reason }) => `${cell}: ${reason}`);
  };
  it('marks every faulty cell with its own sentence', () => {
    expect(
      faultsOf({
        name: '',
        nik: '147102',
        sex: null,
        phone: 'menyusul',
        problems: { sex: 'Jenis kelamin “X” tidak dikenal.', birthDate: 'Tanggal ini tidak terbaca.' },
        placeDoubt: { reason: 'Kecamatan “Tampang” tidak ada.', fixes: [] },
      }),
    ).toEqual([
      'name: Nama kosong.',
      'nik: NIK harus 16 digit angka.',
      'sex: Jenis kelamin “X” tidak dikenal.',
      'birthDate: Tanggal ini tidak terbaca.',
      'place: Kecamatan “Tampang” tidak ada.',
      'phone: Nomor HP “menyusul” tidak terbaca, jadi tidak disimpan.',
    ]);
  });
  it('does not miss what a NIK tells once it is mended', () => {
    expect(faultsOf({ nik: '147102', sex: null, regionCode: '' })).toEqual([
      'nik: NIK harus 16 digit angka.',
    ]);
  });

  it('of somebody who is on the list already', () => {
    const known = { ofNik: person('Nurhaliza'), similar: [] };
    const [judged] = judgeRows([row({ nik })], [known], new Set(['uid of Nurhaliza']), today);
    expect(judged).toMatchObject({ verdict: 'enrolled', reasons: ['Sudah ada di pelatihan ini.'] });
  });
});

describe('two rows', () => {
  const second = (first: Partial<PlacedRow>, other: Partial<PlacedRow>) => {
    const rows = [row({ row: 2, ...first }), row({ row: 3, ...other })];
    const judged = judgeRows(rows, [nobody, nobody], new Set(), today)[1]!;
    return { said: [judged.verdict, ...judged.reasons].join(' '), mayBeNew: judged.mayBeNew };
  };
  const asked = (name: string) => ({
    said: `doubtful Mungkin orang yang sama dengan ${name} di baris 2.`,
    mayBeNew: true,
  });

  it('of one name without NIK are asked about, and may be two people', () => {
    expect(second({ name: 'Budi' }, { name: 'BUDI' })).toEqual(asked('Budi'));
    expect(second({ name: 'Dodi' }, { name: 'Dudi' })).toEqual(asked('Dodi'));
    expect(second({ name: 'Joni', nik }, { name: 'Juni' })).toEqual(asked('Joni'));
    expect(second({ name: 'Abdurrahman' }, { name: 'Abd. Rahman' })).toEqual(asked('Abdurrahman'));
    expect(second({ name: 'Eddy Susanto' }, { name: 'Edi Susanto' })).toEqual(asked('Eddy Susanto'));
  });

  it('of one NIK are one person', () => {
    expect(second({ nik }, { nik, name: 'Hartono' })).toEqual({
      said: 'wrong NIK yang sama sudah ada di baris 2.',
      mayBeNew: false,
    });
  });

  it('of two NIKs, birth dates or phones are two people', () => {
    const two: [Partial<PlacedRow>, Partial<PlacedRow>][] = [
      [{ nik }, { nik: '1471026302900011' }],
      [{ birthDate: '1990-02-23' }, { birthDate: '1991-02-23' }],
      [{ phone: '081234567890' }, { phone: '081234567891' }],
    ];
    for (const [first, other] of two) expect(second(first, other).said).toBe('new');
  });
});

it('nobody of a sheet is put down twice without a question, and nobody is lost', () => {
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
      const kept = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'doubtful');
      const niks = kept.flatMap((each) => each.nik || []);
      expect(new Set(niks).size).toBe(niks.length);
      const unmarked = judged
        .filter(({ verdict, ...each }) => verdict === 'new' && !each.nik && !each.phone)
        .map((each) => each.name.toLowerCase());
      expect(new Set(unmarked).size).toBe(unmarked.length);
      // Only an equal NIK leaves somebody out, and the row that counts is named.
      for (const each of judged.filter(({ verdict }) => verdict === 'wrong'))
        expect(kept.map((one) => `NIK yang sama sudah ada di baris ${one.row}.`)).toContain(each.reasons[0]);
    }),
  );
});
