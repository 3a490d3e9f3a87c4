// Measures the application against what it stands on, on a large office: node bench/run.ts [--people N]
// [--visits N] [--only name]. One line a measure; exit status 1 when one is over its limit.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureCertificates } from './certificates.ts';
import { type BenchCore, openBenchCore } from './core.ts';
import { measureCall, measureStart } from './day.ts';
import { header, isOver, lineOf, type Measure } from './measure.ts';
import { copyOffice } from './office.ts';
import { measureRegistration } from './registration.ts';
import { measureReport } from './report.ts';
import { measureRoundTrip } from './roundTrip.ts';
import { measureSearch } from './search.ts';

const measures: Record<string, (bench: BenchCore, databasePath: string) => Promise<Measure[]>> = {
  search: measureSearch,
  registration: measureRegistration,
  report: measureReport,
  certificates: measureCertificates,
  roundtrip: measureRoundTrip,
  call: measureCall,
  start: measureStart,
};

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '300000' },
    visits: { type: 'string', default: '1000000' },
    only: { type: 'string' },
  },
});
if (values.only && !(values.only in measures)) {
  console.error(`There is no measure ${values.only}; there are ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}

const databasePath = await copyOffice({ people: Number(values.people), visits: Number(values.visits) });
let isAnyOver = false;
try {
  console.log(header);
  for (const [name, measure] of Object.entries(measures)) {
    if (values.only && values.only !== name) continue;
    const bench = await openBenchCore(databasePath);
    for (const result of await measure(bench, databasePath)) {
      console.log(lineOf(result));
      isAnyOver ||= isOver(result);
    }
    await bench.core.close();
  }
} finally {
  rmSync(path.dirname(databasePath), { recursive: true, force: true });
}
process.exitCode = isAnyOver ? 1 : 0;
