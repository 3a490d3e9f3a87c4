import { expect, it } from 'vitest';
import { shortName } from '#contract/nameParts.ts';

it.each([
  ['Rina Marlina', 'Rina M.'],
  ['Hj. Siti', 'Siti'],
  ['Hj. Siti Nurhaliza', 'Siti N.'],
  ['Hj.Siti Nurhaliza, S.E.', 'Siti N.'],
  ['Prof. Dr. H. Muhammad Ali', 'Muhammad A.'],
  ['M. Ali Rahman', 'M. Ali R.'],
  ['A. A. Gede Putra', 'A. A. Gede P.'],
  ['Ujang', 'Ujang'],
  ['Haji', 'Haji'],
])('calls %s %s where there is little room', (name, short) => expect(shortName(name)).toBe(short));
