import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#contract/uid.ts';

/** The 16 bytes of a uid, as stored. */
export const uidBytes = (uid: string): Uint8Array => Buffer.from(uid.replaceAll('-', ''), 'hex');

/** A stored uid as text. */
export const uidText = ({ buffer, byteOffset, byteLength }: Uint8Array): string => {
  const hex = Buffer.from(buffer, byteOffset, byteLength).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** Sixteen random bytes; tests and the practice office pass a seeded source. */
export type RandomBytes = () => Uint8Array;
let pool = Buffer.alloc(0);
let used = 0;
export const systemRandom: RandomBytes = () => {
  // Asked for in pieces of 4 KB: the system's source costs far more a call than a byte.
  if (used >= pool.length) [pool, used] = [randomBytes(4096), 0];
  used += 16;
  return pool.subarray(used - 16, used);
};

export const newUid = (now: Date, random: RandomBytes): string => uuidv7(now.getTime(), random());

// Crockford's base 32: nothing that reads like something else.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Eight characters that cannot be guessed, from the random end of a uid: 40 bits. */
export const shortCode = (random: Uint8Array): string =>
  Array.from(random.subarray(-8), (byte) => alphabet[byte % 32]).join('');
