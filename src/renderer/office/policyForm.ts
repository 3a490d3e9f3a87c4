import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { type QueuePolicy, queuePolicy } from '#contract/policy.ts';
import { client, errorText, fieldErrors } from '#renderer/app/client.ts';

const problemsOf = (values: QueuePolicy): Record<string, string> => ({
  ...Object.fromEntries(
    (queuePolicy.safeParse(values).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  ),
  ...(values.veryLateMinutes <= values.lateMinutes && {
    veryLateMinutes: 'Harus lebih lama dari batas pertama.',
  }),
});

/** The queue's rules while they are changed; what somebody else saves meanwhile leaves the typing alone. */
export const usePolicyForm = (policy: QueuePolicy) => {
  const form = useForm<QueuePolicy>({ initialValues: policy, validate: problemsOf });
  const isChanged = form.isDirty();
  const { setInitialValues, setValues } = form;
  const show = (stored: QueuePolicy) => {
    setInitialValues(stored);
    setValues(stored);
  };
  const follow = useEffectEvent((stored: QueuePolicy) => {
    if (!isChanged) show(stored);
  });
  useEffect(() => follow(policy), [policy]);
  const save = useMutation({
    mutationFn: (values: QueuePolicy) => client.policy.save(values),
    meta: { quiet: true },
    onSuccess: show,
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
export type PolicyForm = ReturnType<typeof usePolicyForm>['form'];
