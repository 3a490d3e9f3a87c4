import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { DesignSpec } from '#contract/design.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Scrollable } from '#renderer/ui/Scrollable.tsx';
import styles from './designer.module.css';
import { useWarnings } from './usePreview.ts';

/** What to look at, in words; a click goes to the element it is about. */
export const Warnings = ({ spec, onSelect }: { spec: DesignSpec; onSelect?: (id: string) => void }) => {
  const warnings = useWarnings(spec);
  if (!warnings) return null;
  return (
    <Card title="Pemeriksaan" note={warnings.length > 0 ? `${warnings.length} hal` : undefined}>
      {warnings.length === 0 ? (
        <p className={`row small ${styles.sound}`}>
          <IconCircleCheck size={16} /> Tidak ada yang perlu diperhatikan.
        </p>
      ) : (
        <Scrollable
          as="ul"
          className={`scrolls ${styles.warnings}`}
          aria-label="Hal yang perlu diperhatikan"
          takesFocus={!onSelect}
        >
          {warnings.map(({ elementId, kind, message }, i) => (
            <li key={`${kind}-${elementId}-${i}`}>
              <IconAlertTriangle size={14} stroke={1.8} />
              {elementId && onSelect ? (
                <button type="button" className={styles.link} onClick={() => onSelect(elementId)}>
                  {message}
                </button>
              ) : (
                <span>{message}</span>
              )}
            </li>
          ))}
        </Scrollable>
      )}
    </Card>
  );
};
