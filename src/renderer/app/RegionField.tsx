import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from './client.ts';
import { chooseWithEnter } from './theme.ts';

/** "Kec. Bukit Raya", "bukit raya" and "Bukit Raya" are one name. */
const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(kabupaten|kab|kota|kecamatan|kec|kelurahan|kel|desa)\b\.?\s*/, '')
    .replace(/[^a-z0-9]+/g, '');

/** A place found by typing any word of its name; places of the office's own regency come first. */
export const RegionField = ({
  value,
  onChange,
  level,
  within,
  label,
  isLabelHidden = false,
  onLeave,
  sendsForm = false,
  ...rest
}: {
  value: string | null;
  onChange: (code: string | null) => void;
  level?: 'regency' | 'district' | 'village';
  /** Listed before anything is typed. */
  within?: string | null;
  label: string;
  /** Where the place of the field says it. */
  isLabelHidden?: boolean;
  size?: 'xs';
  ref?: React.Ref<HTMLInputElement>;
  /** Left by Escape or for another field. */
  onLeave?: () => void;
  /** Once a place is chosen, Enter goes on to the button of the form. */
  sendsForm?: boolean;
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
  // Leaving the field takes a place only when the text is its name and nobody else's: the first hit is no answer.
  const named = found.filter(({ name }) => plainName(name) === plainName(wanted.split(',')[0]!));
  const ownNamed = named.filter(({ code }) => own(code) === 1);
  const [certain, ...others] = ownNamed.length > 0 ? ownNamed : named;
  const isCertain =
    isAnswered && certain !== undefined && others.length === 0 && certain.code === listed[0]?.code;
  // Found after the last keystroke, so Mantine has marked none of them yet: Enter takes the first all the same,
  // and Tab the certain one.
  const takeFirst = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && onLeave) {
      event.preventDefault(); // it leaves this field and nothing else
      onLeave();
      return;
    }
    if (event.key === 'Enter' && sendsForm && !isOpen && value && text === current?.path) return;
    const [first] = listed;
    const takes = event.key === 'Enter' || (event.key === 'Tab' && isCertain);
    if (!takes || !isOpen || !isSearching || !first) return chooseWithEnter(event);
    if (event.currentTarget.getAttribute('aria-activedescendant')) return;
    if (event.key === 'Enter') event.preventDefault();
    onChange(first.code);
    setOpen(false);
  };
  const nothing = isFetching || wanted !== text ? 'Mencari…' : 'Tidak ada wilayah dengan nama itu.';
  return (
    <Select
      {...rest}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      searchable
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      data={places.map(({ code, path }) => ({ value: code, label: path }))}
      dropdownOpened={isOpen && (isSearching || places.length > 0)}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={takeFirst}
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      maxDropdownHeight={280}
      selectFirstOptionOnChange
      autoSelectOnBlur={isCertain}
      onBlur={onLeave}
    />
  );
};
