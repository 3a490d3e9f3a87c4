import { Button, UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { monthName, numberText } from '#contract/dates.ts';
import { orpc } from '#renderer/app/client.ts';
import styles from './report.module.css';

/** The `count` months up to this one, newest first. */
const monthsBack = (current: string, count: number): string[] => {
  const last = Number(current.slice(0, 4)) * 12 + Number(current.slice(5)) - 1;
  return Array.from({ length: count }, (_, i) => {
    const at = last - i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
};

/** How many visits each month had: the last report of a year tells all its months. */
const useVisits = (months: readonly string[]): Map<string, number> => {
  const lastOfYears = months.filter((month, i) => months[i - 1]?.slice(0, 4) !== month.slice(0, 4));
  return useQueries({
    queries: lastOfYears.map((month) => orpc.report.month.queryOptions({ input: { month } })),
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

/** All months, newest first, each with its number of visits. */
export const MonthList = ({
  current,
  value,
  onChange,
}: {
  /** The running month. */
  current: string;
  value: string;
  onChange: (month: string) => void;
}) => {
  const [count, setCount] = useState(12);
  const listed = monthsBack(current, count);
  const months = listed.includes(value) ? listed : [...listed, value];
  const visits = useVisits(months);
  const { data: locks = [] } = useQuery(orpc.monthLock.list.queryOptions());
  return (
    <nav className={`${styles.months} scrolls`} aria-label="Bulan laporan">
      {months.map((month, i) => {
        const year = month.slice(0, 4);
        const lock = locks.find((each) => each.month === month);
        const visitsThen = lock?.visits ?? visits.get(month);
        return (
          <div key={month}>
            {months[i - 1]?.slice(0, 4) !== year && (
              <div className={`small dim b6 ${styles.monthsYear}`}>{year}</div>
            )}
            <UnstyledButton
              className={styles.month}
              onKeyDown={walk}
              aria-current={month === value ? 'date' : undefined}
              onClick={() => onChange(month)}
            >
              <span className="col grow">
                {monthName(Number(month.slice(5)))}
                {month === current && <span className="small late">sementara</span>}
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
      <Button variant="subtle" size="xs" px={8} onClick={() => setCount(count + 12)}>
        Bulan sebelumnya
      </Button>
    </nav>
  );
};
