import type { z } from 'zod';
import { numberText } from './dates.ts';

type Issue = z.core.$ZodRawIssue;

const numberOf = (value: number | bigint): string => numberText(Number(value));
const isEmpty = (input: unknown): boolean => input === null || input === undefined || input === '';

const tooBig = ({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string => {
  const most = numberOf(maximum);
  if (origin === 'string') return `Paling panjang ${most} huruf.`;
  return inclusive === false ? `Harus kurang dari ${most}.` : `Paling banyak ${most}.`;
};
const tooSmall = ({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string => {
  const least = numberOf(minimum);
  if (origin === 'string') return least === '1' ? 'Wajib diisi.' : `Paling sedikit ${least} huruf.`;
  if (origin === 'array') return `Pilih paling sedikit ${least === '1' ? 'satu' : least}.`;
  return inclusive === false ? `Harus lebih dari ${least}.` : `Paling sedikit ${least}.`;
};

/** What people read where a schema has no sentence of its own: never the words of the validator. */
export const plainWords = (issue: Issue): string | undefined => {
  if (issue.code === 'unrecognized_keys') return undefined; // nobody types a key
  if (isEmpty(issue.input) && issue.code !== 'too_small') return 'Wajib diisi.';
  if (issue.code === 'too_big') return tooBig(issue as z.core.$ZodIssueTooBig);
  if (issue.code === 'too_small') return tooSmall(issue as z.core.$ZodIssueTooSmall);
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'Tulis angka bulat.';
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'Tulis angka.';
  return issue.code === 'invalid_value' ? 'Pilih salah satu.' : 'Isian ini belum benar.';
};
