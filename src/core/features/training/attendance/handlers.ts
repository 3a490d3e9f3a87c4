import type { TrainingStatus } from '#contract/training.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import type { Context } from '#core/platform/context.ts';
import { askNik, findByNik } from '#core/features/people/person/index.ts';
import { findActive } from '#core/features/training/participant/index.ts';
import { findSession, sessionAudit } from '#core/features/training/session/index.ts';
import { isOver, rowOfId } from '#core/features/training/training/index.ts';
import { meaning } from './meaning.ts';
import { readScan } from './rules.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';

const sessionOf = async (db: Db, uid: string) => {
  const session = await findSession(db, uid);
  if (!session) throw notFound();
  const training = await rowOfId(db, session.training_id);
  return { session, training, isClosed: isOver(training.status as TrainingStatus) };
};

type Marked = { id: number; name: string };

/** Only what changes is written, and written down with the names. */
const note = (tx: Tx, stamp: Stamp, uid: string, marked: readonly Marked[], isPresent: boolean) => {
  const names = marked.map(({ name }) => name).join(', ');
  const [before, after] = isPresent ? ['', names] : [names, ''];
  return audit(tx, {
    ...trailOf(sessionAudit)(stamp, 'mark', uid),
    before: { hadir: before },
    after: { hadir: after },
  });
};

/**
 * A NIK at the door is a question like any other: guesses are counted, and naming somebody who is not on this list is
 * written down. Whoever is on it is named in the entry of the mark.
 */
const mayAnswer = async (context: Context, trainingId: number, text: string): Promise<boolean> => {
  const scan = readScan(text);
  if (scan.kind !== 'nik') return true;
  const { officeId } = await context.now();
  const personId = await store.personOfNik(context.db, officeId, scan.nik);
  const isListed = personId !== null && (await findActive(context.db, trainingId, personId)) !== undefined;
  const owner = isListed ? undefined : await findByNik(context.db, officeId, scan.nik);
  return askNik(context, scan.nik, owner ? [owner.uid] : []);
};

export const attendanceHandlers = {
  mark: api.training.mark.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { session, training, isClosed } = await sessionOf(tx, input.sessionUid);
      if (isClosed) throw errors.TRAINING_CLOSED();
      const chosen = await store.participantsOf(tx, training.id, input.participantUids);
      if (chosen.length !== new Set(input.participantUids).size) throw notFound();
      const waiting = input.isPresent && chosen.find(({ state }) => state !== 'enrolled');
      if (waiting)
        throw fieldInvalid([
          {
            field: 'participantUids',
            message: `${waiting.name} belum mendapat tempat, jadi tidak dapat ditandai hadir. Beri tempat dahulu.`,
          },
        ]);
      const present = await store.presentAt(tx, session.id);
      const changed = chosen.filter(({ id }) => present.has(id) !== input.isPresent);
      if (changed.length === 0) return {};
      const ids = changed.map(({ id }) => id);
      if (input.isPresent)
        await store.insertAttendance(tx, session.id, ids, {
          at: stamp.at,
          how: 'list',
          staffId: stamp.staffId,
        });
      else await store.deleteAttendance(tx, session.id, ids);
      await note(tx, stamp, input.sessionUid, changed, input.isPresent);
      return {};
    }),
  ),

  scan: api.training.scan.handler(async ({ input, context, errors }) => {
    const { training: asked } = await sessionOf(context.db, input.sessionUid);
    if (!(await mayAnswer(context, asked.id, input.text))) throw errors.NIK_GUESSED();
    return context.write(async (tx, stamp) => {
      const { session, training, isClosed } = await sessionOf(tx, input.sessionUid);
      if (isClosed) throw errors.TRAINING_CLOSED();
      const present = await store.countPresent(tx, session.id);
      const { entry: scanned, personId } = await meaning(tx, stamp, input.text);
      const entry = personId === null ? scanned : await findActive(tx, training.id, personId);
      if (!entry || entry.training_id !== training.id || entry.state === 'withdrawn') {
        const name = scanned?.name ?? (personId === null ? '' : await store.personName(tx, personId));
        return { verdict: 'unknown' as const, name, present };
      }
      const answer = { name: entry.name, present };
      if (entry.state === 'waiting') return { verdict: 'waiting' as const, ...answer };
      const isMarked = (await store.presentAt(tx, session.id)).has(entry.id);
      if (isMarked) return { verdict: 'already' as const, ...answer };
      await store.insertAttendance(tx, session.id, [entry.id], {
        at: stamp.at,
        how: 'scan',
        staffId: stamp.staffId,
      });
      await note(tx, stamp, input.sessionUid, [entry], true);
      return { verdict: 'marked' as const, ...answer, present: present + 1 };
    });
  }),
};
