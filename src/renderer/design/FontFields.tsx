import { Select } from '@mantine/core';
import { designFont, designFonts, type DesignFont, type TextElement } from '#contract/design.ts';
import { fontWords, weightWords } from './elements.ts';
import { NumberField } from './fields.tsx';

export const FontField = ({
  value,
  onChange,
}: {
  value: DesignFont;
  onChange: (font: DesignFont) => void;
}) => (
  <Select
    label="Huruf"
    value={value}
    data={designFont.options.map((font) => ({ value: font, label: fontWords[font] }))}
    onChange={(font) => font && onChange(font)}
  />
);

/** Size of letters in points. */
export const SizeField = ({ value, onChange }: { value: number; onChange: (size: number) => void }) => (
  <NumberField label="Ukuran" unit="pt" min={6} max={120} step={0.5} value={value} onChange={onChange} />
);

export const WeightField = ({
  font,
  value,
  onChange,
}: {
  font: DesignFont;
  value: TextElement['weight'];
  onChange: (weight: TextElement['weight']) => void;
}) => (
  <Select
    label="Ketebalan"
    value={String(value)}
    data={designFonts[font].map((weight) => ({ value: String(weight), label: weightWords[weight]! }))}
    onChange={(weight) => weight && onChange(Number(weight) as TextElement['weight'])}
  />
);
