import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** A whole number or nothing; an empty field means "not recorded", never zero. */
export const NumberField = ({
  value,
  onChange,
  kind = 'count',
  ...rest
}: {
  label: ReactNode;
  value: number | null;
  onChange: (value: number | null) => void;
  /** A surplus is money that may be missing. */
  kind?: 'rupiah' | 'surplus' | 'count' | 'year';
  error?: ReactNode;
  description?: string;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  'data-autofocus'?: boolean;
}) => (
  <NumberInput
    {...rest}
    value={value ?? ''}
    onChange={(next) => onChange(next === '' ? null : Number(next))}
    allowNegative={kind === 'surplus'}
    allowDecimal={false}
    prefix={kind === 'rupiah' || kind === 'surplus' ? 'Rp' : undefined}
    thousandSeparator={kind === 'year' ? '' : '.'}
    inputMode="numeric"
  />
);
