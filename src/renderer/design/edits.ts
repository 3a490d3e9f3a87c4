import type { DesignElement, DesignSpec } from '#contract/design.ts';
import { type Box, held, paperSize, smallestSide } from './geometry.ts';

// Every edit makes a new spec; one that changes nothing gives the same one back.

export const MOST_ELEMENTS = 60;

export const find = (spec: DesignSpec, id: string | null): DesignElement | undefined =>
  spec.elements.find((element) => element.id === id);

const withElements = (spec: DesignSpec, elements: DesignElement[]): DesignSpec => ({ ...spec, elements });

/** "teks-3": the first that no element has. */
export const freshId = (stem: string, elements: readonly DesignElement[]): string => {
  const taken = new Set(elements.map(({ id }) => id));
  const short = stem.replace(/-\d+$/, '').slice(0, 20) || 'unsur';
  let n = 1;
  while (taken.has(`${short}-${n}`)) n++;
  return `${short}-${n}`;
};

export const replaced = (spec: DesignSpec, next: DesignElement): DesignSpec =>
  find(spec, next.id) === next
    ? spec
    : withElements(
        spec,
        spec.elements.map((element) => (element.id === next.id ? next : element)),
      );

/** The element at its new place, kept where it can be taken hold of. */
export const placed = (spec: DesignSpec, id: string, box: Box): DesignSpec => {
  const element = find(spec, id);
  if (!element) return spec;
  const next = held(box, paperSize(spec), smallestSide(element));
  const isSame = next.x === element.x && next.y === element.y && next.w === element.w && next.h === element.h;
  return isSame ? spec : replaced(spec, { ...element, ...next });
};

export const added = (spec: DesignSpec, element: DesignElement): DesignSpec =>
  spec.elements.length >= MOST_ELEMENTS ? spec : withElements(spec, [...spec.elements, element]);

export const without = (spec: DesignSpec, id: string): DesignSpec =>
  find(spec, id)
    ? withElements(
        spec,
        spec.elements.filter((element) => element.id !== id),
      )
    : spec;

/** The element after the one that goes, for the selection; null when none is left. */
export const neighbour = (spec: DesignSpec, id: string): string | null => {
  const at = spec.elements.findIndex((element) => element.id === id);
  return (spec.elements[at + 1] ?? spec.elements[at - 1])?.id ?? null;
};

/** A second one just above the first, a little to the side. */
export const duplicated = (spec: DesignSpec, id: string): { spec: DesignSpec; id: string } => {
  const at = spec.elements.findIndex((element) => element.id === id);
  const element = spec.elements[at];
  if (!element || spec.elements.length >= MOST_ELEMENTS) return { spec, id };
  const newId = freshId(id, spec.elements);
  const box = held(
    { ...element, x: element.x + 5, y: element.y + 5 },
    paperSize(spec),
    smallestSide(element),
  );
  return {
    spec: withElements(spec, spec.elements.toSpliced(at + 1, 0, { ...element, ...box, id: newId })),
    id: newId,
  };
};

/** One place towards the front (1) or the back (-1). */
export const reordered = (spec: DesignSpec, id: string, by: 1 | -1): DesignSpec => {
  const at = spec.elements.findIndex((element) => element.id === id);
  const other = spec.elements[at + by];
  const element = spec.elements[at];
  if (!element || !other) return spec;
  return withElements(spec, spec.elements.with(at, other).with(at + by, element));
};

/** What is as wide as its picture; all else is as wide as the paper lets it be. */
const keepsWidth = (element: DesignElement): boolean =>
  ['picture', 'qr', 'photo'].includes(element.kind) ||
  (element.kind === 'shape' && element.form !== 'line' && element.w < 40);

/** On another paper the middles and the widths of texts keep their proportion to it. */
export const onPaper = (
  spec: DesignSpec,
  { paper, orientation }: Pick<DesignSpec, 'paper' | 'orientation'>,
): DesignSpec => {
  const from = paperSize(spec);
  const to = paperSize({ paper, orientation });
  if (from.w === to.w && from.h === to.h) return { ...spec, paper, orientation };
  const tenth = (mm: number) => Math.round(mm * 10) / 10;
  const fitted = (element: DesignElement): DesignElement => {
    const w = keepsWidth(element) ? element.w : tenth((element.w / from.w) * to.w);
    const x = tenth(((element.x + element.w / 2) / from.w) * to.w - w / 2);
    const y = tenth(((element.y + element.h / 2) / from.h) * to.h - element.h / 2);
    return { ...element, ...held({ x, y, w, h: element.h }, to, smallestSide(element)) };
  };
  return { ...spec, paper, orientation, elements: spec.elements.map(fitted) };
};

/** In the middle of the paper, across or along. */
export const centred = (spec: DesignSpec, id: string, axis: 'x' | 'y'): DesignSpec => {
  const element = find(spec, id);
  if (!element) return spec;
  const { w, h } = paperSize(spec);
  return placed(
    spec,
    id,
    axis === 'x'
      ? { ...element, x: (w - element.w) / 2 - spec.shift.x }
      : { ...element, y: (h - element.h) / 2 - spec.shift.y },
  );
};
