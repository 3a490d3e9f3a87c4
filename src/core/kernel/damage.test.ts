import { describe, expect, it } from 'vitest';
import { watchForDamage } from './damage.ts';
import { DamagedFile } from './open.ts';

const sqliteError = (code: string) => Object.assign(new Error(code), { code });

describe('the office’s file, while it is open', () => {
  const watch = () => {
    const told: string[] = [];
    return { told, ...watchForDamage('/data/loket.db', (detail) => told.push(detail)) };
  };
  it('is written to as long as nothing was found', () => {
    const { told, isMetIn, refuse, sentence } = watch();
    for (const error of [sqliteError('SQLITE_FULL'), sqliteError('SQLITE_IOERR_READ'), new Error('ours')])
      expect(isMetIn(error)).toBe(false);
    expect(refuse).not.toThrow('');
    expect([sentence(), told]).toEqual([null, []]);
  });
  it.each(['SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB'])('is written to no more after %s', (code) => {
    const { told, isMetIn, refuse, sentence } = watch();
    expect(isMetIn(sqliteError(code))).toBe(true);
    expect(refuse).toThrow(DamagedFile);
    expect(sentence()).toContain('Berkas data kantor (loket.db) rusak');
    expect(isMetIn(sqliteError(code))).toBe(true);
    expect(told).toEqual([`Error: ${code}`]);
  });
  it('is told damaged once, by a check too', () => {
    const { told, found, refuse } = watch();
    found('page 3');
    found('page 4');
    expect(told).toEqual(['page 3']);
    expect(refuse).toThrow(DamagedFile);
  });
});
