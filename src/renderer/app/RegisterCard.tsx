import './register.css';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { numberText } from '#contract/dates.ts';
import type { Entry } from '#contract/register.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { errorText } from './client.ts';
import { useCommand } from './commands.tsx';
import { useFile } from './files.ts';

/** The register as an address asks for it. */
export type RegisterStart = { year?: number | undefined; text?: string | undefined };

/** The year and the words a register is narrowed by; `input` follows the typing. */
export const useRegisterFilter = (thisYear: number, start: RegisterStart = {}) => {
  const [year, setYear] = useState(start.year ?? thisYear);
  const [text, setText] = useState(start.text ?? '');
  const [wanted] = useDebouncedValue(text.trim().slice(0, 64), 120);
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
  found: { rows: E[]; issued: number; voided: number; years: number[] } | undefined;
  error: Error | null;
  columns: readonly Column<E>[];
  onOpen?: (entry: E) => void;
  makePdf: () => Promise<File>;
  makeXlsx: () => Promise<File>;
  isExpanded: boolean;
  onExpand: (isExpanded: boolean) => void;
};

/** All numbers of a year, newest first: what is looked up, printed, and saved as a workbook. */
export const RegisterCard = <E extends Entry>(props: Props<E>) => {
  const { what, filter, found, isExpanded } = props;
  const { thisYear, year, input } = filter;
  const search = useRef<HTMLInputElement>(null);
  const { order, isBusy } = useFile();
  const print = () => order({ name: 'list', to: 'print', make: props.makePdf });
  useCommand({ label: `Cari di register ${what}`, keys: props.keys, run: () => search.current?.focus() });
  useCommand({ label: `Cetak register ${what}`, run: print });
  const years = [...new Set([thisYear, year, ...(found?.years ?? [])])].sort((a, b) => b - a);
  return (
    <Card
      grows
      title={`Register ${what}`}
      note={found && `${numberText(found.issued)} terbit, ${numberText(found.voided)} dibatalkan`}
      actions={
        <div className="row register-tools">
          <TextInput
            ref={search}
            className="register-search"
            aria-label={`Cari ${props.hint}`}
            placeholder={`Cari ${props.hint}`}
            leftSection={<IconSearch size={15} />}
            rightSection={props.keys && <Key keys={props.keys} quiet />}
            rightSectionWidth={38}
            value={filter.text}
            onChange={(event) => filter.setText(event.currentTarget.value)}
          />
          <Select
            className="register-year"
            aria-label="Tahun register"
            allowDeselect={false}
            data={years.map(String)}
            value={String(year)}
            onChange={(next) => filter.setYear(Number(next))}
          />
          <Button
            variant="subtle"
            size="xs"
            loading={isBusy('xlsx')}
            onClick={() => order({ name: 'xlsx', to: 'save', make: props.makeXlsx })}
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
            onClick={() => props.onExpand(!isExpanded)}
          >
            {isExpanded ? 'Kecilkan' : 'Perluas'}
          </Button>
        </div>
      }
    >
      {props.error && (
        <div className="register-empty">
          <Notice kind="error">
            <b>Register belum dapat dibaca.</b> {errorText(props.error)}
          </Notice>
        </div>
      )}
      {found && found.rows.length > 0 && (
        <LongTable
          label={`Register ${what} ${year}`}
          rows={found.rows}
          columns={props.columns}
          rowKey={(row) => row.uid}
          isMuted={(row) => row.status === 'void'}
          {...(props.onOpen && { onOpen: props.onOpen })}
        />
      )}
      {found && found.rows.length === 0 && (
        <p className="register-empty s13 dim row">
          {props.icon}
          {input.text
            ? `Tidak ada ${what} ${year} dengan “${input.text}”.`
            : `Belum ada ${what} yang terbit untuk tahun ${year}.`}
        </p>
      )}
    </Card>
  );
};
