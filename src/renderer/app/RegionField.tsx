import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Region } from '#contract/region.ts';
import { client, orpc, showError } from './client.ts';
import { chooseWithEnter } from './components.ts';

/** "Kec. Bukit Raya", "bukit raya" and "Bukit Raya" are one name. */
const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(kabupaten|kab|kota|kecamatan|kec|kelurahan|kel|desa)\b\.?\s*/, '')
    .replace(/[^a-z0-9]+/g, '');

/** The place whose name was typed, when it is the first of those found and nobody else's; those within a place go before. */
const certainOf = (found: readonly Region[], typed: string, within: string | null | undefined) => {
  const named = found.filter(({ name }) => plainName(name) === plainName(typed.split(',')[0]!));
  const ownNamed = named.filter(({ code }) => within && code.startsWith(within));
  const [certain, ...others] = ownNamed.length > 0 ? ownNamed : named;
  return others.length === 0 && certain?.code === found[0]?.code ? certain : undefined;
};

/** A place found by typing any word of its name; places of the office's own regency come first. */
export const RegionField = ({
  value,
  onChange,
  level,
  within,
  label,
  hint,
  isLabelHidden = false,
  onLeave,
  onUnchosen,
  sendsForm = false,
  error,
  ...rest
}: {
  value: string | null;
  onChange: (code: string | null) => void;
  level?: 'regency' | 'district' | 'village';
  /** Listed before anything is typed. */
  within?: string | null;
  label: string;
  /** Beside the label, where it moves nothing. */
  hint?: string | undefined;
  /** Where the place of the field says it. */
  isLabelHidden?: boolean;
  size?: 'xs';
  ref?: React.Ref<HTMLInputElement>;
  /** Left by Escape or for another field. */
  onLeave?: () => void;
  /** Told with true while something is typed that is no place yet, and once the field was left with it. */
  onUnchosen?: (isUnchosen: boolean) => void;
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
  const searchFor = (typed: string) => ({ text: typed.slice(0, 64), level, limit: 30 });
  const { data: found = [], isFetching } = useQuery({
    ...orpc.region.search.queryOptions({ input: searchFor(wanted) }),
    enabled: isSearching,
    placeholderData: keepPreviousData,
  });
  const { data: near = [] } = useQuery({
    ...orpc.region.children.queryOptions({ input: { code: within ?? null } }),
    enabled: !isSearching && Boolean(within),
  });
  const listed = isSearching ? found : near;
  const places = current && !listed.some(({ code }) => code === current.code) ? [current, ...listed] : listed;
  const isAnswered = isSearching && wanted === text && !isFetching;
  // A mere beginning of a name is an answer only in the office's own regency.
  const [first] = listed;
  const isFirstMeant =
    !within ||
    !isSearching ||
    first?.code.startsWith(within) ||
    certainOf(found, wanted, within) !== undefined;
  const hasMoved = useRef(false);
  // Leaving the field takes a place only when the text is its name and nobody else's: the first hit is no answer.
  const isCertain = isAnswered && certainOf(found, wanted, within) !== undefined;
  const unchosen = text.trim() !== '' && text !== current?.path ? text.trim() : '';
  /** What was typed when the field was left; it shows the chosen place again, so what is lost is said below. */
  const [dropped, setDropped] = useState('');
  const isUnchosen = unchosen !== '' || dropped !== '';
  useEffect(() => onUnchosen?.(isUnchosen), [onUnchosen, isUnchosen]);
  const take = (code: string | null) => {
    setDropped('');
    onChange(code);
  };
  const choose = (code: string) => {
    take(code);
    hasMoved.current = false;
    if (code === value && current) setText(current.path); // the same place once more: Mantine sees no change
    setOpen(false);
  };
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
    hasMoved.current = false;
  }, [text]);
  /** Enter came before the answer: only what was named exactly is taken then, everything else is looked at first. */
  const chooseNamed = async (typed: string) => {
    const certain = certainOf(await client.region.search(searchFor(typed)), typed, within);
    if (certain && latest.current === typed) choose(certain.code);
  };
  // Found after the last keystroke, so Mantine has marked none of them yet: Enter takes the first of those shown all the
  // same, and Tab the certain one.
  const takeFirst = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && onLeave) {
      event.preventDefault(); // it leaves this field and nothing else
      onLeave();
      return;
    }
    if (event.key === 'Enter' && sendsForm && !isOpen && value && text === current?.path) return;
    const takes = event.key === 'Enter' || (event.key === 'Tab' && isCertain);
    if (!takes || !isOpen || !isSearching || !first) return chooseWithEnter(event);
    // Marked for other words, it may be gone.
    if (document.getElementById(event.currentTarget.getAttribute('aria-activedescendant') ?? '')) return;
    if (event.key === 'Enter') event.preventDefault();
    choose(first.code);
  };
  // Before Mantine, which would take the first of the places that were listed for other words.
  const awaitAnswer = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (/^(Arrow(Up|Down)|Page(Up|Down))$/.test(event.key)) hasMoved.current = true;
    // Focus alone opened the list: what is chosen already stays, and Enter belongs to the button.
    const isSettled = sendsForm && value && text === current?.path && !hasMoved.current;
    if (event.key === 'Enter' && !event.ctrlKey && isOpen && isSettled) {
      setOpen(false);
      event.stopPropagation();
      return;
    }
    const isWaiting = text.trim() !== '' && text !== current?.path && !isAnswered;
    const isRefused = !isFirstMeant && !hasMoved.current;
    if (event.key !== 'Enter' || event.ctrlKey || !isOpen || !(isWaiting || isRefused)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isWaiting) chooseNamed(text).catch(showError);
  };
  // Far from here is easily a mistake, and does not fit the field: it is written out.
  const farPath = current && within && !current.code.startsWith(within) ? current.path : undefined;
  const nothing = isFetching || wanted !== text ? 'Mencari…' : 'Tidak ada wilayah dengan nama itu.';
  return (
    <Select
      {...rest}
      {...(isLabelHidden
        ? { 'aria-label': label }
        : {
            label: hint ? (
              <>
                {label} <span className="dim hint">{hint}</span>
              </>
            ) : (
              label
            ),
          })}
      {...(farPath && { description: farPath })}
      inputWrapperOrder={farPath ? ['label', 'input', 'description', 'error'] : undefined}
      title={current?.path}
      searchable
      value={value}
      onChange={take}
      error={error ?? (dropped && `“${dropped}” belum dipilih. Ketik lagi, lalu pilih dari daftarnya.`)}
      searchValue={text}
      onSearchChange={setText}
      data={places.map(({ code, path }) => ({ value: code, label: path }))}
      dropdownOpened={isOpen && (isSearching || places.length > 0)}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={takeFirst}
      onKeyDownCapture={awaitAnswer}
      // The place chosen before must be among the data, and is no answer to other words.
      filter={({ options }) =>
        isSearching
          ? options.filter((option) => 'value' in option && listed.some(({ code }) => code === option.value))
          : options
      }
      nothingFoundMessage={nothing}
      maxDropdownHeight={280}
      selectFirstOptionOnChange
      autoSelectOnBlur={isCertain}
      onFocus={() => setDropped('')}
      onBlur={() => {
        setDropped(isCertain ? '' : unchosen);
        onLeave?.();
      }}
    />
  );
};
