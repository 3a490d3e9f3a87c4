import { Select } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ActivityKind, activityKind, activityKindWords, type ActivityRow } from '#contract/activity.ts';
import { activityColumns, moreActivityColumns } from '#contract/activityList.ts';
import { daysText, numberText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { ListFiles } from '#renderer/app/ListFiles.tsx';
import { useMay } from '#renderer/app/may.ts';
import { Page } from '#renderer/app/Page.tsx';
import { periodsOf } from '#renderer/app/periods.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import styles from './activityPage.module.css';
import { kinds } from './words.ts';

const columns: Column<ActivityRow>[] = [
  {
    key: 'name',
    title: 'Kegiatan',
    sortBy: ({ name }) => name,
    render: ({ name, kind, cancelledOn }) => (
      <>
        <b className="b6">{name}</b>
        <div className="small dim">
          {activityKindWords[kind]}
          {cancelledOn && ' · dibatalkan'}
        </div>
      </>
    ),
  },
  {
    key: 'days',
    title: 'Tanggal',
    width: 184,
    sortBy: ({ startsOn }) => startsOn,
    render: ({ startsOn, endsOn }) => daysText({ startDate: startsOn, endDate: endsOn }),
  },
  { ...activityColumns.place, key: 'place', width: 190, isMinor: true },
  { ...moreActivityColumns.consultant, title: 'Konsultan', key: 'consultant', width: 168, isMinor: true },
  {
    key: 'present',
    title: 'Hadir',
    width: 120,
    isNumber: true,
    sortBy: ({ figures }) => figures.present,
    render: ({ figures }) => `${numberText(figures.present)} dari ${numberText(figures.invited)}`,
  },
  { ...moreActivityColumns.agreed, key: 'agreed', width: 112, isNumber: true },
];

/** What the office holds for many at once, by the period that it begins in. */
export const ActivityListPage = () => {
  const navigate = useNavigate();
  const thisYear = Number(useToday().slice(0, 4));
  const [period, setPeriod] = useState(String(thisYear));
  const [kind, setKind] = useState<ActivityKind | null>(null);
  const [isAdding, setAdding] = useState(false);
  const { text, setText, wanted } = useListSearch();
  const mayWrite = useMay(contract.activity.save);
  const input = { period, kind, text: wanted };
  const { data, error } = useQuery({
    ...orpc.activity.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const year = Number(period.slice(0, 4));
  const years = new Set([thisYear + 1, thisYear, year, ...(data?.years ?? [])]);
  const open = (uid: string) => void navigate({ to: '/kegiatan/$uid', params: { uid } });
  return (
    <Page
      title="Kegiatan"
      note="Pameran, temu usaha, lokakarya, hari kurasi"
      actions={mayWrite && <CommandButton label="Kegiatan baru" keys="F9" run={() => setAdding(true)} />}
    >
      <div className={styles.list}>
        <ListCard
          title="Semua kegiatan"
          note={data && `${numberText(data.activities.length)} kegiatan`}
          search={{ command: 'Cari kegiatan', hint: 'nama, lokasi', keys: 'F2', text, onText: setText }}
          tools={
            <>
              <Select
                w={92}
                aria-label="Tahun"
                allowDeselect={false}
                data={[...years].sort((a, b) => b - a).map(String)}
                value={String(year)}
                onChange={(next) => next && setPeriod(next)}
              />
              <Select
                w={164}
                aria-label="Masa"
                allowDeselect={false}
                data={periodsOf(year, 12)}
                value={period}
                onChange={(next) => next && setPeriod(next)}
              />
              <Select
                w={140}
                aria-label="Jenis kegiatan"
                placeholder="Semua jenis"
                clearable
                data={kinds}
                value={kind}
                onChange={(next) => setKind(next && activityKind.parse(next))}
              />
              <ListFiles
                xlsx={() => client.activity.listXlsx(input)}
                pdf={() => client.activity.listPdf(input)}
              />
            </>
          }
          error={error}
          unread="Daftar kegiatan belum dapat dibaca."
          rows={data?.activities}
          label="Kegiatan"
          columns={columns}
          rowKey={({ uid }) => uid}
          rowHeight={45}
          isMuted={({ cancelledOn }) => cancelledOn !== null}
          onOpen={({ uid }) => open(uid)}
          empty={
            <Empty
              Icon={IconCalendarEvent}
              title={wanted === '' && kind === null ? 'Belum ada kegiatan' : 'Tidak ada yang cocok'}
            />
          }
        />
      </div>
      {isAdding && (
        <ActivityDialog
          activity={null}
          part="facts"
          onSaved={({ uid }) => open(uid)}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
};
