import type { Certificate, IssuedBatch } from '#contract/certificate.ts';
import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRows } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { isDayIn, monthOfDay, personPage } from '#core/platform/indicator/store.ts';
import { entryOf, numberedHistory, numberedPapers } from '#core/features/documents/register/index.ts';
import { isOneOf, isTrainingOf, isUidOf } from '#core/platform/store.ts';

const certificates = (db: Db) =>
  db
    .selectFrom('certificate')
    .leftJoin('person', 'person.id', 'certificate.person_id')
    .leftJoin('certificate as old', 'old.id', 'certificate.replaces_id')
    .leftJoin('certificate as next', 'next.replaces_id', 'certificate.id')
    .selectAll('certificate')
    .select(['person.uid as person_uid', 'old.number as replaces', 'next.number as replaced_by']);
type Row = Awaited<ReturnType<ReturnType<typeof certificates>['execute']>>[number];

/** As it was frozen; one from before signatories could be named is signed by the head alone. */
export const activityOf = (row: { activity: string }): Certificate['activity'] => ({
  signatories: [],
  ...(JSON.parse(row.activity) as Omit<Certificate['activity'], 'signatories'>),
});

const toCertificate = (row: Row): Certificate => ({
  ...entryOf(row),
  batchUid: uidText(row.batch_uid),
  holder: row.holder,
  activity: activityOf(row),
  code: row.code,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
});

export const certificatePapers = numberedPapers<Certificate>({
  table: 'certificate',
  read: async (db, condition) =>
    (await certificates(db).where(condition).orderBy('certificate.sequence', 'desc').execute()).map(
      toCertificate,
    ),
  searched: [sql.ref('certificate.holder'), sql`certificate.activity ->> 'title'`],
});
export const { nextSequence } = certificatePapers;

export const ofBatch = async (db: Db, batchUid: string): Promise<IssuedBatch['certificates']> => {
  const rows = await db
    .selectFrom('certificate')
    .select(['uid', 'number', 'sequence', 'holder', 'code'])
    .where('batch_uid', '=', uidBytes(batchUid))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, uid: uidText(row.uid) }));
};

export const findRow = (db: Db, uid: string) =>
  db.selectFrom('certificate').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

export const documentOfBatch = async (db: Db, batchUid: string): Promise<number | undefined> =>
  (
    await db
      .selectFrom('certificate')
      .select('document_id')
      .where('batch_uid', '=', uidBytes(batchUid))
      .executeTakeFirst()
  )?.document_id;

/** What a batch is about, for the names of its files. */
export const batchTitle = async (db: Db, batchUid: string): Promise<string> =>
  (
    await db
      .selectFrom('certificate')
      .select(sql<string>`activity ->> 'title'`.as('title'))
      .where('batch_uid', '=', uidBytes(batchUid))
      .executeTakeFirstOrThrow()
  ).title;

/** Where each certificate of a batch stands in its document. */
export const partsOf = async (db: Db, batchUid: string) =>
  (
    await db
      .selectFrom('certificate')
      .select(['number', 'holder', 'first_page', 'page_count', 'voided_at', 'issued_at', 'issued_on'])
      .where('batch_uid', '=', uidBytes(batchUid))
      .orderBy('id')
      .execute()
  ).map((row) => ({
    number: row.number,
    holder: row.holder,
    firstPage: row.first_page,
    pageCount: row.page_count,
    isVoid: row.voided_at !== null,
    issuedAt: row.issued_at,
    issuedOn: row.issued_on,
  }));

/** How many certificates share the document: alone, its bytes are the certificate's own. */
export const countInDocument = async (db: Db, documentId: number): Promise<number> =>
  (
    await db
      .selectFrom('certificate')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('document_id', '=', documentId)
      .executeTakeFirstOrThrow()
  ).count;

export const insertCertificates = (
  tx: Tx,
  rows: readonly Insertable<Tables['certificate']>[],
): Promise<void> => insertRows(tx, 'certificate', rows);

export const updateCertificate = (tx: Tx, id: number, row: Partial<Insertable<Tables['certificate']>>) =>
  tx.updateTable('certificate').set(row).where('id', '=', id).execute();

/** One reprint more for each valid certificate of a batch. */
export const countReprints = (tx: Tx, batchUid: string) =>
  tx
    .updateTable('certificate')
    .set((eb) => ({ reprints: eb('reprints', '+', 1) }))
    .where('batch_uid', '=', uidBytes(batchUid))
    .where('voided_at', 'is', null)
    .execute();

export const personKeys = async (db: Db, uids: readonly string[]): Promise<Map<string, number>> => {
  const rows = await db.selectFrom('person').select(['id', 'uid']).where(isUidOf('uid', uids)).execute();
  return new Map(rows.map((row) => [uidText(row.uid), row.id]));
};

/** The first business and the birth of these people, by their keys. */
export const bearers = async (db: Db, personIds: readonly number[]) => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'birth_place', 'birth_date'])
    .select(
      sql<string | null>`(SELECT name FROM business WHERE person_id = person.id ORDER BY id LIMIT 1)`.as(
        'business',
      ),
    )
    .where(isOneOf('id', personIds))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { business: row.business ?? '', birthPlace: row.birth_place, birthDate: row.birth_date },
    ]),
  );
};

/** Holders of valid certificates of one activity on the same days, with their numbers. */
export const holdersOf = (
  db: Db,
  officeId: number,
  activity: { title: string; startDate: string; endDate: string },
) =>
  db
    .selectFrom('certificate')
    .select(['holder', 'number'])
    .where('office_id', '=', officeId)
    .where('voided_at', 'is', null)
    .where(sql<boolean>`activity ->> 'title' = ${activity.title}`)
    .where(sql<boolean>`activity ->> 'startDate' = ${activity.startDate}`)
    .where(sql<boolean>`activity ->> 'endDate' = ${activity.endDate}`)
    .execute();

/** The certificates of a person. */
export const certificateHistory = numberedHistory({
  table: 'certificate',
  name: 'Sertifikat',
  title: sql<string>`activity ->> 'title'`,
});

/** What the audit log calls one of them: rows of (uid, subject). */
export const subjects = sql`SELECT uid, number || ', ' || holder AS subject FROM certificate
    UNION ALL SELECT batch_uid,
      CASE count(*) WHEN 1 THEN min(number) || ', ' || holder ELSE min(number) || ' – ' || max(number) END
    FROM certificate GROUP BY batch_uid`;

/** The certificates that an indicator counts; of a field by their training. */
export const certificatesFor = ({ officeId, months, fieldId }: IndicatorQuestion) => sql`
  SELECT certificate.uid, issued_on AS day, ${monthOfDay('issued_on')} AS month, 1 AS amount, person_id AS who,
         holder AS title, certificate.number AS about, ${personPage('certificate.person_id')}
    FROM certificate LEFT JOIN training ON training.id = certificate.training_id
   WHERE certificate.office_id = ${officeId} AND ${isDayIn('issued_on', months)} AND certificate.voided_at IS NULL
     AND ${fieldId === null ? sql`true` : isTrainingOf(fieldId)}`;
