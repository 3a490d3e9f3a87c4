import type { Tx } from '#core/kernel/database.ts';
import { fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { foldedName } from './rules.ts';
import * as store from './store.ts';

/** The partner of the office that is called so; of two that are, the one in use. */
export const partnerNamed = async (tx: Tx, officeId: number, name: string) => {
  const wanted = foldedName(name);
  const known = (await store.listPartners(tx, officeId)).filter(
    ({ partner }) => wanted !== '' && foldedName(partner.name) === wanted,
  );
  return known.find(({ partner }) => partner.isActive) ?? known[0];
};

/**
 * The partner that a case names in its own words, null when the office has none of that name. One that was switched off
 * is not taken anew; what named it before stays.
 */
export const partnerIdOf = async (
  tx: Tx,
  officeId: number,
  name: string,
  before?: { partner: string; partner_id: number | null },
): Promise<number | null> => {
  if (before?.partner === name) return before.partner_id;
  const known = await partnerNamed(tx, officeId, name);
  if (known && known.id !== before?.partner_id && !known.partner.isActive)
    throw fieldInvalid([
      {
        field: 'partner',
        message: 'Mitra ini sudah dinonaktifkan. Pilih yang lain, atau aktifkan lagi di Mitra.',
      },
    ]);
  return known?.id ?? null;
};

/** The partners of a piece of work; one that was switched off is not taken anew. */
export const partnerIdsOf = async (
  tx: Tx,
  uids: readonly string[],
  before: readonly number[],
): Promise<number[]> => {
  const ids: number[] = [];
  for (const uid of uids) {
    const known = await store.findPartner(tx, uid);
    if (!known) throw notFound();
    if (!known.partner.isActive && !before.includes(known.id))
      throw fieldInvalid([
        {
          field: 'partnerUids',
          message: `${known.partner.name} sudah dinonaktifkan. Pilih yang lain, atau aktifkan lagi di Mitra.`,
        },
      ]);
    ids.push(known.id);
  }
  return ids;
};
