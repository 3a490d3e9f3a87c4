import readQr from 'qr/decode.js';

// Finds the QR of a paper in a picture of the whole page. A decoder that is given the whole page at once sees modules
// of two points or none; so the page is looked at from afar first, and then window by window, the busiest first.

/** Red, green, blue, opacity. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };
type Grey = { data: Uint8Array; width: number; height: number };

/** Points of a window's side: a QR of 25 mm has 300 of them in a scan of 300 dots an inch. */
const WINDOW = 640;
const STEP = WINDOW / 4;
/** Windows that are looked into on one level of the page. */
const MOST_WINDOWS = 20;
/** Side of the squares whose edges are counted. */
const CELL = STEP / 4;
/** Grey levels between two neighbours that make an edge, in a faint copy too. */
const EDGE = 28;

const toGrey = ({ data, width, height }: Pixels): Grey => {
  const grey = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += 4)
    grey[i] = (data[p]! * 77 + data[p + 1]! * 151 + data[p + 2]! * 28) >> 8;
  return { data: grey, width, height };
};

/** Half as wide and half as high; each point the mean of four. */
const halved = ({ data, width, height }: Grey): Grey => {
  const half = { width: width >> 1, height: height >> 1 };
  const grey = new Uint8Array(half.width * half.height);
  for (let y = 0, i = 0; y < half.height; y++)
    for (let x = 0, p = 2 * y * width; x < half.width; x++, i++, p += 2)
      grey[i] = (data[p]! + data[p + 1]! + data[p + width]! + data[p + width + 1]!) >> 2;
  return { ...half, data: grey };
};

type Box = { left: number; top: number; width: number; height: number };

/** A part of the page, drawn larger where the points between two are made up: small modules are told apart better. */
const cut = ({ data, width }: Grey, box: Box, scale: number): Pixels => {
  const size = { width: Math.floor((box.width - 1) * scale), height: Math.floor((box.height - 1) * scale) };
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  for (let y = 0, p = 0; y < size.height; y++) {
    const row = Math.floor(y / scale);
    const down = y / scale - row;
    for (let x = 0; x < size.width; x++, p += 4) {
      const column = Math.floor(x / scale);
      const across = x / scale - column;
      const i = (box.top + row) * width + box.left + column;
      const above = data[i]! * (1 - across) + data[i + 1]! * across;
      const below = data[i + width]! * (1 - across) + data[i + width + 1]! * across;
      pixels[p] = pixels[p + 1] = pixels[p + 2] = above * (1 - down) + below * down;
    }
  }
  return { ...size, data: pixels };
};

const readBox = (grey: Grey, box: Box, scale = 1): string | null => {
  try {
    return readQr(cut(grey, box, scale));
  } catch {
    return null; // its way of saying that there is no QR to see
  }
};

/** Edges in each square of the page, both ways: a QR has more of them than anything that is printed beside it. */
const edgesOf = ({ data, width, height }: Grey) => {
  const columns = Math.max(1, Math.ceil(width / CELL));
  const cells = new Float64Array(columns * Math.max(1, Math.ceil(height / CELL)));
  for (let y = 0; y < height - 1; y++) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0, i = y * width; x < width - 1; x++, i++) {
      const across = Math.abs(data[i]! - data[i + 1]!) > EDGE;
      const down = Math.abs(data[i]! - data[i + width]!) > EDGE;
      if (across || down) cells[row + Math.floor(x / CELL)]! += 1;
    }
  }
  return { columns, cells };
};

/** The share of edges in the middle of a window: a QR fills it, a line of text does not. */
const busyness = ({ columns, cells }: ReturnType<typeof edgesOf>, box: Box): number => {
  let edges = 0;
  const [from, to] = [Math.floor(box.left / CELL), Math.ceil((box.left + box.width) / CELL)];
  for (let y = Math.floor(box.top / CELL); y < Math.ceil((box.top + box.height) / CELL); y++)
    // Squared: where much is in few squares counts more than little in many.
    for (let x = from; x < to; x++) edges += (cells[y * columns + x] ?? 0) ** 2;
  return edges;
};

const starts = (length: number): number[] => {
  const last = Math.max(0, length - WINDOW);
  return [...Array.from({ length: Math.ceil(last / STEP) }, (_, i) => i * STEP), last];
};

/** Windows of one level, the busiest first; of those that lie on each other the first. */
const windowsOf = (grey: Grey): Box[] => {
  const edges = edgesOf(grey);
  const size = { width: Math.min(WINDOW, grey.width), height: Math.min(WINDOW, grey.height) };
  const ranked = starts(grey.height)
    .flatMap((top) => starts(grey.width).map((left) => ({ left, top, ...size })))
    .map((box) => ({ box, edges: busyness(edges, box) }))
    .sort((a, b) => b.edges - a.edges)
    .map(({ box }) => box);
  const chosen: Box[] = [];
  for (const box of ranked) {
    const isNew = chosen.every(
      (other) => Math.abs(other.left - box.left) + Math.abs(other.top - box.top) > STEP,
    );
    if (isNew) chosen.push(box);
    if (chosen.length === MOST_WINDOWS) break;
  }
  return chosen;
};

/**
 * Looks for the QR step by step, so that whoever asks can let the page breathe between two: each step gives the text or
 * null. From afar to near: a photo of the QR alone is read at once, a scan of the page after some steps.
 */
export function* findQr(pixels: Pixels): Generator<string | null> {
  const levels = [toGrey(pixels)];
  while (Math.max(levels[0]!.width, levels[0]!.height) > 1.5 * WINDOW) levels.unshift(halved(levels[0]!));
  yield readBox(levels[0]!, { left: 0, top: 0, width: levels[0]!.width, height: levels[0]!.height });
  for (const level of levels.slice(1)) for (const box of windowsOf(level)) yield readBox(level, box);
  const nearest = levels.at(-1)!;
  for (const box of windowsOf(nearest)) yield readBox(nearest, box, 1.5);
}
