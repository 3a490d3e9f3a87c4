import { describe, expect, it } from 'vitest';
import type { Report, ReportColumn, ReportRow } from '#contract/report.ts';
import { changesBetween, figuresBetween } from './differences.ts';
import type { LockedRow } from './rules.ts';

const SITI = '01a205ea-be80-7000-8000-000000000071';
const BUDI = '01a205ea-be80-7000-8000-000000000072';

const column = (key: string, change: Partial<ReportColumn> = {}): ReportColumn => ({
  key,
  kind: 'part',
  group: null,
  title: key,
  words: `kolom ${key}`,
  ...change,
});
const line = (key: string, counts: Record<string, number>): ReportRow => ({
  key,
  code: '',
  label: `Baris ${key}`,
  counts,
});
const table = (code: string, rows: ReportRow[], columns = [column('total')]): Report['tables'][number] => ({
  code,
  title: code,
  definition: '',
  noun: '',
  columns,
  rows,
  total: Object.fromEntries(
    columns.map(({ key }) => [key, rows.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0)]),
  ),
  note: null,
  chart: null,
});
const reportOf = (...tables: Report['tables']): Report => ({
  period: '2026-10',
  against: '2026-09',
  asOf: '2026-11-02T01:00:00.000Z',
  isProvisional: false,
  opening: null,
  remark: null,
  tables,
});
const row = (uid: string, counted: LockedRow['counted'], more: Partial<LockedRow> = {}): LockedRow => ({
  uid,
  link: null,
  subject: uid,
  cells: { Nama: 'Siti' },
  counted,
  ...more,
});
const two = reportOf(
  table('A', [line('x', { total: 1 }), line('y', { total: 0 })]),
  table('B', [line('x', { total: 1 })]),
);
const found = (before: LockedRow[], after: LockedRow[], [then, now] = [two, two]) =>
  changesBetween({ report: then, rows: before }, { report: now, rows: after });
const tablesOf = (...asked: Parameters<typeof found>) => found(...asked).map(({ tables }) => tables);

it('is no change where a number is written with another space or minus, and one where a name is', () => {
  const told = (text: string) => row('a', [['A', 'x', 'total']], { cells: { Omzet: text } });
  expect(found([told('-7,7 %')], [told('\u22127,7\u00A0%')])).toEqual([]);
  expect(found([told('Toko A-B')], [told('Toko A\u2013B')])).toHaveLength(1);
  expect(found([told('7,7 %')], [told('\u22127,7 %')])).toHaveLength(1);
});

describe('the tables of a change', () => {
  it('are those in which another number counts it, and no other', () => {
    const before = row('a', [
      ['B', 'x', 'total'],
      ['A', 'x', 'total'],
    ]);
    const renamed = { cells: { Nama: 'Siti A.' } };
    expect(tablesOf([before], [{ ...before, ...renamed }])).toEqual([[]]);
    const moved = row('a', [
      ['A', 'y', 'total'],
      ['B', 'x', 'total'],
    ]);
    expect(tablesOf([before], [{ ...moved, ...renamed }])).toEqual([['A']]);
    expect(tablesOf([before], [row('a', [['B', 'x', 'total']], renamed)])).toEqual([['A']]);
    // In another order it is counted the same.
    expect(tablesOf([before], [{ ...before, ...renamed, counted: before.counted.toReversed() }])).toEqual([
      [],
    ]);
    // What another table lists in a row of its own is told with it; two rows of one table are two.
    const listed = row('a', [['A3', 'late', 'total']], { cells: { Nama: 'Siti', Dicatat: '02/11/2026' } });
    const three = reportOf(
      ...two.tables,
      table('A3', [line('late', { total: 1 }), line('open', { total: 1 })]),
    );
    expect(tablesOf([], [before, listed], [three, three])).toEqual([['A', 'A3', 'B']]);
    const open = row('a', [['A3', 'open', 'total']], { cells: { Nama: 'Siti', Dicatat: '' } });
    expect(tablesOf([listed, open], [], [three, three])).toEqual([['A3'], ['A3']]);
    expect(tablesOf([before, open], [before], [three, three])).toEqual([['A3']]);
    // Gone and new are told of by all of them, in order.
    expect([tablesOf([before], []), tablesOf([], [before])]).toEqual([[['A', 'B']], [['A', 'B']]]);
  });

  it('tell apart what stands in one row of two columns from what stands in one column of two rows', () => {
    const columns = [column('1 2'), column('2')];
    const wide = reportOf(table('A', [line('x', {}), line('x 1', {})], columns));
    const before = row('a', [['A', 'x', '1 2']]);
    const after = row('a', [['A', 'x', '2']], { cells: { Nama: 'S' } });
    expect(tablesOf([before], [after], [wide, wide])).toEqual([['A']]);
  });

  it('are also those that add up amounts and came to something else', () => {
    const money = (total: number) => reportOf(table('G', [line('x', { total })]));
    const paid = (rupiah: string) => row('p', [['G', 'x', 'total']], { cells: { Rupiah: rupiah } });
    expect(tablesOf([paid('50')], [paid('70')], [money(50), money(70)])).toEqual([['G']]);
    expect(tablesOf([paid('50')], [paid('70')], [money(50), money(50)])).toEqual([[]]);
    // Where a number counts rows these tell it themselves.
    const other = row('q', [['G', 'x', 'total']]);
    expect(tablesOf([paid('50')], [paid('70'), other], [money(1), money(2)])).toEqual([[], ['G']]);
    // One of the two times is enough: one case of one rupiah became two of five.
    expect(tablesOf([paid('1')], [paid('4'), other], [money(1), money(5)])).toEqual([['G'], ['G']]);
  });
});

