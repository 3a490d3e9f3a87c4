import type { z } from 'zod';
import { dateText } from '#contract/dates.ts';
import type { importReading } from '#contract/participantImport.ts';
import type { TrainingStatus } from '#contract/training.ts';
import type { Context } from '#core/platform/context.ts';
import { uidText } from '#core/kernel/ids.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { theOffice } from '#core/features/office/office/index.ts';
import { askNiksOfSheet } from '#core/features/people/person/index.ts';
import { checkNik } from '#core/platform/people/nik.ts';
import { findTrainingRow, isOver, rowOfId } from '#core/features/training/training/index.ts';
import { headingKey } from '#core/platform/sheet/index.ts';
import { rememberColumns } from '#core/platform/sheet/remembered.ts';
import { SHEET } from './rules.ts';
import { choicesOf, shownRow, storeImport, undoImport } from './enrolment.ts';
import * as store from './store.ts';
import { templateBook } from './template.ts';
import { type Judged, withoutAnswer } from './status.ts';
import { importJobs } from './jobs.ts';
import { fileNameOf, xlsxFile } from '#core/platform/typesetting/index.ts';

const trainingOf = async (context: Context, uid: string) => {
  const training = await findTrainingRow(context.db, uid);
  if (!training) throw notFound();
  return training;
};

type Reading = Pick<z.output<typeof importReading>, 'file' | 'layout' | 'corrections'>;

/** What the sheet says against the card index of this moment; read in a thread of its own. */
const readFile = async (
  context: Context,
  training: { id: number; uid: Uint8Array },
  { file, layout, corrections }: Reading,
) => {
  const { officeId, localDate } = await context.now();
  const sheet = await context.reader.run(importJobs.readSheet, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    officeId,
    trainingId: training.id,
    ownRegency: (await theOffice(context.db))?.regionCode ?? null,
    today: localDate,
    layout,
    corrections,
  });
  if (!sheet.ok) return sheet;
  const isWhole = (row: Judged) => !row.isNikBroken && checkNik(row.nik, { today: localDate }).length === 0;
  const refused = await askNiksOfSheet(context, {
    trainingUid: uidText(training.uid),
    fileName: file.name,
    niks: sheet.rows.filter(isWhole).map(({ nik }) => nik),
  });
  return { ...sheet, rows: sheet.rows.map((row) => (refused.has(row.nik) ? withoutAnswer(row) : row)) };
};

export const importHandlers = {
  importTemplate: api.training.importTemplate.handler(({ context }) =>
    xlsxFile(context, 'contoh-peserta.xlsx', templateBook),
  ),

  readImport: api.training.readImport.handler(async ({ input, context, errors }) => {
    const training = await trainingOf(context, input.trainingUid);
    const sheet = await readFile(context, training, input);
    if (!sheet.ok) throw errors[sheet.why]();
    const { sheets, layout, headings, isRemembered, rows } = sheet;
    const { localDate } = await context.now();
    const shown = rows.map((row) => shownRow(row, context.regions(), localDate));
    return { fileName: input.file.name, sheets, layout, headings, isRemembered, rows: shown };
  }),

  import: api.training.import.handler(async ({ input, context, errors }) => {
    const sent = await store.findImport(context.db, input.uid);
    if (sent) return sent;
    const training = await trainingOf(context, input.trainingUid);
    const { officeId } = await context.now();
    const newest = await store.newestImport(context.db, officeId);
    const sheet = await readFile(context, training, input);
    if (!sheet.ok) throw errors[sheet.why]();
    if (sheet.layout.columns.name === undefined) throw errors.HEADINGS_MISSING();
    const { choices, undecided } = choicesOf(sheet.rows, input.decisions);
    if (undecided.length > 0) throw errors.UNDECIDED({ data: { rows: undecided } });
    if (choices.every(({ as }) => as === 'skip')) throw errors.NOBODY_COMES();
    const fileName = input.file.name.slice(0, 200);
    return context.write(async (tx, stamp) => {
      if (!(await store.findImport(tx, input.uid))) {
        // The rows were judged before this: another sheet may have made and enrolled the same people since.
        if ((await store.newestImport(tx, officeId)) !== newest) throw errors.IMPORTED_MEANWHILE();
        const now = await rowOfId(tx, training.id);
        if (isOver(now.status as TrainingStatus)) throw errors.TRAINING_CLOSED();
        if (input.layout)
          await rememberColumns(
            tx,
            stamp.officeId,
            SHEET.kind,
            headingKey(sheet.headings),
            input.layout.columns,
          );
        await storeImport(tx, stamp, context, now, { uid: input.uid, fileName, choices });
      }
      return (await store.findImport(tx, input.uid))!;
    });
  }),

  importLeft: api.training.importLeft.handler(async ({ input, context, errors }) => {
    const { title } = await trainingOf(context, input.trainingUid);
    const { officeId, localDate } = await context.now();
    const book = await context.reader.run(importJobs.leftBook, {
      bytes: new Uint8Array(await input.file.arrayBuffer()),
      officeId,
      layout: input.layout,
      corrections: input.corrections,
      above: [
        `Peserta yang belum masuk: ${title}`,
        `Disimpan ${dateText(localDate)} dari ${input.file.name.slice(0, 200)}`,
      ],
      left: input.rows,
    });
    if (!book) throw errors.FILE_UNREADABLE();
    return xlsxFile(context, fileNameOf(['belum-masuk', title, localDate], 'xlsx'), book);
  }),

  lastImport: api.training.lastImport.handler(async ({ input, context }) =>
    store.lastImport(context.db, (await trainingOf(context, input.trainingUid)).id),
  ),

  undoImport: api.training.undoImport.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await store.importRow(tx, input.uid);
      const shown = await store.findImport(tx, input.uid);
      if (!row || !shown) throw notFound();
      if (row.undone_at !== null) return shown;
      if (await store.isImportUsed(tx, row.id)) throw errors.IMPORT_IN_USE();
      await undoImport(tx, stamp, await rowOfId(tx, row.training_id), row);
      return { ...shown, isUndone: true };
    }),
  ),
};
