import { type Insertable, sql } from 'kysely';
import {
  type BookKind,
  bookNumber,
  type BookPage,
  type BookRow,
  type Copy,
  copyNumber,
  type CopyState,
} from '#contract/book.ts';
import { isbnOf } from '#contract/isbn.ts';
import { nextLasting } from '#core/features/documents/series/index.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { personPage, personShown } from '#core/platform/indicator/store.ts';
import { maskPhone } from '#core/platform/people/phone.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { contains, isCountedVisit } from '#core/platform/store.ts';

const isLent = sql<boolean>`EXISTS (SELECT 1 FROM loan WHERE copy_id = book_copy.id AND ended_on IS NULL)`;
const onShelf = sql<number>`(SELECT count(*) FROM book_copy WHERE book_id = book.id AND state = 'shelf' AND NOT ${isLent})`;
/** How many wait for the title, of those who are still known. */
const waiting = sql<number>`(SELECT count(*) FROM book_reservation JOIN person AS waiter ON waiter.id = book_reservation.person_id
  WHERE book_id = book.id AND ended IS NULL AND waiter.removed_at IS NULL)`;

const books = (db: Db) =>
  db
    .selectFrom('book')
    .selectAll('book')
    .select([
      sql<number>`(SELECT count(*) FROM book_copy WHERE book_id = book.id AND state <> 'withdrawn')`.as(
        'copies',
      ),
      sql<number | null>`(SELECT sum(state = 'shelf') FROM book_copy WHERE book_id = book.id)`.as('lendable'),
      sql<number>`max(0, ${onShelf} - ${waiting})`.as('available'),
      sql<number>`min(${onShelf}, ${waiting})`.as('kept'),
      sql<number>`(SELECT count(*) FROM loan JOIN book_copy ON book_copy.id = copy_id WHERE book_id = book.id)`.as(
        'lent',
      ),
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof books>['execute']>>[number];

const toBook = (row: Row): BookRow => ({
  uid: uidText(row.uid),
  number: bookNumber(row.number),
  kind: row.kind as BookKind,
  title: row.title,
  author: row.author,
  isbn: row.isbn ?? '',
  year: row.year,
  shelf: row.shelf,
  file: row.file,
  copies: row.copies,
  lendable: row.lendable,
  available: row.available,
  kept: row.kept,
  lent: row.lent,
});

/** Titles that hold every word in title, author, shelf or number, or have this ISBN; by title. */
export const listBooks = async (db: Db, officeId: number, text = '', limit = -1): Promise<BookRow[]> => {
  const isbn = isbnOf(text);
  const columns = [sql.ref('title'), sql.ref('author'), sql.ref('shelf'), sql`printf('B-%04d', number)`];
  let query = books(db).where('office_id', '=', officeId);
  if (isbn) query = query.where('isbn', '=', isbn);
  else
    for (const word of text.split(' ').filter(Boolean))
      query = query.where(({ or }) => or(columns.map((column) => contains(column, word))));
  const rows = await query
    .orderBy(sql`title COLLATE NOCASE`)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(toBook);
};
/** What every title of the catalogue is known again by. */
export const knownBooks = async (db: Db, officeId: number) =>
  (
    await db
      .selectFrom('book')
      .select(['number', 'title', 'author', 'isbn'])
      .where('office_id', '=', officeId)
      .orderBy('number')
      .execute()
  ).map(({ number, isbn, ...row }) => ({ ...row, number: bookNumber(number), isbn: isbn ?? '' }));

export const mostLent = async (db: Db, officeId: number, limit: number): Promise<BookRow[]> => {
  const rows = await books(db)
    .where('office_id', '=', officeId)
    .orderBy(sql`lent`, 'desc')
    .limit(limit)
    .execute();
  return rows.map(toBook).filter(({ lent }) => lent > 0);
};

export const findBook = async (db: Db, uid: string) => {
  const row = await books(db).where('uid', '=', uidBytes(uid)).executeTakeFirst();
  return row && { id: row.id, row, book: toBook(row) };
};
export const findByIsbn = (db: Db, officeId: number, isbn: string) =>
  db
    .selectFrom('book')
    .select('uid')
    .where('office_id', '=', officeId)
    .where('isbn', '=', isbn)
    .executeTakeFirst();

export const bookNumbers: LastingSeries = { kind: 'book', table: 'book', number: 'number' };
export const nextBookNumber = async (tx: Tx, officeId: number): Promise<number> => {
  const { last } = await tx
    .selectFrom('book')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow();
  return nextLasting(tx, officeId, bookNumbers, last ?? 0);
};
export const nextCopyNumber = async (tx: Tx, bookId: number): Promise<number> => {
  const { last } = await tx
    .selectFrom('book_copy')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('book_id', '=', bookId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
};
export const insertBook = (tx: Tx, row: Insertable<Tables['book']>): Promise<number> =>
  insertRow(tx, 'book', row);
export const updateBook = (tx: Tx, id: number, row: Partial<Insertable<Tables['book']>>) =>
  updateRow(tx, 'book', id, row);
export const insertCopy = (tx: Tx, row: Insertable<Tables['book_copy']>): Promise<number> =>
  insertRow(tx, 'book_copy', row);
export const updateCopy = (tx: Tx, id: number, row: Partial<Insertable<Tables['book_copy']>>) =>
  updateRow(tx, 'book_copy', id, row);

/** Copies with their title and whoever has them, by number. */
export const copies = (db: Db) =>
  db
    .selectFrom('book_copy')
    .innerJoin('book', 'book.id', 'book_copy.book_id')
    .leftJoin('loan', (join) =>
      join.onRef('loan.copy_id', '=', 'book_copy.id').on('loan.ended_on', 'is', null),
    )
    .leftJoin('person', 'person.id', 'loan.person_id')
    .leftJoin('loan as lost', (join) =>
      join.on(
        sql<boolean>`book_copy.state = 'lost' AND lost.ended_on >= book_copy.state_on AND lost.id =
          (SELECT max(id) FROM loan WHERE copy_id = book_copy.id AND ended = 'lost')`,
      ),
    )
    .leftJoin('person as loser', 'loser.id', 'lost.person_id')
    .selectAll('book_copy')
    .select(['book.uid as book_uid', 'book.title', 'book.author', 'book.shelf', 'book.number as book_number'])
    .select(['loan.id as loan_id', 'loan.uid as loan_uid', 'loan.lent_on', 'loan.due_on', 'loan.extensions'])
    .select(['person.uid as person_uid', 'person.name as person_name', 'person.removed_at', 'loan.person_id'])
    .select(['lost.id as lost_id', 'lost.uid as lost_uid', 'lost.lent_on as lost_lent_on'])
    .select(['loser.uid as loser_uid', 'loser.name as loser_name'])
    .select(sql<number>`max(0, ${waiting} - ${onShelf})`.as('unserved'))
    .orderBy('book.number')
    .orderBy('book_copy.number');
export type CopyRow = Awaited<ReturnType<ReturnType<typeof copies>['execute']>>[number];

export const toCopy = (row: CopyRow): Copy => ({
  uid: uidText(row.uid),
  number: copyNumber(row.book_number, row.number),
  book: { uid: uidText(row.book_uid), title: row.title },
  state: row.state as CopyState,
  stateOn: row.state_on,
  lostBy: row.loser_uid && { uid: uidText(row.loser_uid), name: row.loser_name! },
  acquiredOn: row.acquired_on,
  isReserved: row.unserved > 0,
  unserved: row.unserved,
  loan: row.loan_uid && {
    uid: uidText(row.loan_uid),
    person: { uid: uidText(row.person_uid!), name: row.person_name!, isRemoved: row.removed_at !== null },
    lentOn: row.lent_on!,
    dueOn: row.due_on!,
    extensions: row.extensions!,
  },
});

export const copiesOf = (db: Db, bookId: number): Promise<CopyRow[]> =>
  copies(db).where('book_id', '=', bookId).execute();
export const findCopy = (db: Db, uid: string): Promise<CopyRow | undefined> =>
  copies(db).where('book_copy.uid', '=', uidBytes(uid)).executeTakeFirst();
export const findCopyByNumber = (db: Db, officeId: number, book: number, copy: number) =>
  copies(db)
    .where('book_copy.office_id', '=', officeId)
    .where('book.number', '=', book)
    .where('book_copy.number', '=', copy)
    .executeTakeFirst();

/** Every copy that was not withdrawn; of one title or of all. */
export const labelled = (db: Db, officeId: number, bookId: number | null): Promise<CopyRow[]> => {
  const query = copies(db).where('book_copy.office_id', '=', officeId).where('state', '<>', 'withdrawn');
  return (bookId === null ? query : query.where('book_id', '=', bookId)).execute();
};

/** Who waits for a title, in the order they asked; whoever was removed since does not. */
export const reservers = (db: Db, bookId: number) =>
  db
    .selectFrom('book_reservation')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['book_reservation.id', 'book_reservation.uid', 'since', 'person_id', 'phone'])
    .select(['person.uid as person_uid', 'person.name'])
    .where('book_id', '=', bookId)
    .where('ended', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('book_reservation.id')
    .execute();
export const toReserver = (
  row: Awaited<ReturnType<typeof reservers>>[number],
): BookPage['reservers'][number] => ({
  uid: uidText(row.uid),
  person: { uid: uidText(row.person_uid), name: row.name },
  since: row.since,
  phoneMasked: row.phone && maskPhone(row.phone),
});

export const countCopies = (db: Db, officeId: number) =>
  db
    .selectFrom('book_copy')
    .select(({ fn }) => fn.countAll<number>().as('copies'))
    .select(sql<number>`coalesce(sum(${isLent}), 0)`.as('lent'))
    .where('office_id', '=', officeId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();

/** Visits, as the report counts them, for a service that is called pustaka. */
export const readersFor = ({
  officeId,
  months: { from, to },
}: Pick<IndicatorQuestion, 'officeId' | 'months'>) => sql`
  SELECT uid, local_date AS day, month, 1 AS amount, person_id AS who, ${personShown('visit.person_id')},
         purpose AS about, ${personPage('visit.person_id')}
    FROM visit
   WHERE office_id = ${officeId} AND month BETWEEN ${from} AND ${to} AND cancelled_at IS NULL
     AND ${isCountedVisit(officeId)}
     AND EXISTS (SELECT 1 FROM visit_need JOIN service ON service.id = visit_need.service_id
       WHERE visit_id = visit.id AND service.name LIKE '%pustaka%')`;

export const countVisits = async (db: Db, officeId: number, month: string): Promise<number> => {
  const months = { from: monthKey(month), to: monthKey(month) };
  const { rows } = await sql<{ visits: number }>`
    SELECT count(*) AS visits FROM (${readersFor({ officeId, months })})`.execute(db);
  return rows[0]!.visits;
};

/** What the audit log calls them. */
export const copySubjects = sql`SELECT book_copy.uid, printf('B-%04d-%d, ', book.number, book_copy.number) || title AS subject
  FROM book_copy JOIN book ON book.id = book_id`;
