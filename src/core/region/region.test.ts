import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegions } from './index.ts';

const regions = openRegions(path.resolve(import.meta.dirname, '../../../resources'));

describe('regions', () => {
  it('holds every place of Kepmendagri 300.2.2-2138/2025', () => {
    expect(regions.counts()).toEqual({ province: 38, regency: 514, district: 7285, village: 83_762 });
  });

  it('knows the path of a code, and nothing of an abolished one', () => {
    expect(regions.find('14.71.01')?.path).toBe('Sukajadi, Kota Pekanbaru, Riau');
    expect(regions.find('91.01')).toBeUndefined();
  });

  it('lists what lies below', () => {
    expect(regions.children(null)).toHaveLength(38);
    expect(regions.children('14.71')).toHaveLength(15);
    expect(regions.children('14.71').map((r) => r.name)).toContain('Bukit Raya');
  });

  it.each([
    ['pekanbaru', undefined, 'Kota Pekanbaru, Riau'],
    ['PEKANBARU ', 'regency', 'Kota Pekanbaru, Riau'],
    ['bukit ra', 'district', 'Bukit Raya, Kota Pekanbaru, Riau'],
    ['riau', undefined, 'Riau'],
  ] as const)('finds %s', (text, level, expected) => {
    expect(regions.search(text, { level, within: text.startsWith('bukit') ? '14' : undefined, limit: 3 })[0]?.path).toBe(
      expected,
    );
  });

  it('reads the home region of a NIK', () => {
    expect(regions.ofNik('147101')?.path).toBe('Sukajadi, Kota Pekanbaru, Riau');
    expect(regions.ofNik('147199')?.path).toBe('Kota Pekanbaru, Riau');
    expect(regions.ofNik('910101')).toBeUndefined();
  });
});
