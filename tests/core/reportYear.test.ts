import Sqlite from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import { expect, it, onTestFinished } from 'vitest';
import type { Report } from '#contract/report.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { playedOffice } from './playedOffice.ts';
import { expectRowsBehind } from './reportSupport.ts';

const period = '2026';
const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);

/** An office that has used everything since September, each seed another one. */
const playedYear = async (seed: number) => {
  const { practice, databasePath } = await playedOffice({
    seed,
    from: '2026-09-14',
    until: new Date('2026-12-02T04:00:00.000Z'),
    visitsADay: 10,
  });
  const file = new Sqlite(databasePath, { readonly: true });
  onTestFinished(() => void file.close());
  return {
    window: practice.window('admin'),
    count: (sql: string) => file.prepare(sql).pluck().get() as number,
  };
};

type Table = Report['tables'][number];
const tableOf = ({ tables }: Report, code: string): Table => tables.find((table) => table.code === code)!;
/** What is counted of the period itself. */
const ownColumns = ({ columns }: Table) => columns.filter(({ kind }) => kind === 'part' || kind === 'sum');
const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((so, number) => so + (number ?? 0), 0);

it.each([3, 41])(
  'of any year adds up, counts nobody twice, opens what it counts, and is one on screen, paper and sheet: %i',
  async (seed) => {
    const { window, count } = await playedYear(seed);
    const year = await window.report.figures({ period });
    const parts: Report[] = [];
    for (const month of months) parts.push(await window.report.figures({ period: month }));

    const [additive, distinct, wrong]: [string[], string[], string[]] = [[], [], []];
    for (const table of year.tables)
      for (const { key, nature } of ownColumns(table)) {
        const name = `${table.code} ${key}`;
        const ofMonths = sum(parts.map((part) => tableOf(part, table.code).total[key]));
        const ofRows = sum(table.rows.map(({ counts }) => counts[key]));
        const total = table.total[key] ?? 0;
        if (nature === undefined) {
          additive.push(name);
          if (ofMonths !== total || ofRows !== total) wrong.push(`${name}: ${total}, ${ofMonths}, ${ofRows}`);
        } else if (nature === 'distinct') {
          distinct.push(name);
          if (total > ofMonths || total > ofRows) wrong.push(`${name}: ${total}, ${ofMonths}, ${ofRows}`);
        }
      }
    // Of the year, of its months together, of the rows together.
    expect(wrong).toEqual([]);
    const tablesIn = (names: readonly string[]) =>
      [...new Set(names.map((name) => name.split(' ')[0]))].join(' ');
    expect([tablesIn(additive), tablesIn(distinct)]).toMatchInlineSnapshot(`
      [
        "A A3 B C D E F G H I J K L",
        "A1 A2 G",
      ]
    `);

    const inYear = 'month BETWEEN 202601 AND 202612';
    const visits = count(`SELECT count(*) FROM visit WHERE cancelled_at IS NULL AND ${inYear}`);
    expect(visits).toBeGreaterThan(300);
    for (const code of 'ABCDE') expect(tableOf(year, code).total['total'], code).toBe(visits);
    const people = tableOf(year, 'A1').rows.find(({ key }) => key === 'visit')!.counts['total']!;
    expect(people).toBe(
      count(`SELECT count(DISTINCT person_id) FROM visit WHERE cancelled_at IS NULL AND ${inYear}`),
    );
    expect(people).toBeLessThan(visits);
    expect(tableOf(year, 'F').total['asked']).toBe(
      count("SELECT count(*) FROM facilitation WHERE report_table = 'F' AND asked_on GLOB '2026-*'"),
    );
    expect(tableOf(year, 'G').total['paid']).toBe(
      count(`SELECT coalesce(sum(rupiah), 0) FROM facilitation_payment AS part
               JOIN facilitation ON facilitation.id = facilitation_id
              WHERE report_table = 'G' AND paid_on GLOB '2026-*' AND cancelled_on IS NULL`),
    );
    expect(tableOf(year, 'H').total['training']).toBe(
      count("SELECT count(*) FROM training WHERE status = 'done' AND end_date GLOB '2026-*'"),
    );

    for (const table of year.tables.filter(({ code }) => code !== 'L'))
      await expectRowsBehind(window, period, table);
    // Answers of the survey are told in groups, so that nobody is among few.
    for (const { code, columns, rows } of year.tables.filter((table) => table.code === 'L'))
      for (const { key, counts } of rows)
        for (const { key: column } of columns.filter((each) => counts[each.key]))
          expect((await window.report.rows({ period, table: code, key, column })).value).toBe(counts[column]);

    const book = await readXlsx(new Uint8Array(await (await window.report.xlsx({ period })).arrayBuffer()));
    const { numbers } = await window.report.pages({ period, paper: 'a4' });
    const paper = squeezed((await readPdfFile(await window.report.pdf({ period, paper: 'a4' }))).text);
    for (const { code, columns, rows, total } of year.tables) {
      const lines = [...rows, { label: 'Jumlah', counts: total }].map(({ label, counts }) => [
        label,
        ...columns.map(({ key }) => counts[key] ?? 0),
      ]);
      const sheet = book.sheets.find(({ name }) => name === `Tabel ${code}`)!.rows;
      const first = sheet.findIndex(([head]) => head === 'No') + 1;
      expect(
        sheet.slice(first, first + lines.length).map((row) => row.slice(2)),
        code,
      ).toEqual(lines);
      const printed = numbers.filter(({ table }) => table === code).map(({ value }) => value);
      expect(printed, code).toEqual(rows.length === 0 ? [] : lines.flatMap(([, ...values]) => values));
      for (const { label } of rows) expect(paper).toContain(squeezed(label));
    }
  },
  180_000,
);