it('a change leads to all that either time named, each once', () => {
  const before = row('a', [['A', 'x', 'total']], { link: `/pelaku-usaha/${SITI}` });
  const after = { ...before, link: `/pelaku-usaha/${BUDI}?dari=${SITI}`, cells: { Nama: 'Budi' } };
  expect(found([before], [after])[0]!.links).toEqual([SITI, BUDI]);
  expect(found([before], [])[0]!.links).toEqual([SITI]);
  expect(found([row('b', [['A', 'x', 'total']], { link: '/laporan' })], [])[0]!.links).toEqual([]);
});

it('names the row of a table by its key where the table has no such row', () => {
  const before = row('a', [['A', 'x', 'total']]);
  expect(found([before], [row('a', [['A', 'w', 'total']])])[0]!.cells).toEqual([
    { title: 'Tabel A', before: 'Baris x', after: 'w' },
  ]);
});

describe('people', () => {
  const people = [column('total', { nature: 'distinct' }), column('men', { nature: 'distinct' })];
  const partly = [column('total', { nature: 'distinct' }), column('men')];
  const served = (columns: ReportColumn[]) =>
    reportOf(...two.tables, table('A1', [line('visit', {})], columns));
  const visit = (uid: string, key: string, name = 'Siti') =>
    row(uid, [['A', key, 'total']], { link: `/pelaku-usaha/${SITI}`, cells: { Nama: name } });
  const person = (name = 'Siti') =>
    row(SITI, [['A1', 'visit', 'total']], { link: `/pelaku-usaha/${SITI}`, cells: { Nama: name } });
  const of = (before: LockedRow[], after: LockedRow[], report = served(people)) =>
    found(before, after, [report, report]).map(({ uid, tables }) => [uid, tables]);

  it('stand in the line that moves somebody, not in one of a name that was written anew', () => {
    expect(of([visit('a', 'x'), visit('b', 'x'), person()], [visit('a', 'x', 'S.'), person('S.')])).toEqual([
      ['a', []],
      ['b', ['A']],
    ]);
    expect(of([visit('a', 'x'), visit('b', 'x'), person()], [visit('a', 'x', 'S.')])).toEqual([
      ['a', []],
      ['b', ['A', 'A1']],
    ]);
    // Every line that moves somebody.
    expect(of([visit('a', 'x'), visit('b', 'x'), person()], [])).toEqual([
      ['a', ['A', 'A1']],
      ['b', ['A', 'A1']],
    ]);
  });

  it('are those of whom every column counts each once, in every table they stand in', () => {
    expect(of([visit('a', 'x'), person()], [], served(partly))).toEqual([
      ['a', ['A']],
      [SITI, ['A1']],
    ]);
    const both = row(SITI, [...person().counted, ['B', 'x', 'total']], { link: `/pelaku-usaha/${SITI}` });
    expect(of([visit('a', 'x'), both], [])).toEqual([
      ['a', ['A']],
      [SITI, ['A1', 'B']],
    ]);
  });
});

it('tells of numbers row by row, those that came before the whole, and of columns that both times have', () => {
  const columns = [column('total'), column('gone'), column('before', { kind: 'previous' })];
  const then = reportOf(table('A', [line('x', { total: 1, gone: 5, before: 7 })], columns));
  const rows = [line('x', { total: 2, before: 8 }), line('z', { total: 3 })];
  const now = reportOf(table('A', rows, [column('total'), column('before', { kind: 'previous' })]));
  expect(
    figuresBetween(then, now).map(({ label, words, before, after }) => [label, words, before, after]),
  ).toEqual([
    ['Baris x', 'kolom total', 1, 2],
    ['Baris z', 'kolom total', 0, 3],
    ['Seluruhnya', 'kolom total', 1, 5],
  ]);
});
