import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { FindQuestion } from './source.ts';
import { begins, holds } from '#core/platform/store.ts';

/** Tables of things with a name, each of a few thousand rows at most. */
type Named = 'activity' | 'book' | 'partner' | 'product' | 'training';

type Columns<T extends Named> = keyof Tables[T] & string;

/** The things of the office whose name or other columns hold every word; whose name begins so first, then the newest. */
export const namedRows = async <T extends Named>(
  db: Db,
  {
    table,
    name,
    also = [],
    newest,
  }: { table: T; name: Columns<T>; also?: readonly Columns<T>[]; newest: Columns<T> },
  { officeId, text, words, limit }: Pick<FindQuestion, 'officeId' | 'text' | 'words' | 'limit'>,
  /** Of the numbered ones the one that was typed. */
  number: number | null = null,
  /** Those alone that may be found at all. */
  only: RawBuilder<boolean> = sql`true`,
): Promise<Selectable<Tables[T]>[]> => {
  const columns = [name, ...also].map((column) => sql.ref(column));
  const { rows } = await sql<Selectable<Tables[T]>>`SELECT * FROM ${sql.table(table)}
    WHERE office_id = ${officeId} AND ${only}
      AND ${number === null ? holds(columns, words) : sql`number = ${number}`}
    ORDER BY ${begins(sql.ref(name), text)} DESC, ${sql.ref(newest)} DESC, id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
};
