import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutAlignCenter, IconLayoutAlignMiddle } from '@tabler/icons-react';
import type { DesignElement } from '#contract/design.ts';
import styles from './designer.module.css';
import { NumberField } from './fields.tsx';
import { boxOf, limits, smallestSide } from './geometry.ts';
import type { Editor } from './useEditor.ts';

/** Where an element lies and how large it is, in millimetres. */
export const BoxFields = ({ element, editor }: { element: DesignElement; editor: Editor }) => {
  const box = boxOf(element);
  const place = (change: Partial<typeof box>, about: string) =>
    editor.place(element.id, { ...box, ...change }, about);
  const side = { min: smallestSide(element), max: limits.side };
  const position = { min: limits.from, max: limits.to };
  return (
    <fieldset className={styles.fields} aria-label="Letak dan ukuran">
      <div className={styles.boxFields}>
        <NumberField label="X" unit="mm" {...position} value={box.x} onChange={(x) => place({ x }, 'x')} />
        <NumberField label="Y" unit="mm" {...position} value={box.y} onChange={(y) => place({ y }, 'y')} />
        <NumberField label="Lebar" unit="mm" {...side} value={box.w} onChange={(w) => place({ w }, 'w')} />
        <NumberField label="Tinggi" unit="mm" {...side} value={box.h} onChange={(h) => place({ h }, 'h')} />
      </div>
      <div className="row">
        <span className="small dim grow">Ke tengah kertas</span>
        <Tooltip label="Ke tengah, mendatar">
          <ActionIcon
            variant="default"
            aria-label="Ke tengah kertas, mendatar"
            onClick={() => editor.centre('x')}
          >
            <IconLayoutAlignCenter size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Ke tengah, tegak">
          <ActionIcon
            variant="default"
            aria-label="Ke tengah kertas, tegak"
            onClick={() => editor.centre('y')}
          >
            <IconLayoutAlignMiddle size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
    </fieldset>
  );
};
