import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { contract } from '#contract/index.ts';
import { orpc } from '#renderer/app/client.ts';
import { useMay } from '#renderer/app/may.ts';
import { RestoreWaits } from '#renderer/app/RestoreWaits.tsx';

/** Says that a restore waits, with the way to take the request back for whoever may. */
export const RestoreNotice = () => {
  const mayCancel = useMay(contract.backup.cancelRestore);
  const cancel = useMutation(orpc.backup.cancelRestore.mutationOptions());
  return (
    <RestoreWaits
      action={
        mayCancel && (
          <Button
            variant="default"
            size="xs"
            loading={cancel.isPending}
            onClick={() => cancel.mutate(undefined)}
          >
            Batalkan pemulihan
          </Button>
        )
      }
    />
  );
};
