import type {
  FacilitationFacts,
  FacilitationFilter,
  FacilitationPayment,
  FacilitationRow,
  FileState,
} from '#contract/facilitation.ts';
import { addMonths } from '#contract/dates.ts';
import { type Insertable, sql } from 'kysely';
import { serviceFieldColumns, ticketNumber, toServiceField } from '#core/features/desk/ticket/index.ts';
import { nextLasting } from '#core/features/documents/series/index.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, insertRows, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { contains, holds, isOneOf, isUidOf } from '#core/platform/store.ts';
import { reminderOf } from './reminders.ts';
import { caseNumber } from './rules.ts';
import {
  isWhole,
  LETTERS,
  meantFirst,
  sequencesFrom,
  type TypedNumber,
  typedNumberOf,
  wholeSequence,
} from './typedNumber.ts';

/** The earliest due first, then those without a day: in the order of the indexes. */
const due = sql<string>`coalesce(facilitation.due_on, '9999')`;
/** Its end, or before it the day to check it. */
const end = sql<string>`min(coalesce(facilitation.valid_until, facilitation.check_on),
  coalesce(facilitation.check_on, facilitation.valid_until))`;
/** Another case that renews the document of this one; refused or withdrawn it does not. */
const replacing = sql<number | null>`(SELECT later.id FROM facilitation AS later
  WHERE later.replaces_id = facilitation.id AND later.ending IS NULL LIMIT 1)`;

/** Another case that renews the same document, by uid. */
export const otherRenewal = async (
  db: Db,
  { id, replaces_id: old }: { id: number; replaces_id: number | null },
): Promise<string | undefined> => {
  if (old === null) return undefined;
  const other = await db
    .selectFrom('facilitation')
    .select('uid')
    .where('replaces_id', '=', old)
    .where('id', '!=', id)
    .where('ending', 'is', null)
    .executeTakeFirst();
  return other && uidText(other.uid);
};

const cases = (db: Db) =>
  db
    .selectFrom('facilitation')
    .innerJoin('person', 'person.id', 'facilitation.person_id')
    .leftJoin('business', 'business.id', 'facilitation.business_id')
    .innerJoin('staff', 'staff.id', 'facilitation.staff_id')
    .innerJoin('field', 'field.id', 'facilitation.field_id')
    .leftJoin('facilitation as next', (join) => join.on(sql`next.id`, '=', replacing))
    .selectAll('facilitation')
    .select(['person.uid as person_uid', 'person.name as person_name', 'person.removed_at as person_removed'])
    .select(['business.uid as business_uid', 'business.name as business_name'])
    .select(['staff.uid as staff_uid', 'staff.name as staff_name'])
    .select(serviceFieldColumns)
    .select(['next.uid as next_uid', 'next.letter as next_letter', 'next.sequence as next_sequence']);
type Row = Awaited<ReturnType<ReturnType<typeof cases>['execute']>>[number];

/** A row without what only the kind's file knows: how many files are asked. */
export type StoredCase = Omit<FacilitationRow, 'files'> & { id: number };

const toCase = (row: Row, today: string): StoredCase => ({
  id: row.id,
  uid: uidText(row.uid),
  number: caseNumber(row.letter, row.sequence),
  kind: { code: row.kind, name: row.kind_name },
  subject: { code: row.subject, name: row.subject_name },
  person: {
    uid: uidText(row.person_uid),
    name: row.person_name,
    isRemoved: row.person_removed !== null,
  },
  business: row.business_uid && { uid: uidText(row.business_uid), name: row.business_name! },
  partner: row.partner,
  consultant: { uid: uidText(row.staff_uid), name: row.staff_name },
  field: toServiceField(row),
  step: { code: row.step, name: row.step_name },
  stepOn: row.step_on,
  openedOn: row.opened_on,
  askedRp: row.asked_rp,
  approvedRp: row.approved_rp,
  paidRp: row.paid_rp,
  nextAction: row.next_action,
  dueOn: row.due_on,
  endedOn: row.ended_on,
  ending: row.ending === null ? null : { code: row.ending, name: row.ending_name, reason: row.ending_reason },
  document:
    row.issued_on === null
      ? null
      : {
          number: row.document_number,
          issuedOn: row.issued_on,
          validUntil: row.valid_until,
          checkOn: row.check_on,
        },
  reminder: row.next_uid
    ? null
    : reminderOf({ validUntil: row.valid_until, checkOn: row.check_on, remindOn: row.remind_on }, today),
  replacedBy: row.next_uid && {
    uid: uidText(row.next_uid),
    number: caseNumber(row.next_letter!, row.next_sequence!),
  },
});

