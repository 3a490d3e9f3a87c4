import { setImmediate } from 'node:timers/promises';
import { numericDate } from '#contract/dates.ts';
import type { ImportRow, importDecision } from '#contract/participantImport.ts';
import { sexWords } from '#contract/person.ts';
import type { TrainingStatus } from '#contract/training.ts';
import type { z } from 'zod';
import { registerBusiness } from '#core/features/people/business/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { fieldInvalid, notFound } from '#core/platform/procedures.ts';
import {
  addParticipant,
  entriesOf,
  fillPlaces,
  findActive,
  participantAudit,
} from '#core/features/training/participant/index.ts';
import {
  findByNik,
  findPerson,
  personColumns,
  type PersonRow,
  registerPerson,
  removePerson,
} from '#core/features/people/person/index.ts';
import { localPhone, normalisePhone } from '#core/platform/people/phone.ts';
import { readNik } from '#core/platform/people/nik.ts';
import { indexPerson } from '#core/platform/people/store.ts';
import type { Regions } from '#core/platform/region/index.ts';
import { isOver, type TrainingKey } from '#core/features/training/training/index.ts';
import * as store from './store.ts';
import { cardTroubles } from '#core/platform/people/sheetTroubles.ts';
import type { Judged } from './status.ts';
import { trailOf } from '#core/platform/audited.ts';
import { importAudit } from './audit.ts';

type Decision = z.output<typeof importDecision>;
export type Choice = { row: Judged; as: Decision['as'] };

/** What becomes of each row; the doubtful ones without a decision are told by number. */
export const choicesOf = (
  rows: readonly Judged[],
  decisions: readonly Decision[],
): { choices: Choice[]; undecided: number[] } => {
  const decided = new Map(decisions.map(({ row, as }) => [row, as]));
  const isOpen = (row: Judged): boolean => {
    const as = decided.get(row.row);
    return row.status === 'doubtful' && (as === undefined || (as === 'new' && !row.mayBeNew));
  };
  const byStatus = (row: Judged): Decision['as'] =>
    row.status === 'new' ? 'new' : row.status === 'known' ? { personUid: row.candidates[0]!.uid } : 'skip';
  return {
    undecided: rows.filter(isOpen).map(({ row }) => row),
    choices: rows
      .filter(({ status }) => status !== 'wrong' && status !== 'enrolled')
      .map((row) => ({ row, as: decided.get(row.row) ?? byStatus(row) })),
  };
};

const today = (stamp: Stamp): string => stamp.localDate;

/** Somebody new of a sheet: sex and date of birth from the NIK where the sheet is silent. */
const makePerson = async (tx: Tx, stamp: Stamp, context: Context, row: Judged): Promise<PersonRow> => {
  const [trouble] = cardTroubles(row, today(stamp));
  if (trouble) throw fieldInvalid([{ field: 'decisions', message: `Baris ${row.row}: ${trouble.reason}` }]);
  const facts = row.nik ? readNik(row.nik, today(stamp)) : undefined;
  const uid = context.newUid();
  const draft = {
    uid,
    name: row.name,
    nik: row.nik,
    sex: row.sex ?? facts!.sex,
    birthPlace: '',
    birthDate: row.birthDate ?? facts?.birthDates[0] ?? null,
    education: '' as const,
    hasDisability: null,
    address: row.address,
    regionCode: row.regionCode,
    phone: normalisePhone(row.phone) ? row.phone : '',
    email: '',
    consent: false,
  };
  const columns = personColumns(draft, context.regions(), today(stamp), '', 'regency');
  const person = await registerPerson(tx, stamp, uid, columns, false);
  if (row.businessName)
    await registerBusiness(tx, stamp, person.id, {
      uid: context.newUid(),
      name: row.businessName,
      sector: '',
      legalForm: '',
      nib: '',
    });
  await indexPerson(tx, person.id);
  return person;
};

/** The person of a row: chosen, known by now under the NIK, or made. */
const personOf = async (tx: Tx, stamp: Stamp, context: Context, { row, as }: Choice) => {
  const uid =
    as === 'new' || as === 'skip'
      ? row.nik && (await findByNik(tx, stamp.officeId, row.nik))?.uid
      : as.personUid;
  if (!uid) return { person: await makePerson(tx, stamp, context, row), isNew: true };
  const person = await findPerson(tx, uid);
  if (!person) throw notFound();
  return { person, isNew: false };
};

