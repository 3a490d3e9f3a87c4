import type { SurveyForm } from '#contract/survey.ts';
import type { Context } from '#core/platform/context.ts';
import type { HeldFile } from '#core/platform/heldFile.ts';
import { monthOf } from '#core/platform/report/months.ts';
import { type Pool, poolOf, released, settled, withForm, withoutStored } from './pool.ts';
import { insertBatch, storedOf } from './store.ts';

/** What waits, without what was stored already. */
const waitingIn = async ({ db }: Context, file: HeldFile): Promise<Pool> => {
  const held = poolOf(file.read());
  const stored = await storedOf(
    db,
    held.answers.map(({ uid }) => uid),
  );
  return withoutStored(held, (uid) => stored.has(uid));
};

type Release = ReturnType<typeof released>;

/** Stored first, then taken out of the file: a power cut in between loses nothing and counts nothing twice. */
const store = async (context: Context, file: HeldFile, { batches, rest }: Release): Promise<void> => {
  if (batches.length > 0)
    await context.write(async (tx, { officeId }) => {
      for (const batch of batches) await insertBatch(tx, officeId, batch);
    });
  file.write(rest);
};

/**
 * Takes an answer: on disk before anybody is thanked, beside the office's file until four more of its month and service
 * are there. Of no one is it written down when they came, so nothing of this stands in the trail.
 */
export const takeForm = (context: Context, form: SurveyForm, month: string, source: string): Promise<void> =>
  context.held(async (file) => {
    if (Object.values(form.answers).every((answer) => answer === null)) return; // nothing was answered
    const waiting = await waitingIn(context, file);
    const isKnown = waiting.answers.some(({ uid }) => uid === form.uid);
    if (isKnown || (await storedOf(context.db, [form.uid])).size > 0) return; // sent twice
    const pool = withForm(waiting, month, form, source);
    file.write(pool);
    const release = released(pool);
    // It is safe already: what cannot be stored now is stored with the next one.
    if (release.batches.length > 0)
      await store(context, file, release).catch((error: unknown) => context.log('error', 'survey', error));
  });

export const settlePool = (context: Context): Promise<void> =>
  context.held(async (file) => {
    const { month } = await context.now();
    await store(context, file, settled(await waitingIn(context, file), monthOf(month)));
  });

export const waitingNow = (context: Context): Promise<Pool> =>
  context.held((file) => waitingIn(context, file));
