import { IconDoor } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Booking, bookingColumns } from '#contract/booking.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { ListFiles } from '#renderer/app/ListFiles.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { BookingDialog } from './BookingDialog.tsx';

const columns: Column<Booking>[] = [
  { ...bookingColumns.date, key: 'date', width: 104, sortBy: ({ localDate }) => localDate },
  { ...bookingColumns.hours, key: 'hours', width: 120 },
  { ...bookingColumns.room, key: 'room', width: 180 },
  { ...bookingColumns.person, key: 'person', width: 220 },
  { ...bookingColumns.purpose, key: 'purpose' },
];

/** Rooms that are borrowed this month. */
export const BookingPage = () => {
  const month = useToday().slice(0, 7);
  const [isOpen, setOpen] = useState(false);
  const { text, setText, wanted } = useListSearch();
  const input = { month, text: wanted };
  const { data, error } = useQuery({
    ...orpc.booking.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title="Ruang"
      actions={<CommandButton label="Peminjaman baru" keys="F9" run={() => setOpen(true)} />}
    >
      <ListCard
        title="Peminjaman bulan ini"
        note={data && `${data.length} peminjaman`}
        search={{ command: 'Cari peminjaman', hint: 'ruang, nama', keys: 'F2', text, onText: setText }}
        tools={
          <ListFiles xlsx={() => client.booking.listXlsx(input)} pdf={() => client.booking.listPdf(input)} />
        }
        error={error}
        unread="Peminjaman belum dapat dibaca."
        rows={data}
        label="Peminjaman"
        columns={columns}
        rowKey={({ uid }) => uid}
        rowHeight={45}
        empty={<Empty Icon={IconDoor} title="Belum ada peminjaman bulan ini" />}
      />
      {isOpen && <BookingDialog onClose={() => setOpen(false)} />}
    </Page>
  );
};
