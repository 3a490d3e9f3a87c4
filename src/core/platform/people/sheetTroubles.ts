import type { z } from 'zod';
import type { fixOf, PersonCell, sheetCandidate } from '#contract/sheetImport.ts';
import { foldName, isSameName } from './names.ts';
import { checkNik, nikProblemText, readNik } from './nik.ts';
import { normalisePhone } from './phone.ts';
import type { PersonCells } from './sheetRow.ts';

export type Fix<Cell extends string = PersonCell> = Omit<z.infer<ReturnType<typeof fixOf>>, 'cell'> & {
  cell: Cell;
};

/** A row with the place its words surely name, and what is doubtful about it. */
export type PlacedCells = PersonCells & {
  /** From the village up to the regency; empty when nothing names one. */
  regionCode: string;
  placeDoubt: { reason: string; fixes: Fix[] } | null;
};

/** Somebody of the card index whom a row may mean. */
export type Candidate = z.infer<typeof sheetCandidate> & { isSamePhone: boolean; hasNik: boolean };

/** Two names that may be one: a word in common, however it is spelt. */
export const isNear = (a: string, b: string): boolean => {
  const words = new Set(foldName(a));
  return isSameName(a, b) || foldName(b).some((word) => word.length > 1 && words.has(word));
};

/** The vowels as they sound: Dodi and Dudi, Joni and Juni differ in nothing else, Noerhaliza and Nurhaliza do not. */
const vowelsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/oe/g, 'u')
    .replace(/[^aiueo]+/g, '')
    .replace(/(.)\1+/g, '$1');

/** The same name for certain, not only one that sounds like it. */
export const isCertainName = (a: string, b: string): boolean =>
  isSameName(a, b) && vowelsOf(a) === vowelsOf(b);

/** What is wrong with one cell, and the answers that are one click away. */
export type Trouble<Cell extends string = PersonCell> = { cell: Cell; reason: string; fixes: Fix<Cell>[] };
export const fix = <Cell extends string>(cell: Cell, label: string, text = ''): Fix<Cell> => ({
  cell,
  label,
  text,
  alike: null,
});

export const nikTroubles = (row: PersonCells, today: string): Trouble[] => {
  const reasons = row.isNikBroken
    ? [row.problems.nik!]
    : row.nik === ''
      ? []
      : checkNik(row.nik, { today }).map((problem) => nikProblemText[problem]);
  return reasons.slice(0, 1).map((reason) => ({ cell: 'nik', reason, fixes: [fix('nik', 'Kosongkan NIK')] }));
};

const sexFixes = [fix('sex', 'Laki-laki', 'L'), fix('sex', 'Perempuan', 'P')];

/** What the card of somebody new would lack or say wrongly. */
export const cardTroubles = (row: PlacedCells, today: string): Trouble[] => {
  const facts = readNik(row.nik, today);
  const troubles: Trouble[] = [];
  const problems = checkNik(row.nik, { sex: row.sex, birthDate: row.birthDate, today });
  if (row.problems.sex)
    troubles.push({
      cell: 'sex',
      reason: row.problems.sex,
      fixes: facts ? [fix('sex', 'Pakai dari NIK')] : sexFixes,
    });
  else if (!facts && !row.sex)
    troubles.push({ cell: 'sex', reason: 'Jenis kelamin tidak diketahui.', fixes: sexFixes });
  else if (problems.includes('SEX_MISMATCH'))
    troubles.push({
      cell: 'sex',
      reason: nikProblemText.SEX_MISMATCH,
      fixes: [fix('sex', 'Pakai dari NIK')],
    });
  if (row.problems.birthDate)
    troubles.push({
      cell: 'birthDate',
      reason: row.problems.birthDate,
      fixes: [fix('birthDate', facts ? 'Pakai dari NIK' : 'Tanpa tanggal lahir')],
    });
  else if (problems.includes('BIRTH_DATE_MISMATCH'))
    troubles.push({
      cell: 'birthDate',
      reason: nikProblemText.BIRTH_DATE_MISMATCH,
      fixes: [fix('birthDate', 'Pakai dari NIK')],
    });
  for (const cell of ['businessName', 'address'] as const)
    if (row.problems[cell]) troubles.push({ cell, reason: row.problems[cell], fixes: [] });
  if (!row.regionCode && !row.placeDoubt)
    troubles.push({ cell: 'place', reason: 'Wilayah tidak diketahui.', fixes: [] });
  return troubles;
};

/** Said, not asked: a number that cannot be called is no reason to leave somebody out. */
export const phoneNotes = (row: PersonCells): Trouble[] =>
  row.phone && !normalisePhone(row.phone)
    ? [
        {
          cell: 'phone',
          reason: `Nomor HP “${row.phone.slice(0, 40)}” tidak terbaca, jadi tidak disimpan.`,
          fixes: [],
        },
      ]
    : [];

export const placeTroubles = ({ placeDoubt }: PlacedCells): Trouble[] =>
  placeDoubt ? [{ cell: 'place', ...placeDoubt }] : [];
