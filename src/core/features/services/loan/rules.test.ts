import { describe, expect, it } from 'vitest';
import { isbnOf, isIsbnLike } from '#contract/isbn.ts';
import { daysLate, mayTake, reminderText, whyNotExtended } from '#contract/loan.ts';
import { dueOn, endOf, extendedTo, readIsbn } from './rules.ts';

describe('an ISBN', () => {
  it.each([
    ['978-2-07-216511-5', '9782072165115'],
    ['2072165113', '9782072165115'], // of ten digits: the same book
    ['ISBN 2-07-216511-3', '9782072165115'],
    ['978-1-960957-03-0', '9781960957030'],
    ['978-1-960957-03-X', undefined],
    ['080442957X', '9780804429573'],
    ['0-8044-2957-x', '9780804429573'],
    ['0804429570', undefined],
    ['ISBN-13: 978 602 03 3176 8', '9786020331768'],
    ['9786020331769', undefined],
    ['1234567890123', undefined],
    ['keripik', undefined],
    ['', undefined],
  ])('%s is %s', (text, isbn) => expect(isbnOf(text)).toBe(isbn));

  it('that is wrong is told from a telephone number, a NIB and words', () => {
    expect(isIsbnLike('978-1-960957-03-X')).toBe(true);
    expect(['081234567890', '0812345678', '1234567890123', 'B-0142-2'].map(isIsbnLike)).not.toContain(true);
    expect(readIsbn('978-1-960957-03-X')).toBe('wrong');
    expect(readIsbn('2072165113')).toEqual({ isbn: '9782072165115' });
    expect(readIsbn('harga pokok')).toBeNull();
  });
});

const person = { uid: '', name: 'Yusuf Hamdani', isRemoved: false };
const loan = { uid: '', person, lentOn: '2026-11-06', dueOn: '2026-11-20', extensions: 0 };

describe('days late', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-19', 0],
    ['2026-11-20', '2026-11-24', 4], // Friday, then a weekend and a holiday on Monday: returned on Tuesday
    ['2026-11-22', '2026-11-24', 2], // due on a Sunday
    ['2026-11-23', '2026-11-24', 1], // due on the holiday itself
    ['2026-12-31', '2027-01-02', 2],
  ])('due %s and looked at %s: %i', (due, today, days) => {
    expect(daysLate({ dueOn: due }, today)).toBe(days);
    const said = reminderText(
      { number: 'B-0142-2', book: { title: 'Kemasan' }, loan: { ...loan, dueOn: due } },
      'PLUT Riau',
      today,
    );
    expect(said.includes(`sudah lewat ${days} hari`)).toBe(true);
  });
});

it('is due in days of the calendar, and extended from its day or from today', () => {
  expect(dueOn('2026-11-23')).toBe('2026-12-07');
  expect(extendedTo('2026-11-25', '2026-11-23')).toBe('2026-12-09');
  expect(extendedTo('2026-11-16', '2026-11-23')).toBe('2026-12-07');
});

it('never ends before it began, whatever the clock says', () => {
  expect(endOf('2026-11-23', '2026-11-30')).toBe('2026-11-30');
  expect(endOf('2026-11-23', '2026-11-20')).toBe('2026-11-23');
});

it('is not extended while somebody waits, nor more often than once', () => {
  expect(whyNotExtended({ isReserved: false, loan })).toBeNull();
  expect(whyNotExtended({ isReserved: true, loan })).toMatch(/dipesan/);
  expect(whyNotExtended({ isReserved: false, loan: { ...loan, extensions: 1 } })).toMatch(/1 kali/);
});

it.each([
  [[], 7, 1, true],
  [[], 7, 0, false],
  [[8], 7, 1, false], // the only one is kept for somebody else
  [[8], 7, 2, true],
  [[8, 7], 7, 1, false],
  [[7, 8], 7, 1, true],
  [[8, 7], 7, 2, true],
])('of those who wait %j may %i take one of %i: %s', (waiting, who, onShelf, may) =>
  expect(mayTake(waiting, who, onShelf)).toBe(may),
);
