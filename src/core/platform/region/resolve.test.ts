import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegions } from './index.ts';
import { type PlaceWords, resolvePlace } from './resolve.ts';

const regions = openRegions(resolve(import.meta.dirname, '../../../../resources'));
const PEKANBARU = '14.71';
const find = (words: Partial<PlaceWords>, own: string | null = PEKANBARU) =>
  resolvePlace(regions, { village: '', district: '', regency: '', ...words }, own);
const pathOf = (words: Partial<PlaceWords>, own?: string | null) => {
  const { code, doubt } = find(words, own);
  return doubt ? undefined : (regions.find(code)?.path ?? '');
};

describe('a name that is written exactly', () => {
  it.each<[Partial<PlaceWords>, string]>([
    [{ district: 'Bukit Raya' }, 'Bukit Raya, Kota Pekanbaru, Riau'],
    [{ district: 'KEC. BUKIT RAYA' }, 'Bukit Raya, Kota Pekanbaru, Riau'],
    [{ district: 'bukitraya' }, 'Bukit Raya, Kota Pekanbaru, Riau'],
    [{ district: 'Bukit Raya', regency: 'Pekanbaru' }, 'Bukit Raya, Kota Pekanbaru, Riau'],
    [{ regency: 'Kab. Kampar' }, 'Kabupaten Kampar, Riau'],
    [{ regency: 'Kabupaten Kampar', district: 'Tambang' }, 'Tambang, Kabupaten Kampar, Riau'],
    [{ village: 'Kel. Simpang Tiga' }, 'Simpang Tiga, Bukit Raya, Kota Pekanbaru, Riau'],
    [
      { village: 'Simpang Tiga', district: 'Bukit Raya', regency: 'Kota Pekanbaru' },
      'Simpang Tiga, Bukit Raya, Kota Pekanbaru, Riau',
    ],
    // Not in the office's regency, but once in its province.
    [{ district: 'Bangkinang Kota' }, 'Bangkinang Kota, Kabupaten Kampar, Riau'],
    [{ regency: 'Kota Bandung', district: 'Coblong' }, 'Coblong, Kota Bandung, Jawa Barat'],
    [{ district: '14.71.07' }, 'Bukit Raya, Kota Pekanbaru, Riau'],
    [{}, ''],
    [{ district: '-' }, ''],
  ])('%o', (words, path) => expect(pathOf(words)).toBe(path));
});

describe('an address that names a regency', () => {
  it.each<[Partial<PlaceWords>, string]>([
    [{ address: 'Kab. Siak', district: 'Tualang' }, 'Tualang, Kabupaten Siak, Riau'],
    [{ address: 'Kab. Siak' }, 'Kabupaten Siak, Riau'],
    [{ address: 'Siak' }, 'Kabupaten Siak, Riau'],
    [{ address: 'Jl. Mawar 3 Kab. Siak, Riau 28685' }, 'Kabupaten Siak, Riau'],
    [{ address: 'Jl. Hang Tuah Kota Dumai' }, 'Kota Dumai, Riau'],
    [{ address: 'Perawang, Kabupaten Siak - Riau' }, 'Kabupaten Siak, Riau'],
    [{ address: 'Jl. Kota Padang No. 3', district: 'Bukit Raya' }, 'Bukit Raya, Kota Pekanbaru, Riau'],
    [{ address: 'Jl. Mawar 3' }, ''],
    [{ address: 'Kab. Siak', regency: 'Kab. Kampar' }, 'Kabupaten Kampar, Riau'],
  ])('%o', (words, path) => expect(pathOf(words)).toBe(path));

  it('of a regency in the column of districts is asked about, and stays within that regency', () => {
    const siak = regions.search('Kabupaten Siak', { level: 'regency', limit: 1 })[0]!;
    expect(find({ district: 'Kab. Siak' })).toEqual({
      code: siak.code,
      doubt: { level: 'district', written: 'Kab. Siak', options: [], isRegency: true },
    });
    expect(find({ district: 'Kab. Siak', regency: 'Kota Pekanbaru' })).toMatchObject({
      code: PEKANBARU,
      doubt: { options: [{ code: siak.code }], isRegency: true },
    });
  });

  it('in letters that no regency has is asked about', () => {
    const { doubt } = find({ address: 'Kab. Siakk', district: 'Tualang' });
    expect(doubt?.options[0]?.path).toBe('Kabupaten Siak, Riau');
  });

  it('against the district is asked about', () => {
    const { doubt } = find({ address: 'Kab. Siak', district: 'Bukit Raya' });
    expect(doubt).toMatchObject({ level: 'district', written: 'Bukit Raya' });
  });
});

describe('a name that nobody has there', () => {
  it('is no place on another island that begins with it', () => {
    const { code, doubt } = find({ district: 'Tampan' });
    expect(code).toBe(PEKANBARU);
    expect(doubt).toMatchObject({ level: 'district', written: 'Tampan' });
    expect(doubt!.options.map(({ name }) => name)).not.toContain("Tampan' Amma");
  });

  it.each<[Partial<PlaceWords>, string]>([
    [{ district: 'Bukit Rya' }, 'Bukit Raya, Kota Pekanbaru, Riau'],
    [{ district: 'Tenayan Raja' }, 'Tenayan Raya, Kota Pekanbaru, Riau'],
    [{ district: 'Marpoyan' }, 'Marpoyan Damai, Kota Pekanbaru, Riau'],
    [{ regency: 'Pekan Bru' }, 'Kota Pekanbaru, Riau'],
    [{ district: 'Bukit Raya', village: 'Simpang Tigo' }, 'Simpang Tiga, Bukit Raya, Kota Pekanbaru, Riau'],
  ])('or is misspelt or cut short is asked about: %o', (words, likely) => {
    const { doubt } = find(words);
    expect(doubt?.options[0]?.path).toBe(likely);
  });

  it('or that two places have is asked about', () => {
    const { doubt } = find({ regency: 'Bandung' });
    expect(doubt?.options.map(({ name }) => name).sort()).toEqual(['Kabupaten Bandung', 'Kota Bandung']);
  });

  it('is looked for nowhere else when the sheet says where', () => {
    const { doubt } = find({ regency: 'Kabupaten Kampar', district: 'Bukit Raya' });
    expect(doubt).toMatchObject({ level: 'district', written: 'Bukit Raya' });
  });
});

it('an office without a place of its own takes only names that are nowhere twice', () => {
  expect(pathOf({ regency: 'Pekanbaru' }, null)).toBe('Kota Pekanbaru, Riau');
  expect(find({ district: 'Sukajadi' }, null).doubt?.options.length).toBeGreaterThan(1);
});

it('every district is found by its own name within its regency', () => {
  for (const { code, name } of regions.children(PEKANBARU)) expect(find({ district: name }).code).toBe(code);
});
