import { type RawBuilder, sql } from 'kysely';
import type { Entry } from '#contract/register.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { HistorySource } from '#core/platform/brought.ts';
import { paperNumberTaken } from '#core/platform/procedures.ts';
import { contains, holds, isOneOf, isUidOf } from '#core/platform/store.ts';
import { nextOfYear, type NumberedTable, numberedTables } from '#core/features/documents/series/index.ts';
import { sequencesTyped, type TypedSequence } from './rules.ts';

/** The columns that every table of numbered papers has. */
type EntryRow = {
  uid: Uint8Array;
  number: string;
  sequence: number;
  year: number;
  person_uid: Uint8Array | null;
  issued_at: string;
  issued_on: string;
  voided_at: string | null;
  voided_on: string | null;
  void_reason: string;
  reprints: number;
};

/** What every kind of numbered paper has. */
export const entryOf = (row: EntryRow): Entry => ({
  uid: uidText(row.uid),
  number: row.number,
  sequence: row.sequence,
  year: row.year,
  personUid: row.person_uid && uidText(row.person_uid),
  issuedAt: row.issued_at,
  issuedOn: row.issued_on,
  status: row.voided_at === null ? 'issued' : 'void',
  voidReason: row.void_reason,
  voidedOn: row.voided_on,
  reprints: row.reprints,
});

/** The rows of any kind, by what all of them have. */
const numbered = (db: Db, table: NumberedTable) => db.selectFrom(table as 'letter');

export const numberedRow = (db: Db, table: NumberedTable, uid: string) =>
  numbered(db, table).selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const updateNumbered = (
  tx: Tx,
  table: NumberedTable,
  id: number,
  change: { voided_at: string; voided_on: string; void_reason: string } | { reprints: number },
): Promise<void> => updateRow(tx, table as 'letter', id, change);

/** Throws when a paper of any kind has one of these numbers. */
export const mustBeFree = async (db: Db, officeId: number, numbers: readonly string[]): Promise<void> => {
  for (const table of Object.keys(numberedTables) as NumberedTable[]) {
    const taken = await numbered(db, table)
      .select('number')
      .where('office_id', '=', officeId)
      .where(isOneOf('number', numbers))
      .executeTakeFirst();
    if (taken) throw paperNumberTaken();
  }
};

/**
 * The papers that have this place in the series of a year, and these parts in their number. Series and years are found
 * one after the other by the index of the numbers, so that nothing is read from end to end.
 */
const numberedSo = async (
  db: Db,
  { table, officeId, limit }: { table: NumberedTable; officeId: number; limit: number },
  { sequence, others }: TypedSequence,
): Promise<{ uid: Uint8Array }[]> => {
  const { counted } = numberedTables[table];
  const series = sql.ref(counted ?? 'office_id');
  const isOfSeries = counted ? sql`${series} = part.of_series` : sql`true`;
  const least = (column: RawBuilder<unknown>, condition: RawBuilder<unknown>) =>
    sql`(SELECT min(${column}) FROM ${sql.table(table)} WHERE office_id = ${officeId} AND ${condition})`;
  const leastYear = (isLater: RawBuilder<unknown>) =>
    least(sql.ref('year'), sql`${isOfSeries} AND ${isLater}`);
  const everySeries = counted
    ? sql`SELECT ${least(series, sql`${series} > ''`)}
        UNION ALL SELECT ${least(series, sql`${series} > one.of_series`)} FROM one WHERE one.of_series IS NOT NULL`
    : sql`SELECT ''`;
  const { rows } = await sql<{ uid: Uint8Array }>`
    WITH RECURSIVE
      one (of_series) AS (${everySeries}),
      part (of_series, of_year) AS (
        SELECT part.of_series, ${leastYear(sql`year > 0`)} FROM one AS part WHERE part.of_series IS NOT NULL
        UNION ALL
        SELECT part.of_series, ${leastYear(sql`year > part.of_year`)} FROM part WHERE part.of_year IS NOT NULL)
    SELECT uid FROM part CROSS JOIN ${sql.table(table)} AS paper
    WHERE office_id = ${officeId} AND ${isOfSeries} AND year = part.of_year AND sequence = ${sequence}
      AND ${others.length === 0 ? sql`true` : holds([sql.ref('number')], others)}
    ORDER BY paper.id DESC LIMIT ${limit}`.execute(db);
  return rows;
};

type Source<E extends Entry> = {
  table: NumberedTable;
  /** Those for which it holds, newest number first. */
  read: (db: Db, condition: RawBuilder<boolean>) => Promise<E[]>;
  /** What is searched besides the number. */
  searched: readonly RawBuilder<unknown>[];
};

