import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '#renderer/ui/Notice.tsx';

/** A second step in place: what will happen, and the button that does it, which has the focus. */
export const Confirm = ({
  yes,
  isBusy,
  onYes,
  onNo,
  children,
}: {
  yes: string;
  isBusy: boolean;
  onYes: () => void;
  onNo: () => void;
  children: ReactNode;
}) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Notice
      kind="warn"
      action={
        <span className="row">
          <Button ref={button} size="xs" variant="default" loading={isBusy} onClick={onYes}>
            {yes}
          </Button>
          <Button size="xs" variant="subtle" onClick={onNo}>
            Tidak jadi
          </Button>
        </span>
      }
    >
      {children}
    </Notice>
  );
};
