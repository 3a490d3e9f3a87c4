import { crc32 } from 'node:zlib';
import encodeQr from 'qr';

/** A QR symbol: side in modules and the path of its dark modules in unit squares. */
export type QrSymbol = { n: number; d: string };

const isDense = /^[0-9A-Z $%*+./:-]+$/;

// Readers take any mask; to look for the best of eight takes twice as long.
const modulesOf = (text: string, border: number): boolean[][] =>
  encodeQr(text, 'raw', {
    ecc: 'medium',
    border,
    mask: 0,
    encoding: isDense.test(text) ? 'alphanumeric' : 'byte',
  });

/** A QR symbol of medium error correction; each run of dark modules is one rectangle of the path. */
export const qrSymbol = (text: string): QrSymbol => {
  const modules = modulesOf(text, 1)
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const n = modules.length;
  let d = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < n; x++) {
      if (!row[x]) continue;
      const start = x;
      while (x < n && row[x]) x++;
      d += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  });
  return { n, d };
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
  const modules = modulesOf(text, QUIET_ZONE);
  const side = modules.length;
  const stride = 1 + Math.ceil(side / 8);
  const rows = Buffer.alloc(stride * side, 0xff);
  modules.forEach((row, y) => {
    rows[y * stride] = 0; // no filter
    for (let x = 0; x < side; x++) if (row[x]) rows[y * stride + 1 + (x >> 3)]! &= ~(0x80 >> (x & 7));
  });
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
