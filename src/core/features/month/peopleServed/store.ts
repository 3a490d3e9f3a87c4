import { sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { daysOf, monthKey, type Span } from '#core/platform/report/months.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { isDayIn, isOfField, monthOfDay, personPage, personShown } from '#core/platform/indicator/store.ts';
import { isCountedVisit, isOf, isOneOf, isTrainingOf } from '#core/platform/store.ts';
import type { Narrowed } from '#core/platform/report/source.ts';
import type { Served } from './rules.ts';

/** Clients of the mentoring sessions that count for them; of one field or one consultant as the session says. */
export const mentored = async (
  db: Db,
  officeId: number,
  { from, to }: Span,
  only: Narrowed | undefined,
): Promise<Served[]> => {
  const rows = await db
    .selectFrom('mentoring_session as session')
    .innerJoin('mentoring_session_mentee as part', 'part.session_id', 'session.id')
    .innerJoin('mentee', 'mentee.id', 'part.mentee_id')
    .innerJoin('person', 'person.id', 'mentee.person_id')
    .leftJoin('business', 'business.id', 'mentee.business_id')
    .select(['session.month', 'mentee.person_id', 'mentee.business_id', 'business.legal_form', 'person.sex'])
    .distinct()
    .where('session.office_id', '=', officeId)
    .where('session.voided_at', 'is', null)
    .where('session.month', '>=', from)
    .where('session.month', '<=', to)
    .where('part.counts', '=', 1)
    .where(isOf(only, { field: 'session.field_id', consultant: 'session.staff_id' }))
    .execute();
  return rows.map(({ month, person_id: personId, business_id: businessId, legal_form: legalForm, sex }) => ({
    month,
    personId,
    businessId,
    isCooperative: legalForm === 'koperasi',
    sex: sex as 'L' | 'P',
  }));
};

/** Participants with a place in trainings that are done, of any or of one field, in the month of the last day; guests without a card are nobody's. */
export const trained = async (
  db: Db,
  officeId: number,
  span: Span,
  field: Narrowed | undefined,
): Promise<Served[]> => {
  const { from, to } = daysOf(span);
  const rows = await db
    .selectFrom('training')
    .innerJoin('participant', 'participant.training_id', 'training.id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select(['training.end_date', 'person.id', 'person.sex'])
    .where('training.office_id', '=', officeId)
    .where('training.status', '=', 'done')
    .where('training.end_date', '>=', from)
    .where('training.end_date', '<=', to)
    .where('participant.role', '=', 'Peserta')
    .where('participant.state', '=', 'enrolled')
    .$if(field !== undefined, (all) => all.where(isTrainingOf(field!.id)))
    .execute();
  return rows.map(({ end_date: day, id: personId, sex }) => ({
    month: monthKey(day.slice(0, 7)),
    personId,
    businessId: null,
    isCooperative: false,
    sex: sex as 'L' | 'P',
  }));
};

/** By local key. */
export const people = async (db: Db, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'uid', 'name', 'sex'])
    .where(isOneOf('id', ids))
    .execute();
  return rows.map(({ uid, ...row }) => ({ ...row, uid: uidText(uid) }));
};

export const businesses = async (db: Db, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('business')
    .innerJoin('person', 'person.id', 'business.person_id')
    .select(['business.id', 'business.uid', 'business.name'])
    .select(['person.uid as person_uid', 'person.name as owner'])
    .where(isOneOf('business.id', ids))
    .execute();
  return rows.map(({ uid, person_uid: personUid, ...row }) => ({
    ...row,
    uid: uidText(uid),
    personUid: uidText(personUid),
  }));
};

/** Everything that serves somebody, as the tables count it: visits, sessions that count for them, trainings. */
export const servedFor = ({ officeId, months, fieldId }: IndicatorQuestion) => sql`
  SELECT uid, day, month, 1 AS amount, who, ${personShown('served.who')}, about, ${personPage('served.who')} FROM (
    SELECT uid, local_date AS day, month, person_id AS who, 'Kunjungan' AS about FROM visit
     WHERE office_id = ${officeId} AND month BETWEEN ${months.from} AND ${months.to} AND cancelled_at IS NULL
       AND ${isCountedVisit(officeId)} AND ${isOfField('visit.field_id', fieldId)}
    UNION ALL
    SELECT held.uid, held.local_date, held.month, mentee.person_id, 'Pendampingan' FROM mentoring_session AS held
      JOIN mentoring_session_mentee AS there ON there.session_id = held.id AND there.counts = 1
      JOIN mentee ON mentee.id = there.mentee_id
     WHERE held.office_id = ${officeId} AND held.month BETWEEN ${months.from} AND ${months.to}
       AND held.voided_at IS NULL AND ${isOfField('held.field_id', fieldId)}
    UNION ALL
    SELECT participant.uid, training.end_date, ${monthOfDay('training.end_date')}, participant.person_id, training.title
      FROM training JOIN participant ON participant.training_id = training.id
     WHERE training.office_id = ${officeId} AND training.status = 'done' AND ${isDayIn('training.end_date', months)}
       AND participant.role = 'Peserta' AND participant.state = 'enrolled' AND participant.person_id IS NOT NULL
       AND ${fieldId === null ? sql`true` : isTrainingOf(fieldId)}) AS served`;
