import type { Client, Inputs } from '#contract/index.ts';
import type { TestCore } from './support.ts';

type Partner = Inputs['partner']['save'];
/** A buyer that is in use and of which nothing else is known. */
export const partnerOf = (core: TestCore, change: Partial<Partner> = {}): Partner => ({
  uid: core.uid(),
  name: 'Swalayan Melur',
  kind: 'buyer',
  fieldLetters: '',
  address: '',
  phone: '',
  email: '',
  website: '',
  note: '',
  contacts: [],
  isActive: true,
  ...change,
});
export const addPartner = async (core: TestCore, window: Client, change: Partial<Partner> = {}) => {
  const draft = partnerOf(core, change);
  await window.partner.save(draft);
  return draft;
};

type Agreement = Inputs['partner']['saveAgreement'];
/** Signed on 5 January 2026 for that year. */
export const agreementOf = (
  core: TestCore,
  partnerUid: string,
  change: Partial<Agreement> = {},
): Agreement => ({
  uid: core.uid(),
  partnerUid,
  number: '12/MoU/2026',
  title: 'Pasok produk UMKM',
  signedOn: '2026-01-05',
  startsOn: '2026-01-05',
  endsOn: '2026-12-31',
  valueRp: null,
  note: '',
  replacesUid: null,
  ...change,
});
