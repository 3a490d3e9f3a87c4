import type { OfficeDraft, Zone } from '#contract/office.ts';

/** The zone of a Kemendagri code, by its province; West and Central Kalimantan (61, 62) keep WIB. */
export const zoneOf = (regionCode: string): Zone => {
  const province = Number(regionCode.slice(0, 2));
  if (province >= 81) return 'WIT';
  return province >= 63 || (province >= 51 && province <= 53) ? 'WITA' : 'WIB';
};

/** Whose office it is: the first line of its letterhead. */
export type Owner = 'province' | 'regency';

type Suggested = Pick<
  OfficeDraft,
  'government' | 'shortName' | 'city' | 'zone' | 'certificateNumbering' | 'letterNumbering'
>;

/** "PLUT-KOTA-PEKANBARU" for a short name, as a part of certificate numbers. */
const codeOf = (shortName: string): string =>
  shortName
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const numbering = (kind: 'SERT' | 'SK', shortName: string): string =>
  `{urut:3}/${kind}/${codeOf(shortName) || 'PLUT'}/{bulan_romawi}/{tahun}`;

export const numberingFor = (shortName: string) => ({
  certificateNumbering: numbering('SERT', shortName),
  letterNumbering: numbering('SK', shortName),
});

/** What follows from the regency ("Kota Pekanbaru, Riau") and the owner; all of it can be changed. */
export const suggest = (code: string, path: string, owner: Owner): Suggested => {
  const [regency = '', provinceName = ''] = path.split(', ');
  const place = owner === 'province' ? provinceName : regency;
  const shortName = `PLUT ${place}`.slice(0, 40);
  return {
    government: owner === 'province' ? `Pemerintah Provinsi ${provinceName}` : `Pemerintah ${regency}`,
    shortName,
    city: regency.replace(/^(Kota|Kabupaten)( Administrasi)? /, ''),
    zone: zoneOf(code),
    ...numberingFor(shortName),
  };
};
