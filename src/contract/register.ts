import { z } from 'zod';
import { procedure, refusal, type Topic } from './base.ts';
import { numericDate } from './dates.ts';
import { dayColumn, type ListColumn } from './list.ts';
import { file, reason, registerFilter, uid } from './text.ts';

/** A number that went out, whatever paper carries it. */
export const entry = z.object({
  uid,
  number: z.string(),
  sequence: z.int(),
  year: z.int(),
  /** Whom it is about, or for, where the office knows them. */
  personUid: uid.nullable(),
  issuedAt: z.string(),
  issuedOn: z.string(),
  status: z.enum(['issued', 'void']),
  voidReason: z.string(),
  voidedOn: z.string().nullable(),
  reprints: z.int(),
});
export type Entry = z.infer<typeof entry>;

export const entryWords = { issued: 'Terbit', void: 'Dibatalkan' } as const;

/** "Dibatalkan 23/11/2026: salah tanggal."; empty for a valid number. */
export const voidText = ({ voidedOn, voidReason }: Entry): string =>
  voidedOn ? `Dibatalkan ${numericDate(voidedOn)}${voidReason ? `: ${voidReason}` : ''}.` : '';

/** What every register says of a number. */
export const registerColumns = {
  number: { title: 'Nomor', value: ({ number }: Entry) => number, chars: 34 },
  issuedOn: dayColumn('Terbit', ({ issuedOn }: Entry) => issuedOn, 14),
  remark: { title: 'Keterangan', value: voidText, chars: 44 },
} satisfies Record<string, ListColumn<Entry>>;

/** What every register of numbered papers answers: of certificates, of letters. */
export const registerCalls = <E extends z.ZodType<Entry>>(
  noun: Topic,
  {
    entry: one,
    isVoid,
  }: {
    entry: E;
    /** "Surat ini sudah dibatalkan" */
    isVoid: string;
  },
) => ({
  /** A year's numbers, newest first; of those that are searched for, the one that is meant before the others. */
  register: procedure
    .meta({ access: 'staff', reads: [noun] })
    .input(registerFilter)
    .output(z.object({ entries: z.array(one), issued: z.int(), voided: z.int(), years: z.array(z.int()) })),

  registerPdf: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(registerFilter)
    .output(file),
  registerXlsx: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(registerFilter)
    .output(file),

  /** The stored bytes, counted as a reprint; `isMarked` prints on them that they are one. */
  reprint: procedure
    .meta({ access: 'staff', changes: [noun], exports: 'told', blind: 'count' })
    .errors({ ALREADY_VOID: refusal(`${isVoid}, jadi tidak dicetak dan tidak disimpan.`) })
    .input(z.strictObject({ uid, isMarked: z.boolean().default(false) }))
    .output(file),

  /** Takes a number back for good: it stays in the register and is never given again. */
  void: procedure
    .meta({ access: { rights: ['void'] }, changes: [noun, 'person'], blind: 'step' })
    .errors({ ALREADY_VOID: refusal(`${isVoid}.`) })
    .input(z.strictObject({ uid, reason }))
    .output(one),
});
