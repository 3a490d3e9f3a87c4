import { isSameName } from './names.ts';

export type Likeness = {
  name: string;
  phone: string | null;
  birthDate: string | null;
  district: string | null;
};

/** Why two records may be one person, as the desk reads it; null when nothing speaks for it. */
export const likenessReason = (a: Likeness, b: Likeness): string | null => {
  if (a.phone && a.phone === b.phone) return 'Nomor HP sama';
  if (!isSameName(a.name, b.name)) return null;
  if (a.birthDate && b.birthDate) return a.birthDate === b.birthDate ? 'Nama dan tanggal lahir sama' : null;
  return a.district && a.district === b.district ? 'Nama dan kecamatan sama' : 'Nama sama';
};
