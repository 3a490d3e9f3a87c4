import { expect, it } from 'vitest';
import type { Group } from '#renderer/app/screen.ts';
import { partsOf } from './parts.ts';

const drawn = (...groups: Group[]): string[] =>
  partsOf(groups.map((group) => ({ group }))).map(
    ({ heading, places }) => `${heading ?? '–'}: ${places.map(({ group }) => group).join(' ')}`,
  );

it('gives a heading to several entries, a line to single ones, nothing to the first', () => {
  expect(drawn('desk', 'desk', 'service', 'service', 'document', 'report', 'data')).toEqual([
    '–: desk desk',
    'Layanan: service service',
    '–: document report data',
  ]);
  expect(drawn('desk', 'service', 'service', 'document', 'report', 'data', 'data')).toEqual([
    '–: desk',
    'Layanan: service service',
    '–: document report',
    'Data: data data',
  ]);
  expect(drawn('desk', 'service', 'document')).toEqual(['–: desk', '–: service document']);
  expect(drawn()).toEqual([]);
});
