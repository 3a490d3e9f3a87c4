import { Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import 'dayjs/locale/id';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { DateKind } from '#contract/dateKinds.ts';
import { isCalendarDay, numericDate } from '#contract/dates.ts';
import { readDate } from '#contract/readDate.ts';
import { leaves } from './leaves.ts';
import { useToday } from './today.ts';

/** Whether a field holds a day and not words that could not be read as one. */
export const isDay = (value: string | null): value is string => value !== null && isCalendarDay(value);

const shownAs = (value: string | null): string =>
  value === null ? '' : isDay(value) ? numericDate(value) : value;

type Bounds = { minDate?: string | undefined; maxDate?: string | undefined };

const boundsProblem = (date: string | null, { minDate, maxDate }: Bounds): string | undefined => {
  if (date === null) return undefined;
  if (minDate && isDay(minDate) && date < minDate) return `Paling awal ${numericDate(minDate)}.`;
  return maxDate && isDay(maxDate) && date > maxDate ? `Paling akhir ${numericDate(maxDate)}.` : undefined;
};

/** The calendar opens below the whole field, so that what is wrong with it stays readable. */
const Anchored = ({ ref, ...props }: TextInputProps & { ref?: React.Ref<HTMLDivElement> }) => (
  <TextInput {...props} wrapperProps={{ ref }} />
);

/**
 * A day: typed as on paper and read on leaving the field, or picked. What cannot be read stays as it was typed, says
 * why, and is the value of the field: the contract takes it for no day.
 */
export const DateField = ({
  kind,
  value,
  onChange,
  label,
  error,
  minDate,
  maxDate,
  ...rest
}: {
  kind: DateKind;
  value: string | null;
  onChange: (value: string | null) => void;
  label: string;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
} & Bounds) => {
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  // The reach is for what is typed or picked here: a day that the record had already is not refused.
  const [taken, setTaken] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const day = isDay(value) ? value : null;
  const [month, setMonth] = useState(day ?? today);

  const take = (next: string | null) => {
    setTyped(null);
    setTaken(next);
    if (next !== value) onChange(next);
    if (isDay(next)) setMonth(next);
  };
  const isAsBefore = (text: string) => day !== null && text.trim() === shownAs(day);
  const read = (text: string) => {
    if (isAsBefore(text)) return setTyped(null);
    const { date } = readDate(text, { kind, today });
    // What is refused is kept as paper writes it, so that nobody takes it for a day.
    take(date ?? (shownAs(text.trim()) || null));
  };
  const open = () => {
    if (!isOpen) setMonth(day ?? today);
    setOpen(true);
  };
  const asTyped =
    day !== null && day !== taken ? undefined : readDate(shownAs(value), { kind, today }).problem;
  const problem = asTyped ?? boundsProblem(day, { minDate, maxDate }) ?? error;

  return (
    <Popover opened={isOpen} trapFocus={false} position="bottom-start" withRoles={false}>
      <Popover.Target>
        <Anchored
          {...rest}
          label={label}
          value={typed ?? shownAs(value)}
          error={typed === null ? problem : undefined}
          placeholder="hh/bb/tttt"
          autoComplete="off"
          rightSection={<IconCalendar size={16} stroke={1.5} className="dim" />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const { date } = readDate(text, { kind, today });
            if (date) setMonth(date);
          }}
          // Escape closes the calendar then, and neither the dialog nor the page around the field.
          data-mantine-stop-propagation={isOpen || undefined}
          onFocus={open}
          onClick={open}
          onBlur={() => {
            setOpen(false);
            if (typed !== null) read(typed);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
            if (typed === null || !leaves(event)) return;
            flushSync(() => read(typed));
            if (event.key !== 'Enter' || isAsBefore(typed)) return;
            if (readDate(typed, { kind, today }).problem) event.preventDefault();
          }}
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <DatePicker
          value={day}
          date={month}
          onDateChange={setMonth}
          onChange={(picked) => {
            take(picked);
            setOpen(false);
          }}
          {...(isDay(minDate ?? null) && { minDate })}
          {...(isDay(maxDate ?? null) && { maxDate })}
          allowDeselect
          locale="id"
          firstDayOfWeek={1}
          weekendDays={[]} // Mantine sets them red, and red is for errors
        />
      </Popover.Dropdown>
    </Popover>
  );
};
