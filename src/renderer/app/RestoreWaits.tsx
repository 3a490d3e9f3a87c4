import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { timeText } from '#contract/dates.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { orpc } from './client.ts';
import { backupText, droppedText } from './droppedText.ts';
import { useZone } from './session.tsx';

/** Says in every window that a restore waits for the application to be opened anew, and what will be gone by it. */
export const RestoreWaits = ({ action }: { action?: ReactNode }) => {
  const zone = useZone();
  const { data: state } = useQuery(orpc.backup.state.queryOptions());
  const pending = state?.pending;
  if (!pending) return null;
  const dropped = droppedText(pending.sinceBackup);
  const since = droppedText(pending.sinceRequest);
  return (
    <Notice kind="warn" action={action}>
      <b>Pemulihan sudah disiapkan.</b> Tutup Loket PLUT, lalu buka lagi: {backupText(pending, zone)} akan
      menggantikan data sekarang. Diminta {pending.staffName} pukul {timeText(pending.at, zone)}.
      {dropped && ` ${dropped} tidak ada di cadangan itu`}
      {dropped && (since ? `, di antaranya ${since} sesudah diminta.` : '.')}
      {!action && ' Administrator dapat membatalkannya di Pengaturan, Cadangan & pulihkan.'}
    </Notice>
  );
};
