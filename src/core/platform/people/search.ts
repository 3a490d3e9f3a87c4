import { normalisePhone, withoutGroups } from '#contract/digits.ts';
import { foldName, foldQuery, nameWords } from './names.ts';

export type Query =
  | { kind: 'empty' }
  /** A complete number: it belongs to one person or to nobody. Thirteen digits may be a NIB or a phone number. */
  | { kind: 'whole'; nik: string | null; nib: string | null; phone: string | null }
  /** Part of a number; `phone` in the stored +62 form when it begins like one. Names may hold digits too. */
  | { kind: 'part'; digits: string; phone: string | null; raw: string[]; folded: string[] }
  | { kind: 'words'; raw: string[]; folded: string[] };

/** What was typed into the search field. Three digits or more are a number; everything else is words. */
export const parseQuery = (text: string): Query => {
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

/** The NIK that a search asks for, whole or its end; undefined when it asks for something else. */
export const askedNik = (text: string): string | undefined => {
  const query = parseQuery(text);
  if (query.kind === 'whole') return query.nik ?? undefined;
  return query.kind === 'part' && query.digits.length === NIK_TAIL ? query.digits : undefined;
};

type Numbers = { nik: string | null; phone: string | null; nib: string | null };

/** As many digits of a NIK as say where and when somebody was born. What follows them is not found by its beginning. */
export const NIK_KNOWN_DIGITS = 12;
/** The last digits of a NIK that are looked for: the year of birth and the serial. Fewer would be no help. */
export const NIK_TAIL = 6;
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
  if (digits.length === NIK_TAIL && nik?.endsWith(digits)) return `NIK berakhir ${digits}`;
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
const LEAST_FOLDED = 3;
const mayBegin = (word: string, folded: string) => folded === word || folded.length >= LEAST_FOLDED;

/** For each word of the query the ways it may stand in the index. */
export const alternativesOf = ({ raw, folded, whole }: WordQuery): Term[][] =>
  raw.map((word, i) => [
    { word, isWhole: i === whole },
    { word: folded[i]!, isWhole: i === whole || !mayBegin(word, folded[i]!) },
  ]);

/** `whole`: which of the words may not be the beginning of a longer one; none unless told. */
export type WordQuery = { raw: string[]; folded: string[]; whole?: number };

/** How the title A.A. may be written; the lists of words are of equal standing. */
const sameBeginnings = [['anak', 'agung'], ['a', 'a'], ['aa']];

const otherBeginnings = ({ raw }: WordQuery): string[][] => {
  const begins = (words: string[]) => raw.length > words.length && words.every((word, i) => raw[i] === word);
  const used = sameBeginnings.find(begins);
  return used
    ? sameBeginnings.filter((words) => words !== used).map((words) => [...words, ...raw.slice(used.length)])
    : [];
};

/** The shortest part that a word is split into: Nuraini is Nur Aini, and never Nu Raini. */
const LEAST_PART = 3;

/** The query as typed, then with two neighbours joined (Nur Aini: Nuraini) and with a word split. */
export const variantsOf = (query: WordQuery): WordQuery[] => {
  const { raw } = query;
  const others: { words: string[]; whole?: string }[] = otherBeginnings(query).map((words) => ({ words }));
  for (let i = 1; i < raw.length; i++)
    others.push({ words: [...raw.slice(0, i - 1), raw[i - 1]! + raw[i]!, ...raw.slice(i + 1)] });
  raw.forEach((word, i) => {
    for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
      // The first part ends where a word ends: Sulastri is not Sulaiman Astri.
      const whole = word.slice(0, at);
      others.push({ words: [...raw.slice(0, i), whole, word.slice(at), ...raw.slice(i + 1)], whole });
    }
  });
  const folded = others.slice(0, MOST_VARIANTS).map(({ words, whole }): WordQuery => {
    const variant = foldQuery(words.join(' '));
    const at = whole === undefined ? -1 : variant.raw.indexOf(whole);
    return at < 0 ? variant : { ...variant, whole: at };
  });
  return [query, ...folded];
};
/** A query of 64 letters has some fifty places to split; nobody types a name of so many. */
const MOST_VARIANTS = 24;

export type Candidate = { name: string; business: string | null };

type Words = { raw: readonly string[]; folded: readonly string[] };

const wordScore = (
  wanted: string,
  foldedWanted: string,
  { raw, folded }: Words,
  isWhole: boolean,
): number => {
  if (raw.includes(wanted)) return 8;
  if (folded.includes(foldedWanted)) return 6;
  if (isWhole) return 0;
  if (raw.some((token) => token.startsWith(wanted))) return 5;
  return mayBegin(wanted, foldedWanted) && folded.some((token) => token.startsWith(foldedWanted)) ? 4 : 0;
};

