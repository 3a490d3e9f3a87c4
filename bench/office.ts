import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { migrations } from '#core/migrations/index.ts';
import { indexedWords } from '#core/platform/people/names.ts';
import { openRegions } from '#core/platform/region/index.ts';
import { benchFolder, openBenchCore, resourcesPath, startOfBench } from './core.ts';
import { businessName, personName } from './people.ts';
import { type Random, seededRandom } from './random.ts';

export type Size = { people: number; visits: number };

const DAY = 86_400_000;
const YEARS = 11;
const scales = ['mikro', 'mikro', 'mikro', 'kecil', 'menengah', 'belum_didata', 'koperasi'];

/** Everything the file is made from: another schema, another generator or another folding makes another file. */
const recipe = ({ people, visits }: Size): string => {
  const hash = createHash('sha256').update(`${people} ${visits} ${migrations.join('')}`);
  for (const source of ['office.ts', 'people.ts', 'random.ts'])
    hash.update(readFileSync(path.join(import.meta.dirname, source)));
  const random = seededRandom(1);
  for (let i = 0; i < 2000; i++) hash.update(indexedWords(personName(random, i % 2 ? 'L' : 'P'), []));
  return hash.digest('hex').slice(0, 12);
};

export const uidMaker = (random: Random) => (instant: number) => {
  const uid = Buffer.from(random.bytes());
  uid.writeUIntBE(instant, 0, 6);
  uid[6] = (uid[6]! & 0x0f) | 0x70;
  uid[8] = (uid[8]! & 0x3f) | 0x80;
  return uid;
};

/** Working days up to yesterday, oldest first. */
const workingDays = (): string[] => {
  const today = Math.floor(startOfBench.getTime() / DAY) * DAY;
  return Array.from({ length: YEARS * 365 }, (_, i) => new Date(today - (YEARS * 365 - i) * DAY))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10));
};

type Person = { sex: 'L' | 'P'; visits: number; lastVisit: number; since: string; district: string };

const districts = (): { code: string; name: string }[] => {
  const regions = openRegions(resourcesPath);
  return regions.children('14').flatMap((regency) => regions.children(regency.code));
};

/** An insert of a row given as an object; the columns are those of the first row. */
const inserter = (sqlite: Sqlite.Database, table: string) => {
  let statement: Sqlite.Statement | undefined;
  return (row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    statement ??= sqlite.prepare(
      `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((column) => `@${column}`).join()})`,
    );
    statement.run(row);
  };
};

const addVisits = (sqlite: Sqlite.Database, size: Size, random: Random, newUid: (at: number) => Buffer) => {
  const places = districts();
  const days = workingDays();
  const insert = {
    visit: inserter(sqlite, 'visit'),
    need: inserter(sqlite, 'visit_need'),
    ticket: inserter(sqlite, 'ticket'),
    event: inserter(sqlite, 'ticket_event'),
    audit: inserter(sqlite, 'audit'),
  };
  const people: Person[] = [];
  for (let id = 1; id <= size.visits; id++) {
    const localDate = days[Math.floor(((id - 1) / size.visits) * days.length)]!;
    const at = Date.parse(`${localDate}T01:00:00Z`) + random.below(7 * 3_600_000);
    const instant = new Date(at).toISOString();
    const isNew = people.length < size.people && people.length <= (id * size.people) / size.visits;
    if (isNew)
      people.push({
        sex: random.next() < 0.42 ? 'L' : 'P',
        visits: 0,
        lastVisit: 0,
        since: localDate,
        district: random.pickCommon(places).code,
      });
    const personId = isNew ? people.length : 1 + random.below(people.length);
    const person = people[personId - 1]!;
    person.visits++;
    person.lastVisit = id;
    const fieldId = 1 + random.below(7);
    const serviceId = 1 + random.below(7);
    const letter = 'ABCDEFG'[fieldId - 1]!;
    const uid = newUid(at);
    insert.visit({
      uid,
      office_id: 1,
      person_id: personId,
      business_id: personId,
      registered_at: instant,
      local_date: localDate,
      month: Number(localDate.slice(0, 4) + localDate.slice(5, 7)),
      staff_id: 1,
      visit_number: person.visits,
      is_new: person.visits === 1 ? 1 : 0,
      sex: person.sex,
      district_code: person.district,
      sector: random.pick('ACGIJT'.split('')),
      scale: random.pick(scales),
      field_id: fieldId,
      service_id: serviceId,
      purpose: 'Tanya syarat NIB',
    });
    insert.need({ visit_id: id, position: 1, field_id: fieldId, service_id: serviceId, done_at: instant });
    const shared = {
      office_id: 1,
      local_date: localDate,
      field_id: fieldId,
      service_id: serviceId,
      staff_id: 1,
    };
    // The id keeps the numbers of a day and letter apart; real ones are smaller.
    const ticket = { uid: newUid(at), visit_id: id, letter, sequence: id, issued_at: instant, place: at };
    insert.ticket({
      ...shared,
      ...ticket,
      status: 'done',
      calls: 1,
      called_at: instant,
      finished_at: instant,
    });
    insert.event({ ...shared, uid: newUid(at), ticket_id: id, kind: 'issued', at: instant, place: at });
    insert.audit({
      office_id: 1,
      at: instant,
      staff_id: 1,
      action: 'register',
      entity: 'visit',
      entity_uid: uid,
    });
  }
  return people;
};

