import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNik, maskNik, readNik } from './nik.ts';
import { localPhone, maskPhone, normalisePhone } from './phone.ts';

const today = '2026-11-23';

describe('NIK', () => {
  it.each([
    ['147101140385000', {}, ['LENGTH']],
    ['14710114038500x3', {}, ['NOT_DIGITS']],
    ['1471013102850003', {}, ['IMPOSSIBLE_DATE']],
    ['1471011403850000', {}, ['SERIAL_ZERO']],
    ['1471015403850003', { sex: 'L' }, ['SEX_MISMATCH']],
    ['1471015403850003', { sex: 'P', birthDate: '1985-03-15' }, ['BIRTH_DATE_MISMATCH']],
    ['1471015403850003', { sex: 'P', birthDate: '1985-03-14' }, []],
    ['1471012902010003', {}, ['IMPOSSIBLE_DATE']],
    ['1471012902000003', {}, []],
  ] as const)('%s %o → %o', (nik, facts, problems) => {
    expect(checkNik(nik, { ...facts, today })).toEqual(problems);
  });

  it('says both centuries when both fit', () => {
    expect(readNik('1471015403100003', today)).toEqual({
      sex: 'P',
      birthDates: ['2010-03-14', '1910-03-14'],
      regionDigits: '147101',
    });
    expect(readNik('1471015403850003', today)?.birthDates).toEqual(['1985-03-14']);
  });

  it('never throws, whatever is typed, and reads a megabyte at once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        checkNik(text, { today });
        readNik(text, today);
      }),
    );
    expect(checkNik('1'.repeat(1_000_000), { today })).toEqual(['LENGTH']);
  });

  it('shows the region and nothing of birthday or serial', () => {
    expect(maskNik('1471015403850003')).toBe('147101••••••••••');
  });
});

describe('phone', () => {
  it.each([
    ['0812-3456-4471', '+6281234564471'],
    ['+62 812 3456 4471', '+6281234564471'],
    ['6281234564471', '+6281234564471'],
    ['(0761) 123456', '+62761123456'],
    ['0062 812 3456 4471', '+6281234564471'],
    ["'081234564471", '+6281234564471'],
    ['’+62812-3456-4471', '+6281234564471'],
    ['０８１２３４５６４４７１', '+6281234564471'],
    ['＋６２ ８１２ ３４５６ ４４７１', '+6281234564471'],
    ['\u202a0812\u00a03456\u200b4471\u202c', '+6281234564471'],
    ['812345', undefined],
    ['08123456447199999', undefined],
    ['halo', undefined],
  ])('%s → %s', (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored);
  });

  it('comes back as people say it', () => {
    expect(localPhone('+6281234564471')).toBe('081234564471');
    expect(maskPhone('+6281234564471')).toBe('0812••••4471');
  });
});
