import type { ReactNode } from 'react';
import { Notice } from '#renderer/ui/Notice.tsx';
import { errorText } from './client.ts';
import { type From, type Given, useGiven } from './formClient.ts';
import { Dialog } from './FormDialog.tsx';

type Known = { given: Given | null; visitor: ReturnType<typeof useGiven>['visitor'] };

/** A form that a next step may have opened: nothing until it is read for whom, and why where it cannot be. */
export const FormForClient = ({
  from,
  title,
  onClose,
  children,
}: {
  from: From | null;
  title: string;
  onClose: () => void;
  children: (known: Known) => ReactNode;
}) => {
  const { given, visitor, isReading, error } = useGiven(from);
  if (error)
    return (
      <Dialog title={title} onClose={onClose}>
        <Notice kind="error">{errorText(error)}</Notice>
      </Dialog>
    );
  return isReading ? null : children({ given, visitor });
};
