import type { MergeField } from '#contract/merge.ts';
import type { Business } from '#contract/business.ts';

/** The columns of a card that a field is. */
export const FIELD_COLUMNS = {
  name: ['name'],
  nik: ['nik'],
  sex: ['sex'],
  birthPlace: ['birth_place'],
  birthDate: ['birth_date'],
  education: ['education'],
  hasDisability: ['has_disability'],
  address: ['address', 'region_code', 'district'],
  phone: ['phone'],
  email: ['email'],
  consent: ['consent_version', 'consent_at', 'consent_staff_id'],
} as const satisfies Record<MergeField, readonly string[]>;

const isBlank = (value: unknown): boolean => value === null || value === '' || value === undefined;

/** One business of two records: what the first does not know, the second tells. */
export const filledUp = <T extends Omit<Business, 'uid'>>(kept: T, merged: T): T => {
  const blanks = Object.keys(kept).filter((field) => isBlank(kept[field as keyof T]));
  const known = Object.entries(merged.attributes).filter(
    ([key, answer]) => answer !== 'unknown' && (kept.attributes[key as never] ?? 'unknown') === 'unknown',
  );
  return {
    ...kept,
    ...Object.fromEntries(blanks.map((field) => [field, merged[field as keyof T]])),
    attributes: { ...kept.attributes, ...Object.fromEntries(known) },
  };
};
