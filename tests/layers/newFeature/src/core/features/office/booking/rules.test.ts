import { expect, it } from 'vitest';
import { checkHours, overlap } from './rules.ts';

const hall = { room: 'Aula', from: '09:00', until: '11:00' };

it.each([
  ['in the middle', { ...hall, from: '10:00', until: '10:30' }, true],
  ['over the end', { ...hall, room: 'aula', from: '10:59', until: '12:00' }, true],
  ['right after', { ...hall, from: '11:00', until: '12:00' }, false],
  ['right before', { ...hall, from: '08:00', until: '09:00' }, false],
  ['in another room', { ...hall, room: 'Ruang rapat' }, false],
])('a booking %s overlaps or not', (_, other, expected) => {
  expect(overlap(hall, other)).toBe(expected);
  expect(overlap(other, hall)).toBe(expected);
});

it('ends after it begins', () => {
  expect(checkHours(hall)).toEqual([]);
  expect(checkHours({ ...hall, until: '09:00' })).toMatchObject([{ field: 'until' }]);
});
