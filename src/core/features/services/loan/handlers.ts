import { mayTake, TERMS, whyNotExtended } from '#contract/loan.ts';
import { numericDate } from '#contract/dates.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import {
  type CopyRow,
  findBook,
  findByIsbn,
  findCopy,
  findCopyByNumber,
  readCopyNumber,
  reservers,
  setState,
  toCopy,
} from '#core/features/services/book/index.ts';
import { personOfScan } from '#core/features/training/attendance/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { loanAudit, reservationAudit } from './audit.ts';
import { dueOn, endOf, extendedTo, readIsbn } from './rules.ts';
import * as store from './store.ts';

const trail = trailOf(loanAudit);
const reservationTrail = trailOf(reservationAudit);

const copyOf = async (db: Db, uid: string): Promise<CopyRow> => {
  const row = await findCopy(db, uid);
  if (!row) throw notFound();
  return row;
};
const personOf = async (db: Db, uid: string) => {
  const person = await findPerson(db, uid);
  if (!person) throw notFound();
  return person;
};
const bookOf = async (db: Db, uid: string) => {
  const known = await findBook(db, uid);
  if (!known) throw notFound();
  return known;
};
/** A loan, its copy as it is now, and whether it goes on. */
const loanOf = async (db: Db, uid: string) => {
  const loan = await store.findLoan(db, uid);
  if (!loan) throw notFound();
  return { loan, copy: await copyOf(db, uidText(loan.copy_uid)), isOpen: loan.ended_on === null };
};

const endLoan = async (
  tx: Tx,
  stamp: Stamp,
  { id, uid, lent_on: lentOn }: { id: number; uid: Uint8Array; lent_on: string },
  ended: 'returned' | 'lost',
  before: { ended: string | null; ended_on: string | null } = { ended: null, ended_on: null },
): Promise<void> => {
  const after = { ended, ended_on: endOf(lentOn, stamp.localDate) };
  await store.updateLoan(tx, id, after);
  const action = ended === 'returned' ? 'give_back' : 'lose';
  await audit(tx, { ...trail(stamp, action, uidText(uid)), before, after });
};

const endReservation = async (
  tx: Tx,
  stamp: Stamp,
  { id, uid }: { id: number; uid: Uint8Array },
  ended: 'fulfilled' | 'cancelled',
): Promise<void> => {
  await store.endReservation(tx, id, ended);
  const told = { before: { ended: null }, after: { ended } };
  await audit(tx, { ...reservationTrail(stamp, 'end', uidText(uid)), ...told });
};

