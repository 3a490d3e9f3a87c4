import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { localDateOf, timeText } from '#contract/dates.ts';
import type { Closing } from '#contract/queue.ts';
import type { Zone } from '#contract/office.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { orpc } from './client.ts';
import { useZone } from './session.tsx';

/** "ditutup pukul 16.05 oleh Nur Aisyah" */
export const closedText = ({ at, staffName }: Closing, zone: Zone): string =>
  `ditutup pukul ${timeText(at, zone)}${staffName ? ` oleh ${staffName}` : ''}`;

/** When and by whom the day was closed; null while it was not. */
export const useClosing = (): Closing | null => {
  const zone = useZone();
  const today = useToday();
  const { data } = useQuery(orpc.queue.closing.queryOptions());
  return data && localDateOf(data.at, zone) === today ? data : null;
};

/** Says that the day was closed, what is still open all the same, and what may be done then. */
export const DayClosed = ({ children }: { children?: ReactNode }) => {
  const zone = useZone();
  const closing = useClosing();
  if (!closing) return null;
  return (
    <Notice kind={closing.open > 0 ? 'warn' : 'info'}>
      <b>Hari ini {closedText(closing, zone)}.</b>{' '}
      {closing.open > 0 ? `Sesudahnya ada ${closing.open} nomor yang belum selesai. ` : ''}
      {children}
    </Notice>
  );
};
