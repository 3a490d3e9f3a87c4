import { ColorInput } from '@mantine/core';
import { useState } from 'react';
import { numberText } from '#contract/dates.ts';
import { NumberField as TypedField } from '#renderer/ui/NumberField.tsx';
import type { TypedNumber } from '#renderer/ui/typedNumber.ts';
import { inks } from './elements.ts';
import { roundMm } from './geometry.ts';

/** A number that reaches the design as soon as it is allowed; what is typed stays as typed until then. */
export const NumberField = ({
  label,
  value,
  onChange,
  min,
  max,
  step = 1,
  unit,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  unit?: string;
}) => {
  const [typed, setTyped] = useState<TypedNumber>(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const isAllowed = (next: TypedNumber): next is number =>
    typeof next === 'number' && next >= min && next <= max;
  return (
    <TypedField
      label={label}
      kind="decimal"
      value={typed}
      step={step}
      unit={unit}
      error={!isAllowed(typed) && `${numberText(min)} sampai ${numberText(max)}`}
      onChange={(next) => {
        setTyped(next);
        if (isAllowed(next)) {
          const rounded = roundMm(next);
          setKnown(rounded);
          onChange(rounded);
        }
      }}
    />
  );
};

/** A colour of the paper: picked, or typed as #rrggbb. */
export const ColorField = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) => {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  return (
    <ColorInput
      label={label}
      value={typed}
      format="hex"
      swatches={inks}
      swatchesPerRow={8}
      withEyeDropper={false}
      onChange={(next) => {
        setTyped(next);
        const color = next.toLowerCase();
        if (/^#[0-9a-f]{6}$/.test(color)) {
          setKnown(color);
          onChange(color);
        }
      }}
      onBlur={() => setTyped(value)}
    />
  );
};
