import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from './client.ts';

/** A place found by typing any word of its name; places of the office's own regency come first. */
export const RegionField = ({
  value,
  onChange,
  level,
  within,
  ...rest
}: {
  value: string | null;
  onChange: (code: string | null) => void;
  level?: 'regency' | 'district' | 'village';
  /** Listed before anything is typed. */
  within?: string | null;
  label: string;
  error?: string;
  required?: boolean;
  placeholder?: string;
  description?: string;
}) => {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [wanted] = useDebouncedValue(text, 60);
  const { data: current } = useQuery({
    ...orpc.region.path.queryOptions({ input: { code: value ?? '' } }),
    enabled: value !== null && value !== '',
  });
  const isChosenText = current !== undefined && current !== null && wanted === current.path;
  const isSearching = wanted.trim() !== '' && !isChosenText;
  const { data: found = [], isFetching } = useQuery({
    ...orpc.region.search.queryOptions({ input: { text: wanted.slice(0, 64), level, limit: 30 } }),
    enabled: isSearching,
    placeholderData: keepPreviousData,
  });
  const { data: near = [] } = useQuery({
    ...orpc.region.children.queryOptions({ input: { code: within ?? null } }),
    enabled: !isSearching && Boolean(within),
  });
  const own = (code: string) => Number(within !== null && within !== undefined && code.startsWith(within));
  const listed = isSearching ? [...found].sort((a, b) => own(b.code) - own(a.code)) : near;
  const places = current && !listed.some(({ code }) => code === current.code) ? [current, ...listed] : listed;
  const isAnswered = isSearching && wanted === text && !isFetching;
  // Found after the last keystroke, so Mantine has marked none of them yet: Enter takes the first all the same,
  // and so does Tab, but never one found for an earlier text.
  const takeFirst = (event: React.KeyboardEvent<HTMLInputElement>) => {
    const [first] = listed;
    const takes = event.key === 'Enter' || (event.key === 'Tab' && isAnswered);
    if (!takes || !isOpen || !isSearching || !first) return;
    if (event.currentTarget.getAttribute('aria-activedescendant')) return;
    if (event.key === 'Enter') event.preventDefault();
    onChange(first.code);
    setOpen(false);
  };
  const nothing = !isSearching
    ? 'Ketik nama wilayahnya.'
    : isFetching || wanted !== text
      ? 'Mencari…'
      : 'Tidak ada wilayah dengan nama itu.';
  return (
    <Select
      {...rest}
      searchable
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      data={places.map(({ code, path }) => ({ value: code, label: path }))}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={takeFirst}
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      maxDropdownHeight={280}
      selectFirstOptionOnChange
      autoSelectOnBlur={isAnswered}
    />
  );
};
