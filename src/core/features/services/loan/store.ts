import { type Insertable, sql } from 'kysely';
import { copies } from '#core/features/services/book/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { DutyQuestion } from '#core/platform/duty.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { isDayIn, monthOfDay, personPage, personShown } from '#core/platform/indicator/store.ts';
import { dueCounts } from '#core/platform/store.ts';

/** Copies that are lent, by the day they are due; of everybody or of one person. */
export const lentCopies = (db: Db, officeId: number, personId: number | null = null) => {
  const query = copies(db)
    .clearOrderBy()
    .where('loan.office_id', '=', officeId)
    .orderBy('loan.due_on')
    .orderBy('loan.id');
  return (personId === null ? query : query.where('loan.person_id', '=', personId)).execute();
};
export const countDue = ({ db, officeId, ...span }: DutyQuestion) =>
  db
    .selectFrom('loan')
    .select(dueCounts('due_on', span))
    .where('office_id', '=', officeId)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();

/** The copy that a loan is or was about, and the loan itself. */
export const findLoan = (db: Db, uid: string) =>
  db
    .selectFrom('loan')
    .innerJoin('book_copy', 'book_copy.id', 'loan.copy_id')
    .selectAll('loan')
    .select('book_copy.uid as copy_uid')
    .where('loan.uid', '=', uidBytes(uid))
    .executeTakeFirst();
export const personUid = async (db: Db, id: number): Promise<string | undefined> => {
  const row = await db
    .selectFrom('person')
    .select('uid')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && uidText(row.uid);
};

export const insertLoan = (tx: Tx, row: Insertable<Tables['loan']>): Promise<number> =>
  insertRow(tx, 'loan', row);
export const updateLoan = (tx: Tx, id: number, row: Partial<Insertable<Tables['loan']>>) =>
  updateRow(tx, 'loan', id, row);

export const findReservation = (db: Db, uid: string) =>
  db.selectFrom('book_reservation').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();
export const insertReservation = (tx: Tx, row: Insertable<Tables['book_reservation']>) =>
  insertRow(tx, 'book_reservation', row);
export const endReservation = (tx: Tx, id: number, ended: 'fulfilled' | 'cancelled') =>
  updateRow(tx, 'book_reservation', id, { ended });
/** What a person waits for. */
export const openReservations = (tx: Tx, personId: number) =>
  tx
    .selectFrom('book_reservation')
    .select(['id', 'book_id', 'since'])
    .where('person_id', '=', personId)
    .where('ended', 'is', null)
    .orderBy('id')
    .execute();
export const reservationsOf = async (db: Db, personId: number) =>
  (
    await db
      .selectFrom('book_reservation')
      .innerJoin('book', 'book.id', 'book_id')
      .select(['book_reservation.uid', 'since', 'book.uid as book_uid', 'title'])
      .where('person_id', '=', personId)
      .where('ended', 'is', null)
      .orderBy('book_reservation.id')
      .execute()
  ).map(({ uid, since, book_uid, title }) => ({
    uid: uidText(uid),
    since,
    book: { uid: uidText(book_uid), title },
  }));

/** Every loan of a person, for the history. */
export const loansOf = (db: Db, personId: number) =>
  db
    .selectFrom('loan')
    .innerJoin('book_copy', 'book_copy.id', 'copy_id')
    .innerJoin('book', 'book.id', 'book_id')
    .selectAll('loan')
    .select(['title', 'book.number as book_number', 'book_copy.number'])
    .where('person_id', '=', personId)
    .execute();

/** What the audit log calls them. */
export const loanSubjects = sql`SELECT loan.uid, title || ', ' || name AS subject FROM loan
  JOIN book_copy ON book_copy.id = copy_id JOIN book ON book.id = book_id JOIN person ON person.id = person_id`;
export const reservationSubjects = sql`SELECT book_reservation.uid, title || ', ' || name AS subject FROM book_reservation
  JOIN book ON book.id = book_id JOIN person ON person.id = person_id`;

/** The loans that an indicator counts, on the day they began. */
export const loansFor = ({ officeId, months }: IndicatorQuestion) => sql`
  SELECT uid, lent_on AS day, ${monthOfDay('lent_on')} AS month, 1 AS amount, person_id AS who,
         ${personShown('loan.person_id')},
         (SELECT title FROM book_copy JOIN book ON book.id = book_copy.book_id WHERE book_copy.id = loan.copy_id) AS about,
         ${personPage('loan.person_id')}
    FROM loan WHERE office_id = ${officeId} AND ${isDayIn('lent_on', months)}`;
