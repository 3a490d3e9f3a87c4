import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { localDateOf, numericDate, timeText } from '#contract/dates.ts';
import { type Person, removeReason } from '#contract/person.ts';
import { client, errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { Dialog, FormDialog } from '#renderer/app/FormDialog.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import styles from './person.module.css';

/** Puts a person into the recycle bin: what happens with the visits is said before. */
export const RemoveDialog = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const navigate = useNavigate();
  const { line, dialog } = useContractForm(
    z.object({ reason: removeReason }),
    { reason: '' },
    {
      save: ({ reason }) => client.person.remove({ uid: person.uid, reason }),
      onSaved: () => {
        onClose();
        void navigate({ to: '/pelaku-usaha' });
      },
      labels: { reason: 'Alasan' },
    },
  );
  return (
    <FormDialog
      title={`Hapus ${person.name}?`}
      submit="Hapus pelaku usaha"
      failed="Belum dihapus"
      onClose={onClose}
      {...dialog}
    >
      <p className={styles.passage}>
        Datanya tidak tampil lagi di pencarian dan daftar. Kunjungannya tetap dihitung di laporan,
        sertifikatnya tetap berlaku, dan Anda dapat memulihkannya kapan saja dari daftar yang dihapus.
      </p>
      <LineInput {...line('reason')} required data-autofocus />
    </FormDialog>
  );
};

/** The people in the recycle bin, last removed first. */
export const RemovedDialog = ({ onClose }: { onClose: () => void }) => {
  const zone = useZone();
  const navigate = useNavigate();
  const { data: removed } = useQuery(orpc.person.removed.queryOptions());
  const restore = useMutation(
    orpc.person.restore.mutationOptions({
      meta: { quiet: true },
      onSuccess: (_, { uid }) => {
        onClose();
        void navigate({ to: '/pelaku-usaha/$uid', params: { uid } });
      },
    }),
  );
  const problem = restore.error && (fieldErrors(restore.error)['nik'] ?? errorText(restore.error));
  return (
    <Dialog title="Pelaku usaha yang dihapus" onClose={onClose}>
      {problem && (
        <Notice kind="error">
          <b>Belum dipulihkan.</b> {problem}
        </Notice>
      )}
      {removed?.length === 0 && (
        <Empty Icon={IconTrash} title="Tidak ada yang dihapus">
          Yang dihapus disimpan di sini sampai dipulihkan.
        </Empty>
      )}
      <ul className={styles.removed}>
        {removed?.map(({ uid, name, removedAt, staffName }) => (
          <li key={uid} className="row">
            <span className="grow">
              <span className="s13 b">{name}</span>
              <span className={`small dim ${styles.removedWhen}`}>
                Dihapus {numericDate(localDateOf(removedAt, zone))}, {timeText(removedAt, zone)}
                {staffName && ` oleh ${staffName}`}
              </span>
            </span>
            <Button
              size="xs"
              variant="subtle"
              aria-label={`Pulihkan ${name}`}
              loading={restore.isPending && restore.variables.uid === uid}
              onClick={() => restore.mutate({ uid })}
            >
              Pulihkan
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
