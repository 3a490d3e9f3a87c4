import { type Insertable, sql } from 'kysely';
import type { Business } from '#contract/business.ts';
import { localDateOf } from '#contract/dates.ts';
import { microClassesOf } from '#contract/microClass.ts';
import type { Milestone } from '#contract/milestone.ts';
import type { Zone } from '#contract/office.ts';
import { listRows } from '#core/features/office/officeList/index.ts';
import { yearsOf } from '#core/features/people/business/index.ts';
import { findMentee, findMenteeRow } from '#core/features/services/mentee/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { Paper } from './rules.ts';

/** A NIB that stands on the card and was not there when the business was registered: the day it was filled in. */
const nibOnCard = async (db: Db, businessId: number, since: number): Promise<Paper[]> => {
  const filled = await db
    .selectFrom('business')
    .innerJoin('office', 'office.id', 'business.office_id')
    .innerJoin('audit', 'audit.entity_uid', 'business.uid')
    .select(['business.nib', 'office.zone', 'audit.at'])
    .where('business.id', '=', businessId)
    .where('business.nib', 'is not', null)
    .where('audit.entity', '=', 'business')
    .where(sql`json_extract(audit.after, '$.nib')`, 'is not', null)
    .where(sql`json_extract(audit.before, '$.nib')`, 'is', null)
    .orderBy('audit.id')
    .limit(1)
    .executeTakeFirst();
  if (!filled) return [];
  const issuedOn = localDateOf(filled.at, filled.zone as Zone);
  if (Number(issuedOn.slice(0, 4)) < since) return [];
  return [{ subject: 'nib', number: filled.nib!, issuedOn, isOnCardAlone: true }];
};

/** The business of a client with all that may show a milestone; undefined: a person who has none yet. */
export const findShown = async (db: Db, menteeUid: string) => {
  const row = await findMenteeRow(db, menteeUid);
  const mentee = await findMentee(db, menteeUid);
  if (!row || !mentee || row.business_id === null) return undefined;
  const businessId = row.business_id;
  const { legal_form: legalForm } = await db
    .selectFrom('business')
    .select('legal_form')
    .where('id', '=', businessId)
    .executeTakeFirstOrThrow();
  const { since } = await db
    .selectFrom('mentee')
    .select((eb) => eb.fn.min('year').as('since'))
    .where('business_id', '=', businessId)
    .executeTakeFirstOrThrow();
  // A renewal is no first paper.
  const papers = await db
    .selectFrom('facilitation')
    .select(['subject', 'document_number as number', 'issued_on as issuedOn'])
    .where('business_id', '=', businessId)
    .where('subject', 'in', ['nib', 'halal', 'ekspor'])
    .where('issued_on', 'is not', null)
    .where('replaces_id', 'is', null)
    .orderBy('issued_on')
    .execute();
  const years = await yearsOf(db, row.person_id);
  const classes = await listRows(db, { officeId: row.office_id, list: 'microClass', year: null });
  return {
    mentee,
    businessId,
    shown: {
      // What a case issued leads.
      papers: [...(papers as Paper[]), ...(await nibOnCard(db, businessId, since))],
      years: years.filter(({ businessUid }) => businessUid === mentee.business!.uid),
      legalForm: legalForm as Business['legalForm'],
      classes: microClassesOf(classes),
      since,
    },
  };
};
export type Shown = NonNullable<Awaited<ReturnType<typeof findShown>>>;

/** What was confirmed of a business and not taken back, the latest first. */
export const confirmedOf = async (db: Db, businessId: number): Promise<Milestone[]> => {
  const rows = await db
    .selectFrom('milestone')
    .innerJoin('staff', 'staff.id', 'milestone.staff_id')
    .select(['milestone.uid', 'code', 'title', 'fact', 'word', 'evidence', 'confirmed_on'])
    .select('staff.name as staff_name')
    .where('business_id', '=', businessId)
    .where('cancelled_on', 'is', null)
    .orderBy('milestone.id', 'desc')
    .execute();
  return rows.map(({ uid, confirmed_on: confirmedOn, staff_name: staffName, ...row }) => ({
    ...row,
    uid: uidText(uid),
    confirmedOn,
    staffName,
  }));
};

export const findMilestoneRow = (db: Db, uid: string) =>
  db.selectFrom('milestone').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();
export const insertMilestone = (tx: Tx, row: Insertable<Tables['milestone']>): Promise<number> =>
  insertRow(tx, 'milestone', row);
export const updateMilestone = (tx: Tx, id: number, row: Partial<Insertable<Tables['milestone']>>) =>
  updateRow(tx, 'milestone', id, row);

/** What the audit log calls them: rows of (uid, subject). */
export const milestoneSubjects = sql`
    SELECT milestone.uid, milestone.title || ', ' || business.name AS subject
      FROM milestone JOIN business ON business.id = milestone.business_id`;
