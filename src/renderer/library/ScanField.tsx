import { Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconScan } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, type RefObject, useEffect, useRef, useState } from 'react';
import { availableText } from '#contract/catalogue.ts';
import type { Outputs } from '#contract/index.ts';
import { client, orpc, queryClient, showError } from '#renderer/app/client.ts';
import { hitText } from '#renderer/app/hit.ts';
import { useCatchTyping } from '#renderer/app/useCatchTyping.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { takeFocus } from '#renderer/ui/takeFocus.ts';
import styles from './library.module.css';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  /** What was typed or scanned, ended with Enter; the field is empty by then. */
  onTake: (text: string) => void;
  /** Enter in the empty field. */
  onEnter?: (() => void) | undefined;
  /** Escape in the empty field. */
  onEscape?: (() => void) | undefined;
  onText?: (text: string) => void;
  /** Enter belongs to an entry of the list below. */
  isChoosing?: () => boolean;
};

/** The one field that takes whatever is typed on the page. */
export const ScanInput = ({
  field,
  onTake,
  onEnter,
  onEscape,
  onText,
  isChoosing = () => false,
  ...input
}: Props & TextInputProps & { ref?: Ref<HTMLInputElement> }) => {
  useCatchTyping(field);
  useEffect(() => takeFocus(field.current), [field]);
  return (
    <TextInput
      ref={field}
      {...input}
      classNames={{ input: styles.scan }}
      placeholder={input['aria-label']}
      leftSection={<IconScan size={22} stroke={1.7} />}
      leftSectionWidth={48}
      rightSection={
        <span className="row small">
          Kosongkan <Key keys="Escape" quiet />
        </span>
      }
      rightSectionWidth={132}
      autoComplete="off"
      spellCheck={false}
      // Uncontrolled: a scanner types faster than the screen is drawn.
      onChange={(event) => onText?.(event.currentTarget.value)}
      onKeyDown={(event) => {
        input.onKeyDown?.(event);
        const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing;
        if (event.repeat || !(isEnter || event.key === 'Escape') || (isEnter && isChoosing())) return;
        event.preventDefault();
        const text = event.currentTarget.value.trim().slice(0, 200);
        event.currentTarget.value = '';
        onText?.('');
        if (isEnter && text !== '') onTake(text);
        else if (isEnter) onEnter?.();
        else if (text === '') onEscape?.();
      }}
    />
  );
};

const fill = (field: HTMLInputElement | null, text: string) => {
  if (field) field.value = text;
};

export type Found = Outputs['loan']['scan'];
const SHOWN = 6;
const booksOf = (text: string) => orpc.book.list.queryOptions({ input: { text, limit: SHOWN } });
const peopleOf = (text: string) => orpc.person.search.queryOptions({ input: { text, limit: SHOWN } });
const foundOf = (value: string): Found =>
  value.startsWith('book ')
    ? { kind: 'book', bookUid: value.slice(5) }
    : { kind: 'person', personUid: value.slice(7) };

/** Takes scans of copies, books and cards; words are searched among titles and people while they are typed. */
export const ScanField = ({
  onFound,
  ...input
}: Pick<Props, 'field' | 'onEnter' | 'onEscape'> & { onFound: (found: Found) => void }) => {
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim().slice(0, 64), 120);
  const isSearching = wanted.length > 1 && text !== '';
  // Held here: an answer that comes later opens it whatever it was when it was asked for.
  const [isOpen, setOpen] = useState(false);
  const combobox = useCombobox({
    opened: isOpen,
    onOpenedChange: setOpen,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const search = { enabled: isSearching, placeholderData: keepPreviousData };
  const books = useQuery({ ...booksOf(wanted), ...search }).data ?? [];
  const people = useQuery({ ...peopleOf(wanted), ...search }).data ?? [];
  // One after the other, in the order they came: a scanner does not wait for an answer.
  const turn = useRef<Promise<void>>(Promise.resolve());
  const [looking, setLooking] = useState(0);
  /** Words that mean several: the first of them is marked once they stand in the list, for the next Enter. */
  const several = useRef<string | null>(null);
  const [list, setList] = useState<HTMLElement | null>(null);
  const isListed = list !== null && isSearching && books.length + people.length > 0;
  useEffect(() => {
    if (!isListed || wanted !== several.current) return;
    several.current = null;
    combobox.selectFirstOption();
  });

  const choose = (found: Found) => {
    setOpen(false);
    combobox.resetSelectedOption();
    fill(input.field.current, '');
    setText('');
    onFound(found);
    input.field.current?.focus();
  };
  const look = async (typed: string): Promise<void> => {
    const found = await client.loan.scan({ text: typed });
    if (found.kind !== 'words') return choose(found);
    const searched = typed.slice(0, 64);
    const titles = await queryClient.fetchQuery(booksOf(searched));
    const hits = (await queryClient.fetchQuery(peopleOf(searched))).filter(({ isGuess }) => !isGuess);
    const [only, ...others] = [
      ...titles.map(({ uid }) => `book ${uid}`),
      ...hits.map(({ uid }) => `person ${uid}`),
    ];
    if (only && others.length === 0) return choose(foundOf(only));
    if (!only)
      return choose({
        kind: 'unknown',
        message: `Tidak ada buku atau orang dengan “${typed}”. Periksa ejaannya.`,
      });
    // Several: what was typed stands there again, with all of them below.
    fill(input.field.current, typed);
    setText(typed);
    several.current = searched;
    setOpen(true);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={(value) => choose(foundOf(value))}>
      <Combobox.Target>
        <ScanInput
          {...input}
          ref={input.field}
          aria-label="Pindai buku atau kartu orang, atau ketik judul atau nama"
          isChoosing={() => combobox.getSelectedOptionIndex() !== -1}
          onText={(next) => {
            setText(next);
            several.current = null;
            combobox.resetSelectedOption();
            if (next === '') combobox.closeDropdown();
            else combobox.openDropdown();
          }}
          // Of a scanner that ends with two: nothing is done to what was scanned before.
          onEnter={() => looking === 0 && input.onEnter?.()}
          onTake={(typed) => {
            setLooking((before) => before + 1);
            turn.current = turn.current
              .then(() => look(typed))
              .catch(showError)
              .finally(() => setLooking((before) => before - 1));
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isSearching || books.length + people.length === 0}>
        <Combobox.Options
          ref={setList}
          aria-label="Buku dan orang yang cocok"
          className="scrolls"
          mah={340}
          tabIndex={0}
        >
          {books.length > 0 && (
            <Combobox.Group label="Buku">
              {books.map((book) => (
                <Combobox.Option key={book.uid} value={`book ${book.uid}`}>
                  <div className="s13 b6">{book.title}</div>
                  <div className="small dim">
                    {[book.number, book.author, book.shelf, availableText(book)].filter(Boolean).join(' · ')}
                  </div>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {people.length > 0 && (
            <Combobox.Group label="Orang">
              {people.map((hit) => (
                <Combobox.Option key={hit.uid} value={`person ${hit.uid}`}>
                  <div className="s13 b6">{hit.name}</div>
                  <div className="small dim">{hitText(hit)}</div>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