/** Puts all chosen rows on the list in the order of the sheet; whoever is on it already stays as they are. */
export const storeImport = async (
  tx: Tx,
  stamp: Stamp,
  context: Context,
  training: TrainingKey,
  order: { uid: string; fileName: string; choices: readonly Choice[] },
): Promise<void> => {
  const importId = await store.insertImport(tx, stamp, { ...order, trainingId: training.id });
  const entries: Awaited<ReturnType<typeof addParticipant>>[] = await entriesOf(tx, training.id);
  for (const [i, choice] of order.choices.entries()) {
    if (choice.as === 'skip') continue;
    // Two thousand rows take seconds: windows that only read are answered meanwhile.
    if (i % 50 === 49) await setImmediate();
    const { person, isNew } = await personOf(tx, stamp, context, choice);
    if (!isNew && (await findActive(tx, training.id, person.id))) continue;
    const arrival = {
      uid: context.newUid(),
      person,
      name: choice.row.name,
      role: choice.row.role,
      importId,
      madePerson: isNew,
    };
    entries.push(await addParticipant(tx, stamp, training, arrival, entries));
  }
  await audit(tx, trailOf(importAudit)(stamp, 'import', order.uid));
};

/** Takes an import back: its participants go, and the people it made who have nothing else. */
export const undoImport = async (
  tx: Tx,
  stamp: Stamp,
  training: TrainingKey,
  imported: { id: number; uid: Uint8Array; at: string },
): Promise<void> => {
  const participants = await store.participantsOfImport(tx, imported.id);
  await store.deleteParticipants(tx, imported.id);
  for (const participant of participants) {
    await audit(tx, {
      ...trailOf(participantAudit)(stamp, 'undo_import', uidText(participant.uid)),
      before: participant,
      after: { name: null, person_id: null, role: null, state: null, code: null },
    });
    const isAlone =
      participant.made_person === 1 &&
      participant.person_id !== null &&
      !(await store.hasOtherTraces(tx, participant.person_id, imported.at));
    const person =
      isAlone && participant.person_uid && (await findPerson(tx, uidText(participant.person_uid)));
    if (person) await removePerson(tx, stamp, person, 'Impor peserta diurungkan');
  }
  await store.markUndone(tx, imported.id, stamp.at);
  await audit(tx, trailOf(importAudit)(stamp, 'undo_import', uidText(imported.uid)));
  if (!isOver(training.status as TrainingStatus)) await fillPlaces(tx, stamp, training);
};

/** What the preview shows of a row: above all what will be stored of somebody new. */
export const shownRow = (row: Judged, regions: Regions, day: string): ImportRow => {
  const facts = row.nik ? readNik(row.nik, day) : undefined;
  const phone = normalisePhone(row.phone);
  const sex = row.problems.sex ? null : (row.sex ?? facts?.sex ?? null);
  const birthDate = row.problems.birthDate ? null : (row.birthDate ?? facts?.birthDates[0] ?? null);
  const place = row.regionCode && !row.placeDoubt ? (regions.find(row.regionCode)?.path ?? '') : '';
  const values = {
    name: row.name,
    nik: row.isNikBroken ? '' : row.nik,
    sex: sex === null ? '' : sexWords[sex],
    birthDate: birthDate === null ? '' : numericDate(birthDate),
    phone: phone === undefined ? '' : localPhone(phone),
    businessName: row.businessName,
    address: row.address,
    place,
    role: row.role,
  };
  const { village, district, regency, ...written } = row.written;
  return {
    row: row.row,
    values,
    written: {
      ...Object.fromEntries(
        Object.entries(written).filter(([cell, text]) => values[cell as keyof typeof values] !== text),
      ),
      ...((village ?? district ?? regency) && {
        place: [village, district, regency].filter(Boolean).join(', '),
      }),
    },
    status: row.status,
    reasons: row.reasons,
    faults: row.faults,
    fixes: row.fixes,
    candidates: row.candidates,
    mayBeNew: row.mayBeNew,
  };
};
