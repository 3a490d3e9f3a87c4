import type { Desk, Office, OfficeDraft, Service, ServiceField, Zone } from '#contract/office.ts';
import type { IssuingRoles } from '#contract/approval.ts';
import type { Role } from '#contract/base.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { Picture } from '#core/platform/typesetting/index.ts';

const columns = [
  'uid',
  'name',
  'short_name',
  'government',
  'agency',
  'address',
  'postal_code',
  'phone',
  'email',
  'website',
  'city',
  'region_code',
  'zone',
  'paper',
  'ticket_width',
  'certificate_numbering',
  'letter_numbering',
  'attendance_threshold',
  'running_text',
  'head',
  'superior',
] as const;
type OfficeRow = Pick<Selectable<Tables['office']>, (typeof columns)[number]>;

const toOffice = (row: OfficeRow): Office => ({
  uid: uidText(row.uid),
  name: row.name,
  shortName: row.short_name,
  government: row.government,
  agency: row.agency,
  address: row.address,
  postalCode: row.postal_code,
  phone: row.phone,
  email: row.email,
  website: row.website,
  city: row.city,
  regionCode: row.region_code,
  zone: row.zone as Zone,
  paper: row.paper as Office['paper'],
  ticketWidth: row.ticket_width as Office['ticketWidth'],
  certificateNumbering: row.certificate_numbering,
  letterNumbering: row.letter_numbering,
  attendanceThreshold: row.attendance_threshold,
  runningText: row.running_text,
  head: JSON.parse(row.head) as Office['head'],
  superior: JSON.parse(row.superior) as Office['superior'],
});

const toRow = (draft: OfficeDraft): Omit<Insertable<Tables['office']>, 'uid' | 'created_at'> => ({
  name: draft.name,
  short_name: draft.shortName,
  government: draft.government,
  agency: draft.agency,
  address: draft.address,
  postal_code: draft.postalCode,
  phone: draft.phone,
  email: draft.email,
  website: draft.website,
  city: draft.city,
  region_code: draft.regionCode,
  zone: draft.zone,
  paper: draft.paper,
  ticket_width: draft.ticketWidth,
  certificate_numbering: draft.certificateNumbering,
  letter_numbering: draft.letterNumbering,
  attendance_threshold: draft.attendanceThreshold,
  running_text: draft.runningText,
  head: JSON.stringify(draft.head),
  superior: JSON.stringify(draft.superior),
});

const offices = prepared((db) => db.selectFrom('office').select(columns));

export const findOffice = async (db: Db): Promise<Office | null> => {
  const [row] = await offices(db);
  return row ? toOffice(row) : null;
};

const officeKeys = prepared((db) => db.selectFrom('office').select(['id', 'zone']));
export const findOfficeKey = async (db: Db) => (await officeKeys(db))[0];

const roles = prepared((db) => db.selectFrom('office').select(['issuer_roles', 'voider_roles']));

/** Which roles issue and which void; null before the set-up. */
export const findIssuingRoles = async (db: Db): Promise<IssuingRoles | null> => {
  const [row] = await roles(db);
  return row
    ? { issue: JSON.parse(row.issuer_roles) as Role[], void: JSON.parse(row.voider_roles) as Role[] }
    : null;
};

export const putIssuingRoles = (tx: Tx, id: number, { issue, void: taking }: IssuingRoles) =>
  tx
    .updateTable('office')
    .set({ issuer_roles: JSON.stringify(issue), voider_roles: JSON.stringify(taking) })
    .where('id', '=', id)
    .execute();

export const findOfficeRow = (db: Db) => db.selectFrom('office').selectAll().executeTakeFirst();

export const insertOffice = (
  tx: Tx,
  uid: string,
  draft: OfficeDraft,
  createdAt: string,
  isPractice: boolean,
) =>
  tx
    .insertInto('office')
    .values({
      id: 1,
      uid: uidBytes(uid),
      created_at: createdAt,
      is_practice: isPractice ? 1 : 0,
      ...toRow(draft),
    })
    .execute();

export const updateOffice = (tx: Tx, id: number, draft: OfficeDraft) =>
  tx.updateTable('office').set(toRow(draft)).where('id', '=', id).execute();

export const setLockMinutes = (tx: Tx, id: number, minutes: number) =>
  tx.updateTable('office').set({ lock_minutes: minutes }).where('id', '=', id).execute();

export const findImages = async (db: Db): Promise<{ emblem: Picture | null; logo: Picture | null }> => {
  const row = await db
    .selectFrom('office')
    .select(['emblem', 'emblem_type', 'logo', 'logo_type'])
    .executeTakeFirst();
  const image = (bytes?: Uint8Array | null, type?: string | null) => (bytes && type ? { bytes, type } : null);
  return { emblem: image(row?.emblem, row?.emblem_type), logo: image(row?.logo, row?.logo_type) };
};

