import { distance } from './distance.ts';
import { isSameName, nameKey } from './names.ts';

export type Likeness = {
  name: string;
  phone: string | null;
  birthDate: string | null;
  district: string | null;
};

/** Letters of a whole name that one slip of the finger is forgiven for. */
const LETTERS_A_SLIP = 6;
const MOST_SLIPS = 2;

/** Two names a slip of the finger or two apart, or the same; the shorter they are, the fewer. */
const isNearName = (a: string, b: string): boolean => {
  const [x, y] = [nameKey(a), nameKey(b)];
  const slips = Math.min(MOST_SLIPS, Math.floor(Math.min(x.length, y.length) / LETTERS_A_SLIP));
  return distance(x, y, slips) <= slips;
};

/** Why two records may be one person, as the desk reads it; null when nothing speaks for it. */
export const likenessReason = (a: Likeness, b: Likeness): string | null => {
  if (a.phone && a.phone === b.phone) return 'Nomor HP sama';
  const isSame = isSameName(a.name, b.name);
  if (!isSame && !isNearName(a.name, b.name)) return null;
  if (a.birthDate && b.birthDate) {
    if (a.birthDate !== b.birthDate) return null;
    return isSame ? 'Nama dan tanggal lahir sama' : 'Nama mirip, tanggal lahir sama';
  }
  const isSamePlace = a.district !== null && a.district === b.district;
  if (!isSame) return isSamePlace ? 'Nama mirip, kecamatan sama' : 'Nama mirip';
  return isSamePlace ? 'Nama dan kecamatan sama' : 'Nama sama';
};
