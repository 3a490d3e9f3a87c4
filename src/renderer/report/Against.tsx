import { NativeSelect } from '@mantine/core';
import { periodBefore, periodName, unitOf } from '#contract/period.ts';
import { periodsBack } from './PeriodList.tsx';
import styles from './report.module.css';

/** The same part of the years before comes first after the period before: a month beside that of last year. */
const choices = (period: string): string[] => {
  const before = periodsBack(
    periodBefore(period),
    { bulan: 24, triwulan: 12, semester: 8, tahun: 9 }[unitOf(period)],
  );
  const sameLastYear = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  return [...new Set([before[0]!, sameLastYear, ...before])];
};

/** Which period stands beside the report's own, on screen and paper. */
export const Against = ({
  period,
  value,
  onChange,
}: {
  period: string;
  /** null: the period before. */
  value: string | null;
  onChange: (against: string | null) => void;
}) => {
  const before = periodBefore(period);
  return (
    <NativeSelect
      className={styles.against}
      size="xs"
      label="Dibandingkan dengan"
      data={choices(period).map((each) => ({ value: each, label: periodName(each) }))}
      value={value ?? before}
      onChange={({ currentTarget }) => onChange(currentTarget.value === before ? null : currentTarget.value)}
    />
  );
};
