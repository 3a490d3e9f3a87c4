const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const DASHES = new Set([4, 6, 8, 10]);

const textOf = (bytes: Uint8Array, version: number): string => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  let text = '';
  for (let i = 0; i < 16; i++) text += DASHES.has(i) ? `-${HEX[bytes[i]!]}` : HEX[bytes[i]!];
  return text;
};

/** UUIDv4: nothing but chance, for what must not tell when it was made. */
export const uuidv4 = (random: Uint8Array): string => textOf(new Uint8Array(random.subarray(0, 16)), 4);

/**
 * UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random. The caller makes it before the call,
 * so a call that is sent twice is stored once.
 */
export const uuidv7 = (now: number, random: Uint8Array): string => {
  const bytes = new Uint8Array(random.subarray(0, 16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  return textOf(bytes, 7);
};