const birthDates = (random: Random, sex: 'L' | 'P') => {
  const birth = new Date(Date.UTC(1950 + random.below(55), random.below(12), 1 + random.below(28)));
  const [year, month, day] = birth.toISOString().slice(0, 10).split('-') as [string, string, string];
  const inNik = `${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}`;
  return { birthDate: `${year}-${month}-${day}`, inNik };
};

const addPeople = (
  sqlite: Sqlite.Database,
  people: readonly Person[],
  random: Random,
  newUid: (at: number) => Buffer,
) => {
  const names = new Map(districts().map((place) => [place.code, place.name]));
  const insertPerson = inserter(sqlite, 'person');
  const insertBusiness = inserter(sqlite, 'business');
  const insertWords = inserter(sqlite, 'person_search');
  const niks = new Set<string>();
  for (const [i, person] of people.entries()) {
    const at = Date.parse(`${person.since}T01:00:00Z`);
    const name = personName(random, person.sex);
    const { birthDate, inNik } = birthDates(random, person.sex);
    let nik: string;
    do
      nik = `${person.district.replaceAll('.', '')}${inNik}${String(1 + random.below(9999)).padStart(4, '0')}`;
    while (niks.has(nik));
    niks.add(nik);
    const business = businessName(random, name);
    insertPerson({
      id: i + 1,
      uid: newUid(at),
      office_id: 1,
      name,
      nik: random.next() < 0.85 ? nik : null,
      sex: person.sex,
      birth_date: birthDate,
      region_code: person.district,
      district: names.get(person.district) ?? '',
      phone: random.next() < 0.9 ? `+628${String(1e9 + random.below(9e9))}` : null,
      consent_version: 1,
      consent_at: `${person.since}T01:00:00.000Z`,
      consent_staff_id: 1,
      registered_on: person.since,
      visit_count: person.visits,
      last_visit_id: person.lastVisit,
    });
    insertBusiness({
      id: i + 1,
      uid: newUid(at),
      office_id: 1,
      person_id: i + 1,
      name: business,
      legal_form: 'perorangan',
      sector: 'C',
      nib: random.next() < 0.6 ? String(1e12 + i * 7919) : null,
      scale: 'mikro',
      scale_basis: 'sales',
      sales: 120_000_000,
    });
    insertWords({ rowid: i + 1, tokens: indexedWords(name, [business]) });
  }
};

const build = async (file: string, size: Size) => {
  const draft = `${file}.draft`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
  const { core } = await openBenchCore(draft); // schema and office as the application makes them
  await core.close();
  const sqlite = new Sqlite(draft);
  sqlite.pragma('foreign_keys = OFF'); // visits first: they know who came and how often
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('cache_size = -400000');
  const random = seededRandom(20261123);
  const newUid = uidMaker(random);
  sqlite.transaction(() => addPeople(sqlite, addVisits(sqlite, size, random, newUid), random, newUid))();
  const broken = sqlite.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} broken references`);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  renameSync(draft, file);
};

/** A fresh copy of an office of this size, in a folder of its own; the office itself is built once and kept. */
export const copyOffice = async (size: Size): Promise<string> => {
  mkdirSync(benchFolder, { recursive: true });
  const file = path.join(benchFolder, `office-${recipe(size)}.db`);
  if (!existsSync(file)) {
    const begun = performance.now();
    process.stdout.write(`building ${size.people} people and ${size.visits} visits … `);
    await build(file, size);
    console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  const copy = path.join(mkdtempSync(path.join(benchFolder, 'run-')), 'loket.db');
  copyFileSync(file, copy);
  const descriptor = openSync(copy, 'r+');
  fsyncSync(descriptor); // or the disk would still be writing it while we measure
  closeSync(descriptor);
  return copy;
};
