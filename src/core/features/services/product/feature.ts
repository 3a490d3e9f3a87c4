import type { Feature } from '#core/platform/feature.ts';
import { productAudit, sellerAudit } from './audit.ts';
import { productSection } from './card.ts';
import { productFileHandlers } from './files.ts';
import { productHandlers } from './handlers.ts';
import { productNumbers } from './store.ts';

export const productFeature = {
  calls: { product: { ...productHandlers, ...productFileHandlers } },
  audited: [productAudit, sellerAudit],
  lasting: [productNumbers],
  cardSection: productSection,
} satisfies Feature;
