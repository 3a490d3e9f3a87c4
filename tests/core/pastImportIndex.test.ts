import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { indexOf } from '#core/features/desk/pastImport/compared.ts';
import { type Card, type Index, judgeRows, type PlacedRow } from '#core/features/desk/pastImport/judge.ts';
import { type Db, kyselyOf } from '#core/kernel/database.ts';
import type { Environment } from '#core/platform/environment.ts';
import { candidateOf } from '#core/platform/people/candidate.ts';
import { isSameName, WHOLE } from '#core/platform/people/names.ts';
import { normalisePhone } from '#core/platform/people/phone.ts';
import { cardFacts, vocabularyWords } from '#core/platform/people/store.ts';
import { openRegions } from '#core/platform/region/index.ts';
import { newPerson, openTestCore, registerVisitor } from './support.ts';

/** One name a line, in the ways it is written; the next line may be near it and is another. */
const written = [
  ['Nur Aini', 'Nuraini', "Nur'aini", 'Nurʻaini', 'Hj. Nuraini, S.Pd.I', 'NUR AINIE'],
  ['Nuri Aini', 'Nuryaini'],
  ['Abdul Rahman', 'Abdurrahman', 'Abd. Rachman', 'H. Abdurahman', 'Abdul Rahman, S.E.'],
  ['Abdul Rahim'],
  ['Siti Noerhaliza', 'St. Nurhaliza', 'Siti Nur Haliza'],
  ['Moh. Ali', 'M.Ali', 'Muhammad Ali', 'Muhammad Aly'],
  ['Wa Ode Sri', 'Waode Sri'],
  ['An Nisa', 'Annisa', 'Anisah'],
  ['I Gusti Ngurah Raka', 'I Gst. Ngr. Raka', 'Raka'],
  ['José Ñandú', 'Jose Nandu'],
  ['Siti'],
  ['李明'],
  ['Kopi 2211'],
];
/** Who stands in the book alone. */
const strangers = ['Marwan', 'Hendri Kusuma', 'Yusni Elfira', 'Rika Amelia'];
const phones = ['081268201188', '0812-6820-1188', '+62 812 6820 1199', '081268201200', '081268201211', '12'];
const births = ['1984-06-17', '1979-08-05', '1990-02-28'];
const niks = ['1471124508790001', '1471121706840002', '1471122802900003', '1471124508790004'];

/** Everything the office holds, looked at one by one: what `indexOf` must say without reading it. */
const wholeOffice = async (db: Db, sqlite: Sqlite.Database, importId: number): Promise<Index> => {
  const cards = (await cardFacts(db, 1).execute()).map((row) => ({
    row,
    card: { ...candidateOf(row, false), id: row.id } satisfies Card,
  }));
  const regions = openRegions(path.resolve('resources'));
  const has = (sql: string, ...values: unknown[]) => sqlite.prepare(sql).get(values) !== undefined;
  return {
    ofNik: (nik) => cards.find(({ row }) => row.nik === nik)?.card,
    similar: ({ name, phone }) => {
      const called = cards.filter(({ row }) => row.phone !== null && row.phone === normalisePhone(phone));
      const named = cards.filter((each) => isSameName(each.row.name, name) && !called.includes(each));
      return [
        ...called.map(({ card }) => ({ ...card, isSamePhone: true })),
        ...named.map(({ card }) => card),
      ];
    },
    hasVisit: (personId, localDate) =>
      has(
        'SELECT 1 FROM visit WHERE person_id = ? AND local_date = ? AND cancelled_at IS NULL AND import_id IS NOT ?',
        personId,
        localDate,
        importId,
      ),
    isImported: (print) =>
      has(
        "SELECT 1 FROM past_import_row WHERE lower(hex(print)) = ? AND state = 'taken' AND import_id <> ?",
        print,
        importId,
      ),
    regionPath: (code) => regions.find(code)?.path ?? '',
  };
};

