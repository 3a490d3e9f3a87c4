import { localDateOf, numericDate } from '#contract/dates.ts';
import type { CardSectionSource } from '#core/platform/brought.ts';
import type { Feature } from '#core/platform/feature.ts';
import { apartAudit, mergeAudit } from './audit.ts';
import { mergeHandlers } from './handlers.ts';
import { mergeJobs } from './jobs.ts';
import * as store from './store.ts';

/** The cards that went over to this one. */
const mergedCards: CardSectionSource = async (db, personId, { zone }) => {
  const merges = await store.mergesInto(db, personId);
  if (merges.length === 0) return null;
  return {
    kind: 'merge',
    title: 'Kartu yang digabungkan',
    lines: merges.map(({ merged_name: name, merged_at: at, staff_name: staffName, reason }) => ({
      text: name,
      detail: [numericDate(localDateOf(at, zone)), staffName, reason].filter(Boolean).join(' · '),
      link: null,
    })),
  };
};

export const mergeFeature = {
  calls: { merge: mergeHandlers },
  jobs: mergeJobs,
  audited: [mergeAudit, apartAudit],
  cardSection: mergedCards,
} satisfies Feature;
