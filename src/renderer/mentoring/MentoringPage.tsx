import { SegmentedControl, Select } from '@mantine/core';
import { IconHeartHandshake, IconPrinter, IconSearch, IconTrendingUp } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { monthName, numberText } from '#contract/dates.ts';
import { contract, type Outputs } from '#contract/index.ts';
import { type MenteeRow, type MenteeStatus, menteeStatusWords } from '#contract/mentee.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { type From, useBack } from '#renderer/app/formClient.ts';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { useMay } from '#renderer/app/may.ts';
import { MoreActions } from '#renderer/app/MoreActions.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { columnsOf, type Whose } from './columns.tsx';
import { FormsDialog } from './FormsDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import styles from './mentoring.module.css';
import { MonthCard } from './MonthCard.tsx';
import { CloseDialog } from './StatusDialog.tsx';
import { TakeDialog } from './TakeDialog.tsx';

// Opening a client is another page: what was looked for stays as it was.
const last = {
  text: '',
  whose: null as Whose | null,
  status: 'active' as MenteeStatus,
  year: null as number | null,
};

const Nobody = ({ wanted, status, year }: { wanted: string; status: MenteeStatus; year: number }) =>
  wanted === '' ? (
    <Empty
      Icon={IconHeartHandshake}
      title={`Belum ada dampingan ${menteeStatusWords[status].toLowerCase()} ${year}`}
    >
      <p className={styles.hint}>
        Sasaran baru <b>F9</b>, atau pilih hasil <i>Menjadi dampingan</i> pada lembar konsultasi: isiannya
        ikut terbawa.
      </p>
    </Empty>
  ) : (
    <Empty Icon={IconSearch} title="Tidak ada yang cocok">
      {`Tidak ada dampingan dengan “${wanted}”. Periksa ejaannya, tahun, atau statusnya.`}
    </Empty>
  );

const countText = ({ mentees, count }: Outputs['mentoring']['list']): string => {
  if (count === null) return `${mentees.length} yang pertama`;
  return mentees.length < count ? `${mentees.length} dari ${numberText(count)}` : numberText(count);
};

/** My clients of the year, the longest not met first, and the sessions of this month against the plan. */
export const MentoringPage = ({ from }: { from: From | null }) => {
  const navigate = useNavigate();
  const today = useToday();
  const thisYear = Number(today.slice(0, 4));
  // Whoever works in a field begins with their own clients.
  const { field } = useStaff();
  const [whose, setWhose] = useState<Whose>(last.whose ?? (field ? 'mine' : 'office'));
  const [status, setStatus] = useState(last.status);
  const [year, setYear] = useState(last.year ?? thisYear);
  const [open, setOpen] = useState<'take' | 'handOver' | 'forms' | null>(from ? 'take' : null);
  const { text, setText, wanted } = useListSearch(last.text);
  const { data, error } = useQuery({
    ...orpc.mentoring.list.queryOptions({ input: { whose, year, status, text: wanted } }),
    placeholderData: keepPreviousData,
  });
  const mayHandOver = useMay(contract.mentoring.handOver);
  const [closing, setClosing] = useState<MenteeRow | null>(null);
  const columns = useMemo(() => columnsOf(today, whose, setClosing), [today, whose]);
  const shown = data && countText(data);
  const goBack = useBack();
  const close = () => {
    setOpen(null);
    if (from) goBack(() => void navigate({ to: '/pendampingan', search: {}, replace: true }));
  };
  return (
    <Page
      title="Pendampingan"
      note={`${monthName(Number(today.slice(5, 7)))} ${thisYear}`}
      actions={
        <>
          {mayHandOver && (
            <MoreActions actions={[{ label: 'Serah terima dampingan', run: () => setOpen('handOver') }]} />
          )}
          <CommandButton
            variant="default"
            label="Perkembangan"
            leftSection={<IconTrendingUp size={16} />}
            run={() => void navigate({ to: '/pendampingan/perkembangan' })}
          />
          <CommandButton
            variant="default"
            label="Formulir"
            keys="Ctrl+P"
            leftSection={<IconPrinter size={16} />}
            run={() => setOpen('forms')}
          />
          <CommandButton label="Sasaran baru" keys="F9" run={() => setOpen('take')} />
        </>
      }
    >
      <div className={styles.root}>
        <ListCard
          title={whose === 'mine' ? 'Dampingan saya' : 'Dampingan kantor'}
          note={shown && `${shown}, paling lama tidak ditemui di atas`}
          search={{
            command: 'Cari dampingan',
            hint: 'usaha, nama',
            keys: 'F2',
            text,
            onText: (next) => {
              last.text = next;
              setText(next);
            },
          }}
          tools={
            <>
              <Select
                w={116}
                aria-label="Status"
                allowDeselect={false}
                data={Object.entries(menteeStatusWords).map(([value, label]) => ({ value, label }))}
                value={status}
                onChange={(next) => setStatus((last.status = next as MenteeStatus))}
              />
              <Select
                w={84}
                aria-label="Tahun"
                allowDeselect={false}
                data={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map(String)}
                value={String(year)}
                onChange={(next) => setYear((last.year = Number(next)))}
              />
              <SegmentedControl
                aria-label="Dampingan siapa"
                value={whose}
                onChange={(next) => setWhose((last.whose = next))}
                data={[
                  { value: 'mine', label: 'Saya' },
                  { value: 'office', label: 'Kantor' },
                ]}
              />
            </>
          }
          error={error}
          unread="Daftar dampingan belum dapat dibaca."
          rows={data?.mentees}
          label="Dampingan"
          columns={columns}
          rowKey={({ uid }) => uid}
          onOpen={({ uid }) => void navigate({ to: '/pendampingan/$uid', params: { uid } })}
          empty={<Nobody wanted={wanted} status={status} year={year} />}
        />
        <MonthCard whose={whose} month={today.slice(0, 7)} />
      </div>
      {closing && <CloseDialog mentee={closing} onClose={() => setClosing(null)} />}
      {open === 'take' && <TakeDialog from={from} onClose={close} />}
      {open === 'forms' && <FormsDialog onClose={close} />}
      {open === 'handOver' && <HandOverDialog onClose={close} />}
    </Page>
  );
};
