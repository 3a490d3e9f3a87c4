import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openSqlite } from '#core/kernel/database.ts';
import { benchFolder, newUid, officeDraft, startOfBench } from './core.ts';
import { type Measure, p95 } from './measure.ts';
import { seededRandom } from './random.ts';
import { openDisplay, openWindow, type SoakHost, startSoakHost } from './soakClients.ts';
import { type Office, workDay } from './soakDay.ts';
import type { Memory } from './soakHost.ts';

const DAY = 86_400_000;
const VISITS = 300;
const DESKS = 7;
const DISPLAYS = 3;
const WEEK = 5;
/** Every so many days the daily backup is made while the desks work. */
const BACKUP_EVERY = 21;
/** So many days with an error, and the rest of the year would say nothing new. */
const MOST_BAD_DAYS = 5;
/** Below, the program is still warming up when memory is compared. */
const DAYS_TO_JUDGE_MEMORY = 80;
const PIN = '482915';

type Staff = { uid: string; deskUid: string | null };

const setUp = async (host: SoakHost) => {
  const client = await openWindow(host);
  const admin = { uid: newUid(), name: 'Fitriani', pin: PIN };
  await client.office.setUp({ uid: newUid(), office: officeDraft, admin });
  const fieldUids = (await client.office.fields()).map((field) => field.uid);
  const serviceUids = (await client.office.services()).map((service) => service.uid);
  const districts = (await client.region.children({ code: officeDraft.regionCode })).map(({ code }) => code);
  const save = async (name: string, role: 'frontdesk' | 'consultant', deskUid: string | null) => {
    const uid = newUid();
    await client.office.saveStaff({ uid, name, role, fieldUid: null, deskUid, isActive: true, pin: PIN });
    return { uid, deskUid };
  };
  const consultants: (Staff & { fieldUids: string[] })[] = [];
  for (let i = 0; i < DESKS; i++) {
    // Two fields each, so that two desks want the same visitor.
    const own = [fieldUids[i % fieldUids.length]!, fieldUids[(i + 1) % fieldUids.length]!];
    const desk = { uid: newUid(), name: `Meja ${i + 1}`, fieldUids: own, isActive: true };
    await client.office.saveDesk(desk);
    consultants.push({ ...(await save(`Konsultan ${i + 1}`, 'consultant', desk.uid)), fieldUids: own });
  }
  return {
    fieldUids,
    serviceUids,
    districts,
    consultants,
    frontDesk: await save('Petugas', 'frontdesk', null),
  };
};
type SetUp = Awaited<ReturnType<typeof setUp>>;

const signIn = async (host: SoakHost, { uid }: Staff) => {
  const client = await openWindow(host);
  await client.session.signIn({ staffUid: uid, pin: PIN });
  return client;
};

/** Monday morning: every window and display is opened anew. */
const openWeek = async (
  host: SoakHost,
  { consultants, frontDesk }: SetUp,
  onError: (error: unknown) => void,
) => ({
  frontDesk: await signIn(host, frontDesk),
  desks: await Promise.all(
    consultants.map(async (each) => ({ client: await signIn(host, each), fieldUids: each.fieldUids })),
  ),
  displays: await Promise.all(Array.from({ length: DISPLAYS }, () => openDisplay(host, onError))),
});

/** Friday evening: the day is closed by hand, everybody signs out and switches off. */
const closeWeek = async ({ frontDesk, desks, displays }: Awaited<ReturnType<typeof openWeek>>) => {
  await frontDesk.queue.closeDay({});
  for (const { client } of [{ client: frontDesk }, ...desks]) await client.session.signOut();
  await Promise.all(displays.map((display) => display.close()));
};

type Week = Awaited<ReturnType<typeof openWeek>>;
/** What the clients know to have happened. */
type Books = Pick<Office, 'people' | 'tally' | 'times'>;

/** What the file says against what was done; a sentence for each sum that does not add up. */
const wrongSums = (databasePath: string, { people, tally }: Books, days: number): string[] => {
  const visits = days * VISITS;
  const sums: [what: string, sql: string, expected: number][] = [
    ['visits', 'SELECT count(*) FROM visit WHERE cancelled_at IS NULL', visits],
    ['days', 'SELECT count(DISTINCT local_date) FROM visit', days],
    ['people', 'SELECT count(*) FROM person', people.length],
    ['visits of people', 'SELECT sum(visit_count) FROM person', visits],
    ['tickets', 'SELECT count(*) FROM ticket', visits],
    [
      'numbers given twice',
      'SELECT count(*) - count(DISTINCT local_date || letter || sequence) FROM ticket',
      0,
    ],
    [
      'series with a gap',
      'SELECT count(*) FROM (SELECT 1 FROM ticket GROUP BY local_date, letter HAVING max(sequence) <> count(*))',
      0,
    ],
    ['tickets done', "SELECT count(*) FROM ticket WHERE status = 'done'", tally.done],
    ['tickets missed', "SELECT count(*) FROM ticket WHERE status = 'missed'", tally.missed + tally.forgotten],
    ['tickets closed', "SELECT count(*) FROM ticket_event WHERE kind = 'closed'", tally.forgotten],
    [
      'tickets left open',
      "SELECT count(*) FROM ticket WHERE status IN ('waiting', 'called', 'serving', 'parked')",
      0,
    ],
  ];
  const sqlite = openSqlite(databasePath, { readonly: true });
  const wrong = sums.flatMap(([what, sql, expected]) => {
    const found = sqlite.prepare(sql).pluck().get() as number;
    return found === expected ? [] : [`${what}: ${found}, not ${expected}`];
  });
  sqlite.close();
  return wrong;
};

