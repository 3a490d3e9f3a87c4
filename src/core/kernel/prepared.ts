import type { Compilable, CompiledQuery } from 'kysely';
import { type Db, statementsOf } from './database.ts';

/** Stands for a value that is bound later. */
class Slot {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

/**
 * A query that is built and compiled once and only bound afterwards: for the few that every call makes, where Kysely
 * spends more on building than SQLite on answering. The arguments are bound as they are, one parameter each; a query
 * whose shape depends on them cannot be prepared.
 */
export const prepared = <A extends unknown[], R>(build: (db: Db, ...values: A) => Compilable<R>) => {
  const slots = Array.from({ length: build.length - 1 }, (_, i) => new Slot(i)) as unknown[] as A;
  let compiled: CompiledQuery<R> | undefined;
  return async (db: Db, ...values: A): Promise<R[]> => {
    compiled ??= build(db, ...slots).compile();
    const parameters = compiled.parameters.map((each) => (each instanceof Slot ? values[each.index] : each));
    const statement = statementsOf(db).prepare(compiled.sql);
    if (statement.reader) return statement.all(parameters) as R[];
    statement.run(parameters);
    return [];
  };
};
