import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { numberText, numericDate } from '#contract/dates.ts';
import type { Ticket } from '#contract/ticket.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Page } from '#renderer/app/Page.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

const columns: Column<Ticket>[] = [
  {
    key: 'date',
    title: 'Tanggal',
    width: 104,
    sortBy: ({ localDate }) => localDate,
    render: ({ localDate }) => numericDate(localDate),
  },
  {
    key: 'number',
    title: 'Nomor',
    width: 84,
    sortBy: ({ number }) => number,
    render: ({ number, field }) => <TicketNumber number={number} color={field.color} />,
  },
  { key: 'name', title: 'Pengunjung', value: ({ person }) => person.name },
  {
    key: 'service',
    title: 'Jenis layanan',
    width: 200,
    isMinor: true,
    value: ({ service }) => service.shortName,
  },
  { key: 'staff', title: 'Konsultan', width: 180, value: ({ staff }) => staff?.name ?? 'belum ada' },
];

/** Of the whole office: sheets of the last month whose number ended before anybody chose an outcome. */
export const UnfinishedPage = () => {
  const navigate = useNavigate();
  const { data, error } = useQuery(orpc.queue.allWithoutOutcome.queryOptions());
  const shown = data?.tickets.length ?? 0;
  return (
    <Page
      title="Lembar tanpa hasil"
      note={data && `${shown < data.count ? `${shown} tertua dari ` : ''}${numberText(data.count)} lembar`}
    >
      {error && <Notice kind="error">{errorText(error)}</Notice>}
      {data && shown === 0 && (
        <Empty Icon={IconCircleCheck} title="Semua lembar sebulan terakhir sudah ada hasilnya" />
      )}
      {data && shown > 0 && (
        <Card title="Nomornya sudah ditutup" note="Konsultannya memilih hasil di Konsultasi.">
          <LongTable
            label="Lembar tanpa hasil"
            rows={data.tickets}
            columns={columns}
            rowKey={({ uid }) => uid}
            onOpen={({ person }) =>
              person.uid && void navigate({ to: '/pelaku-usaha/$uid', params: { uid: person.uid } })
            }
          />
        </Card>
      )}
    </Page>
  );
};
