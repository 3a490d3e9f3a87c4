import { expect, it } from 'vitest';
import { newUid, shortCode, systemRandom, uidBytes, uidText } from './ids.ts';
import { lazy } from './lazy.ts';

const uid = '0190a0b0-c0d0-7123-8456-0123456789ab';

it('stores a uid in sixteen bytes and reads it back, wherever the bytes lie', () => {
  expect(uidBytes(uid)).toHaveLength(16);
  expect(uidText(uidBytes(uid))).toBe(uid);
  const among = new Uint8Array(24);
  among.set(uidBytes(uid), 5);
  expect(uidText(among.subarray(5, 21))).toBe(uid);
});

it('makes a uid of the moment and the random bytes', () => {
  const made = newUid(new Date(0x0190a0b0c0d0), () => new Uint8Array(16).fill(0xff));
  expect(made).toMatch(/^0190a0b0-c0d0-7fff-bfff-ffffffffffff$/);
});

it('draws sixteen bytes at a time, never the same ones', () => {
  const drawn = Array.from({ length: 1000 }, () => systemRandom());
  expect(drawn.every((bytes) => bytes.length === 16)).toBe(true);
  expect(new Set(drawn.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(1000);
});

it('makes a code of the last eight bytes, in letters and digits that are not taken for others', () => {
  expect(shortCode(Uint8Array.of(31, 0, 1, 9, 10, 18, 31, 32, 255))).toBe('019AJZ0Z');
  const all = Array.from({ length: 32 }, (_, i) => i);
  const codes = [0, 8, 16, 24].map((from) => shortCode(Uint8Array.from(all.slice(from, from + 8))));
  expect(codes.join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
});

it('makes a thing at the first call, and can look without making', () => {
  let times = 0;
  const thing = lazy(() => ({ times: ++times }));
  expect([thing.made(), times]).toEqual([undefined, 0]);
  expect([thing(), thing(), thing.made()]).toEqual([{ times: 1 }, { times: 1 }, { times: 1 }]);
  const nothing = lazy(() => void times++);
  nothing();
  nothing();
  expect(times).toBe(2);
});
