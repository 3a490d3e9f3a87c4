// A rule and its test with a hole, for the test of `npm run mutation`.

export const isOfAge = (years: number): boolean => years >= 17;

/** The line ends: with the fault planted it would not. */
export const countdown = (from: number): number[] => {
  const numbers: number[] = [];
  for (let next = from; next > 0; next--) numbers.push(next);
  return numbers;
};
