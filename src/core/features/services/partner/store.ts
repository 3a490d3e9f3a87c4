import { type Insertable, type RawBuilder, sql } from 'kysely';
import { PARTNERSHIP, TRADED } from '#contract/facilitationKind.ts';
import {
  type Agreement,
  agreementName,
  type PartnerActivity,
  type PartnerCase,
  type PartnerContact,
  type PartnerDraft,
  type PartnerKind,
} from '#contract/partner.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { clientShown, isDayIn, isOfField, monthOfDay } from '#core/platform/indicator/store.ts';
import { isOneOf, subjectsOf } from '#core/platform/store.ts';
import { stateOf } from './rules.ts';

type Stored = Tables['partner'];

export const columnsOf = (draft: PartnerDraft) => ({
  name: draft.name,
  kind: draft.kind,
  field_letters: draft.fieldLetters,
  address: draft.address,
  phone: draft.phone,
  email: draft.email,
  website: draft.website,
  note: draft.note,
  contacts: JSON.stringify(draft.contacts),
  is_active: draft.isActive ? 1 : 0,
});

const partnersIn = (db: Db) =>
  db
    .selectFrom('partner')
    .selectAll()
    .orderBy(sql`name COLLATE NOCASE`);
type Row = Awaited<ReturnType<ReturnType<typeof partnersIn>['execute']>>[number];
const toPartner = (row: Row) => ({
  id: row.id,
  row,
  partner: {
    uid: uidText(row.uid),
    name: row.name,
    kind: row.kind as PartnerKind,
    fieldLetters: row.field_letters,
    address: row.address,
    phone: row.phone,
    email: row.email,
    website: row.website,
    note: row.note,
    contacts: JSON.parse(row.contacts) as PartnerContact[],
    isActive: row.is_active === 1,
  },
});
export type Known = ReturnType<typeof toPartner>;

/** Every partner of the office, by name. */
export const listPartners = async (db: Db, officeId: number): Promise<Known[]> =>
  (await partnersIn(db).where('office_id', '=', officeId).execute()).map(toPartner);
export const findPartner = async (db: Db, uid: string): Promise<Known | undefined> => {
  const row = await partnersIn(db).where('uid', '=', uidBytes(uid)).executeTakeFirst();
  return row && toPartner(row);
};
export const insertPartner = (tx: Tx, row: Insertable<Stored>): Promise<number> =>
  insertRow(tx, 'partner', row);
export const updatePartner = (tx: Tx, id: number, row: Partial<Insertable<Stored>>) =>
  updateRow(tx, 'partner', id, row);

const agreementsIn = (db: Db) =>
  db
    .selectFrom('partner_agreement as own')
    .innerJoin('partner', 'partner.id', 'own.partner_id')
    .leftJoin('partner_agreement as old', 'old.id', 'own.replaces_id')
    .leftJoin('partner_agreement as later', (join) =>
      join.onRef('later.replaces_id', '=', 'own.id').on('later.cancelled_on', 'is', null),
    )
    .selectAll('own')
    .select(['partner.uid as partner_uid', 'partner.name as partner_name', 'partner.kind', 'is_active'])
    .select(['old.uid as old_uid', 'old.number as old_number', 'old.title as old_title'])
    .select(['later.uid as later_uid', 'later.number as later_number', 'later.title as later_title'])
    .select('later.starts_on as renewed_from')
    .orderBy('own.starts_on', 'desc')
    .orderBy('own.id', 'desc');
export type AgreementRow = Awaited<ReturnType<ReturnType<typeof agreementsIn>['execute']>>[number];

const other = (uid: Uint8Array | null, number: string | null, title: string | null) =>
  uid && { uid: uidText(uid), name: agreementName({ number: number!, title: title! }) };

export const termOf = (row: AgreementRow) => ({
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  cancelledOn: row.cancelled_on,
  renewedFrom: row.renewed_from,
});
export const toAgreement = (row: AgreementRow, today: string): Agreement => ({
  uid: uidText(row.uid),
  partnerUid: uidText(row.partner_uid),
  partnerName: row.partner_name,
  number: row.number,
  title: row.title,
  signedOn: row.signed_on,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  valueRp: row.value_rp,
  note: row.note,
  state: stateOf(termOf(row), today),
  cancelledOn: row.cancelled_on,
  cancelReason: row.cancel_reason,
  replaces: other(row.old_uid, row.old_number, row.old_title),
  replacedBy: other(row.later_uid, row.later_number, row.later_title),
});

