import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { localDateOf, numericDate, timeText } from '#contract/dates.ts';
import { type Person, removeReason } from '#contract/person.ts';
import type { TicketStatus } from '#contract/ticket.ts';
import { client, errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { Dialog, FormDialog } from '#renderer/app/FormDialog.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Scrollable } from '#renderer/ui/Scrollable.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import styles from './person.module.css';

const QUEUED: readonly TicketStatus[] = ['waiting', 'called', 'serving', 'parked'];

/** What has begun with a person and is not over: it stays open when they go. */
const Running = ({ person }: { person: Person }) => {
  const { data: card } = useQuery(orpc.person.card.queryOptions({ input: { uid: person.uid } }));
  if (!card) return null;
  const running = [
    ...(card.today && QUEUED.includes(card.today.status)
      ? [`Nomor antrean ${card.today.number} hari ini`]
      : []),
    ...card.sections
      .filter(({ kind }) => kind !== 'product')
      .flatMap(({ title, lines }) => lines.map(({ text }) => `${title}: ${text}`)),
    ...card.followUps.map(({ text }) => `Tindak lanjut: ${text}`),
  ];
  if (running.length === 0) return null;
  return (
    <Notice kind="warn">
      <b>Masih berjalan dan tidak ikut berakhir.</b> Selesaikan dahulu bila tidak akan dilanjutkan.
      <Scrollable as="ul" aria-label="Masih berjalan" className={styles.running}>
        {running.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </Scrollable>
    </Notice>
  );
};

/** Puts a person into the recycle bin: what happens with the visits, and what still runs, is said before. */
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
      <Running person={person} />
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
