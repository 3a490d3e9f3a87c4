import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useCommand } from '#renderer/app/commands.tsx';

/** From one to the next, by button, and by PageUp and PageDown. */
export const Pager = ({
  what,
  before,
  index,
  count,
  onIndex,
  children,
}: {
  /** "Halaman", "Sertifikat": what the buttons and the palette call one of them. */
  what: string;
  /** In front of "1 dari 27". */
  before?: string;
  index: number;
  count: number;
  onIndex: (index: number) => void;
  /** Behind it. */
  children?: ReactNode;
}) => {
  const self = useRef<HTMLSpanElement>(null);
  const last = Math.max(0, count - 1);
  const goTo = (next: number) => onIndex(Math.min(Math.max(next, 0), last));
  const isIn = (dialog: Element) => dialog.contains(self.current);
  useCommand({ label: `${what} berikutnya`, keys: 'PageDown', run: () => goTo(index + 1), isIn });
  useCommand({ label: `${what} sebelumnya`, keys: 'PageUp', run: () => goTo(index - 1), isIn });
  return (
    <span className="row">
      <ActionIcon
        variant="default"
        aria-label={`${what} sebelumnya`}
        disabled={index === 0}
        onClick={() => goTo(index - 1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <span className="s13" aria-live="polite" ref={self}>
        {before}
        <b className="b">{count && index + 1}</b> dari {count}
        {children}
      </span>
      <ActionIcon
        variant="default"
        aria-label={`${what} berikutnya`}
        disabled={index === last}
        onClick={() => goTo(index + 1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </span>
  );
};
