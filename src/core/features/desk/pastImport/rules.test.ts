import { describe, expect, it } from 'vitest';
import { type Cell, findLayout } from '#core/platform/sheet/index.ts';
import { AS_ABOVE, dateOrderOf, pastReader, toRow, vocabulary } from './rules.ts';

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
    expect(rows.map(({ problems }) => problems.name ?? '')).toEqual([
      '',
      expect.stringContaining('lebih dari 4 kolom'),
    ]);
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
    // What nobody mended is not read again.
    const [first, second] = [readAgain().rows, readAgain(new Map([[3, { name: 'Budiman' }]])).rows];
    expect(first.map((each, i) => each === second[i])).toEqual([true, false, true]);
    expect(second[1]).toMatchObject({ name: 'Budiman', print: first[1]!.print });
  });

  it('are told apart by their content, alike ones by how many came before', () => {
    const same: Cell[] = [1, '09/01/2023', 'Ahmad', ''];
    const [one, two] = read([same, same]).rows;
    const [again] = read([[2, '', 'B', ''], same]).rows.slice(1);
    expect(one!.print).not.toBe(two!.print);
    expect(again!.print).toBe(one!.print);
  });
});
