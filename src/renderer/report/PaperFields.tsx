import type { ComponentProps } from 'react';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import styles from './monthLock.module.css';

type Field<T extends (props: never) => unknown> = Omit<Parameters<T>[0], 'label'>;

/** What the cover of a locked report says of its lock. */
export const PaperFields = ({
  number,
  fingerprint,
}: {
  number: Field<typeof NumberField>;
  fingerprint: ComponentProps<typeof LineInput>;
}) => (
  <div className={styles.asked}>
    <NumberField label="Kunci nomor" required {...number} />
    <LineInput {...fingerprint} required placeholder="7F3A 91C2 0B5E D48A 66E1 2C97" />
  </div>
);
