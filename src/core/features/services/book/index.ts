import type { Copy, CopyState } from '#contract/book.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import { copyAudit } from './audit.ts';
import * as store from './store.ts';

export { readCopyNumber } from './rules.ts';
export {
  copies,
  type CopyRow,
  findBook,
  findByIsbn,
  findCopy,
  findCopyByNumber,
  reservers,
  toCopy,
} from './store.ts';

/** Puts a copy into another state; one that has it stays as it is. */
export const setState = async (tx: Tx, stamp: Stamp, row: store.CopyRow, state: CopyState): Promise<Copy> => {
  const action = { shelf: 'find', lost: 'lose', withdrawn: 'withdraw' } as const;
  const uid = uidText(row.uid);
  if (row.state !== state) {
    const after = { state, state_on: state === 'shelf' ? null : stamp.localDate };
    await store.updateCopy(tx, row.id, after);
    await audit(tx, { ...trailOf(copyAudit)(stamp, action[state], uid), before: row, after });
  }
  return store.toCopy((await store.findCopy(tx, uid))!);
};
