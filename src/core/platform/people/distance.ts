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
