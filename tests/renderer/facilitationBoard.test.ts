import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortRupiah } from '#contract/dates.ts';
import { type Facilitation, facilitationKind } from '#contract/facilitation.ts';
import { railOf, reminderText } from '#renderer/facilitation/steps.ts';
import { boardColumns, neighbourOf, sumsOf } from '#renderer/facilitation/board.ts';
import { amountText, dayText, lateDays, nextText, validityText } from '#renderer/facilitation/words.ts';

const kindOf = (name: string) =>
  facilitationKind.parse(
    JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, `../../resources/facilitation/${name}.json`), 'utf8'),
    ),
  );
const financing = kindOf('pembiayaan');
const legality = kindOf('legalitas');

it('has a column for each step, and what is paid in part stands with what is approved', () => {
  const columns = boardColumns(financing, [financing, legality]);
  expect(columns.map(({ title }) => title)).toEqual(['Berkas', 'Diajukan', 'Survei', 'Disetujui', 'Cair']);
  const holding = (step: string) =>
    columns.filter(({ holds }) => holds({ kind: financing, step: { code: step } })).map(({ key }) => key);
  for (const { code, counts } of financing.steps)
    expect(holding(code)).toEqual([counts === 'partlyPaid' ? 'disetujui' : code]);
});

it('has a column for each kind where all are asked for', () => {
  const columns = boardColumns(null, [financing, legality]);
  expect(columns.map(({ title }) => title)).toEqual(['Pembiayaan', 'Legalitas']);
  const at = { kind: legality, step: { code: 'berkas' } };
  expect(columns.filter(({ holds }) => holds(at)).map(({ key }) => key)).toEqual(['legalitas']);
});

it('sums what was approved, and what is asked for where nothing is', () => {
  const at = { kind: financing, step: { code: 'berkas' }, cases: 2, overdue: 1 };
  expect(
    sumsOf([
      { ...at, askedRp: 100, approvedRp: 0, paidRp: 0 },
      { ...at, askedRp: 50, approvedRp: 40, paidRp: 20 },
    ]),
  ).toEqual({ cases: 4, overdue: 2, askedRp: 150, approvedRp: 40, paidRp: 20, amountRp: 140 });
});

const cards = [['a', 'b', 'c'], [], ['d'], ['e', 'f']];
it.each([
  ['a', 'ArrowDown', 'b'],
  ['c', 'ArrowDown', undefined],
  ['b', 'ArrowUp', 'a'],
  ['a', 'ArrowUp', undefined],
  ['c', 'ArrowRight', 'd'],
  ['d', 'ArrowRight', 'e'],
  ['f', 'ArrowRight', undefined],
  ['f', 'ArrowLeft', 'd'],
  ['d', 'ArrowLeft', 'a'],
  ['a', 'ArrowLeft', undefined],
  ['b', 'Home', 'a'],
  ['a', 'End', 'c'],
  ['a', 'Tab', undefined],
  ['gone', 'ArrowDown', undefined],
])('from card %s, %s leads to %s', (from, key, to) => {
  expect(neighbourOf(cards, from, key)).toBe(to);
});

it.each([
  [25_000_000, 'Rp25 jt'],
  [2_500_000, 'Rp2,5 jt'],
  [1_050_000, 'Rp1,05 jt'],
  [1_500_000_000, 'Rp1.500 jt'],
  [2_505_500, 'Rp2.505.500'],
  [750_000, 'Rp750.000'],
  [0, 'Rp0'],
])('writes %i rupiah as %s', (value, text) => {
  expect(shortRupiah(value)).toBe(text);
});

it('says what is late, what is next, and how much it is about', () => {
  expect(lateDays({ dueOn: '2026-11-18', endedOn: null }, '2026-11-23')).toBe(5);
  expect(lateDays({ dueOn: '2026-11-23', endedOn: null }, '2026-11-23')).toBe(0);
  expect(lateDays({ dueOn: '2026-11-18', endedOn: '2026-11-20' }, '2026-11-23')).toBe(0);
  expect(lateDays({ dueOn: null, endedOn: null }, '2026-11-23')).toBe(0);
  expect(nextText({ nextAction: '', files: { there: 4, asked: 7 } })).toBe('Berkas 4 dari 7');
  expect(nextText({ nextAction: 'Akad', files: { there: 4, asked: 7 } })).toBe('Akad');
  expect(nextText({ nextAction: '', files: { there: 7, asked: 7 } })).toBe('');
  expect(dayText('2026-11-26', '2026-11-23')).toBe('26/11');
  expect(dayText('2025-11-26', '2026-11-23')).toBe('26/11/2025');
  const text = (askedRp: number | null, approvedRp: number | null, paidRp: number) =>
    amountText({ askedRp, approvedRp, paidRp });
  expect(text(50_000_000, null, 0)).toBe('Rp50 jt');
  expect(text(50_000_000, 40_000_000, 0)).toBe('Rp40 jt');
  expect(text(50_000_000, 40_000_000, 20_000_000)).toBe('Rp20 jt dari Rp40 jt cair');
  expect(text(50_000_000, 40_000_000, 40_000_000)).toBe('Rp40 jt');
  expect(text(null, null, 0)).toBe('');
});

