import type { Db, Tx } from '#core/kernel/database.ts';

/** Where the office has put the page that checks its QRs; '' where it has not. */
export const checkerAddress = async (db: Db): Promise<string> =>
  (await db.selectFrom('office').select('checker_address').executeTakeFirst())?.checker_address ?? '';

export const updateCheckerAddress = (tx: Tx, officeId: number, address: string) =>
  tx.updateTable('office').set({ checker_address: address }).where('id', '=', officeId).execute();

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
