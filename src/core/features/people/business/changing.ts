import type { Business } from '#contract/business.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import { businessAudit } from './audit.ts';
import { answeredAfter } from './rules.ts';
import { type BusinessRow, toBusiness, toRow, updateBusiness } from './store.ts';

type Told = Partial<Pick<Business, 'sector' | 'sales' | 'scaleOverride' | 'nib' | 'npwp' | 'attributes'>>;

/** What another record tells about a business; `noted`: of which day its answers are, and who says so. */
export const changeBusiness = async (
  tx: Tx,
  stamp: Stamp,
  row: BusinessRow,
  told: Told,
  noted?: { on: string; by: string },
): Promise<void> => {
  const before = toBusiness(row);
  const attributes = { ...before.attributes, ...told.attributes };
  const after = {
    ...toRow({ ...before, ...told, attributes }),
    ...(noted && { answered: JSON.stringify(answeredAfter(before, attributes, noted)) }),
  };
  await updateBusiness(tx, row.id, after);
  await audit(tx, { ...trailOf(businessAudit)(stamp, 'update', uidText(row.uid)), before: row, after });
};
