import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { orpc } from '#renderer/app/client.ts';

/** Hands a prepared paper to whoever may issue it. */
export const useSubmit = (onSubmitted: () => void) =>
  useMutation({
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
