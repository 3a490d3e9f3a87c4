import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { numberText } from '#contract/dates.ts';
import { errorText } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './summary.module.css';

/** Opens a page by its whole address, as the calls tell it: "/laporan?bulan=2026-11". */
export const useOpen = () => {
  const { history } = useRouter();
  return (to: string) => history.push(to);
};

/** "+14", "–1", "0" */
export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '–' : ''}${numberText(Math.abs(value))}`;

/** A part of the page with a call of its own: it waits and fails by itself. */
export const Part = <T,>({
  query: { data, error },
  title,
  note,
  actions,
  children,
}: {
  query: { data: T | undefined; error: Error | null };
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: (data: T) => ReactNode;
}) => (
  <Card title={title} note={note} actions={actions}>
    {error && <Notice kind="error">{errorText(error)}</Notice>}
    {data === undefined && !error && <output className="s13 dim card-none">Menghitung…</output>}
    {data !== undefined && children(data)}
  </Card>
);

/** Said in a part in place of its lines. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <p className="s13 dim card-none">{children}</p>
);

/** One line that opens what it counts. */
export const Line = ({
  to,
  when,
  isOver,
  title,
  value,
}: {
  to: string;
  /** Before the words: a day, "Lewat". */
  when?: string;
  isOver?: boolean;
  title: string;
  value: ReactNode;
}) => {
  const open = useOpen();
  return (
    <UnstyledButton className={styles.line} onClick={() => open(to)}>
      {when !== undefined && (
        <span className={`small b6 ${styles.when} ${isOver ? 'late' : 'dim'}`}>{when}</span>
      )}
      <span className={`s13 ${styles.words}`}>{title}</span>
      <span className="b s13">{value}</span>
      <IconChevronRight size={16} className="dim" />
    </UnstyledButton>
  );
};
