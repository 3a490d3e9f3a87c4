import { openSqlite } from '#core/kernel/database.ts';
import type { BenchCore } from './core.ts';
import { inTurns, type Measure, median, timed } from './measure.ts';

const TURNS = 15;

/** The recap of a year's half, and the longest that a small read of the same thread waits meanwhile. */
const measureRecap = async ({ client }: BenchCore): Promise<Measure[]> => {
  const recap = () => client.report.recapXlsx({ period: '2026-S2' });
  await recap();
  const state = { isDone: false, longest: 0 };
  const made = timed(recap).finally(() => (state.isDone = true));
  while (!state.isDone) state.longest = Math.max(state.longest, await timed(() => client.summary.duties()));
  return [
    { name: 'recap of half a year, beside other reads', value: await made, floor: null, limit: null },
    { name: 'the longest read meanwhile', value: state.longest, floor: null, limit: { most: 1000 } },
  ];
};

export const measureReport = async (bench: BenchCore, databasePath: string): Promise<Measure[]> => {
  const { client } = bench;
  const raw = openSqlite(databasePath, { readonly: true });
  const rows = raw.prepare(
    `SELECT month, service_id, field_id, sex, is_new, district_code, sector, scale, extra_needs, person_id, business_id
       FROM visit
      WHERE office_id = 1 AND month >= ? AND month <= ? AND cancelled_at IS NULL`,
  );
  const ours = () => client.report.figures({ period: '2026-11' });
  const floor = () => rows.all(202601, 202611);
  await inTurns(2, ours, floor);
  const times = await inTurns(TURNS, ours, floor);
  // Each part of the manager's first screen costs no more than the month report.
  const month = { month: '2026-11' };
  const parts = {
    month: () => client.summary.month(month),
    fields: () => client.summary.fields(month),
    year: () => client.summary.year(month),
    consultants: () => client.summary.consultants(month),
    duties: () => client.summary.duties(),
  };
  const ofManager: Measure[] = [];
  for (const [part, call] of Object.entries<() => Promise<unknown>>(parts)) {
    await inTurns(2, call, floor);
    const taken = await inTurns(TURNS, call, floor);
    ofManager.push({
      name: `summary, ${part}, to one raw read of the year`,
      value: median(taken.ours),
      floor: median(taken.floor),
      limit: { ratio: 1.4 },
    });
  }
  // A year beside the one before: two reads of the same rows.
  const year = () => client.report.figures({ period: '2025' });
  const bothYears = () => [rows.all(202401, 202412), rows.all(202501, 202512)];
  await inTurns(2, year, bothYears);
  const ofYear = await inTurns(TURNS, year, bothYears);
  raw.close();
  return [
    {
      name: 'month report, year to date, to one raw read',
      value: median(times.ours),
      floor: median(times.floor),
      limit: { ratio: 1.4 },
    },
    {
      name: "a year's report, to one raw read of both years",
      value: median(ofYear.ours),
      floor: median(ofYear.floor),
      limit: { ratio: 1.5 },
    },
    ...ofManager,
    ...(await measureRecap(bench)),
  ];
};
