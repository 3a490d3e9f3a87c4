import { draftOf, type Training, type TrainingDraft, type TrainingStatus } from '#contract/training.ts';
import { contract } from '#contract/index.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { ranked } from '#core/platform/list/index.ts';
import { api, demand, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { fillPlaces } from '#core/features/training/participant/index.ts';
import { attendedSessions, findSession, putSessions } from '#core/features/training/session/index.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import { canBecome, checkTraining, isOver, moveTo, sessionText } from './rules.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { trainingAudit } from './audit.ts';

const trail = trailOf(trainingAudit);

const found = async (db: Db, uid: string): Promise<Training> => {
  const training = await store.findTraining(db, uid);
  if (!training) throw notFound();
  return training;
};

const fieldKeys = async (tx: Tx, uids: readonly string[]): Promise<number[]> => {
  const ids = await store.fieldIds(tx, uids);
  if (!ids)
    throw fieldInvalid([{ field: 'fieldUids', message: 'Bidang ini sudah tidak dipakai. Pilih yang lain.' }]);
  return ids;
};

/** Sessions belong to one training, and one that has attendance stays. */
const checkSessions = async (tx: Tx, before: Training | undefined, draft: TrainingDraft, id?: number) => {
  for (const [i, session] of draft.sessions.entries()) {
    const known = await findSession(tx, session.uid);
    if (known && known.training_id !== id)
      throw fieldInvalid([
        {
          field: `sessions.${i}.uid`,
          message: 'Sesi ini milik pelatihan lain. Tambahkan sebagai sesi baru.',
        },
      ]);
  }
  if (!before || id === undefined) return;
  const attended = await attendedSessions(tx, id);
  const kept = new Set(draft.sessions.map((session) => session.uid));
  const lost = before.sessions.find((session) => attended.has(session.uid) && !kept.has(session.uid));
  if (lost)
    throw fieldInvalid([
      {
        field: 'sessions',
        message: `Sesi ${sessionText(lost)} sudah mempunyai kehadiran, jadi tidak dapat dihapus.`,
      },
    ]);
};

const insert = async (tx: Tx, stamp: Stamp, draft: TrainingDraft, action: 'add' | 'copy'): Promise<void> => {
  const fields = await fieldKeys(tx, draft.fieldUids);
  await checkSessions(tx, undefined, draft);
  const id = await store.insertTraining(tx, {
    ...store.toColumns(draft),
    uid: uidBytes(draft.uid),
    office_id: stamp.officeId,
    saved_at: stamp.at,
  });
  await store.replaceParts(tx, id, fields, draft.materials);
  await putSessions(tx, id, draft.sessions);
  await audit(tx, trail(stamp, action, draft.uid));
};

/** What the trail compares: the row, and the parts that have tables of their own. */
const auditable = (draft: TrainingDraft) => ({
  ...store.toColumns(draft),
  fields: [...draft.fieldUids].sort(),
  materials: draft.materials,
  sessions: draft.sessions,
});

const change = async (tx: Tx, stamp: Stamp, row: store.TrainingKey, draft: TrainingDraft) => {
  const before = await found(tx, draft.uid);
  const fields = await fieldKeys(tx, draft.fieldUids);
  await checkSessions(tx, before, draft, row.id);
  await store.updateTraining(tx, row.id, { ...store.toColumns(draft), saved_at: stamp.at });
  await store.replaceParts(tx, row.id, fields, draft.materials);
  await putSessions(tx, row.id, draft.sessions);
  await audit(tx, {
    ...trail(stamp, 'update', draft.uid),
    before: auditable(before),
    after: auditable(draft),
  });
  const hasMorePlaces = row.quota !== null && (draft.quota === null || draft.quota > row.quota);
  if (hasMorePlaces) await fillPlaces(tx, stamp, { id: row.id, quota: draft.quota });
};

export const trainingHandlers = {
  list: api.training.list.handler(async ({ input, context }) => {
    const { officeId } = await context.now();
    const trainings = await store.listTrainings(context.db, officeId, input);
    return {
      trainings: ranked(trainings, input.text, ({ title }) => [title]),
      years: await store.years(context.db, officeId),
    };
  }),

  get: api.training.get.handler(({ input, context }) => found(context.db, input.uid)),

  save: api.training.save.handler(async ({ input: { basedOn, ...typed }, context, errors }) => {
    return context.write(async (tx, stamp) => {
      const row = await store.findRow(tx, typed.uid);
      if (row && isOver(row.status as TrainingStatus)) throw errors.TRAINING_CLOSED();
      const input = row
        ? overStored(await found(tx, typed.uid), typed, basedOn, errors.RECORD_CHANGED)
        : typed;
      const issues = checkTraining(input);
      if (issues.length > 0) throw fieldInvalid(issues);
      await (row ? change(tx, stamp, row, input) : insert(tx, stamp, input, 'add'));
      return found(tx, input.uid);
    });
  }),

  copy: api.training.copy.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      if (!(await store.findRow(tx, input.newUid))) {
        const source = draftOf(await found(tx, input.uid));
        const draft = moveTo({ ...source, uid: input.newUid }, input.startDate, context.newUid);
        await insert(tx, stamp, draft, 'copy');
      }
      return found(tx, input.newUid);
    }),
  ),

  setStatus: api.training.setStatus.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findRow(tx, input.uid);
      if (!row) throw notFound();
      const status = row.status as TrainingStatus;
      if (status === input.status) return found(tx, input.uid);
      if (!canBecome(status, input.status)) throw errors.WRONG_STATUS();
      if (isOver(status)) await demand(context, contract.training.setStatus, 'reopen');
      if (input.status === 'cancelled' && !input.reason)
        throw fieldInvalid([{ field: 'reason', message: 'Alasan pembatalan wajib diisi.' }]);
      const after = { status: input.status, status_reason: input.reason };
      await store.updateTraining(tx, row.id, after);
      await audit(tx, { ...trail(stamp, 'set_status', input.uid), before: row, after });
      return found(tx, input.uid);
    }),
  ),

  openFor: api.training.openFor.handler(async ({ input, context }) => {
    const person = await findPerson(context.db, input.personUid);
    if (!person) throw notFound();
    return store.openFor(context.db, await context.now(), person.id);
  }),

  remove: api.training.remove.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findRow(tx, input.uid);
      if (!row) throw notFound();
      if (row.status !== 'draft' || (await store.isUsed(tx, row.id))) throw errors.IN_USE();
      await store.deleteTraining(tx, row.id);
      await audit(tx, {
        ...trail(stamp, 'remove', input.uid),
        before: { title: row.title },
        after: { title: null },
      });
      return {};
    }),
  ),
};
