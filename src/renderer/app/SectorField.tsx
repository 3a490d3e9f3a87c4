import { Select } from '@mantine/core';
import { sectorTerms, sectorWords } from '#contract/words.ts';

const options = Object.entries(sectorWords).map(([value, label]) => ({ value, label: `${value} ${label}` }));

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const known = new Map(
  options.map(({ value, label }) => [value, wordsOf(`${label} ${sectorTerms[value] ?? ''}`)]),
);

/** The categories that every typed word stands for, in the law's words or in those of the counter. */
export const sectorsFor = (text: string): string[] =>
  options
    .map(({ value }) => value)
    .filter((value) =>
      wordsOf(text).every((word) => known.get(value)!.some((each) => each.startsWith(word))),
    );

/** What a business does, as a category of KBLI 2025: found by the words people use, "keripik", "jahit", "warung". */
export const SectorField = ({
  label,
  placeholder,
  value,
  onChange,
}: {
  label: string;
  placeholder: string;
  /** Empty: not recorded. */
  value: string;
  onChange: (sector: string) => void;
}) => (
  <Select
    label={label}
    placeholder={placeholder}
    searchable
    clearable
    data={options}
    filter={({ options: all, search }) => {
      const wanted = sectorsFor(search);
      const isChosen = options.some((option) => option.label === search);
      return isChosen ? all : all.filter((item) => 'value' in item && wanted.includes(item.value));
    }}
    renderOption={({ option }) => (
      <span className="col">
        <span>{option.label}</span>
        <span className="small dim">{sectorTerms[option.value]}</span>
      </span>
    )}
    nothingFoundMessage="Tidak ada sektor usaha dengan kata itu. Coba kata lain, atau kosongkan."
    value={value || null}
    onChange={(sector) => onChange(sector ?? '')}
  />
);
