import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designSpec, type DesignSpec } from '#contract/design.ts';
import { added, centred, duplicated, freshId, onPaper, placed, reordered, without } from './edits.ts';
import { kindWords, type Kind, newElement } from './elements.ts';
import { type Box, handles, held, paperSize, resized } from './geometry.ts';
import { begin, record, redo, undo } from './history.ts';
import { linesFor, snapMove, snapResize } from './snap.ts';

const blank: DesignSpec = {
  paper: 'A4',
  orientation: 'landscape',
  shift: { x: 0, y: 0 },
  background: { frame: 'double', color: '#000000', accent: '#000000', picture: null },
  elements: [],
  back: { isPrinted: true, font: 'Tinos', size: 11, color: '#000000' },
};
const kinds = Object.keys(kindWords) as Kind[];
const mm = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const anyBox: fc.Arbitrary<Box> = fc.record({ x: mm(0, 200), y: mm(0, 150), w: mm(5, 150), h: mm(5, 100) });
const anyHandle = fc.constantFrom(...handles);
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;

/** One element of each kind. */
const formal = kinds.reduce((spec, kind) => added(spec, newElement(spec, kind)), blank);

describe('pulling a handle', () => {
  it('leaves the opposite sides where they are and never turns the box inside out', () => {
    fc.assert(
      fc.property(anyBox, anyHandle, mm(-400, 400), mm(-400, 400), (box, handle, dx, dy) => {
        const next = resized(box, handle, dx, dy, 2);
        expect(next.w).toBeGreaterThanOrEqual(2 - 1e-9);
        expect(next.h).toBeGreaterThanOrEqual(2 - 1e-9);
        expect(handle.includes('w') || near(next.x, box.x)).toBe(true);
        expect(handle.includes('e') || near(next.x + next.w, box.x + box.w)).toBe(true);
        expect(handle.includes('n') || near(next.y, box.y)).toBe(true);
        expect(handle.includes('s') || near(next.y + next.h, box.y + box.h)).toBe(true);
      }),
    );
  });

  it('draws only the pulled edges to a line, and not through the other side', () => {
    fc.assert(
      fc.property(anyBox, anyHandle, mm(0, 200), mm(0, 150), (box, handle, lineX, lineY) => {
        const { box: next } = snapResize(box, handle, { x: [lineX], y: [lineY] }, 3, 2);
        expect(next.w).toBeGreaterThanOrEqual(2);
        expect(handle.includes('w') || next.x === box.x).toBe(true);
        expect(handle.includes('e') || near(next.x + next.w, box.x + box.w)).toBe(true);
      }),
    );
  });
});

describe('moving', () => {
  it('keeps the size, goes no further than half a millimetre or the reach, and says which line it lies on', () => {
    fc.assert(
      fc.property(anyBox, fc.array(mm(0, 300)), (box, lines) => {
        const { box: next, touched } = snapMove(box, { x: lines, y: [] }, 2);
        expect([next.w, next.h]).toEqual([box.w, box.h]);
        expect(Math.abs(next.x - box.x)).toBeLessThanOrEqual(2);
        const points = [next.x, next.x + next.w / 2, next.x + next.w];
        const line = touched.x;
        expect(line === null ? Number.isInteger(next.x) : points.some((point) => near(point, line))).toBe(
          true,
        );
      }),
    );
  });

  it('finds the middle of the paper as it is printed, also when all is shifted', () => {
    const spec = { ...formal, shift: { x: 3, y: 0 } };
    const box = { x: 84.8, y: 20.2, w: 120, h: 10 };
    const { box: next, touched } = snapMove(box, linesFor({ ...spec, elements: [] }, ''), 2);
    expect(next.x + next.w / 2 + 3).toBe(297 / 2);
    expect(touched.x).toBe(145.5);
    expect(next.y).toBe(20);
  });
});

