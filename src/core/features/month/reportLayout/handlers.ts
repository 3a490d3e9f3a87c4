import { officeAudit, officeUid } from '#core/features/office/office/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { api } from '#core/platform/procedures.ts';
import { chosenOf, laidOut, partsText, storedParts, usualParts } from './rules.ts';
import * as store from './store.ts';

const usualOf = ({ brought }: Context) => usualParts(brought.reportTables, brought.reportAppendices);

export const reportLayoutHandlers = {
  get: api.reportLayout.get.handler(async ({ context }) => {
    const { officeId } = await context.now();
    const usual = usualOf(context);
    return { parts: laidOut(usual, await store.chosenPartsOf(context.db, officeId)), usual };
  }),

  save: api.reportLayout.save.handler(({ input: { basedOn, ...wanted }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const usual = usualOf(context);
      const before = laidOut(usual, await store.chosenPartsOf(tx, stamp.officeId));
      const merged = overStored({ parts: chosenOf(before) }, wanted, basedOn, errors.RECORD_CHANGED);
      const parts = laidOut(usual, merged.parts);
      await store.putChosenParts(tx, stamp.officeId, storedParts(usual, parts));
      await audit(tx, {
        ...trailOf(officeAudit)(stamp, 'update', await officeUid(tx)),
        before: { report_layout: partsText(before) },
        after: { report_layout: partsText(parts) },
      });
      return { parts, usual };
    }),
  ),
};
