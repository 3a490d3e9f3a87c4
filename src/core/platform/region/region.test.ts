import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { getVillages } from 'idn-area-data';
import { describe, expect, test } from 'vitest';
import { regionText } from '../../../../scripts/buildRegion.ts';
import { openRegions } from './index.ts';

const resources = resolve(import.meta.dirname, '../../../../resources');
const regions = openRegions(resources);
const paths = (text: string, query?: Parameters<typeof regions.search>[1]) =>
  regions.search(text, query).map((place) => place.path);

describe('the resource', () => {
  test('is what the build script makes from idn-area-data', async () => {
    const shipped = gunzipSync(readFileSync(resolve(resources, 'region/regions.txt.gz'))).toString('latin1');
    expect(shipped === (await regionText())).toBe(true);
  });

  test('carries its licence', () => {
    const licence = readFileSync(resolve(resources, 'region/LICENSE.txt'), 'utf8');
    expect(licence).toContain('Open Database License (ODbL) 1.0');
    expect(licence).toContain('https://github.com/fityannugroho/idn-area-data');
  });

  test('holds every place once and nothing without a parent', async () => {
    const totals = { province: 0, regency: 0, district: 0, village: 0 };
    const codes = new Set<string>();
    const visit = (code: string | null) => {
      for (const place of regions.children(code)) {
        expect(place.code.startsWith(code === null ? '' : `${code}.`)).toBe(true);
        totals[place.level]++;
        codes.add(place.code);
        if (place.level !== 'village') visit(place.code);
      }
    };
    visit(null);
    expect(totals).toEqual({ province: 38, regency: 514, district: 7285, village: 83_762 });
    expect((await getVillages()).filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  test('has names fit for print', () => {
    const odd = (name: string) => !/^[A-Z0-9'(]/.test(name) || /["*_`]|\s\s|\s$/.test(name);
    const walk = (code: string | null): string[] =>
      regions
        .children(code)
        .flatMap((place) => [
          ...(odd(place.name) ? [place.path] : []),
          ...(place.level === 'village' ? [] : walk(place.code)),
        ]);
    expect(walk(null)).toEqual([]);
    expect(regions.find('35.29.22')?.name).toBe("Ra'as");
    expect(regions.find('14.01.04')?.name).toBe('XIII Koto Kampar');
    expect(regions.find('33.07.07.2016')?.name).toBe('Lamuk');
  });
});

describe('a code', () => {
  test('names the place and all it lies in', () => {
    expect(regions.path('14.71.07.1005')).toEqual({
      province: 'Riau',
      regency: 'Kota Pekanbaru',
      district: 'Bukit Raya',
      village: 'Simpang Tiga',
    });
    expect(regions.path('14')).toEqual({ province: 'Riau' });
    expect(regions.find('14.71.07')).toEqual({
      code: '14.71.07',
      name: 'Bukit Raya',
      level: 'district',
      path: 'Bukit Raya, Kota Pekanbaru, Riau',
    });
  });

  test.each(['91.01', '14.71.99', '99', '', '1471', '14.71.', '14.71.07.1005.1', 'Riau', '00'])(
    'that nobody has is unknown: %s',
    (code) => {
      expect(regions.path(code)).toBeUndefined();
      expect(regions.find(code)).toBeUndefined();
      expect(regions.children(code)).toEqual([]);
    },
  );

  test.each([
    ['147107', '14.71.07'],
    ['1471071203850003', '14.71.07'],
    ['147199', '14.71'],
    ['149999', undefined],
    ['910101', undefined],
    ['1471', undefined],
    ['', undefined],
  ])('in a NIK: %s', (digits, code) => expect(regions.nikRegion(digits)?.code).toBe(code));
});

describe('search', () => {
  test('looks through spaces and letter case', () => {
    for (const text of ['Pekanbaru', 'pekan baru', 'KOTA PEKANBARU', '  kota  pekanbaru '])
      expect(paths(text)[0]).toBe('Kota Pekanbaru, Riau');
    expect(paths('simpangtiga', { within: '14.71' })).toEqual([
      'Simpang Tiga, Bukit Raya, Kota Pekanbaru, Riau',
    ]);
    expect(paths("jum'at", { limit: 1 })).toEqual(paths('jumat', { limit: 1 }));
  });

  test('puts exact names before prefixes before inner words, and higher levels first', () => {
    expect(paths('kampar', { limit: 4 })).toEqual([
      'Kabupaten Kampar, Riau',
      'Kampar, Kabupaten Kampar, Riau',
      'Kampar, Kampa, Kabupaten Kampar, Riau',
      'Kampar Kiri, Kabupaten Kampar, Riau',
    ]);
    const names = regions.search('raya', { within: '14.71' }).map(({ name }) => name);
    expect(names).toContain('Bukit Raya');
    expect(paths('ekanbaru')).toEqual([]);
  });

  test('keeps to a level and to what lies below a code', () => {
    expect(paths('sukajadi', { within: '14', level: 'district' })).toContain(
      'Sukajadi, Kota Pekanbaru, Riau',
    );
    for (const place of regions.search('su', { within: '14.71', limit: 100 }))
      expect(place.code).toMatch(/^14\.71\./);
    expect(paths('pekanbaru', { within: '14.71', level: 'regency' })).toEqual([]);
    expect(paths('pekanbaru', { within: '91.01' })).toEqual([]);
  });

  test('brings the places of the office first', () => {
    expect(paths('simpang tiga', { limit: 1 })[0]).not.toContain('Riau');
    expect(paths('simpang tiga', { near: '14.71.01', limit: 1 })).toEqual([
      'Simpang Tiga, Bukit Raya, Kota Pekanbaru, Riau',
    ]);
    // A name that only begins so stands before the very name in another province.
    const bukit = (near?: string) => paths('bukit', { level: 'district', near, limit: 2 });
    expect(bukit()[0]).toBe('Bukit, Kabupaten Bener Meriah, Aceh');
    expect(bukit('14.71')).toEqual([
      'Bukit Raya, Kota Pekanbaru, Riau',
      'Bukit Batu, Kabupaten Bengkalis, Riau',
    ]);
    expect(paths('sidomulyo', { near: '14.71.09', limit: 1 })).toEqual([
      'Sidomulyo Timur, Marpoyan Damai, Kota Pekanbaru, Riau',
    ]);
    expect(paths('kota bandung', { near: '14.71', limit: 1 })).toEqual(['Kota Bandung, Jawa Barat']);
  });

  test('understands what the place lies in, and what kind it is', () => {
    const expected = ['Simpang Tiga, Bukit Raya, Kota Pekanbaru, Riau'];
    expect(paths('simpang tiga, pekanbaru')).toEqual(expected);
    expect(paths('simpang tiga pekanbaru')).toEqual(expected);
    expect(paths('Kel. Simpang Tiga, Kec. Bukit Raya, Riau')).toEqual(expected);
    expect(paths('Kab. Kampar')[0]).toBe('Kabupaten Kampar, Riau');
    expect(paths('14.71')).toEqual(['Kota Pekanbaru, Riau']);
  });

  test('never fails, whatever is typed, and keeps the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 64 }),
        fc.integer({ min: 1, max: 100 }),
        (text, limit) => {
          expect(regions.search(text, { limit }).length).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 200 },
    );
    expect(regions.search('')).toEqual([]);
    expect(regions.search(' , . ')).toEqual([]);
  });
});
