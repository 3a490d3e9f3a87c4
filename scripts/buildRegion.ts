import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';

// Makes resources/region/regions.txt.gz: one line a place in code order, a tab for each level, then the last
// part of its code and its name. It is the whole method by which the data differ from their source (ODbL 4.6b).

/** Slips of the source: an apostrophe written as a quotation mark, stray signs, a small first letter. */
const cleanName = (name: string) =>
  name
    .replace(/["’`]+/g, "'")
    .replace(/[*_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const lineOf = ({ code, name }: { code: string; name: string }) => {
  const parts = code.split('.');
  return `${'\t'.repeat(parts.length - 1)}${parts.at(-1)}${cleanName(name)}`;
};

/** The text of the resource, without compression. */
export const regionText = async (): Promise<string> => {
  const levels = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()]);
  const places: { code: string; name: string }[] = levels.flat();
  places.sort((a, b) => (a.code < b.code ? -1 : 1));
  const text = places.map(lineOf).join('\n');
  if (/[^\t\n\x20-\x7e]/.test(text))
    throw new Error('A name is not ASCII; the reader expects one byte a letter.');
  return text;
};

if (import.meta.main) {
  const target = new URL('../resources/region/regions.txt.gz', import.meta.url);
  const bytes = gzipSync(await regionText(), { level: 9 });
  await writeFile(target, bytes);
  console.log(`resources/region/regions.txt.gz: ${bytes.length} bytes`);
}
