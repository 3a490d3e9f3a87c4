import { openSqlite } from '#core/kernel/database.ts';
import type { BenchCore } from './core.ts';
import { inTurns, type Measure, median } from './measure.ts';

const TURNS = 15;

export const measureReport = async ({ client }: BenchCore, databasePath: string): Promise<Measure[]> => {
  const raw = openSqlite(databasePath, { readonly: true });
  const rows = raw.prepare(
    `SELECT month, service_id, field_id, sex, is_new, district_code, sector, scale, extra_needs FROM visit
      WHERE office_id = 1 AND month >= ? AND month <= ? AND cancelled_at IS NULL`,
  );
  const ours = () => client.report.month({ month: '2026-11' });
  const floor = () => rows.all(202601, 202611);
  await inTurns(2, ours, floor);
  const times = await inTurns(TURNS, ours, floor);
  raw.close();
  return [
    {
      name: 'month report, year to date, to one raw read',
      value: median(times.ours),
      floor: median(times.floor),
      limit: { ratio: 1.4 },
    },
  ];
};
