import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { Card } from '#renderer/ui/Card.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { errorText } from './client.ts';
import { useCommand } from './commands.tsx';
import styles from './listCard.module.css';

const MAX_TEXT = 64;

/** What is typed to narrow a list, and what is asked for once the typing rests. */
export const useListSearch = (start = '') => {
  const [text, setText] = useState(start);
  const [wanted] = useDebouncedValue(text.trim().slice(0, MAX_TEXT), 120);
  return { text, setText, wanted };
};

type Search = {
  /** "Cari pelatihan", as the command palette calls it. */
  command: string;
  /** What the words are looked for in: "nomor, nama, kegiatan". */
  hint: string;
  /** The key that leads to it, where no other field has it. */
  keys?: string | undefined;
  text: string;
  onText: (text: string) => void;
  /** What Enter does. */
  onEnter?: (() => void) | undefined;
};

/** Narrows a list by words; what is typed rests a moment before it is asked for. */
export const SearchField = ({ command, hint, keys, text, onText, onEnter }: Search) => {
  const field = useRef<HTMLInputElement>(null);
  const enter = () => {
    field.current?.focus();
    field.current?.select();
  };
  useCommand({ label: command, keys, run: enter });
  return (
    <TextInput
      ref={field}
      className={styles.search}
      aria-label={`Cari ${hint}`}
      placeholder={`Cari ${hint}`}
      leftSection={<IconSearch size={15} />}
      rightSection={keys && <Key keys={keys} quiet />}
      rightSectionWidth={38}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.();
        if (event.key !== 'Escape' || text === '') return;
        event.preventDefault(); // the page stays
        onText('');
      }}
    />
  );
};

type Props<R> = Omit<ComponentProps<typeof LongTable<R>>, 'rows'> & {
  title: string;
  /** How many there are. */
  note: ReactNode;
  search: Search;
  /** Filters beside the search, and what is made of the list. */
  tools: ReactNode;
  error: Error | null;
  /** "Register belum dapat dibaca." */
  unread: string;
  /** undefined: not there yet. */
  rows: readonly R[] | undefined;
  /** Said instead of a table without rows. */
  empty: ReactNode;
};

/** A list of any length with its search: rows, a sentence for none, a sentence for an error. */
export const ListCard = <R,>(props: Props<R>) => {
  const { title, note, search, tools, error, unread, rows, empty, ...table } = props;
  return (
    <Card
      grows
      title={title}
      note={note}
      actions={
        <div className={`row ${styles.tools}`}>
          <SearchField {...search} />
          {tools}
        </div>
      }
    >
      {error && (
        <div className={styles.pad}>
          <Notice kind="error">
            <b>{unread}</b> {errorText(error)}
          </Notice>
        </div>
      )}
      {rows && rows.length > 0 && <LongTable {...table} rows={rows} />}
      {rows?.length === 0 && empty}
    </Card>
  );
};
