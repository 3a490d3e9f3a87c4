import { describe, expect, it } from 'vitest';
import { AS_ABOVE } from './rules.ts';
import { type Card, type Index, judgeRows, type PlacedRow } from './judge.ts';

const today = '2026-11-23';
const row = (at: number, change: Partial<PlacedRow> = {}): PlacedRow => ({
  row: at,
  name: `Orang ${'abcdefghijklmnopqrstuvwxyz'[at % 26]!.repeat(3)}`,
  nik: '',
  isNikBroken: false,
  isNikShaky: false,
  isNikEmptied: false,
  phone: '',
  sex: 'P',
  birthDate: null,
  businessName: '',
  address: '',
  village: '',
  district: '',
  regency: '',
  place: '',
  date: '2023-01-09',
  service: '',
  purpose: '',
  written: {},
  problems: {},
  print: `print ${at}`,
  twin: null,
  regionCode: '14.71',
  placeDoubt: null,
  serving: { serviceId: 1, fieldId: 1, label: 'Konsultasi' },
  ...change,
});
const card = (change: Partial<Card> = {}): Card => ({
  id: 7,
  uid: '01a205ea-be80-7000-8000-000000000007',
  name: 'Dodi Saputra',
  nikMasked: '',
  birthDate: null,
  businessName: '',
  regionName: 'Sukajadi',
  isSamePhone: false,
  hasNik: false,
  ...change,
});
const index = (change: Partial<Index> = {}): Index => ({
  ofNik: () => undefined,
  similar: () => [],
  hasVisit: () => false,
  isImported: () => false,
  regionPath: () => 'Kota Pekanbaru',
  ...change,
});
const judge = (rows: readonly PlacedRow[], change: Partial<Index> = {}) =>
  judgeRows(rows, index(change), today);
const NIK = '1471124508790001';

