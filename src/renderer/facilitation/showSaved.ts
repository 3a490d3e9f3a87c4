import type { Facilitation } from '#contract/facilitation.ts';
import { orpc, queryClient } from '#renderer/app/client.ts';

/** The page behind stands at the new step before the dialog closes: the same key again means the next one. */
export const showSaved = (saved: Facilitation): void => {
  queryClient.setQueryData(orpc.facilitation.get.queryKey({ input: { uid: saved.uid } }), saved);
};
