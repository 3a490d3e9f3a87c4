import { designPapers, type DesignElement, type DesignSpec } from '#contract/design.ts';

/** Millimetres from the top left of the paper. */
export type Box = { x: number; y: number; w: number; h: number };
export type Size = { w: number; h: number };
/** Compass points of a box: where it is taken hold of. */
export type Handle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w';
export const handles: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

/** What the contract allows a box. */
export const limits = { from: -100, to: 400, side: 400 } as const;
/** So much of a box stays on the paper, or nobody could take hold of it again. */
const HOLD_MM = 5;

export const clamp = (value: number, min: number, max: number): number =>
  Math.min(Math.max(value, min), Math.max(min, max));
export const roundMm = (mm: number): number => Math.round(mm * 100) / 100;

export const paperSize = ({ paper, orientation }: Pick<DesignSpec, 'paper' | 'orientation'>): Size => {
  const [narrow, long] = designPapers[paper];
  return orientation === 'landscape' ? { w: long, h: narrow } : { w: narrow, h: long };
};

export const boxOf = ({ x, y, w, h }: Box): Box => ({ x, y, w, h });

/** The smallest side; a line may be flat. */
export const smallestSide = ({ kind }: Pick<DesignElement, 'kind'>): number => (kind === 'shape' ? 0 : 2);

/** The box where it still can be seen and taken hold of, with sides the contract allows. */
export const held = (box: Box, paper: Size, smallest: number): Box => {
  const w = roundMm(clamp(box.w, smallest, limits.side));
  const h = roundMm(clamp(box.h, smallest, limits.side));
  const along = (at: number, side: number, whole: number) =>
    roundMm(clamp(at, Math.max(limits.from, HOLD_MM - side), Math.min(limits.to, whole - HOLD_MM)));
  return { x: along(box.x, w, paper.w), y: along(box.y, h, paper.h), w, h };
};

export const moved = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

/** One axis of a box: from `at`, `side` long, pulled at its start (-1), at its end (1) or not at all. */
const pulled = (at: number, side: number, pull: -1 | 0 | 1, by: number, smallest: number) => {
  if (pull === 1) return { at, side: Math.max(smallest, side + by) };
  if (pull === 0) return { at, side };
  const end = at + side;
  const start = Math.min(at + by, end - smallest);
  return { at: start, side: end - start };
};

/** Which side of each axis a handle pulls. */
export const pullOf = (handle: Handle): { x: -1 | 0 | 1; y: -1 | 0 | 1 } => ({
  x: handle.includes('w') ? -1 : handle.includes('e') ? 1 : 0,
  y: handle.includes('n') ? -1 : handle.includes('s') ? 1 : 0,
});

/** The opposite side stays where it is, whatever is pulled. */
export const resized = (box: Box, handle: Handle, dx: number, dy: number, smallest: number): Box => {
  const pull = pullOf(handle);
  const x = pulled(box.x, box.w, pull.x, dx, smallest);
  const y = pulled(box.y, box.h, pull.y, dy, smallest);
  return { x: x.at, y: y.at, w: x.side, h: y.side };
};
