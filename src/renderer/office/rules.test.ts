import { describe, expect, it } from 'vitest';
import { suggest, zoneOf } from './rules.ts';

describe('zoneOf', () => {
  it.each([
    ['11.71', 'WIB'],
    ['36.71', 'WIB'],
    ['51.71', 'WITA'],
    ['53.71', 'WITA'],
    ['61.71', 'WIB'],
    ['62.71', 'WIB'],
    ['63.71', 'WITA'],
    ['76.01', 'WITA'],
    ['81.71', 'WIT'],
    ['96.71', 'WIT'],
  ])('%s is in %s', (code, zone) => expect(zoneOf(code)).toBe(zone));
});

describe('suggest', () => {
  it('names the office after the province or after its own regency', () => {
    const path = 'Kota Pekanbaru, Riau';
    expect(suggest('14.71', path, 'province')).toEqual({
      government: 'Pemerintah Provinsi Riau',
      shortName: 'PLUT Riau',
      city: 'Pekanbaru',
      zone: 'WIB',
      certificateNumbering: '{urut:3}/SERT/PLUT-RIAU/{bulan_romawi}/{tahun}',
      letterNumbering: '{urut:3}/SK/PLUT-RIAU/{bulan_romawi}/{tahun}',
    });
    expect(suggest('14.71', path, 'regency')).toMatchObject({
      government: 'Pemerintah Kota Pekanbaru',
      shortName: 'PLUT Kota Pekanbaru',
    });
    expect(suggest('31.71', 'Kota Administrasi Jakarta Pusat, DKI Jakarta', 'regency').city).toBe(
      'Jakarta Pusat',
    );
  });
  it('fits the limits of the form for the longest names', () => {
    const long = suggest('13.01', 'Kabupaten Kepulauan Siau Tagulandang Biaro, Sulawesi Utara', 'regency');
    expect(long.shortName.length).toBeLessThanOrEqual(40);
    expect(long.certificateNumbering.length).toBeLessThanOrEqual(80);
  });
});
