import type { Inputs } from '#contract/index.ts';
import { type Letter, letterColumns } from '#contract/letter.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { trail } from './issue.ts';
import { letterFileName } from './paper.ts';
import * as store from './store.ts';
import { storedFile } from '#core/platform/typesetting/index.ts';
import { type Register, registerPdf, registerXlsx } from '#core/features/documents/series/index.ts';

/** The register of a year, narrowed by number, subject, or what the letter says. */
const registerOf = async (
  context: Context,
  { year, text = '' }: Inputs['letter']['register'],
): Promise<Letter[]> => {
  const { officeId } = await context.now();
  const wanted = text.toLowerCase();
  return (await store.ofYear(context.db, officeId, year)).filter((letter) =>
    [letter.number, letter.subject, letter.statement].some((value) => value.toLowerCase().includes(wanted)),
  );
};

const register: Register<Letter> = {
  what: 'surat',
  columns: letterColumns,
  middle: [letterColumns.subject, letterColumns.title],
};

/** The register, and the papers that are stored in it. */
export const letterRegisterHandlers = {
  register: api.letter.register.handler(async ({ input, context }) => {
    const { officeId } = await context.now();
    const letters = await registerOf(context, input);
    const voided = letters.filter(({ status }) => status === 'void').length;
    return {
      letters,
      issued: letters.length - voided,
      voided,
      years: await store.years(context.db, officeId),
    };
  }),

  registerPdf: api.letter.registerPdf.handler(async ({ input, context }) =>
    registerPdf(context, register, input, await registerOf(context, input)),
  ),

  registerXlsx: api.letter.registerXlsx.handler(async ({ input, context }) =>
    registerXlsx(context, register, input, await registerOf(context, input)),
  ),

  reprint: api.letter.reprint.handler(async ({ input, context, errors }) => {
    const row = await store.findRow(context.db, input.uid);
    if (!row) throw notFound();
    if (row.voided_at !== null) throw errors.ALREADY_VOID();
    const mark = await context.write(async (tx, stamp) => {
      const before = await store.findRow(tx, input.uid);
      if (before!.voided_at !== null) throw errors.ALREADY_VOID(); // at another desk, a moment ago
      const reprints = before!.reprints + 1;
      await store.updateLetter(tx, row.id, { reprints });
      await audit(tx, {
        ...trail(stamp, input.isMarked ? 'reprint_marked' : 'reprint', input.uid),
        before: { reprints: before!.reprints },
        after: { reprints },
      });
      return input.isMarked ? { tanggal: stamp.localDate, ke: reprints } : null;
    });
    return storedFile(context, letterFileName(row), row.document_id, mark);
  }),
};
