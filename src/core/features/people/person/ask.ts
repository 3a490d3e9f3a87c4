import { ORPCError } from '@orpc/server';
import { withoutGroups } from '#contract/digits.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Context } from '#core/platform/context.ts';
import { checkNik } from '#core/platform/people/nik.ts';
import { askedNik } from '#core/platform/people/search.ts';
import { fieldInvalid } from '#core/platform/procedures.ts';
import { staffUid } from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { trainingAudit } from '#core/features/training/training/index.ts';
import { staffAudit } from '#core/features/office/staff/index.ts';
import { personAudit } from './audit.ts';

/**
 * Somebody asks whose NIK this is: false when too many alike were asked today, then nothing may be answered. An answer
 * that names people is written into the trail for each of them, and so are many alike that name nobody.
 */
export const askNik = async (
  context: Context,
  digits: string,
  ownerUids: readonly string[],
): Promise<boolean> => {
  const { localDate } = await context.now();
  const { staffId } = context.connection;
  const question = context.people.nikQuestions.ask(localDate, staffId, digits, ownerUids);
  const { isTooMany, named } = question;
  const isGuess = question.isNew && question.isNoted && (isTooMany || ownerUids.length === 0);
  if (named.length > 0 || isGuess) {
    const askedBy = await staffUid(context.db, staffId);
    await context.write(async (tx, stamp) => {
      for (const uid of named) await audit(tx, trailOf(personAudit)(stamp, 'ask_nik', uid));
      if (isGuess) await audit(tx, trailOf(staffAudit)(stamp, 'guess_nik', askedBy));
    });
  }
  return !isTooMany;
};

/** Whether who was found may be told: nothing is asked unless it was a NIK that was looked for. */
export const mayBeTold = async (
  context: Context,
  text: string,
  hits: readonly { uid: string; matched: string | null }[],
): Promise<boolean> => {
  const digits = askedNik(text);
  const owners = hits.filter(({ matched }) => matched === 'NIK sama').map(({ uid }) => uid);
  return digits === undefined || askNik(context, digits, owners);
};

/**
 * A sheet asks for all its NIKs at once, by right, and is written down once with their number. Gives those that are
 * like too many others of today: of them nothing may be answered.
 */
export const askNiksOfSheet = async (
  context: Context,
  sheet: { trainingUid: string; fileName: string; niks: readonly string[] },
): Promise<ReadonlySet<string>> => {
  const { localDate } = await context.now();
  const { staffId } = context.connection;
  const niks = [...new Set(sheet.niks)];
  const asked = niks.map((nik) => ({ nik, ...context.people.nikQuestions.ask(localDate, staffId, nik) }));
  if (asked.some(({ isNew }) => isNew))
    await context.write((tx, stamp) =>
      audit(tx, {
        ...trailOf(trainingAudit)(stamp, 'ask_nik', sheet.trainingUid),
        before: {},
        after: { file_name: `${sheet.fileName.slice(0, 200)}, ${niks.length} NIK` },
      }),
    );
  return new Set(asked.filter(({ isTooMany }) => isTooMany).map(({ nik }) => nik));
};

const isNikKnown = (error: unknown): error is ORPCError<'NIK_KNOWN', { uid: string }> =>
  error instanceof ORPCError && error.code === 'NIK_KNOWN';

/**
 * Stores somebody with a typed NIK. Whatever comes of it tells whether that NIK is known, and a refusal whose it is: it
 * is asked for as in a search, counted, limited and written down.
 */
export const writeWithNik = async <T>(
  context: Context,
  { nik: typed, field }: { nik: string; field: string },
  run: Parameters<typeof context.write<T>>[0],
): Promise<T> => {
  const nik = withoutGroups(typed);
  // What cannot be a NIK is never compared.
  if (checkNik(nik, { today: (await context.now()).localDate }).length > 0) return context.write(run);
  if (!(await askNik(context, nik, [])))
    throw fieldInvalid([
      { field, message: 'Terlalu banyak NIK yang mirip diketik hari ini. Kosongkan dahulu, lengkapi besok.' },
    ]);
  try {
    return await context.write(run);
  } catch (error) {
    if (isNikKnown(error)) await askNik(context, nik, [error.data.uid]);
    throw error;
  }
};
