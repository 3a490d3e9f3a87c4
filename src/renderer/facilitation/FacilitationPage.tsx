import { Button, SegmentedControl } from '@mantine/core';
import { IconReceipt2, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { numberText } from '#contract/dates.ts';
import type { FacilitationFilter } from '#contract/facilitation.ts';
import type { Outputs } from '#contract/index.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { type From, useBack } from '#renderer/app/formClient.ts';
import { SearchField, useListSearch } from '#renderer/app/ListCard.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { Board } from './Board.tsx';
import { boardColumns, countedOf, sumsOf } from './board.ts';
import { CaseTable } from './CaseTable.tsx';
import styles from './facilitation.module.css';
import { Filters } from './Filters.tsx';
import { NextOnBoard } from './NextDialog.tsx';
import { OpenDialog } from './OpenDialog.tsx';

type View = 'board' | 'table';
type Shown = Required<Omit<FacilitationFilter, 'text'>> & { view: View };

// Opening a case is another page: what was looked for stays as it was.
const last = {
  view: 'board',
  state: 'current',
  kind: null,
  staffUid: null,
  isOverdue: false,
  text: '',
} as Shown & { text: string };

type Asked = { saring: 'terlambat' | 'dokumen' | null; kind: string | null };
/** What is listed first: what another page asks for, else what was looked for last. */
const opened = (asked: Asked | null): Shown =>
  asked
    ? Object.assign(last, {
        state: asked.saring === 'dokumen' ? 'papers' : 'current',
        kind: asked.kind,
        staffUid: null,
        isOverdue: asked.saring === 'terlambat',
        text: '',
      })
    : last;

const Nothing = ({
  isFiltered,
  state,
  kind,
}: {
  isFiltered: boolean;
  state: Shown['state'];
  /** "pembiayaan" */
  kind: string;
}) =>
  isFiltered ? (
    <Empty Icon={IconSearch} title="Tidak ada yang cocok">
      Periksa ejaan, jenis, tanggal, atau konsultannya.
    </Empty>
  ) : state === 'current' ? (
    <Empty Icon={IconReceipt2} title={`Belum ada kasus ${kind} yang berjalan`}>
      <p className={styles.hint}>
        Buka kasus baru dengan <b>F9</b>, atau <i>Fasilitasi baru</i> dari kartu pelaku usaha, halaman
        dampingan, atau lembar konsultasi: pelaku usahanya ikut terbawa.
      </p>
    </Empty>
  ) : (
    <Empty
      Icon={IconReceipt2}
      title={state === 'papers' ? 'Tidak ada dokumen yang hampir habis' : 'Belum ada kasus yang berakhir'}
    >
      {state === 'papers' && 'Dokumen tampil di sini enam bulan sebelum masa berlakunya habis.'}
    </Empty>
  );

/** "Bulan ini ditolak 1, ditarik pemohon 2" */
const endingsText = ({ endings }: Outputs['facilitation']['list'], kind: string | null): string => {
  const byName = new Map<string, number>();
  for (const { kind: own, ending, cases } of endings)
    if (kind === null || own === kind) byName.set(ending.name, (byName.get(ending.name) ?? 0) + cases);
  const parts = [...byName].map(([name, cases]) => `${name.toLowerCase()} ${cases}`);
  return parts.length > 0 ? `Bulan ini ${parts.join(', ')}` : '';
};

/** What the office helps with and how far it has come: a board and a table of the same cases. */
export const FacilitationPage = ({
  opens,
  asked,
}: {
  /** For whom a case is to be opened, and which. */
  opens: { from: From; kind: string | null; subject: string | null } | null;
  /** What is listed when another page leads here. */
  asked: Asked | null;
}) => {
  const navigate = useNavigate();
  const today = useToday();
  const { order, isBusy } = useFile();
  const [{ view: chosenView, ...filter }, setShown] = useState<Shown>(() => ({ ...opened(asked) }));
  const [open, setOpen] = useState<'new' | { move: string } | null>(opens ? 'new' : null);
  const { text, setText, wanted } = useListSearch(last.text);
  const show = (change: Partial<Shown>) => setShown({ ...Object.assign(last, change) });
  const wants = { ...filter, text: wanted };
  const { data: defined = [] } = useQuery(orpc.facilitation.kinds.queryOptions());
  const { data, error, isPlaceholderData } = useQuery({
    ...orpc.facilitation.list.queryOptions({ input: { ...wants, limit: 1000 } }),
    placeholderData: keepPreviousData,
  });
  const cases = data?.cases ?? [];
  // A case that was refused stands in no column: it is found by its number.
  const isBoard = filter.state === 'current' && !cases.some(({ ending }) => ending);
  const view = isBoard ? chosenView : 'table';
  const totals = data?.totals ?? [];
  const known = new Map([...defined, ...totals.map(({ kind }) => kind)].map((kind) => [kind.code, kind]));
  const isNarrowed = filter.state !== 'current' || filter.isOverdue || wanted !== '';
  const counted = isNarrowed
    ? cases.map((row) => countedOf(row, today))
    : totals.filter(({ kind }) => filter.kind === null || kind.code === filter.kind);
  const kind = defined.find(({ code }) => code === filter.kind) ?? null;
  const goBack = useBack();
  const close = () => {
    setOpen(null);
    if (opens) goBack(() => void navigate({ to: '/fasilitasi', search: {}, replace: true }));
  };
  // What is on the screen is what was asked for.
  const only = cases.length === 1 && text.trim() === wanted && !isPlaceholderData ? cases[0] : undefined;
  const openCase = (uid: string) => void navigate({ to: '/fasilitasi/$uid', params: { uid } });
  return (
    <Page
      title="Fasilitasi"
      note={data && `${numberText(sumsOf(totals).cases)} kasus`}
      actions={
        <>
          <SearchField
            command="Cari kasus"
            hint="nomor, usaha, lembaga"
            keys="F2"
            text={text}
            onText={(next) => {
              last.text = next;
              setText(next);
            }}
            onEnter={() => only && openCase(only.uid)}
          />
          <SegmentedControl
            aria-label="Tampilan"
            value={view}
            onChange={(next) => show({ view: next, state: 'current' })}
            data={[
              { value: 'board', label: 'Papan' },
              { value: 'table', label: 'Tabel' },
            ]}
          />
          {view === 'table' && (
            <Button
              variant="default"
              loading={isBusy('xlsx')}
              onClick={() =>
                order({ name: 'xlsx', to: 'save', make: () => client.facilitation.listXlsx(wants) })
              }
            >
              Simpan XLSX
            </Button>
          )}
          <CommandButton
            label="Kasus baru"
            keys="F9"
            words="ajukan pembiayaan urus legalitas"
            run={() => setOpen('new')}
          />
        </>
      }
    >
      <div className={styles.root} data-view={view}>
        <Filters
          filter={wants}
          kinds={[...known.values()]}
          totals={totals}
          papers={data?.papers ?? { near: 0, over: 0 }}
          hasStates={view === 'table'}
          onChange={show}
        />
        {error && (
          <Notice kind="error">
            <b>Daftar kasus belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        {data && cases.length === 0 && (
          <Nothing
            isFiltered={wanted !== '' || filter.isOverdue || filter.staffUid !== null}
            state={filter.state}
            kind={kind?.name.toLowerCase() ?? 'fasilitasi'}
          />
        )}
        {cases.length > 0 &&
          (view === 'table' ? (
            <CaseTable state={filter.state} cases={cases} counted={counted} onOpen={openCase} />
          ) : (
            <Board
              columns={boardColumns(kind, [...known.values()])}
              cases={cases}
              counted={counted}
              isMixed={kind === null}
              onOpen={openCase}
              onMove={(uid) => setOpen({ move: uid })}
              onAll={() => show({ view: 'table' })}
            />
          ))}
        {view === 'board' && data && (
          <div className={`small dim ${styles.endings}`}>
            {data.papers.near > 0 && (
              <Button variant="subtle" size="xs" onClick={() => show({ state: 'papers', kind: null })}>
                {data.papers.near} dokumen hampir atau sudah habis masa berlakunya
              </Button>
            )}
            <span>{endingsText(data, filter.kind)}</span>
          </div>
        )}
      </div>
      {open === 'new' && (
        <OpenDialog
          kinds={defined}
          kind={opens?.kind ?? filter.kind}
          subject={opens?.subject ?? null}
          from={opens?.from ?? null}
          onClose={close}
        />
      )}
      {open !== null && open !== 'new' && <NextOnBoard uid={open.move} onClose={() => setOpen(null)} />}
    </Page>
  );
};
