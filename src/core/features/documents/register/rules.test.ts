import { expect, it } from 'vitest';
import { sequencesTyped } from './rules.ts';

it.each([
  ['1', [{ sequence: 1, others: [] }]],
  ['12', [{ sequence: 12, others: [] }]],
  ['012', [{ sequence: 12, others: [] }]],
  ['12/SK', [{ sequence: 12, others: ['SK'] }]],
  [
    'B-012/XI/2026',
    [
      { sequence: 12, others: ['B', 'XI', '2026'] },
      { sequence: 2026, others: ['B', '012', 'XI'] },
    ],
  ],
  ['999999', [{ sequence: 999_999, others: [] }]],
  ['1000000', []],
  ['000', []],
  ['surat', []],
  ['', []],
])('reads %j', (text, read) => expect(sequencesTyped(text)).toEqual(read));
