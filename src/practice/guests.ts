import { ORPCError } from '@orpc/client';
import { addDays } from '#contract/dates.ts';
import type { Expected } from '#contract/followUp.ts';
import type { Client, Inputs } from '#contract/index.ts';
import type { Sex } from '#contract/person.ts';
import { newBusiness } from './businesses.ts';
import { newVisitor, type Places } from './people.ts';
import type { Random } from './random.ts';

type ShortBusiness = ReturnType<typeof newBusiness>;

/** What a later visit needs to know of somebody; `isComplete`: a consultant has asked for all of it. */
export type Details = {
  sex: Sex;
  businesses: (Pick<ShortBusiness, 'uid' | 'name' | 'sector' | 'legalForm'> & { isComplete: boolean })[];
};

/** Who has been at the office. Whoever came before it was opened is looked up when they come again. */
export type Guest = { uid: string; name: string; lastDate: string; details?: Details };
export type Guests = { all: Guest[]; byUid: Map<string, Guest> };

const add = ({ all, byUid }: Guests, guest: Guest): Guest => {
  all.push(guest);
  byUid.set(guest.uid, guest);
  return guest;
};

const WEEKS = 10;

/** Who has been here in the last weeks, the longest ago first. */
export const recall = async (window: Client, today: string): Promise<Guests> => {
  const guests: Guests = { all: [], byUid: new Map() };
  for (let from = addDays(today, -7 * WEEKS); from < today; from = addDays(from, 7)) {
    const { visits } = await window.visit.between({ from, to: addDays(from, 6) });
    for (const { personUid: uid, personName: name, localDate } of visits.toReversed()) {
      const guest = guests.byUid.get(uid) ?? add(guests, { uid, name, lastDate: localDate });
      guest.lastDate = localDate;
    }
  }
  return guests;
};

/** Undefined when the card was removed meanwhile. */
const lookUp = async (window: Client, guest: Guest): Promise<Details | undefined> => {
  try {
    const { person, businesses } = await window.person.card({ uid: guest.uid });
    return {
      sex: person.sex,
      businesses: businesses.map(({ uid, name, sector, legalForm, startedYear }) => {
        return { uid, name, sector, legalForm, isComplete: startedYear !== null };
      }),
    };
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
};

/** What is known of them; undefined when the card was removed. */
export const detailsOf = async (window: Client, guest: Guest): Promise<Details | undefined> =>
  (guest.details ??= await lookUp(window, guest));

type Door = {
  random: Random;
  guests: Guests;
  /** Who is expected today and has not come yet. */
  appointments: Expected[];
  places: Places;
  newUid: () => string;
  window: Client;
};

export type Arrival = {
  guest: Guest;
  details: Details;
  appointment: Expected | undefined;
  draft: Pick<Inputs['visit']['register'], 'person' | 'business'>;
};

// A young register meets new faces mostly; one with thousands of names meets them again.
const SETTLED = 4_500;
const chanceOfNew = (known: number): number => Math.max(0.3, 0.9 - (0.6 * known) / SETTLED);

const newcomer = ({ random, guests, places, newUid }: Door, today: string): Arrival => {
  const person = newVisitor(random, places, newUid(), today);
  const business = random.chance(0.86) ? newBusiness(random, newUid(), person) : null;
  const { uid, name, sex } = person;
  const details = { sex, businesses: business ? [{ ...business, isComplete: false }] : [] };
  return {
    guest: add(guests, { uid, name, lastDate: today, details }),
    details,
    appointment: undefined,
    draft: { person: { new: person }, business: business && { new: business } },
  };
};

/** Whoever was here lately is likelier to come again; nobody comes twice a day. */
const returning = (random: Random, all: readonly Guest[], today: string): Guest | undefined => {
  for (let attempt = 0; attempt < 8; attempt++) {
    const back = Math.floor(all.length * random.next() ** 1.8);
    const guest = all[all.length - 1 - back];
    if (guest && guest.lastDate < today) return guest;
  }
  return undefined;
};

const expectedGuest = ({ guests, appointments, random }: Door): [Guest, Expected] | [] => {
  const appointment = random.chance(0.5) ? appointments.shift() : undefined;
  if (!appointment) return [];
  const { uid, name } = appointment.person;
  return [guests.byUid.get(uid) ?? add(guests, { uid, name, lastDate: '' }), appointment];
};

/** Whoever comes through the door next: by appointment, again, or for the first time. */
export const nextArrival = async (door: Door, today: string): Promise<Arrival> => {
  const { random, guests, newUid } = door;
  const [expected, appointment] = expectedGuest(door);
  const known =
    expected && expected.lastDate < today
      ? expected
      : random.chance(chanceOfNew(guests.all.length))
        ? undefined
        : returning(random, guests.all, today);
  const details = known && (await detailsOf(door.window, known));
  if (!known || !details) return newcomer(door, today);
  known.lastDate = today;
  const kept = expected === known ? appointment : undefined;
  const person = { uid: known.uid };
  if (random.chance(0.03)) {
    const another = newBusiness(random, newUid(), { ...details, name: known.name });
    details.businesses.push({ ...another, isComplete: false });
    return { guest: known, details, appointment: kept, draft: { person, business: { new: another } } };
  }
  const business = random.one(details.businesses);
  return {
    guest: known,
    details,
    appointment: kept,
    draft: { person, business: business ? { uid: business.uid } : null },
  };
};
