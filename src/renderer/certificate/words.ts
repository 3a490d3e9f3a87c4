/** "012–041/SERT/PLUT-RIAU/XI/2026" for the first and the last number of a batch. */
export const numberRange = (first: string, last: string): string => {
  if (first === last) return first;
  let start = 0;
  while (first[start] === last[start]) start++;
  let end = 0;
  while (first.at(-1 - end) === last.at(-1 - end)) end++;
  // Back to the borders of the running number: 012–041, not 12–41 nor 01–4.
  while (start > 0 && /\d/.test(first[start - 1]!)) start--;
  while (end > 0 && /\d/.test(first.at(-end)!)) end--;
  const middle = (number: string) => number.slice(start, number.length - end);
  return `${first.slice(0, start)}${middle(first)}–${middle(last)}${end ? first.slice(-end) : ''}`;
};
