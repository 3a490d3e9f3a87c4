import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { monthText, numberText } from '#contract/dates.ts';
import type { PaperSize } from '#contract/office.ts';
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
  const { data: waiting = [] } = useQuery(orpc.survey.waiting.queryOptions());
  const answers = waiting.find((each) => each.month === month)?.count ?? 0;
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
      failed="Belum dikunci"
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
      {answers > 0 && (
        <Notice kind="warn">
          <b>{numberText(answers)} jawaban survei bulan ini masih menunggu.</b> Yang masuk sesudah dikunci
          menjadi perubahan. Tutup dahulu, lalu <i>Masukkan bulan yang lewat</i> di Survei.
        </Notice>
      )}
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
