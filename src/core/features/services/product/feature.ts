import type { Feature } from '#core/platform/feature.ts';
import { productAudit, sellerAudit } from './audit.ts';
import { productFinds } from './find.ts';
import { productSection } from './card.ts';
import { productFileHandlers } from './files.ts';
import { productHandlers } from './handlers.ts';
import { productNumbers } from './store.ts';

export const productFeature = {
  calls: { product: { ...productHandlers, ...productFileHandlers } },
  finds: [productFinds],
  audited: [productAudit, sellerAudit],
  lasting: [productNumbers],
  cardSection: productSection,
} satisfies Feature;
