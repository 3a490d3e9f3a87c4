import { describe, expect, it } from 'vitest';
import { brought } from '#core/composition.ts';
import { columnsOnPaper, widthsOf } from '#core/features/month/report/widths.ts';
import { inUnitOf } from '#core/features/month/report/words.ts';

/** Of 167 mm that A4 leaves between its margins, 9 are of the number of the row. */
const WIDTH = 167 - 9;
/** The longest word of a name in its size: "Pengembangan". */
const NAMES = 27;

describe.each(['2026-11', '2026-T3', '2026-S1', '2026'])('each table of %s', (period) => {
  const tables = brought.reportTables.map(({ code, title, definition, noun, columns }) => ({
    code,
    title,
    definition,
    noun,
    columns: [...columns],
    rows: [],
    total: Object.fromEntries(columns.map(({ key }) => [key, 0])),
    note: null,
    chart: null,
  }));
  const report = inUnitOf({
    period,
    against: period,
    asOf: '2026-12-01T04:00:00.000Z',
    isProvisional: false,
    opening: null,
    remark: null,
    tables,
  });

  it.each(report.tables.map(({ code, columns, total }) => [code, columns, total] as const))(
    'leaves room for the names of its rows: %s',
    (_code, columns, total) => {
      const figures = widthsOf({ columns: columnsOnPaper({ columns, total }), total }).reduce(
        (sum, width) => sum + width,
        0,
      );
      expect(WIDTH - figures).toBeGreaterThanOrEqual(NAMES);
    },
  );
});
