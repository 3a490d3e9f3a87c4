import { normalisePhone, withoutGroups, withoutLabel } from '#contract/digits.ts';
import { distance } from './distance.ts';
import { abdulApart, assimilated, birthTitlesOf, foldName, foldQuery, nameWords } from './names.ts';

export type Query =
  | { kind: 'empty' }
  /** A complete number: it belongs to one person or to nobody. Thirteen digits may be a NIB or a phone number. */
  | { kind: 'whole'; nik: string | null; nib: string | null; phone: string | null }
  /** Part of a number; `phone` in the stored +62 form when it begins like one. Names may hold digits too. */
  | { kind: 'part'; digits: string; phone: string | null; raw: string[]; folded: string[] }
  | { kind: 'words'; raw: string[]; folded: string[] };

/** What was typed into the search field. Three digits or more are a number; everything else is words. */
export const parseQuery = (typed: string): Query => {
  const text = withoutLabel(typed);
  const digits = withoutGroups(text).replace(/^\+/, '');
  const { raw, folded } = foldQuery(text);
  if (!/^\d{3,}$/.test(digits)) return raw.length === 0 ? { kind: 'empty' } : { kind: 'words', raw, folded };
  const nik = digits.length === 16 ? digits : null;
  const nib = digits.length === 13 ? digits : null;
  const phone = digits.length < 10 && !text.includes('+') ? null : (normalisePhone(text) ?? null);
  if (nik || nib || phone) return { kind: 'whole', nik, nib, phone };
  const begins = /^(?:(?:00)?62|0)([1-9]?\d*)$/.exec(digits);
  return { kind: 'part', digits, phone: begins && `+62${begins[1]}`, raw, folded };
};

/** The NIK that a search asks for; undefined when it asks for something else. */
export const askedNik = (text: string): string | undefined => {
  const query = parseQuery(text);
  return query.kind === 'whole' ? (query.nik ?? undefined) : undefined;
};

type Numbers = { nik: string | null; phone: string | null; nib: string | null };

/** As many digits of a NIK as say where and when somebody was born. The serial behind them is found as a whole NIK only. */
export const NIK_KNOWN_DIGITS = 12;
/** The last digits of a phone number as people say them. */
export const PHONE_TAILS = [4, 6];

/** Which number of a person is meant, in words that say no more than was typed; null when none is. */
export const matchedNumber = (
  query: Extract<Query, { kind: 'whole' | 'part' }>,
  { nik, phone, nib }: Numbers,
): string | null => {
  if (query.kind === 'whole') {
    if (nik && nik === query.nik) return 'NIK sama';
    if (phone && phone === query.phone) return 'HP sama';
    return nib && nib === query.nib ? 'NIB sama' : null;
  }
  const { digits } = query;
  if (digits.length <= NIK_KNOWN_DIGITS && nik?.startsWith(digits)) return `NIK berawal ${digits}`;
  if (query.phone && phone?.startsWith(query.phone)) return `HP berawal ${digits}`;
  if (PHONE_TAILS.includes(digits.length) && phone?.endsWith(digits)) return `HP berakhir ${digits}`;
  return nib?.startsWith(digits) ? `NIB berawal ${digits}` : null;
};

const quote = (token: string) => `"${token.replaceAll('"', '""')}"`;

/** A word as it may stand in the index: as it is, or as the beginning of one. */
export type Term = { word: string; isWhole: boolean };

/** Safe FTS5 text: every word is quoted, and a prefix unless it is whole; a word matches as written or as folded. */
export const matchExpression = (alternatives: readonly (readonly Term[])[]): string =>
  alternatives
    .map((terms) => terms.map(({ word, isWhole }) => `${quote(word)}${isWhole ? '' : '*'}`))
    .map((terms) => `(${[...new Set(terms)].join(' OR ')})`)
    .join(' AND ');

/** Folded to fewer letters than this, a word begins half of all names: "zzqq" is "sk". It is only looked for whole. */
export const LEAST_FOLDED = 3;
const mayBegin = (word: string, folded: string) => folded === word || folded.length >= LEAST_FOLDED;

/** For each word of the query the ways it may stand in the index. */
export const alternativesOf = ({ raw, folded, whole }: WordQuery): Term[][] =>
  raw.map((word, i) => [
    { word, isWhole: i === whole },
    { word: folded[i]!, isWhole: i === whole || !mayBegin(word, folded[i]!) },
  ]);

/** `whole`: which of the words may not be the beginning of a longer one; none unless told. */
export type WordQuery = { raw: string[]; folded: string[]; whole?: number };

/** The shortest part that a word is split into: Nuraini is Nur Aini, and never Nu Raini. */
const LEAST_PART = 3;
/** Shorter first words that are written together with the next as often as apart: Alhafiz, Elfitri, Nimade. */
const particles = new Set(['al', 'el', 'ni', 'an', 'ar', 'as', 'ad', 'wa', 'la', 'de', 'da']);

/**
 * The query as typed, then with its title of birth written otherwise, with two neighbours joined (Nur Aini: Nuraini,
 * Abdul Rahman: Abdurrahman), and with a word split.
 */
