import { isBareJpeg, pictureSize } from '#contract/picture.ts';
import { type LicenceDraft, type LicenceKind, type LicenceState, PHOTO } from '#contract/product.ts';

/** What the QR of a price label says. */
export const labelQr = (number: string): string => `PLUT1:P:${number}`;

/**
 * Whether a licence may stand on paper today. A halal certificate covers what was made when it was issued: a product
 * that came later has to be added to it first.
 */
export const licenceState = (
  kind: LicenceKind,
  { issuedOn, validUntil }: Pick<LicenceDraft, 'issuedOn' | 'validUntil'>,
  { madeSince, today }: { madeSince: string; today: string },
): LicenceState => {
  if (validUntil !== null && validUntil < today) return 'expired';
  return kind === 'halal' && issuedOn !== null && madeSince > issuedOn ? 'outdated' : 'valid';
};

/** Whether these bytes are a photo as the screen makes it, told by themselves: a small, bare JPEG that came whole. */
export const isPhoto = (bytes: Uint8Array): boolean => {
  const isWhole = bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  if (bytes.length > PHOTO.bytes || !isWhole || !isBareJpeg(bytes)) return false;
  const { width, height } = pictureSize(bytes) ?? { width: 0, height: 0 };
  return Math.min(width, height) > 0 && width <= PHOTO.width && height <= PHOTO.height;
};
