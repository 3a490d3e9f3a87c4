import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, cardTroubles } from '#core/platform/people/sheetTroubles.ts';
import { judgeRows, type Known, type PlacedRow, withoutAnswer } from './status.ts';

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
  return [judged!.status, ...judged!.reasons].join(' ');
};

it('asks as what somebody takes part whose role is not known, with one answer for all such rows', () => {
  const [fresh, known] = judgeRows(
    [row(unknownRole), row({ ...unknownRole, name: 'Hartono', nik })],
    [nobody, { ofNik: person('Hartono'), similar: [] }],
    new Set(),
    today,
  );
  expect([fresh, known]).toMatchObject([
    { status: 'doubtful', mayBeNew: false },
    { status: 'doubtful', candidates: [{ name: 'Hartono' }] },
  ]);
  for (const { faults, fixes } of [fresh!, known!]) {
    expect(faults).toEqual([{ cell: 'role', reason: unknownRole.problems.role }]);
    expect(fixes.map(({ text, alike }) => [text, alike])).toEqual(
      ['Peserta', 'Narasumber', 'Moderator', 'Panitia'].map((text) => [text, 'role juri']),
    );
    expect(new Set(fixes.map(({ cell }) => cell))).toEqual(new Set(['role']));
  }
});

it('a role that is not known changes nothing else that was said of a row', () => {
  const [nameless, alike] = judgeRows(
    [row({ ...unknownRole, name: '' }), row({ ...unknownRole, row: 3 })],
    [nobody, { ofNik: null, similar: [person('Nurhaliza')] }],
    new Set(),
    today,
  );
  expect(nameless).toMatchObject({
    status: 'wrong',
    mayBeNew: false,
    reasons: ['Nama kosong.', unknownRole.problems.role],
    faults: [{ cell: 'name' }, { cell: 'role' }],
  });
  expect(alike).toMatchObject({ status: 'doubtful', mayBeNew: true });
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
  ])('%s', (_, change, known, status) => {
    expect(judge(change, known)).toBe(status);
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
  it('does not say twice what is to be mended first', () => {
    expect(
      faultsOf({ name: '', nik: '147102', isNikBroken: true, problems: { nik: 'NIK dirusak Excel.' } }),
    ).toEqual(['name: Nama kosong.', 'nik: NIK dirusak Excel.']);
    expect(faultsOf({ name: '', sex: null, regionCode: '' })).toEqual([
      'name: Nama kosong.',
      'sex: Jenis kelamin tidak diketahui.',
      'place: Wilayah tidak diketahui.',
    ]);
    // A whole NIK that cannot be says nothing of the sex that stands beside it.
    expect(faultsOf({ nik: '1471021502900000', sex: 'P' })).toEqual([
      'nik: NIK tidak mungkin berakhir dengan 0000.',
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
    expect(judged).toMatchObject({ status: 'enrolled', reasons: ['Sudah ada di pelatihan ini.'] });
  });
});

describe('two rows', () => {
  const second = (first: Partial<PlacedRow>, other: Partial<PlacedRow>) => {
    const rows = [row({ row: 2, ...first }), row({ row: 3, ...other })];
    const judged = judgeRows(rows, [nobody, nobody], new Set(), today)[1]!;
    return { said: [judged.status, ...judged.reasons].join(' '), mayBeNew: judged.mayBeNew };
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

  it('of one NIK are asked about, and are not two people as they stand', () => {
    expect(second({ nik }, { nik, name: 'Hartono' })).toEqual({
      said: 'doubtful NIK yang sama sudah ada di baris 2. Orang yang sama, atau NIK-nya keliru?',
      mayBeNew: false,
    });
  });

  it('of two names, NIKs, birth dates or phones are two people', () => {
    const two: [Partial<PlacedRow>, Partial<PlacedRow>][] = [
      [{ name: 'Budi' }, { name: 'Hartono' }],
      [{ nik }, { nik: '1471026302900011' }],
      [{ birthDate: '1990-02-23' }, { birthDate: '1991-02-23' }],
      [{ phone: '081234567890' }, { phone: '081234567891' }],
    ];
    for (const [first, other] of two) expect(second(first, other)).toEqual({ said: 'new', mayBeNew: true });
  });

  it('are asked about where only one of them says more', () => {
    const first = { nik, birthDate: '1990-02-23', phone: '081234567890' };
    expect(second(first, {})).toEqual(asked('Nurhaliza'));
    expect(second({}, first)).toEqual(asked('Nurhaliza'));
  });

  const cards = (first: [Partial<PlacedRow>, Known], other: [Partial<PlacedRow>, Known]) => {
    const rows = [row({ row: 2, ...first[0] }), row({ row: 3, ...other[0] })];
    return judgeRows(rows, [first[1], other[1]], new Set(), today)[1]!;
  };
  const ofNik = (name: string): Known => ({ ofNik: person(name), similar: [] });
  const ofPhone = (name: string): Known => ({ ofNik: null, similar: [person(name, { isSamePhone: true })] });

  it('of one card are asked about, whatever their names', () => {
    const byNik: [Partial<PlacedRow>, Known] = [{ name: 'Putri', nik }, ofNik('Nurhaliza Putri')];
    const byPhone: [Partial<PlacedRow>, Known] = [{ name: 'Nurhaliza Putri' }, ofPhone('Nurhaliza Putri')];
    expect(cards(byNik, byPhone)).toMatchObject({
      status: 'doubtful',
      reasons: ['Mungkin orang yang sama dengan Putri di baris 2.'],
      mayBeNew: true,
    });
    expect(cards(byNik, [{ name: 'Hartono' }, ofPhone('Hartono')]).status).toBe('known');
  });

  it('of which the second was doubtful already stay as they were, with one more question', () => {
    const doubtful = (change: Partial<PlacedRow>) =>
      cards([{}, nobody], [change, { ofNik: null, similar: [person('Nurhaliza')] }]);
    expect(doubtful({})).toMatchObject({
      status: 'doubtful',
      reasons: [
        'Mungkin orang yang sama dengan Nurhaliza di baris 2.',
        'Ada Nurhaliza dengan nama yang sama.',
      ],
      mayBeNew: true,
    });
    expect(doubtful({ sex: null }).mayBeNew).toBe(false);
  });

  it('one of which cannot be taken are not compared', () => {
    expect(second({ sex: null }, {}).said).toBe('new');
    expect(second({}, { sex: null }).said).toBe('wrong Jenis kelamin tidak diketahui.');
  });

  it('are compared with every row before, and with the row of an equal NIK first', () => {
    const third = (...changes: Partial<PlacedRow>[]) => {
      const rows = changes.map((change, i) => row({ row: i + 2, ...change }));
      return judgeRows(
        rows,
        rows.map(() => nobody),
        new Set(),
        today,
      ).at(-1)!.reasons[0];
    };
    expect(third({ name: 'Budi' }, { name: 'Ani', nik }, { name: 'Budi', nik })).toContain(
      'NIK yang sama sudah ada di baris 3.',
    );
    // The second of one NIK does not count: a third row is compared with the first.
    expect(third({ nik }, { nik, name: 'Hartono' }, { name: 'Hartono' })).toBeUndefined();
    // Whoever was only asked about counts as well.
    const [one, other] = ['081234567890', '081234567891'];
    expect(third({ phone: one }, { phone: other }, { phone: other })).toBe(
      'Mungkin orang yang sama dengan Nurhaliza di baris 3.',
    );
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
      // As it stands, nobody who shares a NIK with a row before may be stored.
      const may = judged.filter(({ status, mayBeNew }) => status === 'new' || mayBeNew);
      const niks = may.flatMap((each) => each.nik || []);
      expect(new Set(niks).size).toBe(niks.length);
      const unmarked = judged
        .filter(({ status, ...each }) => status === 'new' && !each.nik && !each.phone)
        .map((each) => each.name.toLowerCase());
      expect(new Set(unmarked).size).toBe(unmarked.length);
      // Only an equal NIK keeps somebody from being stored, and the row that counts is named.
      for (const each of judged.filter((one) => !may.includes(one)))
        expect(may.map((one) => `NIK yang sama sudah ada di baris ${one.row}.`)).toContain(
          each.reasons[0]!.replace(/ Orang.*/, ''),
        );
    }),
  );
});

describe('what is one click away', () => {
  const [man, woman] = [
    { cell: 'sex', label: 'Laki-laki', text: 'L', alike: null },
    { cell: 'sex', label: 'Perempuan', text: 'P', alike: null },
  ];
  const fromNik = (cell: string) => ({ cell, label: 'Pakai dari NIK', text: '', alike: null });
  const withoutNik = { cell: 'nik', label: 'Kosongkan NIK', text: '', alike: null };
  const reason = 'tidak terbaca';
  const judged = (change: Partial<PlacedRow>) => judgeRows([row(change)], [nobody], new Set(), today)[0]!;

  it.each<[string, Partial<PlacedRow>, object[]]>([
    ['a sex that is missing', { sex: null }, [man, woman]],
    ['a sex that cannot be read', { sex: null, problems: { sex: reason } }, [man, woman]],
    [
      'a sex that cannot be read beside a NIK',
      { nik, sex: null, problems: { sex: reason } },
      [fromNik('sex')],
    ],
    ['a sex that the NIK contradicts', { nik, sex: 'L' }, [fromNik('sex')]],
    ['a day of birth that the NIK contradicts', { nik, birthDate: '1990-02-24' }, [fromNik('birthDate')]],
    [
      'a day of birth that cannot be read beside a NIK',
      { nik, problems: { birthDate: reason } },
      [fromNik('birthDate')],
    ],
    [
      'a day of birth that cannot be read',
      { problems: { birthDate: reason } },
      [{ cell: 'birthDate', label: 'Tanpa tanggal lahir', text: '', alike: null }],
    ],
    ['a NIK that cannot be', { nik: '123' }, [withoutNik]],
    ['a NIK that was rounded', { isNikBroken: true, problems: { nik: reason } }, [withoutNik]],
    ['a name that is missing', { name: '' }, []],
    ['a place that is not known', { regionCode: '' }, []],
  ])('for %s', (_, change, fixes) => {
    expect(judged(change)).toMatchObject({ status: 'wrong', fixes });
    expect(judged(change).fixes).toHaveLength(fixes.length);
  });
  it('for a NIK that may not be compared, and nothing else is said of the row', () => {
    const known = { ...nobody, ofNik: person('Nurhaliza') };
    const [answered] = judgeRows([row({ nik })], [known], new Set(), today);
    const sentence =
      'Terlalu banyak NIK yang mirip hari ini, jadi tidak dicocokkan. Periksa, atau kosongkan.';
    expect(withoutAnswer(answered!)).toMatchObject({
      status: 'wrong',
      reasons: [sentence],
      faults: [{ cell: 'nik', reason: sentence }],
      fixes: [withoutNik],
      candidates: [],
      mayBeNew: false,
    });
  });
  it('for a NIK that stands in the sheet twice', () => {
    const rows = [row({ nik }), row({ row: 3, nik, phone: '12' })];
    const [, second] = judgeRows(rows, [nobody, nobody], new Set(), today);
    expect(second).toMatchObject({
      status: 'doubtful',
      reasons: [
        expect.stringContaining('NIK yang sama sudah ada di baris 2.'),
        expect.stringContaining('tidak terbaca'),
      ],
      faults: [{ cell: 'nik' }, { cell: 'phone' }],
      fixes: [{ ...withoutNik, label: 'Orang lain, tanpa NIK' }],
      candidates: [],
      mayBeNew: false,
    });
  });
});

describe('faults are told', () => {
  const cells = (change: Partial<PlacedRow>, known: Partial<Known> = {}) => {
    const [judged] = judgeRows([row(change)], [{ ...nobody, ...known }], new Set(), today);
    return [judged!.status, ...judged!.faults.map(({ cell, reason }) => `${cell}: ${reason}`)];
  };
  it('in the cell where they stand', () => {
    expect(cells({ name: '' })).toEqual(['wrong', 'name: Nama kosong.']);
    expect(cells({ problems: { name: 'terlalu panjang' } })).toEqual(['wrong', 'name: terlalu panjang']);
    expect(cells({ sex: null })).toEqual(['wrong', 'sex: Jenis kelamin tidak diketahui.']);
    expect(cells({ nik, sex: 'L' })).toEqual(['wrong', 'sex: NIK ini milik jenis kelamin yang lain.']);
    expect(cells({ nik, birthDate: '1990-02-24' })).toEqual([
      'wrong',
      'birthDate: Tanggal lahir tidak sama dengan yang ada di NIK.',
    ]);
    expect(cells({ regionCode: '' })).toEqual(['wrong', 'place: Wilayah tidak diketahui.']);
    expect(cells({ problems: { businessName: 'a', address: 'b' } })).toEqual([
      'wrong',
      'businessName: a',
      'address: b',
    ]);
  });
  it('once, where a NIK is wrong in more than one way', () => {
    expect(cells({ nik: '1471029902900000' })).toEqual([
      'wrong',
      'nik: Tanggal lahir di dalam NIK tidak ada di kalender.',
    ]);
  });
  it('of a telephone without asking, as much of it as can be shown', () => {
    const phone = `HP ${'1'.repeat(60)}`;
    expect(cells({ phone })).toEqual([
      'new',
      `phone: Nomor HP “HP ${'1'.repeat(37)}” tidak terbaca, jadi tidak disimpan.`,
    ]);
    expect(cells({ phone: '081234567890' })).toEqual(['new']);
  });
  it('of a place that is doubtful, which is asked about', () => {
    const fixes = [{ cell: 'place' as const, label: 'Kota Pekanbaru', text: '14.71', alike: 'place pku' }];
    const placeDoubt = { reason: 'Dua wilayah bernama itu.', fixes };
    const [asked] = judgeRows([row({ regionCode: '', placeDoubt, phone: '1' })], [nobody], new Set(), today);
    expect(asked).toMatchObject({ status: 'doubtful', fixes, mayBeNew: false });
    expect(asked!.faults.map(({ cell }) => cell)).toEqual(['place', 'phone']);
    expect(cells({ regionCode: '', placeDoubt, sex: null })).toEqual([
      'wrong',
      'sex: Jenis kelamin tidak diketahui.',
      'place: Dua wilayah bernama itu.',
    ]);
  });
  it('beside the question who somebody is, and whether a card can be made at all', () => {
    const similar = [person('Nurhaliza')];
    const [whole] = judgeRows([row({})], [{ ...nobody, similar }], new Set(), today);
    expect(whole).toMatchObject({ status: 'doubtful', mayBeNew: true, candidates: [{ name: 'Nurhaliza' }] });
    const [lacking] = judgeRows([row({ sex: null, phone: '1' })], [{ ...nobody, similar }], new Set(), today);
    expect(lacking).toMatchObject({ status: 'doubtful', mayBeNew: false });
    expect(lacking!.faults.map(({ cell }) => cell)).toEqual(['sex', 'phone']);
    expect(Object.keys(lacking!.candidates[0]!)).not.toContain('hasNik');
    expect(Object.keys(lacking!.candidates[0]!)).not.toContain('isSamePhone');
  });
  it('of the card only where a card would be made', () => {
    expect(cells({ name: '', sex: null }, { ofNik: person('Nurhaliza') })).toEqual([
      'wrong',
      'name: Nama kosong.',
    ]);
    expect(cardTroubles(row({ nik, sex: null }), today)).toEqual([]);
  });
});

describe('a name of the card index', () => {
  const withNik = (name: string, known: string) =>
    judge({ nik, name }, { ofNik: person(known) }).split(' ')[0];
  it('is near when a word of more than one letter is in both', () => {
    expect(withNik('Siti Nurhaliza', 'Nurhaliza Putri')).toBe('known');
    expect(withNik('Ai Hartono', 'Ai Rizal')).toBe('known');
    expect(withNik('K Hartono', 'K Rizal')).toBe('doubtful');
    expect(withNik('Siti Aminah', 'Budi Hartono')).toBe('doubtful');
  });
  const samePhone = (name: string, known: string) =>
    judge({ name }, { similar: [person(known, { isSamePhone: true })] }).split(' ')[0];
  it('is certain beside an equal phone when it sounds the same, vowel by vowel', () => {
    expect(samePhone('NOERHALIZA', 'Nurhaliza')).toBe('known');
    expect(samePhone('Dodi', 'Dudi')).toBe('doubtful');
    expect(samePhone('Nuur', 'Nur')).toBe('known');
    expect(samePhone('Aisya', 'Aisyah')).toBe('known');
  });
  it('is not certain beside another day of birth', () => {
    const born = (mine: string | null, theirs: string | null) =>
      judge(
        { birthDate: mine },
        { similar: [person('Nurhaliza', { isSamePhone: true, birthDate: theirs })] },
      ).split(' ')[0];
    expect(born('1990-02-23', '1990-02-23')).toBe('known');
    expect(born('1990-02-23', '1990-02-24')).toBe('doubtful');
    expect([born(null, '1990-02-24'), born('1990-02-23', null)]).toEqual(['known', 'known']);
  });
});
