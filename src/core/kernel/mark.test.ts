import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { higherOf, type Mark, markPath, noMark, readMark, writeMark } from './mark.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-mark-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the mark beside the file', () => {
  const mark: Mark = {
    format: 1,
    officeUid: 'ab',
    revision: 7,
    series: [{ kind: 'certificate', period: '2026', last: 12 }],
    isReplaced: true,
    isUnknown: true,
    damage: 'page 3',
    checkedAt: '2026-11-23T01:00:00.000Z',
  };
  it('reads back as it was written, whatever the order of its members', () => {
    const file = path.join(folder, 'loket.db');
    expect(readMark(file)).toBeNull();
    writeMark(file, Object.fromEntries(Object.entries(mark).reverse()) as Mark);
    expect(readMark(file)).toEqual(mark);
    expect(readdirSync(folder)).toEqual(['loket.db.tanda.json']);
  });
  it('says nothing when somebody has changed it, or when it is no mark', () => {
    const file = path.join(folder, 'loket.db');
    writeMark(file, mark);
    const text = readFileSync(markPath(file), 'utf8');
    writeFileSync(markPath(file), text.replace('"last": 12', '"last": 11'));
    expect(readMark(file)).toBeNull();
    writeFileSync(markPath(file), text.slice(0, 40));
    expect(readMark(file)).toBeNull();
  });
  it('of an office that has none knows nothing', () => {
    expect(noMark).toEqual({
      format: 1,
      officeUid: null,
      revision: 0,
      series: [],
      isReplaced: false,
      isUnknown: false,
      damage: null,
      checkedAt: null,
    });
  });
});

it('takes the higher number of each series of each year', () => {
  const last = (kind: string, period: string, number: number) => ({ kind, period, last: number });
  expect(
    higherOf(
      [last('letter', '2026', 3), last('letter', '2025', 9), last('empty', '2026', 0)],
      [last('letter', '2026', 5), last('certificate', '2026', 1)],
      [last('letter', '2026', 4)],
    ),
  ).toEqual([
    last('letter', '2026', 5),
    last('letter', '2025', 9),
    last('empty', '2026', 0),
    last('certificate', '2026', 1),
  ]);
});
