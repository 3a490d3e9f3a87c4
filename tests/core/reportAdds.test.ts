import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import type { Report } from '#contract/report.ts';
import { playedOffice } from './playedOffice.ts';

// Of every table that a feature brings to the report, on offices that chance made: a new one is asked the same by being
// there, as soon as the practice office has something that it counts.

type Table = Report['tables'][number];
type Column = Table['columns'][number];

const monthsUpTo = (month: string): string[] =>
  Array.from(
    { length: Number(month.slice(5)) },
    (_, i) => `${month.slice(0, 5)}${String(i + 1).padStart(2, '0')}`,
  );

/** Its numbers may be summed. */
const isSum = ({ nature }: Column): boolean => nature === undefined;
const isOwn = ({ kind }: Column): boolean => kind === 'part' || kind === 'sum';
const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

/** The column that says of a month what this one says of the month itself. */
const besides = (columns: readonly Column[], { group, words }: Column, kind: Column['kind']) =>
  columns.find((each) => each.kind === kind && each.group === group && each.words.startsWith(words));

/** Of all together: in which row something stands, the month and the year may tell each in its own way. */
const expectAdditions = (months: readonly Table[], year: Table) => {
  const { code, columns } = year;
  for (const { rows, total } of [...months, year])
    for (const { key } of columns.filter(isSum))
      expect(sumOf(rows.map(({ counts }) => counts[key]!)), `${code} ${key}`).toBe(total[key]);
  for (const column of columns.filter(isOwn)) {
    const what = `${code} ${column.key}`;
    const each = months.map(({ total }) => total[column.key]!);
    const ofYear = year.total[column.key]!;
    if (isSum(column)) expect(sumOf(each), what).toBe(ofYear);
    if (column.nature === 'distinct') {
      expect(ofYear, what).toBeLessThanOrEqual(sumOf(each));
      expect(ofYear, what).toBeGreaterThanOrEqual(Math.max(...each));
    }
    const before = besides(columns, column, 'previous');
    const soFar = besides(columns, column, 'yearToDate');
    months.forEach(({ total }, i) => {
      if (before && i > 0) expect(total[before.key], `${what}, ${before.key}`).toBe(each[i - 1]);
      if (soFar && isSum(soFar))
        expect(total[soFar.key], `${what}, ${soFar.key}`).toBe(sumOf(each.slice(0, i + 1)));
    });
  }
};

/** A number in a cell: "Rp20.000.000" is 20000000. */
const numberIn = (text: string): number => Number(text.replace(/[^\d,-]/g, '').replace(',', '.'));

/** The rows behind a number are as many, or one of their columns adds up to it, or one times another. */
const expectBehind = async (window: Client, period: string, { code, columns, rows, total }: Table) => {
  for (const { key, counts } of [...rows, { key: null, counts: total }])
    for (const column of columns) {
      const figure = counts[column.key]!;
      if (figure === 0) continue; // nothing opens behind a dash
      const cell = { period, table: code, key, column: column.key };
      const behind = await window.report.rows(cell).catch((error: unknown) => {
        throw new Error(JSON.stringify({ ...cell, figure }), { cause: error });
      });
      expect(behind.value, JSON.stringify(cell)).toBe(figure);
      if (column.nature === 'ratio') continue;
      const numbers = behind.columns.map((each) =>
        behind.rows.map(({ cells }) => numberIn(cells[each.key]!)),
      );
      const products = numbers.flatMap((one) =>
        numbers.map((other) => one.map((each, i) => each * other[i]!)),
      );
      const sums = [...numbers, ...products].map(sumOf);
      expect([behind.rows.length, ...sums], JSON.stringify(cell)).toContain(figure);
    }
};

/** Checks everything of the year up to this month; the tables that had nothing to count. */
const expectReport = async (window: Client, month: string): Promise<string[]> => {
  const tablesOf = async (period: string) => (await window.report.figures({ period })).tables;
  const months = [];
  for (const each of monthsUpTo(month)) months.push(await tablesOf(each));
  const year = await tablesOf(month.slice(0, 4));
  for (const table of year) {
    expectAdditions(
      months.map((tables) => tables.find(({ code }) => code === table.code)!),
      table,
    );
    await expectBehind(window, month.slice(0, 4), table);
  }
  for (const table of months.at(-1)!) await expectBehind(window, month, table);
  return year.filter(({ total }) => Object.values(total).every((each) => each === 0)).map(({ code }) => code);
};

/** So many visits a day that each table counts something, and a few that are others each time. */
const offices = [
  { from: '2026-10-19', until: '2026-11-14', visitsADay: 80, seed: 2 },
  { from: '2026-02-23', until: '2026-03-14', visitsADay: 20, seed: Math.floor(Math.random() * 1_000_000) },
];

describe('every table of the report', { timeout: 600_000 }, () => {
  it.each(offices)('adds up and opens what it counts, %j', async ({ until, ...asked }) => {
    const { practice } = await playedOffice({ until: new Date(`${until}T04:00:00.000Z`), ...asked });
    const unseen = await expectReport(practice.window('manager'), until.slice(0, 7));
    // Where chance has few visits, not every table has something.
    expect(asked.visitsADay < 80 ? [] : unseen, 'nothing of these was counted').toEqual([]);
  });
});
