import { uuidv7 } from '#contract/uid.ts';

/** A new uid, made before the call so that a call sent twice is stored once. */
export const newUid = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
