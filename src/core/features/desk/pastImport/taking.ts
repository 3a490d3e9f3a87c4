import { dimensionsOf, recount } from '#core/features/desk/visit/index.ts';
import { type BusinessRow, businessRows, registerBusiness } from '#core/features/people/business/index.ts';
import {
  findByNik,
  findPerson,
  personColumns,
  type PersonRow,
  registerPerson,
  removePerson,
} from '#core/features/people/person/index.ts';
import { momentOf, startOfDay } from '#core/kernel/clock.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import { nameKey } from '#core/platform/people/names.ts';
import { readNik } from '#core/platform/people/nik.ts';
import { indexPerson } from '#core/platform/people/store.ts';
import { fieldInvalid } from '#core/platform/procedures.ts';
import type { Taking } from './judge.ts';
import * as store from './store.ts';

const refused = (message: string) => fieldInvalid([{ field: 'row', message }]);

/** Somebody new of an old book: sex and birthday from the NIK where the book is silent. */
const makePerson = async (tx: Tx, stamp: Stamp, context: Context, row: Taking): Promise<PersonRow> => {
  const facts = row.nik ? readNik(row.nik, stamp.localDate) : undefined;
  const sex = row.sex ?? facts?.sex;
  if (!sex) throw refused('Jenis kelamin tidak diketahui.');
  const uid = context.newUid();
  const draft = {
    uid,
    name: row.name,
    nik: row.nik,
    sex,
    birthPlace: '',
    birthDate: row.birthDate,
    education: '' as const,
    hasDisability: null,
    address: row.address,
    regionCode: row.regionCode,
    phone: row.phone,
    email: '',
    consent: false,
  };
  const columns = personColumns(draft, context.regions(), stamp.localDate, '', 'regency');
  return registerPerson(tx, stamp, uid, columns, false);
};

type Found = { person: PersonRow; isNew: boolean; groupRow: number | null };

const known = async (tx: Tx, uid: string): Promise<PersonRow> => {
  const person = await findPerson(tx, uid);
  if (!person) throw refused('Kartu orang ini sudah dihapus atau digabungkan. Pilih lagi.');
  return person;
};

/** The person of a row: chosen, known by now, made for an earlier row, or made. */
const personOf = async (
  tx: Tx,
  stamp: Stamp,
  context: Context,
  importId: number,
  { row, taking, decision, groupRow }: store.WaitingRow,
): Promise<Found> => {
  if (
    decision === 'again' &&
    (groupRow === null || store.personOfGroup(tx, importId, groupRow) === undefined)
  )
    throw refused(`Baris ${groupRow} belum diimpor.`);
  const chosen =
    decision !== null && typeof decision === 'object' && 'personUid' in decision ? decision.personUid : null;
  const uid = chosen ?? (decision === null ? taking.personUid : null);
  if (uid) return { person: await known(tx, uid), isNew: false, groupRow: row };
  const group =
    decision !== null && typeof decision === 'object' && 'row' in decision ? decision.row : groupRow;
  const first = group !== null && decision !== 'new' ? store.personOfGroup(tx, importId, group) : undefined;
  if (first !== undefined)
    return { person: await known(tx, await store.personUidOf(tx, first)), isNew: false, groupRow: group };
  const holder = taking.nik ? await findByNik(tx, stamp.officeId, taking.nik) : undefined;
  if (holder) return { person: await known(tx, holder.uid), isNew: false, groupRow: group ?? row };
  return { person: await makePerson(tx, stamp, context, taking), isNew: true, groupRow: group ?? row };
};

/** The business that a row names; who came with the file gets it, a card that was known before stays as it is. */
const businessOf = async (
  tx: Tx,
  stamp: Stamp,
  context: Context,
  { person, isNew }: Found,
  name: string,
): Promise<BusinessRow | undefined> => {
  if (name === '') return undefined;
  const own = isNew ? [] : await businessRows(tx, person.id);
  const same = own.find((each) => nameKey(each.name) === nameKey(name));
  if (same || !isNew) return same;
  const draft = { uid: context.newUid(), name, sector: '', legalForm: '', nib: '' } as const;
  return registerBusiness(tx, stamp, person.id, draft);
};

