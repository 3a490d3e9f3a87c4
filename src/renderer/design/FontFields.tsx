import { Select } from '@mantine/core';
import { designFont, designFonts, type DesignFont, type TextElement } from '#contract/design.ts';
import { fontWords, weightWords } from './elements.ts';

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

/** The weight of the font that is nearest to the one there was. */
export const nearestWeight = (font: DesignFont, weight: number): TextElement['weight'] =>
  [...designFonts[font]].sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight))[0]!;

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
