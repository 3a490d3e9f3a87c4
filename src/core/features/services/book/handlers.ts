import { access } from 'node:fs/promises';
import type { Outputs } from '#contract/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { bookAudit, copyAudit } from './audit.ts';
import * as store from './store.ts';

const found = async (db: Db, uid: string) => {
  const known = await store.findBook(db, uid);
  if (!known) throw notFound();
  return known;
};

type Draft = Pick<
  Outputs['book']['get']['book'],
  'kind' | 'title' | 'author' | 'isbn' | 'year' | 'shelf' | 'file'
>;
const columnsOf = ({ kind, title, author, isbn, year, shelf, file }: Draft) => ({
  kind,
  title,
  author,
  isbn: isbn || null,
  year,
  shelf,
  file,
});

/** Copies that are new get the next numbers; one that was sent before has its own. */
export const addCopies = async (
  tx: Tx,
  stamp: Stamp,
  bookId: number,
  { copyUids, acquiredOn }: { copyUids: readonly string[]; acquiredOn: string },
): Promise<void> => {
  let number = await store.nextCopyNumber(tx, bookId);
  for (const uid of copyUids) {
    if (await store.findCopy(tx, uid)) continue;
    await store.insertCopy(tx, {
      uid: uidBytes(uid),
      office_id: stamp.officeId,
      book_id: bookId,
      number: number++,
      acquired_on: acquiredOn,
      created_at: stamp.at,
    });
    await audit(tx, trailOf(copyAudit)(stamp, 'add', uid));
  }
};

export const addBook = async (
  tx: Tx,
  stamp: Stamp,
  uid: string,
  draft: Draft,
  action: 'add' | 'import' = 'add',
) => {
  const id = await store.insertBook(tx, {
    ...columnsOf(draft),
    uid: uidBytes(uid),
    office_id: stamp.officeId,
    number: await store.nextBookNumber(tx, stamp.officeId),
    created_at: stamp.at,
  });
  await audit(tx, trailOf(bookAudit)(stamp, action, uid));
  return id;
};

export const bookHandlers = {
  list: api.book.list.handler(async ({ input: { text, limit }, context }) =>
    store.listBooks(context.db, (await context.now()).officeId, text, limit),
  ),

  get: api.book.get.handler(async ({ input, context: { db } }) => {
    const { id, book } = await found(db, input.uid);
    return {
      book,
      copies: (await store.copiesOf(db, id)).map(store.toCopy),
      reservers: (await store.reservers(db, id)).map(store.toReserver),
    };
  }),

  file: api.book.file.handler(async ({ input, context }) => {
    const { file } = (await found(context.db, input.uid)).book;
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    return { isThere };
  }),

  save: api.book.save.handler(({ input: { basedOn, copyUids, acquiredOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findBook(tx, typed.uid);
      const input = known ? overStored(known.book, typed, basedOn, errors.RECORD_CHANGED) : typed;
      const other = input.isbn && (await store.findByIsbn(tx, stamp.officeId, input.isbn));
      if (other && uidText(other.uid) !== input.uid)
        throw errors.ISBN_KNOWN({ data: { uid: uidText(other.uid) } });
      if (known) {
        const after = columnsOf(input);
        await store.updateBook(tx, known.id, after);
        await audit(tx, { ...trailOf(bookAudit)(stamp, 'update', input.uid), before: known.row, after });
      }
      const id = known ? known.id : await addBook(tx, stamp, input.uid, input);
      await addCopies(tx, stamp, id, { copyUids, acquiredOn });
      return (await found(tx, input.uid)).book;
    }),
  ),

  numbers: api.book.numbers.handler(async ({ input: { month }, context: { db, now } }) => {
    const { officeId } = await now();
    return {
      ...(await store.countCopies(db, officeId)),
      visits: await store.countVisits(db, officeId, month),
      popular: await store.mostLent(db, officeId, 5),
    };
  }),
};
