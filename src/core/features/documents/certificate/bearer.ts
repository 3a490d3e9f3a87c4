import type { Recipient } from '#contract/certificate.ts';
import type { Bearer } from '#core/features/documents/design/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { listedParticipants } from '#core/features/training/participant/index.ts';
import { bearers, personKeys } from './store.ts';

const nothingKnown: Bearer = { business: '', birthPlace: '', birthDate: null };

/** What a design may say of the people behind certificates, by their keys; nothing of a name that was only typed. */
export const bearersOf = async (
  db: Db,
  personIds: readonly (number | null)[],
): Promise<(personId: number | null) => Bearer> => {
  const known = await bearers(
    db,
    personIds.filter((id) => id !== null),
  );
  return (personId) => (personId === null ? undefined : known.get(personId)) ?? nothingKnown;
};

/** The same for one who is being looked at before anything is issued. */
export const bearerOf = async (
  db: Db,
  { personUid, participantUid }: Pick<Recipient, 'personUid' | 'participantUid'>,
): Promise<Bearer> => {
  const [participant] = participantUid ? await listedParticipants(db, [participantUid]) : [];
  const keys = personUid ? await personKeys(db, [personUid]) : undefined;
  const personId = participant?.personId ?? (personUid ? keys?.get(personUid) : undefined) ?? null;
  return (await bearersOf(db, [personId]))(personId);
};
