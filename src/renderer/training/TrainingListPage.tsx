import { Button, Select } from '@mantine/core';
import { IconSchool, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { daysText, numberText } from '#contract/dates.ts';
import { type TrainingRow, trainingStatusWords } from '#contract/training.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import styles from './training.module.css';
import { issuedOf, placesText } from './words.ts';

// Opening a training is another page: the search and the year stay as they were.
const last = { text: '', year: null as number | null };

const columnsOf = (onCopy: (training: TrainingRow) => void): Column<TrainingRow>[] => [
  {
    key: 'title',
    title: 'Pelatihan',
    render: (row) => (
      <>
        <span className={styles.name}>{row.title}</span>
        <div className="small dim">{row.place}</div>
      </>
    ),
    sortBy: (row) => row.title,
  },
  {
    key: 'fields',
    title: 'Bidang',
    width: 112,
    render: (row) => (
      <span className={styles.tiles}>
        {row.fields.map(({ uid, letter, color, shortName }) => (
          <Tile key={uid} letter={letter} color={color} name={shortName} size={18} />
        ))}
      </span>
    ),
  },
  {
    key: 'days',
    title: 'Tanggal',
    width: 178,
    render: (row) => daysText(row),
    sortBy: (row) => row.startDate,
  },
  {
    key: 'hours',
    title: 'JP',
    width: 58,
    isNumber: true,
    isMinor: true,
    render: (row) => row.hours,
    sortBy: (row) => row.hours,
  },
  {
    key: 'status',
    title: 'Status',
    width: 152,
    render: (row) => <span className="b6">{trainingStatusWords[row.status]}</span>,
    sortBy: (row) => row.status,
  },
  {
    key: 'places',
    title: 'Peserta',
    width: 172,
    isNumber: true,
    render: placesText,
    sortBy: (row) => row.enrolled,
  },
  {
    key: 'certificates',
    title: 'Sertifikat',
    width: 92,
    isNumber: true,
    isMinor: true,
    render: (row) =>
      issuedOf(row) === 0 ? (
        <span className="dim">–</span>
      ) : (
        <>
          {numberText(issuedOf(row))}
          {row.voidedCertificates > 0 && (
            <div className="small dim">{numberText(row.voidedCertificates)} dibatalkan</div>
          )}
        </>
      ),
    sortBy: issuedOf,
  },
  {
    key: 'actions',
    title: <span className="visually-hidden">Tindakan</span>,
    width: 74,
    render: (row) => (
      <Button
        className={styles.rowAction}
        variant="subtle"
        size="xs"
        aria-label={`Salin ${row.title}`}
        onClick={() => onCopy(row)}
      >
        Salin
      </Button>
    ),
  },
];

const Nothing = ({ wanted, year, onNew }: { wanted: string; year: number | null; onNew: () => void }) =>
  wanted !== '' || year !== null ? (
    <Empty Icon={IconSearch} title="Tidak ada yang cocok">
      {wanted
        ? `Tidak ada pelatihan ${year ?? ''} dengan “${wanted}”. Periksa ejaannya atau pilih tahun lain.`
        : `Tidak ada pelatihan pada tahun ${year}.`}
    </Empty>
  ) : (
    <Empty Icon={IconSchool} title="Belum ada pelatihan">
      <p className={styles.hint}>
        Buat pelatihan pertama: nama, bidang, tanggal, dan JP-nya. Sesudah itu peserta dapat didaftarkan, dari
        data pelaku usaha atau dari berkas Excel.
      </p>
      <Button variant="default" onClick={onNew} rightSection={<Key keys="F9" quiet />}>
        Pelatihan baru
      </Button>
    </Empty>
  );

/** Every training of the office, newest first. */
export const TrainingListPage = () => {
  const navigate = useNavigate();
  const { text, setText, wanted } = useListSearch(last.text);
  const [year, setYear] = useState(last.year);
  const [copied, setCopied] = useState<TrainingRow | null>(null);
  const { data, error } = useQuery({
    ...orpc.training.list.queryOptions({ input: { year, text: wanted } }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => columnsOf(setCopied), []);
  const create = () => void navigate({ to: '/pelatihan/baru' });
  const years = [...new Set([...(data?.years ?? []), ...(year === null ? [] : [year])])].sort(
    (a, b) => b - a,
  );
  return (
    <Page
      title="Pelatihan"
      note="Dari pendaftaran sampai sertifikat"
      actions={<CommandButton label="Pelatihan baru" keys="F9" run={create} />}
    >
      <div className={styles.root}>
        <ListCard
          title="Semua pelatihan"
          note={data && `${numberText(data.trainings.length)} pelatihan`}
          search={{
            command: 'Cari pelatihan',
            hint: 'nama, tempat',
            keys: 'F2',
            text,
            onText: (next) => {
              last.text = next;
              setText(next);
            },
          }}
          tools={
            <Select
              w={132}
              aria-label="Tahun"
              data={[
                { value: '', label: 'Semua tahun' },
                ...years.map((each) => ({ value: String(each), label: String(each) })),
              ]}
              value={year === null ? '' : String(year)}
              onChange={(next) => {
                last.year = next ? Number(next) : null;
                setYear(last.year);
              }}
            />
          }
          error={error}
          unread="Daftar pelatihan belum dapat dibaca."
          rows={data?.trainings}
          label="Pelatihan"
          columns={columns}
          rowKey={(row) => row.uid}
          rowHeight={45}
          isMuted={(row) => row.status === 'cancelled'}
          onOpen={({ uid }) => void navigate({ to: '/pelatihan/$uid', params: { uid } })}
          empty={<Nothing wanted={wanted} year={year} onNew={create} />}
        />
      </div>
      {copied && <CopyDialog training={copied} onClose={() => setCopied(null)} />}
    </Page>
  );
};
