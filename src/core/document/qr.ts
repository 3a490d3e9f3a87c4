import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** A QR symbol: side in modules and the path of its dark modules in unit squares. */
export type QrSymbol = { n: number; d: string };

// Readers take any mask; to look for the best of eight takes ten times as long, 0.3 s for 500 certificates.
const modulesOf = (text: string, border: number) => encode(text, { ecc: 'M', border, maskPattern: 0 });

/** A QR symbol of medium error correction; each run of dark modules is one rectangle of the path. */
export const qrSymbol = (text: string): QrSymbol => {
  const { data, size } = modulesOf(text, 0);
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

/**
 * A QR symbol as a PNG of one bit a module, with the quiet zone of four: a signed text has thousands of modules, and
 * as a path 500 of them take longer to set than all else on the certificates.
 */
export const qrPicture = (text: string): Uint8Array => {
  const { data, size } = modulesOf(text, 4);
  const stride = 1 + Math.ceil(size / 8);
  const rows = Buffer.alloc(stride * size);
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) rows[y * stride + 1 + (x >> 3)]! |= 0x80 >> (x & 7);
    }),
  );
  const header = Buffer.alloc(13); // width, height, then one bit of grey
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 1;
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ]);
};
