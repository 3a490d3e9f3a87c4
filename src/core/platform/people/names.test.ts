import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from './distance.ts';
import { foldName, isSameName, nameWords } from './names.ts';
import {
  alternativesOf,
  marksFor,
  matchExpression,
  parseQuery,
  scoreOf,
  slipsBetween,
  type WordQuery,
} from './search.ts';
import { createVocabulary } from './vocabulary.ts';

describe('one name, several spellings', () => {
  it.each([
    ['Siti Nurhaliza', 'Sitti Noerhaliza'],
    ['Siti Nurhaliza', 'St. Nurhalizah'],
    ['Muhammad Yusuf', 'Moh. Joesoef'],
    ['Muhammad Yusuf', 'M. Yusup'],
    ['Syahrul', 'Sjahroel'],
    ['Candra Wijaya', 'Tjandra Widjaja'],
    ['Ahmad Fauzi', 'Achmad Fauzi, S.E., M.M.'],
    ['H. Abdul Kadir', 'Abd. Qadir'],
    ['Dr. Ir. Hj. Tengku Ratna Dewi, M.M.', 'Ratna Dewi'],
    ["Nur'aini", 'Nuraini'],
    ['Rochmat', 'Rohmat'],
    ['Siti bt. Ahmad', 'Siti binti Ahmad'],
    ['A.A. Gede Raka', 'Anak Agung Gede Raka'],
    ['AA Gede Raka', 'A. A. Gede Raka'],
    ['IB Raka Sudewa', 'Ida Bagus Raka Sudewa'],
    ['I.A. Putri', 'Ida Ayu Putri'],
    ['RA Kartini', 'R. A. Kartini'],
    ['I Gst. Ngurah Rai', 'I Gusti Ngurah Rai'],
    ['Zulkifli', 'Sulkifli'],
    ['Rudy Hartono', 'Rudi Hartono'],
    ['Eddy Susanto', 'Edi Susanto'],
    ['Desy Andriani', 'Desi Andriani'],
    ['Khotimah Sari', 'Khatimah Sari'],
    ['R.A. Kartini', 'Raden Ajeng Kartini'],
    ['Hj. R.A. Kartini', 'Raden Ayu Kartini'],
    ['Rr. Wulan', 'Raden Roro Wulan'],
    ['Raden Bambang', 'Bambang'],
    ['Tb. Hasan', 'Tubagus Hasan'],
    ['I Gst Ngr Alit', 'I Gusti Ngurah Alit'],
    ['I.G.N. Alit', 'I Gusti Ngurah Alit'],
    ['AAG Rai', 'Anak Agung Gede Rai'],
    ['A.A. Gd. Rai', 'Anak Agung Gede Rai'],
    ['Rahmat Hsb', 'Rahmat Hasibuan'],
  ])('%s = %s', (a, b) => {
    expect(foldName(a)).toEqual(foldName(b));
    expect(isSameName(a, b)).toBe(true);
  });

  it.each([
    ['Abdurrahman Saleh', 'Abd. Rahman Saleh'],
    ['Muhammad Abdurrahman', 'Muh. Abdul Rahman'],
    ['Abdussalam', 'Abdul Salam'],
  ])('%s = %s, in one word and in two', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  it.each([
    ['Siti Nurhaliza', 'Siti Nurhayati'],
    ['Ahmad', 'Hamid'],
    ['', ''],
  ])('%s ≠ %s', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });

  it('folds what is folded to itself and never throws', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), (word) => {
        const once = foldName(`xx yy ${word} ww`)[2]!;
        expect(foldName(`xx yy ${once} ww`)[2]).toBe(once);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void foldName(text)));
  });
});

