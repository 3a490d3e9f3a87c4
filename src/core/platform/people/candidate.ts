import { uidText } from '#core/kernel/ids.ts';
import { maskNik } from './nik.ts';
import type { Candidate } from './sheetTroubles.ts';
import type { CardFact } from './store.ts';

/** A card as a row of a sheet is compared with it. */
export const candidateOf = (card: CardFact, isSamePhone: boolean): Candidate => ({
  uid: uidText(card.uid),
  name: card.name,
  nikMasked: card.nik ? maskNik(card.nik) : '',
  birthDate: card.birth_date,
  businessName: card.business_name ?? '',
  regionName: card.district,
  isSamePhone,
  hasNik: card.nik !== null,
});
