import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { Key } from '#renderer/ui/Key.tsx';
import { useCommand } from './commands.tsx';

type Props = ButtonProps & {
  label: string;
  keys?: string;
  words?: string;
  run: () => void;
  children?: ReactNode;
};

/** A button with its key printed on it; the key and the command palette do the same. */
export const CommandButton = ({ label, keys, words, run, disabled, loading, children, ...button }: Props) => {
  const self = useRef<HTMLButtonElement>(null);
  useCommand({
    label,
    keys,
    words,
    run,
    isDisabled: Boolean(disabled) || Boolean(loading),
    isIn: (dialog) => dialog.contains(self.current),
  });
  return (
    <Button
      ref={self}
      {...button}
      disabled={disabled}
      loading={loading}
      onClick={run}
      rightSection={keys ? <Key keys={keys} quiet={button.variant !== undefined} /> : undefined}
    >
      {children ?? label}
    </Button>
  );
};