describe('a row', () => {
  it.each<[string, Partial<PlacedRow>, Partial<Index>, string, string | RegExp]>([
    ['of nobody known', {}, {}, 'new', ''],
    ['without a name', { name: '' }, {}, 'wrong', 'Nama kosong.'],
    [
      'without a day',
      { date: null, problems: { date: 'Tanggal kunjungan kosong.' } },
      {},
      'wrong',
      'Tanggal kunjungan kosong.',
    ],
    [
      'with a name that is too long',
      { name: 'A', problems: { name: 'Nama lebih dari 120 huruf.' } },
      {},
      'wrong',
      'Nama lebih dari 120 huruf.',
    ],
    ['without a sex', { sex: null }, {}, 'wrong', 'Jenis kelamin tidak diketahui.'],
    [
      'of a place that is not clear',
      { placeDoubt: { reason: 'Kecamatan “Entah” tidak ada.', fixes: [] } },
      {},
      'doubtful',
      'Kecamatan “Entah” tidak ada.',
    ],
    ['without a NIK, whoever has none', {}, { ofNik: () => card() }, 'new', ''],
    [
      'with a NIK that Excel spoilt',
      { isNikBroken: true, nik: '1,47E+15', problems: { nik: 'NIK dirusak Excel.' } },
      {},
      'wrong',
      'NIK dirusak Excel.',
    ],
    [
      'with a NIK that ends in 0 of a number',
      { isNikShaky: true, problems: { nik: 'mungkin hilang' } },
      {},
      'doubtful',
      'mungkin hilang',
    ],
    [
      'with the NIK of a card',
      { nik: NIK, name: 'Dodi Saputra' },
      { ofNik: () => card() },
      'known',
      'Kartu yang sama: NIK.',
    ],
    [
      'with the NIK of a card of another name',
      { nik: NIK, name: 'Rina' },
      { ofNik: () => card() },
      'doubtful',
      /atas nama Dodi/,
    ],
    [
      'of the name of a card',
      { name: 'Dodi Saputra' },
      { similar: () => [card()] },
      'doubtful',
      'Mirip Dodi Saputra.',
    ],
    [
      'of a card by name and birthday',
      { name: 'Dodi Saputra', birthDate: '1984-06-17' },
      { similar: () => [card({ birthDate: '1984-06-17' })] },
      'known',
      /nama dan tanggal lahir/,
    ],
    [
      'of a card by name and telephone',
      { name: 'Dodi Saputra' },
      { similar: () => [card({ isSamePhone: true })] },
      'known',
      /nama dan nomor HP/,
    ],
    [
      'of a card by name and telephone that knows no birthday',
      { name: 'Dodi Saputra', birthDate: '1984-06-17' },
      { similar: () => [card({ isSamePhone: true })] },
      'known',
      /nama dan nomor HP/,
    ],
    [
      'of a card by telephone, of a name that only sounds the same',
      { name: 'Dudi Saputra' },
      { similar: () => [card({ isSamePhone: true })] },
      'doubtful',
      /^Mirip Dodi Saputra\.$/,
    ],
    [
      'of a card by name and telephone with another birthday',
      { name: 'Dodi Saputra', birthDate: '1984-06-17' },
      { similar: () => [card({ isSamePhone: true, birthDate: '1985-06-17' })] },
      'doubtful',
      /^Mirip Dodi Saputra\.$/,
    ],
    [
      'of a card that has a NIK, itself without one',
      { name: 'Dodi Saputra' },
      { similar: () => [card({ hasNik: true })] },
      'doubtful',
      'Mirip Dodi Saputra.',
    ],
    [
      'of a card with another NIK',
      { name: 'Dodi Saputra', nik: NIK },
      { similar: () => [card({ hasNik: true })] },
      'new',
      '',
    ],
    ['that was imported', { name: '' }, { isImported: () => true }, 'present', 'Sudah diimpor.'],
    [
      'of a known one who came that day',
      { nik: NIK, name: 'Dodi Saputra' },
      { ofNik: () => card(), hasVisit: () => true },
      'doubtful',
      /sudah tercatat datang 09\/01\/2023/,
    ],
    [
      'of a known one in a list of clients',
      { nik: NIK, name: 'Dodi Saputra', date: null },
      { ofNik: () => card() },
      'present',
      'Sudah ada di Pelaku Usaha.',
    ],
  ])('%s', (_, change, known, status, reason) => {
    const [judged] = judge([row(4, change)], known);
    expect(judged!.status).toBe(status);
    expect(judged!.shown.reasons.join(' ')).toMatch(reason);
  });

  it('whose day is missing takes that of the row above with one click', () => {
    const [, second] = judge([
      row(4),
      row(5, { date: null, problems: { date: 'Tanggal kunjungan kosong.' } }),
    ]);
    expect(second!.shown.fixes).toMatchObject([
      { cell: 'date', label: 'Seperti di atasnya: 09/01/2023', text: AS_ABOVE, alike: 'date above' },
    ]);
  });

  it('without a day is told that of the last row that has one, below another without one', () => {
    const undated = { date: null, problems: { date: 'Tanggal kunjungan kosong.' } };
    const rows = [row(4), row(5, undated), row(6, undated)];
    expect(judge(rows)[2]!.shown.fixes).toMatchObject([{ label: 'Seperti di atasnya: 09/01/2023' }]);
    // Asked about it alone, too.
    const [only, ...others] = judgeRows(rows, index(), today, new Set([6]));
    expect(others).toEqual([]);
    expect(only).toEqual(judge(rows)[2]);
  });

  it('stores no NIK that is doubtful or wrong', () => {
    const [judged] = judge([row(4, { isNikShaky: true, nik: '', problems: { nik: 'x' } })]);
    expect(judged!.taking.nik).toBe('');
    expect(judged!.shown.faults).toEqual([{ cell: 'nik', reason: 'x' }]);
    expect(judge([row(4, { nik: '147112450879000' })])[0]).toMatchObject({
      status: 'wrong',
      taking: { nik: '' },
    });
    const other = judge([row(4, { nik: NIK, problems: { sex: 'Tidak terbaca.' } })])[0]!;
    expect([other.status, other.taking.nik]).toEqual(['wrong', NIK]);
    expect(judge([row(4, { nik: NIK })])[0]).toMatchObject({
      taking: { nik: NIK },
      shown: { values: { nik: '147112••••••••••', birthDate: '05/08/1979' } },
    });
  });
});

