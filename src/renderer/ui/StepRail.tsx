import { IconCheck } from '@tabler/icons-react';
import styles from './stepRail.module.css';

export type RailStep = { key: string; name: string; note: string; state: 'done' | 'now' | 'next' };

/** Steps from left to right: done with its day, the one it stands on, those to come. */
export const StepRail = ({ label, steps }: { label: string; steps: readonly RailStep[] }) => (
  <ol className={styles.root} aria-label={label}>
    {steps.map(({ key, name, note, state }) => (
      <li key={key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
        <span className={styles.ring}>
          {state === 'done' && <IconCheck size={11} stroke={3.5} aria-label="Sudah" />}
        </span>
        <span className={styles.name}>{name}</span>
        <span className="small dim">{note}</span>
      </li>
    ))}
  </ol>
);
