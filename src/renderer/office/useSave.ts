import { useMutation } from '@tanstack/react-query';
import { errorText, fieldErrors } from '#renderer/app/client.ts';

/** Saves one entry of a list; refusals come back by field, and as one sentence when no field is to blame. */
export const useSave = <T>(save: (draft: T) => Promise<unknown>, onSaved: () => void) => {
  const mutation = useMutation({ mutationFn: save, meta: { quiet: true }, onSuccess: onSaved });
  const errors = mutation.isError ? fieldErrors(mutation.error) : {};
  return {
    save: mutation.mutate,
    isSaving: mutation.isPending,
    errors,
    error: mutation.isError && Object.keys(errors).length === 0 ? errorText(mutation.error) : null,
  };
};
