import { readFileSync } from 'node:fs';

/** What the setup's last page shows at its left, points; Windows makes it larger where its text is. */
const [WIDTH, HEIGHT] = [164, 314];
/** The colour of the mark, blue first as bitmaps have it. */
const GROUND = [0x5f, 0x3a, 0x1b] as const;
const MARK = 64;
const MARK_TOP = 56;

/** The points of the mark in the icon: four bytes each, the lowest row first, as in a bitmap. */
const markOf = (icon: Buffer): Buffer => {
  for (let at = 6; ; at += 16)
    if (icon[at] === MARK) {
      const start = icon.readUInt32LE(at + 12) + 40;
      return icon.subarray(start, start + MARK * MARK * 4);
    }
};

/** A bitmap of the mark on its own colour, without a program that draws. */
export const sidePicture = (iconFile: string): Buffer => {
  const mark = markOf(readFileSync(iconFile));
  const row = WIDTH * 3; // a multiple of four, as each row must be
  const head = Buffer.alloc(54);
  head.write('BM', 'latin1');
  head.writeUInt32LE(head.length + row * HEIGHT, 2);
  head.writeUInt32LE(head.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(WIDTH, 18);
  head.writeInt32LE(HEIGHT, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  const points = Buffer.alloc(row * HEIGHT, Buffer.from(GROUND));
  const [left, bottom] = [(WIDTH - MARK) / 2, HEIGHT - MARK_TOP - MARK];
  for (let y = 0; y < MARK; y++)
    for (let x = 0; x < MARK; x++) {
      const from = (y * MARK + x) * 4;
      const share = mark[from + 3]! / 255;
      const to = (bottom + y) * row + (left + x) * 3;
      for (let c = 0; c < 3; c++)
        points[to + c] = Math.round(GROUND[c]! * (1 - share) + mark[from + c]! * share);
    }
  return Buffer.concat([head, points]);
};
