import type { Db } from '#core/kernel/database.ts';
import type { Memory } from './books.ts';
import { addGuest, type Guests, noGuests } from './guests.ts';
import { agree } from './promises.ts';
import * as store from './store.ts';

/** What the books hold so far, for the days that are still to be written; `today` is the first of them. */
export const recall = async (db: Db, today: string): Promise<{ memory: Memory; guests: Guests }> => {
  const memory: Memory = {
    ids: await store.nextIds(db),
    keys: await store.masterKeys(db),
    letters: await store.fieldLetters(db),
    people: new Map(),
    businesses: new Map(),
    promises: new Map(),
  };
  const guests = noGuests();
  const owners = new Map<number, string>();
  for (const person of await store.people(db)) {
    const { uid, name, sex, nik, local_date: lastDate } = person;
    memory.people.set(uid, person);
    owners.set(person.id, uid);
    addGuest(guests, { uid, name, sex, lastDate: lastDate ?? '', businesses: [] });
    if (nik) guests.niks.add(nik);
  }
  for (const business of await store.businesses(db)) {
    const { uid, name, sector, legalForm, isComplete } = business;
    memory.businesses.set(uid, business);
    const guest = guests.byUid.get(owners.get(business.person_id) ?? '');
    guest?.businesses.push({ uid, name, sector, legalForm, isComplete });
  }
  for (const { due, sheetId, personId, fieldId, ...appointment } of await store.appointments(db, today)) {
    guests.appointments.set(due, [...(guests.appointments.get(due) ?? []), appointment]);
    agree(memory.promises, { personId, fieldId, due }, sheetId);
  }
  return { memory, guests };
};
