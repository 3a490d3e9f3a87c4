import { type FormErrors, schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { toField } from '#renderer/ui/toField.ts';
import { useBasedOn } from './ClashNotice.tsx';
import { errorText, fieldErrors } from './client.ts';
import { useLeave } from './FormDialog.tsx';

/** What a form holds of a record while it is typed: where a number is wanted there may be text that is none yet. */
export type Typed<V> = {
  [K in keyof V]: Typed<V[K]> | (number extends Extract<V[K], number> ? string : never);
};

const FAULTY = '[aria-invalid="true"]:not(fieldset), fieldset[aria-invalid="true"] input, [data-error] input';

/** What a call takes, for a form that holds just this. */
export const inputOf = <S extends z.ZodObject>(procedure: { '~orpc': { inputSchema?: S | undefined } }): S =>
  procedure['~orpc'].inputSchema!;

/** "cooperative" of "cooperative.date". */
const fieldOf = (path: string): string => path.replace(/\..*/, '');

/** Where a call takes the record inside of another, its paths begin one step higher than those of the form. */
const ownErrors = (error: unknown, values: object): FormErrors =>
  Object.fromEntries(
    Object.entries(fieldErrors(error)).map(([path, text]) => [
      fieldOf(path) in values ? path : path.replace(/^[^.]*\./, ''),
      text,
    ]),
  );

/**
 * A form over one call. The schema of the contract checks it before it is sent; what is wrong, by the schema or by the
 * answer, is said beside its field, and the first of these gets the focus. It is sent once, with what it was opened
 * with, so that what another window wrote in the same field is asked about. Leaving it asks for what was typed.
 */
export const useContractForm = <S extends z.ZodObject, V extends Record<string, unknown>, R>(
  schema: S,
  opened: V,
  {
    save,
    onSaved,
    labels = {},
    textOf,
    stored = {},
    take = (theirs) => theirs as Partial<V>,
  }: {
    save: (values: V, basedOn: Record<string, unknown>) => Promise<R>;
    onSaved: (saved: R) => void;
    labels?: { [name in keyof V & string]?: string };
    /** How a value reads when another window has written it; plain ones read by themselves. */
    textOf?: Record<string, (value: never) => string>;
    /** What the record holds where the form is opened with something else. */
    stored?: Partial<Record<keyof V, unknown>>;
    /** What the form shows of the words of the other window. */
    take?: (theirs: Record<string, unknown>, typed: V) => Partial<V>;
  },
) => {
  const form = useForm<V>({
    initialValues: opened,
    validate: schemaResolver(schema.strip(), { sync: true }),
  }); // a form may hold more than is sent
  // What `save` is given has been read by the schema, which takes no text for a number.
  const typed = form as unknown as UseFormReturnType<Typed<V>>;
  const record = useBasedOn({ ...form.getInitialValues(), ...stored });
  const isDirty = form.isDirty();
  const leaving = useLeave(isDirty);

  const element = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const [unseen, setUnseen] = useState<string | null>(null);
  const showFirst = useEffectEvent(() => {
    const faulty = element.current?.querySelector<HTMLElement>(FAULTY);
    toField(faulty);
    const sentences = Object.entries(form.errors as Record<string, string>).map(([path, text]) =>
      [labels[fieldOf(path)], text].filter(Boolean).join(': '),
    );
    setUnseen(faulty ? null : sentences.join(' ')); // no field on the screen says it
  });
  useEffect(() => {
    if (tries > 0) showFirst();
  }, [tries]);
  const refuse = () => setTries((before) => before + 1);

  const isSending = useRef(false);
  const mutation = useMutation({
    mutationFn: ({ values, basedOn }: { values: V; basedOn: Record<string, unknown> }) =>
      save(values, basedOn),
    meta: { quiet: true },
    onSuccess: (saved, { values }) => {
      record.forget();
      leaving.release();
      form.resetDirty(values);
      onSaved(saved);
    },
    onError: (error) => {
      const errors = ownErrors(error, opened);
      form.setErrors(errors);
      if (Object.keys(errors).length > 0) refuse();
    },
    onSettled: () => {
      isSending.current = false;
    },
  });
  const send = (basedOn: Record<string, unknown>) =>
    form.onSubmit((values) => {
      setUnseen(null);
      if (isSending.current) return; // a double click, or Enter held down
      isSending.current = true;
      mutation.mutate({ values, basedOn });
    }, refuse);

  const clash = record.noticeOf(mutation.error, {
    labels: labels as Record<string, string>,
    ...(textOf && { textOf }),
    send: (basedOn) => send(basedOn)(),
    take: (theirs) => {
      form.setValues(take(theirs, form.getValues()));
      mutation.reset();
    },
  });
  const isPlain = mutation.error !== null && Object.keys(fieldErrors(mutation.error)).length === 0;
  const isOfThese = mutation.variables?.values === form.values; // what is typed since is another try

  return {
    form: typed,
    /** A line of text: what it is called, how much it takes, and what is wrong once it was left. */
    line: (name: keyof V & keyof S['shape'] & string) => ({
      label: labels[name],
      limit: schema.shape[name] as z.ZodType,
      ...form.getInputProps(name),
      onBlur: () => void (form.isDirty(name) && form.validateField(name)),
    }),
    /** What is no text: its value, what is wrong with it, and how it is changed. */
    field: <K extends keyof V & string>(name: K) => ({
      value: typed.values[name],
      error: form.errors[name] as string | undefined,
      onChange: (value: Typed<V>[K]) => form.setFieldValue(name, value as never),
    }),
    error: mutation.error,
    saved: mutation.data,
    /** What others save, for a form on a page: while nothing is typed it is shown. */
    follow: (values: V) => {
      if (isDirty) return;
      form.setInitialValues(values);
      form.setValues(values);
    },
    /** As it was opened, or saved last. */
    reset: () => {
      form.reset();
      mutation.reset();
      record.forget();
      setUnseen(null);
    },
    /** What `FormDialog` and `SaveBar` show of it. */
    dialog: {
      isDirty,
      isSaving: mutation.isPending,
      problem: clash,
      failure: unseen ?? (isPlain && isOfThese ? errorText(mutation.error) : null),
      leaving,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        element.current = event.currentTarget;
        send(record.basedOn)(event);
      },
    },
  };
};
