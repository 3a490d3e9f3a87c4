import { describe, expect, it } from 'vitest';
import { TWIN } from '#contract/pastImport.ts';
import { type Cell, findLayout } from '#core/platform/sheet/index.ts';
import {
  AS_ABOVE,
  cellsReadOtherwise,
  dateOrderOf,
  isAnswerOf,
  mayAnswer,
  pastReader,
  plainReason,
  SHEET,
  toRow,
  vocabulary,
} from './rules.ts';

const today = '2026-11-23';
const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

describe('the columns of old books', () => {
  it.each([
    ['Tgl', 'date'],
    ['Hari/Tanggal', 'date'],
    ['Tanggal Kunjungan', 'date'],
    ['Tanggal Lahir', 'birthDate'],
    ['TTL', 'birthDate'],
    ['Nama sesuai KTP', 'name'],
    ['No. KTP', 'nik'],
    ['Kec.', 'district'],
    ['Nama Usaha', 'businessName'],
    ['Jenis Layanan', 'service'],
    ['Bidang', 'service'],
    ['Bidang usaha', undefined],
    ['Keperluan', 'purpose'],
    ['Tujuan Kunjungan', 'purpose'],
    ['No. HP/WA', 'phone'],
  ])('%s is %s', (heading, field) => {
    const { columns } = findLayout(
      [
        {
          name: 'a',
          rows: [
            ['Nama', heading],
            ['A', 'b'],
          ],
        },
      ],
      vocabulary,
      'name',
    );
    expect(Object.entries(columns).find(([, column]) => column === 1)?.[0]).toBe(
      field === 'name' ? undefined : field,
    );
  });
});

describe('the dates of a column', () => {
  it.each<[Cell[], string, boolean]>([
    [['03/04/2023', '25/04/2023'], 'dmy', true],
    [['03/04/2023', '04/25/2023'], 'mdy', true],
    [['25/04/2023', '04/25/2023'], 'dmy', false],
    [['03/04/2023', '05/04/2023'], 'dmy', false],
    [[day('2023-04-25'), day('2023-04-03')], 'dmy', true],
    [[day('2023-03-04'), '25/04/2023'], 'swapped', false],
    [[day('2023-03-04'), day('2023-04-04'), day('2023-05-04'), '25/04/2023'], 'swapped', true],
    [[day('2023-04-25'), '25/04/2023'], 'dmy', true],
    [['3 April 2023', null, ''], 'dmy', true],
    [[' 04/25/2023 '], 'mdy', true],
    [['12/01/2023'], 'dmy', false],
    [['13/01/2023'], 'dmy', true],
    [['01/12/2023'], 'dmy', false],
    [['01/13/2023'], 'mdy', true],
    [[day('2023-05-12'), '25/04/2023'], 'swapped', false],
    [[day('2023-05-13'), '25/04/2023'], 'dmy', true],
    [[day('2023-05-04'), day('2023-05-25'), '25/04/2023'], 'dmy', true],
  ])('%j are %s, told: %s', (cells, order, isTold) => {
    expect(dateOrderOf(cells)).toEqual({ order, isTold });
  });

  it.each<[Cell, 'dmy' | 'mdy' | 'swapped', string | null]>([
    ['03/04/2023', 'dmy', '2023-04-03'],
    ['03/04/2023', 'mdy', '2023-03-04'],
    ['3-4-23', 'mdy', '2023-03-04'],
    ['25/04/2023', 'swapped', '2023-04-25'],
    [day('2023-03-04'), 'swapped', '2023-04-03'],
    [day('2023-03-25'), 'swapped', '2023-03-25'],
    [day('2023-05-12'), 'swapped', '2023-12-05'],
    [day('2023-05-13'), 'swapped', '2023-05-13'],
    [' 04/25/2023 ', 'mdy', '2023-04-25'],
    [day('2023-03-04'), 'dmy', '2023-03-04'],
    ['Senin, 3 April 2023', 'dmy', '2023-04-03'],
    ['31/11/2023', 'dmy', null],
    [60, 'dmy', null],
    [45019, 'dmy', null],
    ['#REF!', 'dmy', null],
  ])('%j as %s is %s', (cell, order, date) => {
    const row = toRow(['A', cell], { name: 0, date: 1 }, 2, { today, order });
    expect(row.date).toBe(date);
    expect(row.problems.date === undefined).toBe(date !== null);
  });

  it('that lost their format are counted from the year of their file', () => {
    const read = (isFrom1904: boolean) =>
      toRow(['A', 45019], { name: 0, date: 1 }, 2, { today, order: 'dmy', isFrom1904 }).problems.date;
    const plainly = toRow(['A', 45019, 30000], { name: 0, date: 1, birthDate: 2 }, 2, {
      today,
      order: 'dmy',
    });
    expect(plainly.problems.date).toBe(read(false));
    expect(plainly.problems.birthDate).toContain('mungkin tanggal 18/02/1982');
    const born = { today, order: 'dmy', isFrom1904: true } as const;
    expect(toRow(['A', 30000], { name: 0, birthDate: 1 }, 2, born).problems.birthDate).toContain(
      '19/02/1986',
    );
    expect(read(false)).toContain('mungkin tanggal 03/04/2023');
    expect(read(true)).toContain('mungkin tanggal 04/04/2027');
  });
});

