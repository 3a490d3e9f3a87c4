import { Button, Checkbox } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { localDateOf, numberText, numericDate } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import { type PastSummary, pastStateWords } from '#contract/pastImport.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './settings.module.css';

const resultOf = ({ state, counts, outcome, progress }: PastSummary): string => {
  if (state === 'draft') return `${numberText(counts.all)} baris`;
  if (state === 'undone')
    return `${numberText(outcome.back.visits)} kunjungan diambil kembali, ${numberText(outcome.kept)} baris tetap`;
  const left = counts.left + outcome.failed;
  return [
    state === 'done'
      ? `${numberText(outcome.visits)} kunjungan`
      : `${numberText(progress.done)} dari ${numberText(progress.total)} baris`,
    `${numberText(outcome.people)} orang baru`,
    ...(left > 0 ? [`${numberText(left)} baris belum`] : []),
  ].join(', ');
};

/** What files may be chosen. */
const BOOKS = '.xlsx,.csv,.txt';

const columnsOf = (zone: Zone): Column<PastSummary>[] => [
  {
    key: 'fileName',
    title: 'Berkas',
    render: ({ uid, fileName }) => (
      <Link to="/pengaturan/impor/$uid" params={{ uid }}>
        {fileName}
      </Link>
    ),
  },
  { key: 'state', title: 'Keadaan', width: 150, value: ({ state }) => pastStateWords[state] },
  { key: 'result', title: 'Isi', width: 380, value: resultOf },
  {
    key: 'at',
    title: 'Dibuka',
    width: 110,
    value: ({ at }) => numericDate(localDateOf(at, zone)),
    sortBy: ({ at }) => at,
  },
  { key: 'staffName', title: 'Oleh', width: 160, value: ({ staffName }) => staffName, isMinor: true },
];

/** Old guest books that were brought in, and the way to bring in the next. */
export const ImportPart = () => {
  const { data, error } = useQuery(orpc.pastImport.list.queryOptions());
  const navigate = useNavigate();
  const zone = useZone();
  const columns = useMemo(() => columnsOf(zone), [zone]);
  const input = useRef<HTMLInputElement>(null);
  const open = useMutation({
    mutationFn: async (file: File) => {
      // The whole file as it is now: the spreadsheet program may change or lock it later.
      const copy = new File([await file.arrayBuffer()], file.name);
      return client.pastImport.open({ uid: newUid(), file: copy });
    },
    meta: { quiet: true },
    onSuccess: ({ uid }) => navigate({ to: '/pengaturan/impor/$uid', params: { uid } }),
  });
  const count = useMutation(orpc.pastImport.setCounted.mutationOptions());
  return (
    <div className={styles.importPage}>
      <input
        ref={input}
        type="file"
        accept={BOOKS}
        hidden
        aria-label="Berkas buku tamu"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) open.mutate(file);
          event.currentTarget.value = '';
        }}
      />
      {open.error && (
        <Notice kind="error">
          <b>Berkasnya belum dapat dibaca.</b> {errorText(open.error)} Tidak ada yang disimpan.
        </Notice>
      )}
      {open.isPending && (
        <Notice kind="info">
          <b>Membaca {open.variables.name}.</b> Buku beberapa tahun perlu sampai satu menit; loket tetap
          melayani.
        </Notice>
      )}
      {error && (
        <Notice kind="error">
          <b>Daftarnya belum dapat dibaca.</b> {errorText(error)}
        </Notice>
      )}
      <Card title="Di laporan">
        <div className={styles.importPad}>
          <Checkbox
            label="Hitung kunjungan dari buku tamu lama di laporan"
            description="Siapa yang baru dan siapa yang lama tetap dihitung dengan buku lama, dihitung atau tidak. Bulan yang sudah dikunci tidak berubah; bedanya muncul di Perubahan sejak dikunci."
            checked={data?.isCounted ?? false}
            disabled={!data || count.isPending}
            onChange={(event) => count.mutate({ isCounted: event.currentTarget.checked })}
          />
        </div>
      </Card>
      <Card
        grows
        title="Impor buku tamu lama"
        note={data && `${numberText(data.imports.length)} berkas`}
        actions={
          <CommandButton
            label="Pilih berkas"
            keys="F9"
            words="excel xlsx csv impor"
            loading={open.isPending}
            run={() => input.current?.click()}
          />
        }
      >
        {data?.imports.length === 0 ? (
          <Empty Icon={IconFileSpreadsheet} title="Belum ada buku tamu yang diimpor">
            <p className={styles.importHint}>
              Pilih XLSX atau CSV. Semua baris diperlihatkan dahulu, dan satu tombol mengurungkan seluruhnya.
            </p>
            <Button variant="default" onClick={() => input.current?.click()}>
              Pilih berkas
            </Button>
          </Empty>
        ) : (
          data && <LongTable label="Impor" rows={data.imports} columns={columns} rowKey={({ uid }) => uid} />
        )}
      </Card>
    </div>
  );
};
