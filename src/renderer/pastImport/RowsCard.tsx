import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { numberText } from '#contract/dates.ts';
import {
  dateOrderWords,
  type PastFilter,
  pastField,
  pastFieldWords,
  type PastImport,
  type PastLayout,
} from '#contract/pastImport.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { SheetColumns } from '#renderer/app/sheet/SheetColumns.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './pastImport.module.css';
import { PastRows } from './PastRows.tsx';
import { filterWords } from './words.ts';

/** The columns of the file, and what a visit was for where its row does not say. */
const Columns = ({ data, onClose }: { data: PastImport; onClose: () => void }) => {
  const { look, uid } = data;
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const [serving, setServing] = useState({
    serviceUid: look.layout.serviceUid,
    fieldUid: look.layout.fieldUid,
  });
  const arrange = useMutation(orpc.pastImport.arrange.mutationOptions());
  const send = (change: Partial<PastLayout>, isLast: boolean) =>
    arrange.mutate(
      { uid, layout: { ...look.layout, ...change, ...serving } },
      { onSuccess: () => isLast && onClose() },
    );
  const named = (all: readonly { uid: string; name: string; isActive: boolean }[]) =>
    all.filter(({ isActive }) => isActive).map((each) => ({ value: each.uid, label: each.name }));
  return (
    <SheetColumns
      key={JSON.stringify(look.layout)}
      layout={look.layout}
      headings={look.headings}
      sheets={look.sheets.map(({ name, rows }) => `${name} (${numberText(rows)} baris)`)}
      fields={pastField.options}
      words={pastFieldWords}
      onTable={(table) => send({ ...table, dates: null, hidden: null }, false)}
      onChoose={(table) => send(table, true)}
      onClose={onClose}
    >
      <Select
        label="Layanan bila barisnya tidak menyebut"
        data={named(services)}
        value={serving.serviceUid}
        allowDeselect={false}
        onChange={(serviceUid) => setServing((before) => ({ ...before, serviceUid }))}
      />
      <Select
        label="Bidang bila barisnya tidak menyebut"
        data={named(fields)}
        value={serving.fieldUid}
        allowDeselect={false}
        onChange={(fieldUid) => setServing((before) => ({ ...before, fieldUid }))}
      />
    </SheetColumns>
  );
};

/** The next cell or answer that waits, behind where one is; round to the first. */
const goToNext = (root: HTMLElement | null) => {
  const waiting = [...(root?.querySelectorAll<HTMLElement>('[data-doubtful], [data-answer]') ?? [])];
  const now = document.activeElement;
  const next = waiting.find(
    (each) => now && now.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  (next ?? waiting[0])?.focus();
};

/** Every row before it is stored, by what it turned out to be. */
export const RowsCard = ({
  data,
  onLeft,
  isLeftBusy,
}: {
  data: PastImport;
  onLeft: () => void;
  isLeftBusy: boolean;
}) => {
  const { uid, look, counts, state } = data;
  const [chosen, setFilter] = useState<PastFilter | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const first = counts.wrong > 0 ? 'wrong' : counts.doubtful > 0 ? 'doubtful' : 'all';
  const filter = chosen ?? first;
  const {
    data: pages,
    error,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useInfiniteQuery({
    ...orpc.pastImport.rows.infiniteOptions({
      input: (after: number) => ({ uid, filter, after }),
      initialPageParam: 0,
      getNextPageParam: (last) => (last.rows.length < 500 ? undefined : last.rows.at(-1)!.row),
    }),
    placeholderData: keepPreviousData,
  });
  const rows = pages?.pages.flatMap((page) => page.rows) ?? [];
  const hasNames = look.layout.columns.name !== undefined;
  const shown = filterWords.filter(
    ({ value }) => value === 'all' || value === filter || counts[value as keyof typeof counts] > 0,
  );
  const unanswered = counts.left - counts.wrong;
  const countText = (value: PastFilter) => {
    const all = numberText(counts[value as keyof typeof counts]);
    return value === 'doubtful' && unanswered < counts.doubtful
      ? `${numberText(unanswered)} dari ${all} belum dijawab`
      : all;
  };
  return (
    <Card grows label="Baris berkas">
      <div className={styles.filter}>
        <SegmentedControl
          size="xs"
          aria-label="Saring baris"
          value={filter}
          onChange={setFilter}
          data={shown.map(({ value, title }) => ({
            value,
            label: `${title} ${countText(value)}`,
          }))}
        />
        <span className="grow" />
        {look.dates && <span className="small dim">Tanggal dibaca {dateOrderWords[look.dates.order]}</span>}
        {look.skippedRows > 0 && (
          <span className="small dim">{numberText(look.skippedRows)} baris jumlah dan judul dilewati</span>
        )}
        {state === 'draft' && (
          <Button size="xs" variant="subtle" onClick={() => setChoosing(true)}>
            Ubah kolom
          </Button>
        )}
      </div>
      {error && (
        <div className={styles.pad}>
          <Notice kind="error">
            <b>Barisnya belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        </div>
      )}
      {!hasNames && (
        <Empty Icon={IconFileSpreadsheet} title="Kolom nama belum ditemukan">
          <p className={styles.hint}>
            Tunjukkan kolom mana yang berisi nama. Pilihan Anda diingat untuk berkas berikutnya.
          </p>
          <Button onClick={() => setChoosing(true)}>Pilih kolom</Button>
        </Empty>
      )}
      {hasNames && rows.length === 0 && pages && (
        <Empty Icon={IconFileSpreadsheet} title="Tidak ada baris di sini" />
      )}
      {rows.length > 0 && (
        <div ref={root} className={styles.rows}>
          <PastRows uid={uid} look={look} rows={rows} />
        </div>
      )}
      <div className={styles.foot}>
        <CommandButton
          label="Baris berikut yang perlu dilihat"
          keys="F3"
          size="xs"
          variant="subtle"
          run={() => goToNext(root.current)}
        />
        {hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Tampilkan 500 baris berikutnya
          </Button>
        )}
        <span className="grow" />
        {counts.left > 0 && (
          <>
            <span className="s13">
              <b>{numberText(counts.left)} baris</b> belum dapat diimpor
            </span>
            <Button size="xs" variant="default" loading={isLeftBusy} onClick={onLeft}>
              Simpan sebagai lembar dengan alasannya
            </Button>
          </>
        )}
      </div>
      {isChoosing && <Columns data={data} onClose={() => setChoosing(false)} />}
    </Card>
  );
};
