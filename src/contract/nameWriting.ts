/** Words that stay small, and those that stay in capitals, wherever they stand. */
const small = new Set(['bin', 'binti', 'dan']);
const capital = new Set(['pt', 'cv', 'ud', 'pd', 'kud', 'ksp', 'umkm', 'kh', 'rm']);
/** Parts of a degree that are several words' first letters: S.IP., S.TP., M.AP. */
const initials = new Set(['ap', 'hi', 'ip', 'kg', 'km', 'st', 'stp', 'tp']);
/** Degrees that are often written without their dots. */
const degrees = new Map(
  'AMd MKom MPd MSi SAg SKed SKep SKom SPd SPi SPt SPsi SSi SSos SSy STr'
    .split(' ')
    .map((degree) => [degree.toLowerCase(), degree]),
);
const roman = /^(x{0,3})(ix|iv|v?i{0,3})$/;

/** Each part begins with a capital; after an apostrophe only in D'Costa and O'Neil. */
const titled = (word: string): string =>
  word.replace(
    /((?<![\p{L}\p{M}])[do]['’]|^|[^\p{L}\p{M}'’‘ʼ\x60])(\p{L})/gu,
    (_, before: string, letter: string) => before.toUpperCase() + letter.toUpperCase(),
  );

/** "s.pd.i." as S.Pd.I., "s.ip." as S.IP. */
const dotted = (word: string): string =>
  word
    .split('.')
    .map((part, i, [first = '']) =>
      i > 0 && first.length === 1 && initials.has(part) ? part.toUpperCase() : titled(part),
    )
    .join('.');

const written = (word: string, isFirst: boolean, isDegree: boolean): string => {
  const bare = word.replace(/\.$/, '');
  if (capital.has(bare)) return word.toUpperCase();
  if (isFirst) return dotted(word);
  if (small.has(bare)) return word;
  if (roman.test(bare)) return word.toUpperCase();
  if (isDegree && !word.includes('.'))
    return degrees.get(word) ?? (word.length <= 3 ? word.toUpperCase() : titled(word));
  return dotted(word);
};

/** A name of one size of letters as names are written: "SITI AMINAH BINTI ALI, S.PD." is Siti Aminah binti Ali, S.Pd. */
export const writeName = (text: string): string => {
  const name = text.trim().replace(/\s+/g, ' ').toLowerCase();
  return name.replace(/[^\s,]+/g, (word, offset: number) =>
    written(word, offset === 0, name.slice(0, offset).includes(',')),
  );
};

/** What to offer for a name in capitals or in small letters alone; undefined when it is written otherwise, or is the same anyhow. */
export const normalWriting = (text: string): string | undefined => {
  const name = text.trim().replace(/\s+/g, ' ');
  const isCapitals = name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
  const isSmall = name === name.toLowerCase() && /\p{Ll}{2}/u.test(name);
  if (!isCapitals && !isSmall) return undefined;
  const offered = writeName(name);
  return offered === name ? undefined : offered;
};
