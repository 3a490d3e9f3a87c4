import type { Business } from '#contract/business.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import { businessAudit } from './audit.ts';
import { type BusinessRow, toBusiness, toRow, updateBusiness } from './store.ts';

/** What another record tells about a business. */
export const changeBusiness = async (
  tx: Tx,
  stamp: Stamp,
  row: BusinessRow,
  change: Partial<Pick<Business, 'sector' | 'sales' | 'scaleOverride'>>,
): Promise<void> => {
  const after = toRow({ ...toBusiness(row), ...change });
  await updateBusiness(tx, row.id, after);
  await audit(tx, { ...trailOf(businessAudit)(stamp, 'update', uidText(row.uid)), before: row, after });
};
