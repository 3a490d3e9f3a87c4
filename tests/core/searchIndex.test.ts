import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { FOLDING, indexedWords } from '#core/platform/people/names.ts';
import { ADMIN_PIN } from './pins.ts';
import { openTestCore, registerVisitor } from './support.ts';

const inFile = (databasePath: string, sql: string): void => {
  const sqlite = new Sqlite(databasePath);
  sqlite.exec(sql);
  sqlite.close();
};

const OTHER_WORDS = `
  INSERT INTO person_search (person_search) VALUES ('delete-all');
  INSERT INTO person_search (rowid, tokens) VALUES (1, 'wordsofotherrules');`;

/** Names found in the file as the program opens it. */
const foundIn = async (databasePath: string, texts: readonly string[]) => {
  const core = await openTestCore({ databasePath });
  const [admin] = await core.admin.session.staffList();
  await core.admin.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
  const found = [];
  for (const text of texts)
    found.push(
      (await core.admin.person.search({ text })).filter(({ isGuess }) => !isGuess).map(({ name }) => name),
    );
  await core.close();
  return found;
};

it('is built anew once when other rules made its words, without whoever was removed', async () => {
  const first = await openTestCore();
  for (const name of ['Siti Noerhaliza', 'Moh. Joesoef', 'Nurhalizah Katering'])
    await registerVisitor(first, first.admin, name, 'A');
  await first.close();
  const { databasePath } = first;
  inFile(
    databasePath,
    `${OTHER_WORDS} UPDATE search_folding SET version = version + 1;
    UPDATE person SET removed_at = '2026-11-23T01:00:00.000Z' WHERE name = 'Moh. Joesoef'`,
  );
  const [nurhaliza, yusuf, other] = await foundIn(databasePath, ['nurhaliza', 'yusuf', 'wordsofotherrules']);
  expect(nurhaliza!.sort()).toEqual(['Nurhalizah Katering', 'Siti Noerhaliza']);
  expect([yusuf, other]).toEqual([[], []]);

  inFile(databasePath, OTHER_WORDS);
  expect(await foundIn(databasePath, ['nurhaliza'])).toEqual([[]]);
  inFile(databasePath, 'DELETE FROM search_folding');
  expect((await foundIn(databasePath, ['nurhaliza']))[0]).toHaveLength(2);
});

it('raises its version with every change of the rules', () => {
  const names = [
    'Hj. Siti Noerhaliza, S.Pd.I',
    'Moh. Joesoef',
    'Tjandra Widjaja',
    'A.A. Gede Raka',
    'Abd. Qadir bin Ahmad',
    "Nur'aini Dhea Fitri",
    'Rudy Hartono Xaverius',
    'CV Berkah Zaitun & Keripik Syarifah',
    'Muchtar Schuler Djoenaidi',
    'Kopi 2211',
    'Nurʻaini',
    'Wa Ode Khoirun Nisa',
    'I Gst. Ngr. Ma ruf',
    'Rr. Ajeng',
    'Raden Ajeng Kartini',
    'UD Indah',
  ];
  const words = createHash('sha256')
    .update(names.map((name) => indexedWords(name, [])).join('\n'))
    .digest('hex');
  // Other words? Raise FOLDING, then write the new ones here: files of the version before are built anew.
  expect(`${FOLDING} ${words.slice(0, 12)}`).toBe('4 d12b6d69cc44');
});
