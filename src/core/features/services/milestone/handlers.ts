import { officePaper } from '#core/features/office/office/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile } from '#core/platform/typesetting/index.ts';
import { milestoneAudit } from './audit.ts';
import { statementPaper } from './paper.ts';
import { suggestionsOf } from './rules.ts';
import * as store from './store.ts';

const trail = trailOf(milestoneAudit);

/** What nobody confirmed is read anew each time: a corrected state takes it away. */
const milestonesOf = async (db: Db, { businessId, shown }: store.Shown) => {
  const confirmed = await store.confirmedOf(db, businessId);
  const suggested = suggestionsOf(shown).filter(({ code }) => !confirmed.some((each) => each.code === code));
  return { suggested, confirmed };
};

export const milestoneHandlers = {
  ofMentee: api.milestone.ofMentee.handler(async ({ input, context: { db } }) => {
    const found = await store.findShown(db, input.menteeUid);
    return found ? milestonesOf(db, found) : { suggested: [], confirmed: [] };
  }),

  confirm: api.milestone.confirm.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      if (await store.findMilestoneRow(tx, input.uid)) return {};
      const found = await store.findShown(tx, input.menteeUid);
      if (!found) throw notFound();
      const { suggested } = await milestonesOf(tx, found);
      const suggestion = suggested.find(({ code }) => code === input.code);
      if (!suggestion) throw errors.NOT_SHOWN();
      await store.insertMilestone(tx, {
        ...suggestion,
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        business_id: found.businessId,
        word: input.word,
        evidence: input.evidence,
        confirmed_on: stamp.localDate,
        staff_id: context.caller.staffId,
        created_at: stamp.at,
      });
      await audit(tx, trail(stamp, 'confirm', input.uid));
      return {};
    }),
  ),

  cancel: api.milestone.cancel.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findMilestoneRow(tx, input.uid);
      if (!row) throw notFound();
      if (row.cancelled_on !== null) return {};
      const after = { cancelled_on: stamp.localDate, cancel_reason: input.reason };
      await store.updateMilestone(tx, row.id, after);
      await audit(tx, { ...trail(stamp, 'cancel', input.uid), before: row, after });
      return {};
    }),
  ),

  statement: api.milestone.statement.handler(async ({ input, context, errors }) => {
    const found = await store.findShown(context.db, input.menteeUid);
    if (!found) throw notFound();
    const { confirmed } = await milestonesOf(context.db, found);
    if (confirmed.length === 0) throw errors.NOTHING_TO_STATE();
    const { office, org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const { mentee, shown } = found;
    const data = statementPaper({ mentee, years: shown.years, confirmed }, office, org, {
      paper: input.paper,
      today: localDate,
    });
    const name = fileNameOf(['pernyataan perkembangan', mentee.business!.name, localDate], 'pdf');
    return pdfFile(context, name, { template: 'growthStatement', data, pictures });
  }),
};