export const setImage = (tx: Tx, officeId: number, kind: 'emblem' | 'logo', image: Picture | null) =>
  tx
    .updateTable('office')
    .set(
      kind === 'emblem'
        ? { emblem: image?.bytes ?? null, emblem_type: image?.type ?? null }
        : { logo: image?.bytes ?? null, logo_type: image?.type ?? null },
    )
    .where('id', '=', officeId)
    .execute();

const fields = prepared((db) => db.selectFrom('field').selectAll().orderBy('position').orderBy('letter'));

export const listServiceFields = async (db: Db): Promise<ServiceField[]> => {
  const rows = await fields(db);
  return rows.map((row) => ({
    uid: uidText(row.uid),
    letter: row.letter,
    name: row.name,
    shortName: row.short_name,
    color: row.color as ServiceField['color'],
    position: row.position,
    isActive: row.is_active === 1,
  }));
};

const keysOfFields = prepared((db) => db.selectFrom('field').select(['id', 'uid']));
export const serviceFieldKeys = async (db: Db): Promise<Map<number, string>> =>
  new Map((await keysOfFields(db)).map((row) => [row.id, uidText(row.uid)]));

export const listServices = async (db: Db): Promise<Service[]> => {
  const rows = await db.selectFrom('service').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map((row) => ({
    uid: uidText(row.uid),
    name: row.name,
    shortName: row.short_name,
    position: row.position,
    isActive: row.is_active === 1,
  }));
};

export const listDesks = async (db: Db): Promise<Desk[]> => {
  const desks = await db.selectFrom('desk').selectAll().orderBy('id').execute();
  const links = await db
    .selectFrom('desk_field')
    .innerJoin('field', 'field.id', 'desk_field.field_id')
    .select(['desk_field.desk_id', 'field.uid'])
    .orderBy('field.position')
    .execute();
  return desks.map((desk) => ({
    uid: uidText(desk.uid),
    name: desk.name,
    fieldUids: links.filter((link) => link.desk_id === desk.id).map((link) => uidText(link.uid)),
    isActive: desk.is_active === 1,
  }));
};

/** A desk in use, by its local key. */
export const findActiveDesk = (db: Db, id: number) =>
  db
    .selectFrom('desk')
    .select(['id', 'uid'])
    .where('id', '=', id)
    .where('is_active', '=', 1)
    .executeTakeFirst();

const fieldsOfDesk = prepared((db, deskId: number) =>
  db.selectFrom('desk_field').select('field_id').where('desk_id', '=', deskId),
);
const fieldOfStaff = prepared((db, staffId: number) =>
  db.selectFrom('staff').select('field_id').where('id', '=', staffId),
);

/** Keys of the fields a desk serves, of the field of a member of staff, or of all that are active. */
export const fieldIdsFor = async (db: Db, deskId: number | null, staffId: number): Promise<number[]> => {
  const ofDesk = deskId === null ? [] : await fieldsOfDesk(db, deskId);
  if (ofDesk.length > 0) return ofDesk.map((row) => row.field_id);
  const [staff] = await fieldOfStaff(db, staffId);
  if (staff?.field_id) return [staff.field_id];
  // Those given up too: numbers may still wait in them today.
  const all = await db.selectFrom('field').select('id').execute();
  return all.map((row) => row.id);
};

export const setDeskFields = async (tx: Tx, deskId: number, fieldIds: readonly number[]) => {
  await tx.deleteFrom('desk_field').where('desk_id', '=', deskId).execute();
  if (fieldIds.length > 0)
    await tx
      .insertInto('desk_field')
      .values(fieldIds.map((fieldId) => ({ desk_id: deskId, field_id: fieldId })))
      .execute();
};

type MasterTable = 'field' | 'service' | 'desk';

export const findMaster = (tx: Db, table: MasterTable, uid: string) =>
  tx.selectFrom(table).selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

/** Adds the row, or changes the one with this uid; what was there before is returned. */
export const putMaster = async (
  tx: Tx,
  table: MasterTable,
  officeId: number,
  uid: string,
  row: Record<string, string | number>,
): Promise<Record<string, unknown> | undefined> => {
  const before = await findMaster(tx, table, uid);
  const values = { ...row, uid: uidBytes(uid), office_id: officeId };
  if (before)
    await tx
      .updateTable(table as 'field')
      .set(row)
      .where('uid', '=', uidBytes(uid))
      .execute();
  else
    await tx
      .insertInto(table as 'field')
      .values(values as never)
      .execute();
  return before;
};

export const idsOf = async (tx: Db, table: 'field' | 'desk', uids: readonly string[]): Promise<number[]> => {
  if (uids.length === 0) return [];
  const rows = await tx.selectFrom(table).select('id').where('uid', 'in', uids.map(uidBytes)).execute();
  return rows.map((row) => row.id);
};
