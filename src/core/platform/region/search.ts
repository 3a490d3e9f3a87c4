import { type Level, levels, lowerBound, type Places } from './places.ts';

export type PlaceQuery = {
  level?: Level;
  /** Only places below this code; an unknown code holds no places. */
  within?: string;
  /** The code of the office: what lies in its district, its regency and its province comes first, in this order. */
  near?: string;
  /** 20 unless told otherwise. */
  limit?: number;
};

const EXACT = 0;
const PREFIX = 1;
const WORD = 2;
const NO_MATCH = 3;

/** "Kota Pekanbaru" is looked for as "pekanbaru" too. */
const kindOfPlace = /^(kabupaten|kota)( administrasi)? /;
const APOSTROPHE = 39;

/** A small letter or a digit. */
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Small letters and digits, without spaces: names are compared so. */
export const foldPlace = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** What a desk types before a name: "Kec. Tampan", "Kab. Kampar". */
const spellOut = (text: string) =>
  text
    .replace(/^\s*(kecamatan|kec|kelurahan|kel|provinsi|prov)\b\.?\s+(?=\S)/i, '')
    .replace(/^\s*kab\b\.?(?=\s*\S)/i, 'kabupaten');

const asBytes = (text: string) => Buffer.from(foldPlace(text), 'latin1');

/**
 * The letters of all names without spaces, and where words begin: so "simpangtiga", "Simpang Tiga" and
 * "pekan baru" are all found by one pass over the word starts.
 */
const indexNames = (places: Places) => {
  const starts = new Uint32Array(places.count + 1);
  const afterKind = new Uint32Array(places.count);
  const words: number[] = [];
  const letters = Buffer.alloc(places.letterCount);
  let at = 0;
  for (let index = 0; index < places.count; index++) {
    const name = places.nameOf(index).toLowerCase();
    const kind = kindOfPlace.exec(name)?.[0].length ?? 0;
    let isBetweenWords = true;
    starts[index] = afterKind[index] = at;
    for (let i = 0; i < name.length; i++) {
      if (i === kind) afterKind[index] = at;
      const code = name.charCodeAt(i);
      if (isLetter(code)) {
        if (isBetweenWords) words.push(at);
        letters[at++] = code;
      }
      // "Jum'at" is one word.
      isBetweenWords = !isLetter(code) && code !== APOSTROPHE;
    }
  }
  starts[places.count] = at;
  return { letters, starts, afterKind, words: Uint32Array.from(words) };
};

/** Finds places by the beginnings of the words of their names: near, exact, then prefix, then inner word; higher levels first. */
export const createPlaceSearch = (places: Places) => {
  const { letters, starts, afterKind, words } = indexNames(places);

  const beginsAt = (at: number, wanted: Buffer) => {
    for (let i = 0; i < wanted.length; i++) if (letters[at + i] !== wanted[i]) return false;
    return true;
  };

  /** How well a name fits, given its word starts [from, to) in `words`. */
  const fit = (index: number, from: number, to: number, wanted: Buffer): number => {
    const end = starts[index + 1]!;
    for (let word = from; word < to; word++) {
      const at = words[word]!;
      if (at + wanted.length > end) return NO_MATCH;
      if (!beginsAt(at, wanted)) continue;
      if (at !== starts[index] && at !== afterKind[index]) return WORD;
      return at + wanted.length === end ? EXACT : PREFIX;
    }
    return NO_MATCH;
  };

  const fitOf = (index: number, wanted: Buffer) =>
    fit(index, lowerBound(words, starts[index]!), lowerBound(words, starts[index + 1]!), wanted);

  const liesIn = (index: number, parts: readonly Buffer[]) => {
    if (parts.length === 0) return true;
    const above = places.lineage(index).slice(1);
    return parts.every((part) => above.some((place) => fitOf(place, part) !== NO_MATCH));
  };

  /** 0 in the same district, 1 in the same regency, 2 in the same province, 3 elsewhere. */
  const nearness = (code: string | undefined) => {
    const home = places.indexOf(code ?? '');
    const [province = -1, regency = -1, district = -1] = home < 0 ? [] : places.lineage(home).reverse();
    const isBelow = (index: number, place: number) =>
      place >= 0 && index >= place && index < places.endOf(place);
    return (index: number) => [district, regency, province].filter((place) => !isBelow(index, place)).length;
  };

  const find = (name: string, parents: readonly string[], query: PlaceQuery): number[] => {
    const wanted = asBytes(name);
    if (wanted.length === 0) return [];
    const parts = parents.map(asBytes);
    const limit = query.limit ?? 20;
    const top = query.within === undefined ? -1 : places.indexOf(query.within);
    if (query.within !== undefined && top < 0) return [];
    const distance = nearness(query.near);
    const depth = query.level && levels.indexOf(query.level);
    const last = top < 0 ? places.count : places.endOf(top);
    // One list for each rank, so that nothing has to be sorted.
    const ranked = Array.from({ length: 48 }, (): number[] => []);

    let word = lowerBound(words, starts[top + 1]!);
    for (let index = top + 1; index < last; index++) {
      const from = word;
      while (word < words.length && words[word]! < starts[index + 1]!) word++;
      const how = fit(index, from, word, wanted);
      if (how === NO_MATCH) continue;
      const at = places.depthOf(index);
      if (depth !== undefined && at !== depth) continue;
      const list = ranked[(distance(index) * 3 + how) * 4 + at]!;
      if (list.length < limit && liesIn(index, parts)) list.push(index);
    }
    return ranked.flat().slice(0, limit);
  };

  /** Indexes, best first. "Simpang Tiga, Pekanbaru" and "simpang tiga pekanbaru" name a place and what it lies in. */
  return (text: string, query: PlaceQuery = {}): number[] => {
    const [name = '', ...parents] = text.slice(0, 200).split(',').map(spellOut);
    const found = find(name, parents, query);
    if (found.length > 0) return found;
    const typed = name.split(/\s+/).filter(Boolean);
    for (let cut = typed.length - 1; cut > 0; cut--) {
      const split = find(typed.slice(0, cut).join(''), [...typed.slice(cut), ...parents], query);
      if (split.length > 0) return split;
    }
    return [];
  };
};
