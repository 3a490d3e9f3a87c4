import { type Insertable, sql } from 'kysely';
import type {
  ActivityDraft,
  ActivityKind,
  ActivityParticipant,
  ActivityPhoto,
  ActivityRow,
} from '#contract/activity.ts';
import { serviceFieldColumns, toServiceField } from '#core/features/desk/ticket/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { HistorySource } from '#core/platform/brought.ts';
import { contains, isOneOf, subjectsOf } from '#core/platform/store.ts';
import { participationText } from './rules.ts';

/** A figure over those on the list. */
const listed = (figure: string) =>
  sql<number>`(SELECT ${sql.raw(figure)} FROM activity_participant AS one
    WHERE one.activity_id = activity.id AND one.removed_at IS NULL)`;

const activities = (db: Db) =>
  db
    .selectFrom('activity')
    .innerJoin('staff', 'staff.id', 'activity.staff_id')
    .innerJoin('field', 'field.id', 'activity.field_id')
    .selectAll('activity')
    .select(['staff.uid as staff_uid', 'staff.name as staff_name'])
    .select(serviceFieldColumns)
    .select([
      listed('count(DISTINCT person_id)').as('invited'),
      listed('count(DISTINCT CASE WHEN is_present = 1 THEN person_id END)').as('present'),
      listed("count(nullif(agreement, ''))").as('agreed'),
      listed('coalesce(sum(expected_rp), 0)').as('expected_rp'),
      listed('coalesce(sum(realised_rp), 0)').as('realised_rp'),
    ])
    .orderBy('starts_on', 'desc')
    .orderBy('activity.id', 'desc');
type Row = Awaited<ReturnType<ReturnType<typeof activities>['execute']>>[number];

const partnersOf = (db: Db, activityIds: readonly number[]) =>
  db
    .selectFrom('activity_partner')
    .innerJoin('partner', 'partner.id', 'partner_id')
    .select(['activity_id', 'partner.id', 'partner.uid', 'partner.name'])
    .where(isOneOf('activity_id', activityIds))
    .orderBy(sql`partner.name COLLATE NOCASE`)
    .execute();
type Partner = Awaited<ReturnType<typeof partnersOf>>[number];

/** What fields of service are called, by their letters. */
const serviceNames = async (db: Db): Promise<Map<string, string>> =>
  new Map(
    (await db.selectFrom('field').select(['letter', 'short_name']).execute()).map(
      ({ letter, short_name: name }) => [letter, name],
    ),
  );

const toActivity = (
  row: Row,
  partners: readonly Partner[],
  services: ReadonlyMap<string, string>,
): ActivityRow => ({
  uid: uidText(row.uid),
  kind: row.kind as ActivityKind,
  name: row.name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  place: row.place,
  businessField: row.business_field,
  fieldLetters: row.field_letters,
  consultantUid: uidText(row.staff_uid),
  fieldUid: uidText(row.field_uid),
  partnerUids: partners.map(({ uid }) => uidText(uid)),
  resources: row.resources,
  otherInvited: row.other_invited,
  otherPresent: row.other_present,
  output: row.output,
  note: row.note,
  plan: row.plan,
  purpose: row.purpose,
  course: row.course,
  results: row.results,
  reportedOn: row.reported_on,
  consultant: { uid: uidText(row.staff_uid), name: row.staff_name },
  field: toServiceField(row),
  services: row.field_letters.split('').flatMap((letter) => services.get(letter) ?? []),
  partners: partners.map(({ uid, name }) => ({ uid: uidText(uid), name })),
  figures: {
    invited: row.invited + row.other_invited,
    present: row.present + row.other_present,
    agreed: row.agreed,
    expectedRp: row.expected_rp,
    realisedRp: row.realised_rp,
  },
  cancelledOn: row.cancelled_on,
  cancelReason: row.cancel_reason,
});

