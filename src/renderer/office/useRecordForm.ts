import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useBasedOn } from '#renderer/app/ClashNotice.tsx';
import { errorText, fieldErrors } from '#renderer/app/client.ts';

/**
 * A form over one stored record. It is sent with what it was shown with, so that two people in two parts of the
 * settings do not undo each other; what both changed is asked about.
 */
export const useRecordForm = <T extends Record<string, unknown>>(
  stored: T,
  {
    problemsOf,
    save,
    labels,
    textOf,
  }: {
    problemsOf: (values: T) => Record<string, string>;
    save: (values: T, basedOn: Record<string, unknown>) => Promise<T>;
    labels: Partial<Record<keyof T & string, string>>;
    textOf?: Record<string, (value: never) => string>;
  },
) => {
  const form = useForm<T>({ initialValues: stored, validate: problemsOf });
  const isChanged = form.isDirty();
  const { setInitialValues, setValues } = form;
  const show = (values: T) => {
    setInitialValues(values);
    setValues(values);
  };
  const follow = useEffectEvent((values: T) => {
    if (!isChanged) show(values); // somebody else saved meanwhile: what is being typed here stays
  });
  useEffect(() => follow(stored), [stored]);
  const record = useBasedOn(form.getInitialValues());
  const mutation = useMutation({
    mutationFn: ({ values, basedOn }: { values: T; basedOn: Record<string, unknown> }) =>
      save(values, basedOn),
    meta: { quiet: true },
    onSuccess: (saved) => {
      record.forget();
      show(saved);
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const clash = record.noticeOf(mutation.error, {
    labels: labels as Record<string, string>,
    textOf,
    send: (basedOn) => mutation.mutate({ values: form.getValues(), basedOn }),
    take: (theirs) => {
      setValues(theirs as Partial<T>);
      mutation.reset();
    },
  });
  return {
    form,
    bar: {
      isChanged,
      isSaving: mutation.isPending,
      isSaved: mutation.isSuccess && !isChanged,
      onCancel: () => {
        form.reset();
        mutation.reset();
        record.forget();
      },
      clash,
      error: mutation.isError ? errorText(mutation.error) : null,
    },
    submit: form.onSubmit((values) => mutation.mutate({ values, basedOn: record.basedOn })),
  };
};
