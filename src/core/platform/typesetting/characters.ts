import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Code points a TrueType font can draw, from its `cmap` table (formats 4 and 12, OpenType 1.9). Typst prints a
 * missing character as a box without a word, so we must know beforehand.
 */
const charactersOf = (font: DataView): Set<number> => {
  const found = new Set<number>();
  const tables = font.getUint16(4);
  for (let t = 0; t < tables; t++) {
    const record = 12 + t * 16;
    if (font.getUint32(record) !== 0x636d6170) continue; // 'cmap'
    const cmap = font.getUint32(record + 8);
    for (let i = 0; i < font.getUint16(cmap + 2); i++) {
      const subtable = cmap + font.getUint32(cmap + 4 + i * 8 + 4);
      const format = font.getUint16(subtable);
      if (format === 12)
        for (let g = 0; g < font.getUint32(subtable + 12); g++) {
          const group = subtable + 16 + g * 12;
          for (let c = font.getUint32(group); c <= font.getUint32(group + 4); c++) found.add(c);
        }
      if (format === 4) {
        const segments = font.getUint16(subtable + 6) / 2;
        const ends = subtable + 14;
        for (let s = 0; s < segments; s++) {
          const end = font.getUint16(ends + s * 2);
          const start = font.getUint16(ends + 2 + segments * 2 + s * 2);
          for (let c = start; c <= end && c < 0xffff; c++) found.add(c);
        }
      }
    }
  }
  return found;
};

const onlyAscii = /^[ -~\n]*$/;

export type Characters = {
  /** The characters of a text that one of these families cannot print, each once. */
  missing(text: string, families: readonly string[]): string[];
  /** The text with a visible "□" for each character that cannot be printed. */
  printable(text: string, families: readonly string[]): string;
};

/** A family's name in the names of its files: "CormorantGaramond_700Bold.ttf". */
const inFileName = (family: string) => `${family.replaceAll(' ', '')}_`;

/** Reads the fonts of the folder when first asked for; a character counts only when every cut of a family has it. */
export const readCharacters = (fontsPath: string): Characters => {
  const files = readdirSync(fontsPath).filter((name) => name.endsWith('.ttf'));
  const read = new Map<string, Set<number>[]>();
  const setsOf = (family: string): Set<number>[] => {
    const known = read.get(family);
    if (known) return known;
    const sets = files
      .filter((name) => name.startsWith(inFileName(family)))
      .map((name) => {
        const { buffer, byteOffset, byteLength } = readFileSync(join(fontsPath, name));
        return charactersOf(new DataView(buffer, byteOffset, byteLength));
      });
    if (sets.length === 0) throw new Error(`no font of the family ${family}`);
    read.set(family, sets);
    return sets;
  };
  const missing = (text: string, families: readonly string[]) => {
    const sets = families.flatMap(setsOf);
    return [...new Set(text)].filter(
      (character) => character !== '\n' && !sets.every((set) => set.has(character.codePointAt(0)!)),
    );
  };
  return {
    missing,
    printable: (text, families) => {
      if (onlyAscii.test(text)) return text; // every bundled font has these; a QR alone is 3,000 of them
      const lost = new Set(missing(text, families));
      return lost.size === 0 ? text : Array.from(text, (c) => (lost.has(c) ? '□' : c)).join('');
    },
  };
};
