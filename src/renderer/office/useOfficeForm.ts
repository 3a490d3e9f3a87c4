import { useForm } from '@mantine/form';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { type Office, type OfficeDraft, officeDraft } from '#contract/office.ts';
import { client, errorText, fieldErrors, orpc } from '#renderer/app/client.ts';

const draftOf = ({ uid: _uid, ...draft }: Office): OfficeDraft => draft;

/**
 * A form over a part of the office. Only what was changed here is sent, on top of what is stored now, so that two
 * people in two parts of the settings do not undo each other.
 */
export const useOfficeForm = () => {
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  if (!office) throw new Error('the settings are shown after the set-up only');
  const form = useForm<OfficeDraft>({
    initialValues: draftOf(office),
    validate: (values) =>
      Object.fromEntries(
        (officeDraft.safeParse(values).error?.issues ?? []).map(({ path, message }) => [
          path.join('.'),
          message,
        ]),
      ),
  });
  const isChanged = form.isDirty();
  const { setInitialValues, setValues } = form;
  const show = useEffectEvent((stored: OfficeDraft) => {
    if (isChanged) return; // somebody else saved meanwhile: what is being typed here stays
    setInitialValues(stored);
    setValues(stored);
  });
  useEffect(() => show(draftOf(office)), [office]);
  const save = useMutation({
    mutationFn: (values: OfficeDraft) => {
      const before = form.getInitialValues();
      const isTouched = (key: keyof OfficeDraft) =>
        JSON.stringify(values[key]) !== JSON.stringify(before[key]);
      const changed = (Object.keys(values) as (keyof OfficeDraft)[]).filter(isTouched);
      const part = Object.fromEntries(changed.map((key) => [key, values[key]]));
      return client.office.update({ ...draftOf(office), ...part });
    },
    meta: { quiet: true },
    onSuccess: (saved) => {
      setInitialValues(draftOf(saved));
      setValues(draftOf(saved));
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return {
    form,
    bar: {
      isChanged,
      isSaving: save.isPending,
      isSaved: save.isSuccess && !isChanged,
      error: save.isError ? errorText(save.error) : null,
    },
    submit: form.onSubmit((values) => save.mutate(values)),
  };
};