describe('a NIK', () => {
  it.each<[Cell, { nik: string; isNikShaky: boolean; isNikBroken: boolean }]>([
    ['1471120508790001', { nik: '1471120508790001', isNikShaky: false, isNikBroken: false }],
    [1471120508790001, { nik: '1471120508790001', isNikShaky: false, isNikBroken: false }],
    [1471120508790000, { nik: '', isNikShaky: true, isNikBroken: false }],
    [9371120508790002, { nik: '', isNikShaky: true, isNikBroken: false }],
    ['1,47102E+15', { nik: '1,47102E+15', isNikShaky: false, isNikBroken: true }],
    [0, { nik: '', isNikShaky: false, isNikBroken: false }],
    ['0', { nik: '', isNikShaky: false, isNikBroken: false }],
    ['0000000000000000', { nik: '', isNikShaky: false, isNikBroken: false }],
  ])('%j is %j', (cell, expected) => {
    const row = toRow(['A', cell], { name: 0, nik: 1 }, 2, { today, order: 'dmy' });
    expect(row).toMatchObject(expected);
    expect(row.problems.nik).toBe(
      expected.isNikShaky
        ? 'NIK berupa angka yang digit akhirnya mungkin hilang. Ketik ulang atau kosongkan.'
        : expected.isNikBroken
          ? 'NIK dirusak Excel. Ketik ulang atau kosongkan.'
          : undefined,
    );
  });
});

describe('a row', () => {
  const reading = { today, order: 'dmy' } as const;

  it('is read by its columns, and keeps as much of a text as is stored', () => {
    const long = `A${'b'.repeat(599)}`;
    const row = toRow(['Ahmad', long, long], { name: 0, service: 1, purpose: 2 }, 2, reading);
    expect([row.service, row.purpose]).toEqual([long.slice(0, 200), long.slice(0, 500)]);
    expect(row.written).toEqual({
      name: 'Ahmad',
      service: long.slice(0, 200),
      purpose: long.slice(0, 200),
    });
    expect(toRow(['Ahmad', 'B', 'C'], { name: 0 }, 2, reading)).toMatchObject({
      service: '',
      purpose: '',
      written: { name: 'Ahmad' },
      problems: {},
    });
  });

  it('without a day says so where there is a column of days', () => {
    expect(toRow(['Ahmad', ''], { name: 0, date: 1 }, 2, reading).problems).toEqual({
      date: 'Tanggal kunjungan kosong.',
    });
  });

  it('is typed over day first, however its column is written', () => {
    const typed = toRow(
      ['A', '04/25/2023'],
      { name: 0, date: 1 },
      2,
      { today, order: 'mdy' },
      {
        date: '03/04/2023',
      },
    );
    expect(typed.date).toBe('2023-04-03');
  });
});

