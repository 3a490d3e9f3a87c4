import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { monthText, numberText } from '#contract/dates.ts';
import type { PaperSize } from '#contract/office.ts';
import { unfinishedStatuses } from '#contract/training.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

const schema = z.object({ skips: z.boolean() });
/** So many are named. */
const NAMED = 3;

const monthsText = (months: readonly string[]): string =>
  months.length > NAMED
    ? `${monthText(months[0]!)} sampai ${monthText(months.at(-1)!)} (${numberText(months.length)} bulan)`
    : months.map(monthText).join(', ');

/** What of the month is not finished yet, and where it is: it becomes a change of the month when it is finished later. */
const useUnfinished = (month: string): { what: string; how: ReactNode }[] => {
  const { data: answers = [] } = useQuery(orpc.survey.waiting.queryOptions());
  const { data: numbers = [] } = useQuery(orpc.queue.toClose.queryOptions());
  const { data: { trainings } = { trainings: [] } } = useQuery(
    orpc.training.list.queryOptions({ input: { year: null } }),
  );
  const isOfMonth = (day: string) => day.startsWith(month);
  return [
    {
      count: numbers.filter(({ localDate }) => isOfMonth(localDate)).length,
      what: 'nomor antrean bulan ini belum ditutup',
      how: (
        <>
          Tutup harinya dahulu: <i>Tutup hari</i> di Loket.
        </>
      ),
    },
    {
      count: trainings.filter(
        ({ endDate, status }) => isOfMonth(endDate) && unfinishedStatuses.includes(status),
      ).length,
      what: 'pelatihan bulan ini sudah lewat, belum Selesai',
      how: 'Selesaikan dahulu di Pelatihan.',
    },
    {
      count: answers.find((each) => each.month === month)?.count ?? 0,
      what: 'jawaban survei bulan ini masih menunggu',
      how: (
        <>
          Tutup dahulu, lalu <i>Masukkan bulan yang lewat</i> di Survei.
        </>
      ),
    },
  ].flatMap(({ count, what, how }) => (count > 0 ? [{ what: `${numberText(count)} ${what}`, how }] : []));
};

/** Locks a month that is over. */
export const LockDialog = ({
  month,
  paper,
  open,
  onClose,
}: {
  month: string;
  paper: PaperSize;
  /** Months before it that are not locked. */
  open: readonly string[];
  onClose: () => void;
}) => {
  const [uid] = useState(newUid);
  const found = useUnfinished(month);
  const { form, dialog } = useContractForm(
    schema,
    { skips: false },
    {
      save: () => client.monthLock.lock({ uid, month, paper, skipped: [...open] }),
      onSaved: onClose,
    },
  );
  return (
    <FormDialog
      title={`Kunci ${monthText(month)}?`}
      submit="Kunci bulan"
      failed="Permintaan ini tidak dijalankan"
      onClose={onClose}
      {...dialog}
      isReady={open.length === 0 || form.values.skips}
    >
      <div className="ask">
        <p>
          Angka, baris di baliknya, PDF ({paper === 'a4' ? 'A4' : 'F4'}), dan XLSX disimpan seperti hari ini
          dengan nomor dan sidik di sampulnya, dan tidak dapat dibuka lagi. Data tetap dapat dibetulkan: yang
          berubah tercatat di <b>Perubahan sejak dikunci</b>.
        </p>
      </div>
      {found.map(({ what, how }) => (
        <Notice key={what} kind="warn">
          <b>{what}.</b> Yang masuk sesudah dikunci menjadi perubahan. {how}
        </Notice>
      ))}
      {open.length > 0 && (
        <>
          <Notice kind="warn">
            <b>Belum dikunci: {monthsText(open)}.</b> Kunci dahulu yang terlama, atau lewati.
          </Notice>
          <Checkbox
            {...form.getInputProps('skips', { type: 'checkbox' })}
            label="Lewati: laporannya tetap dihitung dari data hari ini"
          />
        </>
      )}
    </FormDialog>
  );
};