it('whatever is done to a design, the contract takes it and every element can still be reached', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('add' as const), kind: fc.constantFrom(...kinds) }),
    fc.record({
      do: fc.constant('place' as const),
      at: fc.nat(),
      box: fc.record({ x: mm(-900, 900), y: mm(-900, 900), w: mm(0, 900), h: mm(0, 900) }),
    }),
    fc.record({
      do: fc.constantFrom(
        'copy' as const,
        'drop' as const,
        'up' as const,
        'down' as const,
        'middle' as const,
      ),
      at: fc.nat(),
    }),
    fc.record({
      do: fc.constant('paper' as const),
      paper: fc.constantFrom('A4' as const, 'F4' as const),
      orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let spec: DesignSpec = formal;
      for (const each of steps) {
        const id = 'at' in each ? (spec.elements[each.at % Math.max(1, spec.elements.length)]?.id ?? '') : '';
        if (each.do === 'add') spec = added(spec, newElement(spec, each.kind));
        else if (each.do === 'place') spec = placed(spec, id, each.box);
        else if (each.do === 'copy') spec = duplicated(spec, id).spec;
        else if (each.do === 'drop') spec = without(spec, id);
        else if (each.do === 'up') spec = reordered(spec, id, 1);
        else if (each.do === 'down') spec = reordered(spec, id, -1);
        else if (each.do === 'middle') spec = centred(spec, id, 'x');
        else if (each.do === 'paper') spec = onPaper(spec, each);
      }
      expect(designSpec.parse(spec)).toEqual(spec);
      const paper = paperSize(spec);
      for (const { x, y, w, h } of spec.elements) {
        expect(Math.min(x + w, paper.w) - Math.max(x, 0)).toBeGreaterThanOrEqual(Math.min(w, 5) - 0.01);
        expect(Math.min(y + h, paper.h) - Math.max(y, 0)).toBeGreaterThanOrEqual(Math.min(h, 5) - 0.01);
      }
    }),
    { numRuns: 60 },
  );
});

it('gives a copy an id of its own and a place above the first', () => {
  const { spec, id } = duplicated(formal, 'teks-1');
  expect(spec.elements.findIndex((element) => element.id === id)).toBe(
    formal.elements.findIndex((element) => element.id === 'teks-1') + 1,
  );
  expect(freshId('ttd-1', formal.elements)).toBe('ttd-2');
});

describe('history', () => {
  it('undo and redo are each other’s opposite, over any steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.nat(50), (values, back) => {
        let history = begin<number | string>('start');
        values.forEach((value, i) => (history = record(history, value, null, i)));
        const end = history.present;
        const steps = Math.min(back, history.past.length);
        for (let i = 0; i < steps; i++) history = undo(history);
        for (let i = 0; i < steps; i++) history = redo(history);
        expect(history.present).toBe(end);
      }),
    );
  });

  it('joins the letters of one word, not what comes after a pause or is about something else', () => {
    let history = begin('');
    for (const [i, text] of ['P', 'PL', 'PLU'].entries()) history = record(history, text, 'teks', i * 100);
    history = record(history, 'PLUT', 'teks', 5000);
    history = record(history, 'PLUT!', 'nama', 5100);
    expect(undo(history).present).toBe('PLUT');
    expect(undo(undo(history)).present).toBe('PLU');
    expect(undo(undo(undo(history))).present).toBe('');
  });

  it('forgets the oldest beyond a hundred steps', () => {
    let history = begin(0);
    for (let i = 1; i <= 250; i++) history = record(history, i, null, i);
    for (let i = 0; i < 300; i++) history = undo(history);
    expect(history.present).toBe(150);
  });
});

it('a box held on the paper is not moved a second time', () => {
  fc.assert(
    fc.property(anyBox, (box) => {
      const once = held(box, { w: 297, h: 210 }, 2);
      expect(held(once, { w: 297, h: 210 }, 2)).toEqual(once);
    }),
  );
});
