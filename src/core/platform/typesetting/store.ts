import type { Insertable } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import type { Tables } from '#core/kernel/tables.ts';

export const insertDocument = async (tx: Tx, row: Insertable<Tables['document']>): Promise<number> => {
  const { id } = await tx.insertInto('document').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
};

export const getDocument = (db: Db, id: number) =>
  db.selectFrom('document').select(['bytes', 'sha256']).where('id', '=', id).executeTakeFirstOrThrow();
