import { createRouterClient } from '@orpc/server';
import { addDays } from '#contract/dates.ts';
import type { Role } from '#contract/base.ts';
import type { Client } from '#contract/index.ts';
import { uuidv7 } from '#contract/uid.ts';
import type { Core } from '#core/index.ts';
import { momentOf, startOfDay } from '#core/kernel/clock.ts';
import type { Connection, Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import { hashPin } from '#core/features/office/office/index.ts';
import { closeOpenTickets } from '#core/features/desk/queue/index.ts';
import { openBooks } from './books.ts';
import { bookWindow } from './bookWindow.ts';
import { monthsBefore, workingDays } from './calendar.ts';
import { type Crew, playDay } from './day.ts';
import { invite, isLetterDay, writeLetter } from './letters.ts';
import { recall } from './memory.ts';
import { PRACTICE_PIN, setUpOffice } from './office.ts';
import { createPlaces } from './people.ts';
import { type DayPlan, dayUntil, fullDay } from './plan.ts';
import { seeded } from './random.ts';
import * as store from './store.ts';
import { type Host, holdToday, holdTraining, isTrainingDay } from './trainings.ts';
import type { Hands, Window } from './window.ts';

export { PRACTICE_PIN } from './office.ts';

export type PracticeOptions = {
  /** The same seed and the same end give the same office. */
  seed?: number;
  /** The moment the practice office has come to. */
  until: Date;
  /** The first day of its books; twelve months before the end when not given. */
  from?: string;
  visitsADay?: number;
  /** Told after each day that was played: how many of how many. */
  tell?: (done: number, total: number) => void;
};

type TodayOptions = { isWhole: boolean } & Pick<Crew, 'registered'>;

/** The file belongs to a real office; nothing was written. */
export class NotPracticeError extends Error {
  override message = 'Berkas ini milik kantor sungguhan, jadi tidak diisi data latihan.';
}

const DEFAULT_SEED = 14_71;
const SET_UP_HOUR = 7;

/**
 * The practice office of a core whose file is new or was made here before. `build` plays every day that is missing
 * up to yesterday; `playToday` plays today through the contract. The clock is the one of the played days.
 */
export const openPractice = async (core: Core, options: PracticeOptions) => {
  const { seed = DEFAULT_SEED, visitsADay = 120, until, tell = () => {} } = options;
  const hands: Hands = { now: until.getTime() };
  let uids = seeded(seed, 'office');
  const newUid = () => uuidv7(hands.now, uids.bytes());

  /** A window whose clock is ours. */
  const contextAt = (connection: Connection): Context => {
    const context = core.context(connection);
    const here = (stamp: Stamp): Stamp => ({
      ...stamp,
      ...momentOf(new Date(hands.now), stamp.zone),
      newUid,
    });
    return {
      ...context,
      newUid,
      now: async () => here(await context.now()),
      write: (run) => context.write((tx, stamp) => run(tx, here(stamp))),
    };
  };
  const context = contextAt(core.connect());
  const client = (connection: Connection): Client =>
    createRouterClient(core.router, { context: contextAt(connection) });

  const session = await client(core.connect()).session.current();
  if (session.isSetUp && !session.isPractice) throw new NotPracticeError();
  const { zone } = session;
  const today = momentOf(until, zone).localDate;
  const firstDay = options.from ?? monthsBefore(today, 12);
  if (!session.isSetUp) {
    hands.now = Date.parse(startOfDay(firstDay, zone)) + SET_UP_HOUR * 3_600_000;
    await setUpOffice(client(core.connect()), newUid);
    const pin = await hashPin(PRACTICE_PIN);
    await context.write((tx) => store.setEverybodysPin(tx, pin));
  }

  const keys = await store.masterKeys(context.db);
  const staff = (await store.staff(context.db)).filter((member) => member.isActive);
  /** The host may seat anybody: a PIN that was changed in practice does not stop the clock. */
  const seat = (member: (typeof staff)[number]): Client =>
    client({
      ...core.connect(),
      staffId: member.id,
      credential: member.credential,
      deskId: member.deskId,
      deskUid: member.deskUid,
    });
  const withRole = (...roles: string[]) => staff.filter(({ role }) => roles.includes(role));
  const consultants = withRole('consultant').filter(
    ({ deskId, fieldId }) => deskId !== null && fieldId !== null,
  );
  const frontDesks = withRole('frontdesk').length > 0 ? withRole('frontdesk') : withRole('admin');

  const { officeId } = await context.now();
  const regions = context.regions();
  const places = createPlaces(regions);
  const anybody = seat(withRole('admin')[0]!);
  const fields = (await anybody.office.fields()).filter((field) => field.isActive);
  const services = (await anybody.office.services()).filter((service) => service.isActive);
  const last = await store.lastDay(context.db);
  const nextDay = last ? addDays(last, 1) : firstDay;
  const { memory, guests } = await recall(context.db, nextDay);

  const crewOf = (localDate: string, windowFor: (member: (typeof staff)[number]) => Window): Crew => ({
    random: seeded(seed, 'day', localDate),
    hands,
    newUid,
    guests,
    places,
    fields,
    services,
    frontDesks: frontDesks.map(windowFor),
    consultants: consultants.map((member) => ({
      window: windowFor(member),
      fieldUid: [...keys.fields].find(([, id]) => id === member.fieldId)![0],
    })),
  });

  const playInBooks = async (plan: DayPlan): Promise<void> => {
    const books = openBooks({ memory, officeId, zone, regions, hands, newUid });
    const windowFor = (member: (typeof staff)[number]) =>
      bookWindow(books, { staffId: member.id, deskId: member.deskId, fieldId: member.fieldId });
    const stamp = () => books.stampOf({ staffId: frontDesks[0]!.id, deskId: null, fieldId: null });
    hands.now = plan.arrivals[0]!;
    const opening = stamp();
    await playDay(crewOf(plan.localDate, windowFor), plan);
    await context.write(async (tx) => {
      await closeOpenTickets(tx, opening, plan.localDate);
      await books.write(tx);
      await closeOpenTickets(tx, stamp(), addDays(plan.localDate, 1));
    });
  };

  const hostOf = (localDate: string, what = 'training'): Host => ({
    random: seeded(seed, what, localDate),
    window: anybody,
    guests,
    newUid,
  });

  const startDay = (localDate: string): void => {
    uids = seeded(seed, 'uid', localDate);
  };

  return {
    /** Plays the days that are missing, as rows: a year of thirty thousand visits takes seconds. */
    build: async (): Promise<void> => {
      const days = workingDays(nextDay, today);
      for (const [i, localDate] of days.entries()) {
        startDay(localDate);
        await playInBooks(fullDay(seeded(seed, 'plan', localDate), localDate, zone, visitsADay));
        if (isTrainingDay(localDate)) await holdTraining(hostOf(localDate), localDate);
        if (isLetterDay(localDate)) await writeLetter(hostOf(localDate, 'letter'), localDate);
        tell(i + 1, days.length);
      }
      hands.now = until.getTime();
      startDay(`${today} trainings`);
      await holdToday(hostOf(today), today);
      await invite(hostOf(today, 'letter'), today);
    },

    /** Plays today through the contract: up to this moment, or the whole day to closing time. */
    playToday: async ({ isWhole, registered }: TodayOptions): Promise<void> => {
      if ((await store.lastDay(context.db)) === today) return;
      startDay(today);
      const random = seeded(seed, 'plan', today);
      const plan = isWhole
        ? fullDay(random, today, zone, visitsADay)
        : dayUntil(random, today, zone, until.getTime());
      await playDay({ ...crewOf(today, seat), registered }, plan);
    },

    /** A window where the first active member of staff with this role is signed in, on the clock of the played day. */
    window: (role: Role): Client => seat(withRole(role)[0]!),
    /** Issues the certificates of a training that ended today; the uid of the batch. */
    issueCertificates: (count: number): Promise<string> => holdTraining(hostOf(today), today, count),
    today,
  };
};
