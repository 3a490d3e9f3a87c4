import { UnstyledButton } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { numberText, shortRupiah } from '#contract/dates.ts';
import { growthOf } from '#contract/growth.ts';
import type { MonthSummary, Pair } from '#contract/summary.ts';
import { type Counted, CountedRows } from '#renderer/app/CountedRows.tsx';
import { orpc } from '#renderer/app/client.ts';
import { usePolicy } from '#renderer/app/policy.ts';
import { useNow } from '#renderer/app/session.tsx';
import { lengthText, minutesSince } from '#renderer/ui/Field.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { useOpen } from './Part.tsx';
import styles from './summary.module.css';

/** A number that opens what it counts, with one line that compares or explains it. */
const Tile = ({
  label,
  value,
  note,
  isLate,
  onOpen,
}: {
  label: string;
  /** undefined: not counted yet. */
  value: string | undefined;
  note: ReactNode;
  isLate?: boolean;
  onOpen: () => void;
}) => (
  <UnstyledButton className={styles.tile} onClick={onOpen}>
    <span className={`s13 ${styles.label}`}>{label}</span>
    <span className={styles.value}>{value ?? '…'}</span>
    <span className={`small ${isLate ? 'late b6' : 'dim'} ${styles.note}`}>{note}</span>
  </UnstyledButton>
);

/** Beside the days before: from nothing there is no percentage. */
const Change = ({
  pair: { now, before },
  textOf = numberText,
}: {
  pair: Pair;
  textOf?: (value: number) => string;
}) => {
  const percent = growthOf(before, now);
  if (percent === null) return `dari ${textOf(0)}`;
  if (percent === 0) return `tetap, bulan lalu ${textOf(before)}`;
  const Icon = percent > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <>
      <Icon size={14} aria-hidden />
      <span className="visually-hidden">{percent > 0 ? 'naik' : 'turun'}</span>{' '}
      {numberText(Math.abs(percent))}
      &nbsp;% dari {textOf(before)}
    </>
  );
};

const plannedText = ({ planned, isRunning }: MonthSummary): string => {
  if (planned === 0) return 'belum ada rencana';
  return isRunning ? `rencana s.d. hari ini ${numberText(planned)}` : `dari rencana ${numberText(planned)}`;
};

/** Today, whatever month is looked at. */
const Today = () => {
  const today = useToday();
  const now = useNow();
  const open = useOpen();
  const { lateMinutes } = usePolicy();
  const { data: board } = useQuery(orpc.queue.board.queryOptions());
  const { data: stats } = useQuery(orpc.statistic.range.queryOptions({ input: { from: today, to: today } }));
  const since = board?.fields.flatMap(({ waitingSince }) => waitingSince ?? []).sort()[0];
  const longest = since === undefined ? null : minutesSince(since, now);
  const usual = stats?.total.waiting.median ?? null;
  return (
    <>
      <Tile
        label="Kunjungan hari ini"
        value={board && numberText(board.totals.visitors)}
        note={
          usual === null
            ? `${numberText(board?.totals.done ?? 0)} nomor selesai`
            : `biasanya menunggu ${lengthText(Math.round(usual))}`
        }
        onOpen={() => open('/antrean')}
      />
      <Tile
        label="Menunggu sekarang"
        value={board && numberText(board.totals.waiting)}
        note={longest === null ? 'tidak ada yang menunggu' : `terlama ${lengthText(longest)}`}
        isLate={longest !== null && longest > lateMinutes}
        onOpen={() => open('/antrean')}
      />
    </>
  );
};

/** The month in a row of numbers, and today. */
export const Tiles = ({ month, data }: { month: string; data: MonthSummary | undefined }) => {
  const open = useOpen();
  const report = (cell: string) => () => open(`/laporan?bulan=${month}&${cell}`);
  const [opened, setOpened] = useState<Counted | null>(null);
  return (
    <div className={styles.tiles}>
      <Tile
        label="Kunjungan"
        value={data && numberText(data.visits.now)}
        note={data && <Change pair={data.visits} />}
        onOpen={report('tabel=A&kolom=total')}
      />
      <Tile
        label="Pengunjung"
        value={data && numberText(data.people.now)}
        note={data && <Change pair={data.people} />}
        onOpen={report('tabel=A1&baris=visit&kolom=total')}
      />
      <Tile
        label="Sesi pendampingan"
        value={data && numberText(data.sessions)}
        note={data && plannedText(data)}
        onOpen={() => setOpened({ source: 'session', subject: '', fieldUid: null, from: month, to: month })}
      />
      <Tile
        label="Pembiayaan cair"
        value={data && shortRupiah(data.paidRp.now)}
        note={data && <Change pair={data.paidRp} textOf={shortRupiah} />}
        onOpen={report('tabel=G&kolom=paid')}
      />
      <Today />
      {opened && <CountedRows counted={opened} onClose={() => setOpened(null)} />}
    </div>
  );
};
