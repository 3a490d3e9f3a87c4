import { isDefinedError } from '@orpc/client';
import { useState } from 'react';
import { rupiahText } from '#contract/dates.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

const isAbove = (error: unknown): boolean =>
  isDefinedError(error as Error) && (error as { code?: string }).code === 'APPROVED_ABOVE_ASKED';

/** More was approved than asked for: stored only when somebody has seen this amount and presses again. */
export const useDoubt = (approvedRp: number | null, askedRp: number | null) => {
  const [doubted, setDoubted] = useState<number | null>(null);
  const isDoubted = doubted !== null && doubted === approvedRp;
  return {
    confirmed: isDoubted,
    watch: <T,>(call: Promise<T>): Promise<T> =>
      call.catch((error: unknown) => {
        if (isAbove(error)) setDoubted(approvedRp);
        throw error;
      }),
    /** What the dialog says; of an amount that was corrected nothing more. */
    over: <D extends object>(dialog: D, error: unknown, submit: string) => ({
      ...dialog,
      submit: isDoubted ? 'Ya, simpan' : submit,
      ...(isAbove(error) && {
        failure: null,
        problem: isDoubted && (
          <Notice kind="warn">
            <b>
              Disetujui {rupiahText(approvedRp)}, lebih besar daripada yang diajukan
              {askedRp !== null && `, ${rupiahText(askedRp)}`}.
            </b>{' '}
            Belum ada yang disimpan: periksa nolnya, atau simpan bila memang demikian.
          </Notice>
        ),
      }),
    }),
  };
};
