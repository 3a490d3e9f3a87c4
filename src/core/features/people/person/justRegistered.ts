import type { Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { likenessReason } from '#core/platform/people/likeness.ts';
import * as store from './store.ts';

/** What the screen was asked about somebody new may be as old as this when it is sent. */
const JUST_NOW_MS = 10 * 60_000;
/** As many as are registered meanwhile, at all the desks. */
const NEWEST = 50;

type Wanted = {
  name: string;
  nik: string | null;
  sex: string;
  phone: string | null;
  birth_date: string | null;
  district: string;
};

const likenessOf = ({ name, phone, birth_date, district }: Wanted) => ({
  name,
  phone,
  birthDate: birth_date,
  district,
});

/** A phone or a birth date says who somebody is, whatever was ticked; by the name alone sex and district must agree. */
const mayBeOne = (a: Wanted, b: Wanted): boolean => {
  if (a.nik && b.nik) return false; // two numbers are two people
  if (!likenessReason(likenessOf(a), likenessOf(b))) return false;
  const isSurer = (a.phone && a.phone === b.phone) || (a.birth_date && a.birth_date === b.birth_date);
  return Boolean(isSurer) || (a.sex === b.sex && a.district === b.district);
};

/**
 * Who was registered in these minutes and may be this person.
 * `isKnownOther`: the desk knows already that this one is somebody else.
 */
export const justRegistered = async (
  tx: Tx,
  { officeId, at }: Stamp,
  wanted: Wanted,
  isKnownOther: (uid: string) => boolean,
  /** Of the connection that asks: what its member of staff registered before it was opened was seen there. */
  opened: { staffId: number | null; at: string },
) => {
  const since = new Date(Date.parse(at) - JUST_NOW_MS).toISOString();
  for (const other of await store.newest(tx, officeId, NEWEST)) {
    const uid = uidText(other.uid);
    if (isKnownOther(uid) || !mayBeOne(wanted, other)) continue;
    const registration = await store.registrationSince(tx, other.uid, since);
    if (!registration || (registration.staffId === opened.staffId && registration.at < opened.at)) continue;
    return { uid, name: other.name, ...registration };
  }
  return undefined;
};
