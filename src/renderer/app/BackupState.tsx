import { IconDatabase } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { BACKUP_LATE_AFTER_DAYS } from '#contract/backup.ts';
import { localDateOf, numericDate, timeText } from '#contract/dates.ts';
import { orpc } from './client.ts';
import { useNow, useZone } from './session.tsx';

/** When the newest backup was opened and checked: amber when that is too long ago or the last attempt failed. */
export const BackupState = () => {
  const zone = useZone();
  const now = useNow(60);
  const { data: state } = useQuery(orpc.backup.state.queryOptions());
  if (!state) return null;
  const { verifiedAt, problem } = state;
  const isOld = verifiedAt !== null && now - Date.parse(verifiedAt) > BACKUP_LATE_AFTER_DAYS * 24 * 3_600_000;
  const isToday =
    verifiedAt !== null && localDateOf(verifiedAt, zone) === localDateOf(new Date(now).toISOString(), zone);
  const when =
    verifiedAt && (isToday ? timeText(verifiedAt, zone) : numericDate(localDateOf(verifiedAt, zone)));
  return (
    <span className={problem || isOld ? 'late b6' : undefined} title={problem ?? undefined}>
      <IconDatabase size={15} stroke={1.6} />
      {problem ? 'Cadangan hari ini gagal' : when ? `Cadangan teruji ${when}` : 'Belum ada cadangan'}
    </span>
  );
};
