import { crc32 } from 'node:zlib';
import encodeQr from 'qr';

/** A QR symbol: side in modules and the path of its dark modules in unit squares. */
export type QrSymbol = { n: number; d: string };

const isDense = /^[0-9A-Z $%*+./:-]+$/;

// Readers take any mask; to look for the best of eight takes twice as long.
const modulesOf = (text: string, border: number, version?: number): boolean[][] =>
  encodeQr(text, 'raw', {
    ecc: 'medium',
    border,
    mask: 0,
    version,
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
  for (const byte of data) b += a += byte; // at most 4,440 bytes: the sums stay exact without a remainder each time
  a %= 65521;
  b %= 65521;
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
const qrPicture = (text: string, version: number): Uint8Array => {
  const modules = modulesOf(text, QUIET_ZONE, version);
  const side = modules.length;
  const stride = 1 + Math.ceil(side / 8);
  const rows = Buffer.alloc(stride * side, 0xff);
  modules.forEach((row, y) => {
    let at = y * stride;
    rows[at] = 0; // no filter
    for (let x = 0; x < side; x += 8) {
      let byte = 0;
      for (let bit = x; bit < x + 8; bit++) byte = (byte << 1) | (row[bit] ? 0 : 1);
      rows[++at] = byte;
    }
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

/** The file that design.typ reads its QR pictures from. */
export const QR_SHEET = 'qr.bin';

/**
 * The QR pictures of a document one after the other, and where each begins and ends: to give the typesetter 500 files
 * takes longer than to draw them. All are as large as the longest text needs; changing sizes costs the encoder most.
 */
export const qrSheet = (texts: readonly string[]) => {
  const longest = texts.reduce((long, text) => (text.length > long.length ? text : long), '');
  const version = (qrSymbol(longest).n - 17) / 4;
  const pictures = texts.map((text) => qrPicture(text, version));
  let akhir = 0;
  const places = pictures.map((picture) => ({ awal: akhir, akhir: (akhir += picture.length) }));
  return { bytes: Buffer.concat(pictures), places };
};
