import type { DesignSpec } from '#contract/design.ts';
import { type Box, type Handle, paperSize, pullOf } from './geometry.ts';

/** Lines a box is drawn to: edges and middles of the paper and of the other elements, in mm. */
export type Lines = { x: readonly number[]; y: readonly number[] };
/** The lines a box lies on now, to be shown; null: it lies on whole millimetres. */
export type Touched = { x: number | null; y: number | null };

export const linesFor = (spec: DesignSpec, id: string): Lines => {
  const { w, h } = paperSize(spec);
  const others = spec.elements.filter((element) => element.id !== id);
  const { x, y } = spec.shift;
  return {
    x: [-x, w / 2 - x, w - x, ...others.flatMap((box) => [box.x, box.x + box.w / 2, box.x + box.w])],
    y: [-y, h / 2 - y, h - y, ...others.flatMap((box) => [box.y, box.y + box.h / 2, box.y + box.h])],
  };
};

type Pull = { by: number; line: number };

/** The shortest way from one of these points to one of the lines, when it is within reach. */
const nearest = (points: readonly number[], lines: readonly number[], reach: number): Pull | null => {
  let best: Pull | null = null;
  for (const point of points)
    for (const line of lines) {
      const by = line - point;
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, line };
    }
  return best;
};

const movedTo = (at: number, side: number, lines: readonly number[], reach: number) => {
  const pull = nearest([at, at + side / 2, at + side], lines, reach);
  return pull ? { at: at + pull.by, line: pull.line } : { at: Math.round(at), line: null };
};

/** A box that is being moved: onto a line within `reach` mm, else onto whole millimetres. */
export const snapMove = (box: Box, lines: Lines, reach: number): { box: Box; touched: Touched } => {
  const x = movedTo(box.x, box.w, lines.x, reach);
  const y = movedTo(box.y, box.h, lines.y, reach);
  return { box: { ...box, x: x.at, y: y.at }, touched: { x: x.line, y: y.line } };
};

const pulledTo = (
  at: number,
  side: number,
  pull: -1 | 0 | 1,
  lines: readonly number[],
  reach: number,
  smallest: number,
) => {
  if (pull === 0) return { at, side, line: null };
  const edge = pull === 1 ? at + side : at;
  const found = nearest([edge], lines, reach);
  const to = found ? found.line : Math.round(edge);
  const next = pull === 1 ? { at, side: to - at } : { at: to, side: at + side - to };
  // A line on the far side would turn the box inside out.
  return next.side < smallest ? { at, side, line: null } : { ...next, line: found?.line ?? null };
};

/** A box that is being pulled at a handle: only the edges that move are drawn to the lines. */
export const snapResize = (
  box: Box,
  handle: Handle,
  lines: Lines,
  reach: number,
  smallest: number,
): { box: Box; touched: Touched } => {
  const pull = pullOf(handle);
  const x = pulledTo(box.x, box.w, pull.x, lines.x, reach, smallest);
  const y = pulledTo(box.y, box.h, pull.y, lines.y, reach, smallest);
  return { box: { x: x.at, y: y.at, w: x.side, h: y.side }, touched: { x: x.line, y: y.line } };
};
