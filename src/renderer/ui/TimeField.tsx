import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { timeIn, timeShown } from './time.ts';

/** A time of the day, typed as "8", "8.30" or "0830"; what is no time is put back when left. */
export const TimeField = ({
  value,
  onChange,
  label,
  isLabelShown = false,
  isOptional = false,
  error,
}: {
  /** "08:30"; empty: none. */
  value: string;
  onChange: (value: string) => void;
  label: string;
  isLabelShown?: boolean;
  /** Emptied, it stays empty. */
  isOptional?: boolean;
  error?: string;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    const time = timeIn(typed ?? '');
    if (time && time !== value) onChange(time);
    else if (isOptional && typed?.trim() === '') onChange('');
    setTyped(null);
  };
  return (
    <TextInput
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      inputMode="numeric"
      maxLength={5}
      autoComplete="off"
      value={typed ?? timeShown(value)}
      error={error}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const time = timeIn(event.currentTarget.value);
        if (time && event.currentTarget.value.length >= 4) onChange(time);
      }}
      onBlur={leave}
    />
  );
};