/** How well a person fits: words of the name first, in order, then of the business, then who came last. */
export const scoreOf = (query: WordQuery, candidate: Candidate): number => {
  const name = nameWords(candidate.name);
  const business = nameWords(candidate.business ?? '');
  let score = 0;
  query.raw.forEach((word, i) => {
    const folded = query.folded[i] ?? word;
    const isWhole = i === query.whole;
    const inName = wordScore(word, folded, name, isWhole);
    score += Math.max(inName * 2, wordScore(word, folded, business, isWhole));
    if (inName > 0 && (name.raw[i]?.startsWith(word) || name.folded[i]?.startsWith(folded))) score += 1;
  });
  return score - Math.abs(name.raw.length - query.raw.length) * 0.1;
};

/** One slip more than any word is forgiven. */
const TOO_FAR = 3;

/**
 * How many slips of the finger lie between the query and a person's names: 0 when each of its words is a word of
 * theirs or begins one. Anybody further away is a guess, to be offered and never taken for the one meant.
 */
export const slipsBetween = (
  query: WordQuery,
  names: readonly string[],
  variants = variantsOf(query),
): number => {
  const words = names.map(nameWords);
  const all = { raw: words.flatMap(({ raw }) => raw), folded: words.flatMap(({ folded }) => folded) };
  const fits = (variant: WordQuery) =>
    variant.raw.every((word, i) => wordScore(word, variant.folded[i]!, all, i === variant.whole) > 0);
  if (variants.some(fits)) return 0;
  const tokens = [...all.raw, ...all.folded];
  const slips = query.raw.map((word, i) => {
    if (wordScore(word, query.folded[i]!, all, false) > 0) return 0;
    const away = tokens.flatMap((token) =>
      [word, query.folded[i]!].map((wanted) => distance(wanted, token, TOO_FAR - 1)),
    );
    return Math.max(1, Math.min(TOO_FAR, ...away));
  });
  return Math.max(
    1,
    slips.reduce((sum, each) => sum + each, 0),
  );
};

/** Ranges [from, to) of `text` that the words explain, for setting them bold. */
export const marksOf = (text: string, words: readonly string[]): [number, number][] => {
  const foldedWords = words.map((word) => foldName(word).filter((folded) => mayBegin(word, folded)));
  const marks: [number, number][] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}'’]+/gu)) {
    const { raw, folded } = nameWords(match[0]);
    const [token = ''] = raw;
    const [foldedToken = token] = folded;
    const hit = words.find((word) => token.startsWith(word));
    if (hit) marks.push([match.index, match.index + hit.length]);
    else if (foldedWords.some((word) => word.length > 0 && word.every((f) => foldedToken.startsWith(f))))
      marks.push([match.index, match.index + match[0].length]);
  }
  return marks;
};

/** The rows of the table that the distance is read from, filled as far as it stays within the limit. */
const countSlips = (a: string, b: string, limit: number): number => {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
};

/** Damerau-Levenshtein distance, given up as soon as it must exceed `limit`: then `limit + 1`. */
export const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // What both begin and end with needs no table; of most words little is left, or too much.
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  const restA = a.length - end - start;
  const restB = b.length - end - start;
  if (restA === 0 || restB === 0) return restA + restB;
  if (limit === 1 && Math.max(restA, restB) > 2) return 2;
  return Math.min(
    limit + 1,
    countSlips(a.slice(start, a.length - end), b.slice(start, b.length - end), limit),
  );
};

/** All words of the index, for finding what a mistyped word may have meant. */
export const createVocabulary = (words: Iterable<string>) => {
  const byLength = new Map<number, Set<string>>();
  const add = (word: string) => {
    const bucket = byLength.get(word.length) ?? new Set();
    byLength.set(word.length, bucket.add(word));
  };
  for (const word of words) add(word);
  return {
    add,
    /** Words one slip away (two from eight letters on), nearest first, at most `count`. */
    near: (word: string, count = 12): string[] => {
      if (word.length < LEAST_FOLDED) return []; // one slip away from two letters is everything
      const limit = word.length >= 8 ? 2 : 1;
      const found: { word: string; away: number }[] = [];
      for (let length = word.length - limit; length <= word.length + limit; length++)
        for (const other of byLength.get(length) ?? []) {
          // One slip leaves the first or the last letter alone; this spares nearly all comparisons.
          if (other[0] !== word[0] && other.at(-1) !== word.at(-1)) continue;
          const away = distance(word, other, limit);
          if (away <= limit) found.push({ word: other, away });
        }
      return found
        .sort((a, b) => a.away - b.away)
        .slice(0, count)
        .map((entry) => entry.word);
    },
  };
};
export type Vocabulary = ReturnType<typeof createVocabulary>;
