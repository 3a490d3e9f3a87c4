import { Button, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dueText, numberText, numericDate } from '#contract/dates.ts';
import type { FollowUp } from '#contract/followUp.ts';
import { errorText, orpc, showError } from '#renderer/app/client.ts';
import { Page } from '#renderer/app/Page.tsx';
import { useSession, useStaff } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { timeShown } from '#renderer/ui/time.ts';
import styles from './followUp.module.css';

/** To be sent from the officer's own telephone. */
const message = ({ person, text, due, time }: FollowUp, officeName: string): string =>
  `Yth. Bapak/Ibu ${person.name}, kami dari ${officeName} mengingatkan tindak lanjut tanggal ${dueText(due, time)}${text ? `: ${text}` : ''}. Silakan datang ke kantor kami atau balas pesan ini. Terima kasih.`;

const Row = ({ followUp, today }: { followUp: FollowUp; today: string }) => {
  const navigate = useNavigate();
  const { officeName } = useSession();
  const close = useMutation(orpc.consultation.closeFollowUp.mutationOptions());
  const { ticketUid, fieldUid, person, businessName, field, text, due, time, staffName } = followUp;
  const mark = (isDone: boolean) => close.mutate({ ticketUid, fieldUid, isDone });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message(followUp, officeName ?? 'PLUT-KUMKM'));
      notifications.show({ color: 'hijau', message: 'Pesan disalin. Tempelkan di WhatsApp.' });
    } catch (error) {
      showError(error);
    }
  };
  return (
    <tr>
      <td data-title="Tanggal">
        <span className={due < today ? 'late b6' : undefined}>{numericDate(due)}</span>
        {time && <div className="small dim">{timeShown(time)}</div>}
      </td>
      <td>
        <span className="b6">{person.name}</span>
        <br />
        <span className="small dim">{businessName ?? 'Tanpa usaha'}</span>
      </td>
      <td>
        <span className="row">
          <Tile {...field} size={18} />
          {text || 'Kembali berkunjung'}
        </span>
        {staffName && <span className="small dim">{staffName}</span>}
      </td>
      <td className="actions">
        <Button
          size="xs"
          variant="subtle"
          onClick={() => void navigate({ to: '/loket', search: { orang: person.uid } })}
        >
          Daftarkan
        </Button>
        <Button size="xs" variant="subtle" onClick={() => void copy()}>
          Salin pesan
        </Button>
        <Button size="xs" variant="subtle" loading={close.isPending} onClick={() => mark(true)}>
          Selesai
        </Button>
      </td>
    </tr>
  );
};

/** Rows of a part that are drawn before somebody asks for all. */
const SHOWN = 50;
/** A year of what is overdue must not bury the week below it. */
const OVERDUE_SHOWN = 5;

type PartRows = { title: string; shown: number; rows: readonly FollowUp[] };

/** What is overdue first, the latest of it on top. */
const partsOf = (followUps: readonly FollowUp[], today: string): PartRows[] => [
  {
    title: 'Terlambat',
    shown: OVERDUE_SHOWN,
    rows: followUps.filter(({ due }) => due < today).toReversed(),
  },
  { title: 'Hari ini', shown: SHOWN, rows: followUps.filter(({ due }) => due === today) },
  { title: 'Tujuh hari berikutnya', shown: SHOWN, rows: followUps.filter(({ due }) => due > today) },
];
const shownText = (count: number, shown: number) =>
  `${count > shown ? `${shown} dari ` : ''}${numberText(count)} tindak lanjut`;

const Part = ({ title, shown, rows, today }: PartRows & { today: string }) => {
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  return (
    <Card title={title} note={shownText(rows.length, isWhole ? rows.length : shown)}>
      <table className={`grid-table ${styles.table}`} aria-label={title}>
        <colgroup>
          <col className={styles.due} />
          <col className={styles.who} />
          <col />
          <col className={styles.actions} />
        </colgroup>
        <tbody>
          {(isWhole ? rows : rows.slice(0, shown)).map((row) => (
            <Row key={row.ticketUid + row.fieldUid} followUp={row} today={today} />
          ))}
        </tbody>
      </table>
      {!isWhole && rows.length > shown && (
        <Button variant="subtle" m="xs" onClick={() => setWhole(true)}>
          Tampilkan {numberText(rows.length - shown)} lainnya
        </Button>
      )}
    </Card>
  );
};

/** What is due: for me or for the whole office. */
export const FollowUpPage = () => {
  // Both views are open to everybody; consultants begin with their own.
  const [whose, setWhose] = useState(useStaff().role === 'consultant' ? 'mine' : 'office');
  const { data, error } = useQuery(orpc.followUp.list.queryOptions());
  const followUps = (data?.followUps ?? []).filter(({ isMine }) => whose === 'office' || isMine);
  const today = data?.localDate ?? '';
  return (
    <Page
      title="Tindak lanjut"
      note={data && `${numberText(followUps.length)} belum selesai`}
      actions={
        <SegmentedControl
          aria-label="Tindak lanjut siapa"
          value={whose}
          onChange={setWhose}
          data={[
            { value: 'mine', label: 'Saya' },
            { value: 'office', label: 'Kantor' },
          ]}
        />
      }
    >
      <div className="col gap12">
        {error && <Notice kind="error">{errorText(error)}</Notice>}
        {data && followUps.length === 0 && (
          <Empty
            Icon={IconCalendarCheck}
            title={whose === 'mine' ? 'Tidak ada tindak lanjut Anda' : 'Tidak ada tindak lanjut'}
          >
            <span>
              Tanggal tindak lanjut yang dicatat saat konsultasi muncul di sini, tujuh hari sebelumnya.
            </span>
          </Empty>
        )}
        {partsOf(followUps, today).map((part) => (
          <Part key={part.title} {...part} today={today} />
        ))}
      </div>
    </Page>
  );
};
