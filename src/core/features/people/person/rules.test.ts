import { describe, expect, it } from 'vitest';
import { ageOn, checkPerson } from './rules.ts';

const today = '2026-11-23';
/** A woman, born on 17/08/1990. */
const nik = '1471015708900001';
const draft = {
  nik: '',
  sex: 'P',
  birthDate: null,
  phone: '',
  regionCode: '14.71.01.1003',
  email: '',
} as const;
const check = (change: object, least?: 'district' | 'regency') => {
  const checked = checkPerson({ ...draft, ...change }, today, least);
  return checked.ok ? checked.value : checked.issues;
};

it.each([
  ['1990-11-22', 36],
  ['1990-11-23', 36],
  ['1990-11-24', 35],
  ['2026-11-23', 0],
])('who was born on %s is %i years old', (birthDate, age) => {
  expect(ageOn(birthDate, today)).toBe(age);
});

describe('a person', () => {
  it('needs neither NIK nor phone', () => {
    expect(check({})).toEqual({ nik: null, phone: null });
    expect(check({ nik: '', phone: '', birthDate: null })).toEqual({ nik: null, phone: null });
  });
  it('is stored with digits alone', () => {
    expect(check({ nik: '1471 0157 0890 0001', phone: '0812-3456-7890', email: 'siti@contoh.id' })).toEqual({
      nik,
      phone: '+6281234567890',
    });
  });
  it.each([
    ['NIK: 1471015708900001', 'HP 081234567890'],
    ['No. KTP 1471–0157–0890–0001', 'No. WhatsApp: +62 812–3456–7890'],
    ['n.i.k. １４７１０１５７０８９００００１', 'HP/WA: 0812 3456 7890'],
  ])('is stored without what was said before a number: %s, %s', (said, phone) => {
    expect(check({ nik: said, phone })).toEqual({ nik, phone: '+6281234567890' });
  });
  const born = 'Tanggal lahir harus antara 120 tahun lalu dan hari ini.';
  it.each([
    [{ nik: '123' }, 'nik', 'NIK harus 16 digit angka.'],
    [{ nik, sex: 'L' }, 'sex', 'NIK ini milik jenis kelamin yang lain.'],
    [{ nik, birthDate: '1990-08-18' }, 'birthDate', 'Tanggal lahir tidak sama dengan yang ada di NIK.'],
    [{ birthDate: '2026-11-24' }, 'birthDate', born],
    [{ birthDate: '1905-11-23' }, 'birthDate', born],
    [{ phone: '12' }, 'phone', 'Nomor HP ditulis 08… atau +62…, 10 sampai 13 digit.'],
    [{ regionCode: '14.71' }, 'regionCode', 'Pilih kecamatan atau desa/kelurahan.'],
    [{ email: 'siti@contoh' }, 'email', 'Email ditulis seperti nama@contoh.id.'],
  ])('with %o is asked about %s', (change, field, message) => {
    expect(check(change)).toEqual([{ field, message }]);
  });
  it.each([{ birthDate: '2026-11-23' }, { birthDate: '1906-11-23' }, { regionCode: '14.71.01' }])(
    'may have %o',
    (change) => {
      expect(check(change)).toEqual({ nik: null, phone: null });
    },
  );
  it('of a sheet may be known by the regency alone', () => {
    expect(check({ regionCode: '14.71' }, 'regency')).toEqual({ nik: null, phone: null });
    expect(check({ regionCode: '14' }, 'regency')).toMatchObject([{ field: 'regionCode' }]);
  });
  it('is told everything at once', () => {
    expect(check({ nik: 'x', phone: '1', regionCode: '', email: '@' })).toMatchObject([
      { field: 'nik' },
      { field: 'phone' },
      { field: 'regionCode' },
      { field: 'email' },
    ]);
  });
});
