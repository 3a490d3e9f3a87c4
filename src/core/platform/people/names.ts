import { titles } from '#contract/nameParts.ts';

// Folding of Indonesian names, so that Noerhaliza finds Nurhaliza and Moh. finds Muhammad.

/**
 * The version of these rules. It is kept in the office's file, whose index is built anew when it is another one: raise it
 * with every change after which a name has other words.
 */
export const FOLDING = 4;

/** Longer than any name that is stored; what lies behind it is not looked at. */
const LONGEST_TEXT = 1_000;
const LONGEST_WORD = 40;

const setOf = (words: string) => new Set(words.split(' '));

/** Left out where a name ends, written with dots (S.Pd.I) or without. */
const degrees = setOf(
  'se sh st si sp ss ssi skom sip sos ssos sth spd spdi spdsd sag skm sked skep sfarm smn sab sap ssn sst sei shi shut ' +
    'spt spi strkes strkeb strt strkom mm msi msc mt mh mpd mpdi mkom mag ma mba mp mkes mak mkn mip msn mhum ' +
    'phd amd amdkom amdkeb amdkep amak apt ak ca cpa ners lc ba bba bsc beng',
);

/** Left out between two names: Siti bt Ahmad is Siti binti Ahmad. */
const links = setOf('bin binti bt bte bti');

const muhammad = setOf('m md muh moh moch much mukh mhd mohd muhd mohamed mohammed muhammed muhamed');
const siti = setOf('st sti');
/** Names that are written short, wherever they stand: names of birth in Bali and Banten, clans of North Sumatra. */
const shortened: Record<string, string> = {
  ahmad: 'ach achm akh',
  abdul: 'abd abdl',
  gusti: 'gst gsti',
  ngurah: 'ngr',
  gede: 'gd gde',
  wayan: 'wy wyn',
  nyoman: 'nym nyn',
  ketut: 'kt ktt',
  kadek: 'kd kdk',
  desak: 'dsk',
  tubagus: 'tb tbg',
  daeng: 'dg',
  nasution: 'nst',
  siregar: 'srg',
  harahap: 'hrp',
  hasibuan: 'hsb',
  lubis: 'lbs',
};

const forms = (written: string) => written.split(', ').map((form) => form.split(' '));
/** Titles of birth in the ways they are written; folded to the first. The longer stand before those they begin with. */
const birthTitles = [
  forms('a a gede, anak agung gede, aa gede, a a g, aag'),
  forms('a a, anak agung, aa'),
  forms('i b, ida bagus, ib'),
  forms('i a, ida ayu, ia'),
  forms('i gusti ngurah, i g n'),
  forms('i gusti ayu, i g a'),
  forms('r a, raden ajeng, raden ayu, rd ajeng, rd ayu, r ajeng, r ayu, ra'),
  forms('raden roro, raden rara, rd roro, rd rara, r roro, r rr, r r, rr'),
];

/** A name in every way its title of birth may be written, the folded one first; the name alone when it has none. */
export const birthTitlesOf = (words: readonly string[]): (readonly string[])[] => {
  for (const title of birthTitles) {
    const used = title.find(
      (form) => words.length > form.length && form.every((word, i) => words[i] === word),
    );
    if (used) return title.map((form) => [...form, ...words.slice(used.length)]);
  }
  return [words];
};

/** A title that is left out, and not the beginning of one of birth: Raden Bambang is Bambang, Raden Ajeng is R.A. */
const beginsWithTitle = (words: readonly string[]): boolean =>
  titles.has(words[0]!) && birthTitlesOf(words).length === 1;

const isAscii = (text: string) => /^[ -~]*$/.test(text);
/** Every sign that is typed or pasted for the one in Nur'aini. */
const APOSTROPHES = /['`´‘’‛′ʹ-ʿ]/g;

const plain = (text: string) => {
  const start = text.slice(0, LONGEST_TEXT).replace(APOSTROPHES, '');
  const letters = isAscii(start) ? start : start.normalize('NFKD').replace(/\p{M}/gu, '');
  return letters.toLowerCase();
};

const split = (text: string) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.slice(0, LONGEST_WORD));

/** The spelling of before 1972: oe, tj, dj, sj, nj, and in a word with such a sign j for today's y. */
const modernise = (word: string): string =>
  /oe|[tdsn]j/.test(word)
    ? word
        .replace(/dj/g, 'J')
        .replace(/tj/g, 'c')
        .replace(/sj/g, 's')
        .replace(/nj/g, 'ny')
        .replace(/j/g, 'y')
        .replace(/J/g, 'j')
        .replace(/oe/g, 'u')
    : word;

const foldOnce = (word: string): string =>
  modernise(word)
    .replace(/^([ck]ho|ho(?=i))/, 'ha') // Khoirun, Khotimah
    .replace(/[ck]h/g, 'h')
    .replace(/([bdgpt])h/g, '$1') // Fadhil, Fathur, Yudhi
    .replace(/s(h|y(?!$))/g, 's')
    .replace(/(?<=[^aeiou])y$/, 'i') // Rudy, Eddy, Desy
    .replace(/[fv]/g, 'p')
    .replace(/q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/ie/g, 'i')
    .replace(/o/g, 'u')
    .replace(/(\D)\1+/g, '$1') // Kopi 2211 is not Kopi 21
    .replace(/(?<=.)h$/, '');