describe('somebody who stands in a book twice', () => {
  const twice = (first: Partial<PlacedRow>, second: Partial<PlacedRow>) =>
    judge([row(4, { name: 'Sri Rahayu', ...first }), row(9, { name: 'Sri Rahayu', ...second })])[1]!;
  it.each<[string, Partial<PlacedRow>, Partial<PlacedRow>]>([
    ['by the NIK', { nik: NIK }, { nik: NIK }],
    ['by name and telephone', { phone: '081268201188' }, { phone: '+62 812-6820-1188' }],
    ['by name and birthday', { birthDate: '1984-06-17' }, { birthDate: '1984-06-17', phone: '081268201188' }],
  ])('is one person %s', (_, first, second) => {
    expect(twice(first, second)).toMatchObject({ status: 'new', groupRow: 4 });
  });
  it.each<[string, Partial<PlacedRow>, Partial<PlacedRow>]>([
    ['of the name alone', {}, {}],
    ['of the name, one with a telephone', { phone: '081268201188' }, {}],
  ])('is asked about %s', (_, first, second) => {
    expect(twice(first, second)).toMatchObject({
      status: 'doubtful',
      shown: { earlier: [{ row: 4, name: 'Sri Rahayu' }], mayBeNew: true },
    });
  });
  it.each<[string, Partial<PlacedRow>, Partial<PlacedRow>]>([
    ['the first', { nik: NIK, phone: '081268201188' }, { phone: '081268201188' }],
    ['the second', { phone: '081268201188' }, { nik: NIK, phone: '081268201188' }],
  ])('is one person by name and telephone where only %s has a NIK', (_, first, second) => {
    expect(twice(first, second)).toMatchObject({
      status: 'new',
      groupRow: 4,
      shown: { reasons: ['Orang yang sama dengan baris 4.'] },
    });
  });
  it('is asked about with the row above alone, once, and with nobody who was found in it', () => {
    expect(twice({}, {}).shown.reasons).toEqual(['Mungkin orang yang sama dengan baris 4.']);
    const sri = (at: number, change: Partial<PlacedRow> = {}) => row(at, { name: 'Sri Rahayu', ...change });
    const phone = { phone: '081268201188' };
    const [, second, third] = judge([sri(4, phone), sri(9, phone), sri(12)]);
    expect(second!.groupRow).toBe(4);
    expect(third!.shown.earlier).toEqual([{ row: 4, name: 'Sri Rahayu' }]);
    const [, numbered] = judge([sri(4, { nik: NIK }), sri(9, { nik: NIK })], {
      similar: () => [card({ name: 'Sri Rahayu' })],
    });
    expect(numbered!.shown.earlier).toEqual([{ row: 4, name: 'Sri Rahayu' }]);
  });
  it('is asked about alike where the row says the same of the same day, and is whoever the first row is', () => {
    const asked = {
      status: 'doubtful',
      alike: 'twin',
      groupRow: 4,
      shown: { reasons: ['Sama persis dengan baris 4.'], candidates: [], earlier: [], mayBeNew: false },
    };
    const phone = { phone: '081268201188' };
    const twins = (change: Partial<PlacedRow>, more: Partial<Index> = {}) =>
      judge(
        [4, 9, 10].map((at) => row(at, { name: 'Sri Rahayu', ...change, twin: at === 4 ? null : 4 })),
        more,
      );
    const sri = card({ name: 'Sri Rahayu', isSamePhone: true });
    const all = [
      twins(phone), // somebody who is made with the file
      twins(phone, { similar: () => [sri] }), // somebody known
      twins({}), // somebody of whom no more than the name is told
      twins({}, { similar: () => [card({ name: 'Sri Rahayu' })] }), // somebody who may be known
    ];
    for (const [first, ...others] of all) {
      expect(first!.alike).not.toBe('twin');
      expect(others).toMatchObject([asked, asked]);
    }
    // What else is wrong with it is still told, so that one answer mends all of them.
    expect(
      twins({ ...phone, isNikShaky: true, problems: { nik: 'NIK berupa angka.' } })[1]!.shown,
    ).toMatchObject({
      reasons: ['Sama persis dengan baris 4.', 'NIK berupa angka.'],
      fixes: [{ alike: 'nik shaky' }],
    });
    // Wrong or there already: that comes first.
    expect(twins({ problems: { name: 'Nama terlalu panjang.' } })[1]!.status).toBe('wrong');
    expect(twins(phone, { isImported: () => true })[1]!.status).toBe('present');
    // The first came with another file: then it is a second visit of a known day.
    const came = twins(phone, {
      isImported: (print) => print === 'print 4',
      similar: () => [sri],
      hasVisit: () => true,
    });
    expect(came[1]).toMatchObject({ status: 'doubtful', alike: `visit ${sri.uid}` });
  });
  it('is found again under a NIK that stands beside another name in between', () => {
    const rows = [
      row(4, { name: 'Sri Rahayu', nik: NIK }),
      row(9, { name: 'Hendri Kusuma', nik: NIK }),
      row(12, { name: 'Sri Rahayu', nik: NIK }),
    ];
    expect(judge(rows)[2]).toMatchObject({ status: 'new', groupRow: 4 });
  });
  it('is nobody yet where the first row is wrong, and somebody where it is asked about', () => {
    expect(twice({ sex: null }, {})).toMatchObject({ status: 'new', groupRow: 9, shown: { earlier: [] } });
    const [, second] = judge([
      row(4, { name: 'Sri Rahayu', isNikShaky: true, problems: { nik: 'x' } }),
      row(9, { name: 'Sri Rahayu' }),
    ]);
    expect(second!.shown.earlier).toEqual([{ row: 4, name: 'Sri Rahayu' }]);
  });
  it.each<[string, Partial<PlacedRow>]>([
    ['another name and telephone', { phone: '081268201199' }],
    ['another name and birthday', { birthDate: '1985-06-17' }],
  ])('is asked about with the NIK of a row above and %s', (_, second) => {
    expect(
      twice(
        { nik: NIK, phone: '081268201188', birthDate: '1979-08-05' },
        { nik: NIK, name: 'Hendri Kusuma', ...second },
      ),
    ).toMatchObject({
      status: 'doubtful',
      shown: {
        reasons: expect.arrayContaining(['NIK-nya sama dengan Sri Rahayu di baris 4.']),
        earlier: [{ row: 4, name: 'Sri Rahayu' }],
        mayBeNew: false,
      },
    });
  });
  it.each<[string, Partial<PlacedRow>, Partial<PlacedRow>]>([
    ['NIK', { nik: NIK }, { nik: '1471124508790002' }],
    ['birthday', { birthDate: '1984-06-17' }, { birthDate: '1985-06-17' }],
    ['telephone', { phone: '081268201188' }, { phone: '081268201199' }],
  ])('is two with another %s', (_, first, second) => {
    expect(twice(first, second)).toMatchObject({ status: 'new', groupRow: 9 });
  });
});

