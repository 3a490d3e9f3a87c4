import { Button, FileButton } from '@mantine/core';
import { IconBook2, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BookRow } from '#contract/book.ts';
import { bookColumns } from '#contract/catalogue.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { ListFiles } from '#renderer/app/ListFiles.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { BookDialog, LabelDialog } from './dialogs.tsx';
import { ImportDialog } from './ImportDialog.tsx';

const columns: Column<BookRow>[] = [
  { ...bookColumns.number, key: 'number', width: 84 },
  { ...bookColumns.title, key: 'title' },
  { ...bookColumns.author, key: 'author', width: 180 },
  { ...bookColumns.year, key: 'year', width: 68, isMinor: true },
  { ...bookColumns.shelf, key: 'shelf', width: 130, isMinor: true },
  {
    ...bookColumns.available,
    key: 'available',
    width: 96,
    render: ({ available, copies }) => (copies === 0 ? '–' : `${available} dari ${copies}`),
  },
  { ...bookColumns.lent, key: 'lent', width: 110, isNumber: true },
];
const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every title of the office: what is on the shelf now, and what is lent most. */
export const CataloguePage = () => {
  const navigate = useNavigate();
  const [open, setOpen] = useState<'add' | 'labels' | File | null>(null);
  const { text, setText, wanted } = useListSearch();
  const { data, error } = useQuery({
    ...orpc.book.list.queryOptions({ input: { text: wanted } }),
    placeholderData: keepPreviousData,
  });
  const show = (uid: string) => void navigate({ to: '/pustaka', search: { buku: uid } });
  const close = () => setOpen(null);
  return (
    <Page
      title="Katalog pustaka"
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/pustaka' })}>
            Pinjam dan kembali
          </Button>
          <FileButton accept={XLSX} onChange={setOpen}>
            {(props) => (
              <Button {...props} variant="default">
                Impor daftar buku
              </Button>
            )}
          </FileButton>
          <CommandButton variant="default" label="Tambah buku" keys="F9" run={() => setOpen('add')} />
        </>
      }
    >
      <ListCard
        title="Katalog"
        note={data && `${data.length} judul`}
        search={{
          command: 'Cari buku',
          hint: 'judul, pengarang, rak, ISBN',
          keys: 'F2',
          text,
          onText: setText,
        }}
        tools={
          <ListFiles
            print="Cetak katalog"
            xlsx={() => client.book.catalogueXlsx()}
            pdf={() => client.book.cataloguePdf()}
          >
            <Button variant="subtle" size="xs" onClick={() => setOpen('labels')}>
              Cetak label semua
            </Button>
          </ListFiles>
        }
        error={error}
        unread="Katalog belum dapat dibaca."
        rows={data}
        label="Katalog"
        columns={columns}
        rowKey={({ uid }) => uid}
        onOpen={({ uid }) => show(uid)}
        empty={
          wanted === '' ? (
            <Empty Icon={IconBook2} title="Belum ada buku">
              Tambah satu buku dengan F9, atau impor daftar buku dari XLSX.
            </Empty>
          ) : (
            <Empty Icon={IconSearch} title="Tidak ada yang cocok">
              {`Tidak ada buku dengan “${wanted}”. Periksa ejaannya.`}
            </Empty>
          )
        }
      />
      {open === 'add' && <BookDialog book={null} onSaved={({ uid }) => show(uid)} onClose={close} />}
      {open === 'labels' && <LabelDialog book={null} onClose={close} />}
      {open instanceof File && <ImportDialog file={open} onClose={close} />}
    </Page>
  );
};
