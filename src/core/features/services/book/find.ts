import { bookKindWords, bookNumber } from '#contract/book.ts';
import { contract } from '#contract/index.ts';
import { isbnOf } from '#contract/isbn.ts';
import { namedRows } from '#core/platform/find/store.ts';
import type { FindSource } from '#core/platform/find/source.ts';
import { uidText } from '#core/kernel/ids.ts';

const columns = { table: 'book', name: 'title', also: ['author', 'isbn'], newest: 'id' } as const;

/** By title, author, ISBN or number. */
export const bookFinds: FindSource = {
  title: 'Pustaka',
  rank: 4,
  call: contract.book.get,
  find: async (question) => {
    const [, number] = /^b-?0*(\d{1,9})$/i.exec(question.text) ?? [];
    const isbn = isbnOf(question.text);
    const asked = isbn ? { ...question, words: [isbn] } : question;
    const rows = await namedRows(question.context.db, columns, asked, number ? Number(number) : null);
    return rows.map((row) => ({
      uid: uidText(row.uid),
      title: row.title,
      detail: [row.author, bookKindWords[row.kind as keyof typeof bookKindWords], bookNumber(row.number)]
        .filter(Boolean)
        .join(' · '),
      to: `/pustaka?buku=${uidText(row.uid)}`,
    }));
  },
};
