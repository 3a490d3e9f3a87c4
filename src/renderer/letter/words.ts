import { numericDate } from '#contract/dates.ts';
import type { Letter } from '#contract/letter.ts';

/** "Dibatalkan 23/11/2026: salah tanggal."; empty for a valid letter. */
export const remarkOf = ({ voidedOn, voidReason }: Letter): string =>
  voidedOn ? `Dibatalkan ${numericDate(voidedOn)}: ${voidReason}` : '';
