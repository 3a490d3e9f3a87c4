import { Select } from '@mantine/core';
import { useState } from 'react';
import { sectorTerms } from '#contract/sectorTerms.ts';
import { sectorWords } from '#contract/business.ts';
import styles from './sectorField.module.css';

const options = Object.entries(sectorWords).map(([value, label]) => ({ value, label: `${value} ${label}` }));

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const known = new Map(
  options.map(({ value, label }) => [value, wordsOf(`${label} ${sectorTerms[value] ?? ''}`)]),
);

type Meant = (term: string) => boolean;
/** Without what makes another word of it: menjahit, penjahit and jahitan are jahit, pengrajin is rajin, kue2 is kue. */
const rootOf = (word: string): string =>
  word
    .replace(/2$/, '')
    .replace(/^(?:me|pe|be)(?:ng|ny|[nmrl])?(?=.{4})/, '')
    .replace(/(.{4})(?:kan|an)$/, '$1');

/** What each word means: the terms that begin with it; of a word that begins none, those that hold its root. */
const meantBy = (words: readonly string[]): Meant[] =>
  words.map((word) => {
    const begins: Meant = (term) => term.startsWith(word);
    const root = rootOf(word);
    const isAsTyped = root === word || [...known.values()].some((terms) => terms.some(begins));
    return isAsTyped ? begins : (term) => term.includes(root);
  });

/** How many of the words a category knows. */
const knownOf = (sector: string, words: readonly Meant[]): number =>
  words.filter((isMeant) => known.get(sector)!.some(isMeant)).length;

/** The categories that every typed word stands for, in the law's words or in those of the counter; else most of them. */
export const sectorsFor = (text: string): string[] => {
  const words = meantBy(wordsOf(text));
  const sectors = options.map(({ value }) => ({ value, count: knownOf(value, words) }));
  const most = Math.max(...sectors.map(({ count }) => count));
  if (words.length > 0 && most === 0) return [];
  return sectors.filter(({ count }) => count === most).map(({ value }) => value);
};

/** The terms that a search means, else the commonest: an option says why it is offered. */
const examplesOf = (sector: string, search: string): string => {
  const terms = (sectorTerms[sector] ?? '').split(', ');
  const words = meantBy(wordsOf(search));
  const meant = terms.filter((term) => wordsOf(term).some((each) => words.some((isMeant) => isMeant(each))));
  return [...new Set([...meant, ...terms])].slice(0, EXAMPLES).join(', ');
};
const EXAMPLES = 12;

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
}) => {
  const [search, setSearch] = useState('');
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      clearable
      data={options}
      filter={({ options: all, search: typed }) => {
        const wanted = sectorsFor(typed);
        const isChosen = options.some((option) => option.label === typed);
        return isChosen ? all : all.filter((item) => 'value' in item && wanted.includes(item.value));
      }}
      renderOption={({ option }) => (
        <span className="col">
          <span>{option.label}</span>
          <span className={`small ${styles.examples}`}>{examplesOf(option.value, search)}</span>
        </span>
      )}
      nothingFoundMessage="Tidak ada sektor usaha dengan kata itu. Coba kata lain, atau kosongkan."
      value={value || null}
      onChange={(sector) => onChange(sector ?? '')}
    />
  );
};
