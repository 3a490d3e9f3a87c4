import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconKeyboard, IconMoodSmile } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { numberText } from '#contract/dates.ts';
import { halfYearOf, isMonth, periodText } from '#contract/period.ts';
import { client, errorText, orpc, showError } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { machine } from '#renderer/app/machine.ts';
import { useMay } from '#renderer/app/may.ts';
import { MoreActions } from '#renderer/app/MoreActions.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { PlanPart } from './PlanPart.tsx';
import { Result } from './Result.tsx';
import { TypeDialog } from './TypeDialog.tsx';

/** Years, halves, quarters and months up to today, the latest first: of three years, or since the one that is asked for. */
const choicesTo = (today: string, asked: string) => {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const ofYear = (each: number, last: number) => {
    const down = (length: number, mark: string) =>
      Array.from({ length: Math.ceil(last / length) }, (_, i) => `${each}-${mark}${i + 1}`).reverse();
    const months = Array.from({ length: last }, (_, i) => `${each}-${String(last - i).padStart(2, '0')}`);
    const items = [String(each), ...down(6, 'S'), ...down(3, 'T'), ...months];
    return { group: String(each), items: items.map((value) => ({ value, label: periodText(value) })) };
  };
  const past = Math.max(2, year - Number(asked.slice(0, 4)));
  return [ofYear(year, month), ...Array.from({ length: past }, (_, i) => ofYear(year - 1 - i, 12))];
};

/** What still waits for its fifth: said, so that nobody wonders where an answer is. */
const Waiting = () => {
  const { data: waiting = [] } = useQuery(orpc.survey.waiting.queryOptions());
  const maySettle = useMay(contract.survey.settle);
  const settle = useMutation(orpc.survey.settle.mutationOptions());
  const count = waiting.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  const hasPast = waiting.some(({ isOver }) => isOver);
  return (
    <Notice
      kind="info"
      action={
        maySettle &&
        hasPast && (
          <Button
            size="xs"
            variant="default"
            loading={settle.isPending}
            onClick={() => settle.mutate(undefined)}
          >
            Masukkan bulan yang lewat
          </Button>
        )
      }
    >
      <b>{numberText(count)} jawaban menunggu.</b> Jawaban baru dihitung bila sudah lima dari bulan, layanan,
      dan unsur yang sama, supaya tidak ada yang dapat ditebak.
      {hasPast && ' Yang dari bulan lewat dapat dimasukkan tanpa layanannya.'}
    </Notice>
  );
};

/** How visitors were served: the index with its elements, and what the office does about it. */
export const SurveyPage = ({ asked, opensPlan }: { asked: string | null; opensPlan: boolean }) => {
  const today = useToday();
  const [period, setPeriod] = useState(() => asked ?? halfYearOf(today));
  const [part, setPart] = useState<'result' | 'plan'>(opensPlan ? 'plan' : 'result');
  const [isTyping, setTyping] = useState(false);
  const mayPublish = useMay(contract.survey.reportPdf);
  const { data: result, error } = useQuery({
    ...orpc.survey.result.queryOptions({ input: { period } }),
    placeholderData: keepPreviousData,
  });
  const { order } = useFile();
  const file = (label: string, make: () => Promise<File>, to: 'save' | 'print' = 'save') => ({
    label,
    run: () => order({ name: label, to, make }),
  });
  const actions = [
    ...(mayPublish && !isMonth(period)
      ? [
          file('Simpan poster A4', () => client.survey.posterPdf({ period, paper: 'a4' })),
          file('Simpan poster A3', () => client.survey.posterPdf({ period, paper: 'a3' })),
          file('Simpan laporan survei', () => client.survey.reportPdf({ period })),
        ]
      : []),
    ...(mayPublish ? [file('Simpan survei XLSX', () => client.survey.xlsx({ period }))] : []),
    file('Cetak kuesioner kosong', () => client.survey.formPdf(), 'print'),
  ];
  return (
    <Page
      title="Survei"
      note={isMonth(period) ? `Pemantauan ${periodText(period)}` : periodText(period)}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconMoodSmile size={16} stroke={1.6} />}
            onClick={() => void machine.openSurvey().catch(showError)}
          >
            Layar survei
          </Button>
          <CommandButton
            label="Ketik formulir"
            keys="F9"
            leftSection={<IconKeyboard size={16} stroke={1.6} />}
            run={() => setTyping(true)}
          />
          <MoreActions actions={actions} />
        </>
      }
    >
      <div className="col gap12">
        <div className="row">
          {mayPublish && (
            <SegmentedControl
              aria-label="Bagian"
              value={part}
              onChange={setPart}
              data={[
                { value: 'result', label: 'Hasil' },
                { value: 'plan', label: 'Tindak lanjut' },
              ]}
            />
          )}
          <Select
            w={190}
            aria-label="Masa"
            allowDeselect={false}
            maxDropdownHeight={360}
            data={choicesTo(today, period)}
            value={period}
            onChange={(next) => setPeriod(next ?? period)}
          />
        </div>
        <Waiting />
        {error && (
          <Notice kind="error">
            <b>Hasil survei belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        {part === 'result' && result && <Result result={result} />}
        {part === 'plan' && <PlanPart key={period} period={period} elements={result?.elements ?? []} />}
      </div>
      {isTyping && <TypeDialog onClose={() => setTyping(false)} />}
    </Page>
  );
};
