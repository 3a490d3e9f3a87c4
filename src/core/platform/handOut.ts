import type { FileSubject } from '#contract/base.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Context } from './context.ts';
import { officeUid } from './store.ts';

/** Writes who took a file with names. Before the file goes: one that cannot be written down is not handed out. */
export const tellOfFile = (
  context: Context,
  about: FileSubject,
  input: unknown,
  file: File,
  /** What is told besides its name, in words. */
  more: { before: Record<string, string>; after: Record<string, string> } = { before: {}, after: {} },
): Promise<void> =>
  context.write(async (tx, { officeId, at, staffId }) => {
    const uid =
      about.of === 'office'
        ? await officeUid(tx, officeId)
        : // The call has gone through, so its input is what the contract says.
          (input as Record<string, string>)[about.key]!;
    const names = { before: more.before, after: { file_name: file.name, ...more.after } };
    await audit(tx, { officeId, at, staffId, entity: about.of, action: 'export', uid, ...names });
  });
