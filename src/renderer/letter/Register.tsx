import { Menu } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Letter, letterColumns } from '#contract/letter.ts';
import { voidText } from '#contract/register.ts';
import { contract } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { type FileOrder, useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { RegisterCard, type RegisterStart, useRegisterFilter } from '#renderer/app/RegisterCard.tsx';
import { actionsColumn, EntryActions, numberColumn, stateColumns } from '#renderer/app/registerColumns.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';

type Tools = { order: (order: FileOrder) => void; mayVoid: boolean; onVoid: (letter: Letter) => void };

const columnsOf = ({ order, mayVoid, onVoid }: Tools): Column<Letter>[] => [
  numberColumn,
  { ...letterColumns.title, key: 'title', width: 168 },
  {
    ...letterColumns.subject,
    key: 'subject',
    render: (row) => (
      <>
        {row.subject}
        {row.kind !== 'invitation' && <span className="dim">, {row.statement}</span>}
        {voidText(row) && <div className="small dim">{voidText(row)}</div>}
      </>
    ),
  },
  ...stateColumns,
  actionsColumn(
    (row) =>
      row.status === 'issued' && (
        <EntryActions
          entry={row}
          order={order}
          reprint={(isMarked) => client.letter.reprint({ uid: row.uid, isMarked })}
        >
          {mayVoid && <Menu.Item onClick={() => onVoid(row)}>Batalkan</Menu.Item>}
        </EntryActions>
      ),
  ),
];

/** All letters of a year, newest number first. */
export const Register = ({
  thisYear,
  start,
  isExpanded,
  onExpand,
  onVoid,
}: {
  thisYear: number;
  start: RegisterStart;
  isExpanded: boolean;
  onExpand: (isExpanded: boolean) => void;
  onVoid: (letter: Letter) => void;
}) => {
  const filter = useRegisterFilter(thisYear, start);
  const { data, error } = useQuery({
    ...orpc.letter.register.queryOptions({ input: filter.input }),
    placeholderData: keepPreviousData,
  });
  const { order } = useFile();
  const mayVoid = useMay(contract.letter.void);
  const [tools] = useState(() => ({ order, mayVoid, onVoid }));
  const columns = useMemo(() => columnsOf(tools), [tools]);
  return (
    <RegisterCard
      what="surat"
      icon={<IconMail size={20} stroke={1.4} />}
      hint="nomor, nama, isi surat"
      keys={isExpanded ? 'F2' : undefined} // else it leads to the person the letter is about
      filter={filter}
      found={data}
      error={error}
      columns={columns}
      makePdf={() => client.letter.registerPdf(filter.input)}
      makeXlsx={() => client.letter.registerXlsx(filter.input)}
      isExpanded={isExpanded}
      onExpand={onExpand}
    />
  );
};
