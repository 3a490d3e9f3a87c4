import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ImportedBook } from '#contract/book.ts';
import { client, errorText } from '#renderer/app/client.ts';
import { Dialog, DialogFoot } from '#renderer/app/FormDialog.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './library.module.css';

const columns: Column<ImportedBook>[] = [
  { key: 'row', title: 'Baris', width: 64, value: ({ row }) => row },
  { key: 'title', title: 'Judul', value: ({ title, author }) => [title, author].filter(Boolean).join(', ') },
  { key: 'copies', title: 'Eksemplar', width: 92, isNumber: true, value: ({ copies }) => copies },
  {
    key: 'problem',
    title: 'Keterangan',
    width: 260,
    sortBy: ({ problem }) => problem ?? '',
    render: ({ problem }) => problem && <span className={styles.late}>{problem}</span>,
  },
];

/** A list of books, looked through before anything is stored: what is doubtful stays behind and says why. */
export const ImportDialog = ({ file, onClose }: { file: File; onClose: () => void }) => {
  const { data, error } = useQuery({
    queryKey: ['book import', file.name, file.lastModified, file.size],
    queryFn: async () => {
      // The whole file as it is now: the spreadsheet program may change or lock it later.
      const copy = new File([await file.arrayBuffer()], file.name);
      return { copy, rows: await client.book.readImport({ file: copy }) };
    },
    gcTime: 0,
  });
  const take = useMutation({
    mutationFn: (copy: File) => client.book.import({ file: copy }),
    onSuccess: ({ books, copies }) => {
      notifications.show({
        color: 'hijau',
        message: `${books} judul dengan ${copies} eksemplar masuk katalog.`,
      });
      onClose();
    },
  });
  const rows = data?.rows ?? [];
  const coming = rows.filter(({ problem }) => problem === null).length;
  return (
    <Dialog title="Impor daftar buku" size={760} onClose={onClose}>
      <div className="ask">
        {error && (
          <Notice kind="error">
            <b>Berkas ini belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        {data && (
          <p>
            {coming} judul akan ditambahkan, {rows.length - coming} baris tinggal. Betulkan yang tinggal di
            berkasnya lalu impor lagi; yang sudah masuk tidak masuk dua kali.
          </p>
        )}
        {rows.length > 0 && (
          <div className={styles.rows}>
            <LongTable label="Baris berkas" rows={rows} columns={columns} rowKey={({ row }) => String(row)} />
          </div>
        )}
      </div>
      <DialogFoot isAsking={false}>
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            disabled={coming === 0}
            loading={take.isPending}
            onClick={() => data && take.mutate(data.copy)}
          >
            Tambahkan {coming} judul
          </Button>
        </div>
      </DialogFoot>
    </Dialog>
  );
};
