import { IconStarFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useState } from 'react';
import { dateText, localDateOf, timeText, weekdayText } from '#contract/dates.ts';
import type { Display as Board } from '#contract/queue.ts';
import { orpc } from '#renderer/app/client.ts';
import { useConnection } from '#renderer/app/connection.ts';
import { HallFrame } from '#renderer/app/HallFrame.tsx';
import { OfficeMark } from '#renderer/app/OfficeMark.tsx';
import { useHasVoice } from '#renderer/app/sound.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import { type Call, useAnnouncements } from './announce.ts';
import styles from './display.module.css';
import { RunningText } from './RunningText.tsx';
import { Sound } from './Sound.tsx';

const EARLIER = 4;

/** Changes are announced; reading again every minute is the net below that, and every 5 s while nothing answers. */
const useBoard = () =>
  useQuery(
    orpc.queue.display.queryOptions({
      refetchInterval: ({ state }) => (state.error ? 5000 : 60_000),
      refetchIntervalInBackground: true,
    }),
  );

/** The host's clock in milliseconds, ticking between two readings. */
const useClock = (readAt: number, hostNow: string | undefined): number => {
  const [time, setTime] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setTime(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(time, readAt) + (hostNow ? Date.parse(hostNow) - readAt : 0);
};

const fieldColor = (color: string): CSSProperties =>
  ({ '--field': `var(--plut-bidang-${color.slice(-1).toLowerCase()})` }) as CSSProperties;

const Priority = () => (
  <span className={styles.priority}>
    <IconStarFilled aria-hidden />
    Prioritas
  </span>
);

const Letterhead = ({ board, now }: { board: Board; now: number }) => {
  const { data: images } = useQuery(orpc.office.images.queryOptions());
  const zone = board.zone as 'WIB';
  const instant = new Date(now).toISOString();
  const day = localDateOf(instant, zone);
  return (
    <header className={styles.head}>
      {images?.emblem ? <img src={images.emblem} alt="" /> : <OfficeMark />}
      <div className={styles.office}>
        <div className={styles.agency}>{[board.government, board.agency].filter(Boolean).join(' · ')}</div>
        <div className={styles.name}>{board.officeName}</div>
      </div>
      <div className={styles.time}>
        <time className={styles.clock}>{timeText(instant, zone)}</time>
        <div className={styles.date}>
          {weekdayText(day)}, {dateText(day)}
        </div>
      </div>
    </header>
  );
};

const Panel = ({ call, isNew, isOver }: { call: Call | undefined; isNew: boolean; isOver: boolean }) =>
  call ? (
    <section
      key={call.callUid}
      className={styles.now}
      data-new={isNew || undefined}
      style={fieldColor(call.field.color)}
      aria-live="polite"
    >
      <div className={styles.label}>
        {call.isRepeat ? 'Panggilan ulang' : 'Nomor antrean'}
        {call.isPriority && <Priority />}
      </div>
      <div className={styles.number} style={{ '--letters': call.number.length } as CSSProperties}>
        {call.number}
      </div>
      <div className={styles.where}>
        <div className={styles.field}>
          <span>Silakan menuju</span>
          <b>{call.field.shortName}</b>
        </div>
        <div className={styles.desk} style={{ '--letters': call.deskName.length } as CSSProperties}>
          {call.deskName}
        </div>
      </div>
    </section>
  ) : (
    <section className={`${styles.now} ${styles.none}`}>
      <div className={styles.field}>
        <b>{isOver ? 'Pelayanan hari ini sudah ditutup' : 'Belum ada panggilan hari ini'}</b>
        <span>
          {isOver
            ? 'Terima kasih. Bila masih ada keperluan, silakan ke petugas loket.'
            : 'Silakan ambil nomor antrean di loket.'}
        </span>
      </div>
    </section>
  );

const Earlier = ({ calls }: { calls: readonly Call[] }) => (
  <section className={styles.earlier}>
    <h2>Panggilan sebelumnya</h2>
    <ol>
      {calls.slice(0, EARLIER).map((call) => (
        <li key={call.callUid} style={fieldColor(call.field.color)}>
          <span className={styles.bar} />
          <span className={styles.earlierNumber}>{call.number}</span>
          <span className={styles.earlierDesk}>
            {call.deskName}
            {call.isPriority && <Priority />}
          </span>
        </li>
      ))}
    </ol>
  </section>
);

const Waiting = ({ waiting }: { waiting: Board['waiting'] }) => (
  <section className={styles.waiting} style={{ '--fields': waiting.length } as CSSProperties}>
    <h2>Orang menunggu</h2>
    <ul>
      {waiting.map(({ field, count }) => (
        <li key={field.uid} data-none={count === 0 || undefined} style={fieldColor(field.color)}>
          <span className={fieldStyles.tile}>{field.letter}</span>
          <span className={styles.count}>{count}</span>
          <span className={styles.waitingName}>{field.shortName}</span>
        </li>
      ))}
    </ul>
  </section>
);

const isOfToday = ({ zone, localDate }: Board, now: number) =>
  localDateOf(new Date(now).toISOString(), zone as 'WIB') === localDate;

const Screen = ({ board, now, isLost }: { board: Board; now: number; isLost: boolean }) => {
  const { data: policy } = useQuery(orpc.policy.current.queryOptions());
  const time = timeText(new Date(now).toISOString(), board.zone as 'WIB');
  const hasVoice = useHasVoice();
  const line = useAnnouncements(board.calls, now, { voice: policy?.voice, hasVoice, time });
  // A number of yesterday is never shown, even while the host does not answer.
  const isToday = isOfToday(board, now);
  const isOver = isToday && board.isOver && line.length === 0;
  const calls = isToday && !isOver ? board.calls.filter((call) => !line.slice(1).includes(call)) : [];
  const shown = (isToday ? line[0] : undefined) ?? calls[0];
  return (
    <main className={styles.root} lang="id">
      <Letterhead board={board} now={now} />
      <Panel call={shown} isNew={line.length > 0} isOver={isOver} />
      <Earlier calls={calls.filter((call) => call.number !== shown?.number)} />
      <Waiting waiting={board.waiting} />
      <RunningText text={board.runningText} />
      {policy && <Sound voice={policy.voice} hasVoice={hasVoice} />}
      {isLost && <Reconnecting />}
    </main>
  );
};

const Reconnecting = () => (
  <p className={styles.lost} role="alert">
    Menyambung kembali…
  </p>
);

/** The waiting room's screen: no names and no sign-in; it must find its own way back from anything. */
export const Display = () => {
  const isUp = useConnection();
  const { data: board, dataUpdatedAt, isError, refetch } = useBoard();
  const now = useClock(dataUpdatedAt, board?.now);
  const isOld = board !== undefined && !isOfToday(board, now);
  useEffect(() => {
    if (isOld) void refetch();
  }, [isOld, refetch]);
  const isLost = !isUp || isError;
  return (
    <HallFrame view="display" title="Layar antrean" className={styles.frame}>
      {board ? <Screen board={board} now={now} isLost={isLost} /> : isLost && <Reconnecting />}
    </HallFrame>
  );
};
