import { monthName } from '#contract/dates.ts';
import { periodText } from '#contract/period.ts';

/** A year, its quarters and its months up to this one, to choose from; the latest month first. */
export const periodsOf = (year: number, last: number) => {
  const months = Array.from({ length: last }, (_, i) => `${year}-${String(last - i).padStart(2, '0')}`);
  const quarters = Array.from({ length: Math.ceil(last / 3) }, (_, i) => `${year}-T${i + 1}`).reverse();
  const choice = (value: string) => ({ value, label: periodText(value) });
  return [
    { group: 'Bulan', items: months.map((value) => ({ value, label: monthName(Number(value.slice(5))) })) },
    { group: 'Triwulan', items: quarters.map(choice) },
    { group: 'Tahun', items: [choice(String(year))] },
  ];
};
