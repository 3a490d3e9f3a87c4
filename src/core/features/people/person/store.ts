import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';

const ofUid = prepared((db, uid: Uint8Array) =>
  db.selectFrom('person').selectAll().where('uid', '=', uid).where('removed_at', 'is', null),
);
export const findByUid = async (db: Db, uid: string) => (await ofUid(db, uidBytes(uid)))[0];
export type PersonRow = NonNullable<Awaited<ReturnType<typeof findByUid>>>;

const ofNik = prepared((db, officeId: number, nik: string) =>
  db
    .selectFrom('person')
    .select(['uid', 'name'])
    .where('office_id', '=', officeId)
    .where('nik', '=', nik)
    .where('removed_at', 'is', null),
);
export const findByNik = async (db: Db, officeId: number, nik: string) => {
  const [row] = await ofNik(db, officeId, nik);
  return row && { uid: uidText(row.uid), name: row.name };
};

/** So many who came into the card index last, newest first. */
export const newest = prepared((db, officeId: number, most: number) =>
  db
    .selectFrom('person')
    .select(['uid', 'name', 'nik', 'sex', 'phone', 'birth_date', 'district'])
    .where('office_id', '=', officeId)
    .where('removed_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(most),
);

/** When and by whom somebody was registered, and where that member of staff sits; undefined when it was longer ago. */
export const registrationSince = (db: Db, personUid: Uint8Array, since: string) =>
  db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .leftJoin('desk', 'desk.id', 'staff.desk_id')
    .select(['audit.at', 'audit.staff_id as staffId', 'staff.name as staffName', 'desk.name as deskName'])
    .where('audit.entity_uid', '=', personUid)
    .where('audit.action', '=', 'register')
    .where('audit.at', '>=', since)
    .executeTakeFirst();

export const staffUid = async (db: Db, staffId: number | null): Promise<string> => {
  const { uid } = await db
    .selectFrom('staff')
    .select('uid')
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow();
  return uidText(uid);
};

export const insertPerson = (tx: Tx, row: Insertable<Tables['person']>): Promise<number> =>
  insertRow(tx, 'person', row);

/** One more visit; a row only when none that is known was later, so that it is now the last. */
export const setVisits = prepared((db, count: number, lastVisitId: number, id: number, came: string) =>
  db
    .updateTable('person')
    .set({ visit_count: count, last_visit_id: lastVisitId })
    .where('id', '=', id)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM visit WHERE id = person.last_visit_id AND registered_at > ${came})`,
    )
    .returning('id'),
);

export const updatePerson = (tx: Tx, id: number, row: Partial<Insertable<Tables['person']>>) =>
  updateRow(tx, 'person', id, row);

/** Counts the visits again; the last is the one of the latest day, not the one written down last. */
export const recountVisits = (tx: Tx, personId: number) =>
  tx
    .updateTable('person')
    .set((eb) => {
      const visits = eb
        .selectFrom('visit')
        .where('visit.person_id', '=', personId)
        .where('visit.cancelled_at', 'is', null);
      return {
        visit_count: visits.select((v) => v.fn.countAll<number>().as('n')),
        last_visit_id: visits
          .select('visit.id')
          .orderBy('visit.registered_at', 'desc')
          .orderBy('visit.id', 'desc')
          .limit(1),
      };
    })
    .where('id', '=', personId)
    .execute();

export const consentOf = async (db: Db, person: PersonRow) => {
  if (person.consent_at === null || person.consent_version === null) return null;
  const staff = await db
    .selectFrom('staff')
    .select('name')
    .where('id', '=', person.consent_staff_id)
    .executeTakeFirst();
  return { at: person.consent_at, version: person.consent_version, staffName: staff?.name ?? '' };
};

export const countReveals = async (db: Db, personUid: Uint8Array, since: string): Promise<number> => {
  const { count } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('entity_uid', '=', personUid)
    .where('action', '=', 'reveal_nik')
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
};

/** A card that went over to another one comes back by parting the two. */
const isInBin = sql<boolean>`NOT EXISTS (
  SELECT 1 FROM person_merge WHERE merged_id = person.id AND undone_at IS NULL)`;

export const removedPeople = (db: Db) =>
  db
    .selectFrom('person')
    .leftJoin('staff', 'staff.id', 'person.removed_staff_id')
    .select(['person.uid', 'person.name', 'person.removed_at', 'staff.name as staff_name'])
    .where('person.removed_at', 'is not', null)
    .where(isInBin)
    .orderBy('person.removed_at', 'desc')
    .limit(500)
    .execute();

export const findRemoved = (db: Db, uid: string) =>
  db
    .selectFrom('person')
    .selectAll()
    .where('uid', '=', uidBytes(uid))
    .where('removed_at', 'is not', null)
    .where(isInBin)
    .executeTakeFirst();
