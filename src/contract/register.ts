import { numericDate } from './dates.ts';
import type { ListColumn } from './list.ts';

/** A number that went out: a certificate or a letter. */
export type Entry = {
  uid: string;
  number: string;
  sequence: number;
  issuedAt: string;
  issuedOn: string;
  status: 'issued' | 'void';
  voidedOn: string | null;
  voidReason: string;
  reprints: number;
};

export const entryWords = { issued: 'Terbit', void: 'Dibatalkan' } as const;

/** "Dibatalkan 23/11/2026: salah tanggal."; empty for a valid number. */
export const voidText = ({ voidedOn, voidReason }: Entry): string =>
  voidedOn ? `Dibatalkan ${numericDate(voidedOn)}${voidReason ? `: ${voidReason}` : ''}.` : '';

/** What every register says of a number. */
export const registerColumns = {
  number: { title: 'Nomor', value: ({ number }: Entry) => number, chars: 34 },
  issuedOn: { title: 'Terbit', value: ({ issuedOn }: Entry) => numericDate(issuedOn), chars: 14 },
  remark: { title: 'Keterangan', value: voidText, chars: 44 },
} satisfies Record<string, ListColumn<Entry>>;
