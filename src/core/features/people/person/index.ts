import type { z } from 'zod';
import type { personDraft } from '#contract/person.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { fieldInvalid } from '#core/platform/procedures.ts';
import type { Regions } from '#core/platform/region/index.ts';
import { checkPerson, CONSENT_VERSION, type LeastRegion } from './rules.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { personAudit } from './audit.ts';
import { indexPerson } from '#core/platform/people/store.ts';

export { findByNik, findByUid as findPerson, recountVisits } from './store.ts';
export type { PersonRow } from './store.ts';
export { askNik, askNiksOfSheet, writeWithNik } from './ask.ts';
export { justRegistered } from './justRegistered.ts';
export { readCard } from './card.ts';
export { ageOn } from './rules.ts';
export { personAudit } from './audit.ts';

type Draft = z.output<typeof personDraft>;

/** The columns of a checked draft; throws FIELD_INVALID, told per field under `prefix`. */
export const personColumns = (
  draft: Draft,
  regions: Regions,
  today: string,
  prefix = '',
  leastRegion: LeastRegion = 'district',
) => {
  const checked = checkPerson(draft, today, leastRegion);
  const place = regions.path(draft.regionCode);
  const issues = checked.ok ? [] : checked.issues;
  if (!place && !issues.some((issue) => issue.field === 'regionCode'))
    issues.push({ field: 'regionCode', message: 'Kode wilayah tidak dikenal.' });
  if (!checked.ok || issues.length > 0)
    throw fieldInvalid(issues.map((issue) => ({ ...issue, field: prefix + issue.field })));
  return {
    name: draft.name,
    nik: checked.value.nik,
    sex: draft.sex,
    birth_place: draft.birthPlace,
    birth_date: draft.birthDate,
    education: draft.education,
    has_disability: draft.hasDisability === null ? null : Number(draft.hasDisability),
    address: draft.address,
    region_code: draft.regionCode,
    district: place?.district ?? '',
    phone: checked.value.phone,
    email: draft.email,
  };
};

/** What a consent given now leaves behind (UU PDP 27/2022): version, time, officer. */
export const consentColumns = (stamp: Stamp) => ({
  consent_version: CONSENT_VERSION,
  consent_at: stamp.at,
  consent_staff_id: stamp.staffId,
});

/** Stores a new person; the caller has looked whether the NIK is known. Sent twice, stored once. */
export const registerPerson = async (
  tx: Tx,
  stamp: Stamp,
  uid: string,
  columns: ReturnType<typeof personColumns>,
  hasConsented: boolean,
): Promise<store.PersonRow> => {
  const known = await store.findByUid(tx, uid);
  if (known) return known;
  await store.insertPerson(tx, {
    ...columns,
    ...(hasConsented && consentColumns(stamp)),
    uid: uidBytes(uid),
    office_id: stamp.officeId,
    registered_on: stamp.localDate,
  });
  await audit(tx, trailOf(personAudit)(stamp, 'register', uid));
  return (await store.findByUid(tx, uid))!;
};

/** Into the recycle bin: hidden everywhere, what has happened keeps counting. */
export const removePerson = async (
  tx: Tx,
  stamp: Stamp,
  person: store.PersonRow,
  reason: string,
): Promise<void> => {
  await store.updatePerson(tx, person.id, { removed_at: stamp.at, removed_staff_id: stamp.staffId });
  await indexPerson(tx, person.id);
  await audit(tx, {
    ...trailOf(personAudit)(stamp, 'remove', uidText(person.uid)),
    before: { alasan: '' },
    after: { alasan: reason },
  });
};

/** Counts one more visit of this person, unless a later one is known: then nothing is changed, and it says so. */
export const countVisit = async (tx: Tx, person: store.PersonRow, visitId: number, came: string) =>
  (await store.setVisits(tx, person.visit_count + 1, visitId, person.id, came)).length === 1;
