import { dueOf } from '#contract/consignment.ts';
import { dueLines } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { batchAudit, feeAudit, movementAudit, settlementAudit } from './audit.ts';
import { consignmentHistory, consignmentSection } from './card.ts';
import { consignmentFileHandlers } from './files.ts';
import { consignmentHandlers } from './handlers.ts';
import { settlementHandlers } from './settlement.ts';
import { consignmentMerging } from './merging.ts';
import { batchNumbers, listBatches } from './store.ts';

export const consignmentFeature = {
  calls: { consignment: { ...consignmentHandlers, ...settlementHandlers, ...consignmentFileHandlers } },
  audited: [batchAudit, movementAudit, feeAudit, settlementAudit],
  lasting: [batchNumbers],
  history: consignmentHistory,
  cardSection: consignmentSection,
  merging: consignmentMerging,
  duties: async ({ db, officeId, localDate: today }) => {
    const batches = await listBatches(db, { officeId, today }, { text: '', part: 'due' });
    const days = batches.map((batch) => dueOf(batch)!);
    const toCome = days.filter((day) => day >= today);
    return dueLines(
      { title: 'Titipan perlu ditarik', to: '/produk/titipan' },
      { over: days.length - toCome.length, coming: toCome.length, next: toCome[0] ?? null },
    );
  },
} satisfies Feature;