export type Listed = Omit<FacilitationFilter, 'staffUid'> & {
  officeId: number;
  staffId: number | null;
  today: string;
};

const firstOfMonth = (today: string): string => `${today.slice(0, 7)}-01`;

/** Papers that are near their end, or over since a year at most. */
const isPaper = (today: string) => sql<boolean>`facilitation.remind_on
  BETWEEN ${addMonths(today, -24)} AND ${today} AND ${end} >= ${addMonths(today, -12)} AND ${replacing} IS NULL`;

/** The case of this number, whatever its state. */
const caseOfNumber = async (db: Db, officeId: number, typed: TypedNumber | null): Promise<Row[]> => {
  const sequence = typed && wholeSequence(typed);
  if (!typed?.letter || !sequence) return [];
  return cases(db)
    .where('facilitation.office_id', '=', officeId)
    .where('facilitation.letter', '=', typed.letter)
    .where('facilitation.sequence', '=', sequence)
    .execute();
};

/** Those whose number is so far what was typed, newest first: of a letter all that begin so, else of each the one. */
const casesNumbered = async (
  db: Db,
  officeId: number,
  { letter, digits }: TypedNumber,
  limit: number,
): Promise<Row[]> => {
  const letters = letter === null ? LETTERS : [letter];
  const whole = wholeSequence({ letter, digits });
  const ranges = letter === null ? [[whole, whole] as const] : sequencesFrom(digits);
  const found: Row[] = [];
  for (const [from, to] of ranges.toReversed()) {
    if (from === null || found.length >= limit) continue;
    const rows = await cases(db)
      .where('person.removed_at', 'is', null)
      .where('facilitation.office_id', '=', officeId)
      .where(isOneOf('facilitation.letter', letters))
      .where('facilitation.sequence', '>=', from)
      .where('facilitation.sequence', '<=', to)
      .orderBy('facilitation.sequence', 'desc')
      .orderBy('facilitation.id', 'desc')
      .limit(limit - found.length)
      .execute();
    found.push(...rows);
  }
  return found;
};

export const listCases = async (
  db: Db,
  { officeId, staffId, today, state, kind, isOverdue, text }: Listed,
  limit: number,
): Promise<StoredCase[]> => {
  // Who knows the number of a case means this one, whatever else is asked for.
  const typed = typedNumberOf(text);
  const exact = typed && isWhole(typed) ? await caseOfNumber(db, officeId, typed) : [];
  if (exact.length > 0) return exact.map((row) => toCase(row, today));
  const named = ['person.name', 'business.name', 'facilitation.partner', 'facilitation.document_number'];
  const wanted = () =>
    cases(db)
      .where('facilitation.office_id', '=', officeId)
      .$if(staffId !== null, (all) => all.where('facilitation.staff_id', '=', staffId!))
      .$if(kind !== null, (all) => all.where('facilitation.kind', '=', kind!))
      .$if(text !== '', (all) =>
        all.where(({ or }) =>
          or([
            ...named.map((column) => contains(sql.ref(column), text)),
            contains(sql`facilitation.letter || '-' || printf('%03d', facilitation.sequence)`, text),
          ]),
        ),
      )
      .limit(limit);
  const given = (rows: readonly Row[]) => rows.map((row) => toCase(row, today));
  const isOver = state === 'papers' ? sql<boolean>`${end} < ${today}` : sql<boolean>`${due} < ${today}`;
  if (state === 'papers')
    return given(
      await wanted()
        .where(isPaper(today))
        .$if(isOverdue, (all) => all.where(isOver))
        .orderBy(end)
        .execute(),
    );
  const ended = wanted().orderBy('facilitation.ended_on', 'desc').orderBy('facilitation.id', 'desc');
  if (state === 'ended') return given(await ended.where('facilitation.ended_on', 'is not', null).execute());
  const running = await wanted()
    .where('facilitation.ended_on', 'is', null)
    .$if(isOverdue, (all) => all.where(isOver))
    .orderBy(due)
    .execute();
  if (isOverdue || running.length === limit) return given(running);
  const done = await ended
    .where('facilitation.ended_on', '>=', firstOfMonth(today))
    .where('facilitation.ending', 'is', null)
    .execute();
  return given([...running, ...done].slice(0, limit));
};

