import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const keyed = (key: Uint8Array, ...parts: (string | Uint8Array)[]): Buffer => {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

export const newKey = (): Buffer => randomBytes(32);
/** Tells whether a lock was made with this key. */
export const nameOfKey = (key: Uint8Array): string => sha256(key).toString('hex', 0, 8);

/** What is printed and what the screen shows of it. */
export type LockedFiles = { pdf: Uint8Array; xlsx: Uint8Array; pages: Uint8Array };

/** How locks of a format are made, for ever: each is checked by the rules of its time. */
type Format = {
  mac: (key: Uint8Array, content: string) => Buffer;
  filesMac: (key: Uint8Array, mac: Uint8Array, files: LockedFiles) => Buffer;
  /** What the content says of the stored rows. */
  rowsMac: (key: Uint8Array, stored: Uint8Array) => string;
};
export const formats: Readonly<Record<number, Format>> = {
  1: {
    mac: (key, content) => keyed(key, 'kunci bulan 1\n', content),
    filesMac: (key, mac, { pdf, xlsx, pages }) =>
      keyed(key, 'berkas 1\n', mac, sha256(pdf), sha256(xlsx), sha256(pages)),
    rowsMac: (key, stored) => keyed(key, 'baris 1\n', stored).toString('hex'),
  },
};
export const FORMAT = 1;
export const format = formats[FORMAT]!;

/** "7F3A 91C2 0B5E D48A 66E1 2C97": 96 bits that a person can compare. */
export const fingerprintOf = (mac: Uint8Array): string =>
  Buffer.from(mac)
    .toString('hex', 0, 12)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Names a difference without saying it. */
export const markOf = (key: Uint8Array, difference: string): string =>
  keyed(key, difference).toString('hex', 0, 16);

const NONCE = 12;
const TAG = 16;
/** Compressed and encrypted with a new key: AES-256-GCM. */
export const concealed = (value: unknown): { key: Uint8Array; bytes: Uint8Array } => {
  const key = newKey();
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = [cipher.update(gzipSync(JSON.stringify(value))), cipher.final()];
  return { key, bytes: Buffer.concat([nonce, cipher.getAuthTag(), ...text]) };
};
/** Throws where a byte of it, or of the key, was changed. */
export const opened = (key: Uint8Array, bytes: Uint8Array): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
};
export const revealed = (key: Uint8Array, bytes: Uint8Array): unknown =>
  JSON.parse(gunzipSync(opened(key, bytes)).toString());
