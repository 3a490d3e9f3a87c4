import type { Feature } from '#core/platform/feature.ts';
import { agreementAudit, partnerAudit } from './audit.ts';
import { partnerFinds } from './find.ts';
import { agreementHandlers, endingAgreements } from './agreements.ts';
import { partnerHandlers } from './handlers.ts';
import { partnerIndicators } from './indicators.ts';
import { partnerTable } from './tables.ts';

export const partnerFeature = {
  calls: { partner: { ...partnerHandlers, ...agreementHandlers } },
  finds: [partnerFinds],
  audited: [partnerAudit, agreementAudit],
  reportTables: [partnerTable],
  indicatorSources: partnerIndicators,
  duties: async ({ db, officeId, localDate }) =>
    (await endingAgreements(db, officeId, localDate)).map(({ partnerUid, partnerName, endsOn, state }) => ({
      kind: 'due',
      title: `Perjanjian ${partnerName} berakhir`,
      count: 1,
      on: endsOn,
      isOver: state === 'ended',
      to: `/mitra?mitra=${partnerUid}`,
    })),
} satisfies Feature;
