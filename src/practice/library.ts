import { ORPCError } from '@orpc/client';
import type { BookKind } from '#contract/book.ts';
import { addDays } from '#contract/dates.ts';
import { isbnOf } from '#contract/isbn.ts';
import type { Client } from '#contract/index.ts';
import type { Guests } from './guests.ts';
import type { Random } from './random.ts';

/** What the books are about, by shelf. */
const subjects: Record<string, readonly string[]> = {
  Kelembagaan: ['merek dagang', 'izin P-IRT', 'sertifikasi halal', 'rapat anggota koperasi'],
  SDM: ['pelayanan pelanggan', 'rekrutmen karyawan', 'pajak UMKM', 'pembukuan toko'],
  Produksi: [
    'pengemasan produk pangan',
    'keripik dan kudapan',
    'olahan ikan patin',
    'kopi bubuk',
    'batik dan ecoprint',
    'keamanan pangan',
  ],
  Pembiayaan: ['perhitungan harga pokok', 'Kredit Usaha Rakyat', 'manajemen stok'],
  Pemasaran: ['foto produk', 'desain label', 'ekspor pertama', 'kemitraan dengan ritel'],
  'Pengembangan IT': ['penjualan di lokapasar', 'media sosial', 'QRIS dan uang digital'],
};
const forms: readonly (readonly [BookKind, string, number])[] = [
  ['book', 'Pengantar', 3],
  ['book', 'Panduan Lengkap', 2],
  ['book', 'Kisah Sukses', 1],
  ['module', 'Modul', 3],
  ['video', 'Video', 0],
];
const authors = ['Rosmaini Harahap', 'Tim PLUT', 'H. Syafruddin', 'Dewi Anggraini', 'Bambang Prasetyo'];

type Day = { random: Random; window: Client; guests: Guests; localDate: string };
type Known = { copyUid: string; bookUid: string; loan: { uid: string; dueOn: string } | null };

/** Somebody at a real window was faster, or a book is kept for somebody else: then it is as it is. */
const unlessRefused = async <T>(call: Promise<T>): Promise<T | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ORPCError && error.status === 409) return undefined;
    throw error;
  }
};

/** The library of the office over the days that are played, by the calls of its front desk. */
export const createLibrary = (newUid: () => string) => {
  let copies: Known[] = [];
  /** People who wait for a book, by its uid. */
  const waiting = new Map<string, string[]>();

  const stock = async ({ random, window, localDate }: Day): Promise<void> => {
    for (const [shelf, topics] of Object.entries(subjects))
      for (const [place, topic] of topics.entries())
        for (const [kind, form, most] of forms) {
          const twelve = `978602${random.whole(100_000, 999_999)}`;
          await window.book.save({
            uid: newUid(),
            kind,
            title: `${form} ${topic[0]!.toUpperCase()}${topic.slice(1)}`,
            author: kind === 'book' ? random.one(authors) : 'Tim PLUT',
            isbn: kind === 'book' ? Array.from('0123456789', (last) => twelve + last).find(isbnOf)! : '',
            year: Number(localDate.slice(0, 4)) - random.whole(0, 8),
            shelf: `${shelf} ${(place % 3) + 1}`,
            file: kind === 'video' ? `D:\\Pustaka\\${topic.replaceAll(' ', '-')}.mp4` : '',
            copyUids: Array.from({ length: Math.min(most, random.whole(1, 3)) }, newUid),
            acquiredOn: addDays(localDate, -random.whole(10, 900)),
          });
        }
  };
  /** As the catalogue says it, whoever was at the desk since. */
  const recall = async (day: Day): Promise<void> => {
    const { book } = day.window;
    if ((await book.list({ limit: 1 })).length === 0) await stock(day);
    for (const { uid } of await book.list({}))
      for (const each of (await book.get({ uid })).copies)
        if (each.state === 'shelf') copies.push({ copyUid: each.uid, bookUid: uid, loan: each.loan });
  };

  const takeBack = async ({ random, window: { loan }, localDate }: Day): Promise<void> => {
    for (const copy of copies) {
      if (!copy.loan || !random.chance(copy.loan.dueOn <= addDays(localDate, 2) ? 0.17 : 0.05)) continue;
      if (random.chance(0.004)) {
        await loan.setState({ uid: copy.copyUid, state: 'lost', loanUid: copy.loan.uid });
        copies = copies.filter((each) => each !== copy);
      } else if (random.chance(0.15)) {
        const extended = await unlessRefused(loan.extend({ uid: copy.loan.uid, dueOn: copy.loan.dueOn }));
        copy.loan = extended ? extended.loan : copy.loan;
      } else copy.loan = (await loan.giveBack({ uid: copy.loan.uid })).loan;
    }
  };
  const lend = async ({ random, window: { loan }, guests, localDate }: Day): Promise<void> => {
    // Whoever waits for a book is called when it is back, and some come for it.
    for (const copy of copies) {
      const personUid = copy.loan ? undefined : waiting.get(copy.bookUid)?.[0];
      if (personUid === undefined || !random.chance(0.4)) continue;
      const lent = await unlessRefused(loan.lend({ uid: newUid(), copyUid: copy.copyUid, personUid }));
      waiting.get(copy.bookUid)!.shift();
      if (lent) copy.loan = lent.loan;
    }
    const here = guests.all.filter(({ lastDate }) => lastDate === localDate);
    for (let left = here.length > 0 ? random.whole(0, 5) : 0; left > 0; left--) {
      const copy = random.one(copies);
      const { uid: personUid } = random.one(here);
      const { bookUid } = copy;
      if (copy.loan) {
        if (copies.some((each) => each.bookUid === bookUid && !each.loan)) continue; // another copy is there
        const reserved = await unlessRefused(loan.reserve({ uid: newUid(), bookUid, personUid }));
        if (reserved) waiting.set(bookUid, [...(waiting.get(bookUid) ?? []), personUid]);
        continue;
      }
      const lent = await unlessRefused(loan.lend({ uid: newUid(), copyUid: copy.copyUid, personUid }));
      if (lent) copy.loan = lent.loan;
    }
  };

  return {
    /** What the day brings to the desk of the library. */
    serve: async (day: Day): Promise<void> => {
      if (copies.length === 0) await recall(day);
      await takeBack(day);
      await lend(day);
    },
  };
};