/** Those that begin in these days. */
export const listActivities = async (
  db: Db,
  officeId: number,
  { first, last }: { first: string; last: string },
  { kind, text }: { kind: ActivityKind | null; text: string },
): Promise<ActivityRow[]> => {
  let query = activities(db)
    .where('activity.office_id', '=', officeId)
    .where('starts_on', '>=', first)
    .where('starts_on', '<=', last)
    .$if(kind !== null, (all) => all.where('kind', '=', kind!));
  for (const word of text.split(' ').filter(Boolean))
    query = query.where(({ or }) =>
      or(['activity.name', 'place', 'output'].map((column) => contains(sql.ref(column), word))),
    );
  const rows = await query.execute();
  const partners = Map.groupBy(
    await partnersOf(
      db,
      rows.map(({ id }) => id),
    ),
    (each) => each.activity_id,
  );
  const services = await serviceNames(db);
  return rows.map((row) => toActivity(row, partners.get(row.id) ?? [], services));
};
export const yearsOf = async (db: Db, officeId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('activity')
      .select(sql<number>`CAST(substr(starts_on, 1, 4) AS INTEGER)`.as('year'))
      .distinct()
      .where('office_id', '=', officeId)
      .execute()
  ).map(({ year }) => year);

const withPartners = async (db: Db, row: Row | undefined) => {
  if (!row) return undefined;
  const partners = await partnersOf(db, [row.id]);
  const activity = toActivity(row, partners, await serviceNames(db));
  return { row, partnerIds: partners.map(({ id }) => id), activity };
};
export type Known = NonNullable<Awaited<ReturnType<typeof withPartners>>>;
export const findActivity = async (db: Db, uid: string) =>
  withPartners(db, await activities(db).where('activity.uid', '=', uidBytes(uid)).executeTakeFirst());
export const activityOfId = async (db: Db, id: number): Promise<Known> =>
  (await withPartners(db, await activities(db).where('activity.id', '=', id).executeTakeFirst()))!;

/** The first day on which something that was agreed on there came true. */
export const realisedFirst = async (db: Db, activityId: number): Promise<string | null> => {
  const row = await db
    .selectFrom('activity_participant')
    .select((eb) => eb.fn.min('realised_on').as('first'))
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return row?.first ?? null;
};

export const columnsOf = (draft: ActivityDraft) => ({
  kind: draft.kind,
  name: draft.name,
  starts_on: draft.startsOn,
  ends_on: draft.endsOn,
  place: draft.place,
  business_field: draft.businessField,
  field_letters: draft.fieldLetters,
  resources: draft.resources,
  other_invited: draft.otherInvited,
  other_present: draft.otherPresent,
  output: draft.output,
  note: draft.note,
  plan: draft.plan,
  purpose: draft.purpose,
  course: draft.course,
  results: draft.results,
  reported_on: draft.reportedOn,
});
export const insertActivity = (tx: Tx, row: Insertable<Tables['activity']>) => insertRow(tx, 'activity', row);
export const updateActivity = (tx: Tx, id: number, row: Partial<Insertable<Tables['activity']>>) =>
  updateRow(tx, 'activity', id, row);
export const putPartners = async (
  tx: Tx,
  activityId: number,
  partnerIds: readonly number[],
): Promise<void> => {
  await tx.deleteFrom('activity_partner').where('activity_id', '=', activityId).execute();
  for (const partnerId of partnerIds)
    await tx
      .insertInto('activity_partner')
      .values({ activity_id: activityId, partner_id: partnerId })
      .execute();
};

const participants = (db: Db) =>
  db
    .selectFrom('activity_participant as one')
    .innerJoin('person', 'person.id', 'one.person_id')
    .leftJoin('business', 'business.id', 'one.business_id')
    .selectAll('one')
    .select(['person.uid as person_uid', 'person.name as person_name', 'person.removed_at as person_removed'])
    .select(['business.uid as business_uid', 'business.name as business_name'])
    .where('one.removed_at', 'is', null)
    .orderBy(sql`person.name COLLATE NOCASE`)
    .orderBy('one.id');
export type ParticipantRow = Awaited<ReturnType<ReturnType<typeof participants>['execute']>>[number];

export const toParticipant = (row: ParticipantRow): ActivityParticipant => ({
  uid: uidText(row.uid),
  businessUid: row.business_uid && uidText(row.business_uid),
  isPresent: row.is_present === 1,
  agreement: row.agreement,
  expectedRp: row.expected_rp,
  realisedRp: row.realised_rp,
  realisedOn: row.realised_on,
  person: { uid: uidText(row.person_uid), name: row.person_name, isRemoved: row.person_removed !== null },
  business: row.business_uid && { uid: uidText(row.business_uid), name: row.business_name! },
});
/** Of one activity, by name. */
export const participantsOf = (db: Db, activityId: number): Promise<ParticipantRow[]> =>
  participants(db).where('one.activity_id', '=', activityId).execute();
