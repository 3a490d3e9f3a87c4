import type { Facts } from '#contract/seal.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { keyId, type KeyPair, newKeyPair, signerOf } from './sign.ts';
import { insertKey, keysOf } from './store.ts';

export { isSignedBy, keyId } from './sign.ts';
export { checkerAddress, updateCheckerAddress } from './store.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The office's keys to check with, newest first; `id` and `text` hexadecimal. */
export const officeKeys = async (db: Db, officeId: number) =>
  (await keysOf(db, officeId)).map(({ publicKey, createdAt }) => ({
    id: hex(keyId(publicKey)),
    publicKey,
    text: hex(publicKey),
    createdAt,
  }));

const usable = (keys: Awaited<ReturnType<typeof keysOf>>): KeyPair | undefined =>
  keys.find((key): key is typeof key & KeyPair => key.privateKey !== null);

/** Makes the office's key; part of setting the office up. */
export const createOfficeKey = (tx: Tx, { officeId, at }: Pick<Stamp, 'officeId' | 'at'>) =>
  insertKey(tx, officeId, newKeyPair(), at);

const findKey = async (db: Db, officeId: number) => usable(await keysOf(db, officeId));

/** Writes QR texts in the name of the office. An office from before the key gets one now. */
export const officeSigner = async (context: Context): Promise<(facts: Facts) => Promise<string>> => {
  const { officeId } = await context.now();
  const known = await findKey(context.db, officeId);
  if (known) return signerOf(known);
  return context.write(async (tx, stamp) => {
    if (!(await findKey(tx, officeId))) await createOfficeKey(tx, stamp);
    return signerOf((await findKey(tx, officeId))!);
  });
};