describe('the query', () => {
  it('tells numbers from words', () => {
    expect(parseQuery('0812-3456')).toMatchObject({ kind: 'part', digits: '08123456' });
    expect(parseQuery("'0812")).toMatchObject({ kind: 'part', digits: '0812', phone: '+62812' });
    expect(parseQuery('０８１２')).toMatchObject({ kind: 'part', digits: '0812', phone: '+62812' });
    expect(parseQuery('0062812')).toMatchObject({ kind: 'part', phone: '+62812' });
    expect(parseQuery('12')).toMatchObject({ kind: 'words' });
    expect(parseQuery(' -- ')).toEqual({ kind: 'empty' });
  });

  it('never breaks the full-text search, whatever is typed', () => {
    const db = new Sqlite(':memory:');
    db.exec(
      "CREATE VIRTUAL TABLE t USING fts5(tokens, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')",
    );
    const find = db.prepare('SELECT rowid FROM t WHERE t MATCH ?');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (text) => {
        const query = parseQuery(text);
        if (query.kind === 'words') find.all(matchExpression(alternativesOf(query)));
      }),
      { numRuns: 3000 },
    );
    db.close();
  });

  it('puts the better name first', () => {
    const query = parseQuery('siti nur') as { raw: string[]; folded: string[] };
    const score = (name: string, business = '') => scoreOf(query, nameWords(name), nameWords(business));
    expect(score('Siti Nurhaliza')).toBeGreaterThan(score('Hj. Siti Nurbaya'));
    expect(score('Siti Nurhaliza')).toBeGreaterThan(score('Ahmad', 'Siti Nur Katering'));
  });

  it('marks what was found', () => {
    expect(marksFor(['siti', 'nur'])('Siti Nurhaliza')).toEqual([
      [0, 4],
      [5, 8],
    ]);
    expect(marksFor(['yusuf'])('Moh. Joesoef')).toEqual([[5, 12]]);
  });
});

describe('how far somebody is from what was typed', () => {
  it.each([
    ['siti nur', ['Siti Nurhaliza'], 0, 'words and their beginnings'],
    ['nurhaliza keripik', ['Siti Noerhaliza', 'Keripik Bukit'], 0, 'name and business'],
    ['batik keripik', ['Siti', 'Keripik Bukit', 'Batik Siti'], 0, 'two businesses'],
    ['nur aini', ["Nur'aini"], 0, 'joined'],
    ['nuraini', ['Nur Aini'], 0, 'split'],
    ['djoenaidi', ['Junaidi'], 0, 'another spelling'],
    ['sulastri', ['Sulaiman Astri'], 3, 'split within a word'],
    ['nurhaliaz', ['Nurhaliza'], 1, 'letters changed places'],
    ['budi santosa', ['Rudi Santoso'], 2, 'two slips'],
    ['zzqq baru', ['Barokah Skincare'], 3, 'folded to two letters'],
    ['siti zainab', ['Siti Nurhaliza'], 3, 'another name'],
  ])('%s, %j: %i (%s)', (text, names, slips) => {
    expect(slipsBetween(parseQuery(text) as WordQuery, names.map(nameWords))).toBe(slips);
  });
});

describe('a mistyped word', () => {
  it.each([
    ['nurhaliza', 'nurhalzia', 1],
    ['siti', 'sti', 1],
    ['siti', 'siti', 0],
    ['keripik', 'sertifikat', 3],
  ])('%s and %s are %i apart', (a, b, away) => {
    expect(distance(a, b, 2)).toBe(away);
  });

  it('finds the word that was meant', () => {
    const vocabulary = createVocabulary(['nurhaliza', 'nurbaya', 'siti', 'keripik']);
    expect(vocabulary.near('nurhalzia')).toEqual(['nurhaliza']);
    expect(vocabulary.near('sit')).toEqual(['siti']);
    expect(vocabulary.near('zzz')).toEqual([]);
    expect(createVocabulary(['sk', 'si', 'sri']).near('sk')).toEqual([]);
  });

  it('misses no word that is near', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'u', 'é', '7'), minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(word, fc.uniqueArray(word), (wanted, words) => {
        const limit = wanted.length >= 8 ? 2 : 1;
        const isNear = (other: string) =>
          distance(wanted, other, limit) <= limit &&
          (other[0] === wanted[0] || other.at(-1) === wanted.at(-1));
        const near = createVocabulary(words).near(wanted, words.length);
        expect(near.toSorted()).toEqual(words.filter(isNear).toSorted());
      }),
    );
  });
});
