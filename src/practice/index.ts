import { createRouterClient } from '@orpc/server';
import { addDays, addMonths, instantOf, localDateOf } from '#contract/dates.ts';
import type { Role } from '#contract/base.ts';
import type { Client } from '#contract/index.ts';
import type { StaffMember } from '#contract/office.ts';
import { uuidv7 } from '#contract/uid.ts';
import { type Connection, type Core, type CoreOptions, openCore } from '#core/index.ts';
import { workingDays } from './calendar.ts';
import { type PlayedClock, playDay, type Staffing } from './day.ts';
import { createFacilitation } from './facilitation.ts';
import * as endings from './endings.ts';
import { recall } from './guests.ts';
import { setIndicators } from './indicators.ts';
import { createLibrary } from './library.ts';
import {
  invite,
  isCaseLetterDay,
  isLetterDay,
  writeCaseLetter,
  writeLetter,
  writeReportLetters,
} from './letters.ts';
import { createMentoring } from './mentoring.ts';
import { inOrder, PRACTICE_PIN, setUpOffice } from './office.ts';
import { lockMonths } from './monthLocks.ts';
import { readPlaces } from './people.ts';
import { dayUntil, fullDay } from './plan.ts';
import { seeded } from './random.ts';
import { answerSurvey } from './survey.ts';
import { endTraining, type Host, holdToday, holdTraining, isTrainingDay } from './trainings.ts';

export { PRACTICE_PIN } from './office.ts';

export type PracticeOptions = Pick<
  CoreOptions,
  'databasePath' | 'resourcesPath' | 'workerScript' | 'version' | 'log'
> & {
  /** The same seed and the same end give the same office. */
  seed?: number;
  /** The moment the practice office has come to. */
  until: Date;
  /** The first day that is played; twelve months before the end when not given. */
  from?: string;
  visitsADay?: number;
  /** Told after each day that was played: how many of how many. */
  tell?: (done: number, total: number) => void;
};

type TodayOptions = { isWhole: boolean } & Pick<Staffing, 'registered'>;

/** The file belongs to a real office; nothing was written. */
export class NotPracticeError extends Error {
  override message = 'Berkas ini milik kantor sungguhan, jadi tidak diisi data latihan.';
}

const DEFAULT_SEED = 14_71;
const SET_UP_TIME = '07:00';

/** The core of a file of example data, on a clock that is set by whoever plays, with uids that the seed gives. */
const openFile = ({ seed = DEFAULT_SEED, until, ...options }: PracticeOptions) => {
  const clock: PlayedClock = { now: until.getTime() };
  let uids = seeded(seed, 'office');
  const core = openCore({
    ...options,
    isPractice: true,
    clock: () => new Date(clock.now),
    random: () => uids.bytes(),
    backupAfterMs: null,
  });
  let contextOf: Core['context'] = core.context;
  const { seat, setPin, together } = core.practice!;
  const windowAt = (connection: Connection): Client =>
    createRouterClient(core.router, { context: () => contextOf(connection) });
  return {
    core,
    clock,
    setPin,
    newUid: () => uuidv7(clock.now, uids.bytes()),
    randomFor: (...about: string[]) => seeded(seed, ...about),
    /** From here on uids depend on the seed and these words alone. */
    beginUids: (...about: string[]): void => {
      uids = seeded(seed, ...about);
    },
    nobody: () => windowAt(core.connect()),
    /** A PIN that was changed in practice does not stop the play. */
    windowOf: async (staffUid: string) => windowAt(await seat(staffUid)),
    /** One transaction of all that is done meanwhile: a commit for each of 150,000 steps takes minutes. */
    asOne: <T>(play: () => Promise<T>): Promise<T> =>
      together(async (inside) => {
        contextOf = inside;
        try {
          return await play();
        } finally {
          contextOf = core.context;
        }
      }),
  };
};
type PracticeFile = ReturnType<typeof openFile>;

/** Makes the office when the file is new; null: it was made here before. */
const moveIn = async ({ clock, nobody, newUid, setPin }: PracticeFile, firstDay: string) => {
  const admin = nobody();
  const { isSetUp, isPractice, zone } = await admin.session.current();
  if (isSetUp && !isPractice) throw new NotPracticeError();
  if (isSetUp) return;
  clock.now = Date.parse(instantOf(firstDay, SET_UP_TIME, zone));
  await setUpOffice(admin, newUid);
  await setPin(PRACTICE_PIN);
};

/** The last day somebody was registered on, up to today; undefined: nobody was yet. */
const lastDayOf = async (window: Client, firstDay: string, today: string): Promise<string | undefined> => {
  for (let day = today; day >= firstDay; day = addDays(day, -1))
    if ((await window.visit.day({ localDate: day, limit: 1 })).visits.length > 0) return day;
  return undefined;
};

/** Everybody who works here, each at a window of their own. */
const readStaff = async ({ nobody, windowOf }: PracticeFile) => {
  const [admin] = (await nobody().session.staffList()).filter(({ role }) => role === 'admin');
  const anybody = await windowOf(admin!.uid);
  const members = inOrder(await anybody.office.staff()).filter(({ isActive }) => isActive);
  const staff: (StaffMember & { window: Client })[] = [];
  for (const member of members) staff.push({ ...member, window: await windowOf(member.uid) });
  const withRole = (role: Role) => staff.filter((member) => member.role === role);
  const frontDesks = withRole('frontdesk').length > 0 ? withRole('frontdesk') : withRole('admin');
  return {
    anybody,
    withRole,
    frontDesks: frontDesks.map(({ window }) => window),
    consultants: withRole('consultant').flatMap(({ window, fieldUid, deskUid }) =>
      fieldUid === null || deskUid === null ? [] : [{ window, fieldUid }],
    ),
  };
};