export const loanHandlers = {
  scan: api.loan.scan.handler(async ({ input: { text }, context: { db, now } }) => {
    const stamp = await now();
    const number = readCopyNumber(text);
    if (number) {
      const row = await findCopyByNumber(db, stamp.officeId, number.book, number.copy);
      return row
        ? { kind: 'copy', bookUid: uidText(row.book_uid), copyUid: uidText(row.uid) }
        : { kind: 'unknown', message: `Eksemplar ${text} tidak ada di katalog. Periksa angkanya.` };
    }
    const isbn = readIsbn(text);
    if (isbn === 'wrong')
      return {
        kind: 'unknown',
        message: `ISBN ${text} tidak benar. Periksa angka terakhirnya di sampul belakang.`,
      };
    const book = isbn && (await findByIsbn(db, stamp.officeId, isbn.isbn));
    if (book) return { kind: 'book', bookUid: uidText(book.uid) };
    const personId = await personOfScan(db, stamp, text);
    const personUid = personId === null ? undefined : await store.personUid(db, personId);
    if (personUid) return { kind: 'person', personUid };
    return /^PLUT\d:/i.test(text)
      ? { kind: 'unknown', message: 'Kode ini bukan label buku atau kartu orang yang terdata di sini.' }
      : { kind: 'words' };
  }),

  list: api.loan.list.handler(async ({ context: { db, now } }) =>
    (await store.lentCopies(db, (await now()).officeId)).map(toCopy),
  ),

  ofPerson: api.loan.ofPerson.handler(async ({ input, context: { db, now } }) => {
    const { id, name } = await personOf(db, input.personUid);
    return {
      person: { uid: input.personUid, name },
      loans: (await store.lentCopies(db, (await now()).officeId, id)).map(toCopy),
      reservations: await store.reservationsOf(db, id),
    };
  }),

  lend: api.loan.lend.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await copyOf(tx, input.copyUid);
      const person = await personOf(tx, input.personUid);
      const known = await store.findLoan(tx, input.uid);
      if (known && (known.copy_id !== row.id || known.person_id !== person.id)) throw notFound();
      if (known || row.person_id === person.id) return toCopy(row); // sent twice
      if (row.loan_id !== null) throw errors.ON_LOAN();
      if (row.state !== 'shelf') throw errors.NOT_ON_SHELF();
      if (row.acquired_on > stamp.localDate)
        throw errors.NOT_YET_BOUGHT({
          message: `Eksemplar ini baru dibeli ${numericDate(row.acquired_on)}, sesudah tanggal hari ini menurut komputer. Periksa jam komputer atau tanggal belinya.`,
        });
      const waiting = await reservers(tx, row.book_id);
      const { available, kept } = (await bookOf(tx, uidText(row.book_uid))).book;
      const ids = waiting.map(({ person_id: id }) => id);
      if (!mayTake(ids, person.id, available + kept))
        throw errors.RESERVED({
          message: `Buku ini disimpan untuk ${waiting[0]!.name}, yang memesannya sejak ${numericDate(waiting[0]!.since)}. Batalkan pesanannya dahulu bila tidak jadi diambil.`,
        });
      const others = await store.lentCopies(tx, stamp.officeId, person.id);
      if (others.length >= TERMS.loans)
        throw errors.TOO_MANY({
          message: `${person.name} sedang meminjam ${others.length} buku; paling banyak ${TERMS.loans}. Terima kembali dahulu.`,
        });
      await store.insertLoan(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        copy_id: row.id,
        person_id: person.id,
        lent_on: stamp.localDate,
        due_on: dueOn(stamp.localDate),
        created_at: stamp.at,
      });
      await audit(tx, trail(stamp, 'lend', input.uid));
      const own = waiting.find(({ person_id: id }) => id === person.id);
      if (own) await endReservation(tx, stamp, own, 'fulfilled');
      return toCopy(await copyOf(tx, input.copyUid));
    }),
  ),

  giveBack: api.loan.giveBack.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      const { loan, copy, isOpen } = await loanOf(tx, input.uid);
      if (isOpen) await endLoan(tx, stamp, loan, 'returned');
      return toCopy(await copyOf(tx, uidText(copy.uid)));
    }),
  ),

  extend: api.loan.extend.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { loan, copy, isOpen } = await loanOf(tx, input.uid);
      if (!isOpen || loan.due_on !== input.dueOn) return toCopy(copy);
      const message = whyNotExtended(toCopy(copy));
      if (message) throw errors.NOT_EXTENDED({ message });
      const after = {
        due_on: extendedTo(loan.due_on, stamp.localDate),
        extensions: loan.extensions + 1,
      };
      await store.updateLoan(tx, loan.id, after);
      await audit(tx, { ...trail(stamp, 'extend', input.uid), before: loan, after });
      return toCopy(await copyOf(tx, uidText(copy.uid)));
    }),
  ),

  setState: api.loan.setState.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await copyOf(tx, input.uid);
      if (row.state === input.state) return toCopy(row); // sent twice
      if (row.loan_id !== null && input.state === 'withdrawn') throw errors.ON_LOAN();
      if ((row.loan_uid && uidText(row.loan_uid)) !== input.loanUid) throw errors.LOAN_CHANGED();
      if (row.loan_id !== null)
        await endLoan(tx, stamp, { id: row.loan_id, uid: row.loan_uid!, lent_on: row.lent_on! }, 'lost');
      // Found again it is back from whoever lost it.
      if (row.lost_id !== null && input.state === 'shelf') {
        const lost = { id: row.lost_id, uid: row.lost_uid!, lent_on: row.lost_lent_on! };
        await endLoan(tx, stamp, lost, 'returned', { ended: 'lost', ended_on: row.state_on });
      }
      return setState(tx, stamp, row, input.state);
    }),
  ),

  reserve: api.loan.reserve.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { id: bookId, book } = await bookOf(tx, input.bookUid);
      const { id: personId } = await personOf(tx, input.personUid);
      const isKnown = (await reservers(tx, bookId)).some(({ person_id: id }) => id === personId);
      const known = await store.findReservation(tx, input.uid);
      if (known && (known.book_id !== bookId || known.person_id !== personId)) throw notFound();
      if (isKnown || known) return {};
      const own = await store.lentCopies(tx, stamp.officeId, personId);
      if (own.some(({ book_id: id }) => id === bookId)) throw errors.HAS_IT();
      if (!book.lendable) throw errors.NOT_LENDABLE();
      await store.insertReservation(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        book_id: bookId,
        person_id: personId,
        since: stamp.localDate,
        created_at: stamp.at,
      });
      await audit(tx, reservationTrail(stamp, 'reserve', input.uid));
      return {};
    }),
  ),

  cancelReservation: api.loan.cancelReservation.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findReservation(tx, input.uid);
      if (!row) throw notFound();
      if (row.ended === null) await endReservation(tx, stamp, row, 'cancelled');
      return {};
    }),
  ),
};
