import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Region } from '#contract/region.ts';

type Level = Region['level'];
const levelOfLength: Record<number, Level> = { 2: 'province', 5: 'regency', 8: 'district', 13: 'village' };
const LEVELS: readonly Level[] = ['province', 'regency', 'district', 'village'];

export type Regions = ReturnType<typeof openRegions>;

const parentOf = (code: string) => code.slice(0, Math.max(0, code.lastIndexOf('.')));
const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ').trim();

/**
 * Indonesia's administrative regions (91,599 places, idn-area-data 4.0.1, ODbL), read once from one file.
 * Codes are Kemendagri's, dotted. Codes that were abolished are simply unknown.
 */
export const openRegions = (resourcesPath: string) => {
  const file = gunzipSync(readFileSync(path.join(resourcesPath, 'region/wilayah.tsv.gz'))).toString('utf8');
  const names = new Map<string, string>();
  const keys: { code: string; key: string; level: Level }[] = [];
  for (const line of file.trimEnd().split('\n')) {
    const [code, name] = line.split('\t') as [string, string];
    names.set(code, name);
    keys.push({ code, key: fold(name), level: levelOfLength[code.length]! });
  }

  const pathOf = (code: string): string => {
    const parts = [];
    for (let at = code; at !== ''; at = parentOf(at)) parts.push(names.get(at));
    return parts.join(', ');
  };
  const region = (code: string): Region => ({
    code,
    name: names.get(code)!,
    level: levelOfLength[code.length]!,
    path: pathOf(code),
  });

  return {
    counts: () => Object.fromEntries(LEVELS.map((level) => [level, keys.filter((k) => k.level === level).length])),

    /** The place behind a code, with its path upwards; undefined when the code is unknown. */
    find: (code: string): Region | undefined => (names.has(code) ? region(code) : undefined),

    nameOf: (code: string): string | undefined => names.get(code),

    /** The places directly below; the provinces for null. Sorted by name. */
    children: (code: string | null): Region[] =>
      keys
        .filter((place) => (code === null ? place.level === 'province' : parentOf(place.code) === code))
        .map((place) => region(place.code))
        .sort((a, b) => a.name.localeCompare(b.name, 'id')),

    /** By the beginnings of words; exact names first, then larger places. */
    search: (text: string, options: { level?: Level; within?: string; limit: number }): Region[] => {
      const wanted = fold(text);
      if (wanted === '') return [];
      const below = options.within && `${options.within}.`;
      const rank = ({ key, level }: (typeof keys)[number]) =>
        (key === wanted || key.replace(/^(kota|kabupaten) /, '') === wanted ? 0 : key.startsWith(wanted) ? 10 : 20) +
        LEVELS.indexOf(level);
      return keys
        .filter(
          (place) =>
            (!options.level || place.level === options.level) &&
            (!below || place.code.startsWith(below)) &&
            ` ${place.key}`.includes(` ${wanted}`),
        )
        .sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
        .slice(0, options.limit)
        .map((place) => region(place.code));
    },

    /** The six digits a NIK begins with: its district, or the regency when only that is still known. */
    ofNik: (digits: string): Region | undefined => {
      const codes = [2, 4, 6].map((length) => digits.slice(0, length).replace(/(\d\d)(?=\d)/g, '$1.'));
      const known = codes.findLast((code) => code.length > 2 && names.has(code));
      return known === undefined ? undefined : region(known);
    },
  };
};
