import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { averageOf, type Indicator, type IndicatorYear, predicateOf } from '#contract/indicator.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { type Counted, CountedRows } from '#renderer/app/CountedRows.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { Page } from '#renderer/app/Page.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { YearForm } from './YearForm.tsx';

/** Of a month, or of all that have begun. */
const countedBehind = (
  { source, subject, fieldUid }: Indicator,
  month: number | null,
  { year, begun }: IndicatorYear,
): Counted => {
  const monthOf = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { source, subject, fieldUid, from: monthOf(month ?? 1), to: monthOf(month ?? begun) };
};

/** The indicators of one field, and what they come to. */
const ofField = (whole: IndicatorYear, fieldUid: string): IndicatorYear => {
  const rows = whole.rows.filter((row) => row.fieldUid === fieldUid);
  const { targeted, average } = averageOf(rows.filter(({ isActive }) => isActive));
  return { ...whole, rows, targeted, average, predicate: predicateOf(average) };
};

/** The indicators of a year and how far each has come: what is typed, what is counted, and the paper of both. */
export const IndicatorPage = ({ fieldUid }: { fieldUid: string | null }) => {
  const [year, setYear] = useState(Number(useToday().slice(0, 4)));
  const [opened, setOpened] = useState<Indicator | 'new' | null>(null);
  const [counted, setCounted] = useState<Counted | null>(null);
  const mayChange = useMay(contract.indicator.save);
  const navigate = useNavigate();
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const { data: whole, error } = useQuery({
    ...orpc.indicator.year.queryOptions({ input: { year } }),
    placeholderData: keepPreviousData,
  });
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const field = fields.find(({ uid }) => uid === fieldUid);
  const found = whole && field ? ofField(whole, field.uid) : whole;
  const { order, isBusy } = useFile();
  const pdf = () => client.indicator.pdf({ year, paper: office?.paper ?? 'f4' });
  const last = Math.max(0, ...(whole?.rows.map(({ position }) => position) ?? []));
  return (
    <Page
      title="Progres Capaian IKU"
      note={
        field && (
          <span className="row s13">
            <Tile letter={field.letter} color={field.color} name={field.name} size={18} /> hanya {field.name}
            <Button variant="subtle" size="xs" onClick={() => void navigate({ to: '/laporan/iku' })}>
              Tampilkan semua
            </Button>
          </span>
        )
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} />}
            loading={isBusy('pdf')}
            onClick={() => order({ name: 'pdf', to: 'save', make: pdf })}
          >
            Simpan PDF
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            loading={isBusy('xlsx')}
            onClick={() => order({ name: 'xlsx', to: 'save', make: () => client.indicator.xlsx({ year }) })}
          >
            Simpan XLSX
          </Button>
          <CommandButton
            label="Cetak"
            keys="Ctrl+P"
            leftSection={<IconPrinter size={16} />}
            loading={isBusy('print')}
            run={() => order({ name: 'print', to: 'print', make: pdf })}
          />
          <CommandButton
            variant="default"
            label="Kembali ke laporan"
            keys="Escape"
            leftSection={<IconArrowLeft size={16} stroke={1.6} />}
            run={() => void navigate({ to: '/laporan' })}
          >
            Laporan
          </CommandButton>
        </>
      }
    >
      {error && (
        <Notice kind="error">
          <b>Indikator belum dapat dibaca.</b> {errorText(error)}
        </Notice>
      )}
      {!found && !error && <output className="s13 dim">Menghitung…</output>}
      {found && (
        <YearForm
          key={`${found.year} ${field?.uid}`}
          found={found}
          narrowedTo={field?.name ?? null}
          mayChange={mayChange}
          onYear={setYear}
          onOpen={(row) => setOpened(row ?? 'new')}
          onRows={(row, month) => setCounted(countedBehind(row, month, found))}
        />
      )}
      {counted && <CountedRows counted={counted} onClose={() => setCounted(null)} />}
      {opened && (
        <IndicatorDialog
          year={year}
          indicator={opened === 'new' ? null : opened}
          position={last + 1}
          fieldUid={field?.uid ?? null}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
};
