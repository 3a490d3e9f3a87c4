import { TextInput } from '@mantine/core';
import { type ChangeEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { numberText } from '#contract/dates.ts';
import { readNumber } from '#contract/readNumber.ts';
import { leaves } from './leaves.ts';

type Kind = 'rupiah' | 'surplus' | 'count' | 'year';

/** Digits as this field writes them by itself. */
const OWN = /^(rp)?[\d.]*$/i;
const dotsIn = (text: string): number => text.split('.').length;

const shownAs = (value: number | string | null, kind: Kind): string => {
  if (typeof value !== 'number') return value ?? ''; // what could not be read, as it was typed
  if (kind === 'year') return String(value);
  const prefix = kind === 'count' ? '' : 'Rp';
  return `${value < 0 ? '-' : ''}${prefix}${numberText(Math.abs(value))}`;
};

/**
 * A whole number or nothing; an empty field means "not recorded", never zero. What cannot be read stays as it was typed,
 * says why, and is the value of the field: the contract takes it for no number.
 */
export const NumberField = ({
  value,
  onChange,
  kind = 'count',
  error,
  ...rest
}: {
  label: ReactNode;
  value: number | null;
  onChange: (value: number | null) => void;
  /** A surplus is money that may be missing. */
  kind?: Kind;
  error?: ReactNode;
  description?: string;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  'data-autofocus'?: boolean;
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
  const isMoney = kind === 'rupiah' || kind === 'surplus';
  const read = (text: string) =>
    readNumber(text, {
      isSigned: kind === 'surplus',
      example: isMoney ? '1.500.000 atau 1,5 jt' : kind === 'year' ? '2026' : '12 atau 1.200',
    });
  const text = typed ?? shownAs(value, kind);

  /** One digit more or less among groups that are ours is no other way of writing: they are drawn anew. */
  const regrouped = ({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>): string => {
    const { value: next, selectionEnd } = currentTarget;
    const { inputType = '', data } = nativeEvent as Partial<InputEvent>;
    const isDigit = /^\d$/.test(data ?? '') || inputType.startsWith('delete');
    const isOurs = [text, next].every((each) => OWN.test(each)) && dotsIn(text) === dotsIn(next);
    const digits = next.replace(/\D/g, '');
    if (!isDigit || !isOurs || (text !== '' && read(text).number === null)) return next;
    behind.current = next.slice(selectionEnd ?? next.length).replace(/\D/g, '').length;
    const number = Number(digits);
    return digits && Number.isSafeInteger(number) ? shownAs(number, kind) : digits;
  };

  return (
    <TextInput
      {...rest}
      ref={input}
      value={text}
      error={typed === null ? (read(text).problem ?? error) : undefined}
      onChange={(event) => {
        const next = regrouped(event);
        setTyped(next);
        onChange((read(next).number ?? (next.trim() || null)) as number | null);
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (typed === null || !leaves(event)) return;
        setTyped(null);
        if (event.key === 'Enter' && read(typed).problem) event.preventDefault();
      }}
    />
  );
};
