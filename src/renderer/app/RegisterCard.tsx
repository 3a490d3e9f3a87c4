import { Button, Select } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2 } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { numberText } from '#contract/dates.ts';
import type { Entry } from '#contract/register.ts';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { useCommand } from './commands.tsx';
import { useFile } from './files.ts';
import styles from './listCard.module.css';
import { ListCard, useListSearch } from './ListCard.tsx';

/** The register as an address asks for it. */
export type RegisterStart = { year?: number | undefined; text?: string | undefined };

/** The year and the words a register is narrowed by; `input` follows the typing. */
export const useRegisterFilter = (thisYear: number, start: RegisterStart = {}) => {
  const [year, setYear] = useState(start.year ?? thisYear);
  const { text, setText, wanted } = useListSearch(start.text);
  return { thisYear, year, setYear, text, setText, input: { year, text: wanted } };
};

type Props<E extends Entry> = {
  /** "sertifikat", "surat" */
  what: string;
  icon: ReactNode;
  /** What the words are looked for in. */
  hint: string;
  /** The key that leads to the search, where no other field has it. */
  keys?: string | undefined;
  filter: ReturnType<typeof useRegisterFilter>;
  found: { entries: E[]; issued: number; voided: number; years: number[] } | undefined;
  error: Error | null;
  columns: readonly Column<E>[];
  onOpen?: (entry: E) => void;
  makePdf: () => Promise<File>;
  makeXlsx: () => Promise<File>;
  isExpanded: boolean;
  onExpand: (isExpanded: boolean) => void;
};

type Tools = Pick<
  Props<Entry>,
  'what' | 'filter' | 'found' | 'makePdf' | 'makeXlsx' | 'isExpanded' | 'onExpand'
>;

/** Which year, and what is made of the list. */
const RegisterTools = ({ what, filter, found, makePdf, makeXlsx, isExpanded, onExpand }: Tools) => {
  const { thisYear, year, setYear } = filter;
  const { order, isBusy } = useFile();
  const print = () => order({ name: 'list', to: 'print', make: makePdf });
  useCommand({ label: `Cetak register ${what}`, run: print });
  const years = [...new Set([thisYear, year, ...(found?.years ?? [])])].sort((a, b) => b - a);
  return (
    <>
      <Select
        w={84}
        aria-label="Tahun register"
        allowDeselect={false}
        data={years.map(String)}
        value={String(year)}
        onChange={(next) => setYear(Number(next))}
      />
      <Button
        variant="subtle"
        size="xs"
        loading={isBusy('xlsx')}
        onClick={() => order({ name: 'xlsx', to: 'save', make: makeXlsx })}
      >
        Simpan XLSX
      </Button>
      <Button variant="subtle" size="xs" loading={isBusy('list')} onClick={print}>
        Cetak daftar
      </Button>
      <Button
        variant="subtle"
        size="xs"
        aria-expanded={isExpanded}
        leftSection={
          isExpanded ? <IconArrowsDiagonalMinimize2 size={15} /> : <IconArrowsDiagonal size={15} />
        }
        onClick={() => onExpand(!isExpanded)}
      >
        {isExpanded ? 'Kecilkan' : 'Perluas'}
      </Button>
    </>
  );
};

/** All numbers of a year, newest first: what is looked up, printed, and saved as a workbook. */
export const RegisterCard = <E extends Entry>(props: Props<E>) => {
  const { what, icon, hint, keys, filter, found, error, columns, onOpen } = props;
  const { year, text, setText, input } = filter;
  return (
    <ListCard
      title={`Register ${what}`}
      note={
        found && `${numberText(found.issued + found.voided)} terbit, ${numberText(found.voided)} dibatalkan`
      }
      search={{ command: `Cari di register ${what}`, hint, keys, text, onText: setText }}
      tools={<RegisterTools {...props} />}
      error={error}
      unread="Register belum dapat dibaca."
      rows={found?.entries}
      label={`Register ${what} ${year}`}
      columns={columns}
      rowKey={(row) => row.uid}
      isMuted={(row) => row.status === 'void'}
      {...(onOpen && { onOpen })}
      empty={
        <p className={`${styles.pad} s13 dim row`}>
          {icon}
          {input.text
            ? `Tidak ada ${what} ${year} dengan “${input.text}”.`
            : `Belum ada ${what} yang terbit untuk tahun ${year}.`}
        </p>
      }
    />
  );
};