export const findParticipant = (db: Db, uid: string): Promise<ParticipantRow | undefined> =>
  participants(db).where('one.uid', '=', uidBytes(uid)).executeTakeFirst();
export const insertParticipant = (tx: Tx, row: Insertable<Tables['activity_participant']>) =>
  insertRow(tx, 'activity_participant', row);
export const updateParticipant = (
  tx: Tx,
  id: number,
  row: Partial<Insertable<Tables['activity_participant']>>,
) => updateRow(tx, 'activity_participant', id, row);

/** Without the bytes, and without those that were removed; oldest first. */
const photos = (db: Db) =>
  db
    .selectFrom('activity_photo')
    .select(['id', 'uid', 'activity_id', 'caption', 'allowed_on'])
    .where('bytes', 'is not', null)
    .orderBy('id');
type PhotoRow = Awaited<ReturnType<ReturnType<typeof photos>['execute']>>[number];
export const toPhoto = (row: PhotoRow): ActivityPhoto => ({
  uid: uidText(row.uid),
  caption: row.caption,
  allowedOn: row.allowed_on,
});
export const photosOf = (db: Db, ...activityIds: number[]): Promise<PhotoRow[]> =>
  photos(db).where(isOneOf('activity_id', activityIds)).execute();
/** What took place, the first first, with no more of it than stands above its photos. */
export const heldBetween = (db: Db, officeId: number, { from, to }: { from: string; to: string }) =>
  db
    .selectFrom('activity')
    .select(['id', 'name', 'place', 'starts_on as startDate', 'ends_on as endDate'])
    .where('office_id', '=', officeId)
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', to)
    .where('cancelled_on', 'is', null)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
export const findPhoto = (db: Db, uid: string): Promise<PhotoRow | undefined> =>
  photos(db).where('uid', '=', uidBytes(uid)).executeTakeFirst();
/** Of photos that are there, by their key. */
export const bytesOf = async (db: Db, ids: readonly number[]): Promise<Map<number, Uint8Array>> =>
  new Map(
    (await db.selectFrom('activity_photo').select(['id', 'bytes']).where(isOneOf('id', ids)).execute()).map(
      ({ id, bytes }) => [id, bytes!],
    ),
  );
export const insertPhoto = (tx: Tx, row: Insertable<Tables['activity_photo']>) =>
  insertRow(tx, 'activity_photo', row);
export const updatePhoto = (tx: Tx, id: number, row: Partial<Insertable<Tables['activity_photo']>>) =>
  updateRow(tx, 'activity_photo', id, row);

/** The activities somebody was invited to, each on its first day; with several businesses one entry each. */
export const activityHistory: HistorySource = async (db, personId) => {
  const rows = await participants(db)
    .innerJoin('activity', 'activity.id', 'one.activity_id')
    .innerJoin('field', 'field.id', 'activity.field_id')
    .select(['activity.uid as activity_uid', 'activity.name', 'activity.starts_on', 'cancelled_on'])
    .select(serviceFieldColumns)
    .where('one.person_id', '=', personId)
    .execute();
  return rows.map((row) => ({
    kind: 'activity',
    kindName: 'Kegiatan',
    uid: uidText(row.uid),
    at: row.created_at,
    localDate: row.starts_on,
    field: { letter: row.field_letter, color: row.field_color, name: row.field_short_name },
    title: [row.name, row.business_name].filter(Boolean).join(' · '),
    detail: participationText({ ...toParticipant(row), isCancelled: row.cancelled_on !== null }),
    link: `/kegiatan/${uidText(row.activity_uid)}`,
  }));
};

/** What the audit log calls them. */
export const activitySubjects = subjectsOf('activity');
export const participantSubjects = sql`
  SELECT one.uid, person.name || ', ' || activity.name AS subject FROM activity_participant AS one
    JOIN person ON person.id = one.person_id JOIN activity ON activity.id = one.activity_id`;
export const photoSubjects = sql`
  SELECT photo.uid, coalesce(nullif(photo.caption, '') || ', ', '') || activity.name AS subject
    FROM activity_photo AS photo JOIN activity ON activity.id = photo.activity_id`;