describe('the rail of a case', () => {
  const reached = (...steps: [code: string, on: string][]) =>
    steps.map(([code, on]) => ({
      code,
      name: financing.steps.find((step) => step.code === code)!.name,
      on,
      note: '',
      staffName: 'Rina',
    }));
  const rail = (change: Partial<Facilitation>) =>
    railOf(
      { definition: financing, endedOn: null, ending: null, ...change } as Facilitation,
      '2026-11-23',
    ).map(({ name, note, state }) => `${name} ${note} ${state}`);

  it('tells what is done, where it stands, and what is to come', () => {
    const steps = reached(['berkas', '2025-12-30'], ['diajukan', '2026-10-14']);
    expect(rail({ steps, step: steps[1]! })).toEqual([
      'Berkas 30/12/2025 done',
      'Diajukan sejak 14/10 now',
      'Survei  next',
      'Disetujui  next',
      'Cair sebagian  next',
      'Cair  next',
    ]);
  });

  it('leaves out a part where all was paid at once, and ends where it was refused', () => {
    const steps = reached(
      ['berkas', '2026-10-05'],
      ['diajukan', '2026-10-14'],
      ['survei', '2026-10-26'],
      ['disetujui', '2026-11-09'],
      ['cair', '2026-11-12'],
    );
    expect(rail({ steps, step: steps[4]!, endedOn: '2026-11-12' }).slice(-2)).toEqual([
      'Disetujui 09/11 done',
      'Cair 12/11 done',
    ]);
    const ending = { code: 'ditolak', name: 'Ditolak', reason: 'Omzet belum cukup' };
    expect(rail({ steps: steps.slice(0, 2), step: steps[1]!, endedOn: '2026-11-02', ending })).toEqual([
      'Berkas 05/10 done',
      'Diajukan 14/10 done',
      'Ditolak 02/11 now',
    ]);
  });

  it('is read as it was stored where the kind is gone', () => {
    const steps = reached(['berkas', '2026-10-05'], ['diajukan', '2026-10-14']);
    expect(rail({ definition: null, steps, step: steps[1]! })).toEqual([
      'Berkas 05/10 done',
      'Diajukan sejak 14/10 now',
    ]);
  });
});

it.each([
  ['2027-02-12', null, false, 'P-IRT berlaku sampai 12/02/2027: siapkan perpanjangannya.'],
  ['2026-11-12', null, true, 'Masa berlaku P-IRT sudah habis.'],
  [null, '2027-01-05', false, /^P-IRT diperiksa pada 05\/01\/2027: pastikan/],
  [null, '2026-11-05', true, /^P-IRT sudah waktunya diperiksa, sejak 05\/11\/2026: pastikan/],
])('a paper valid until %s or checked on %s says so (%s)', (validUntil, checkOn, isOver, text) => {
  const document = { number: '1', issuedOn: '2022-02-12', validUntil, checkOn };
  const subject = { code: 'pirt', name: 'P-IRT' };
  const reminder = { since: '2026-08-12', isOver };
  expect(reminderText({ document, subject, reminder } as Facilitation)).toMatch(text);
});

it.each([
  ['2027-01-16', null, 'Berlaku sampai 16/01/2027'],
  ['2026-11-23', null, 'Berlaku sampai 23/11/2026'],
  ['2026-01-16', null, 'Berakhir 16/01/2026'],
  [null, '2026-01-16', 'Periksa 16/01/2026'],
  [null, null, ''],
])('a paper valid until %s or checked on %s is listed as "%s"', (validUntil, checkOn, text) => {
  const document = { number: '1', issuedOn: '2022-02-12', validUntil, checkOn };
  expect(validityText({ document }, '2026-11-23')).toBe(text);
});
