import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { readTime } from '#contract/readTime.ts';
import { leaves } from './leaves.ts';
import { timeShown } from './time.ts';

/**
 * A time of the day, typed as people write it and read on leaving the field. What cannot be read stays as it was typed,
 * says why, and is the value of the field: the contract takes it for no time.
 */
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
  const read = (text: string) => {
    setTyped(null);
    const next = readTime(text).time ?? text.trim();
    if (next !== value && (next !== '' || isOptional)) onChange(next);
  };
  const problem = readTime(timeShown(value)).problem ?? error;
  return (
    <TextInput
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      autoComplete="off"
      value={typed ?? timeShown(value)}
      error={typed === null ? problem : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const { time } = readTime(text);
        if (time && text.length >= 4) onChange(time);
      }}
      onKeyDown={(event) => {
        if (typed === null || !leaves(event)) return;
        flushSync(() => read(typed));
        if (event.key === 'Enter' && readTime(typed).problem) event.preventDefault();
      }}
      onBlur={() => typed !== null && read(typed)}
    />
  );
};
