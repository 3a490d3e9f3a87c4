// Measures the application against what it stands on, on a large office: node bench/run.ts [--people N]
// [--visits N] [--rows N] [--days N] [--only name]. One line a measure; exit status 1 when one is over its limit.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureCertificates } from './certificates.ts';
import { type BenchCore, openBenchCore } from './core.ts';
import { measureCall, measureStart } from './day.ts';
import { header, isOver, lineOf, type Measure } from './measure.ts';
import { measureFacilitation } from './facilitation.ts';
import { copyOffice } from './office.ts';
import { measureMentoring } from './mentoring.ts';
import { measurePastImport } from './pastImport.ts';
import { measureProduct } from './product.ts';
import { measureRegistration } from './registration.ts';
import { measureReport } from './report.ts';
import { measureReportFiles } from './reportFiles.ts';
import { measureRoundTrip } from './roundTrip.ts';
import { measureSearch } from './search.ts';
import { measureSoak } from './soak.ts';
import { measureWindow } from './window.ts';

/** Of one large office, each on the core opened anew. */
const ofOffice: Record<string, (bench: BenchCore, databasePath: string) => Promise<Measure[]>> = {
  search: measureSearch,
  registration: measureRegistration,
  report: measureReport,
  files: measureReportFiles,
  certificates: measureCertificates,
  roundtrip: measureRoundTrip,
  call: measureCall,
  start: measureStart,
  mentoring: measureMentoring,
  facilitation: measureFacilitation,
  product: measureProduct,
  import: (bench) => measurePastImport(bench, Number(values.rows)),
};
const names = [...Object.keys(ofOffice), 'window', 'soak'];

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '300000' },
    visits: { type: 'string', default: '1000000' },
    /** Of the import. */
    rows: { type: 'string', default: '50000' },
    /** Of the soak; a whole year has 250 and takes more than half an hour. */
    days: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});
if (values.only && !names.includes(values.only)) {
  console.error(`There is no measure ${values.only}; there are ${names.join(', ')}.`);
  process.exit(2);
}
const isWanted = (name: string) => !values.only || values.only === name;

const print = (results: readonly Measure[]) => {
  for (const result of results) {
    console.log(lineOf(result));
    if (isOver(result)) process.exitCode = 1;
  }
};

const measureOffice = async () => {
  const databasePath = await copyOffice({ people: Number(values.people), visits: Number(values.visits) });
  try {
    console.log(header);
    for (const [name, measure] of Object.entries(ofOffice)) {
      if (!isWanted(name)) continue;
      const bench = await openBenchCore(databasePath);
      print(await measure(bench, databasePath));
      await bench.core.close();
    }
  } finally {
    rmSync(path.dirname(databasePath), { recursive: true, force: true });
  }
};

if (Object.keys(ofOffice).some(isWanted)) await measureOffice();
else console.log(header);
if (isWanted('window')) print(await measureWindow());
if (isWanted('soak')) print(await measureSoak(Number(values.days)));
