import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { DesignElement, DesignSpec } from '#contract/design.ts';
import { type Box, boxOf, type Handle, moved, paperSize, resized, smallestSide } from './geometry.ts';
import { type Lines, linesFor, snapMove, snapResize, type Touched } from './snap.ts';

/** So far a hand trembles when it only clicks, in CSS px. */
const TREMBLE_PX = 3;
/** From so near a line draws, in CSS px. */
const REACH_PX = 6;

type Grip = {
  element: DesignElement;
  /** Null: the whole box is moved. */
  handle: Handle | null;
  x: number;
  y: number;
  mmPerPx: number;
  lines: Lines;
  isMoving: boolean;
};

const pull = ({ element, handle, lines, mmPerPx }: Grip, dx: number, dy: number, isFree: boolean) => {
  const smallest = smallestSide(element);
  const box: Box = handle ? resized(boxOf(element), handle, dx, dy, smallest) : moved(boxOf(element), dx, dy);
  if (isFree) return { box, touched: { x: null, y: null } };
  const reach = REACH_PX * mmPerPx;
  return handle ? snapResize(box, handle, lines, reach, smallest) : snapMove(box, lines, reach);
};

/** Moves and resizes the boxes on the sheet with the mouse; Shift switches the lines off, Escape gives up. */
export const useDrag = (
  sheet: RefObject<HTMLElement | null>,
  spec: DesignSpec,
  { onDrag, onDrop }: { onDrag: (id: string, box: Box | null) => void; onDrop: () => void },
) => {
  const grip = useRef<Grip | null>(null);
  const [touched, setTouched] = useState<Touched | null>(null);
  const end = () => {
    grip.current = null;
    setTouched(null);
  };
  return {
    /** The lines the dragged box lies on; null while nothing is dragged. */
    touched,
    cancel: () => {
      const held = grip.current;
      if (held?.isMoving) onDrag(held.element.id, null);
      end();
      return held?.isMoving ?? false;
    },
    take: (element: DesignElement, handle: Handle | null) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || !sheet.current) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = {
          element,
          handle,
          x: event.clientX,
          y: event.clientY,
          mmPerPx: paperSize(spec).w / sheet.current.getBoundingClientRect().width,
          lines: linesFor(spec, element.id),
          isMoving: false,
        };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const held = grip.current;
        if (!held) return;
        const dx = event.clientX - held.x;
        const dy = event.clientY - held.y;
        held.isMoving ||= Math.hypot(dx, dy) > TREMBLE_PX;
        if (!held.isMoving) return;
        const next = pull(held, dx * held.mmPerPx, dy * held.mmPerPx, event.shiftKey);
        onDrag(held.element.id, next.box);
        setTouched(next.touched);
      },
      onPointerUp: () => {
        if (grip.current?.isMoving) onDrop();
        end();
      },
      onPointerCancel: () => {
        if (grip.current) onDrag(grip.current.element.id, null);
        end();
      },
    }),
  };
};
export type Drag = ReturnType<typeof useDrag>;
