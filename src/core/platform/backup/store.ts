import type { Dropped } from '#contract/backup.ts';
import type { Db } from '#core/kernel/database.ts';

const count = async (db: Db, table: 'visit' | 'certificate' | 'letter'): Promise<number> => {
  const { rows } = await db
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return rows;
};

/** How much of what a restore would drop is stored. */
export const countWork = async (db: Db): Promise<Dropped> => ({
  visits: await count(db, 'visit'),
  certificates: await count(db, 'certificate'),
  letters: await count(db, 'letter'),
});
