import type { Call } from '#contract/base.ts';
import { type Entry, voidText } from '#contract/register.ts';
import type { FindSource } from '#core/platform/find/source.ts';
import type { NumberedPapers } from './store.ts';

/** What a number looks like: a word alone is no number, and papers are many. */
const looksLikeNumber = (text: string): boolean => /\d/.test(text);

/** The numbered papers of one kind, by number; each opens the register where it stands. */
export const numberedFinds = <E extends Entry>({
  title,
  rank,
  call,
  papers,
  about,
  path,
}: {
  title: string;
  rank: number;
  call: Call;
  papers: NumberedPapers<E>;
  /** Whose it is and what for. */
  about: (entry: E) => string;
  path: string;
}): FindSource => ({
  title,
  rank,
  call,
  find: async ({ context, officeId, text, limit }) => {
    if (!looksLikeNumber(text)) return [];
    const found = await papers.byNumber(context.db, officeId, text, limit);
    return found.map((entry) => ({
      uid: entry.uid,
      title: entry.number,
      detail: [about(entry), voidText(entry)].filter(Boolean).join(' · '),
      to: `${path}?tahun=${entry.year}&cari=${encodeURIComponent(entry.number)}`,
    }));
  },
});
