import { z } from 'zod';
import {
  fixOf,
  layoutOf,
  personField,
  personFieldWords,
  sheetCandidate,
  sheetHeading,
} from './sheetImport.ts';
import { file, uid } from './text.ts';

/** What the columns of a sheet of participants may hold. */
export const importField = z.enum([...personField.options, 'role']);
export type ImportField = z.infer<typeof importField>;

/** A cell that can be mended in the preview; `place` stands for village, district and regency, by code. */
export const importCell = z.enum([...importField.options, 'place']);
export type ImportedCell = z.infer<typeof importCell>;

export const importLayout = layoutOf(importField);
export type ImportLayout = z.infer<typeof importLayout>;

/** What was typed over a cell; empty text empties it. */
export const correction = z.strictObject({ row: z.int(), cell: importCell, text: z.string().max(800) });
export type Correction = z.infer<typeof correction>;

/** The most rows with a name that one sheet may have. */
export const MOST_ROWS = 2000;

/** How a column is called where the sheet itself says nothing. */
export const importFieldWords: Record<ImportField, string> = { ...personFieldWords, role: 'Peran' };

/** What a row of the sheet turned out to be. */
export const importRowStatus = z.enum(['new', 'known', 'doubtful', 'wrong', 'enrolled']);

export const importRow = z.object({
  /** Row of the sheet, as the spreadsheet program numbers it. */
  row: z.int(),
  /** What will be stored of somebody new, ready to show; empty: "Belum didata". */
  values: z.object({
    name: z.string(),
    nik: z.string(),
    sex: z.string(),
    birthDate: z.string(),
    phone: z.string(),
    businessName: z.string(),
    address: z.string(),
    place: z.string(),
    role: z.string(),
  }),
  /** What the sheet, or whoever mended it, says where that is not what will be stored. */
  written: z.partialRecord(importCell, z.string()),
  status: importRowStatus,
  /** Ready sentences: what is wrong, or why it is doubtful. */
  reasons: z.array(z.string()),
  /** Every cell that is wrong or doubtful, with the one of the reasons that is about it. */
  faults: z.array(z.object({ cell: importCell, reason: z.string() })),
  fixes: z.array(fixOf(importCell)),
  /** People it may be; for `known` exactly one. */
  candidates: z.array(sheetCandidate),
  /** Of a doubtful row: whether it may be somebody new as it stands. */
  mayBeNew: z.boolean(),
});
export type ImportRow = z.infer<typeof importRow>;

export const importPreview = z.object({
  fileName: z.string(),
  /** Names of the visible sheets. */
  sheets: z.array(z.string()),
  layout: importLayout,
  /** The columns are those that were chosen for the same headings before. */
  isRemembered: z.boolean(),
  headings: z.array(sheetHeading),
  /** Empty while no column holds the names. */
  rows: z.array(importRow),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** What becomes of a doubtful row: one of its candidates, somebody new, or nothing. */
export const importDecision = z.strictObject({
  row: z.int(),
  as: z.union([z.strictObject({ personUid: uid }), z.literal('new'), z.literal('skip')]),
});

/** A sheet as it is looked at: the file, the columns chosen by hand (null: find them), and what was mended. */
export const importReading = z.strictObject({
  trainingUid: uid,
  file,
  layout: importLayout.nullable().default(null),
  corrections: z.array(correction).max(20_000).default([]),
});