/** Stores one row: its person, and the visit where it has a day. Tells whose visits are to be counted again. */
export const takeRow = async (
  tx: Tx,
  stamp: Stamp,
  context: Context,
  importId: number,
  waiting: store.WaitingRow,
): Promise<number> => {
  // The same rows may stand in two files that run at once.
  if (store.isImported(tx, importId, waiting.print)) throw refused('Sudah diimpor lewat berkas lain.');
  const found = await personOf(tx, stamp, context, importId, waiting);
  const { person, isNew, groupRow } = found;
  const { taking, row } = waiting;
  const business = await businessOf(tx, stamp, context, found, taking.businessName);
  if (isNew) await indexPerson(tx, person.id);
  let visitId: number | null = null;
  if (taking.date !== null) {
    // The book tells the day; the hour would be invented.
    const { at, localDate, month } = momentOf(new Date(startOfDay(taking.date, stamp.zone)), stamp.zone);
    visitId = await store.insertVisit(tx, {
      uid: uidBytes(context.newUid()),
      office_id: stamp.officeId,
      person_id: person.id,
      business_id: business?.id ?? null,
      registered_at: at,
      local_date: localDate,
      month,
      staff_id: null,
      ...dimensionsOf(person, business),
      field_id: taking.fieldId,
      service_id: taking.serviceId,
      purpose: taking.purpose,
      import_id: importId,
    });
  }
  store.markTaken(tx, importId, row, { personId: person.id, isNew, visitId, groupRow });
  return person.id;
};

/** Why the card of somebody whom the import made stays; null: nothing was done with it since. */
const whyStays = async (tx: Tx, person: PersonRow): Promise<string | null> => {
  if (store.isChanged(tx, 'person', person.id)) return `kartu ${person.name} sudah diubah.`;
  if (store.isMerged(tx, person.id)) return `kartu lain sudah digabungkan ke kartu ${person.name}.`;
  if (store.hasVisits(tx, person.id)) return `${person.name} punya kunjungan lain.`;
  if (store.isUsed(tx, 'person', person.id)) return `${person.name} sudah dipakai di catatan lain.`;
  for (const { id, name } of await businessRows(tx, person.id))
    if (store.isChanged(tx, 'business', id) || store.isUsed(tx, 'business', id))
      return `usaha ${name} sudah diubah atau dipakai.`;
  return null;
};

type Taken = ReturnType<typeof store.nextTaken>[number];

/** Takes one row back, but what somebody has changed or built upon since. */
export const takeBackRow = async (
  tx: Tx,
  stamp: Stamp,
  importId: number,
  { row, person_id: personId, made_person: isMade, visit_id: visitId }: Taken,
): Promise<void> => {
  const keep = (note: string) => store.markRow(tx, importId, row, { state: 'kept', note });
  const visit = visitId === null ? undefined : await store.visitOf(tx, visitId);
  if (visit && visitId !== null && visit.cancelled_at === null) {
    if (store.isChanged(tx, 'visit', visitId)) return void keep('Kunjungannya sudah diubah.');
    await store.cancelVisit(tx, visitId, stamp.at);
    // The card may have gone over to another since.
    await recount(tx, visit.person_id);
  }
  if (isMade && personId !== null) {
    const [taken, itsCard] = visit ? ['Kunjungannya diambil kembali; ', 'kartunya'] : ['', 'Kartunya'];
    const person = await findPerson(tx, await store.personUidOf(tx, personId));
    if (!person) return void keep(`${taken}${itsCard} sudah dihapus atau digabungkan.`);
    const reason = await whyStays(tx, person);
    if (reason) return void keep(`${taken}${itsCard} tetap, karena ${reason}`);
    await removePerson(tx, stamp, person, 'Impor buku tamu lama diurungkan');
  }
  store.markRow(tx, importId, row, { state: 'back', note: '' });
};