/** So many cases of each partner that fits are looked at. */
const PARTNERS = 3;

/**
 * The case of this number and those whose number begins so, else those of these people and of institutions that are called so; the newest of each first.
 * By the indexes alone: of an institution that is no partner by the beginning of its name.
 */
export const findCases = async (
  db: Db,
  asked: { officeId: number; text: string; words: readonly string[]; personUids: readonly string[] },
  today: string,
  limit: number,
): Promise<StoredCase[]> => {
  const { officeId, text, words, personUids } = asked;
  const given = (...found: readonly Row[][]) =>
    [...new Map(found.flat().map((row) => [row.id, row])).values()]
      .slice(0, limit)
      .map((row) => toCase(row, today));
  const typed = typedNumberOf(text);
  const numbered = typed ? await casesNumbered(db, officeId, typed, limit) : [];
  if (typed?.letter) {
    const ofNumber = await caseOfNumber(db, officeId, typed);
    return given([...ofNumber, ...numbered].toSorted(meantFirst(typed)));
  }
  const living = () => cases(db).where('person.removed_at', 'is', null).limit(limit);
  const newest = () => living().where('facilitation.office_id', '=', officeId);
  // Not in the order of the table, which would then be read until so many are met.
  const few = sql`+facilitation.id`;
  const ofPeople =
    personUids.length === 0
      ? []
      : await living()
          .where(sql<boolean>`+facilitation.office_id = ${officeId}`) // by whose they are, not by the office
          .where(isUidOf('person.uid', personUids))
          .orderBy(few, 'desc')
          .execute();
  const partners = await db
    .selectFrom('partner')
    .select('id')
    .where('office_id', '=', officeId)
    .where(holds([sql.ref('name')], words))
    .limit(PARTNERS)
    .execute();
  const ofPartners: Row[] = [];
  for (const { id } of partners)
    ofPartners.push(
      ...(await newest()
        .where('facilitation.partner_id', '=', id)
        .orderBy('facilitation.id', 'desc')
        .execute()),
    );
  const ofNamed = await newest()
    .where(sql<boolean>`facilitation.partner COLLATE NOCASE BETWEEN ${text} AND ${`${text}\u{10ffff}`}`)
    .where(sql<boolean>`facilitation.partner <> ''`)
    .orderBy(sql`facilitation.partner COLLATE NOCASE`, 'desc')
    .orderBy('facilitation.id', 'desc')
    .execute();
  return given(numbered, ofPeople, ofPartners, ofNamed);
};

const sums = [
  sql<number>`count(*)`.as('cases'),
  sql<number>`coalesce(sum(asked_rp), 0)`.as('askedRp'),
  sql<number>`coalesce(sum(approved_rp), 0)`.as('approvedRp'),
  sql<number>`sum(paid_rp)`.as('paidRp'),
] as const;

/** What runs, of the index alone, and what was over this month with or without its result. */
export const totalsOf = async (
  db: Db,
  { officeId, staffId, today }: Pick<Listed, 'officeId' | 'staffId' | 'today'>,
) => {
  const ofOffice = () =>
    db
      .selectFrom('facilitation')
      .select(['kind', 'step'])
      .select(sums)
      .where('office_id', '=', officeId)
      .$if(staffId !== null, (all) => all.where('staff_id', '=', staffId!));
  const [{ near, over } = { near: 0, over: 0 }] = await db
    .selectFrom('facilitation')
    .select([sql<number>`count(*)`.as('near'), sql<number>`coalesce(sum(${end} < ${today}), 0)`.as('over')])
    .where('office_id', '=', officeId)
    .$if(staffId !== null, (all) => all.where('staff_id', '=', staffId!))
    .where(isPaper(today))
    .execute();
  return {
    papers: { near, over },
    running: await ofOffice()
      .select(sql<number>`coalesce(sum(due_on < ${today}), 0)`.as('overdue'))
      .where('ended_on', 'is', null)
      .groupBy(['kind', 'step'])
      .execute(),
    ended: await ofOffice()
      .select(['ending', 'ending_name'])
      .where('ended_on', '>=', firstOfMonth(today))
      .groupBy(['kind', 'step', 'ending'])
      .execute(),
  };
};

