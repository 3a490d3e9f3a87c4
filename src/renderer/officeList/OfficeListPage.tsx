import { SegmentedControl, Select } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { numberText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import type { OfficeListRow } from '#contract/officeList.ts';
import { columnsOfList, listOf, type OfficeListCode, officeListCode } from '#contract/officeLists.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { ListFiles } from '#renderer/app/ListFiles.tsx';
import { useMay } from '#renderer/app/may.ts';
import { Page } from '#renderer/app/Page.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { RowDialog } from './RowDialog.tsx';

const shown = (value: string | number | null | undefined): string =>
  typeof value === 'number' ? numberText(value) : (value ?? '');

/** CSS px of a character in a table cell, about, and of the padding of a cell. */
const CHARACTER = 7;
const PADDING = 24;

/** The columns that stand on the screen; the first takes what is left. */
const columnsOf = (list: OfficeListCode): Column<OfficeListRow>[] =>
  columnsOfList(list)
    .filter(({ within }) => within === undefined)
    .map(({ code, title, kind, chars }, i) => ({
      key: code,
      title,
      ...(i > 0 && { width: Math.max(chars, title.length) * CHARACTER + PADDING }),
      ...(i > 3 && { isMinor: true }),
      isNumber: kind === 'count' || kind === 'rupiah',
      sortBy: ({ values }) => values[code] ?? '',
      render: ({ values }) => (i === 0 ? <b className="b6">{shown(values[code])}</b> : shown(values[code])),
    }));

/** One of the office's own lists. */
export const OfficeListPage = ({ list }: { list: OfficeListCode }) => {
  const { name, noun, hasYear } = listOf(list);
  const navigate = useNavigate();
  const thisYear = Number(useToday().slice(0, 4));
  const [chosen, setYear] = useState(thisYear);
  const year = hasYear ? chosen : null;
  const [open, setOpen] = useState<OfficeListRow | 'new' | null>(null);
  const { text, setText, wanted } = useListSearch();
  const mayWrite = useMay(contract.officeList.save);
  const input = { list, year, text: wanted };
  const { data, error } = useQuery({
    ...orpc.officeList.rows.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => columnsOf(list), [list]);
  return (
    <Page
      title={name}
      actions={
        <>
          <SegmentedControl
            aria-label="Daftar"
            value={list}
            onChange={(next) => void navigate({ to: '/daftar/$list', params: { list: next } })}
            data={officeListCode.options.map((value) => ({ value, label: listOf(value).name }))}
          />
          {mayWrite && <CommandButton label={`Tambah ${noun}`} keys="F9" run={() => setOpen('new')} />}
        </>
      }
    >
      <ListCard
        title={hasYear ? `${name} ${year}` : name}
        note={data && `${numberText(data.length)} ${noun}`}
        search={{ command: `Cari ${noun}`, hint: noun, keys: 'F2', text, onText: setText }}
        tools={
          <>
            {hasYear && (
              <Select
                w={84}
                aria-label="Tahun"
                allowDeselect={false}
                data={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map(String)}
                value={String(chosen)}
                onChange={(next) => setYear(Number(next))}
              />
            )}
            <ListFiles xlsx={() => client.officeList.xlsx(input)} pdf={() => client.officeList.pdf(input)} />
          </>
        }
        error={error}
        unread="Daftar ini belum dapat dibaca."
        rows={data}
        label={name}
        columns={columns}
        rowKey={({ uid }) => uid}
        {...(mayWrite && { onOpen: setOpen })}
        empty={
          <Empty
            Icon={IconListDetails}
            title={wanted === '' ? `Belum ada ${noun}${hasYear ? ` ${year}` : ''}` : 'Tidak ada yang cocok'}
          />
        }
      />
      {open && (
        <RowDialog list={list} year={year} row={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
};
