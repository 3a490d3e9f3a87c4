import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { type Copy, copy, copyState } from './book.ts';
import { dateText, daysBetween } from './dates.ts';
import { named } from './mentee.ts';
import { line, uid } from './text.ts';

type Loan = NonNullable<Copy['loan']>;

/** For how many days a copy is lent, how many somebody has at once, how often one is extended. */
export const TERMS = { days: 14, loans: 3, extensions: 1 } as const;

/** Days since it was due, Sundays and holidays too: desk, list and reminder say the same. */
export const daysLate = ({ dueOn }: Pick<Loan, 'dueOn'>, today: string): number =>
  Math.max(0, daysBetween(dueOn, today));

/** Copies on the shelf are kept for those who wait, in the order they asked: whether this person may take one now. */
export const mayTake = <Id>(waiting: readonly Id[], who: Id, onShelf: number): boolean => {
  const place = waiting.indexOf(who);
  return onShelf > (place === -1 ? waiting.length : place);
};

/** Why a loan is not extended, in a sentence; null when it may be. */
export const whyNotExtended = ({ isReserved, loan }: Pick<Copy, 'isReserved' | 'loan'>): string | null => {
  if (isReserved) return 'Buku ini dipesan orang lain, jadi tidak dapat diperpanjang.';
  return loan && loan.extensions >= TERMS.extensions
    ? `Sudah diperpanjang ${loan.extensions} kali, jadi tidak dapat diperpanjang lagi.`
    : null;
};

/** What the desk sends to whoever is late. */
export const reminderText = (
  { number, book, loan }: { number: string; book: { title: string }; loan: Loan },
  office: string,
  today: string,
): string =>
  `Halo ${loan.person.name}, kami dari ${office}. Buku “${book.title}” (${number}) yang Anda pinjam ` +
  `sedianya kembali ${dateText(loan.dueOn)}, jadi sudah lewat ${daysLate(loan, today)} hari. ` +
  'Mohon dikembalikan atau hubungi kami bila masih dibutuhkan. Terima kasih.';

/** What the desk sends to whoever waited for a book that is kept now. */
export const readyText = (person: { name: string }, book: { title: string }, office: string): string =>
  `Halo ${person.name}, kami dari ${office}. Buku “${book.title}” yang Anda pesan sudah ada dan kami simpan untuk Anda. ` +
  'Silakan diambil, atau hubungi kami bila tidak jadi. Terima kasih.';

/** What was scanned or typed; `words`: something to be searched by. */
const scanned = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('copy'), bookUid: uid, copyUid: uid }),
  z.object({ kind: z.literal('book'), bookUid: uid }),
  z.object({ kind: z.literal('person'), personUid: uid }),
  z.object({ kind: z.literal('words') }),
  z.object({ kind: z.literal('unknown'), message: z.string() }),
]);

const borrower = z.object({
  person: named,
  /** The first that is due first. */
  loans: z.array(copy),
  reservations: z.array(z.object({ uid, book: z.object({ uid, title: z.string() }), since: z.string() })),
});
export type Borrower = z.infer<typeof borrower>;

const change = procedure.meta({ access: 'staff', changes: ['library', 'person'], blind: 'step' });
const made = procedure.meta({ access: 'staff', changes: ['library', 'person'], blind: 'new' });
const oneCopy = z.strictObject({ uid });

export const loanContract = {
  scan: procedure
    .meta({ access: 'staff', reads: ['library', 'person', 'queue', 'training'] })
    .input(z.strictObject({ text: line(200) }))
    .output(scanned),
  /** Every copy that is lent, by the day they are due. */
  list: procedure.meta({ access: 'staff', reads: ['library', 'person'] }).output(z.array(copy)),
  ofPerson: procedure
    .meta({ access: 'staff', reads: ['library', 'person'] })
    .input(z.strictObject({ personUid: uid }))
    .output(borrower),

  lend: made
    .errors({
      ON_LOAN: refusal(
        'Eksemplar ini baru saja dipinjam orang lain. Lihat keadaannya, atau ambil eksemplar lain.',
      ),
      NOT_ON_SHELF: refusal('Eksemplar ini tercatat hilang atau ditarik. Tandai ditemukan dahulu.'),
      NOT_YET_BOUGHT: refusal('Eksemplar ini belum dibeli pada tanggal hari ini. Periksa jam komputer.'),
      RESERVED: refusal(
        'Buku ini disimpan untuk pemesannya. Batalkan pesanannya dahulu bila tidak jadi diambil.',
      ),
      TOO_MANY: refusal('Jumlah pinjaman orang ini sudah penuh. Terima kembali satu buku dahulu.'),
    })
    .input(z.strictObject({ uid, copyUid: uid, personUid: uid }))
    .output(copy),
  giveBack: change.input(oneCopy).output(copy),
  /** `dueOn`: as it was read, so that sent twice it is extended once. */
  extend: change
    .errors({ NOT_EXTENDED: refusal('Pinjaman ini tidak dapat diperpanjang.') })
    .input(z.strictObject({ uid, dueOn: z.iso.date() }))
    .output(copy),
  /** Lost, withdrawn, or on the shelf again. A loan of what is lost is over: `loanUid` is the one that was seen. */
  setState: change
    .errors({
      ON_LOAN: refusal('Eksemplar ini sedang dipinjam. Terima kembali dahulu, baru tarik dari rak.'),
      LOAN_CHANGED: refusal(
        'Eksemplar ini baru saja kembali atau dipinjam, jadi belum ada yang dicatat. Lihat keadaannya, lalu ulangi.',
      ),
    })
    .input(oneCopy.extend({ state: copyState, loanUid: uid.nullable() }))
    .output(copy),
  reserve: made
    .errors({
      HAS_IT: refusal('Orang ini sedang meminjam buku itu, jadi tidak perlu memesan.'),
      NOT_LENDABLE: refusal(
        'Buku ini tidak punya eksemplar yang dapat dipinjam, jadi tidak dapat dipesan. Tambah eksemplar lewat Ubah bila sudah ada.',
      ),
    })
    .input(z.strictObject({ uid, bookUid: uid, personUid: uid }))
    .output(z.object({})),
  cancelReservation: change.input(z.strictObject({ uid })).output(z.object({})),
};
