import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { addDays, numericDate } from '#contract/dates.ts';
import type { FacilitationRow } from '#contract/facilitation.ts';
import { clientName } from '#contract/mentee.ts';
import { orpc } from '#renderer/app/client.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { TodayCard } from '#renderer/app/TodayCard.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { lateDays } from './words.ts';

/** As many as stand on a first screen; the earliest due come first. */
const SHOWN = 12;
const AHEAD_DAYS = 7;

const columnsOf = (today: string): Column<FacilitationRow>[] => [
  { key: 'case', title: 'Kasus', width: 190, value: ({ number, subject }) => `${number} ${subject.name}` },
  { key: 'client', title: 'Pelaku usaha', value: clientName },
  { key: 'next', title: 'Yang dilakukan', width: 200, isMinor: true, value: ({ nextAction }) => nextAction },
  {
    key: 'due',
    title: 'Tanggal',
    width: 160,
    value: ({ dueOn }) => numericDate(dueOn!),
    render: (row) => {
      const days = lateDays(row, today);
      return (
        <span className={days > 0 ? 'late b6' : undefined}>
          {[numericDate(row.dueOn!), days > 0 && `lewat ${days} hari`].filter(Boolean).join(', ')}
        </span>
      );
    },
  },
];

/** My cases that are due: overdue, today, in the week to come. */
export const MyCases = () => {
  const navigate = useNavigate();
  const today = useToday();
  const { uid: staffUid } = useStaff();
  const { data, error } = useQuery(
    orpc.facilitation.list.queryOptions({
      input: { state: 'current', kind: null, staffUid, limit: SHOWN },
    }),
  );
  const due = data?.cases.filter(
    ({ endedOn, dueOn }) => endedOn === null && dueOn !== null && dueOn <= addDays(today, AHEAD_DAYS),
  );
  return (
    <TodayCard
      title="Fasilitasi saya"
      to="/fasilitasi"
      error={error}
      nothing={due?.length === 0 && 'Tidak ada tindak lanjut sampai tujuh hari ke depan.'}
    >
      {due && due.length > 0 && (
        <LongTable
          label="Fasilitasi saya"
          rows={due}
          columns={columnsOf(today)}
          rowKey={({ uid }) => uid}
          onOpen={({ uid }) => void navigate({ to: '/fasilitasi/$uid', params: { uid } })}
        />
      )}
    </TodayCard>
  );
};