describe('the rows of a book', () => {
  const head = ['No', 'Tgl', 'Nama', 'No HP'];
  const layout = { sheet: 0, headingRow: 1, columns: { date: 1, name: 2, phone: 3 } } as const;
  const read = (
    rows: Cell[][],
    more: Partial<Parameters<typeof pastReader>[0]> = {},
    hidden: 'with' | null = null,
  ) =>
    pastReader(
      { name: 'a', rows: [head, ...rows], ...more },
      { ...layout, dates: null, hidden, serviceUid: null, fieldUid: null },
      today,
    )();

  it('leave out totals, repeated headings, numbers of columns and empty rows, and count them', () => {
    const { rows, skippedRows } = read([
      [1, '09/01/2023', 'Ahmad Fauzi', '081268000001'],
      ['Jumlah Januari', '', '', 1],
      ['No', 'Tgl', 'Nama', 'No HP'],
      [1, 2, 3, 4],
      [null, null, null, null],
      [2, '10/01/2023', 'Total Sitorus', '081268000002'],
    ]);
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Ahmad Fauzi'],
      [7, 'Total Sitorus'],
    ]);
    expect(skippedRows).toBe(3);
  });

  it('are no visits where they say a total, and are where they say more', () => {
    const wide = { date: 1, name: 2, phone: 3, purpose: 4, service: 5, district: 6, nik: 7 };
    const kept = (cells: Cell[]) =>
      pastReader(
        { name: 'a', rows: [['No', 'Tgl', 'Nama', 'HP', 'Perlu', 'Layanan', 'Kec', 'NIK'], cells] },
        {
          sheet: 0,
          headingRow: 1,
          columns: wide,
          dates: null,
          hidden: null,
          serviceUid: null,
          fieldUid: null,
        },
        today,
      )().rows.length === 1;
    expect(kept(['Total', 'Januari', '', '', '40 orang', '', '', ''])).toBe(false);
    expect(kept(['', '', 'Jumlah Januari', '', '40 orang', '', '', ''])).toBe(false);
    expect(kept(['Total', 'Januari', '', '', '40 orang', 'Umum', '', ''])).toBe(false);
    expect(kept(['Total', 'Januari', '', '', '40 orang', 'Umum', 'Tampan', ''])).toBe(true);
    expect(kept(['Total', 'Januari', '', '081268000001', '40 orang', '', '', ''])).toBe(true);
    expect(kept(['Total', 'Januari', '', '', '40 orang', '', '', '1471124508790001'])).toBe(true);
    expect(kept(['Total', 'Januari', 'Ahmad', '', '', '', '', ''])).toBe(true);
    // A date alone is no visit, a date and what somebody came for is one without a name.
    expect(kept([1, '09/01/2023', '', '', '', '', '', ''])).toBe(false);
    expect(kept([1, '09/01/2023', '', '', 'Izin', '', '', ''])).toBe(true);
    expect(kept([1, '09/01/2023', 'Ahmad', '12', '', '', '', ''])).toBe(true);
  });

  it('are no repeated headings where two words are the same, and are where the headings are empty', () => {
    expect(read([['a', 'b', 'NAMA', 'no. hp']])).toMatchObject({ rows: [], skippedRows: 1 });
    expect(read([['a', 'b', 'Nama', '0812']]).rows).toHaveLength(1);
    const { rows } = pastReader(
      {
        name: 'a',
        rows: [
          [...head, null, null],
          [1, '09/01/2023', 'Ahmad', '0812', null, null],
        ],
      },
      { ...layout, dates: null, hidden: null, serviceUid: null, fieldUid: null },
      today,
    )();
    expect(rows).toHaveLength(1);
    expect(read([['', '', '', '']])).toMatchObject({ rows: [], skippedRows: 0 });
  });

  it('are read in the order of days and the words for the sexes that their columns tell', () => {
    const days = (cells: string[], dates: 'dmy' | 'mdy' | null = null) =>
      pastReader(
        { name: 'a', rows: [head, ...cells.map((cell) => [1, cell, 'Ahmad', ''])] },
        { ...layout, dates, hidden: null, serviceUid: null, fieldUid: null },
        today,
      )().rows.map(({ date }) => date);
    expect(days(['03/04/2023', '04/25/2023'])).toEqual(['2023-03-04', '2023-04-25']);
    expect(days(['03/04/2023'], 'mdy')).toEqual(['2023-03-04']);
    expect(days(['03/04/2023', '04/25/2023'], 'dmy')).toEqual(['2023-04-03', null]);
    const sexes = pastReader(
      {
        name: 'a',
        rows: [
          ['Nama', 'JK'],
          ['Ahmad', 'P'],
          ['Sri', 'W'],
        ],
      },
      {
        sheet: 0,
        headingRow: 1,
        columns: { name: 0, sex: 1 },
        dates: null,
        hidden: null,
        serviceUid: null,
        fieldUid: null,
      },
      today,
    )().rows.map(({ sex }) => sex);
    expect(sexes).toEqual([null, 'P']);
  });

  it('are read without headings, and below headings that are not there', () => {
    const at = (headingRow: number, more = {}) =>
      pastReader(
        { name: 'a', rows: [[1, '09/01/2023', 'Ahmad', '0812']], ...more },
        { ...layout, headingRow, dates: null, hidden: null, serviceUid: null, fieldUid: null },
        today,
      )().rows;
    expect(at(0, { encoding: 'UTF-8' }).map(({ name, problems }) => [name, problems])).toEqual([
      ['Ahmad', {}],
    ]);
    expect(at(5)).toEqual([]);
  });

  it('count what is hidden, and take it only when that was said', () => {
    const rows: Cell[][] = [
      [1, '09/01/2023', 'Ahmad Fauzi', ''],
      [2, '09/01/2023', 'Hendri', ''],
    ];
    const hidden = new Set([2]);
    expect(read(rows, { hidden })).toMatchObject({ hiddenRows: 1, rows: [{ row: 2 }] });
    expect(read(rows, { hidden }, 'with').rows).toHaveLength(2);
  });

  it('of a CSV that are wider than its headings may have moved', () => {
    const { rows } = read(
      [
        [1, '09/01/2023', 'Ahmad', '0812', ''],
        [2, '09/01/2023', 'B', 'Jl. A', '0812'],
      ],
      {
        encoding: 'UTF-8',
      },
    );
    const names = (all: typeof rows) => all.map(({ problems }) => problems.name ?? '');
    expect(names(rows)).toEqual(['', expect.stringContaining('lebih dari 4 kolom')]);
    const wider: Cell[] = [2, '09/01/2023', 'B', 'Jl. A', '', '0812'];
    expect(names(read([wider], { encoding: 'UTF-8' }).rows)).toEqual([
      expect.stringContaining('lebih dari 4 kolom'),
    ]);
    // The cells of a workbook cannot move.
    expect(names(read([wider]).rows)).toEqual(['']);
  });

  it('without a day take that of the row above once somebody has said so', () => {
    const rows: Cell[][] = [
      [1, '09/01/2023', 'Ahmad', '0812'],
      [2, '', 'Budi', '0813'],
      [3, '', 'Cici', '0814'],
    ];
    const mended = new Map([3, 4].map((row) => [row, { date: AS_ABOVE }]));
    const readAgain = pastReader(
      { name: 'a', rows: [head, ...rows] },
      { ...layout, dates: null, hidden: null, serviceUid: null, fieldUid: null },
      today,
    );
    const dates = (typed?: typeof mended) => readAgain(typed).rows.map(({ date }) => date);
    expect(dates()).toEqual(['2023-01-09', null, null]);
    expect(dates(mended)).toEqual(['2023-01-09', '2023-01-09', '2023-01-09']);
    expect(AS_ABOVE).toBe('↑'); // stored with what was mended
    expect(dates(new Map([[4, { date: AS_ABOVE }]]))).toEqual(['2023-01-09', null, '2023-01-09']);
    const first = pastReader(
      { name: 'a', rows: [head, [1, 'kemarin', 'Ahmad', '']] },
      { ...layout, dates: null, hidden: null, serviceUid: null, fieldUid: null },
      today,
    )(new Map([[2, { date: AS_ABOVE }]])).rows[0];
    expect(first!.problems.date).toBe('Tanggal kunjungan kosong.');
    // What nobody mended is not read again.
    const [one, two] = [readAgain().rows, readAgain(new Map([[3, { name: 'Budiman' }]])).rows];
    expect(one.map((each, i) => each === two[i])).toEqual([true, false, true]);
    expect(two[1]).toMatchObject({ name: 'Budiman', print: one[1]!.print });
  });

  it('are told apart by their content, alike ones by how many came before', () => {
    const same: Cell[] = [1, '09/01/2023', 'Ahmad', ''];
    const [one, two] = read([same, same]).rows;
    const [again] = read([[2, '', 'B', ''], same]).rows.slice(1);
    expect(one!.print).not.toBe(two!.print);
    expect(again!.print).toBe(one!.print);
    // Kept in the office's file, where another book finds it.
    expect(one!.print).toBe('1\t09/01/2023\tAhmad\n0');
    expect(read([same, same, same]).rows.map(({ print }) => print.split('\n')[1])).toEqual(['0', '1', '2']);
  });

  it('are twins where every column says the same of a day, whatever their number, until one is mended', () => {
    const readMended = pastReader(
      {
        name: 'a',
        rows: [
          head,
          [1, '09/01/2023', 'Ahmad', '0812'],
          [2, '09/01/2023', 'Ahmad', '0812'],
          [3, '10/01/2023', 'Ahmad', '0812'],
          [4, '9-1-2023', ' Ahmad ', '0812'],
          [5, '', 'Budi', '0813'],
          [6, '', 'Budi', '0813'],
        ],
      },
      { ...layout, dates: null, hidden: null, serviceUid: null, fieldUid: null },
      today,
    );
    const twins = (mended?: Parameters<typeof readMended>[0]) =>
      readMended(mended).rows.map(({ twin }) => twin);
    expect(twins()).toEqual([null, 2, null, 2, null, null]);
    expect(twins(new Map([[2, { name: 'Ahmad Yani' }]]))).toEqual([null, null, null, 3, null, null]);
    expect(twins(new Map([[4, { date: '09/01/2023' }]]))).toEqual([null, 2, 2, 2, null, null]);
  });

  it('are no twins where any cell but their number tells them apart, in a column that is not read too', () => {
    const twins = (...rows: [Cell[], Cell[]]) =>
      pastReader(
        { name: 'a', rows: [[...head, 'Kelurahan', 'Jam'], ...rows] },
        {
          ...layout,
          columns: { ...layout.columns, village: 4 },
          dates: null,
          hidden: null,
          serviceUid: null,
          fieldUid: null,
        },
        today,
      )().rows[1]!.twin;
    const guest: Cell[] = [1, '09/01/2023', 'Ahmad', '0812', 'Sukajadi', '09.00'];
    expect(twins(guest, [2, ...guest.slice(1)])).toBe(2);
    for (let column = 2; column < guest.length; column++)
      expect(
        twins(
          guest,
          guest.map((cell, i) => (i === column ? `${String(cell)}9` : cell)),
        ),
      ).toBeNull();
  });
});

