import { Button, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { monthName, numberText } from '#contract/dates.ts';
import {
  isMonth,
  monthsOfPeriod,
  periodAt,
  periodBefore,
  periodText,
  type PeriodUnit,
  unitOf,
} from '#contract/period.ts';
import { orpc } from '#renderer/app/client.ts';
import styles from './report.module.css';

const units: { value: PeriodUnit; label: string }[] = [
  { value: 'bulan', label: 'Per bulan' },
  { value: 'triwulan', label: 'Per triwulan' },
  { value: 'semester', label: 'Per semester' },
  { value: 'tahun', label: 'Per tahun' },
];
/** As many as are read at a glance. */
const shown: Record<PeriodUnit, number> = { bulan: 12, triwulan: 8, semester: 6, tahun: 5 };

/** The `count` periods of one kind up to this one, newest first. */
export const periodsBack = (current: string, count: number): string[] => {
  const periods = [current];
  while (periods.length < count) periods.push(periodBefore(periods.at(-1)!));
  return periods;
};

/** How many visits each month had: the last report of a year tells all its months. */
const useVisits = (months: readonly string[]): Map<string, number> => {
  const lastOfYears = months.filter((month, i) => months[i - 1]?.slice(0, 4) !== month.slice(0, 4));
  return useQueries({
    queries: lastOfYears.map((period) => orpc.report.figures.queryOptions({ input: { period } })),
    combine: (results) =>
      new Map(
        results.flatMap(
          ({ data }) =>
            data?.opening?.monthly.months.map(({ month, values: [a, b] }) => [month, a + b]) ?? [],
        ),
      ),
  });
};

const walk = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const items = [...event.currentTarget.closest('nav')!.querySelectorAll<HTMLElement>('button')];
  items[items.indexOf(event.currentTarget) + step]?.focus();
  event.preventDefault();
};

/** "November"; below the heading of its year: "Triwulan III". */
const nameInYear = (period: string): string =>
  isMonth(period) ? monthName(Number(period.slice(5))) : periodText(period).replace(/ \d{4}$/, '');

/** All months, or the quarters, halves, years; newest first, a month with its number of visits. */
export const PeriodList = ({
  month,
  value,
  onChange,
}: {
  /** The running month. */
  month: string;
  value: string;
  onChange: (period: string) => void;
}) => {
  const unit = unitOf(value);
  const current = periodAt(unit, month);
  const [pages, setPages] = useState(1);
  const listed = periodsBack(current, shown[unit] * pages);
  const periods = listed.includes(value) ? listed : [...listed, value];
  const visits = useVisits(unit === 'bulan' ? periods : []);
  const { data: locks = [] } = useQuery(orpc.monthLock.list.queryOptions());
  return (
    <>
      <NativeSelect
        className={styles.unit}
        size="xs"
        aria-label="Masa laporan"
        data={units}
        value={unit}
        onChange={({ currentTarget }) => {
          setPages(1);
          const last = monthsOfPeriod(value).last;
          onChange(periodAt(currentTarget.value as PeriodUnit, last > month ? month : last));
        }}
      />
      <nav className={`${styles.months} scrolls`} aria-label="Daftar masa laporan">
        {periods.map((period, i) => {
          const year = period.slice(0, 4);
          const lock = locks.find((each) => each.month === period);
          const visitsThen = lock?.visits ?? visits.get(period);
          return (
            <div key={period}>
              {unit !== 'tahun' && periods[i - 1]?.slice(0, 4) !== year && (
                <div className={`small dim b6 ${styles.monthsYear}`}>{year}</div>
              )}
              <UnstyledButton
                className={styles.month}
                onKeyDown={walk}
                aria-current={period === value ? 'date' : undefined}
                onClick={() => onChange(period)}
              >
                <span className="col grow">
                  {unit === 'tahun' ? year : nameInYear(period)}
                  {period === current && <span className="small late">sementara</span>}
                </span>
                {lock && (
                  <>
                    <IconLock size={13} className={styles.monthLocked} />
                    <span className="visually-hidden">terkunci</span>
                  </>
                )}
                <span className="small dim">
                  {visitsThen === undefined ? '' : visitsThen === 0 ? '–' : numberText(visitsThen)}
                  {Boolean(visitsThen) && <span className="visually-hidden"> kunjungan</span>}
                </span>
              </UnstyledButton>
            </div>
          );
        })}
        <Button variant="subtle" size="xs" px={8} onClick={() => setPages(pages + 1)}>
          Masa sebelumnya
        </Button>
      </nav>
    </>
  );
};
