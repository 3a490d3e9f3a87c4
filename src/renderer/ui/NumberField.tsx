import { TextInput, type TextInputProps } from '@mantine/core';
import { type ChangeEvent, useLayoutEffect, useRef, useState } from 'react';
import { numberText } from '#contract/dates.ts';
import { readNumber } from '#contract/readNumber.ts';
import { leaves } from './leaves.ts';
import type { TypedNumber } from './typedNumber.ts';

type Kind = 'rupiah' | 'surplus' | 'count' | 'year' | 'decimal';

/** Digits as this field writes them by itself. */
const OWN = /^(rp)?[\d.]*$/i;
const dotsIn = (text: string): number => text.split('.').length;
const examples: Record<Kind, string> = {
  rupiah: '1.500.000 atau 1,5 jt',
  surplus: '1.500.000 atau 1,5 jt',
  count: '12 atau 1.200',
  year: '2026',
  decimal: '2 atau 1,5',
};

const shownAs = (value: TypedNumber, kind: Kind): string => {
  if (typeof value !== 'number') return value ?? ''; // what could not be read, as it was typed
  if (kind === 'year') return String(value);
  const prefix = kind === 'rupiah' || kind === 'surplus' ? 'Rp' : '';
  return `${value < 0 ? '-' : ''}${prefix}${numberText(Math.abs(value))}`;
};

/**
 * A number or nothing; an empty field means "not recorded", never zero. What cannot be read stays as it was typed, says
 * why, and is the value of the field: the contract takes it for no number.
 */
export const NumberField = ({
  value = null,
  onChange,
  kind = 'count',
  unit,
  step = 0,
  error,
  onBlur,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange'> & {
  value?: TypedNumber | undefined;
  onChange: (value: TypedNumber) => void;
  /** A surplus is money that may be missing, a decimal may be below zero and has two digits behind the comma. */
  kind?: Kind;
  /** What is counted, shown behind it; it may be typed too. */
  unit?: string | undefined;
  /** By how much the arrow keys change it. */
  step?: number;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  /** How many digits stand behind the caret once the groups are drawn anew. */
  const behind = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (behind.current === null) return;
    const at = input.current!.value.search(new RegExp(`(\\d\\D*){${behind.current}}$`));
    input.current!.setSelectionRange(at, at);
    behind.current = null;
  });
  const read = (text: string) =>
    readNumber(unit && text.trimEnd().endsWith(unit) ? text.trimEnd().slice(0, -unit.length) : text, {
      isSigned: kind === 'surplus' || kind === 'decimal',
      example: examples[kind],
      decimals: kind === 'decimal' ? 2 : 0,
    });
  const text = typed ?? shownAs(value, kind);

  /** One digit more or less among groups that are ours is no other way of writing: they are drawn anew. */
  const regrouped = ({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>): string => {
    const { value: next, selectionEnd } = currentTarget;
    const { inputType = '', data } = nativeEvent as Partial<InputEvent>;
    const isDigit = /^\d$/.test(data ?? '') || inputType.startsWith('delete');
    const isOurs = [text, next].every((each) => OWN.test(each)) && dotsIn(text) === dotsIn(next);
    const digits = next.replace(/\D/g, '');
    if (kind === 'decimal' || !isDigit || !isOurs || (text !== '' && read(text).number === null)) return next;
    behind.current = next.slice(selectionEnd ?? next.length).replace(/\D/g, '').length;
    const number = Number(digits);
    return digits && Number.isSafeInteger(number) ? shownAs(number, kind) : digits;
  };

  return (
    <TextInput
      {...rest}
      rightSection={unit && <span className="small dim">{unit}</span>}
      rightSectionWidth={unit && `calc(${unit.length}ch + 16px)`}
      rightSectionPointerEvents="none"
      ref={input}
      value={text}
      error={typed === null ? (read(text).problem ?? error) : undefined}
      onChange={(event) => {
        const next = regrouped(event);
        setTyped(next);
        onChange(read(next).number ?? (next.trim() || null));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
        if (by && typeof value === 'number') {
          event.preventDefault();
          setTyped(null);
          onChange(Math.round((value + by) * 100) / 100);
        }
        if (typed === null || !leaves(event)) return;
        setTyped(null);
        if (event.key === 'Enter' && read(typed).problem) event.preventDefault();
      }}
    />
  );
};
