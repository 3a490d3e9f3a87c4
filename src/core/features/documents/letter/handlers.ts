import { type Letter, letterColumns } from '#contract/letter.ts';
import { registerOf } from '#core/features/documents/register/index.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { issueLetter, previewLetter } from './issue.ts';
import { letterFileName } from './paper.ts';
import { caseStart, checkCaseAccess, lettersOf } from './aboutCase.ts';
import { reportStart } from './reportStart.ts';
import * as store from './store.ts';
import { storedFile } from '#core/platform/typesetting/index.ts';

const letterRegister = registerOf<Letter>({
  what: 'surat',
  papers: store.letterPapers,
  columns: letterColumns,
  middle: [letterColumns.subject, letterColumns.title],
});

export const letterHandlers = {
  preview: api.letter.preview.handler(async ({ input: { draft }, context, errors }) => {
    await checkCaseAccess(context, draft);
    const { pages, number } = await previewLetter(context, draft, errors);
    return { pages, number };
  }),

  reportStart: api.letter.reportStart.handler(({ input, context }) => reportStart(context, input)),

  caseStart: api.letter.caseStart.handler(({ input, context, errors }) =>
    caseStart(context, input.caseUid, errors),
  ),

  ofCase: api.letter.ofCase.handler(({ input, context }) => lettersOf(context, input.caseUid)),

  issue: api.letter.issue.handler(async ({ input: { uid, draft }, context, errors }) => {
    await issueLetter(context, uid, draft, errors);
    return (await store.letterPapers.find(context.db, uid))!;
  }),

  file: api.letter.file.handler(async ({ input, context, errors }) => {
    const row = await store.findRow(context.db, input.uid);
    if (!row) throw notFound();
    if (row.voided_at !== null) throw errors.ALREADY_VOID();
    return storedFile(context, letterFileName(row), row.document_id);
  }),

  reprint: api.letter.reprint.handler(async ({ input, context, errors }) => {
    const mark = await letterRegister.countReprint(context, input, errors);
    const row = (await store.findRow(context.db, input.uid))!;
    return storedFile(context, letterFileName(row), row.document_id, mark);
  }),

  void: api.letter.void.handler(({ input, context, errors }) => letterRegister.void(context, input, errors)),
  register: api.letter.register.handler(({ input, context }) => letterRegister.list(context, input)),
  registerPdf: api.letter.registerPdf.handler(({ input, context }) => letterRegister.pdf(context, input)),
  registerXlsx: api.letter.registerXlsx.handler(({ input, context }) => letterRegister.xlsx(context, input)),
};
