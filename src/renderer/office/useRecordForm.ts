import { useEffect, useEffectEvent } from 'react';
import type { z } from 'zod';
import { useContractForm } from '#renderer/app/useContractForm.ts';

/** A form over one stored record, on a page: while nothing is typed it follows what others save. */
export const useRecordForm = <S extends z.ZodObject, V extends Record<string, unknown>>(
  schema: S,
  stored: V,
  options: {
    save: (values: V, basedOn: Record<string, unknown>) => Promise<V>;
    labels: { [name in keyof V & string]?: string };
    textOf?: Record<string, (value: never) => string>;
  },
) => {
  const {
    form,
    line,
    saved,
    follow: show,
    reset,
    dialog,
  } = useContractForm(schema, stored, {
    ...options,
    onSaved: () => {},
  });
  const { isDirty, isSaving, problem, failure, onSubmit } = dialog;
  const follow = useEffectEvent(show);
  useEffect(() => follow(stored), [stored]);
  useEffect(() => {
    if (saved) follow(saved);
  }, [saved]);
  return {
    form,
    line,
    bar: {
      isChanged: isDirty,
      isSaving,
      isSaved: saved !== undefined && !isDirty,
      onCancel: reset,
      problem,
      failure,
    },
    submit: onSubmit,
  };
};
