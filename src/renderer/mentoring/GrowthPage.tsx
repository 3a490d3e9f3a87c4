import { SegmentedControl, Select } from '@mantine/core';
import { IconTrendingUp } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type ClientGrowth, growthColumns, type GrowthOfClients } from '#contract/clientGrowth.ts';
import { numberText } from '#contract/dates.ts';
import type { ListColumn } from '#contract/list.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { ListFiles } from '#renderer/app/ListFiles.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { useToday } from '#renderer/ui/today.ts';
import type { Whose } from './columns.tsx';
import styles from './mentoring.module.css';

const shown = (value: string | number): string =>
  typeof value === 'number' ? numberText(value) : value || '–';

const columnsOf = (compared: GrowthOfClients['compared'], whose: Whose): Column<ClientGrowth>[] => {
  const { client: name, consultant, startedYear: _, ...figures } = growthColumns(compared);
  const figure = (
    key: string,
    { title, value }: ListColumn<ClientGrowth>,
    width: number,
    unit?: string,
  ): Column<ClientGrowth> => ({
    key,
    title: unit ? `${unit} ${title}` : title,
    width,
    isNumber: true,
    sortBy: value,
    render: (row) => shown(value(row)),
  });
  return [
    {
      key: 'client',
      title: name.title,
      sortBy: name.value,
      render: ({ businessName, personName }) => (
        <>
          <span className={styles.client}>{businessName ?? personName}</span>{' '}
          {businessName && <span className="dim">{personName}</span>}
        </>
      ),
    },
    ...(whose === 'office'
      ? [{ key: 'consultant', title: 'Konsultan', width: 160, isMinor: true, value: consultant.value }]
      : []),
    figure('salesBefore', figures.salesBefore, 132, 'Omzet'),
    figure('salesAfter', figures.salesAfter, 132, 'Omzet'),
    figure('salesGrowth', figures.salesGrowth, 132),
    { ...figure('workersBefore', figures.workersBefore, 104, 'Pekerja'), isMinor: true },
    { ...figure('workersAfter', figures.workersAfter, 104, 'Pekerja'), isMinor: true },
    figure('workersGrowth', figures.workersGrowth, 132),
  ];
};

/** How each client of a year grew, and what all of them come to. */
export const GrowthPage = () => {
  const navigate = useNavigate();
  const thisYear = Number(useToday().slice(0, 4));
  const staff = useStaff();
  const [whose, setWhose] = useState<Whose>(staff.field ? 'mine' : 'office');
  const [year, setYear] = useState(thisYear);
  const { text, setText, wanted } = useListSearch();
  const { data, error } = useQuery({
    ...orpc.mentoring.growth.queryOptions({ input: { whose, year } }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(
    () => columnsOf(data?.compared ?? [thisYear - 2, thisYear - 1], whose),
    [data, thisYear, whose],
  );
  const rows = data?.clients.filter(({ businessName, personName }) =>
    `${businessName ?? ''} ${personName}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const order = {
    form: 'growth' as const,
    period: String(year),
    consultantUid: whose === 'mine' ? staff.uid : null,
    menteeUid: null,
  };
  return (
    <Page
      title="Perkembangan usaha dampingan"
      note={data && `${data.compared.join(' ke ')}, keadaan 31 Desember`}
    >
      <div className={styles.growth}>
        {data && data.sentences.length > 0 && (
          <section className={`card ${styles.sentences}`} aria-label="Ringkasan">
            {data.sentences.map((sentence) => (
              <p key={sentence} className="s13">
                {sentence}
              </p>
            ))}
          </section>
        )}
        <ListCard
          title={whose === 'mine' ? 'Dampingan saya' : 'Dampingan kantor'}
          note={rows && numberText(rows.length)}
          search={{ command: 'Cari dampingan', hint: 'usaha, nama', keys: 'F2', text, onText: setText }}
          tools={
            <>
              <Select
                w={84}
                aria-label="Tahun"
                allowDeselect={false}
                data={[thisYear, thisYear - 1, thisYear - 2].map(String)}
                value={String(year)}
                onChange={(next) => setYear(Number(next))}
              />
              <SegmentedControl
                aria-label="Dampingan siapa"
                value={whose}
                onChange={setWhose}
                data={[
                  { value: 'mine', label: 'Saya' },
                  { value: 'office', label: 'Kantor' },
                ]}
              />
              <ListFiles
                xlsx={() => client.mentoring.formXlsx(order)}
                pdf={() => client.mentoring.formPdf({ ...order, paper: 'f4' })}
              />
            </>
          }
          error={error}
          unread="Perkembangan belum dapat dibaca."
          rows={rows}
          label="Perkembangan dampingan"
          columns={columns}
          rowKey={({ uid }) => uid}
          onOpen={({ uid }) => void navigate({ to: '/pendampingan/$uid', params: { uid } })}
          empty={
            <Empty
              Icon={IconTrendingUp}
              title={wanted === '' ? `Belum ada dampingan ${year}` : 'Tidak ada yang cocok'}
            />
          }
        />
      </div>
    </Page>
  );
};
