import './training.css';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSchool, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { daysText, numberText } from '#contract/dates.ts';
import type { TrainingRow } from '#contract/training.ts';
import { trainingStatusWords } from '#contract/words.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useCommand } from '#renderer/app/commands.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { placesText } from './words.ts';

// Opening a training is another page: the search and the year stay as they were.
const kept = { text: '', year: null as number | null };

const columnsOf = (onCopy: (training: TrainingRow) => void): Column<TrainingRow>[] => [
  {
    key: 'title',
    title: 'Pelatihan',
    render: (row) => (
      <>
        <span className="training-name">{row.title}</span>
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
      <span className="training-tiles">
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
    render: (row) => (row.certificates > 0 ? numberText(row.certificates) : <span className="dim">–</span>),
    sortBy: (row) => row.certificates,
  },
  {
    key: 'actions',
    title: <span className="visually-hidden">Tindakan</span>,
    width: 74,
    render: (row) => (
      <Button
        className="training-row-action"
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
      <p className="training-hint">
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
  const [text, setText] = useState(kept.text);
  const [year, setYear] = useState(kept.year);
  const [wanted] = useDebouncedValue(text.trim().slice(0, 64), 120);
  const [copied, setCopied] = useState<TrainingRow | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const { data, error } = useQuery({
    ...orpc.training.list.queryOptions({ input: { year, text: wanted } }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => columnsOf(setCopied), []);
  const create = () => void navigate({ to: '/pelatihan/baru' });
  useCommand({ label: 'Cari pelatihan', keys: 'F2', run: () => search.current?.select() });
  const years = [...new Set([...(data?.years ?? []), ...(year === null ? [] : [year])])].sort(
    (a, b) => b - a,
  );
  return (
    <Page
      title="Pelatihan"
      note="Dari pendaftaran sampai sertifikat"
      actions={<CommandButton label="Pelatihan baru" keys="F9" run={create} />}
    >
      <div className="trainings">
        <Card
          grows
          title="Semua pelatihan"
          note={data && `${numberText(data.trainings.length)} pelatihan`}
          actions={
            <div className="row training-tools">
              <TextInput
                ref={search}
                className="training-search"
                aria-label="Cari nama pelatihan atau tempat"
                placeholder="Cari nama, tempat"
                leftSection={<IconSearch size={15} />}
                rightSection={<Key keys="F2" quiet />}
                rightSectionWidth={38}
                value={text}
                onChange={(event) => {
                  kept.text = event.currentTarget.value;
                  setText(event.currentTarget.value);
                }}
              />
              <Select
                className="training-year"
                aria-label="Tahun"
                data={[
                  { value: '', label: 'Semua tahun' },
                  ...years.map((each) => ({ value: String(each), label: String(each) })),
                ]}
                value={year === null ? '' : String(year)}
                onChange={(next) => {
                  kept.year = next ? Number(next) : null;
                  setYear(kept.year);
                }}
              />
            </div>
          }
        >
          {error && (
            <div className="training-pad">
              <Notice kind="error">
                <b>Daftar pelatihan belum dapat dibaca.</b> {errorText(error)}
              </Notice>
            </div>
          )}
          {data && data.trainings.length === 0 && <Nothing wanted={wanted} year={year} onNew={create} />}
          {data && data.trainings.length > 0 && (
            <LongTable
              label="Pelatihan"
              rows={data.trainings}
              columns={columns}
              rowKey={(row) => row.uid}
              rowHeight={45}
              isMuted={(row) => row.status === 'cancelled'}
              onOpen={({ uid }) => void navigate({ to: '/pelatihan/$uid', params: { uid } })}
            />
          )}
        </Card>
      </div>
      {copied && <CopyDialog training={copied} onClose={() => setCopied(null)} />}
    </Page>
  );
};