/** The marks on the checklist, by case. */
export const filesOf = async (db: Db, caseIds: readonly number[]) =>
  Map.groupBy(
    await db
      .selectFrom('facilitation_file')
      .selectAll()
      .where(isOneOf('facilitation_id', caseIds))
      .execute()
      .then((rows) => rows.map((row) => ({ ...row, state: row.state as FileState }))),
    (row) => row.facilitation_id,
  );
export const putFile = async (tx: Tx, row: Insertable<Tables['facilitation_file']>): Promise<void> => {
  await tx.replaceInto('facilitation_file').values(row).execute();
};

/** The cases of which something happened on these days, in the order of their numbers. */
export const casesMoved = async (
  db: Db,
  { officeId, from, to, today }: { officeId: number; from: string; to: string; today: string },
): Promise<StoredCase[]> => {
  const on = (column: string) => sql`${sql.ref(column)} BETWEEN ${from} AND ${to}`;
  const moved = sql<boolean>`(${on('facilitation.opened_on')} OR ${on('facilitation.ended_on')}
    OR facilitation.id IN (SELECT facilitation_id FROM facilitation_step WHERE ${on('reached_on')})
    OR facilitation.id IN (
      SELECT facilitation_id FROM facilitation_payment WHERE cancelled_on IS NULL AND ${on('paid_on')}))`;
  const rows = await cases(db)
    .where('facilitation.office_id', '=', officeId)
    .where(moved)
    .orderBy('facilitation.opened_on')
    .orderBy('facilitation.id')
    .execute();
  return rows.map((row) => toCase(row, today));
};

export const findCase = async (db: Db, uid: string, today: string): Promise<StoredCase | undefined> => {
  const row = await cases(db).where('facilitation.uid', '=', uidBytes(uid)).executeTakeFirst();
  return row && toCase(row, today);
};
export const casesOfPerson = async (db: Db, personId: number, today: string): Promise<StoredCase[]> =>
  (
    await cases(db)
      .where('facilitation.person_id', '=', personId)
      .orderBy('facilitation.id', 'desc')
      .execute()
  ).map((row) => toCase(row, today));

export const findRow = async (db: Db, uid: string) => {
  const row = await db
    .selectFrom('facilitation')
    .selectAll()
    .where('uid', '=', uidBytes(uid))
    .executeTakeFirst();
  return row && { ...row, facts: JSON.parse(row.facts) as FacilitationFacts };
};
export type CaseRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** Other cases of the same person about the same, without what this one renews and what was never asked for. */
export const othersLike = async (
  db: Db,
  { id, person_id: personId, kind, subject, replaces_id: old }: CaseRow,
): Promise<{ number: string; facts: FacilitationFacts }[]> =>
  (
    await db
      .selectFrom('facilitation')
      .select(['letter', 'sequence', 'facts'])
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .where('id', 'not in', [id, old ?? id])
      .where(({ or, eb }) => or([eb('ending', 'is', null), eb('asked_on', 'is not', null)]))
      .orderBy('id')
      .execute()
  ).map(({ letter, sequence, facts }) => ({
    number: caseNumber(letter, sequence),
    facts: JSON.parse(facts) as FacilitationFacts,
  }));

/** What stands around a case: the number in the queue it came from, and the case whose document it renews. */
export const originOf = async (db: Db, caseId: number) => {
  const row = await db
    .selectFrom('facilitation')
    .leftJoin('ticket', 'ticket.id', 'facilitation.ticket_id')
    .leftJoin('facilitation as old', 'old.id', 'facilitation.replaces_id')
    .select(['ticket.uid', 'ticket.letter', 'ticket.sequence', 'ticket.local_date'])
    .select(['old.uid as old_uid', 'old.letter as old_letter', 'old.sequence as old_sequence'])
    .where('facilitation.id', '=', caseId)
    .executeTakeFirstOrThrow();
  const number = row.uid && ticketNumber(row.letter!, row.sequence!);
  return {
    ticket: row.uid && { uid: uidText(row.uid), number: number!, localDate: row.local_date! },
    replaces: row.old_uid && {
      uid: uidText(row.old_uid),
      number: caseNumber(row.old_letter!, row.old_sequence!),
    },
  };
};

