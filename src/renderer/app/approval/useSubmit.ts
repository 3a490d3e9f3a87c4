import { notifications } from '@mantine/notifications';
import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import type { ProposedPaper } from '#contract/approval.ts';
import { orpc } from '#renderer/app/client.ts';

/** Hands a prepared paper to whoever may issue it. */
export const useSubmit = (onSubmitted: () => void) => {
  const submit = useMutation({
    ...orpc.approval.submit.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ title }) => {
      notifications.show({
        color: 'hijau',
        title,
        message: 'Diajukan dan menunggu persetujuan. Belum ada nomor yang terpakai.',
      });
      onSubmitted();
    },
  });
  /** Another like it waits: sent once more, it is meant. */
  const isAgain = submit.error instanceof ORPCError && submit.error.code === 'ALREADY_WAITING';
  const send = (order: { uid: string; paper: ProposedPaper }) => submit.mutate({ ...order, isAgain });
  return { send, isAgain, error: submit.error, isPending: submit.isPending, reset: submit.reset };
};
