import type { Person, PersonCard } from '#contract/person.ts';
import { businessesOfPerson, yearsOf } from '#core/features/people/business/index.ts';
import { startOfDay } from '#core/kernel/clock.ts';
import { unsaid } from '#core/platform/brought.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import { uidText } from '#core/kernel/ids.ts';
import { openFollowUpsOf } from '#core/features/services/followUp/index.ts';
import { ticketsOfPeople } from '#core/features/desk/today/index.ts';
import { maskNik } from '#core/platform/people/nik.ts';
import { localPhone, maskPhone } from '#core/platform/people/phone.ts';
import { ageOn } from './rules.ts';
import * as store from './store.ts';

/** What is typed about a person, as it is stored; the NIK as it is shown. */
export const writtenOf = (row: store.PersonRow) => ({
  name: row.name,
  nik: (row.nik && maskNik(row.nik)) ?? '',
  sex: row.sex as Person['sex'],
  birthPlace: row.birth_place,
  birthDate: row.birth_date,
  education: row.education as Person['education'],
  hasDisability: row.has_disability === null ? null : row.has_disability === 1,
  address: row.address,
  regionCode: row.region_code,
  phone: row.phone ? localPhone(row.phone) : '',
  email: row.email,
  consent: row.consent_at !== null,
});

export const toPerson = async (context: Context, row: store.PersonRow): Promise<Person> => {
  const now = await context.now();
  const { nik: _nik, ...written } = writtenOf(row);
  const monthStart = startOfDay(`${now.localDate.slice(0, 7)}-01`, now.zone);
  return {
    ...written,
    uid: uidText(row.uid),
    nikMasked: row.nik && maskNik(row.nik),
    age: row.birth_date ? ageOn(row.birth_date, now.localDate) : null,
    regionPath: context.regions().find(row.region_code)?.path ?? row.district,
    district: row.district,
    phoneMasked: row.phone && maskPhone(row.phone),
    consent: await store.consentOf(context.db, row),
    registeredOn: row.registered_on,
    visitCount: row.visit_count,
    nikRevealsThisMonth: await store.countReveals(context.db, row.uid, monthStart),
  };
};

/** What every feature tells of a person, newest first. */
const historyOf = async ({ db, brought }: Context, personId: number): Promise<PersonCard['history']> => {
  const entries = (await Promise.all(brought.history.map((source) => source(db, personId)))).flat();
  return entries
    .sort((a, b) => b.localDate.localeCompare(a.localDate) || b.at.localeCompare(a.at))
    .map(({ at: _at, ...entry }) => ({ ...unsaid, ...entry }));
};

const sectionsOf = async ({ db, brought }: Context, personId: number, now: Stamp) => {
  const sections = await Promise.all(brought.cardSections.map((source) => source(db, personId, now)));
  return sections.filter((section) => section !== null).sort((a, b) => a.title.localeCompare(b.title));
};

/** A person with businesses, yearly figures and the whole history; undefined when there is no such person. */
export const readCard = async (context: Context, uid: string): Promise<PersonCard | undefined> => {
  const row = await store.findByUid(context.db, uid);
  const now = await context.now();
  return (
    row && {
      person: await toPerson(context, row),
      businesses: await businessesOfPerson(context.db, row.id),
      years: await yearsOf(context.db, row.id),
      sections: await sectionsOf(context, row.id, now),
      history: await historyOf(context, row.id),
      followUps: await openFollowUpsOf(context.db, row.id),
      today: (await ticketsOfPeople(context.db, now.localDate, [uid])).get(uid) ?? null,
    }
  );
};
