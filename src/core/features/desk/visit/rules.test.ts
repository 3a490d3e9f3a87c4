import { describe, expect, it } from 'vitest';
import { dimensionsOf, takenOnPaper } from './rules.ts';

const person = { visit_count: 0, sex: 'P', region_code: '14.71.01.1003' };

describe('what a visit is counted by', () => {
  it('is a first visit only once', () => {
    expect(dimensionsOf(person, undefined)).toMatchObject({ visit_number: 1, is_new: 1 });
    expect(dimensionsOf({ ...person, visit_count: 1 }, undefined)).toMatchObject({
      visit_number: 2,
      is_new: 0,
    });
  });
  it('is the person, the district and the business of that day', () => {
    expect(dimensionsOf(person, { sector: 'C', scale: 'mikro' })).toMatchObject({
      sex: 'P',
      district_code: '14.71.01',
      sector: 'C',
      scale: 'mikro',
    });
  });
  it('is no sector and no known scale without a business', () => {
    expect(dimensionsOf(person, undefined)).toMatchObject({ sector: '', scale: 'belum_didata' });
  });
});

describe('a number of the day sheet', () => {
  const counts = { sequence: 901, cancelled_at: null };
  const takenBack = { sequence: 999, cancelled_at: '2026-11-23T02:00:00.000Z' };
  it('is written down once, and stays used when it was taken back', () => {
    expect(takenOnPaper('A', 902, [counts, takenBack])).toBe(null);
    expect(takenOnPaper('A', 901, [counts, takenBack])).toContain('sudah dicatat. Periksa');
    expect(takenOnPaper('A', 999, [counts, takenBack])).toMatch(/diurungkan.*misalnya 998\.$/);
  });
});
