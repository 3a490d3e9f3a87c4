import { crc32 } from 'node:zlib';
import { encode } from 'uqr';

/** A QR symbol: side in modules and the path of its dark modules in unit squares. */
export type QrSymbol = { n: number; d: string };

// Readers take any mask; to look for the best of eight takes ten times as long, 0.3 s for 500 certificates.
const modulesOf = (text: string) => encode(text, { ecc: 'M', border: 0, maskPattern: 0 });

/** A QR symbol of medium error correction; each run of dark modules is one rectangle of the path. */
export const qrSymbol = (text: string): QrSymbol => {
  const { data, size } = modulesOf(text);
  let d = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (x < size && row[x]) x++;
      d += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  });
  return { n: size, d };
};

const chunk = (type: string, body: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(body, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
  return bytes;
};

/** A zlib stream of one stored block (RFC 1950, 1951): for a thousand bytes, starting to compress costs the most. */
const stored = (data: Uint8Array): Uint8Array => {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const stream = Buffer.alloc(data.length + 11);
  stream.writeUInt16BE(0x7801, 0);
  stream[2] = 1;
  stream.writeUInt16LE(data.length, 3);
  stream.writeUInt16LE(data.length ^ 0xffff, 5);
  stream.set(data, 7);
  stream.writeUInt16BE(b, data.length + 7);
  stream.writeUInt16BE(a, data.length + 9);
  return stream;
};

const QUIET_ZONE = 4;

/**
 * A QR symbol as a PNG of one bit a module, with its quiet zone: a signed text has thousands of modules, and as a path
 * 500 of them take longer to set than all else on the certificates.
 */
export const qrPicture = (text: string): Uint8Array => {
  const { data, size } = modulesOf(text);
  const side = size + 2 * QUIET_ZONE;
  const stride = 1 + Math.ceil(side / 8);
  const rows = Buffer.alloc(stride * side, 0xff);
  for (let y = 0; y < side; y++) rows[y * stride] = 0; // no filter
  for (let y = 0; y < size; y++) {
    const modules = data[y]!;
    const start = (y + QUIET_ZONE) * stride + 1;
    for (let x = 0; x < size; x++)
      if (modules[x]) rows[start + ((x + QUIET_ZONE) >> 3)]! &= ~(0x80 >> ((x + QUIET_ZONE) & 7));
  }
  const header = Buffer.alloc(13); // width, height, then one bit of grey
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
};
