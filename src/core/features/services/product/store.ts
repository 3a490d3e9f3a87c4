import { type Insertable, sql } from 'kysely';
import {
  type LicenceDraft,
  type LicenceKind,
  licenceKind,
  productNumber,
  type ProductRow,
} from '#contract/product.ts';
import { nextLasting } from '#core/features/documents/series/index.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { contains, isOneOf, isUidOf } from '#core/platform/store.ts';
import { licenceState } from './rules.ts';

type Licences = Partial<Record<LicenceKind, LicenceDraft>>;

const products = (db: Db) =>
  db
    .selectFrom('product')
    .innerJoin('business', 'business.id', 'product.business_id')
    .innerJoin('person', 'person.id', 'business.person_id')
    .selectAll('product')
    .select(['business.uid as business_uid', 'business.name as business_name', 'business.sector'])
    .select(['person.uid as person_uid', 'person.name as person_name'])
    .where('person.removed_at', 'is', null)
    .orderBy(sql`business.name COLLATE NOCASE`)
    .orderBy('business.id')
    .orderBy(sql`product.name COLLATE NOCASE`);
type Row = Awaited<ReturnType<ReturnType<typeof products>['execute']>>[number];

/** Papers that facilitation helped with and that were issued. */
const issued = (db: Db) =>
  db
    .selectFrom('facilitation')
    .select(['uid', 'subject', 'document_number', 'issued_on', 'valid_until'])
    .where('issued_on', 'is not', null)
    .where(isOneOf('subject', licenceKind.options));
type Issued = Awaited<ReturnType<ReturnType<typeof issued>['execute']>>[number];

const licenceOf = (row: Issued): LicenceDraft & { caseUid: string } => ({
  caseUid: uidText(row.uid),
  number: row.document_number,
  issuedOn: row.issued_on,
  validUntil: row.valid_until,
});

/** What a case says of a licence holds, also where it was changed since it was chosen. */
const toProducts = async (db: Db, rows: readonly Row[], today: string): Promise<StoredProduct[]> => {
  const read = rows.map((row) => ({ row, licences: JSON.parse(row.licences) as Licences }));
  const caseUids = read.flatMap(({ licences }) =>
    Object.values(licences).flatMap(({ caseUid }) => caseUid ?? []),
  );
  const papers = caseUids.length === 0 ? [] : await issued(db).where(isUidOf('uid', caseUids)).execute();
  const known = new Map(papers.map((paper) => [uidText(paper.uid), licenceOf(paper)]));
  return read.map(({ row, licences }) => {
    const stated = Object.entries(licences).map(([kind, stored]) => {
      const licence = stored.caseUid === null ? stored : known.get(stored.caseUid);
      const days = { madeSince: row.made_since || null, today };
      const state = licence ? licenceState(kind as LicenceKind, licence, days) : 'unissued';
      return [kind, { ...stored, ...licence, state }];
    });
    return {
      id: row.id,
      businessId: row.business_id,
      uid: uidText(row.uid),
      number: productNumber(row.number),
      business: { uid: uidText(row.business_uid), name: row.business_name },
      person: { uid: uidText(row.person_uid), name: row.person_name },
      sector: row.sector,
      name: row.name,
      description: row.description,
      category: row.category,
      price: row.price,
      unit: row.unit,
      packaging: row.packaging,
      madeSince: row.made_since || null,
      licences: Object.fromEntries(stated) as ProductRow['licences'],
      isShown: row.is_shown === 1,
      photoAt: row.photo_at,
    };
  });
};
export type StoredProduct = ProductRow & { id: number; businessId: number };
/** Without what only the file knows. */
export const shown = ({ id: _, businessId: __, ...product }: StoredProduct): ProductRow => product;

/** Whoever is in the recycle bin takes along what is theirs: before the first few are chosen. */
export const isOfLivingOwner = sql<boolean>`NOT EXISTS (
  SELECT 1 FROM business JOIN person ON person.id = business.person_id
   WHERE business.id = product.business_id AND person.removed_at IS NOT NULL)`;