it('cells are read otherwise where their column is another one, a place with any part of it', () => {
  const layout = { columns: { name: 1, nik: 2, village: 5 } };
  const to = (columns: Partial<typeof layout.columns> & { phone?: number }) =>
    cellsReadOtherwise(layout, { columns: { ...layout.columns, ...columns } });
  expect(to({})).toEqual([]);
  expect(to({ phone: 7 })).toEqual([]);
  expect(to({ nik: 3 })).toEqual(['nik']);
  expect(cellsReadOtherwise(layout, { columns: { name: 1 } })).toEqual(['nik', 'village', 'place']);
});

describe('an answer to a doubt', () => {
  const CARD = '01a205ea-be80-7000-8000-000000000007';
  const candidate = (uid: string) => ({
    uid,
    name: 'Dodi',
    nikMasked: '',
    birthDate: null,
    businessName: '',
    regionName: '',
  });
  type Doubt = Parameters<typeof isAnswerOf>[1];
  const doubt = (uids: string[], rows: number[], change: Partial<Doubt> = {}): Doubt => ({
    alike: 'card',
    candidates: uids.map(candidate),
    earlier: rows.map((row) => ({ row, name: 'Dodi' })),
    mayBeNew: true,
    ...change,
  });
  const cards = new Map([[4, CARD]]);

  it.each<[string, Parameters<typeof isAnswerOf>[0], Doubt, Doubt, boolean]>([
    ['a card that is still offered', { personUid: 'a' }, doubt(['a', 'b'], []), doubt(['a'], []), true],
    ['a card that is offered no more', { personUid: 'a' }, doubt(['a', 'b'], []), doubt(['b'], []), false],
    ['a card beside one that nobody saw', { personUid: 'a' }, doubt(['a'], []), doubt(['a', 'b'], []), false],
    ['a row that is still offered', { row: 5 }, doubt([], [5]), doubt([], [5]), true],
    ['a row that is another now', { row: 5 }, doubt([], [5, 6]), doubt([], [6]), false],
    ['a row beside one that nobody saw', { row: 5 }, doubt([], [5]), doubt([], [5, 6]), false],
    ['a row whose person has a card by now', { row: 4 }, doubt([], [4]), doubt([CARD], []), true],
    ['the card of such a row', { personUid: CARD }, doubt([], [4]), doubt([CARD], []), true],
    ['somebody new who may be', 'new', doubt(['a'], []), doubt(['a'], []), true],
    ['somebody new who may not be', 'new', doubt(['a'], []), doubt(['a'], [], { mayBeNew: false }), false],
    ['somebody new beside one whom nobody saw', 'new', doubt([], []), doubt(['a'], []), false],
    [
      'a card, where another visit of its day is asked about now',
      { personUid: 'a' },
      doubt(['a'], []),
      doubt(['a'], [], { alike: 'visit a' }),
      false,
    ],
    [
      'another visit of one day, still',
      { personUid: 'a' },
      doubt(['a'], [], { alike: 'visit a' }),
      doubt(['a'], [], { alike: 'visit a' }),
      true,
    ],
    [
      'a doubt that stands alone',
      { personUid: 'a' },
      doubt(['a'], [], { alike: null }),
      doubt(['a'], [], { alike: 'card' }),
      true,
    ],
    [
      'another visit, of a row that is no twin now',
      'again',
      doubt([], [], { alike: TWIN }),
      doubt([], []),
      false,
    ],
    ['left out, of a row that is no twin now', 'skip', doubt([], [], { alike: TWIN }), doubt([], []), false],
  ])('%s', (_, decision, before, after, holds) => {
    expect(isAnswerOf(decision, before, after, cards)).toBe(holds);
  });

  it('is one that was asked for', () => {
    const twin = doubt([], [], { alike: TWIN, mayBeNew: false });
    const may = (of: Doubt) =>
      ([null, 'new', 'again', 'skip', { row: 4 }, { personUid: CARD }] as const).map((each) =>
        mayAnswer(of, each),
      );
    expect(may(twin)).toEqual([true, false, true, true, false, false]);
    expect(may(doubt([CARD], [4]))).toEqual([true, true, false, false, true, true]);
    expect(may(doubt([CARD], [4], { mayBeNew: false }))[1]).toBe(false);
  });
});

it('an import that nobody gave a reason for, and the columns that are remembered, have names that stay', () => {
  expect(plainReason('buku.csv')).toBe('Impor buku.csv');
  expect(SHEET).toMatchObject({ kind: 'past_visit', needed: 'name' });
});