const foldFully = (word: string): string => {
  const folded = foldOnce(word);
  return folded === word ? folded : foldFully(folded);
};

/** The same texts come back with every key that is typed: what was made of the last ones is kept. */
const remembering = <T>(most: number, make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = make(text);
      if (known.size >= most) known.clear();
      known.set(text, made);
    }
    return made;
  };
};

/** One word; folding what is folded changes nothing. */
const foldWord = remembering(50_000, foldFully);

const inFull = new Map(
  Object.entries(shortened).flatMap(([name, written]) => written.split(' ').map((short) => [short, name])),
);

const foldAt = (word: string, position: number): string => {
  if (position < 2 && muhammad.has(word)) return 'muhamad';
  if (position === 0 && siti.has(word)) return 'siti';
  return foldWord(inFull.get(word) ?? word);
};

/** "S.Pd.I" is one word when it is a degree; "M.Ali" and "H.Ahmad" are two. */
const splitDots = (chunk: string): string[] => {
  const joined = chunk.replace(/[^\p{L}\p{N}]+/gu, '');
  return degrees.has(joined) ? [joined] : split(chunk);
};

const withoutTitles = (words: readonly string[]): string[] => {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && beginsWithTitle(words.slice(from))) from++;
  while (to - from > 1 && (degrees.has(words[to - 1]!) || titles.has(words[to - 1]!))) to--;
  const named = words.slice(from, to);
  return named.filter((word, i) => i === 0 || i === named.length - 1 || !links.has(word));
};

/** The words as written: lower case, no accents, no punctuation. */
export const rawTokens = (text: string): string[] => split(plain(text));

const withoutDegrees = (text: string): string[] =>
  withoutTitles(
    plain(text)
      .split(/[\s,;/()-]+/)
      .flatMap(splitDots),
  );

/** The words of a name, titles dropped, spelling evened out. */
export const foldName = (text: string): string[] => foldAll(withoutDegrees(text));
const foldAll = (words: readonly string[]) => birthTitlesOf(words)[0]!.map(foldAt);

/** Forms of a company stand before its name and belong to no neighbour: Udin is not UD Indah. */
const companies = setOf('cv ud pt pd rm fa');
const isShort = (word: string) => word === 'i' || /^\p{L}{2}$/u.test(word);
/** A word of two letters belongs to its neighbour as often as not: Wa Ode, De Britto, Ma ruf, Mas ud, I Made. */
const together = (words: readonly string[]): string[] =>
  words
    .slice(1)
    .map((word, i) => [words[i]!, word] as const)
    .filter(([first, second]) => !companies.has(first) && (isShort(first) || isShort(second)))
    .map(([first, second]) => foldWord(first + second));

/** The words of a stored name, as written and as folded, for comparing it with what is typed. */
export const nameWords = remembering(20_000, (text) => {
  const words = withoutDegrees(text);
  return { raw: rawTokens(text), folded: [...foldAll(words), ...together(words)] };
});

/** The words of a query, each as written and as folded. The last one may be unfinished, so no degree is dropped. */
export const foldQuery = (text: string): { raw: string[]; folded: string[] } => {
  const typed = rawTokens(text);
  while (typed.length > 1 && beginsWithTitle(typed)) typed.shift();
  const words = typed.filter((word, i) => i === 0 || !links.has(word));
  return { raw: words, folded: words.map(foldAt) };
};

/** The l of "Abdul" is spoken, and then written, as the letter behind it: Abdul Rahman is Abdurrahman. */
export const assimilated = (word: string): string => word.replace(/abdul(?=([rsntdz]))/g, 'abdu$1');

/** The two words that such a word is made of. */
export const abdulApart = (word: string): [string, string] | undefined => {
  const name = /^abdu[rsntdz]/.test(word) ? word.slice(4).replace(/^(.)\1/, '$1') : '';
  return name.length < 3 ? undefined : ['abdul', name];
};

/** What the ways to write one name have in common; spaces do not count: Nur Aini is Nuraini. */
export const nameKey = remembering(20_000, (name) => foldWord(assimilated(foldName(name).join(''))));

/** The same name written in two ways. */
export const isSameName = (a: string, b: string): boolean => {
  const [x, y] = [nameKey(a), nameKey(b)];
  return x !== '' && x === y;
};

/** Everything one person is found by: raw and folded words of the name and of the businesses, each once. */
export const searchTokens = (texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => Object.values(nameWords(text)).flat()))].join(' ');

/** Begins the word that a whole name is in the index: a letter of no alphabet, which sorts behind all of them. */
export const WHOLE = '\uE000';

/** A name as one word of the index, the same however it is written; undefined when nothing of it is left. */
export const wholeName = (name: string): string | undefined => {
  const key = nameKey(name);
  return key === '' ? undefined : WHOLE + key;
};

/** The words of a person in the index: those that are searched, and the whole name. */
export const indexedWords = (name: string, businesses: readonly string[]): string =>
  [searchTokens([name, ...businesses]), wholeName(name) ?? ''].join(' ').trim();
