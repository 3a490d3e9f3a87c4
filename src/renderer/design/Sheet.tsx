import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import type { DesignElement, DesignSpec } from '#contract/design.ts';
import { PaperPage } from '#renderer/ui/Paper.tsx';
import styles from './designer.module.css';
import { nameOf } from './elements.ts';
import { type Box, handles, paperSize } from './geometry.ts';
import { mmText } from './words.ts';
import type { Editor } from './useEditor.ts';
import { type Drag, useDrag } from './useDrag.ts';

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** Where a box lies on the sheet, whatever the zoom. */
const placeOf = ({ x, y, w, h }: Box, spec: DesignSpec): CSSProperties => {
  const paper = paperSize(spec);
  return {
    left: percent(x + spec.shift.x, paper.w),
    top: percent(y + spec.shift.y, paper.h),
    width: percent(w, paper.w),
    height: percent(h, paper.h),
  };
};

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The keys of an element: arrows move it, with Ctrl they change its size; Delete removes it. */
const pressOn = (event: KeyboardEvent, element: DesignElement, editor: Editor, drag: Drag) => {
  const arrow = arrows[event.key];
  if (arrow) {
    const step = event.altKey ? 0.1 : event.shiftKey ? 5 : 1;
    const [dx, dy] = [arrow[0] * step, arrow[1] * step];
    const { x, y, w, h } = element;
    if (event.ctrlKey || event.metaKey) editor.place(element.id, { x, y, w: w + dx, h: h + dy }, 'size');
    else editor.place(element.id, { x: x + dx, y: y + dy, w, h }, 'place');
  } else if (event.key === 'Delete' || event.key === 'Backspace') editor.remove();
  else if (event.key === 'Escape') {
    if (!drag.cancel()) editor.select(null);
  } else return;
  event.preventDefault();
};

const Selection = ({ element, editor, drag }: { element: DesignElement; editor: Editor; drag: Drag }) => {
  const isLine = element.kind === 'shape' && element.form === 'line';
  return (
    <div
      className={styles.selection}
      data-flat={(isLine && element.h === 0) || undefined}
      data-line={isLine || undefined}
      style={placeOf(element, editor.spec)}
      aria-hidden
    >
      {handles.map((handle) => (
        <span key={handle} data-handle={handle} {...drag.take(element, handle)} />
      ))}
      {drag.touched && (
        <span className={styles.measure}>
          {mmText(element.x)}; {mmText(element.y)} · {mmText(element.w)} × {mmText(element.h)} mm
        </span>
      )}
    </div>
  );
};

const Guides = ({ drag, spec }: { drag: Drag; spec: DesignSpec }) => {
  const paper = paperSize(spec);
  const { x, y } = drag.touched ?? { x: null, y: null };
  return (
    <>
      {x !== null && (
        <span
          className={`${styles.guide} ${styles.upright}`}
          style={{ left: percent(x + spec.shift.x, paper.w) }}
        />
      )}
      {y !== null && (
        <span
          className={`${styles.guide} ${styles.level}`}
          style={{ top: percent(y + spec.shift.y, paper.h) }}
        />
      )}
    </>
  );
};

/** The front of the paper as the typesetter draws it, with a box to take hold of around every element. */
export const Sheet = ({ editor, svg }: { editor: Editor; svg: string }) => {
  const { spec, selected } = editor;
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useDrag(sheet, spec, { onDrag: editor.drag, onDrop: editor.drop });
  const selectedId = selected?.id;
  useEffect(() => {
    // What was removed takes the focus with it: the next one that is selected goes on from there.
    const box = sheet.current?.querySelector<HTMLElement>(`[data-id="${selectedId}"]`);
    if (document.activeElement === document.body) box?.focus();
  }, [selectedId]);
  return (
    <div
      className={styles.sheet}
      ref={sheet}
      data-dragging={drag.touched ? true : undefined}
      onPointerDown={() => editor.select(null)}
    >
      <p id="design-keys" className="visually-hidden">
        Panah memindahkan 1 mm, dengan Shift 5 mm, dengan Alt 0,1 mm; dengan Ctrl mengubah ukuran. Delete
        menghapus, Escape melepas pilihan.
      </p>
      <PaperPage svg={svg} label="Halaman depan" />
      {spec.elements.map((element) => (
        <button
          key={element.id}
          type="button"
          className={styles.box}
          data-id={element.id}
          aria-pressed={element.id === selectedId}
          aria-label={nameOf(element)}
          aria-describedby="design-keys"
          style={placeOf(element, spec)}
          onFocus={() => editor.select(element.id)}
          onKeyDown={(event) => pressOn(event, element, editor, drag)}
          {...drag.take(element, null)}
        />
      ))}
      {selected && <Selection element={selected} editor={editor} drag={drag} />}
      <Guides drag={drag} spec={spec} />
    </div>
  );
};
