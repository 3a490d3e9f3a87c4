import type { MergeField } from '#contract/merge.ts';
import type { Business } from '#contract/business.ts';
import { distance } from '#core/platform/people/distance.ts';
import { type Likeness, likenessReason } from '#core/platform/people/likeness.ts';
import { foldName, nameKey } from '#core/platform/people/names.ts';

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

/** One record of two: what the first does not know, the second tells. */
export const filledFrom = <T extends object>(kept: T, merged: T): T => {
  const blanks = Object.keys(kept).filter((field) => isBlank(kept[field as keyof T]));
  return { ...kept, ...Object.fromEntries(blanks.map((field) => [field, merged[field as keyof T]])) };
};

/** One business of two, and each of its answers of two. */
export const filledUp = <T extends Omit<Business, 'uid'>>(kept: T, merged: T): T => {
  const known = Object.entries(merged.attributes).filter(
    ([key, answer]) => answer !== 'unknown' && (kept.attributes[key as never] ?? 'unknown') === 'unknown',
  );
  return {
    ...filledFrom(kept, merged),
    attributes: { ...kept.attributes, ...Object.fromEntries(known) },
  };
};

export type Known = Likeness & { id: number; sex: string; nik: string | null };
export type Alike = { one: number; other: number; reason: string };

/** Reasons that speak for one person, the strongest first. A telephone alone is a family's. */
const reasons = [
  'Nomor HP sama',
  'Nama dan tanggal lahir sama',
  'Nama mirip, tanggal lahir sama',
  'Nama dan kecamatan sama',
];
/** Digits of a NIK that are mistyped together. */
const MOST_DIGITS = 2;

export const pairKey = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

const reasonOf = (a: Known, b: Known): string | null => {
  if (a.sex !== b.sex) return null;
  // A NIK is of one person: two that differ in more than a slip are two people.
  if (a.nik && b.nik && distance(a.nik, b.nik, MOST_DIGITS) > MOST_DIGITS) return null;
  const named = likenessReason({ ...a, phone: null }, { ...b, phone: null });
  if (named === null) return null;
  const reason = a.phone && a.phone === b.phone ? reasons[0]! : named;
  // Of one word there are many in a district: with two telephones they are two people.
  const isCommon = reason === reasons.at(-1) && a.phone && b.phone && foldName(a.name).length < 2;
  return reasons.includes(reason) && !isCommon ? reason : null;
};

const blocksOf = (people: readonly Known[], keyOf: (one: Known) => string | null): Known[][] => {
  const blocks = new Map<string, Known[]>();
  for (const one of people) {
    const key = keyOf(one);
    if (key === null || key === '') continue;
    const block = blocks.get(key);
    if (block) block.push(one);
    else blocks.set(key, [one]);
  }
  return [...blocks.values()].filter(({ length }) => length > 1);
};

/**
 * Cards that may be of one person, likeliest first. Only those are compared that share a telephone, a birthday, or a name
 * and a district: everybody with everybody would be billions of pairs.
 */
export const alikePairs = (people: readonly Known[], apart: ReadonlySet<string>): Alike[] => {
  const found = new Map<string, Alike>();
  const blocks = [
    ...blocksOf(people, ({ phone }) => phone),
    ...blocksOf(people, ({ birthDate, sex }) => birthDate && `${sex}${birthDate}`),
    ...blocksOf(people, ({ name, district }) => district && `${nameKey(name)} ${district}`),
  ];
  for (const block of blocks)
    for (const [i, one] of block.entries())
      for (const other of block.slice(i + 1)) {
        const key = pairKey(one.id, other.id);
        if (found.has(key) || apart.has(key)) continue;
        const reason = reasonOf(one, other);
        if (reason) found.set(key, { one: one.id, other: other.id, reason });
      }
  return [...found.values()].sort((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason));
};
