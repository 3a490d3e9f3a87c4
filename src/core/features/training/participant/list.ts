import type { Participant } from '#contract/participant.ts';
import type { TrainingStatus } from '#contract/training.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { attendedPercent, ineligibilityOf, type State, waitingList } from './rules.ts';
import * as store from './store.ts';

type TrainingKey = { id: number; status: string; threshold: number };

const order: Record<State, number> = { enrolled: 0, waiting: 1, withdrawn: 2 };

/** With a place first, by name; then the waiting list in its order; then those who withdrew. */
export const readListed = async (db: Db, training: TrainingKey) => {
  const rows = await store.listOf(db, training.id);
  const totalHours = await store.sessionHours(db, training.id);
  const turns = new Map(waitingList(rows).map(({ id }, i) => [id, i + 1]));
  const byName = new Intl.Collator('id');
  return rows
    .map((row) => {
      const attendedHours = row.attended.reduce((sum, { hours }) => sum + hours, 0);
      const facts = {
        name: row.name,
        role: row.role as Participant['role'],
        state: row.state as State,
        attendedPercent: attendedPercent(attendedHours, totalHours),
        certificateNumber: row.certificate_number,
      };
      const participant: Participant = {
        ...facts,
        uid: uidText(row.uid),
        personUid: row.person_uid && uidText(row.person_uid),
        cardName: row.card_name === row.name ? null : row.card_name,
        turn: turns.get(row.id) ?? null,
        businessName: row.business_name ?? '',
        regionName: row.district ?? '',
        code: row.code,
        attendedSessionUids: row.attended.map(({ uid }) => uid),
        attendedHours,
        ineligibility: ineligibilityOf(facts, {
          status: training.status as TrainingStatus,
          threshold: training.threshold,
        }),
      };
      return { participant, row };
    })
    .sort(
      ({ participant: a }, { participant: b }) =>
        order[a.state] - order[b.state] || (a.turn ?? 0) - (b.turn ?? 0) || byName.compare(a.name, b.name),
    );
};

export const readParticipants = async (db: Db, training: TrainingKey): Promise<Participant[]> =>
  (await readListed(db, training)).map(({ participant }) => participant);

export const readParticipant = async (
  db: Db,
  training: TrainingKey,
  uid: string,
): Promise<Participant | undefined> =>
  (await readParticipants(db, training)).find((participant) => participant.uid === uid);

/** These participants as their trainings list them, with their keys; in the order of the uids, unknown ones left out. */
export const listedParticipants = async (db: Db, uids: readonly string[]) => {
  const trainings = await store.trainingsOf(db, uids);
  const listed = (await Promise.all(trainings.map((training) => readListed(db, training)))).flat();
  const byUid = new Map(
    listed.map(({ participant, row }) => [
      participant.uid,
      { ...participant, id: row.id, trainingId: row.training_id, personId: row.person_id },
    ]),
  );
  return uids.flatMap((uid) => byUid.get(uid) ?? []);
};
