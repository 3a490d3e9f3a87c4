import type { Participant } from '#contract/participant.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Tx } from '#core/kernel/database.ts';
import { shortCode, uidBytes, uidText } from '#core/kernel/ids.ts';
import { type Entry, lastPlace, movingUp, stateOnArrival } from './rules.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { participantAudit } from './audit.ts';

export { entriesOf, findActive, findByCode, findRow as findParticipantRow } from './store.ts';
export { ineligibilityOf, participantQr } from './rules.ts';
export { listedParticipants, readParticipants } from './list.ts';
export { participantAudit } from './audit.ts';

export type Quota = { id: number; quota: number | null };

export const trail = trailOf(participantAudit);

/** Gives free places to the first of the waiting list, in order; returns their names. */
export const fillPlaces = async (
  tx: Tx,
  stamp: Stamp,
  training: Quota,
  except?: number,
): Promise<string[]> => {
  const entries = await store.entriesOf(tx, training.id);
  const up = movingUp(entries, training.quota, except);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const names: string[] = [];
  for (const { id } of up) {
    const before = byId.get(id)!;
    const after = { state: 'enrolled' };
    await store.updateParticipant(tx, id, after);
    await audit(tx, { ...trail(stamp, 'move_up', uidText(before.uid)), before, after });
    names.push(before.name);
  }
  return names;
};

export type Arrival = {
  uid: string;
  person: { id: number; name: string } | null;
  /** As the certificate prints it. */
  name: string;
  role: Participant['role'];
  importId?: number;
  madePerson?: boolean;
};

/** Puts somebody on the list: with a place, or waiting when the training is full. */
export const addParticipant = async (
  tx: Tx,
  stamp: Stamp,
  training: Quota,
  arrival: Arrival,
  known?: Entry[],
): Promise<Entry> => {
  const entries = known ?? (await store.entriesOf(tx, training.id));
  const state = stateOnArrival(arrival.role, entries, training.quota);
  const place = lastPlace(entries);
  const id = await store.insertParticipant(tx, {
    uid: uidBytes(arrival.uid),
    office_id: stamp.officeId,
    training_id: training.id,
    person_id: arrival.person?.id ?? null,
    name: arrival.name,
    role: arrival.role,
    state,
    place,
    // The last eight bytes of a uid are random; a uid of its own, so that the code says nothing about the row.
    code: shortCode(uidBytes(stamp.newUid())),
    import_id: arrival.importId ?? null,
    made_person: arrival.madePerson ? 1 : 0,
    enrolled_at: stamp.at,
    staff_id: stamp.staffId,
  });
  await audit(tx, trail(stamp, 'enrol', arrival.uid));
  return { id, role: arrival.role, state, place };
};
