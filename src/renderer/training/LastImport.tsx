import { ActionIcon, Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '#contract/index.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Confirm } from './Confirm.tsx';

type Imported = NonNullable<Outputs['training']['lastImport']>;

const resultText = ({ enrolled, waiting, newPeople }: Imported): string =>
  [
    `${enrolled + waiting} peserta ditambahkan`,
    waiting > 0 && `${waiting} di antaranya di daftar tunggu`,
    newPeople > 0 && `${newPeople} orang baru di data pelaku usaha`,
  ]
    .filter(Boolean)
    .join(', ');

/** What the last import did, and the way to take it back as a whole. */
export const LastImport = ({ trainingUid }: { trainingUid: string }) => {
  const { data } = useQuery(orpc.training.lastImport.queryOptions({ input: { trainingUid } }));
  const [hiddenUid, setHiddenUid] = useLocalStorage({
    key: `loket-training-import-${trainingUid}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation({
    ...orpc.training.undoImport.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ fileName }) =>
      notifications.show({ color: 'hijau', message: `Impor dari ${fileName} diurungkan.` }),
    onSettled: () => setAsking(false),
  });
  if (!data || data.isUndone || data.uid === hiddenUid) return null;
  if (undo.error)
    return (
      <Notice
        kind="error"
        action={
          <Button size="xs" variant="default" onClick={undo.reset}>
            Tutup
          </Button>
        }
      >
        <b>Impor belum diurungkan.</b> {errorText(undo.error)}
      </Notice>
    );
  if (isAsking)
    return (
      <Confirm
        yes="Ya, urungkan"
        isBusy={undo.isPending}
        onYes={() => undo.mutate({ uid: data.uid })}
        onNo={() => setAsking(false)}
      >
        <b>Keluarkan {data.enrolled + data.waiting} peserta dari berkas ini?</b> Orang baru yang belum
        mempunyai catatan lain ikut dihapus.
      </Confirm>
    );
  return (
    <Notice
      kind="done"
      action={
        <span className="row">
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            Urungkan impor
          </Button>
          <ActionIcon size={22} aria-label="Sembunyikan" onClick={() => setHiddenUid(data.uid)}>
            <IconX size={15} />
          </ActionIcon>
        </span>
      }
    >
      <b>{resultText(data)}.</b> Dari {data.fileName}.
    </Notice>
  );
};
