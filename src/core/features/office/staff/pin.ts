import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// N = 2^15, r = 8, p = 1: 32 MB and about 0.1 s for each guess (OWASP's scrypt parameters for interactive use).
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const derive = (pin: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });

export type PinHash = { pin_hash: Uint8Array; pin_salt: Uint8Array };

/** What a window remembers of the PIN it was opened with, as the file writes its salt. */
export const credentialOf = (salt: Uint8Array): string => Buffer.from(salt).toString('hex').toUpperCase();

export const hashPin = async (pin: string): Promise<PinHash> => {
  const salt = randomBytes(16);
  return { pin_hash: await derive(pin, salt), pin_salt: salt };
};

export const isPin = async (pin: string, { pin_hash, pin_salt }: PinHash): Promise<boolean> =>
  timingSafeEqual(await derive(pin, pin_salt), Buffer.from(pin_hash));
