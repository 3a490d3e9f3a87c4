import { expect, it } from 'vitest';
import { isPhoto } from '#contract/photo.ts';

const segment = (marker: number, ...content: number[]) => [0xff, marker, 0, content.length + 2, ...content];
/** A JPEG of this size with a segment more, and so many bytes of picture. */
const jpeg = ([width, height]: readonly [number, number], more: number[] = [], length = 40) =>
  new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, 74, 70, 73, 70, 0),
    ...more,
    ...segment(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 3),
    ...segment(0xda, 3),
    ...Array.from({ length }, () => 7),
    0xff,
    0xd9,
  ]);
const size = [1000, 750] as const;

it('a photo is a small, whole JPEG that tells nothing else', () => {
  expect(isPhoto(jpeg(size))).toBe(true);
  for (const wrong of [
    [1001, 750],
    [1000, 751],
    [0, 750],
    [1000, 0],
  ] as const)
    expect(isPhoto(jpeg(wrong))).toBe(false);
  for (const drawn of [0xe2, 0xee, 0xdb]) expect(isPhoto(jpeg(size, segment(drawn, 1, 2)))).toBe(true);
  for (const told of [0xe1, 0xed, 0xef, 0xfe]) expect(isPhoto(jpeg(size, segment(told, 1, 2)))).toBe(false);
  const head = jpeg(size, [], 0).length;
  expect([140_000, 140_001].map((bytes) => isPhoto(jpeg(size, [], bytes - head)))).toEqual([true, false]);
  expect(isPhoto(jpeg(size).slice(0, -1))).toBe(false);
  for (const none of [[], [0xff, 0xd8, 0xff, 0xff, 0xd9], [0x89, 0x50, 0x4e, 0x47, 0xff, 0xd9]])
    expect(isPhoto(new Uint8Array(none))).toBe(false);
});
