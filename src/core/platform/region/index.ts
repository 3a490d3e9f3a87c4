import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Region } from '#contract/region.ts';
import { type Level, levels, parsePlaces } from './places.ts';
import { createPlaceSearch, type PlaceQuery } from './search.ts';

export type RegionNames = { province: string } & Partial<Record<Exclude<Level, 'province'>, string>>;

/** The provinces, regencies, districts and villages of Kepmendagri 300.2.2-2138/2025; codes are dotted (14.71.01.1001). */
export type Regions = {
  find(code: string): Region | undefined;
  /** The names of a place and of what it lies in, by level. */
  path(code: string): RegionNames | undefined;
  /** The places directly below a code; the provinces for null. */
  children(code: string | null): Region[];
  /** By the beginning of any word of the name, best first; a dotted code finds itself. */
  search(text: string, query?: PlaceQuery): Region[];
  /**
   * The district the first six digits of a NIK name, or only its regency. A NIK keeps the code of its first
   * registration, so an unknown one (91.01…) is no mistake.
   */
  nikRegion(digits: string): Region | undefined;
};

/** Reads resources/region on the first question; throws when the file is missing or damaged. */
export const openRegions = (resourcesPath: string): Regions => {
  const load = () => {
    const file = readFileSync(join(resourcesPath, 'region', 'regions.txt.gz'));
    const places = parsePlaces(gunzipSync(file).toString('latin1'));
    return { places, searchPlaces: createPlaceSearch(places) };
  };
  let loaded: ReturnType<typeof load> | undefined;
  const data = () => (loaded ??= load());

  const region = (index: number): Region => {
    const { places } = data();
    const lineage = places.lineage(index);
    return {
      code: places.codeOf(index),
      name: places.nameOf(index),
      level: levels[places.depthOf(index)]!,
      path: lineage.map(places.nameOf).join(', '),
    };
  };

  const find = (code: string): Region | undefined => {
    const index = data().places.indexOf(code);
    return index < 0 ? undefined : region(index);
  };

  return {
    find,
    path: (code) => {
      const { places } = data();
      const index = places.indexOf(code);
      if (index < 0) return undefined;
      const [province, regency, district, village] = places.lineage(index).reverse().map(places.nameOf);
      return { province: province!, regency, district, village };
    },
    children: (code) => {
      const { places } = data();
      const parent = code === null ? -1 : places.indexOf(code);
      if (code !== null && parent < 0) return [];
      const end = parent < 0 ? places.count : places.endOf(parent);
      const found: Region[] = [];
      for (let index = parent + 1; index < end; index = places.endOf(index)) found.push(region(index));
      return found;
    },
    search: (text, query) => {
      const typed = text.trim();
      if (/^\d[\d.]*$/.test(typed)) return [find(typed)].filter((place) => place !== undefined);
      return data().searchPlaces(typed, query).map(region);
    },
    nikRegion: (digits) => {
      const [, province, regency, district] = /^(\d\d)(\d\d)(\d\d)/.exec(digits) ?? [];
      if (!province) return undefined;
      return find(`${province}.${regency}.${district}`) ?? find(`${province}.${regency}`);
    },
  };
};