it('judges rows by what the whole office holds, and reads only what they can mean', async () => {
  const core = await openTestCore({ at: '2026-11-16T01:00:00.000Z' });
  const pick = <T>(all: readonly T[]): T => all[Math.floor(core.random.next() * all.length)]!;
  const uids: string[] = [];
  for (let i = 0; i < 90; i++) {
    if (i % 30 === 29) core.advance(24 * 60);
    const draft = newPerson(core, pick(pick(written)), {
      sex: 'P',
      ...(core.random.next() < 0.5 && { phone: pick(phones.slice(0, 5)) }),
      ...(core.random.next() < 0.4 && { birthDate: pick(births) }),
      ...(i < niks.length - 1 && { nik: niks[i]!, birthDate: null, sex: i === 1 || i === 2 ? 'L' : 'P' }),
    });
    uids.push(draft.uid);
    await registerVisitor(core, core.admin, '', 'A', { person: { new: draft } });
  }
  // Whoever is called otherwise now, was removed, or went over to another card.
  for (const uid of uids.slice(10, 20)) {
    const { person } = await core.admin.person.card({ uid });
    await core.admin.person.update({ ...newPerson(core, pick(pick(written))), uid, sex: person.sex });
  }
  for (const uid of uids.slice(20, 25)) {
    await core.admin.merge.join({
      uid: core.uid(),
      keptUid: uids[30]!,
      mergedUid: uid,
      takes: [],
      businesses: [],
      reason: 'Orang yang sama',
    });
  }

  const rows = Array.from({ length: 400 }, (_, i): PlacedRow => {
    const isDated = core.random.next() < 0.9;
    return {
      row: i + 2,
      name: core.random.next() < 0.2 ? pick(strangers) : pick(pick(written)),
      nik: core.random.next() < 0.15 ? pick(niks) : '',
      isNikBroken: false,
      isNikShaky: false,
      isNikEmptied: false,
      phone: core.random.next() < 0.4 ? pick(phones) : '',
      sex: 'P',
      birthDate: core.random.next() < 0.3 ? pick(births) : null,
      businessName: '',
      address: '',
      village: '',
      district: '',
      regency: '',
      place: '',
      date: isDated ? pick(['2026-11-16', '2026-11-17', '2026-11-18', '2023-01-09']) : null,
      service: '',
      purpose: '',
      written: {},
      problems: {},
      print: (i + 1).toString(16).padStart(32, '0'),
      twin: null,
      regionCode: '14.71',
      placeDoubt: null,
      serving: { serviceId: 1, fieldId: 1, label: 'Konsultasi' },
    };
  });
  const sqlite = new Sqlite(core.databasePath);
  sqlite.exec(`
    INSERT INTO past_import (id, uid, office_id, file_name, at, state, look)
      VALUES (1, randomblob(16), 1, 'lama.csv', '2026-11-16T01:00:00.000Z', 'done', '{}'),
        (2, randomblob(16), 1, 'baru.csv', '2026-11-16T01:00:00.000Z', 'draft', '{}');
    UPDATE visit SET import_id = 2 WHERE id % 7 = 0;
    UPDATE visit SET cancelled_at = registered_at WHERE id % 5 = 0;`);
  const taken = sqlite.prepare(
    "INSERT INTO past_import_row (import_id, row, print, status, state) VALUES (1, ?, unhex(?), 'new', ?)",
  );
  for (const { row, print } of rows.slice(0, 40)) taken.run(row, print, row % 3 ? 'taken' : 'waiting');
  const db = kyselyOf(new Sqlite(core.databasePath));
  const regions = openRegions(path.resolve('resources'));
  const environment = { db: () => db, regions: () => regions } as Environment;
  const today = '2026-11-23';

  const found = judgeRows(rows, await indexOf(environment, 2, 1, rows), today);
  const expected = judgeRows(rows, await wholeOffice(db, sqlite, 2), today);
  expect(found).toEqual(expected);
  const counts = Object.groupBy(found, ({ status }) => status);
  for (const status of ['new', 'known', 'doubtful', 'present'] as const)
    expect(counts[status]?.length, status).toBeGreaterThan(5);
  const reasons = found.flatMap(({ shown }) => shown.reasons).join(' ');
  for (const reason of [
    'Kartu yang sama: NIK',
    'nama dan nomor HP',
    'nama dan tanggal lahir',
    'sudah tercatat datang',
    'namanya berbeda',
  ])
    expect(reasons).toContain(reason);

  // One row of one name: the cards of that name alone are read.
  const [one] = rows.filter(({ name, nik, phone }) => name === 'Abdul Rahim' && !nik && !phone);
  const index = await indexOf(environment, 2, 1, [one!]);
  expect(new Set(index.similar(one!).map(({ name }) => name))).toEqual(new Set(['Abdul Rahim']));
  expect(index.similar({ ...one!, name: 'Raka' })).toEqual([]);

  // A whole name is looked up and never among the words that a mistyped one may mean.
  const indexed = await db.selectFrom('person_vocabulary').select('term').execute();
  expect(indexed.filter(({ term }) => term.startsWith(WHOLE)).length).toBeGreaterThan(5);
  const words = await vocabularyWords(db);
  expect(words).toContain('nurhalisa');
  expect(words.filter((word) => word.startsWith(WHOLE))).toEqual([]);
  await db.destroy();
  sqlite.close();
});
