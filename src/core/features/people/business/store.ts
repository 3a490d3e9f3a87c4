import type { Business, BusinessYear } from '#contract/business.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRowBack, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { scaleOf } from './rules.ts';

export type BusinessRow = Selectable<Tables['business']>;

export const toBusiness = (row: BusinessRow): Business => ({
  uid: uidText(row.uid),
  name: row.name,
  legalForm: row.legal_form as Business['legalForm'],
  startedYear: row.started_year,
  sector: row.sector,
  kbli: row.kbli,
  product: row.product,
  address: row.address,
  nib: row.nib ?? '',
  npwp: row.npwp,
  permits: row.permits,
  marketing: row.marketing,
  partner: row.partner,
  assistedSince: row.assisted_since,
  capital: row.capital,
  sales: row.sales,
  scaleOverride:
    row.scale_basis === 'override'
      ? { scale: row.scale as Business['scale'], reason: row.scale_reason }
      : null,
  attributes: JSON.parse(row.attributes) as Business['attributes'],
  cooperative: row.cooperative ? (JSON.parse(row.cooperative) as Business['cooperative']) : null,
  scale: row.scale as Business['scale'],
  scaleBasis: row.scale_basis as Business['scaleBasis'],
  answered: JSON.parse(row.answered) as Business['answered'],
});

export const toRow = (
  draft: Omit<Business, 'scale' | 'scaleBasis' | 'answered' | 'uid'>,
): Omit<Insertable<Tables['business']>, 'uid' | 'office_id' | 'person_id'> => {
  const { scale, scaleBasis } = scaleOf(draft);
  return {
    name: draft.name,
    legal_form: draft.legalForm,
    started_year: draft.startedYear,
    sector: draft.sector,
    kbli: draft.kbli,
    product: draft.product,
    address: draft.address,
    nib: draft.nib || null,
    npwp: draft.npwp.replace(/\D/g, ''),
    permits: draft.permits,
    marketing: draft.marketing,
    partner: draft.partner,
    assisted_since: draft.assistedSince,
    capital: draft.capital,
    sales: draft.sales,
    scale,
    scale_basis: scaleBasis,
    scale_reason: draft.scaleOverride?.reason ?? '',
    attributes: JSON.stringify(draft.attributes),
    cooperative: draft.legalForm === 'koperasi' ? JSON.stringify(draft.cooperative) : null,
  };
};

const ofUid = prepared((db, uid: Uint8Array) => db.selectFrom('business').selectAll().where('uid', '=', uid));
export const findBusiness = async (db: Db, uid: string) => (await ofUid(db, uidBytes(uid)))[0];

export const businessesOf = (db: Db, personId: number) =>
  db.selectFrom('business').selectAll().where('person_id', '=', personId).orderBy('id').execute();

export const insertBusiness = (tx: Tx, row: Insertable<Tables['business']>): Promise<BusinessRow> =>
  insertRowBack(tx, 'business', row);

export const updateBusiness = (tx: Tx, id: number, row: Partial<Insertable<Tables['business']>>) =>
  updateRow(tx, 'business', id, row);

const toYear = (row: Selectable<Tables['business_year']>, businessUid: Uint8Array): BusinessYear => ({
  businessUid: uidText(businessUid),
  year: row.year,
  ownCapital: row.own_capital,
  outsideCapital: row.outside_capital,
  assets: row.assets,
  sales: row.sales,
  permanentMale: row.permanent_male,
  permanentFemale: row.permanent_female,
  temporaryMale: row.temporary_male,
  temporaryFemale: row.temporary_female,
  meetingOn: row.meeting_on,
  members: row.members,
  surplus: row.surplus,
});

export const yearColumns = (year: BusinessYear) => ({
  own_capital: year.ownCapital,
  outside_capital: year.outsideCapital,
  assets: year.assets,
  sales: year.sales,
  permanent_male: year.permanentMale,
  permanent_female: year.permanentFemale,
  temporary_male: year.temporaryMale,
  temporary_female: year.temporaryFemale,
  meeting_on: year.meetingOn,
  members: year.members,
  surplus: year.surplus,
});

/** Everybody who works there in a year; null when no kind of them is known. */
export const workersIn = (year: string) => {
  const kinds = ['permanent_male', 'permanent_female', 'temporary_male', 'temporary_female'].map((kind) =>
    sql.ref(`${year}.${kind}`),
  );
  const known = kinds.map((kind) => sql`coalesce(${kind}, 0)`);
  return sql<
    number | null
  >`CASE WHEN coalesce(${sql.join(kinds)}) IS NOT NULL THEN ${sql.join(known, sql` + `)} END`;
};

export const yearsOf = async (db: Db, personId: number): Promise<BusinessYear[]> => {
  const rows = await db
    .selectFrom('business_year')
    .innerJoin('business', 'business.id', 'business_year.business_id')
    .selectAll('business_year')
    .select('business.uid as business_uid')
    .where('business.person_id', '=', personId)
    .orderBy('business_year.year', 'desc')
    .execute();
  return rows.map((row) => toYear(row, row.business_uid));
};

export const findYear = async (
  db: Db,
  business: BusinessRow,
  year: number,
): Promise<BusinessYear | undefined> => {
  const row = await db
    .selectFrom('business_year')
    .selectAll()
    .where('business_id', '=', business.id)
    .where('year', '=', year)
    .executeTakeFirst();
  return row && toYear(row, business.uid);
};

export const putYear = async (
  tx: Tx,
  officeId: number,
  businessId: number,
  uid: string,
  year: BusinessYear,
) => {
  const values = yearColumns(year);
  const before = await tx
    .selectFrom('business_year')
    .selectAll()
    .where('business_id', '=', businessId)
    .where('year', '=', year.year)
    .executeTakeFirst();
  await tx
    .insertInto('business_year')
    .values({
      business_id: businessId,
      year: year.year,
      uid: uidBytes(uid),
      office_id: officeId,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['business_id', 'year']).doUpdateSet(values))
    .execute();
  return { before, after: values, uid: before ? uidText(before.uid) : uid };
};

/** The latest year whose sales are known. */
export const latestSales = (tx: Tx, businessId: number) =>
  tx
    .selectFrom('business_year')
    .select(['year', 'sales'])
    .where('business_id', '=', businessId)
    .where('sales', 'is not', null)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst();

/** What the audit log calls a year's figures: rows of (uid, subject). */
export const yearSubjects = sql`SELECT business_year.uid, business.name || ', ' || year AS subject
    FROM business_year JOIN business ON business.id = business_year.business_id`;
