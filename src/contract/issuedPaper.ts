import type { AttributeKey, Business } from './business.ts';
import { withoutGroups } from './digits.ts';
import type { Facilitation } from './facilitationCase.ts';

/** Which answers about a business the paper of a case gives. */
const answers: Record<string, readonly AttributeKey[]> = {
  npwp: ['npwp'],
  halal: ['halal'],
  pirt: ['pirt_bpom'],
  bpom: ['pirt_bpom', 'izin_edar'],
  merek: ['hki_merek'],
  sni: ['sni'],
};

/** Whether the card of a business has a place for the paper of such a case. */
export const hasPlaceOnBusiness = (subjectCode: string): boolean =>
  subjectCode === 'nib' || subjectCode in answers;

type OfBusiness = Partial<Pick<Business, 'nib' | 'npwp' | 'attributes'>>;

type Issued = Pick<Facilitation, 'subject' | 'document' | 'replacedBy'>;
const NIB = /^\d{13}$/;

/** A number was written that no NIB can be. */
export const isUnfitNib = ({ subject, document }: Pick<Issued, 'subject' | 'document'>): boolean =>
  subject.code === 'nib' &&
  document !== null &&
  document.number !== '' &&
  !NIB.test(withoutGroups(document.number));

/**
 * What the issued paper of a case says of its business today; null: nothing that the card has a place for, or it holds no
 * more.
 */
export const paperOfBusiness = (
  { subject: { code }, document, replacedBy }: Issued,
  today: string,
): OfBusiness | null => {
  if (!document || replacedBy) return null;
  if (document.validUntil !== null && document.validUntil < today) return null;
  const digits = withoutGroups(document.number);
  if (code === 'nib') return NIB.test(digits) ? { nib: digits } : null;
  const keys = answers[code];
  if (!keys) return null;
  return {
    ...(code === 'npwp' && /^\d{15,16}$/.test(digits) && { npwp: digits }),
    attributes: Object.fromEntries(keys.map((key) => [key, 'yes'])),
  };
};

/** The number on the card of the business that this paper would replace. */
export const numberReplaced = (
  paper: OfBusiness,
  business: Required<OfBusiness>,
): { name: string; number: string } | null => {
  const key = (['nib', 'npwp'] as const).find(
    (each) => paper[each] !== undefined && business[each] !== '' && business[each] !== paper[each],
  );
  return key ? { name: key.toUpperCase(), number: business[key] } : null;
};

export const isOnBusiness = (
  { attributes = {}, ...numbers }: OfBusiness,
  business: Required<OfBusiness>,
): boolean =>
  Object.entries(numbers).every(([key, value]) => business[key as 'nib' | 'npwp'] === value) &&
  Object.entries(attributes).every(([key, value]) => business.attributes[key as AttributeKey] === value);
