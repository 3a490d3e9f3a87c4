import { useQuery } from '@tanstack/react-query';
import { timeText } from '#contract/dates.ts';
import { type Board, deskStateWords } from '#contract/queue.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { usePolicy } from '#renderer/app/policy.ts';
import { useNow, useZone } from '#renderer/app/session.tsx';
import { DayClosed } from '#renderer/app/DayClosed.tsx';
import { BackInField } from '#renderer/app/BackInField.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { estimateText, lengthText, minutesSince, Tile, WaitingTime } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './statistic.module.css';

type FieldRow = Board['fields'][number];

const desksText = ({ openDesks }: FieldRow) =>
  openDesks === 0 ? 'belum ada meja buka' : `${openDesks} meja buka`;

/** Fields in which somebody has waited longer than the second limit. */
const Alerts = ({ board, now }: { board: Board; now: number }) => {
  const { veryLateMinutes } = usePolicy();
  const late = board.fields.flatMap((row) => {
    const minutes = row.waiting > 0 && row.waitingSince ? minutesSince(row.waitingSince, now) : 0;
    return minutes > veryLateMinutes ? [{ row, minutes }] : [];
  });
  if (late.length === 0) return null;
  return (
    <Notice kind="warn">
      <b>Ada yang menunggu lebih dari {veryLateMinutes} menit:</b>
      <ul className={styles.alerts}>
        {late.map(({ row, minutes }) => (
          <li key={row.field.uid}>
            {row.field.shortName} <b>{lengthText(minutes)}</b>
            {row.openDesks === 0 && ', belum ada meja buka'}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Fields = ({ board, now }: { board: Board; now: number }) => {
  const limits = usePolicy();
  return (
    <table className="grid-table" aria-label="Keadaan per bidang">
      <thead>
        <tr>
          <th scope="col">Bidang</th>
          <th scope="col" className="num">
            Menunggu
          </th>
          <th scope="col" className="num">
            Terlama
          </th>
          <th scope="col">Perkiraan</th>
        </tr>
      </thead>
      <tbody>
        {board.fields.map((row) => (
          <tr key={row.field.uid}>
            <td>
              <span className="row">
                <Tile letter={row.field.letter} color={row.field.color} size={22} />
                <span className="col">
                  <span className="b6">{row.field.shortName}</span>
                  <span className={row.openDesks === 0 && row.waiting > 0 ? 'small late b6' : 'small dim'}>
                    {desksText(row)}
                  </span>
                </span>
              </span>
            </td>
            <td className="num" data-title="Menunggu">
              {row.waiting}
            </td>
            <td className="num" data-title="Terlama">
              {row.waiting > 0 && row.waitingSince ? (
                <WaitingTime since={row.waitingSince} now={now} limits={limits} />
              ) : (
                <span className="dim">–</span>
              )}
            </td>
            <td className="dim" data-title="Perkiraan">
              {row.estimate ? estimateText(row.estimate) : 'belum diketahui'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Desks = ({ board }: { board: Board }) => {
  const zone = useZone();
  return (
    <table className="grid-table" aria-label="Keadaan per meja">
      <thead>
        <tr>
          <th scope="col">Meja</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Petugas</th>
          <th scope="col">Nomor</th>
        </tr>
      </thead>
      <tbody>
        {board.desks.map((desk) => (
          <tr key={desk.uid}>
            <td className="b6">{desk.name}</td>
            <td>
              {desk.isDeserted ? (
                <span className="b6">Tidak ada petugas</span>
              ) : (
                <span className={desk.state === 'open' ? undefined : 'dim'}>
                  {deskStateWords[desk.state]}
                </span>
              )}
              {desk.since && !desk.isDeserted && (
                <span className="small dim"> sejak {timeText(desk.since, zone)}</span>
              )}
            </td>
            <td>
              {desk.staffName ?? <span className="dim">–</span>}
              {desk.isDeserted && <span className="small dim"> belum masuk lagi</span>}
            </td>
            <td className="b6">{desk.number ?? <span className="dim">–</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The queue as it stands now: what needs attention first, then field by field and desk by desk. */
export const LiveBoard = () => {
  const { data: board, error } = useQuery(orpc.queue.board.queryOptions());
  const now = useNow();
  if (error) return <Notice kind="error">{errorText(error)}</Notice>;
  if (!board) return <div />;
  return (
    <div className={styles.live}>
      <DayClosed />
      <Alerts board={board} now={now} />
      <BackInField />
      <Card
        title="Sekarang"
        note={`${board.totals.visitors} kunjungan · nomor: ${board.totals.waiting} menunggu, ${board.totals.called} dipanggil, ${board.totals.serving} dilayani, ${board.totals.done} selesai`}
      >
        <Fields board={board} now={now} />
      </Card>
      <Card title="Meja">
        {board.desks.length === 0 ? (
          <p className={`s13 dim ${styles.statsNotice}`}>Belum ada meja. Tambahkan di Pengaturan.</p>
        ) : (
          <Desks board={board} />
        )}
      </Card>
    </div>
  );
};
