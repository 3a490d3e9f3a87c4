// The signed text of a QR: what a paper says, so that it can be checked far from here and without a network.
// Written in base 32 (RFC 4648, no padding): a QR holds capitals and digits densely, and no keyboard layout or
// text field changes them on their way from a scanner. See docs/decisions/0007-signed-qr.md.

const PREFIX = 'PLUT2:';
const KEY_ID_LENGTH = 4;
const SIGNATURE_LENGTH = 64;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What a certificate says; dates ISO, hours in JP. */
export type CertificateFacts = {
  kind: 'certificate';
  office: string;
  number: string;
  holder: string;
  role: string;
  title: string;
  startDate: string;
  endDate: string;
  hours: number;
  place: string;
  organiser: string;
  signedOn: string;
  /** Number of the certificate it replaces; empty for a first one. */
  replaces: string;
};

/** What a numbered letter says in one sentence. */
export type LetterFacts = {
  kind: 'letter';
  office: string;
  number: string;
  /** "Surat Keterangan Konsultasi" */
  title: string;
  holder: string;
  statement: string;
  signedOn: string;
};

export type Facts = CertificateFacts | LetterFacts;

// The order of the values in the body; a new kind of paper is a new letter, an old one never changes.
const layouts = {
  S: [
    'office',
    'number',
    'holder',
    'role',
    'title',
    'startDate',
    'endDate',
    'hours',
    'place',
    'organiser',
    'signedOn',
    'replaces',
  ],
  K: ['office', 'number', 'title', 'holder', 'statement', 'signedOn'],
} as const;
const letters = { certificate: 'S', letter: 'K' } as const;

const letterCodes = Array.from(alphabet, (letter) => letter.charCodeAt(0));
const toBase32 = (bytes: Uint8Array): string => {
  const codes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) codes.push(letterCodes[(held >> (bits - 5)) & 31]!);
  }
  if (bits > 0) codes.push(letterCodes[(held << (5 - bits)) & 31]!);
  return String.fromCharCode(...codes);
};

/** Null for anything `toBase32` would not have written, also for stray bits at the end. */
const fromBase32 = (text: string): Uint8Array<ArrayBuffer> | null => {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes[length++] = (held >> (bits -= 8)) & 255;
  }
  return toBase32(bytes) === text ? bytes : null;
};

/** What is signed: the facts and the key they are signed with. */
export const sealedBody = (facts: Facts, keyId: Uint8Array): Uint8Array<ArrayBuffer> => {
  const letter = letters[facts.kind];
  const values = layouts[letter].map((name) => (facts as Record<string, unknown>)[name]);
  const text = new TextEncoder().encode(JSON.stringify([letter, ...values]));
  const body = new Uint8Array(text.length + KEY_ID_LENGTH);
  body.set(text);
  body.set(keyId.subarray(0, KEY_ID_LENGTH), text.length);
  return body;
};

/** The text of the QR. */
export const sealText = (body: Uint8Array, signature: Uint8Array): string => {
  const bytes = new Uint8Array(body.length + SIGNATURE_LENGTH);
  bytes.set(body);
  bytes.set(signature, body.length);
  return PREFIX + toBase32(bytes);
};

/** As dense as the real one and signed by nobody: for a preview. */
export const unsignedText = (facts: Facts): string =>
  sealText(sealedBody(facts, new Uint8Array(KEY_ID_LENGTH)), new Uint8Array(SIGNATURE_LENGTH));

export type Seal = {
  facts: Facts;
  /** Lower-case hexadecimal. */
  keyId: string;
  body: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
};

const readFacts = (text: string): Facts | null => {
  const [letter, ...values] = JSON.parse(text) as [keyof typeof layouts, ...(string | number)[]];
  const layout: readonly string[] | undefined = layouts[letter];
  if (layout?.length !== values.length) return null;
  const entries = layout.map((name, i) => [name, values[i]] as const);
  if (entries.some(([name, value]) => typeof value !== (name === 'hours' ? 'number' : 'string'))) return null;
  const [kind] = Object.entries(letters).find(([, written]) => written === letter)!;
  return { kind, ...Object.fromEntries(entries) } as Facts;
};

/** What a QR holds: the sealed text, behind the address of the page that checks it where the office has put one. */
export const carriedBy = (address: string, sealed: string): string =>
  // What stands behind # is read by the page and never sent to whoever keeps the address.
  address === '' ? sealed : `${address}#${sealed}`;

/** The text of a QR without the address that carries it. */
export const withoutCarrier = (text: string): string =>
  /^https?:\/\/[^#]*#(plut\d:.*)$/is.exec(text)?.[1] ?? text;

/** Whether a text claims to be a signed QR; it may still be damaged or forged. */
export const isSealed = (text: string): boolean => /^plut2:/i.test(text);

/**
 * Takes a signed QR apart without believing it: the signature is checked by whoever has the key. Null when it is
 * damaged. A scanner on a keyboard with Caps Lock types the other case: all of it or nothing.
 */
export const openSeal = (text: string): Seal | null => {
  const written = text === text.toLowerCase() ? text.toUpperCase() : text;
  if (!written.startsWith(PREFIX)) return null;
  const bytes = fromBase32(written.slice(PREFIX.length));
  if (!bytes || bytes.length <= KEY_ID_LENGTH + SIGNATURE_LENGTH) return null;
  const body = bytes.slice(0, -SIGNATURE_LENGTH);
  try {
    const said = new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(0, -KEY_ID_LENGTH));
    const facts = readFacts(said);
    const keyId = Array.from(body.slice(-KEY_ID_LENGTH), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
    return facts && { facts, keyId, body, signature: bytes.slice(-SIGNATURE_LENGTH) };
  } catch {
    return null; // not UTF-8, not JSON: damaged
  }
};
