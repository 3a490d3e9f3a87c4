import type { Db } from '#core/kernel/database.ts';
import type { Sheet } from './cells.ts';
import {
  findLayout,
  type Heading,
  headingKey,
  headingsOf,
  type Layout,
  layoutAt,
  plain,
  type Vocabulary,
} from './layout.ts';
import * as store from './store.ts';

export { rememberColumns } from './store.ts';

/** A kind of sheet: its columns are remembered apart from those of others. */
type Kind<Field extends string> = { kind: string; vocabulary: Vocabulary<Field>; needed: Field };

/** The layout that was chosen, else the one that the headings tell, with the columns remembered for them. */
export const knownLayout = async <Field extends string>(
  db: Db,
  sheets: readonly Sheet[],
  {
    layout,
    officeId,
    kind,
    vocabulary,
    needed,
  }: { layout: Layout<Field> | null; officeId: number } & Kind<Field>,
) => {
  const isChosen = layout !== null && sheets[layout.sheet] !== undefined;
  const hasColumns = isChosen && Object.keys(layout.columns).length > 0;
  const found = hasColumns
    ? layout
    : isChosen
      ? layoutAt(sheets, layout, vocabulary)
      : findLayout(sheets, vocabulary, needed);
  const sheet = sheets[found.sheet];
  const headings = sheet ? headingsOf(sheet, found.headingRow) : [];
  const columns = hasColumns
    ? undefined
    : ((await store.chosenColumns(db, officeId, kind, headingKey(headings))) as
        Layout<Field>['columns'] | undefined);
  return { headings, layout: columns ? { ...found, columns } : found, isRemembered: columns !== undefined };
};

/** Of another kind of headings: the columns that were chosen under those most like these, and what of them is gone. */
export const columnsAlike = async <Field extends string>(
  db: Db,
  officeId: number,
  kind: string,
  headings: readonly Heading[],
): Promise<{ columns: Layout<Field>['columns']; gone: string[] } | undefined> => {
  const rows = await store.allColumns(db, officeId, kind);
  const here = new Map(headings.map(({ column, text }) => [plain(text), column]));
  const found = rows.map((row) => {
    const texts = new Map(
      row.headings.split('|').map((each) => [Number.parseInt(each, 10), each.replace(/^\d+:/, '')]),
    );
    const chosen = Object.entries(JSON.parse(row.columns) as Record<Field, number>).map(
      ([field, column]) => [field as Field, texts.get(column as number) ?? ''] as const,
    );
    const there = chosen.filter(([, text]) => text !== '' && here.has(text));
    return { chosen, there };
  });
  const best = found.sort((a, b) => b.there.length - a.there.length)[0];
  // Fewer than half: another kind of sheet.
  if (!best || best.there.length * 2 < best.chosen.length) return undefined;
  return {
    columns: Object.fromEntries(
      best.there.map(([field, text]) => [field, here.get(text)!]),
    ) as Layout<Field>['columns'],
    gone: best.chosen.filter((each) => !best.there.includes(each)).map(([, text]) => text || 'tanpa judul'),
  };
};
