import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#contract/uid.ts';

/** The 16 bytes of a uid, as stored. */
export const uidBytes = (uid: string): Uint8Array => Buffer.from(uid.replaceAll('-', ''), 'hex');

/** A stored uid as text. */
export const uidText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Sixteen random bytes; tests and the practice office pass a seeded source. */
export type RandomBytes = () => Uint8Array;
export const systemRandom: RandomBytes = () => randomBytes(16);

export const newUid = (now: Date, random: RandomBytes): string => uuidv7(now.getTime(), random());
