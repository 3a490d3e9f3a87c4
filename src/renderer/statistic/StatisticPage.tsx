import { ActionIcon, Button, Loader, SegmentedControl } from '@mantine/core';
import {
  IconChartBar,
  IconChevronLeft,
  IconChevronRight,
  IconFileSpreadsheet,
  IconPrinter,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateText, monthText } from '#contract/dates.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { Page } from '#renderer/app/Page.tsx';
import { DateField, isDay } from '#renderer/ui/DateField.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { Figures } from './Figures.tsx';
import { LiveBoard } from './LiveBoard.tsx';
import { type Period, rangeOf, shifted } from './period.ts';
import styles from './statistic.module.css';

/** Which day or month is looked at, one step back and forth, or any day as typed. */
const PeriodPicker = ({
  period,
  day,
  today,
  onPeriod,
  onDay,
}: {
  period: Period;
  day: string;
  today: string;
  onPeriod: (period: Period) => void;
  onDay: (day: string) => void;
}) => {
  const next = shifted(day, period, 1);
  /** What could not be read as a day, until it can. */
  const [unread, setUnread] = useState<string | null>(null);
  const unit = period === 'day' ? 'Hari' : 'Bulan';
  return (
    <div className={`row wrap ${styles.period}`}>
      <SegmentedControl
        size="xs"
        aria-label="Rentang statistik"
        value={period}
        onChange={(value) => onPeriod(value)}
        data={[
          { value: 'day', label: 'Hari' },
          { value: 'month', label: 'Bulan' },
        ]}
      />
      <ActionIcon aria-label={`${unit} sebelumnya`} onClick={() => onDay(shifted(day, period, -1))}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <h2 className="h2">{period === 'day' ? dateText(day) : monthText(day)}</h2>
      <ActionIcon
        aria-label={`${unit} berikutnya`}
        disabled={rangeOf(next, period).from > today}
        onClick={() => onDay(next > today ? today : next)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
      <span className="grow" />
      <DateField
        label="Buka tanggal"
        kind="visit"
        value={unread ?? day}
        onChange={(picked) => {
          setUnread(isDay(picked) ? null : picked);
          if (isDay(picked)) onDay(picked);
        }}
      />
    </div>
  );
};

/** How the queue goes today, and what it took on a day or in a month. */
export const StatisticPage = () => {
  const today = useToday();
  const [period, setPeriod] = useState<Period>('day');
  const [picked, setPicked] = useState<string | null>(null);
  const day = picked ?? today;
  const range = rangeOf(day, period);
  const { data: stats, error } = useQuery({
    ...orpc.statistic.range.queryOptions({ input: range }),
    placeholderData: keepPreviousData,
  });
  const { order, isBusy } = useFile();
  const isEmpty = stats && stats.byHour.length === 0;
  return (
    <Page
      title="Antrean"
      note="keadaan sekarang dan statistik"
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            loading={isBusy('xlsx')}
            onClick={() => order({ name: 'xlsx', to: 'save', make: () => client.statistic.xlsx(range) })}
          >
            Simpan XLSX
          </Button>
          <CommandButton
            label="Cetak"
            keys="Ctrl+P"
            leftSection={<IconPrinter size={16} />}
            loading={isBusy('print')}
            run={() => order({ name: 'print', to: 'print', make: () => client.statistic.pdf(range) })}
          />
        </>
      }
    >
      <div className={styles.root}>
        <LiveBoard />
        <section className={`card ${styles.stats}`} aria-label="Statistik">
          <PeriodPicker
            period={period}
            day={day}
            today={today}
            onPeriod={setPeriod}
            onDay={(next) => setPicked(next === today ? null : next)}
          />
          {error && (
            <div className={styles.statsNotice}>
              <Notice kind="error">
                <b>Statistik belum dapat dihitung.</b> {errorText(error)}
              </Notice>
            </div>
          )}
          {!stats && !error && (
            <output className={`row ${styles.statsNotice}`}>
              <Loader size="sm" /> Menghitung
            </output>
          )}
          {isEmpty && (
            <Empty Icon={IconChartBar} title="Belum ada nomor yang selesai">
              <span>Angka muncul di sini begitu ada nomor yang selesai, terlewat, atau dibatalkan.</span>
            </Empty>
          )}
          {stats && !isEmpty && <Figures stats={stats} />}
        </section>
      </div>
    </Page>
  );
};
