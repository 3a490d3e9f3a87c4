import type { Outcome } from '#contract/consultation.ts';
import type { Priority } from '#contract/ticket.ts';

// What people come with, in which shares.

/** How much is asked of each field, and how long one service takes, in minutes; one consultant keeps up with it. */
const demand: Record<string, [weight: number, minutes: number]> = {
  A: [21, 9.5],
  B: [10, 16],
  C: [14, 12],
  D: [17, 10.5],
  E: [18, 10],
  F: [12, 13],
  G: [8, 17],
};
const usual: [number, number] = [10, 12];

export const demandOf = (letter: string) => {
  const [weight, minutes] = demand[letter] ?? usual;
  return { weight, minutes };
};

/** Which services are asked for in each field, by position from 1; consulting is the commonest everywhere. */
const asked: Record<string, readonly (readonly [number, number])[]> = {
  A: [
    [2, 60],
    [1, 26],
    [7, 4],
    [5, 10],
  ],
  B: [
    [5, 52],
    [2, 30],
    [1, 12],
    [7, 6],
  ],
  C: [
    [1, 44],
    [2, 40],
    [5, 12],
    [7, 4],
  ],
  D: [
    [3, 62],
    [2, 28],
    [1, 10],
  ],
  E: [
    [4, 60],
    [2, 22],
    [1, 12],
    [6, 6],
  ],
  F: [
    [2, 44],
    [5, 28],
    [1, 22],
    [4, 6],
  ],
  G: [
    [6, 66],
    [2, 22],
    [1, 12],
  ],
};

export const servicesAsked = (letter: string) => asked[letter] ?? [[2, 1] as const];

export const priorities: readonly (readonly [Priority | null, number])[] = [
  [null, 90],
  ['elderly', 4.5],
  ['toddler', 3],
  ['pregnant', 1.6],
  ['disabled', 0.9],
];
export const outcomes: readonly (readonly [Outcome, number])[] = [
  ['done', 63],
  ['return', 19],
  ['referred', 9],
  ['mentoring', 9],
];
