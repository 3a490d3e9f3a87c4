import { expect, it } from 'vitest';
import { sectorsFor } from './SectorField.tsx';

it.each([
  ['keripik', ['C']],
  ['jahit', ['C']],
  ['warung', ['G', 'I']],
  ['warung makan', ['I']],
  ['bengkel', ['T']],
  ['katering', ['I']],
  ['sapi', ['A']],
  ['perdagangan', ['G']],
  ['xyz', []],
])('"%s" finds the categories %o', (text, sectors) => {
  expect(sectorsFor(text)).toEqual(sectors);
});
