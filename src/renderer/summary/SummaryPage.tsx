import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { addMonths, monthName, monthText } from '#contract/dates.ts';
import type { MonthSummary } from '#contract/summary.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { ByField } from './ByField.tsx';
import { useOpen } from './Part.tsx';
import { Consultants, Growth, Targets } from './People.tsx';
import styles from './summary.module.css';
import { Satisfaction } from './Satisfaction.tsx';
import { Tiles } from './Tiles.tsx';
import { Approvals, Duties, Fields } from './Work.tsx';
import { Cases, Year } from './Year.tsx';

/** "1–23 November" while the month runs, "November" when it is over. */
const spanText = ({ from, to }: MonthSummary['days'], isRunning: boolean): string => {
  const name = monthName(Number(from.slice(5, 7)));
  if (!isRunning) return name;
  const last = Number(to.slice(8));
  return last === 1 ? `1 ${name}` : `1–${last} ${name}`;
};

/** What whoever answers for the office begins with: the month so far, what waits for them, what is missing, what is due. */
export const SummaryPage = ({ asked }: { asked: string | null }) => {
  const current = useToday().slice(0, 7);
  const month = asked !== null && asked < current ? asked : current;
  const navigate = useNavigate();
  const open = useOpen();
  const query = useQuery({
    ...orpc.summary.month.queryOptions({ input: { month } }),
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const step = (by: 1 | -1) => {
    const next = addMonths(`${month}-01`, by).slice(0, 7);
    void navigate({ to: '/ringkasan', search: next === current ? {} : { bulan: next }, replace: true });
  };
  return (
    <Page
      title="Ringkasan"
      note={
        <div className={`row ${styles.head}`}>
          <ActionIcon aria-label="Bulan sebelumnya" onClick={() => step(-1)}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <h2 className="h2">{monthText(month)}</h2>
          <ActionIcon aria-label="Bulan berikutnya" disabled={month === current} onClick={() => step(1)}>
            <IconChevronRight size={18} />
          </ActionIcon>
          {data && (
            <span className={`s13 dim clip ${styles.compared}`}>
              {spanText(data.days, data.isRunning)} dibanding {spanText(data.before, data.isRunning)}
            </span>
          )}
        </div>
      }
      actions={
        <CommandButton label="Siapkan laporan" keys="F8" run={() => open(`/laporan?bulan=${month}`)} />
      }
    >
      <div className={styles.root}>
        <Tiles month={month} data={data} />
        <div className={styles.columns}>
          <div className={styles.column}>
            <Approvals />
            <Fields month={month} query={query} />
            <ByField month={month} />
            <Satisfaction month={month} />
          </div>
          <div className={styles.column}>
            <Duties />
          </div>
          <div className={styles.column}>
            <Consultants month={month} />
            <Growth />
            <Targets />
          </div>
        </div>
        <div className={styles.wide}>
          <Year month={month} />
          <Cases />
        </div>
      </div>
    </Page>
  );
};
