// npm run demo: the application on a practice office with a year of visits; --print DIR prints a day of it instead.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { OpenError } from '#core/index.ts';
import { NotPracticeError, openPractice, PRACTICE_PIN } from '#practice/index.ts';
import { printDay } from './demoPrint.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    /** Where the practice data lies; .demo in the checkout when not given. */
    data: { type: 'string' },
    /** Begin a new practice office. */
    fresh: { type: 'boolean', default: false },
    /** Fill the practice office and stop. */
    'no-start': { type: 'boolean', default: false },
    print: { type: 'string' },
    seed: { type: 'string' },
    date: { type: 'string', default: '2026-11-23' },
    from: { type: 'string' },
  },
});
const seed = values.seed === undefined ? {} : { seed: Number(values.seed) };
const from = values.from === undefined ? {} : { from: values.from };

/** One moving line on a terminal; a line for each tenth elsewhere. */
const tell = (done: number, total: number): void => {
  const text = `Mengisi kantor latihan: hari ${done} dari ${total}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${text}${done === total ? '\n' : ''}`);
  else if (done === total || done % Math.ceil(total / 10) === 0) console.log(text);
};

const fill = async (dataPath: string): Promise<void> => {
  if (values.fresh)
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(path.join(dataPath, `latihan.db${suffix}`), { force: true });
  mkdirSync(dataPath, { recursive: true });
  const practice = await openPractice({
    databasePath: path.join(dataPath, 'latihan.db'),
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(root, 'src/core/worker.ts'),
    version: process.env['npm_package_version'] ?? '',
    log: (level, message, error) => console.error(level, message, error ?? ''),
    ...seed,
    ...from,
    until: new Date(),
    tell,
  });
  try {
    await practice.build();
    await practice.playToday({ isWhole: false });
    const { totals } = await practice.window('frontdesk').queue.board();
    console.log(
      `Hari ini ${totals.visitors} pengunjung: ${totals.waiting} menunggu, ${totals.serving} di meja, ${totals.done} selesai. PIN semua petugas: ${PRACTICE_PIN}.`,
    );
  } finally {
    await practice.close();
  }
};

const start = (dataPath: string): void => {
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.ts')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LOKET_PRACTICE: '1', LOKET_DATA: dataPath },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
};

const main = async (): Promise<void> => {
  if (values.print !== undefined) {
    const { lines, problems } = await printDay({
      folder: path.resolve(values.print),
      date: values.date,
      ...seed,
      ...from,
      tell,
    });
    for (const line of lines) console.log(line);
    for (const problem of problems) console.error(`TIDAK COCOK: ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
    return;
  }
  const dataPath = path.resolve(values.data ?? path.join(root, '.demo'));
  await fill(dataPath);
  if (!values['no-start']) start(dataPath);
};

main().catch((error: unknown) => {
  const isKnown = error instanceof OpenError || error instanceof NotPracticeError;
  console.error(isKnown ? error.message : error);
  process.exitCode = 1;
});
