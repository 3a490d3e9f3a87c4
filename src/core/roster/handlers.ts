import type { TrainingStatus } from '#contract/training.ts';
import { xlsxFile } from '../document/index.ts';
import type { Context } from '../kernel/context.ts';
import { api, notFound } from '../kernel/procedures.ts';
import { theOffice } from '../office/index.ts';
import { findTrainingRow, isOver, rowOfId } from '../training/index.ts';
import { choicesOf, shownRow, storeImport, takeBack } from './enrolment.ts';
import * as store from './store.ts';
import { templateBook } from './template.ts';

const trainingOf = async (context: Context, uid: string) => {
  const training = await findTrainingRow(context.db, uid);
  if (!training) throw notFound();
  return training;
};

/** What the sheet says against the card index of this moment; read in a thread of its own. */
const readFile = async (context: Context, trainingId: number, file: File) => {
  const { officeId, localDate } = await context.now();
  return context.reader.run('readRoster', {
    bytes: new Uint8Array(await file.arrayBuffer()),
    officeId,
    trainingId,
    ownRegency: (await theOffice(context.db))?.regionCode ?? null,
    today: localDate,
  });
};

export const rosterHandlers = {
  importTemplate: api.training.importTemplate.handler(({ context }) =>
    xlsxFile(context, 'contoh-peserta.xlsx', templateBook),
  ),

  readImport: api.training.readImport.handler(async ({ input, context, errors }) => {
    const training = await trainingOf(context, input.trainingUid);
    const roster = await readFile(context, training.id, input.file);
    if (!roster.ok) throw errors[roster.why]();
    return { fileName: input.file.name, rows: roster.rows.map(shownRow) };
  }),

  import: api.training.import.handler(async ({ input, context, errors }) => {
    const sent = await store.findImport(context.db, input.uid);
    if (sent) return sent;
    const training = await trainingOf(context, input.trainingUid);
    const roster = await readFile(context, training.id, input.file);
    if (!roster.ok) throw errors[roster.why]();
    const { choices, undecided } = choicesOf(roster.rows, input.decisions);
    if (undecided.length > 0) throw errors.UNDECIDED({ data: { rows: undecided } });
    const fileName = input.file.name.slice(0, 200);
    return context.write(async (tx, stamp) => {
      if (!(await store.findImport(tx, input.uid))) {
        const now = await rowOfId(tx, training.id);
        if (isOver(now.status as TrainingStatus)) throw errors.TRAINING_CLOSED();
        await storeImport(tx, stamp, context, now, { uid: input.uid, fileName, choices });
      }
      return (await store.findImport(tx, input.uid))!;
    });
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
      await takeBack(tx, stamp, await rowOfId(tx, row.training_id), row);
      return { ...shown, isUndone: true };
    }),
  ),
};
