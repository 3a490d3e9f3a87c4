import { setInterval } from 'node:timers';
import { openSqlite } from '#core/kernel/database.ts';
import type { BenchCore } from './core.ts';
import { type Measure, median, timed } from './measure.ts';

const TURNS = 5;
/** What a busy office writes down in a year. */
const ROWS = 36_000;
const MIB = 2 ** 20;

const rss = () => process.memoryUsage.rss() / MIB;

/** Milliseconds of each turn, and how many MB the process and its threads grew to above what they held before. */
const withMemory = async (
  work: (turn: number) => Promise<unknown>,
): Promise<{ times: number[]; grown: number }> => {
  await work(TURNS);
  const idle = rss();
  let most = idle;
  const watch = setInterval(() => (most = Math.max(most, rss())), 10);
  const times: number[] = [];
  for (let i = 0; i < TURNS; i++) times.push(await timed(() => work(i)));
  clearInterval(watch);
  return { times, grown: Math.max(most, rss()) - idle };
};

/** The files that are handed in: the report of a month on paper, and a year of the guest book as a workbook. */
export const measureReportFiles = async ({ client }: BenchCore, databasePath: string): Promise<Measure[]> => {
  const raw = openSqlite(databasePath, { readonly: true });
  // The large office has more visits in a year than that: so many days of them.
  const { first } = raw
    .prepare<[number], { first: string }>(
      `SELECT min(local_date) AS first FROM
         (SELECT local_date FROM visit WHERE cancelled_at IS NULL AND local_date <= '2026-11-22'
           ORDER BY local_date DESC LIMIT ?)`,
    )
    .get(ROWS)!;
  raw.close();
  // Each turn another month: the typesetter remembers what it has set.
  const pdf = await withMemory((turn) =>
    client.report.pdf({ period: `2026-${10 - turn}`.replace(/-(.)$/, '-0$1'), paper: 'f4' }),
  );
  const xlsx = await withMemory(() =>
    client.visit.guestBookXlsx({ from: first, to: '2026-11-22', filter: '' }),
  );
  return [
    { name: 'report of a month as PDF', value: median(pdf.times), floor: null, limit: { most: 2000 } },
    { name: '36,000 visits as XLSX', value: median(xlsx.times), floor: null, limit: { most: 3000 } },
    {
      name: '36,000 visits as XLSX, memory above idle',
      value: xlsx.grown,
      floor: null,
      limit: { most: 200 },
      unit: 'MB',
    },
  ];
};
