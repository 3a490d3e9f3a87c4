import { isDefinedError } from '@orpc/client';
import { useState } from 'react';
import { rupiahText } from '#contract/dates.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { numberIn, type TypedNumber } from '#renderer/ui/typedNumber.ts';

const isAsked = (error: unknown): boolean =>
  isDefinedError(error as Error) &&
  ['APPROVED_ABOVE_ASKED', 'NUMBER_MISSING'].includes((error as { code: string }).code);

/**
 * More was approved than asked for, or a document has no number: stored only when somebody has seen this amount, or that
 * there is none, and presses again.
 */
export const useDoubt = (approvedRp: TypedNumber, askedRp: TypedNumber, number?: string) => {
  const [doubted, setDoubted] = useState<number | string | null>(null);
  const doubtful = number ?? approvedRp;
  const isDoubted = doubted !== null && doubted === doubtful;
  return {
    confirmed: isDoubted,
    watch: <T,>(call: Promise<T>): Promise<T> =>
      call.catch((error: unknown) => {
        if (isAsked(error)) setDoubted(doubtful);
        throw error;
      }),
    /** What the dialog says; of an amount that was corrected nothing more. */
    over: <D extends object>(dialog: D, error: unknown, submit: string) => ({
      ...dialog,
      submit: isDoubted ? 'Ya, simpan' : submit,
      ...(isAsked(error) && {
        failure: null,
        problem: isDoubted && (
          <Notice kind="warn">
            <b>
              {number === undefined
                ? `Disetujui ${rupiahText(numberIn(approvedRp))}, lebih besar daripada yang diajukan${askedRp === null ? '' : `, ${rupiahText(numberIn(askedRp))}`}.`
                : 'Nomor dokumennya belum diisi.'}
            </b>{' '}
            Belum ada yang disimpan: {number === undefined ? 'periksa nolnya' : 'isi nomornya'}, atau simpan
            bila memang demikian.
          </Notice>
        ),
      }),
    }),
  };
};