describe('what is shown of a row', () => {
  const full = row(4, {
    name: 'Sri Rahayu',
    nik: NIK,
    phone: '+62 812-6820-1188',
    businessName: 'Keripik Sri',
    address: 'Jalan Riau 1',
    purpose: 'Izin usaha',
    written: { name: 'Sri Rahayu', phone: '+62 812-6820-1188', district: 'Sukajadi', regency: 'Pekanbaru' },
  });

  it('is what will be stored, beside what was written otherwise', () => {
    const [{ shown, taking }] = judge([full]) as [ReturnType<typeof judge>[number]];
    expect(shown.values).toEqual({
      date: '09/01/2023',
      name: 'Sri Rahayu',
      nik: '147112••••••••••',
      sex: 'Perempuan',
      birthDate: '05/08/1979',
      phone: '081268201188',
      businessName: 'Keripik Sri',
      address: 'Jalan Riau 1',
      place: 'Kota Pekanbaru',
      service: 'Konsultasi',
      purpose: 'Izin usaha',
    });
    expect(shown.written).toEqual({ phone: '+62 812-6820-1188', place: 'Sukajadi, Pekanbaru' });
    expect(taking).toEqual({
      personUid: null,
      name: 'Sri Rahayu',
      nik: NIK,
      sex: 'P',
      birthDate: '1979-08-05',
      phone: '+62 812-6820-1188',
      businessName: 'Keripik Sri',
      address: 'Jalan Riau 1',
      regionCode: '14.71',
      date: '2023-01-09',
      serviceId: 1,
      fieldId: 1,
      purpose: 'Izin usaha',
    });
  });

  it('is empty where nothing is known, or what is written cannot be', () => {
    const unknown = row(4, {
      date: null,
      sex: null,
      regionCode: '',
      phone: '12',
      birthDate: '1984-06-17',
      problems: { birthDate: 'Bukan tanggal.', sex: 'Tidak terbaca.' },
      nik: NIK,
      isNikBroken: true,
      written: { nik: '1,47E+15' },
    });
    const [{ shown, taking }] = judge([unknown]) as [ReturnType<typeof judge>[number]];
    expect(shown.values).toMatchObject({ date: '', nik: '', sex: '', birthDate: '', phone: '', place: '' });
    expect(shown.written).toEqual({ nik: '1,47E+15' });
    expect(taking).toMatchObject({
      nik: '',
      sex: null,
      birthDate: null,
      phone: '',
      regionCode: '',
      date: null,
    });
  });

  it('tells no NIK that will be stored, and takes no place that is not clear', () => {
    const [{ shown, taking }] = judge([
      row(4, { nik: NIK, written: { nik: NIK }, placeDoubt: { reason: 'x', fixes: [] } }),
    ]) as [ReturnType<typeof judge>[number]];
    expect(shown.written).toEqual({});
    expect([shown.values.place, taking.regionCode]).toEqual(['', '']);
  });

  it('takes sex and birthday from the NIK where the book has none, and what the book says before it', () => {
    const takes = (change: Partial<PlacedRow>) => {
      const { sex, birthDate } = judge([row(4, { nik: NIK, ...change })])[0]!.taking;
      return [sex, birthDate];
    };
    expect(takes({ sex: null })).toEqual(['P', '1979-08-05']);
    expect(takes({ sex: 'L', birthDate: '1984-06-17' })).toEqual(['L', '1984-06-17']);
    expect(takes({ sex: null, nik: '' })).toEqual([null, null]);
    expect(takes({ sex: null, isNikBroken: true, problems: { nik: 'rusak' } })).toEqual([null, null]);
    expect(takes({ sex: null, problems: { sex: 'Tidak terbaca.' } })).toEqual([null, '1979-08-05']);
  });
});