/** What is asked of every table of numbered papers. */
export const numberedPapers = <E extends Entry>({ table, read, searched }: Source<E>) => {
  const column = (name: keyof Tables[NumberedTable]) => sql.ref(`${table}.${name}`);
  const ofOffice = (officeId: number) => sql<boolean>`${column('office_id')} = ${officeId}`;
  const inOffice = (db: Db, officeId: number) => numbered(db, table).where('office_id', '=', officeId);
  return {
    table,

    find: async (db: Db, uid: string): Promise<E | undefined> =>
      (await read(db, sql<boolean>`${column('uid')} = ${uidBytes(uid)}`))[0],

    findByNumber: async (db: Db, officeId: number, number: string): Promise<E | undefined> =>
      (await read(db, sql<boolean>`${ofOffice(officeId)} AND ${column('number')} = ${number}`))[0],

    /** The same for a number that somebody typed or pasted, whatever its case and whichever its dashes. */
    findTyped: async (db: Db, officeId: number, typed: string): Promise<E | undefined> => {
      const number = typed.replace(/[‐-―−]/g, '-');
      const found = await read(
        db,
        sql<boolean>`${ofOffice(officeId)} AND ${column('number')} = ${number} COLLATE NOCASE`,
      );
      return found.find((one) => one.number === typed) ?? found[0];
    },

    /** Those of which a part of the number was typed: its place in a year first, then what it begins with. */
    byNumber: async (db: Db, officeId: number, typed: string, limit: number): Promise<E[]> => {
      const text = typed.replace(/[‐-―−]/g, '-');
      const isFrom = [...new Set([text, text.toUpperCase()])].map(
        (start) => sql`${column('number')} BETWEEN ${start} AND ${`${start}\u{10ffff}`}`,
      );
      const found = [];
      for (const each of sequencesTyped(text))
        found.push(...(await numberedSo(db, { table, officeId, limit }, each)));
      if (found.length < limit)
        found.push(
          ...(await inOffice(db, officeId)
            .select('uid')
            .where(sql<boolean>`(${sql.join(isFrom, sql` OR `)})`)
            .orderBy('id', 'desc')
            .limit(limit)
            .execute()),
        );
      const uids = [...new Set(found.map(({ uid }) => uidText(uid)))].slice(0, limit);
      if (uids.length === 0) return [];
      const entries = await read(db, isUidOf(`${table}.uid`, uids));
      return entries.toSorted((a, b) => uids.indexOf(a.uid) - uids.indexOf(b.uid));
    },

    /** Those of a year, narrowed by words of their number or of what is searched besides; newest number first. */
    ofYear: (db: Db, officeId: number, year: number, text: string): Promise<E[]> => {
      const all = sql<boolean>`${ofOffice(officeId)} AND ${column('year')} = ${year}`;
      if (text === '') return read(db, all);
      const matches = [column('number'), ...searched].map((value) => contains(value, text));
      return read(db, sql<boolean>`${all} AND (${sql.join(matches, sql` OR `)})`);
    },

    /** Those that went out on these days, in the order of their numbers. */
    issuedBetween: async (
      db: Db,
      { officeId, from, to }: { officeId: number; from: string; to: string },
    ): Promise<E[]> =>
      (
        await read(
          db,
          sql<boolean>`${ofOffice(officeId)} AND ${column('issued_on')} BETWEEN ${from} AND ${to}`,
        )
      ).reverse(),

    /** The next number of the year's series; voided numbers stay used. Throws when a person must look first. */
    nextSequence: (db: Db, officeId: number, year: number, series: string = table): Promise<number> =>
      nextOfYear(db, officeId, series, year),

    /** The years that have numbers, newest first. */
    years: async (db: Db, officeId: number): Promise<number[]> =>
      (await inOffice(db, officeId).select('year').distinct().orderBy('year', 'desc').execute()).map(
        (row) => row.year,
      ),

    /** The text of the QR that was issued with a number; empty on papers from before the signature. */
    sealedText: async (db: Db, officeId: number, number: string): Promise<string | undefined> =>
      (await inOffice(db, officeId).select('payload').where('number', '=', number).executeTakeFirst())
        ?.payload,

    /** Every number that was taken back. */
    voidedNumbers: async (db: Db, officeId: number): Promise<string[]> =>
      (
        await inOffice(db, officeId)
          .select('number')
          .where('voided_at', 'is not', null)
          .orderBy('id')
          .execute()
      ).map((row) => row.number),
  };
};
export type NumberedPapers<E extends Entry> = ReturnType<typeof numberedPapers<E>>;

/** The papers of one kind that are about a person. */
export const numberedHistory =
  ({
    table,
    name,
    title,
    link,
  }: {
    table: NumberedTable;
    /** "Surat" */
    name: string;
    title: RawBuilder<string>;
    /** Where it is shown. */
    link?: (row: { year: number; number: string }) => string;
  }): HistorySource =>
  async (db, personId) => {
    const rows = await numbered(db, table)
      .select(['uid', 'number', 'year', 'issued_on', 'issued_at', 'voided_at'])
      .select(title.as('title'))
      .where('person_id', '=', personId)
      .orderBy('id', 'desc')
      .limit(500)
      .execute();
    return rows.map((row) => ({
      kind: table,
      kindName: name,
      uid: uidText(row.uid),
      at: row.issued_at,
      localDate: row.issued_on,
      title: row.title,
      detail: `${name} ${row.number}${row.voided_at === null ? '' : ' (dibatalkan)'}`,
      ...(link && { link: link(row) }),
    }));
  };
