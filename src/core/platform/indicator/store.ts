import { sql } from 'kysely';
import { numberText, rupiahText } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { daysOf, type Span } from '#core/platform/report/months.ts';
import type { IndicatorQuestion, IndicatorSource } from './source.ts';

/** 202611 of a local date. */
export const monthOfDay = (column: string) =>
  sql<number>`CAST(substr(${sql.ref(column)}, 1, 4) || substr(${sql.ref(column)}, 6, 2) AS INTEGER)`;
/** A local date in one of these months. */
export const isDayIn = (column: string, months: Span) => {
  const { from, to } = daysOf(months);
  return sql<boolean>`${sql.ref(column)} BETWEEN ${from} AND ${to}`;
};
/** Of the field that is asked for, if one is. */
export const isOfField = (column: string, fieldId: number | null) =>
  fieldId === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${fieldId}`;

const personIs = (key: string) => sql`person WHERE person.id = ${sql.ref(key)}`;
/** What is shown of a person, whose card it opens. */
export const personShown = (key: string) => sql`(SELECT name FROM ${personIs(key)}) AS title`;
export const personPage = (key: string) =>
  sql`'/pelaku-usaha/' AS page, (SELECT uid FROM ${personIs(key)}) AS opens`;
/** A business by its name, who has none by their own. */
export const clientShown = (business: string, person: string) =>
  sql`coalesce((SELECT name FROM business WHERE business.id = ${sql.ref(business)}),
    (SELECT name FROM ${personIs(person)})) AS title`;

const counted = (source: IndicatorSource, question: IndicatorQuestion) =>
  sql`FROM (${source.rows(question)}) WHERE month BETWEEN ${question.months.from} AND ${question.months.to}`;

const values = {
  rows: sql`count(*)`,
  amount: sql`coalesce(sum(amount), 0)`,
  distinct: sql`count(DISTINCT who)`,
};

/** What a source counts of each month in which there is any, and what they come to together. */
export const countsOf = async (
  db: Db,
  source: IndicatorSource,
  question: IndicatorQuestion,
): Promise<{ months: Map<number, number>; total: number }> => {
  const value = values[source.sum];
  const { rows } = await sql<{ month: number; value: number }>`
    SELECT month, ${value} AS value ${counted(source, question)} GROUP BY month`.execute(db);
  const months = new Map(rows.map((row) => [row.month, row.value]));
  const sum = rows.reduce((all, row) => all + row.value, 0);
  if (source.sum !== 'distinct') return { months, total: sum };
  const all = await sql<{ value: number }>`SELECT ${value} AS value ${counted(source, question)}`.execute(db);
  return { months, total: all.rows[0]!.value };
};

type Behind = {
  uid: Uint8Array;
  day: string;
  title: string | null;
  about: string | null;
  amount: number;
  page: string;
  opens: Uint8Array | null;
};

/** The rows behind what a source counts, newest first: of somebody who is counted once the last. */
export const rowsBehind = async (
  db: Db,
  source: IndicatorSource,
  question: IndicatorQuestion,
): Promise<Pick<RowsBehind, 'value' | 'columns' | 'rows'>> => {
  const once = source.sum === 'distinct' ? sql`AND who IS NOT NULL GROUP BY who` : sql``;
  const last = source.sum === 'distinct' ? sql`max(day) AS day` : sql`day`;
  const { rows } = await sql<Behind>`
    SELECT uid, ${last}, title, about, amount, page, opens ${counted(source, question)} ${once}
     ORDER BY 2 DESC, title`.execute(db);
  const isAmount = source.sum === 'amount';
  const amountText = source.unit ? rupiahText : numberText;
  return {
    value: isAmount ? rows.reduce((sum, { amount }) => sum + amount, 0) : rows.length,
    columns: [
      { key: 'day', title: 'Tanggal', kind: 'date', chars: 12, isBrief: true },
      { key: 'title', title: source.shown[0], kind: 'text', chars: 40, isBrief: true },
      { key: 'about', title: source.shown[1], kind: 'text', chars: 34, isBrief: true },
      ...(isAmount
        ? [{ key: 'amount', title: 'Jumlah', kind: 'text' as const, chars: 18, isBrief: true }]
        : []),
    ],
    rows: rows.map(({ uid, day, title, about, amount, page, opens }) => ({
      uid: uidText(uid),
      color: null,
      link: opens && page + uidText(opens),
      cells: {
        day,
        title: title ?? '',
        about: about ?? '',
        ...(isAmount && { amount: amountText(amount) }),
      },
    })),
  };
};
