import type { Letter } from '#contract/letter.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { issueLetter, previewLetter, trail } from './issue.ts';
import { letterFileName } from './paper.ts';
import * as store from './store.ts';
import { storedFile } from '#core/platform/typesetting/index.ts';

const found = async (context: Context, uid: string): Promise<Letter> => {
  const letter = await store.findLetter(context.db, uid);
  if (!letter) throw notFound();
  return letter;
};

export const letterHandlers = {
  preview: api.letter.preview.handler(async ({ input: { draft }, context, errors }) => {
    const { pages, number } = await previewLetter(context, draft, errors);
    return { pages, number };
  }),

  issue: api.letter.issue.handler(async ({ input: { uid, draft }, context, errors }) => {
    await issueLetter(context, uid, draft, errors);
    return found(context, uid);
  }),

  file: api.letter.file.handler(async ({ input, context, errors }) => {
    const row = await store.findRow(context.db, input.uid);
    if (!row) throw notFound();
    if (row.voided_at !== null) throw errors.ALREADY_VOID();
    return storedFile(context, letterFileName(row), row.document_id);
  }),

  void: api.letter.void.handler(async ({ input, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const before = await store.findRow(tx, input.uid);
      if (!before) throw notFound();
      if (before.voided_at !== null) throw errors.ALREADY_VOID();
      const after = { voided_at: stamp.at, voided_on: stamp.localDate, void_reason: input.reason };
      await store.updateLetter(tx, before.id, after);
      await audit(tx, { ...trail(stamp, 'void', input.uid), before, after });
    });
    return found(context, input.uid);
  }),
};
