import type Sqlite from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteQueryCompiler,
} from 'kysely';

const CACHED_STATEMENTS = 200;

/** The statements of one handle, prepared once. */
export class Statements {
  readonly #sqlite: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();

  constructor(sqlite: Sqlite.Database) {
    this.#sqlite = sqlite;
  }

  prepare(sql: string): Sqlite.Statement {
    const known = this.#statements.get(sql);
    if (known) {
      this.#statements.delete(sql);
      this.#statements.set(sql, known); // last used stays longest
      if (!known.busy) return known;
    }
    const statement = this.#sqlite.prepare(sql);
    if (!known) this.#statements.set(sql, statement);
    if (this.#statements.size > CACHED_STATEMENTS) {
      const [oldest] = this.#statements.keys();
      this.#statements.delete(oldest!);
    }
    return statement;
  }

  get inTransaction(): boolean {
    return this.#sqlite.inTransaction;
  }

  iterate(sql: string, parameters: readonly unknown[]) {
    return this.#sqlite.prepare(sql).iterate(parameters);
  }
}

class Connection implements DatabaseConnection {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  // Not async: an extra promise for each statement costs more than the statement.
  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#statements.prepare(sql);
      if (statement.reader) return Promise.resolve({ rows: statement.all(parameters) as R[] });
      const { changes, lastInsertRowid } = statement.run(parameters);
      return Promise.resolve({
        rows: [],
        insertId: BigInt(lastInsertRowid),
        numAffectedRows: BigInt(changes),
      });
    } catch (error) {
      return Promise.reject(error);
    }
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#statements.iterate(sql, parameters)) yield { rows: [row as R] };
  }
}

const notHere = () => Promise.reject(new Error('a transaction belongs to the writer'));

/** One connection for everybody: a statement is done before anybody else's turn comes. */
class SingleDriver implements Driver {
  readonly #sqlite: Sqlite.Database;
  readonly #connection: Connection;

  constructor(sqlite: Sqlite.Database, statements: Statements) {
    this.#sqlite = sqlite;
    this.#connection = new Connection(statements);
  }
  async init() {}
  async acquireConnection() {
    return this.#connection;
  }
  async releaseConnection() {}
  beginTransaction = notHere;
  commitTransaction = notHere;
  rollbackTransaction = notHere;
  async destroy() {
    this.#sqlite.close();
  }
}

class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/**
 * SQLite built with STAT4 compiles a statement anew whenever a bound value could change its plan, which costs ten times
 * what a short query does. A plus sign, which changes nothing else, hides the parameter from that rule.
 */
class QueryCompiler extends SqliteQueryCompiler {
  override getCurrentParameterPlaceholder() {
    return '+?';
  }
}

/** Kysely over one better-sqlite3 handle, with cached statements (4 × faster than the stock dialect here). */
export class OwnDialect extends SqliteDialect {
  readonly statements: Statements;
  readonly #sqlite: Sqlite.Database;
  constructor(sqlite: Sqlite.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
    this.statements = new Statements(sqlite);
  }
  override createDriver(): Driver {
    return new SingleDriver(this.#sqlite, this.statements);
  }
  override createQueryCompiler() {
    return new QueryCompiler();
  }
  override createAdapter() {
    return new Adapter();
  }
}