const inhabit = async (file: PracticeFile, options: PracticeOptions) => {
  const { core, clock, newUid, randomFor, beginUids, asOne } = file;
  const { visitsADay = 120, until, tell = () => {} } = options;
  const { zone } = await file.nobody().session.current();
  const today = localDateOf(until.toISOString(), zone);
  const firstDay = options.from ?? addMonths(today, -12);
  await moveIn(file, firstDay);
  clock.now = until.getTime();

  const { anybody, withRole, frontDesks, consultants } = await readStaff(file);
  const places = await readPlaces(anybody);
  const fields = (await anybody.office.fields()).filter((field) => field.isActive);
  const services = (await anybody.office.services()).filter((service) => service.isActive);
  const lastDay = await lastDayOf(anybody, firstDay, today);
  const nextDay = lastDay ? addDays(lastDay, 1) : firstDay;
  const guests = await recall(anybody, nextDay);
  const mentoring = await createMentoring(consultants, nextDay, newUid);
  const facilitation = await createFacilitation(consultants, newUid);
  const library = createLibrary(newUid);

  const staffingOn = (localDate: string): Staffing => ({
    random: randomFor('day', localDate),
    clock,
    newUid,
    guests,
    places,
    fields,
    services,
    frontDesks,
    consultants,
    mentoring,
    mentoringRandom: randomFor('mentoring', localDate),
    facilitation,
    facilitationRandom: randomFor('facilitation', localDate),
  });
  const hostOn = (localDate: string, what = 'training'): Host => ({
    random: randomFor(what, localDate),
    window: anybody,
    guests,
    newUid,
  });
  const playPast = async (localDate: string) => {
    const outing = randomFor('outing', localDate);
    const plan = fullDay(randomFor('plan', localDate), localDate, zone, visitsADay);
    clock.now = plan.arrivals[0] ?? plan.until;
    await mentoring.begin(localDate, outing);
    await playDay(staffingOn(localDate), plan);
    await mentoring.goOut(localDate, outing, (uid) => fields.find((field) => field.uid === uid)!.letter);
    await facilitation.work(localDate, randomFor('cases', localDate));
    await library.serve({ ...hostOn(localDate, 'library'), localDate });
    await answerSurvey(hostOn(localDate, 'survey'), localDate, { clock, arrivals: plan.arrivals });
    await frontDesks[0]!.queue.closeDay({});
    if (isLetterDay(localDate)) await writeLetter(hostOn(localDate, 'letter'), localDate);
    if (isCaseLetterDay(localDate)) await writeCaseLetter(hostOn(localDate, 'case letter'), localDate);
    if (!isTrainingDay(localDate)) return undefined;
    const host = hostOn(localDate);
    return { host, training: await holdTraining(host, localDate) };
  };

  return {
    /** Plays the days that are missing, up to yesterday. */
    build: async (): Promise<void> => {
      const days = workingDays(nextDay, today);
      for (const [i, localDate] of days.entries()) {
        beginUids('uid', localDate);
        const held = await asOne(() => playPast(localDate));
        // On its own: whoever prints a certificate again reads the file in a thread.
        if (held) await endTraining(held.host, held.training);
        tell(i + 1, days.length);
      }
      clock.now = until.getTime();
      beginUids('uid', `${today} trainings`);
      await asOne(async () => {
        await holdToday(hostOn(today), today);
        await invite(hostOn(today, 'letter'), today);
      });
      beginUids('uid', `${today} indicators`);
      const year = Number(today.slice(0, 4));
      await setIndicators({ ...hostOn(today, 'indicators'), visitsADay }, year); // its year is read in a thread
      for (const { name, set } of Object.values(endings).toSorted((one, other) => one.rank - other.rank)) {
        beginUids('uid', `${today} ${name}`);
        await asOne(() => set(hostOn(today, name), today));
      }
      beginUids('uid', `${today} locks`);
      await lockMonths({ window: withRole('manager')[0]!.window, newUid }, firstDay, today); // read in a thread
    },

    /** Plays today: up to this moment, or the whole day to closing time. */
    playToday: async ({ isWhole, registered }: TodayOptions): Promise<void> => {
      if ((await anybody.visit.day({ localDate: today, limit: 1 })).visits.length > 0) return;
      beginUids('uid', today);
      const random = randomFor('plan', today);
      const plan = isWhole
        ? fullDay(random, today, zone, visitsADay)
        : dayUntil(random, today, zone, until.getTime());
      await playDay({ ...staffingOn(today), registered }, plan);
    },

    /** The window of the first active member of staff with this role, on the clock of the played day. */
    window: (role: Role): Client => withRole(role)[0]!.window,
    /** Issues the certificates of a training that ended today; the uid of the batch. */
    issueCertificates: async (count: number): Promise<string> => {
      const host = hostOn(today);
      return endTraining(host, await holdTraining(host, today, count));
    },
    /** The letters that go with the report of a month. */
    issueReportLetters: (month: string) =>
      writeReportLetters({ window: withRole('manager')[0]!.window, newUid }, month, today),
    today,
    close: () => core.close(),
  };
};

/**
 * Opens the practice office of a file that is new or was made here before. `build` plays every day that is missing up
 * to yesterday, `playToday` plays today: all of it by the calls that the desks make, on the clock of the played days.
 */
export const openPractice = async (options: PracticeOptions) => {
  const file = openFile(options);
  try {
    return await inhabit(file, options);
  } catch (error) {
    await file.core.close();
    throw error;
  }
};
