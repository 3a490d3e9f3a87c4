import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';

/** "23/11/2026", "23-11-26" or "23112026" as typed; undefined when it is no day. */
const parseDay = (text: string): string | undefined => {
  const [, day, month, year] = /^\s*(\d{1,2})\D?(\d{1,2})\D?(\d{4}|\d{2})\s*$/.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const fullYear =
    year.length === 4 ? year : String(Number(year) > 40 ? 1900 + Number(year) : 2000 + Number(year));
  const iso = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10) === iso ? iso : undefined;
};

const safeParse = (text: string) => {
  try {
    return parseDay(text) ?? null;
  } catch {
    return null;
  }
};

/** A day: typed as on paper, or picked. */
export const DateField = ({
  value,
  onChange,
  label,
  ...rest
}: {
  value: string | null;
  onChange: (value: string | null) => void;
  label: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  minDate?: string;
  maxDate?: string;
}) => (
  <DateInput
    {...rest}
    label={label}
    value={value}
    onChange={(next) => onChange(next)}
    dateParser={safeParse}
    valueFormat="DD/MM/YYYY"
    placeholder="hh/bb/tttt"
    locale="id"
    firstDayOfWeek={1}
    weekendDays={[]} // Mantine sets them red, and red is for errors
    clearable={false}
    allowDeselect // an emptied field is no day again
    rightSection={<IconCalendar size={16} stroke={1.5} className="dim" />}
    rightSectionPointerEvents="none"
  />
);