/** Of the whole office or one partner, those that begin last first. */
export const listAgreements = (db: Db, officeId: number, partnerId?: number): Promise<AgreementRow[]> =>
  agreementsIn(db)
    .where('own.office_id', '=', officeId)
    .$if(partnerId !== undefined, (all) => all.where('own.partner_id', '=', partnerId!))
    .execute();
export const findAgreement = (db: Db, uid: string): Promise<AgreementRow | undefined> =>
  agreementsIn(db).where('own.uid', '=', uidBytes(uid)).executeTakeFirst();
export const insertAgreement = (tx: Tx, row: Insertable<Tables['partner_agreement']>): Promise<number> =>
  insertRow(tx, 'partner_agreement', row);
export const updateAgreement = (tx: Tx, id: number, row: Partial<Insertable<Tables['partner_agreement']>>) =>
  updateRow(tx, 'partner_agreement', id, row);

/** What cases without a partner call theirs, each once. */
export const namedInCases = async (db: Db, officeId: number): Promise<string[]> =>
  (
    await db
      .selectFrom('facilitation')
      .select('partner')
      .distinct()
      .where('office_id', '=', officeId)
      .where('partner_id', 'is', null)
      .where('partner', '<>', '')
      .execute()
  ).map(({ partner }) => partner);
/** Cases that name a partner in one of these ways are its own. */
export const adoptCases = async (
  tx: Tx,
  officeId: number,
  partnerId: number,
  names: readonly string[],
): Promise<void> => {
  await tx
    .updateTable('facilitation')
    .set({ partner_id: partnerId })
    .where('office_id', '=', officeId)
    .where('partner_id', 'is', null)
    .where(isOneOf('partner', names))
    .execute();
};

export const partnerSubjects = subjectsOf('partner');
export const agreementSubjects = sql`
    SELECT own.uid, coalesce(nullif(own.number, ''), own.title) || ', ' || partner.name AS subject
      FROM partner_agreement AS own JOIN partner ON partner.id = own.partner_id`;

/** The value of a case: what was approved, else what its parties agreed on. */
const value = sql<
  number | null
>`coalesce(facilitation.approved_rp, json_extract(facilitation.facts, '$.nilai'))`;
/** What of it was traded; null: that is not known yet. */
const traded = sql<
  number | null
>`CASE WHEN facilitation.step = ${TRADED.step} THEN json_extract(facilitation.facts, ${`$.${TRADED.field}`}) END`;
const isAgreed = sql`coalesce(approved_on, issued_on) IS NOT NULL AND ending IS NULL`;

const casesIn = (db: Db) =>
  db
    .selectFrom('facilitation')
    .innerJoin('person', 'person.id', 'facilitation.person_id')
    .leftJoin('business', 'business.id', 'facilitation.business_id')
    .leftJoin('partner', 'partner.id', 'facilitation.partner_id')
    .innerJoin('field', 'field.id', 'facilitation.field_id')
    .select(['facilitation.uid', 'subject_name', 'step_name', 'step_on', 'ending_name', 'ended_on', 'color'])
    .select(['person.name as person_name', 'business.name as business_name', 'partner.kind as partner_kind'])
    .select(['facilitation.partner as partner_name', value.as('rupiah'), traded.as('traded_rp')])
    .select(sql<string>`facilitation.letter || '-' || printf('%03d', facilitation.sequence)`.as('number'))
    .orderBy('facilitation.id', 'desc');
type CaseRow = Awaited<ReturnType<ReturnType<typeof casesIn>['execute']>>[number];

const toCase = (row: CaseRow): PartnerCase => ({
  uid: uidText(row.uid),
  number: row.number,
  subjectName: row.subject_name,
  clientName: row.business_name ?? row.person_name,
  stepName: row.ending_name || row.step_name,
  on: row.ended_on ?? row.step_on,
  rupiah: row.rupiah,
  tradedRp: row.traded_rp,
});

