import Sqlite from 'better-sqlite3';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#contract/index.ts';
import { openReader, openSqlite, statementsOf } from '#core/kernel/database.ts';
import { createPersonFinder } from '#core/platform/people/find.ts';
import type { BenchCore } from './core.ts';
import { inTurns, type Measure, median, p95 } from './measure.ts';
import { type Random, seededRandom } from './random.ts';

const QUERIES = 600;
const TURNS = 5;

type Known = { name: string; business: string; nik: string | null; phone: string | null };

/** One slip of the finger: a letter changed, left out, doubled or swapped with the next. */
const mistype = (random: Random, word: string): string => {
  const i = 1 + random.below(Math.max(1, word.length - 2));
  const wrong = String.fromCharCode(97 + random.below(26));
  return random.pick([
    word.slice(0, i) + wrong + word.slice(i + 1),
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + word[i] + word.slice(i),
    word.slice(0, i) + (word[i + 1] ?? '') + word[i] + word.slice(i + 2),
  ]);
};

/** What the front desk types: every stage of a name, two words, a slip, a business, digits. */
const typed = (random: Random, person: Known): string => {
  const words = person.name.replace(/^Hj?\. |,.*$/g, '').split(' ');
  const word = random.pick(words);
  const chance = random.next();
  if (chance < 0.45) return person.name.replace(/^Hj?\. /, '').slice(0, 1 + random.below(12));
  if (chance < 0.6) return `${words[0]} ${(words[1] ?? '').slice(0, 4)}`;
  if (chance < 0.75) return mistype(random, word);
  if (chance < 0.85) return person.business.slice(0, 3 + random.below(15));
  const { nik, phone } = person;
  if (!nik || !phone) return word;
  return random.pick([nik.slice(0, 8), phone.slice(-6), `0${phone.slice(3, 11)}`, phone.slice(-4)]);
};

export const queriesFor = (sqlite: Sqlite.Database): string[] => {
  const random = seededRandom(7);
  const { last } = sqlite.prepare('SELECT max(id) AS last FROM person').get() as { last: number };
  const find = sqlite.prepare(
    `SELECT person.name, nik, phone, business.name AS business
       FROM person JOIN business ON person_id = person.id WHERE person.id = ?`,
  );
  return Array.from({ length: QUERIES }, () => typed(random, find.get(1 + random.below(last)) as Known));
};

type Statement = { sql: string; parameters: readonly unknown[] };

/** The same call once more, writing down every statement it runs. */
const recorderOf = ({ core, context }: BenchCore, databasePath: string) => {
  let statements: Statement[] = [];
  const db = openReader(databasePath);
  const own = statementsOf(db);
  const prepare = own.prepare.bind(own);
  own.prepare = (sql) => {
    const statement = prepare(sql);
    const all = (parameters: readonly unknown[]) => {
      statements.push({ sql, parameters });
      return statement.all(parameters);
    };
    return { reader: true, all } as unknown as Sqlite.Statement; // a search only reads
  };
  const recording = { ...context, db, people: createPersonFinder(db) };
  const client: Client = createRouterClient(core.router, { context: recording });
  return {
    record: async (text: string): Promise<Statement[]> => {
      statements = [];
      await client.person.search({ text });
      return statements.filter(({ sql }) => !sql.includes('"person_vocabulary"')); // read once, then kept
    },
    close: () => db.destroy(),
  };
};

export const measureSearch = async (bench: BenchCore, databasePath: string): Promise<Measure[]> => {
  const raw = openSqlite(databasePath, { readonly: true });
  const queries = queriesFor(raw);
  const recorder = recorderOf(bench, databasePath);
  const recorded: Statement[][] = [];
  for (const text of queries) recorded.push(await recorder.record(text));
  await recorder.close();

  const prepared = new Map<string, Sqlite.Statement>();
  const replay = (statements: readonly Statement[]) => {
    for (const { sql, parameters } of statements) {
      let statement = prepared.get(sql);
      if (!statement) prepared.set(sql, (statement = raw.prepare(sql)));
      statement.all(parameters);
    }
  };
  for (const text of queries) await bench.client.person.search({ text }); // both warm
  recorded.forEach(replay);

  const ours: number[] = [];
  const floor: number[] = [];
  for (const [i, text] of queries.entries()) {
    const times = await inTurns(
      TURNS,
      () => bench.client.person.search({ text }),
      () => replay(recorded[i]!),
    );
    ours.push(median(times.ours));
    floor.push(median(times.floor));
  }
  raw.close();
  return [
    { name: 'search while typing, p95', value: p95(ours), floor: null, limit: { most: 16 } },
    {
      name: 'search while typing, p95, to its SQL',
      value: p95(ours),
      floor: p95(floor),
      limit: { ratio: 1.5 },
    },
    { name: 'search while typing, median', value: median(ours), floor: median(floor), limit: null },
  ];
};
