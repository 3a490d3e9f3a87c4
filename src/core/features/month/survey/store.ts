import { sql } from 'kysely';
import type { SurveyAnswers } from '#contract/survey.ts';
import { surveyElement } from '#contract/surveyForm.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRows } from '#core/kernel/rows.ts';
import { isCountedVisit, isUidOf } from '#core/platform/store.ts';
import type { Batch } from './pool.ts';

/** Months, both included: 2026-07, 2026-12. */
export type Months = { first: string; last: string };

/** Which of these uids are stored. */
export const storedOf = async (db: Db, uids: readonly string[]): Promise<Set<string>> => {
  const rows = await db.selectFrom('survey_answer').select('uid').where(isUidOf('uid', uids)).execute();
  return new Set(rows.map(({ uid }) => uidText(uid)));
};

const columnsOf = (answers: SurveyAnswers) => ({
  u1: answers.U1,
  u2: answers.U2,
  u3: answers.U3,
  u4: answers.U4,
  u5: answers.U5,
  u6: answers.U6,
  u7: answers.U7,
  u8: answers.U8,
  u9: answers.U9,
});

/** Answers that waited together; who gave them is only counted. */
export const insertBatch = async (
  tx: Tx,
  officeId: number,
  { month, serviceUid, answers, profiles }: Batch,
): Promise<void> => {
  const service = await tx
    .selectFrom('service')
    .select('id')
    .where('uid', '=', uidBytes(serviceUid ?? ''))
    .executeTakeFirst();
  await insertRows(
    tx,
    'survey_answer',
    answers.map(({ uid, given }) => ({
      uid: uidBytes(uid),
      office_id: officeId,
      month,
      service_id: service?.id ?? null,
      ...columnsOf(given),
    })),
  );
  const said = profiles.flatMap((profile) => Object.entries(profile));
  for (const [attribute, code] of said)
    await sql`INSERT INTO survey_profile (office_id, month, attribute, code, count)
      VALUES (${officeId}, ${month}, ${attribute}, ${code}, 1)
      ON CONFLICT DO UPDATE SET count = count + 1`.execute(tx);
};

export type Answer = { month: string; serviceId: number | null; answers: SurveyAnswers };

export const answersIn = async (db: Db, officeId: number, { first, last }: Months): Promise<Answer[]> => {
  const rows = await db
    .selectFrom('survey_answer')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('month', '>=', first)
    .where('month', '<=', last)
    .execute();
  return rows.map((row) => ({
    month: row.month,
    serviceId: row.service_id,
    answers: Object.fromEntries(
      surveyElement.options.map((element) => [element, row[element.toLowerCase() as 'u1']]),
    ) as SurveyAnswers,
  }));
};

export const profileIn = (db: Db, officeId: number, { first, last }: Months) =>
  db
    .selectFrom('survey_profile')
    .select(['attribute', 'code', ({ fn }) => fn.sum<number>('count').as('count')])
    .where('office_id', '=', officeId)
    .where('month', '>=', first)
    .where('month', '<=', last)
    .groupBy(['attribute', 'code'])
    .execute();

/** In the order in which they are offered. */
export const servicesOf = (db: Db) =>
  db.selectFrom('service').select(['id', 'name']).orderBy('position').orderBy('id').execute();

/** People who were served in these months, each once. */
export const servedIn = async (db: Db, officeId: number, { first, last }: Months): Promise<number> => {
  const { people } = await db
    .selectFrom('visit')
    .select(({ fn }) => fn.count<number>('person_id').distinct().as('people'))
    .where('office_id', '=', officeId)
    .where('month', '>=', Number(first.replace('-', '')))
    .where('month', '<=', Number(last.replace('-', '')))
    .where('cancelled_at', 'is', null)
    .where(isCountedVisit(officeId))
    .executeTakeFirstOrThrow();
  return people;
};
