import encodeQr from 'qr';

/** A QR symbol: side in modules and the path of its dark modules in unit squares. */
export type QrSymbol = { n: number; d: string };

/** The least the encoder gives. */
const BORDER = 1;
const isDense = /^[0-9A-Z $%*+./:-]+$/;

/**
 * A web address has small letters, and with them a signed text no longer packs as capitals and digits. With less
 * correction its modules stay as large as without the address.
 */
const correctionOf = (text: string) => (text.includes('#') ? 'low' : 'medium');

// Readers take any mask; to look for the best of eight takes twice as long.
const modulesOf = (text: string, version?: number): boolean[][] =>
  encodeQr(text, 'raw', {
    ecc: correctionOf(text),
    border: BORDER,
    mask: 0,
    version,
    encoding: isDense.test(text) ? 'alphanumeric' : 'byte',
  });

/** A QR symbol; each run of dark modules is one rectangle of the path. */
export const qrSymbol = (text: string): QrSymbol => {
  const modules = modulesOf(text)
    .slice(BORDER, -BORDER)
    .map((row) => row.slice(BORDER, -BORDER));
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

/** The file that design.typ reads its QR pictures from. */
export const QR_SHEET = 'qr.bin';

/**
 * QR symbols with their quiet zones as grey pixels, one byte a module, `sisi` by `sisi` each, one after the other in one
 * file. A signed text has thousands of modules: as paths, or as 500 files, they take longer to set than all else on the
 * certificates. All are as large as the longest text needs; changing sizes costs the encoder most.
 */
export const qrSheet = (texts: readonly string[]) => {
  const longest = texts.reduce((long, text) => (text.length > long.length ? text : long), '');
  const { n } = qrSymbol(longest);
  const sisi = n + 2 * QUIET_ZONE;
  const bytes = new Uint8Array(texts.length * sisi ** 2).fill(255);
  const places = texts.map((text, i) => {
    const awal = i * sisi ** 2;
    const modules = modulesOf(text, (n - 17) / 4);
    for (let y = 0; y < n; y++) {
      const row = modules[y + BORDER]!;
      const left = awal + (y + QUIET_ZONE) * sisi + QUIET_ZONE;
      for (let x = 0; x < n; x++) if (row[x + BORDER]) bytes[left + x] = 0;
    }
    return { sisi, awal };
  });
  return { bytes: Buffer.from(bytes.buffer), places };
};
