import { CompiledQuery, type Insertable } from 'kysely';
import type { Tx } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * Many rows of one table through one prepared statement: for whole days at once, where building each statement
 * costs more than running it. Every row has the columns of the first.
 */
export const insertRows = async <T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {});
  const statement = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
    VALUES (${columns.map(() => '?').join(', ')})`;
  for (const row of rows as readonly Record<string, unknown>[])
    await tx.executeQuery(
      CompiledQuery.raw(
        statement,
        columns.map((name) => row[name] ?? null),
      ),
    );
};