export const caseNumbers: LastingSeries = {
  kind: 'case:',
  table: 'facilitation',
  number: 'sequence',
  letter: 'letter',
};
export const nextSequence = async (tx: Tx, officeId: number, letter: string): Promise<number> => {
  const { last } = await tx
    .selectFrom('facilitation')
    .select(sql<number>`coalesce(max(sequence), 0)`.as('last'))
    .where('office_id', '=', officeId)
    .where('letter', '=', letter)
    .executeTakeFirstOrThrow();
  return nextLasting(tx, officeId, caseNumbers, last, letter);
};
export const insertCase = (tx: Tx, row: Insertable<Tables['facilitation']>): Promise<number> =>
  insertRow(tx, 'facilitation', row);
export const updateCase = (tx: Tx, id: number, row: Partial<Insertable<Tables['facilitation']>>) =>
  updateRow(tx, 'facilitation', id, row);

/** In order. */
export const stepsOf = (db: Db, caseIds: readonly number[]) =>
  db
    .selectFrom('facilitation_step as step')
    .innerJoin('staff', 'staff.id', 'step.staff_id')
    .selectAll('step')
    .select('staff.name as staff_name')
    .where(isOneOf('step.facilitation_id', caseIds))
    .orderBy('step.facilitation_id')
    .orderBy('step.position')
    .execute();
export const insertSteps = (tx: Tx, rows: readonly Insertable<Tables['facilitation_step']>[]) =>
  insertRows(tx, 'facilitation_step', rows);
/** Those at this position and after it. */
export const deleteSteps = async (tx: Tx, caseId: number, from: number): Promise<void> => {
  await tx
    .deleteFrom('facilitation_step')
    .where('facilitation_id', '=', caseId)
    .where('position', '>=', from)
    .execute();
};

export const paymentsOf = async (
  db: Db,
  caseIds: readonly number[],
): Promise<(FacilitationPayment & { caseId: number; staffName: string; createdAt: string })[]> =>
  (
    await db
      .selectFrom('facilitation_payment as payment')
      .innerJoin('staff', 'staff.id', 'payment.staff_id')
      .selectAll('payment')
      .select('staff.name as staff_name')
      .where(isOneOf('payment.facilitation_id', caseIds))
      .orderBy('payment.facilitation_id')
      .orderBy('payment.part')
      .execute()
  ).map((row) => ({
    caseId: row.facilitation_id,
    uid: uidText(row.uid),
    part: row.part,
    rupiah: row.rupiah,
    plannedOn: row.planned_on,
    paidOn: row.paid_on,
    note: row.note,
    cancelledOn: row.cancelled_on,
    cancelReason: row.cancel_reason,
    staffName: row.staff_name,
    createdAt: row.created_at,
  }));
export const findPayment = async (tx: Tx, uid: string) => {
  const row = await tx
    .selectFrom('facilitation_payment as payment')
    .innerJoin('facilitation', 'facilitation.id', 'payment.facilitation_id')
    .selectAll('payment')
    .select('facilitation.uid as case_uid')
    .where('payment.uid', '=', uidBytes(uid))
    .executeTakeFirst();
  return row && { ...row, caseUid: uidText(row.case_uid) };
};
export const insertPayment = (tx: Tx, row: Insertable<Tables['facilitation_payment']>): Promise<number> =>
  insertRow(tx, 'facilitation_payment', row);
export const updatePayment = (tx: Tx, id: number, row: Partial<Insertable<Tables['facilitation_payment']>>) =>
  updateRow(tx, 'facilitation_payment', id, row);

/** What the audit log calls them: rows of (uid, subject). */
export const subjects = sql`
    SELECT facilitation.uid, facilitation.letter || '-' || printf('%03d', facilitation.sequence) || ', '
             || coalesce(business.name, person.name) AS subject
      FROM facilitation JOIN person ON person.id = facilitation.person_id
      LEFT JOIN business ON business.id = facilitation.business_id`;
