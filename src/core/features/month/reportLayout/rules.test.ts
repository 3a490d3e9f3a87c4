import { describe, expect, it } from 'vitest';
import type { ReportPart } from '#contract/reportLayout.ts';
import { chosenOf, laidOut, partsText, storedParts, usualParts } from './rules.ts';

const tables = ['B', 'A', 'A1'].map((code) => ({ code, title: `Tabel ${code}` }));
const appendices = [
  { key: 'visits', title: 'Daftar Kunjungan', place: 2, isPersonal: true },
  { key: 'trainings', title: 'Pelatihan', place: 1, isPersonal: false },
];
const usual = usualParts(tables, appendices);
const shown = (parts: readonly ReportPart[]) =>
  parts.map(({ key, isIn }) => (isIn ? key : `(${key})`)).join(' ');

describe('the parts of the report', () => {
  it('are usually all in: tables by their codes, then part M, then what stands behind', () => {
    expect(shown(usual)).toBe('contents A A1 B remark definitions trainings visits');
    expect(usual.map(({ place }) => place)).toEqual(
      'front body body body body behind behind apart'.split(' '),
    );
  });

  it.each([
    ['as usual where nothing is chosen', [], 'contents A A1 B remark definitions trainings visits'],
    [
      'in the order of the office, within their place',
      ['trainings', 'definitions', 'remark', 'B', 'A1', 'A', '(contents)', 'visits'],
      '(contents) remark B A1 A trainings definitions visits',
    ],
    [
      'a new one at the end of its place, and in',
      ['contents', 'B', '(remark)', '(definitions)', '(visits)'],
      'contents B (remark) A A1 (definitions) trainings (visits)',
    ],
    [
      'without one that is no more',
      ['contents', 'Q', 'B', 'A', '(gone)', 'A1', 'remark'],
      'contents B A A1 remark definitions trainings visits',
    ],
  ])('are %s', (_, chosen, expected) => {
    const asked = chosen.map((word) => ({ key: word.replace(/[()]/g, ''), isIn: !word.startsWith('(') }));
    const parts = laidOut(usual, asked);
    expect(shown(parts)).toBe(expected);
    expect(laidOut(usual, chosenOf(parts))).toEqual(parts);
  });

  it('are kept as nothing where they are as usual', () => {
    expect(storedParts(usual, laidOut(usual, chosenOf(usual)))).toEqual([]);
    const without = usual.map((part) => ({ ...part, isIn: part.key !== 'B' }));
    expect(storedParts(usual, without)).toEqual(chosenOf(without));
    const moved = laidOut(usual, [{ key: 'B', isIn: true }]);
    expect(storedParts(usual, moved)).toEqual(chosenOf(moved));
  });

  it('are told to whoever reads the trail', () => {
    expect(partsText(usual)).toBe(
      'semua bagian; urutan Daftar isi A A1 B M Arti Angka Pelatihan Daftar Kunjungan',
    );
    expect(
      partsText(
        laidOut(usual, [
          { key: 'B', isIn: true },
          { key: 'A', isIn: false },
        ]),
      ),
    ).toBe('tanpa A; urutan Daftar isi B A1 M Arti Angka Pelatihan Daftar Kunjungan');
  });
});
