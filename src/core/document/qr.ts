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

const QUIET_ZONE = 4;

/**
 * A QR symbol with its quiet zone as grey pixels, one byte a module: a signed text has thousands of modules, and as a
 * path 500 of them take longer to set than all else on the certificates.
 */
const qrPixels = (text: string, version: number): Uint8Array => {
  const modules = modulesOf(text, QUIET_ZONE, version);
  const pixels = new Uint8Array(modules.length ** 2).fill(255);
  let at = 0;
  for (const row of modules)
    for (const isDark of row)
      if (isDark) pixels[at++] = 0;
      else at++;
  return pixels;
};

/** The file that design.typ reads its QR pictures from. */
export const QR_SHEET = 'qr.bin';

/**
 * The QR pictures of a document one after the other, `sisi` by `sisi` pixels each: to give the typesetter 500 files takes
 * longer than to draw them. All are as large as the longest text needs; changing sizes costs the encoder most.
 */
export const qrSheet = (texts: readonly string[]) => {
  const longest = texts.reduce((long, text) => (text.length > long.length ? text : long), '');
  const { n } = qrSymbol(longest);
  const sisi = n + 2 * QUIET_ZONE;
  const bytes = Buffer.concat(texts.map((text) => qrPixels(text, (n - 17) / 4)));
  return { bytes, places: texts.map((_, i) => ({ sisi, awal: i * sisi ** 2 })) };
};
