import { contract } from '#contract/index.ts';
import type { Participant } from '#contract/participant.ts';
import type { TrainingStatus } from '#contract/training.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Context } from '#core/platform/context.ts';
import type { Db } from '#core/kernel/database.ts';
import { api, demand, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import {
  findTraining,
  findTrainingRow,
  isOver,
  rowOfId,
  type TrainingKey,
} from '#core/features/training/training/index.ts';
import { addParticipant, fillPlaces, trail } from './index.ts';
import { readListed, readParticipant, readParticipants } from './list.ts';
import { attendanceListPaper, participantCardsPaper, participantsBook } from './paper.ts';
import { lastPlace, stateOnArrival } from './rules.ts';
import * as store from './store.ts';
import { pdfFile, fileNameOf, xlsxFile } from '#core/platform/typesetting/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';

const trainingOf = async (db: Db, uid: string): Promise<TrainingKey> => {
  const training = await findTrainingRow(db, uid);
  if (!training) throw notFound();
  return training;
};

const entryOf = async (db: Db, uid: string) => {
  const row = await store.findRow(db, uid);
  if (!row) throw notFound();
  return { row, training: await rowOfId(db, row.training_id) };
};

const isClosed = (training: TrainingKey): boolean => isOver(training.status as TrainingStatus);

const shown = async (db: Db, training: TrainingKey, uid: string): Promise<Participant> => {
  const participant = await readParticipant(db, training, uid);
  if (!participant) throw notFound();
  return participant;
};

/** A training with its people, for what is printed or exported. */
const onPaper = async (context: Context, uid: string) => {
  const training = await findTraining(context.db, uid);
  const row = await findTrainingRow(context.db, uid);
  if (!training || !row) throw notFound();
  return { training, entries: await readListed(context.db, row), ...(await officePaper(context)) };
};

export const participantHandlers = {
  participants: api.training.participants.handler(async ({ input, context }) =>
    readParticipants(context.db, await trainingOf(context.db, input.trainingUid)),
  ),

  enrol: api.training.enrol.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const training = await trainingOf(tx, input.trainingUid);
      if (await store.findRow(tx, input.uid)) return shown(tx, training, input.uid);
      if (isClosed(training)) throw errors.TRAINING_CLOSED();
      const person = 'personUid' in input.who ? await findPerson(tx, input.who.personUid) : null;
      if (person === undefined) throw notFound();
      if (person && (await store.findActive(tx, training.id, person.id))) throw errors.ALREADY_ENROLLED();
      const name = 'name' in input.who ? input.who.name : person!.name;
      const arrival = { uid: input.uid, person, name, role: input.role };
      await addParticipant(tx, stamp, training, arrival);
      return shown(tx, training, input.uid);
    }),
  ),

  change: api.training.change.handler(({ input: { participantUid, basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { row, training } = await entryOf(tx, participantUid);
      if (await store.hasCertificate(tx, row.id)) throw errors.CERTIFICATE_OUT();
      const { name, role } = overStored(row, typed, basedOn, errors.RECORD_CHANGED);
      const entries = (await store.entriesOf(tx, training.id)).filter((entry) => entry.id !== row.id);
      const isNewRole = row.role !== role && row.state !== 'withdrawn';
      const state = isNewRole ? stateOnArrival(role, entries, training.quota) : row.state;
      const place = isNewRole && state === 'waiting' ? lastPlace(entries) : row.place;
      const after = { name, role, state, place };
      await store.updateParticipant(tx, row.id, after);
      await audit(tx, { ...trail(stamp, 'update', participantUid), before: row, after });
      if (isNewRole && !isClosed(training)) await fillPlaces(tx, stamp, training, row.id);
      return shown(tx, training, participantUid);
    }),
  ),

  setState: api.training.setState.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { row, training } = await entryOf(tx, input.participantUid);
      if (isClosed(training)) throw errors.TRAINING_CLOSED();
      if (row.state === input.state)
        return { participant: await shown(tx, training, input.participantUid), movedUp: null };
      if (input.state !== 'enrolled' && (await store.hasCertificate(tx, row.id)))
        throw errors.CERTIFICATE_OUT();
      if (input.state === 'waiting' && row.role !== 'Peserta')
        throw fieldInvalid([{ field: 'state', message: 'Daftar tunggu hanya untuk peran Peserta.' }]);
      const entries = await store.entriesOf(tx, training.id);
      const isFull = stateOnArrival(row.role as Participant['role'], entries, training.quota) === 'waiting';
      if (input.state === 'enrolled' && isFull)
        await demand(context, contract.training.setState, 'exceedQuota');
      const isBack = row.state === 'withdrawn' && row.person_id !== null;
      if (isBack && (await store.findActive(tx, training.id, row.person_id!)))
        throw errors.ALREADY_ENROLLED();
      const place = input.state === 'waiting' ? lastPlace(entries) : row.place;
      const after = { state: input.state, place };
      await store.updateParticipant(tx, row.id, after);
      await audit(tx, { ...trail(stamp, 'set_state', input.participantUid), before: row, after });
      const [movedUp] = row.state === 'enrolled' ? await fillPlaces(tx, stamp, training, row.id) : [];
      return {
        participant: await shown(tx, training, input.participantUid),
        movedUp: movedUp ?? null,
      };
    }),
  ),

  attendanceListPdf: api.training.attendanceListPdf.handler(async ({ input, context }) => {
    const { training, entries, office, org, pictures } = await onPaper(context, input.trainingUid);
    const sessions = training.sessions.filter(({ uid }) => (input.sessionUid ?? uid) === uid);
    if (input.sessionUid !== null && sessions.length === 0) throw notFound();
    const day = sessions[0]?.localDate ?? training.startDate;
    return pdfFile(context, fileNameOf(['daftar hadir', training.title, day], 'pdf'), {
      template: 'attendanceList',
      data: attendanceListPaper(training, sessions, entries, office, org),
      pictures,
    });
  }),

  participantCardsPdf: api.training.participantCardsPdf.handler(async ({ input, context, errors }) => {
    const { training, entries, org, pictures } = await onPaper(context, input.trainingUid);
    const data = participantCardsPaper(training, entries, org);
    if (data.kartu.length === 0) throw errors.NOBODY();
    const name = fileNameOf(['kartu peserta', training.title, training.startDate], 'pdf');
    return pdfFile(context, name, { template: 'participantCards', data, pictures });
  }),

  participantsXlsx: api.training.participantsXlsx.handler(async ({ input, context }) => {
    const { training, entries } = await onPaper(context, input.trainingUid);
    const name = fileNameOf(['peserta', training.title, training.startDate], 'xlsx');
    return xlsxFile(context, name, participantsBook(training, entries));
  }),
};
