import type { Pixels } from '../../src/checker/scan.ts';
import { seededRandom } from '../core/support.ts';
import type { GreyPicture } from './greyPicture.ts';

// A page as a scanner or a telephone sees it.

const pixelsOf = (width: number, height: number, grey: (i: number) => number): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.fill(grey(i), i * 4, i * 4 + 3);
  return { width, height, data };
};

export const scanned = ({ width, height, grey }: GreyPicture): Pixels =>
  pixelsOf(width, height, (i) => grey[i]! * 17);

/** A part of it. */
export const cut = (
  { data, width }: Pixels,
  left: number,
  top: number,
  size: { width: number; height: number },
): Pixels => {
  const part = new Uint8ClampedArray(size.width * size.height * 4);
  for (let y = 0; y < size.height; y++) {
    const from = ((top + y) * width + left) * 4;
    part.set(data.subarray(from, from + size.width * 4), y * size.width * 4);
  }
  return { ...size, data: part };
};

export type Hand = { scale: number; degrees: number; perspective: number };

/** Held askew under a lamp at the right, a little out of focus, by a sensor that is never quiet; on a grey table. */
export const photographed = (page: GreyPicture, { scale, degrees, perspective }: Hand): Pixels => {
  const [width, height] = [Math.round(page.width * scale * 1.1), Math.round(page.height * scale * 1.1)];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = (x: number, y: number): number => {
    const [u, v] = [x - width / 2, y - height / 2];
    const zoom = scale * (1 + (perspective * v) / height);
    const [px, py] = [
      (u * cos + v * sin) / zoom + page.width / 2,
      (v * cos - u * sin) / zoom + page.height / 2,
    ];
    const [column, row] = [Math.floor(px), Math.floor(py)];
    if (column < 0 || row < 0 || column >= page.width - 1 || row >= page.height - 1) return 170;
    const [across, down, i] = [px - column, py - row, row * page.width + column];
    const above = page.grey[i]! * (1 - across) + page.grey[i + 1]! * across;
    const below = page.grey[i + page.width]! * (1 - across) + page.grey[i + page.width + 1]! * across;
    return (above * (1 - down) + below * down) * 17;
  };
  const sharp = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) sharp[i] = at(x, y) * (0.75 + (0.25 * x) / width) + 10;
  const { next } = seededRandom(7);
  return pixelsOf(width, height, (i) => {
    let sum = 0;
    for (let y = -1; y <= 1; y++) for (let x = -1; x <= 1; x++) sum += sharp[i + y * width + x] ?? 170;
    return sum / 9 + (next() - 0.5) * 30;
  });
};