/** The cases with a partner, the newest first. */
export const casesOf = async (db: Db, partnerId: number, limit: number): Promise<PartnerCase[]> =>
  (await casesIn(db).where('partner_id', '=', partnerId).limit(limit).execute()).map(toCase);
export const outcomeOf = (db: Db, partnerId: number) =>
  db
    .selectFrom('facilitation')
    .select([
      sql<number>`count(*)`.as('cases'),
      sql<number>`count(CASE WHEN ${isAgreed} THEN 1 END)`.as('agreed'),
      sql<number>`coalesce(sum(CASE WHEN ${isAgreed} THEN ${value} END), 0)`.as('rupiah'),
      sql<number>`coalesce(sum(${traded}), 0)`.as('tradedRp'),
    ])
    .where('partner_id', '=', partnerId)
    .executeTakeFirstOrThrow();

export const activitiesOf = async (db: Db, partnerId: number): Promise<PartnerActivity[]> => {
  const rows = await db
    .selectFrom('activity_partner')
    .innerJoin('activity', 'activity.id', 'activity_partner.activity_id')
    .leftJoin('activity_participant as one', (join) =>
      join.onRef('one.activity_id', '=', 'activity.id').on('one.removed_at', 'is', null),
    )
    .select(['activity.uid', 'activity.name', 'starts_on as startsOn'])
    .select(sql<number>`count(nullif(one.agreement, ''))`.as('agreed'))
    .where('partner_id', '=', partnerId)
    .where('cancelled_on', 'is', null)
    .groupBy('activity.id')
    .orderBy('starts_on', 'desc')
    .execute();
  return rows.map(({ uid, ...row }) => ({ uid: uidText(uid), ...row }));
};

/** Cases of kemitraan that were agreed on in these days, or whose trade was written down. */
export const partnershipCases = async (
  db: Db,
  officeId: number,
  day: 'issued_on' | 'ended_on',
  { from, to }: { from: string; to: string },
) =>
  (
    await casesIn(db)
      .where('facilitation.office_id', '=', officeId)
      .where('facilitation.kind', '=', PARTNERSHIP)
      .where(day, '>=', from)
      .where(day, '<=', to)
      .$if(day === 'ended_on', (ended) => ended.where('facilitation.step', '=', TRADED.step))
      .select([`facilitation.${day} as day`])
      .execute()
  ).map((row) => ({
    ...toCase(row),
    on: row.day!,
    color: row.color,
    partnerName: row.partner_name,
    /** null: no partner of the office is called so. */
    partnerKind: row.partner_kind as PartnerKind | null,
  }));

/** The agreements that an indicator counts: on the day they were signed, also those that were cancelled afterwards. */
export const signedFor = ({ officeId, months }: IndicatorQuestion) => sql`
  SELECT own.uid, signed_on AS day, ${monthOfDay('signed_on')} AS month, coalesce(value_rp, 0) AS amount,
         partner_id AS who, own.title, partner.name AS about, '/mitra?mitra=' AS page, partner.uid AS opens
    FROM partner_agreement AS own JOIN partner ON partner.id = own.partner_id
   WHERE own.office_id = ${officeId} AND ${isDayIn('signed_on', months)}`;

/** The cases of kemitraan that an indicator counts: on the day they were agreed on, or on which their trade was known. */
const partnershipFor =
  (day: 'issued_on' | 'ended_on', amount: RawBuilder<number | null>, only: RawBuilder<boolean>) =>
  ({ officeId, months, fieldId }: IndicatorQuestion) => sql`
  SELECT uid, ${sql.ref(day)} AS day, ${monthOfDay(day)} AS month, coalesce(${amount}, 0) AS amount,
         person_id AS who, ${clientShown('facilitation.business_id', 'facilitation.person_id')}, partner AS about,
         '/fasilitasi/' AS page, uid AS opens
    FROM facilitation
   WHERE office_id = ${officeId} AND kind = ${PARTNERSHIP} AND ${only} AND ${isDayIn(day, months)}
     AND ${isOfField('field_id', fieldId)}`;
export const agreedFor = partnershipFor('issued_on', value, sql`true`);
export const tradedFor = partnershipFor('ended_on', traded, sql`step = ${TRADED.step}`);
