import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { Indicator } from '#contract/indicator.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { Page } from '#renderer/app/Page.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { YearForm } from './YearForm.tsx';

/** The indicators of a year and how far each has come: what is typed, what is counted, and the paper of both. */
export const IndicatorPage = () => {
  const [year, setYear] = useState(Number(useToday().slice(0, 4)));
  const [opened, setOpened] = useState<Indicator | 'new' | null>(null);
  const mayChange = useMay(contract.indicator.save);
  const navigate = useNavigate();
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const { data: found, error } = useQuery({
    ...orpc.indicator.year.queryOptions({ input: { year } }),
    placeholderData: keepPreviousData,
  });
  const { order, isBusy } = useFile();
  const pdf = () => client.indicator.pdf({ year, paper: office?.paper ?? 'f4' });
  const last = Math.max(0, ...(found?.rows.map(({ position }) => position) ?? []));
  return (
    <Page
      title="Progres Capaian IKU"
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
      {found && (
        <YearForm
          key={found.year}
          found={found}
          mayChange={mayChange}
          onYear={setYear}
          onOpen={(row) => setOpened(row ?? 'new')}
        />
      )}
      {opened && (
        <IndicatorDialog
          year={year}
          indicator={opened === 'new' ? null : opened}
          position={last + 1}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
};
