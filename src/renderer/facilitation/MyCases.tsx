import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { addDays, numericDate } from '#contract/dates.ts';
import type { FacilitationRow } from '#contract/facilitation.ts';
import { clientName } from '#contract/mentee.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './facilitation.module.css';
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
    <Card
      title="Fasilitasi saya"
      actions={
        <Button component={Link} to="/fasilitasi" size="xs" variant="subtle">
          Semua
        </Button>
      }
    >
      {error && <Notice kind="error">{errorText(error)}</Notice>}
      {due?.length === 0 && (
        <p className={`s13 dim ${styles.none}`}>Tidak ada tindak lanjut sampai tujuh hari ke depan.</p>
      )}
      {due && due.length > 0 && (
        <LongTable
          label="Fasilitasi saya"
          rows={due}
          columns={columnsOf(today)}
          rowKey={({ uid }) => uid}
          onOpen={({ uid }) => void navigate({ to: '/fasilitasi/$uid', params: { uid } })}
        />
      )}
    </Card>
  );
};
