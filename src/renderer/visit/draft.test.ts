import { expect, it } from 'vitest';
import {
  asName,
  choiceProblem,
  isTouched,
  keptFor,
  keptName,
  needsToSend,
  newVisitorFrom,
  noChoice,
  visitorProblems,
  withAnotherNeed,
  withNeed,
  withNextPriority,
  withoutNeed,
} from './draft.ts';

it.each([
  ['siti nur', { name: 'Siti Nur', nik: '', phone: '' }],
  ['1471 0152 0385 0003', { name: '', nik: '1471015203850003', phone: '' }],
  ['0812-3456-7890', { name: '', nik: '', phone: '081234567890' }],
  ['+62 812 3456 7890', { name: '', nik: '', phone: '081234567890' }],
  ['NIK: 1471 0263 0290 0003', { name: '', nik: '1471026302900003', phone: '' }],
  ['No. KTP 1471026302900003', { name: '', nik: '1471026302900003', phone: '' }],
  ['HP 0812-7654-3210', { name: '', nik: '', phone: '081276543210' }],
  ['9120301234567', { name: '', nik: '', phone: '', nib: '9120301234567' }],
  ['NIB 9120 3012 34567', { name: '', nik: '', phone: '', nib: '9120301234567' }],
  ['81234567890', { name: '', nik: '', phone: '081234567890' }],
  ['  ', { name: '', nik: '', phone: '' }],
])('takes %j over into the right field', (text, fields) => {
  expect(newVisitorFrom(text)).toMatchObject(fields);
});

it.each([
  ["siti ma'ruf, s.pd.", "Siti Ma'ruf, S.Pd."],
  ['SITI NURHALIZA', 'SITI NURHALIZA'],
  ['Andi al-Amin', 'Andi al-Amin'],
])('writes %j as a name', (typed, name) => {
  expect(asName(typed)).toBe(name);
});

it('knows a form with something typed from one that was only opened', () => {
  const visitor = newVisitorFrom('siti');
  expect(isTouched(visitor)).toBe(false);
  expect(isTouched({ ...visitor, phone: '0812' })).toBe(true);
  const drawn = { ...noChoice, needs: [{ fieldUid: 'a', serviceUid: null }] };
  expect(isTouched({ ...visitor, choice: drawn }, drawn)).toBe(false);
});

it('continues a half-typed form only for what was searched when it was opened, under its own name', () => {
  const typed = { ...newVisitorFrom("Zubaidah O'Brien-Ñandú"), name: 'P' };
  expect(keptFor([newVisitorFrom('Ani'), typed], "Zubaidah O'Brien-Ñandú ")).toBe(typed);
  expect(keptName(typed)).toBe('P');
  expect(keptFor([typed], 'Zubaidah')).toBe(null);
});

it('says that signs alone are no name, of the person and of the business', () => {
  expect(visitorProblems({ ...newVisitorFrom('-'), businessName: '.' })).toMatchObject({
    name: 'Nama ditulis dengan huruf; tanda saja bukan nama.',
    businessName: 'Nama usaha ditulis dengan huruf; tanda saja bukan nama.',
  });
  expect(visitorProblems({ ...newVisitorFrom('Ani'), businessName: '212' })).not.toHaveProperty(
    'businessName',
  );
});

const a = { fieldUid: 'a', serviceUid: '1' };

it('asks for what a need lacks, and sends no need that was opened and left empty', () => {
  expect(choiceProblem(noChoice)).toMatchObject({ at: 0, field: expect.any(String) as string });
  const one = withNeed(noChoice, a);
  expect(withAnotherNeed(noChoice)).toBe(noChoice);
  const two = withAnotherNeed(one);
  expect(choiceProblem(two)).toBeNull();
  expect(needsToSend(two)).toEqual([a]);
  expect(choiceProblem(withNeed(two, { fieldUid: 'b' }))).toEqual({
    at: 1,
    service: expect.any(String) as string,
  });
  expect(withoutNeed(one, 0).needs).toEqual(noChoice.needs);
});

it('walks the priorities and comes back to none', () => {
  const all = [1, 2, 3, 4, 5].reduce((path) => [...path, withNextPriority(path.at(-1)!)], [noChoice]);
  expect(all.map(({ priority }) => priority)).toEqual([
    null,
    'elderly',
    'pregnant',
    'disabled',
    'toddler',
    null,
  ]);
});
