import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useBasedOn } from '#renderer/app/ClashNotice.tsx';
import { fieldErrors } from '#renderer/app/client.ts';
import { useLeave } from '#renderer/app/FormDialog.tsx';

/**
 * One entry of a list while it is changed in a window over it. It is sent with what it held when it was opened here:
 * what another window wrote in the same field meanwhile is asked about.
 */
export const useEntry = <T extends Record<string, unknown>>(
  entry: T,
  {
    save,
    labels,
    textOf,
    onClose,
  }: {
    save: (draft: T, basedOn: Record<string, unknown>) => Promise<unknown>;
    labels: Partial<Record<keyof T & string, string>>;
    textOf?: Record<string, (value: never) => string>;
    onClose: () => void;
  },
) => {
  const [opened] = useState(entry);
  const [draft, setDraft] = useState(opened);
  const record = useBasedOn(opened);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(opened);
  const leaving = useLeave(isDirty);
  const mutation = useMutation({
    mutationFn: (basedOn: Record<string, unknown>) => save(draft, basedOn),
    meta: { quiet: true },
    onSuccess: onClose,
  });
  const change = (part: Partial<T>) => setDraft((before) => ({ ...before, ...part }));
  const clash = record.noticeOf(mutation.error, {
    labels: labels as Record<string, string>,
    textOf,
    send: mutation.mutate,
    take: (stored) => {
      change(stored as Partial<T>);
      mutation.reset();
    },
  });
  const errors = fieldErrors(mutation.error);
  return {
    draft,
    change,
    /** Refusals of the last try, by field; the sentence below is for what no field is to blame for. */
    errors,
    dialog: {
      isDirty,
      isSaving: mutation.isPending,
      error: Object.keys(errors).length === 0 ? mutation.error : null,
      problem: clash,
      leaving,
      onClose,
      onSubmit: (event?: FormEvent) => {
        event?.preventDefault();
        mutation.mutate(record.basedOn);
      },
    },
  };
};
