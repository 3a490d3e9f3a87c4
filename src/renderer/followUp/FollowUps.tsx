import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dueText, numberText, numericDate } from '#contract/dates.ts';
import type { FollowUp } from '#contract/followUp.ts';
import { orpc, showError } from '#renderer/app/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { timeShown } from '#renderer/ui/time.ts';
import styles from './followUp.module.css';

/** To be sent from the officer's own telephone. */
const message = ({ person, text, due, time }: FollowUp, officeName: string): string =>
  `Yth. Bapak/Ibu ${person.name}, kami dari ${officeName} mengingatkan tindak lanjut tanggal ${dueText(due, time)}${text ? `: ${text}` : ''}. Silakan datang ke kantor kami atau balas pesan ini. Terima kasih.`;

const Row = ({ followUp, today, isMine }: { followUp: FollowUp; today: string; isMine: boolean }) => {
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
        {staffName && !isMine && <span className="small dim">{staffName}</span>}
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

export type Part = { title: string; shown: number; rows: readonly FollowUp[] };

/** What is overdue first, the latest of it on top; parts without a row are left out. */
export const partsOf = (followUps: readonly FollowUp[], today: string, shown = SHOWN): Part[] =>
  [
    {
      title: 'Terlambat',
      shown: OVERDUE_SHOWN,
      rows: followUps.filter(({ due }) => due < today).toReversed(),
    },
    { title: 'Hari ini', shown, rows: followUps.filter(({ due }) => due === today) },
    { title: 'Tujuh hari berikutnya', shown, rows: followUps.filter(({ due }) => due > today) },
  ].filter(({ rows }) => rows.length > 0);

/** At first as many rows of a part as it shows, then all. */
export const usePart = ({ shown, rows }: Part) => {
  const [isWhole, setWhole] = useState(false);
  return { drawn: isWhole ? rows : rows.slice(0, shown), showAll: () => setWhole(true) };
};

export const PartRows = ({
  part: { title, rows },
  drawn,
  showAll,
  today,
  isMine = false,
}: ReturnType<typeof usePart> & { part: Part; today: string; isMine?: boolean }) => (
  <>
    <table className={`grid-table ${styles.table}`} aria-label={title}>
      <colgroup>
        <col className={styles.due} />
        <col className={styles.who} />
        <col />
        <col className={styles.actions} />
      </colgroup>
      <tbody>
        {drawn.map((row) => (
          <Row key={row.ticketUid + row.fieldUid} followUp={row} today={today} isMine={isMine} />
        ))}
      </tbody>
    </table>
    {drawn.length < rows.length && (
      <Button variant="subtle" m="xs" onClick={showAll}>
        Tampilkan {numberText(rows.length - drawn.length)} lainnya
      </Button>
    )}
  </>
);
