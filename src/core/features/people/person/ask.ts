import { audit } from '#core/kernel/audit.ts';
import type { Context } from '#core/platform/context.ts';
import { fieldInvalid } from '#core/platform/procedures.ts';
import { staffUid } from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { trainingAudit } from '#core/features/training/training/index.ts';
import { staffAudit } from '#core/features/office/office/index.ts';
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
  const { isNew, isTooMany, isNoted } = context.people.nikQuestions.ask(localDate, staffId, digits);
  const named = isTooMany ? [] : ownerUids;
  if (isNew && (named.length > 0 || isNoted)) {
    const askedBy = await staffUid(context.db, staffId);
    await context.write(async (tx, stamp) => {
      for (const uid of named) await audit(tx, trailOf(personAudit)(stamp, 'ask_nik', uid));
      if (named.length === 0) await audit(tx, trailOf(staffAudit)(stamp, 'guess_nik', askedBy));
    });
  }
  return !isTooMany;
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

/** A NIK that is being stored is asked for too: a refused one tells that somebody has it. */
export const admitNik = (context: Context, localDate: string, nik: string | null, field: string): void => {
  if (nik && !context.people.nikQuestions.admit(localDate, nik))
    throw fieldInvalid([
      { field, message: 'Terlalu banyak NIK yang mirip diketik hari ini. Kosongkan dahulu, lengkapi besok.' },
    ]);
};
