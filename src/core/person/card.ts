import type { Person, PersonCard } from '#contract/person.ts';
import { businessesOfPerson, yearsOf } from '../business/index.ts';
import { startOfDay } from '../kernel/clock.ts';
import type { Context } from '../platform/context.ts';
import { uidText } from '../kernel/ids.ts';
import { ticketsOfPeople } from '../ticket/index.ts';
import { maskNik } from './nik.ts';
import { localPhone, maskPhone } from './phone.ts';
import { ageOn } from './rules.ts';
import * as store from './store.ts';

export const toPerson = async (context: Context, row: store.PersonRow): Promise<Person> => {
  const now = await context.now();
  const monthStart = startOfDay(`${now.localDate.slice(0, 7)}-01`, now.zone);
  return {
    uid: uidText(row.uid),
    name: row.name,
    nikMasked: row.nik && maskNik(row.nik),
    sex: row.sex as Person['sex'],
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    age: row.birth_date ? ageOn(row.birth_date, now.localDate) : null,
    education: row.education as Person['education'],
    hasDisability: row.has_disability === null ? null : row.has_disability === 1,
    address: row.address,
    regionCode: row.region_code,
    regionPath: context.regions().find(row.region_code)?.path ?? row.district,
    district: row.district,
    phone: row.phone ? localPhone(row.phone) : '',
    phoneMasked: row.phone && maskPhone(row.phone),
    email: row.email,
    consent: await store.consentOf(context.db, row),
    registeredOn: row.registered_on,
    visitCount: row.visit_count,
    nikRevealsThisMonth: await store.countReveals(context.db, row.uid, monthStart),
  };
};

/** A person with businesses, yearly figures and the whole history; undefined when there is no such person. */
export const readCard = async (context: Context, uid: string): Promise<PersonCard | undefined> => {
  const row = await store.findByUid(context.db, uid);
  const { localDate } = await context.now();
  return (
    row && {
      person: await toPerson(context, row),
      businesses: await businessesOfPerson(context.db, row.id),
      years: await yearsOf(context.db, row.id),
      ...(await store.history(context.db, row.id)),
      today: (await ticketsOfPeople(context.db, localDate, [uid])).get(uid) ?? null,
    }
  );
};
