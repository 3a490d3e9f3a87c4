import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';

export type Option<V> = { value: V; label: string; mark?: ReactNode };

/** One of several, each in its own box: real radio buttons, so that arrow keys and readers work. */
export const ChoiceGroup = <V extends string>({
  label,
  hint,
  name,
  value,
  options,
  onChange,
  layout = 'grid',
  error,
  takesLetters = false,
}: {
  label: ReactNode;
  hint?: string;
  name: string;
  value: V | null;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  layout?: 'grid' | 'line';
  error?: string;
  /** Letters typed in it choose among these options and nothing else on the form. */
  takesLetters?: boolean;
}) => {
  const errorId = useId();
  return (
    <fieldset
      className={styles.root}
      data-line={layout === 'line' || undefined}
      data-letters={takesLetters || undefined}
      aria-describedby={error ? errorId : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className="label">
        {label} {hint && <span className="dim hint">{hint}</span>}
      </legend>
      <div className={styles.boxes}>
        {options.map((option) => (
          <label key={option.value} className={styles.pick} data-on={option.value === value || undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              className="visually-hidden"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.mark}
            <span>{option.label}</span>
            {layout === 'grid' && option.value === value && (
              <IconCheck size={16} stroke={2.5} className={styles.tick} />
            )}
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
};