export type Asked = { officeId: number; today: string };
/** Of the gallery, or withdrawn, by words of product, business, owner or number and by sector. */
export const listProducts = async (
  db: Db,
  { officeId, today }: Asked,
  { text, sector, isShown }: { text: string; sector: string; isShown: boolean },
): Promise<StoredProduct[]> => {
  const columns = [
    ...['product.name', 'product.category', 'business.name', 'person.name'].map((name) => sql.ref(name)),
    sql`printf('PR-%04d', product.number)`,
  ];
  let query = products(db)
    .where('product.office_id', '=', officeId)
    .where('is_shown', '=', isShown ? 1 : 0)
    .$if(sector !== '', (all) => all.where('business.sector', '=', sector));
  for (const word of text.split(' ').filter(Boolean))
    query = query.where(({ or }) => or(columns.map((column) => contains(column, word))));
  return toProducts(db, await query.execute(), today);
};
export const productsByUid = async (db: Db, uids: readonly string[], today: string) =>
  toProducts(db, await products(db).where(isUidOf('product.uid', uids)).execute(), today);
export const productsOfPerson = async (db: Db, personId: number, today: string) =>
  toProducts(db, await products(db).where('person.id', '=', personId).execute(), today);

/** A business of a person who is still known. */
export const findBusiness = (db: Db, uid: string) =>
  db
    .selectFrom('business')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['business.id', 'person_id', 'phone'])
    .where('business.uid', '=', uidBytes(uid))
    .where('removed_at', 'is', null)
    .executeTakeFirst();

/** Those that stand for this business or its owner, the newest of each kind first, without what was replaced. */
export const issuedTo = async (
  db: Db,
  { id, person_id: personId }: { id: number; person_id: number },
): Promise<(LicenceDraft & { kind: LicenceKind; caseUid: string })[]> =>
  (
    await issued(db)
      .where('person_id', '=', personId)
      .where(({ or, eb }) => or([eb('business_id', '=', id), eb('business_id', 'is', null)]))
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM facilitation AS later
          WHERE later.replaces_id = facilitation.id AND later.issued_on IS NOT NULL)`,
      )
      .orderBy('issued_on', 'desc')
      .execute()
  ).map((row) => ({ kind: row.subject as LicenceKind, ...licenceOf(row) }));

export const productNumbers: LastingSeries = { kind: 'product', table: 'product', number: 'number' };
export const nextNumber = async (tx: Tx, officeId: number): Promise<number> => {
  const { last } = await tx
    .selectFrom('product')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow();
  return nextLasting(tx, officeId, productNumbers, last ?? 0);
};
export const insertProduct = (tx: Tx, row: Insertable<Tables['product']>) => insertRow(tx, 'product', row);
export const updateProduct = (tx: Tx, id: number, row: Partial<Insertable<Tables['product']>>) =>
  updateRow(tx, 'product', id, row);

export const putPhoto = async (tx: Tx, productId: number, bytes: Uint8Array | null): Promise<void> => {
  if (bytes) await tx.replaceInto('product_photo').values({ product_id: productId, bytes }).execute();
  else await tx.deleteFrom('product_photo').where('product_id', '=', productId).execute();
};
/** By the key of the product. */
export const photosOf = async (db: Db, productIds: readonly number[]): Promise<Map<number, Uint8Array>> =>
  new Map(
    (await db.selectFrom('product_photo').selectAll().where(isOneOf('product_id', productIds)).execute()).map(
      ({ product_id: id, bytes }) => [id, bytes],
    ),
  );

export const findSeller = (db: Db, businessId: number) =>
  db.selectFrom('product_seller').selectAll().where('business_id', '=', businessId).executeTakeFirst();
/** What the catalogue says of these businesses, by their key. */
export const sellersOf = async (db: Db, businessIds: readonly number[]) =>
  new Map(
    (
      await db
        .selectFrom('business')
        .leftJoin('product_seller', 'product_seller.business_id', 'business.id')
        .select(['business.id', 'address', 'story', 'contact', 'agreed_on'])
        .where(isOneOf('business.id', businessIds))
        .execute()
    ).map((row) => [row.id, row]),
  );
export const putSeller = (
  tx: Tx,
  id: number | null,
  row: Pick<Insertable<Tables['product_seller']>, 'story' | 'contact' | 'agreed_on'>,
  made: Pick<Insertable<Tables['product_seller']>, 'uid' | 'office_id' | 'business_id' | 'created_at'>,
) =>
  id === null
    ? insertRow(tx, 'product_seller', { ...made, ...row })
    : updateRow(tx, 'product_seller', id, row);

/** What the audit log calls them. */
export const productSubjects = sql`SELECT uid, printf('PR-%04d, ', number) || name AS subject FROM product`;
export const sellerSubjects = sql`SELECT product_seller.uid, name AS subject
  FROM product_seller JOIN business ON business.id = business_id`;
