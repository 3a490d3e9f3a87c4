import type { Inputs } from '#contract/index.ts';
import type { Sex } from '#contract/person.ts';
import { newBusiness } from './businesses.ts';
import { newVisitor, type Places } from './people.ts';
import type { Random } from './random.ts';

type ShortBusiness = ReturnType<typeof newBusiness>;

/** Who has been at the office: what a later visit needs to know of them. */
export type Guest = {
  uid: string;
  name: string;
  sex: Sex;
  lastDate: string;
  businesses: (Pick<ShortBusiness, 'uid' | 'name' | 'sector' | 'legalForm'> & { isComplete: boolean })[];
};

/** A return that was agreed on: who, when, and the sheet that says so. */
export type Appointment = { guestUid: string; ticketUid: string; fieldUid: string };

export type Guests = {
  all: Guest[];
  byUid: Map<string, Guest>;
  niks: Set<string>;
  /** By local date. */
  appointments: Map<string, Appointment[]>;
};

export const noGuests = (): Guests => ({
  all: [],
  byUid: new Map(),
  niks: new Set(),
  appointments: new Map(),
});

export const addGuest = (guests: Guests, guest: Guest): void => {
  guests.all.push(guest);
  guests.byUid.set(guest.uid, guest);
};

export type Arrival = {
  guest: Guest;
  appointment: Appointment | undefined;
  draft: Pick<Inputs['visit']['register'], 'person' | 'business'>;
};

// A young register meets new faces mostly; one with thousands of names meets them again.
const SETTLED = 4_500;
const chanceOfNew = (known: number): number => Math.max(0.3, 0.9 - (0.6 * known) / SETTLED);

const newcomer = (
  random: Random,
  guests: Guests,
  places: Places,
  newUid: () => string,
  today: string,
): Arrival => {
  const person = newVisitor(random, places, newUid(), today, (nik) => guests.niks.has(nik));
  if (person.nik) guests.niks.add(person.nik);
  const business = random.chance(0.86) ? newBusiness(random, newUid(), person) : null;
  const guest: Guest = {
    uid: person.uid,
    name: person.name,
    sex: person.sex,
    lastDate: today,
    businesses: business ? [{ ...business, isComplete: false }] : [],
  };
  addGuest(guests, guest);
  return {
    guest,
    appointment: undefined,
    draft: { person: { new: person }, business: business && { new: business } },
  };
};

/** Whoever was here lately is likelier to come again; nobody comes twice a day. */
const returning = (random: Random, guests: Guests, today: string): Guest | undefined => {
  for (let attempt = 0; attempt < 8; attempt++) {
    const back = Math.floor(guests.all.length * random.next() ** 1.8);
    const guest = guests.all[guests.all.length - 1 - back];
    if (guest && guest.lastDate < today) return guest;
  }
  return undefined;
};

/** Whoever comes through the door next: by appointment, again, or for the first time. */
export const nextArrival = (
  random: Random,
  guests: Guests,
  places: Places,
  newUid: () => string,
  today: string,
): Arrival => {
  const appointment = random.chance(0.5) ? guests.appointments.get(today)?.shift() : undefined;
  const expected = appointment && guests.byUid.get(appointment.guestUid);
  const known =
    expected && expected.lastDate < today
      ? expected
      : random.chance(chanceOfNew(guests.all.length))
        ? undefined
        : returning(random, guests, today);
  if (!known) return newcomer(random, guests, places, newUid, today);
  known.lastDate = today;
  if (random.chance(0.03)) {
    const another = newBusiness(random, newUid(), known);
    known.businesses.push({ ...another, isComplete: false });
    return { guest: known, appointment, draft: { person: { uid: known.uid }, business: { new: another } } };
  }
  const business = random.one(known.businesses);
  return {
    guest: known,
    appointment: expected === known ? appointment : undefined,
    draft: { person: { uid: known.uid }, business: business ? { uid: business.uid } : null },
  };
};
