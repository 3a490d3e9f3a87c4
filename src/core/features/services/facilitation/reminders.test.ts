import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#contract/dates.ts';
import { validityFrom } from '#contract/facilitation.ts';
import { readFacilitationKinds } from './kinds.ts';
import { reminderOf, remindOn } from './reminders.ts';

const kinds = readFacilitationKinds(path.resolve(import.meta.dirname, '../../../../../resources'));
const legal = kinds.find(({ code }) => code === 'legalitas')!;

describe('a day so many months away', () => {
  it.each([
    ['2026-11-23', 6, '2027-05-23'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));
});

describe('how long a paper is good for', () => {
  it.each([
    ['pirt', '2031-11-23', null, '2031-05-23'],
    ['merek', '2036-11-23', null, '2036-05-23'],
    ['bpom', '2031-11-23', null, '2031-05-23'],
    ['nikKoperasi', '2027-11-23', null, '2027-08-23'],
    ['halal', null, '2030-11-23', '2030-08-23'],
    ['nib', null, null, null],
  ])('%s', (subject, validUntil, checkOn, told) => {
    const rule = legal.subject.choices.find(({ code }) => code === subject)?.validity;
    const paper = validityFrom(rule, '2026-11-23');
    expect(paper).toEqual({ validUntil, checkOn });
    expect(remindOn(legal, subject, paper)).toBe(told);
  });
});

describe('the reminder of a paper that ends on 30 December 2026', () => {
  const paper = { validUntil: '2026-12-30', checkOn: null, remindOn: '2026-06-30' };
  it.each([
    ['2026-06-29', null],
    ['2026-06-30', { since: '2026-06-30', isOver: false }],
    ['2026-09-29', { since: '2026-06-30', isOver: false }],
    ['2026-09-30', { since: '2026-09-30', isOver: false }],
    ['2026-11-30', { since: '2026-11-30', isOver: false }],
    ['2026-12-30', { since: '2026-11-30', isOver: false }],
    ['2026-12-31', { since: '2026-12-30', isOver: true }],
  ])('on %s', (today, expected) => expect(reminderOf(paper, today)).toEqual(expected));

  it('is not given where there is no end, or no day to tell of it', () => {
    expect(reminderOf({ validUntil: null, checkOn: null, remindOn: null }, '2026-12-31')).toBeNull();
    expect(reminderOf({ ...paper, remindOn: null }, '2026-12-31')).toBeNull();
  });
  it('is six months before the end of a paper without a rule', () => {
    expect(remindOn(legal, 'nib', paper)).toBe('2026-06-30');
  });
  it('is of the earlier of its end and the day to check it', () => {
    const both = { validUntil: '2030-10-01', checkOn: '2026-12-31' };
    expect(remindOn(legal, 'halal', both)).toBe('2026-09-30');
    expect(reminderOf({ ...both, remindOn: '2026-09-30' }, '2027-01-01')).toEqual({
      since: '2026-12-31',
      isOver: true,
    });
  });
  it('begins no later than the renewal may', () => {
    const short = { ...paper, remindOn: '2026-12-10' }; // one month before was already told with the first
    expect(reminderOf(short, '2026-12-15')).toEqual({ since: '2026-12-10', isOver: false });
  });
});
