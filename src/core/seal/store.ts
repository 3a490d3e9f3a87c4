import type { Db, Tx } from '../kernel/database.ts';

/** The office's keys, newest first; `privateKey` is null for one that only checks. */
export const keysOf = async (db: Db, officeId: number) => {
  const rows = await db
    .selectFrom('office_key')
    .select(['public_key', 'private_key', 'created_at'])
    .where('office_id', '=', officeId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    publicKey: row.public_key,
    privateKey: row.private_key,
    createdAt: row.created_at,
  }));
};

export const insertKey = (
  tx: Tx,
  officeId: number,
  { publicKey, privateKey }: { publicKey: Uint8Array; privateKey: Uint8Array },
  at: string,
) =>
  tx
    .insertInto('office_key')
    .values({ office_id: officeId, public_key: publicKey, private_key: privateKey, created_at: at })
    .execute();
