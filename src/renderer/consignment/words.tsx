import { type Batch, dueOf } from '#contract/consignment.ts';
import { daysBetween, numericDate } from '#contract/dates.ts';

const lateText = (days: number): string => (days === 0 ? 'hari ini' : `lewat ${days} hari`);

/** By when a batch has to be pulled; from that day on it stands out. */
export const DueText = ({ batch, today }: { batch: Batch; today: string }) => {
  const due = dueOf(batch);
  if (due === null) return <span className="dim">–</span>;
  return due > today ? (
    numericDate(due)
  ) : (
    <span className="late b6">
      {numericDate(due)}, {lateText(daysBetween(due, today))}
    </span>
  );
};
