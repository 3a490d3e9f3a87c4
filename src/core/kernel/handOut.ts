import type { FileSubject } from '#contract/base.ts';
import { audit, trailOf } from './audit.ts';
import type { Context } from './context.ts';
import type { Tx } from './database.ts';
import { uidText } from './ids.ts';

const officeUid = async (tx: Tx, officeId: number): Promise<string> => {
  const { uid } = await tx
    .selectFrom('office')
    .select('uid')
    .where('id', '=', officeId)
    .executeTakeFirstOrThrow();
  return uidText(uid);
};

/** Writes who took a file with names. Before the file goes: one that cannot be written down is not handed out. */
export const tellOfFile = (context: Context, about: FileSubject, input: unknown, file: File): Promise<void> =>
  context.write(async (tx, stamp) => {
    const uid =
      about.of === 'office'
        ? await officeUid(tx, stamp.officeId)
        : // The call has gone through, so its input is what the contract says.
          (input as Record<string, string>)[about.key]!;
    const names = { before: {}, after: { file_name: file.name } };
    await audit(tx, { ...trailOf(about.of)(stamp, 'export', uid), ...names });
  });
