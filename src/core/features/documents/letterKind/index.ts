import type { Tx } from '#core/kernel/database.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { builtInKinds } from './rules.ts';
import { insertLetterKind, rowOf } from './store.ts';

export { formOf, seriesOf, SHARED_SERIES, storedForm } from './rules.ts';
export { findLetterKind, letterKindKey, listLetterKinds } from './store.ts';

/** The kinds every office begins with; part of setting the office up. */
export const seedLetterKinds = async (
  tx: Tx,
  { officeId, newUid }: Pick<Stamp, 'officeId' | 'newUid'>,
): Promise<void> => {
  for (const [form, name] of builtInKinds) {
    const uid = newUid();
    const draft = { name, body: '', classification: '', numbering: '', hasOwnSeries: false, isActive: true };
    await insertLetterKind(tx, officeId, uid, form, rowOf({ ...draft, uid }));
  }
};
