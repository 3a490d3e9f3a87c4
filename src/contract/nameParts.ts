// The parts of a name as it is written, for places too narrow for all of it and for finding somebody by one of them.

/** Left out where a name begins. */
export const titles = new Set(
  (
    'h hj haji hajjah hajah dr drg dra drs drh ir prof kh ust ustad ustadz ustadzah tgk tengku teuku rd raden ' +
    'bpk bapak pak ibu bu sdr sdri tn ny'
  ).split(' '),
);

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}]/gu, '');

/** The words of a name without its titles and what follows a comma; a name that is a title alone stays. */
export const partsOfName = (name: string): string[] => {
  const words = name
    .split(',')[0]!
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .filter((word) => bare(word) !== '');
  while (words.length > 1 && titles.has(bare(words[0]!))) words.shift();
  return words;
};

/** "Rina M." for "Rina Marlina", "Siti" for "Hj. Siti": enough to know who, short enough for a row. */
export const shortName = (name: string): string => {
  const words = partsOfName(name);
  const first = words.findIndex((word) => bare(word).length > 1 && !word.endsWith('.'));
  if (first === -1) return words.join(' ');
  const [next] = words.slice(first + 1);
  return [...words.slice(0, first + 1), ...(next ? [`${next[0]}.`] : [])].join(' ');
};
