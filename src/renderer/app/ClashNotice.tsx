import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { type ReactNode, useState } from 'react';
import { isCalendarDay, numericDate } from '#contract/dates.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './clashNotice.module.css';
import { Scrollable } from '#renderer/ui/Scrollable.tsx';

type Choice = {
  /** What is not stored yet, and why. */
  children: ReactNode;
  /** What the other window has stored, field by field. */
  theirs: readonly { label: string; text: string }[];
  onMine: () => void;
  onTheirs: () => void;
};

/** Two windows wrote in the same fields: both texts, and the choice between them. */
export const ClashNotice = ({ children, theirs, onMine, onTheirs }: Choice) => (
  <Notice
    kind="warn"
    action={
      <span className={styles.choice}>
        <Button variant="default" size="xs" onClick={onMine}>
          Pakai ketikan saya
        </Button>
        <Button variant="default" size="xs" onClick={onTheirs}>
          Pakai dari jendela lain
        </Button>
      </span>
    }
  >
    {children}
    <Scrollable as="dl" className={styles.root} aria-label="Isian dari jendela lain">
      {theirs.map(({ label, text }) => (
        <div key={label}>
          <dt>{label} di jendela lain</dt>
          <dd>{text || <span className="dim">Kosong</span>}</dd>
        </div>
      ))}
    </Scrollable>
  </Notice>
);

type Clash = { stored: Record<string, unknown>; fields: string[] };

const clashOf = (error: unknown): Clash | null =>
  error instanceof ORPCError && error.code === 'RECORD_CHANGED' ? (error.data as Clash) : null;

/** A stored value as one reads it; of rows how many there are. */
const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return `${value.length} baris`;
  if (typeof value === 'object') return Object.values(value).map(valueText).filter(Boolean).join(', ');
  if (typeof value === 'string' && isCalendarDay(value)) return numericDate(value);
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/**
 * A record is sent with what it held when it was opened here. After a clash the words of the other window are known,
 * and what is sent next is meant to replace them.
 */
export const useBasedOn = (opened: Record<string, unknown>) => {
  const [known, setKnown] = useState<Record<string, unknown>>({});
  return {
    basedOn: { ...opened, ...known },
    /** The record is opened anew. */
    forget: () => setKnown({}),
    /** The notice of a clash; undefined when the call failed of something else. */
    noticeOf: (
      error: unknown,
      {
        labels,
        textOf = {},
        send,
        take,
      }: {
        labels: Record<string, string>;
        textOf?: Record<string, (value: never) => string>;
        /** Sends again what is typed here. */
        send: (basedOn: Record<string, unknown>) => void;
        /** Puts what the other window has stored in place of what is typed here. */
        take: (stored: Record<string, unknown>) => void;
      },
    ): ReactNode => {
      const clash = clashOf(error);
      if (!clash) return undefined;
      const next = { ...known, ...clash.stored };
      const settle = (then: () => void) => () => {
        setKnown(next);
        then();
      };
      return (
        <ClashNotice
          theirs={clash.fields.map((field) => ({
            label: labels[field] ?? 'Isian lain',
            text: (textOf[field] ?? valueText)(clash.stored[field] as never),
          }))}
          onMine={settle(() => send({ ...opened, ...next }))}
          onTheirs={settle(() => take(clash.stored))}
        >
          <b>Belum tersimpan.</b> {(error as Error).message}
        </ClashNotice>
      );
    },
  };
};
