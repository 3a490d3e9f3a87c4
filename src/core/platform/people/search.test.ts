import { expect, it } from 'vitest';
import { askedNik, parseQuery } from './search.ts';

const NIK = '1471015207850003';

it.each([`NIK ${NIK}`, `nik: ${NIK}`, `N.I.K. ${NIK}`, `No. KTP : ${NIK}`, `nomor nik 147101 520785 0003`])(
  '%s is the number alone',
  (text) => {
    expect(parseQuery(text)).toEqual(parseQuery(NIK));
    expect(askedNik(text)).toBe(NIK);
  },
);

it('the telephone and the business number are said with their names too', () => {
  expect(parseQuery('HP 0812-7654-3210')).toEqual(parseQuery('0812-7654-3210'));
  expect(parseQuery('WA: +62 812 7654 3210')).toEqual(parseQuery('+62 812 7654 3210'));
  expect(parseQuery('NIB 9120001234567')).toEqual(parseQuery('9120001234567'));
});

it.each(['Toko HP 2020 Jaya', 'HP 212', 'Wati 1985', 'Nikita'])('%s stays words', (text) => {
  expect(parseQuery(text).kind).toBe('words');
});
