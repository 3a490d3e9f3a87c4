import type { LicenceDraft, LicenceKind, LicenceState } from '#contract/product.ts';

/** What the QR of a price label says. */
export const labelQr = (number: string): string => `PLUT1:P:${number}`;

/**
 * Whether a licence may stand on paper today. A halal certificate covers what was made when it was issued: a product
 * that came later has to be added to it first.
 */
export const licenceState = (
  kind: LicenceKind,
  { issuedOn, validUntil }: Pick<LicenceDraft, 'issuedOn' | 'validUntil'>,
  { madeSince, today }: { madeSince: string | null; today: string },
): LicenceState => {
  if (validUntil !== null && validUntil < today) return 'expired';
  const isYounger = issuedOn !== null && madeSince !== null && madeSince > issuedOn;
  return kind === 'halal' && isYounger ? 'outdated' : 'valid';
};
