import { type Batch, dueOf } from '#contract/consignment.ts';
import { batchColumns } from '#contract/consignmentList.ts';
import { daysBetween, numberText, numericDate, rupiahText } from '#contract/dates.ts';
import type { Column } from '#renderer/ui/LongTable.tsx';

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

/** The columns of a list of batches; those of one owner without who that is. */
export const columnsOf = (today: string, isOfOne = false): Column<Batch>[] => [
  {
    key: 'due',
    title: batchColumns.due.title,
    width: 176,
    sortBy: ({ pullOn, expiresOn }) => pullOn ?? expiresOn ?? '9999',
    render: (batch) => <DueText batch={batch} today={today} />,
  },
  { ...batchColumns.number, key: 'number', width: 84, isMinor: true },
  { ...batchColumns.product, key: 'product' },
  ...(isOfOne ? [] : [{ ...batchColumns.business, key: 'business', width: 180, isMinor: true }]),
  {
    key: 'remaining',
    title: batchColumns.remaining.title,
    width: 104,
    sortBy: batchColumns.remaining.value,
    render: ({ remaining, pieces }) => `${numberText(remaining)} dari ${numberText(pieces)}`,
  },
  {
    key: 'price',
    title: 'Harga',
    width: 104,
    isNumber: true,
    isMinor: true,
    sortBy: ({ price }) => price,
    render: ({ price }) => rupiahText(price),
  },
];