/** The mean of the last quarter of the year, with that of the second as its floor, in MB. */
const memoryMeasure = (name: string, evenings: readonly Memory[], kind: keyof Memory): Measure => {
  const quarter = Math.max(1, Math.floor(evenings.length / 4));
  const mean = (from: number) =>
    evenings.slice(from, from + quarter).reduce((sum, memory) => sum + memory[kind], 0) / quarter / 2 ** 20;
  return {
    name,
    value: mean(evenings.length - quarter),
    floor: mean(Math.min(quarter, evenings.length - 1)),
    limit: evenings.length < DAYS_TO_JUDGE_MEMORY ? null : { ratio: 1.1 },
    unit: 'MB',
  };
};

const morningOf = (day: number): number =>
  startOfBench.getTime() + (Math.floor(day / WEEK) * 7 + (day % WEEK)) * DAY;

/** Lives through the days; returns the memory of every evening. */
const live = async (host: SoakHost, days: number, books: Books, errors: string[]): Promise<Memory[]> => {
  const onError = (error: unknown) => {
    errors.push(String(error));
    if (errors.length === 1) console.error('soak: the first error:', error);
  };
  const basis = await setUp(host);
  const shared = { ...basis, ...books, host, random: seededRandom(7) };
  const evenings: Memory[] = [];
  let badDays = 0;
  let week: Week | undefined;
  for (let day = 0; day < days && badDays < MOST_BAD_DAYS; day++) {
    const morning = morningOf(day);
    await host.setTime(morning);
    week ??= await openWeek(host, basis, onError);
    const errorsBefore = errors.length;
    const hasBackup = day % BACKUP_EVERY === 0;
    await workDay({ ...shared, ...week }, { morning, visits: VISITS, hasBackup }, onError);
    if (errors.length > errorsBefore) badDays++;
    if (day % WEEK === WEEK - 1 || day === days - 1) {
      await closeWeek(week);
      week = undefined;
    }
    const memory = await host.memory();
    evenings.push(memory);
    if ((day + 1) % WEEK === 0 || day === days - 1)
      console.error(
        `soak: day ${day + 1} of ${days}, ${Math.round(performance.now() / 1000)} s, ${errors.length} errors, ` +
          `${Math.round(memory.held / 2 ** 20)} MB held, ${Math.round(memory.resident / 2 ** 20)} MB resident`,
      );
  }
  return evenings;
};

/**
 * A year of a full office, or so many days of it, through the browser host with clients of their own: a front desk, seven
 * consultants, three displays. Judged are what the program holds after a collection, where a leak shows first, and
 * what the process has of the system, where a native one would.
 */
export const measureSoak = async (days: number): Promise<Measure[]> => {
  mkdirSync(benchFolder, { recursive: true });
  const folder = mkdtempSync(path.join(benchFolder, 'soak-'));
  const databasePath = path.join(folder, 'loket.db');
  const errors: string[] = [];
  const books: Books = {
    people: [],
    times: Array.from({ length: DISPLAYS }, () => []),
    tally: { registered: 0, done: 0, missed: 0, forgotten: 0 },
  };
  const host = startSoakHost(databasePath, (text) => errors.push(text));
  const begun = performance.now();
  try {
    const evenings = await live(host, days, books, errors);
    const seconds = (performance.now() - begun) / 1000;
    await host.close();
    const wrong = wrongSums(databasePath, books, days);
    for (const sentence of [...new Set(errors)].slice(0, 5)) console.error('soak: error:', sentence);
    for (const sentence of wrong) console.error('soak: wrong sum:', sentence);
    const count = (name: string, value: number): Measure => ({
      name,
      value,
      floor: null,
      limit: { most: 0 },
      unit: '×',
    });
    return [
      count(`soak of ${days} days, errors`, errors.length),
      count('soak, sums that are wrong', wrong.length),
      memoryMeasure('soak, memory held, last quarter to second', evenings, 'held'),
      memoryMeasure('soak, memory resident, last quarter to second', evenings, 'resident'),
      ...books.times.map((times, i) => ({
        name: `soak, call to display ${i + 1}, p95`,
        value: times.length > 0 ? p95(times) : Infinity,
        floor: null,
        limit: { most: 100 },
      })),
      { name: 'soak, one day', value: seconds / days, floor: null, limit: null, unit: 's' },
    ];
  } finally {
    host.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};
