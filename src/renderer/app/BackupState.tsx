import { IconDatabase } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { localDateOf, numericDate, timeText } from '#contract/dates.ts';
import { orpc } from './client.ts';
import { useNow, useZone } from './session.tsx';

/**
 * When the newest backup was opened and checked: amber when that is too long ago, lies ahead, or the last attempt failed.
 * A damaged file comes first; a restore that waits is a notice of its own.
 */
export const BackupState = () => {
  const zone = useZone();
  const now = useNow(60);
  const { data: state } = useQuery(orpc.backup.state.queryOptions());
  if (!state) return null;
  const { verifiedAt, problem, isLate, damage } = state;
  if (damage)
    return (
      <span className="err b" role="alert" title={damage}>
        <IconDatabase size={15} stroke={1.6} />
        Berkas data rusak: tutup, lalu buka lagi
      </span>
    );
  const isToday =
    verifiedAt !== null && localDateOf(verifiedAt, zone) === localDateOf(new Date(now).toISOString(), zone);
  const when =
    verifiedAt && (isToday ? timeText(verifiedAt, zone) : numericDate(localDateOf(verifiedAt, zone)));
  return (
    <span className={problem || isLate ? 'late b6' : undefined} title={problem ?? undefined}>
      <IconDatabase size={15} stroke={1.6} />
      {problem ? 'Cadangan hari ini gagal' : when ? `Cadangan teruji ${when}` : 'Belum ada cadangan'}
    </span>
  );
};
