import type { Participant, TrainingStatus } from '#contract/training.ts';
import { audit } from '../kernel/audit.ts';
import type { Db } from '../kernel/database.ts';
import { api, fieldInvalid, notFound } from '../kernel/procedures.ts';
import { findPerson } from '../person/index.ts';
import { findTrainingRow, isOver, rowOfId, type TrainingKey } from '../training/index.ts';
import { addParticipant, fillPlaces, trail } from './index.ts';
import { readParticipant, readParticipants } from './list.ts';
import { lastPlace, stateOnArrival } from './rules.ts';
import * as store from './store.ts';

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
      await addParticipant(tx, stamp, training, arrival, context.newUid);
      return shown(tx, training, input.uid);
    }),
  ),

  change: api.training.change.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { row, training } = await entryOf(tx, input.participantUid);
      if (await store.hasCertificate(tx, row.id)) throw errors.CERTIFICATE_OUT();
      const entries = (await store.entriesOf(tx, training.id)).filter((entry) => entry.id !== row.id);
      const isNewRole = row.role !== input.role && row.state !== 'withdrawn';
      const state = isNewRole ? stateOnArrival(input.role, entries, training.quota) : row.state;
      const place = isNewRole && state === 'waiting' ? lastPlace(entries) : row.place;
      const after = { name: input.name, role: input.role, state, place };
      await store.updateParticipant(tx, row.id, after);
      await audit(tx, { ...trail(stamp, 'update', input.participantUid), before: row, after });
      if (isNewRole) await fillPlaces(tx, stamp, training, row.id);
      return shown(tx, training, input.participantUid);
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
      const isBack = row.state === 'withdrawn' && row.person_id !== null;
      if (isBack && (await store.findActive(tx, training.id, row.person_id!)))
        throw errors.ALREADY_ENROLLED();
      const place = input.state === 'waiting' ? lastPlace(await store.entriesOf(tx, training.id)) : row.place;
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
};
