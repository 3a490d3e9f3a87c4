import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { MenteeRow } from '#contract/mentee.ts';
import { orpc } from '#renderer/app/client.ts';
import { TodayCard } from '#renderer/app/TodayCard.tsx';
import { LongTable } from '#renderer/ui/LongTable.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { columnsOf } from './columns.tsx';
import { MonthCard } from './MonthCard.tsx';
import { CloseDialog } from './StatusDialog.tsx';

/** As many as stand on a first screen; the longest not met come first. */
const SHOWN = 12;

/** My active clients of this year. */
export const MyClients = () => {
  const navigate = useNavigate();
  const today = useToday();
  const { data, error } = useQuery(
    orpc.mentoring.list.queryOptions({
      input: { whose: 'mine', year: Number(today.slice(0, 4)), status: 'active', limit: SHOWN },
    }),
  );
  const [closing, setClosing] = useState<MenteeRow | null>(null);
  const columns = useMemo(() => columnsOf(today, 'mine', setClosing), [today]);
  return (
    <TodayCard
      title="Dampingan saya"
      note={data && `${data.count} aktif, paling lama tidak ditemui di atas`}
      to="/pendampingan"
      error={error}
      nothing={data?.mentees.length === 0 && 'Belum ada dampingan aktif tahun ini.'}
    >
      {data && data.mentees.length > 0 && (
        <LongTable
          label="Dampingan saya"
          rows={data.mentees}
          columns={columns}
          rowKey={({ uid }) => uid}
          onOpen={({ uid }) => void navigate({ to: '/pendampingan/$uid', params: { uid } })}
        />
      )}
      {closing && <CloseDialog mentee={closing} onClose={() => setClosing(null)} />}
    </TodayCard>
  );
};

/** My sessions of this month against the plan. */
export const MySessions = () => <MonthCard whose="mine" month={useToday().slice(0, 7)} />;