describe('a row that somebody is asked about', () => {
  it('offers five cards at most, and says of each why', () => {
    const cards = [1, 2, 3, 4, 5, 6].map((i) => card({ id: i, uid: `card ${i}`, name: `Dodi ${i}` }));
    const [judged] = judge([row(4, { name: 'Dodi' })], { similar: () => cards });
    expect(judged!.shown.candidates.map(({ name }) => name)).toEqual([
      'Dodi 1',
      'Dodi 2',
      'Dodi 3',
      'Dodi 4',
      'Dodi 5',
    ]);
    expect(judged!.alike).toMatch(/^card card 1 /);
    const [other] = judge([row(4, { name: 'Rina' })], { similar: () => [card({ isSamePhone: true })] });
    expect(other!.shown.reasons).toContain('Nomor HP sama dengan Dodi Saputra, namanya berbeda.');
    const [numbered] = judge([row(4, { name: 'Dodi Saputra', nik: NIK })], { similar: () => [card()] });
    expect(numbered!.shown.reasons).toContain('Ada Dodi Saputra yang NIK-nya belum didata.');
  });

  it('is named with the rows above that it may be of, and answered with all that are alike', () => {
    const rows = [4, 5, 6, 7, 8].map((at) => row(at, { name: 'Sri Rahayu', phone: `08126820118${at}` }));
    const last = judge([...rows, row(9, { name: 'Sri Rahayu' })]).at(-1)!;
    expect(last.shown.earlier.map(({ row: at }) => at)).toEqual([4, 5, 6]);
    expect(last.shown.reasons).toEqual(['Mungkin orang yang sama dengan baris 4.']);
    expect(last.alike).toBe('row 4');
    const visited = judge([row(4, { nik: NIK, name: 'Dodi Saputra' })], {
      ofNik: () => card(),
      hasVisit: () => true,
    });
    expect(visited[0]!.alike).toBe(`visit ${card().uid}`);
    const shaky = judge([row(4, { isNikShaky: true, problems: { nik: 'mungkin hilang' } })])[0]!;
    expect([shaky.alike, shaky.shown.mayBeNew]).toEqual(['shaky', true]);
    expect(shaky.shown.fixes).toMatchObject([{ cell: 'nik', label: 'Kosongkan NIK', alike: 'nik shaky' }]);
  });

  it('may be new only where the card of somebody new would lack nothing', () => {
    const mayBeNew = (change: Partial<PlacedRow>) =>
      judge([row(4, { name: 'Dodi', ...change })], { similar: () => [card()] })[0]!.shown.mayBeNew;
    const placeDoubt = { reason: 'x', fixes: [] };
    expect([{}, { sex: null }, { placeDoubt }, { sex: null, placeDoubt }].map(mayBeNew)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('is told of the card only what a card that is there lacks', () => {
    const faults = (change: Partial<PlacedRow>, known: Partial<Index> = {}) =>
      judge([row(4, change)], known)[0]!.shown.faults.map(({ cell }) => cell);
    const problems = { sex: 'Tidak terbaca.' };
    expect(faults({ name: '', nik: NIK, problems })).toEqual(['name', 'sex']);
    expect(faults({ name: '', nik: NIK, problems }, { ofNik: () => card() })).toEqual(['name']);
    expect(faults({ name: '', nik: NIK, sex: null })).toEqual(['name']);
    const broken = { nik: NIK, isNikBroken: true, sex: null, problems: { nik: 'rusak' } };
    expect(faults(broken)).toEqual(['nik', 'sex']);
    expect(faults(broken, { ofNik: () => card() })).toEqual(['nik', 'sex']);
  });

  it('names every cell that is wrong, once, and the day that was meant', () => {
    const [wrong] = judge([row(4, { name: '', sex: null })]);
    expect(wrong!.shown.faults).toEqual([
      { cell: 'name', reason: 'Nama kosong.' },
      { cell: 'sex', reason: 'Jenis kelamin tidak diketahui.' },
    ]);
    const problem = 'Tidak terbaca; mungkin tanggal 09/01/2023.';
    const [dated] = judge([
      row(4, { date: null, problems: { date: problem }, written: { date: '9/1/203' } }),
    ]);
    expect(dated!.shown.faults).toEqual([{ cell: 'date', reason: problem }]);
    expect(dated!.shown.fixes).toEqual([
      { cell: 'date', label: '09/01/2023', text: '09/01/2023', alike: null },
    ]);
  });
});
