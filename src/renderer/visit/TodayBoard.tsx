import { useQuery } from '@tanstack/react-query';
import { timeText } from '#contract/dates.ts';
import { shortName } from '#contract/nameParts.ts';
import type { Board } from '#contract/queue.ts';
import { statusWords } from '#contract/ticket.ts';
import { orpc } from '#renderer/app/client.ts';
import { usePolicy } from '#renderer/app/policy.ts';
import { useNow, useZone } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { estimateText, Tile, WaitingTime } from '#renderer/ui/Field.tsx';
import styles from './board.module.css';

const Row = ({ row, now }: { row: Board['fields'][number]; now: number }) => {
  const zone = useZone();
  const limits = usePolicy();
  const [first, ...others] = row.serving;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.field}>
        <Tile letter={row.field.letter} color={row.field.color} />
        <span className="col">
          <span>
            <span className="s13 b">{row.field.shortName}</span>{' '}
            {row.estimate && row.waiting > 0 && (
              <span className={`small dim ${styles.estimate}`}>{estimateText(row.estimate)}</span>
            )}
          </span>
          <span className="small dim">
            {first ? (
              <>
                <span className="b">{first.number}</span> {statusWords[first.status].toLowerCase()}{' '}
                {first.staffName && shortName(first.staffName)} sejak {timeText(first.since, zone)}
                {others.length > 0 && `, dan ${others.length} lainnya`}
              </>
            ) : (
              row.openDesks > 0 && 'Tidak ada yang dilayani'
            )}
            {row.openDesks === 0 && !first && (
              <span className={row.waiting > 0 ? 'late b6' : undefined}>Belum ada meja buka</span>
            )}
          </span>
        </span>
      </th>
      <td className={row.waiting > 0 ? styles.count : `${styles.count} ${styles.none}`}>{row.waiting}</td>
      <td className="num s13">
        {row.waiting > 0 && row.waitingSince ? (
          <WaitingTime since={row.waitingSince} now={now} limits={limits} />
        ) : (
          <span className="dim">–</span>
        )}
      </td>
    </tr>
  );
};

const Total = ({ label, value }: { label: string; value: number }) => (
  <span className="small dim">
    {label} <b className="b">{value}</b>
  </span>
);

/** Who waits, who is called or served, and for how long: one row per bidang. */
export const TodayBoard = () => {
  const { data: board } = useQuery(orpc.queue.board.queryOptions());
  const now = useNow();
  return (
    <Card
      title="Papan hari ini"
      actions={
        board && (
          <>
            <Total label="Menunggu" value={board.totals.waiting} />
            <Total label="Dipanggil" value={board.totals.called} />
            <Total label="Dilayani" value={board.totals.serving} />
            <Total label="Selesai" value={board.totals.done} />
          </>
        )
      }
    >
      <table className={styles.root}>
        <thead>
          <tr className={`${styles.row} ${styles.head}`}>
            <th>Bidang</th>
            <th className="num">Menunggu</th>
            <th className="num">Terlama</th>
          </tr>
        </thead>
        <tbody>
          {board?.fields.map((row) => (
            <Row key={row.field.uid} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </Card>
  );
};
