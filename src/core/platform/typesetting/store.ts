import type { Insertable } from 'kysely';
import type { Db, Tx } from '../../kernel/database.ts';
import type { Tables } from '../../kernel/tables.ts';

export const insertDocument = async (tx: Tx, row: Insertable<Tables['document']>): Promise<number> => {
  const { id } = await tx.insertInto('document').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
};

export const getDocument = (db: Db, id: number) =>
  db.selectFrom('document').select(['bytes', 'sha256']).where('id', '=', id).executeTakeFirstOrThrow();