export const variantsOf = (query: WordQuery): WordQuery[] => {
  const { raw } = query;
  const others: { words: readonly string[]; whole?: string }[] = birthTitlesOf(raw)
    .filter((words) => words.join(' ') !== raw.join(' '))
    .map((words) => ({ words }));
  for (let i = 1; i < raw.length; i++) {
    const joined = (query.folded[i - 1] === 'abdul' ? 'abdul' : raw[i - 1]!) + raw[i]!;
    for (const word of new Set([joined, assimilated(joined)]))
      others.push({ words: [...raw.slice(0, i - 1), word, ...raw.slice(i + 1)] });
  }
  raw.forEach((word, i) => {
    const abdul = abdulApart(word);
    if (abdul) others.push({ words: [...raw.slice(0, i), ...abdul, ...raw.slice(i + 1)] });
    for (let at = 2; at <= word.length - LEAST_PART; at++) {
      if (at < LEAST_PART && !particles.has(word.slice(0, at))) continue;
      // The first part ends where a word ends: Sulastri is not Sulaiman Astri.
      const whole = word.slice(0, at);
      others.push({ words: [...raw.slice(0, i), whole, word.slice(at), ...raw.slice(i + 1)], whole });
    }
  });
  const folded = others.slice(0, MOST_VARIANTS).flatMap(({ words, whole }): WordQuery[] => {
    const variant = foldQuery(words.join(' '));
    if (whole === undefined) return [variant];
    const at = variant.raw.indexOf(whole);
    // No part of a word is a title or stands for a longer name: Irwan is not Ir. Wan, Stefani not St. Efani.
    const isName = at >= 0 && variant.folded[at]!.length <= whole.length;
    return isName ? [{ ...variant, whole: at }] : [];
  });
  return [query, ...folded];
};
/** A query of 64 letters has some fifty places to split; nobody types a name of so many. */
const MOST_VARIANTS = 24;

/** The words of a name, as `nameWords` gives them. */
export type Words = { raw: readonly string[]; folded: readonly string[] };

/** How well a word of the query fits the best of these words: 8 as written, 6 as folded, 5 and 4 its beginning. */
const wordScore = (wanted: string, foldedWanted: string, words: Words, isWhole: boolean): number => {
  let best = 0;
  for (const token of words.raw) {
    if (token === wanted) return 8;
    if (best === 0 && !isWhole && token.startsWith(wanted)) best = 5;
  }
  const begins = best === 0 && !isWhole && mayBegin(wanted, foldedWanted);
  for (const token of words.folded) {
    if (token === foldedWanted) return 6;
    if (best === 0 && begins && token.startsWith(foldedWanted)) best = 4;
  }
  return best;
};

// A key of the keyboard compares every word of two hundred people: what follows makes no list or closure for each.

/** How well a person fits: words of the name first, in order, then of the business, then who came last. */
export const scoreOf = ({ raw, folded, whole }: WordQuery, name: Words, business: Words): number => {
  let score = 0;
  for (let i = 0; i < raw.length; i++) {
    const inName = wordScore(raw[i]!, folded[i]!, name, i === whole);
    score += inName === 8 ? 16 : Math.max(inName * 2, wordScore(raw[i]!, folded[i]!, business, i === whole));
    if (inName > 0 && (name.raw[i]?.startsWith(raw[i]!) || name.folded[i]?.startsWith(folded[i]!)))
      score += 1;
  }
  return score - Math.abs(name.raw.length - raw.length) * 0.1;
};

/** Of a word that fits. Less is one that begins a longer word by its sound alone: "baru" is "baro", as in Barokah. */
const SURE = 5;

const isAmong = (
  { raw, folded, whole }: WordQuery,
  i: number,
  names: readonly Words[],
  least: number,
): boolean => {
  for (const name of names) if (wordScore(raw[i]!, folded[i]!, name, i === whole) >= least) return true;
  return false;
};

const fits = (query: WordQuery, names: readonly Words[]): boolean => {
  for (let i = 0; i < query.raw.length; i++) if (!isAmong(query, i, names, SURE)) return false;
  return true;
};

/** One slip more than any word is forgiven. */
const TOO_FAR = 3;

/** From a word to the nearest of the tokens, when that is nearer than `best`. */
const nearer = (word: string, tokens: readonly string[], best: number): number => {
  let nearest = best;
  for (const token of tokens) {
    if (nearest <= 1) break; // a word that fits is not asked for
    nearest = Math.min(nearest, distance(word, token, nearest - 1));
  }
  return nearest;
};

/**
 * How many slips of the finger lie between the query and a person's names: 0 when each of its words is a word of
 * theirs or begins one as it is written. Anybody further away is a guess, to be offered and never taken for the one meant.
 */
export const slipsBetween = (
  query: WordQuery,
  names: readonly Words[],
  variants: readonly WordQuery[] = variantsOf(query),
): number => {
  for (const variant of variants) if (fits(variant, names)) return 0;
  const asTyped = { ...query, whole: undefined };
  let slips = 0;
  for (let i = 0; i < query.raw.length; i++) {
    if (isAmong(asTyped, i, names, 1)) continue;
    let away = TOO_FAR;
    for (const { raw, folded } of names)
      for (const word of [query.raw[i]!, query.folded[i]!])
        away = nearer(word, folded, nearer(word, raw, away));
    slips += Math.max(1, away);
  }
  return Math.max(1, slips);
};

/** For each text of an answer the ranges [from, to) that the words explain, for setting them bold. */
export const marksFor = (words: readonly string[]) => {
  const foldedWords = words
    .map((word) => foldName(word).filter((folded) => mayBegin(word, folded)))
    .filter((folded) => folded.length > 0);
  return (text: string): [number, number][] => {
    const marks: [number, number][] = [];
    for (const match of text.matchAll(/[\p{L}\p{N}'’]+/gu)) {
      const { raw, folded } = nameWords(match[0]);
      const [token = ''] = raw;
      const [foldedToken = token] = folded;
      const hit = words.find((word) => token.startsWith(word));
      if (hit) marks.push([match.index, match.index + hit.length]);
      else if (foldedWords.some((word) => word.every((f) => foldedToken.startsWith(f))))
        marks.push([match.index, match.index + match[0].length]);
    }
    return marks;
  };
};
