import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { audit } from '#core/kernel/audit.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import {
  askForRestore,
  backupFolder,
  readRequest,
  requestPath,
  type RestoreOutcome,
  type RestoreOrder,
} from '#core/kernel/restore.ts';
import { theOffice, officeAudit } from '#core/features/office/office/index.ts';
import { staffUidOf } from '#core/features/office/staff/index.ts';
import { findBackup, listBackups } from '#core/platform/backup/files.ts';
import { isLate, together, writtenSince } from '#core/platform/backup/rules.ts';
import { countWork } from '#core/platform/backup/store.ts';
import { backupJobs } from '#core/platform/backup/jobs.ts';
import { trailOf } from '#core/platform/audited.ts';

const outcomeText = (outcome: RestoreOutcome) => ({
  isDone: outcome.isDone,
  sentence: outcome.isDone
    ? `Cadangan ${outcome.request.name} sudah dipulihkan.${outcome.isKept ? ` Data sebelumnya disimpan sebagai ${outcome.request.aside}.` : ''}`
    : `Pemulihan tidak dilakukan karena ${outcome.reason}. Data kantor tetap seperti sebelumnya.`,
});

const note = (context: Context, action: keyof typeof officeAudit.actions, after: Record<string, string>) =>
  context.write(async (tx, stamp) => {
    const office = await theOffice(tx);
    if (office) await audit(tx, { ...trailOf(officeAudit)(stamp, action, office.uid), before: {}, after });
  });

/** The copy and what it holds, opened and checked now. */
const inspect = async (context: Context, name: string) => {
  const { databasePath } = context.backups;
  const backup = await findBackup(databasePath, name);
  if (!backup) throw notFound();
  const file = path.join(backupFolder(databasePath), name);
  return {
    backup,
    result: await context.reader.run(backupJobs.inspectBackup, {
      databasePath,
      file,
      sha256: backup.sha256,
    }),
  };
};

/** The restore that waits for the next start, and what of the present data it will drop. */
const pendingOf = async ({ backups, db }: Context) => {
  const wanted = readRequest(backups.databasePath);
  if (!wanted) return null;
  const { name, at, staffName, madeAt, dropped, atRequest } = wanted;
  const sinceRequest = atRequest && writtenSince(atRequest, await countWork(db));
  return {
    name,
    at,
    staffName,
    madeAt,
    sinceBackup: dropped && sinceRequest && together(dropped, sinceRequest),
    sinceRequest,
  };
};

const unusable = (reason: string) => ({
  message: `Cadangan ini tidak dapat dipakai karena ${reason}. Data kantor tidak diubah; pilih cadangan lain.`,
});

export const backupHandlers = {
  state: api.backup.state.handler(async ({ context }) => {
    const { backups } = context;
    const verifiedAt =
      (await listBackups(backups.databasePath)).find(
        (each) => each.verifiedAt !== null && each.kind !== 'brought' && each.kind !== 'replaced',
      )?.verifiedAt ?? null;
    return {
      verifiedAt,
      isLate: isLate(verifiedAt, (await context.now()).at),
      problem: backups.problem(),
      damage: backups.damage(),
      pending: await pendingOf(context),
    };
  }),

  list: api.backup.list.handler(async ({ context: { backups } }) => {
    const pending = readRequest(backups.databasePath);
    return {
      folder: backupFolder(backups.databasePath),
      backups: await listBackups(backups.databasePath),
      pending: pending && { name: pending.name, at: pending.at, staffName: pending.staffName },
      lastRestore: backups.restored && outcomeText(backups.restored),
    };
  }),

  make: api.backup.make.handler(async ({ context, errors }) => {
    const made = await context.backups.make();
    if ('problem' in made) throw errors.BACKUP_FAILED({ message: made.problem });
    await note(context, 'back_up', { cadangan: made.name });
    return made;
  }),

  inspect: api.backup.inspect.handler(async ({ input, context, errors }) => {
    const { result } = await inspect(context, input.name);
    if (!result.isDone) throw errors.BACKUP_UNUSABLE(unusable(result.reason));
    const { dropped = null, office = null } = result.compared ?? {};
    return { ...result.content, dropped, office };
  }),

  bring: api.backup.bring.handler(async ({ input, context, errors }) => {
    const brought = await context.backups.bring(input.path);
    if ('problem' in brought) throw errors.BACKUP_UNUSABLE(unusable(brought.problem));
    await note(context, 'bring_backup', { cadangan: brought.name });
    return brought;
  }),

  restore: api.backup.restore.handler(async ({ input, context, errors }) => {
    const { backup, result } = await inspect(context, input.name);
    if (!result.isDone) throw errors.BACKUP_UNUSABLE(unusable(result.reason));
    const stamp = await context.now();
    const order: RestoreOrder = {
      name: backup.name,
      sha256: backup.sha256,
      aside: context.backups.nameFor('replaced', stamp),
      at: stamp.at,
      staffUid: (await staffUidOf(context.db, context.caller.staffId)) ?? '',
      staffName: context.caller.name,
      madeAt: backup.at,
      dropped: result.compared?.dropped ?? null,
      // A file that is too damaged to be compared is not counted either, and may be restored all the same.
      atRequest: result.compared && (await countWork(context.db)),
    };
    await note(context, 'request_restore', { cadangan: backup.name });
    askForRestore(context.backups.databasePath, order);
    return {};
  }),

  cancelRestore: api.backup.cancelRestore.handler(async ({ context }) => {
    const file = requestPath(context.backups.databasePath);
    if (existsSync(file)) {
      await rm(file, { force: true });
      await note(context, 'cancel_restore', {});
    }
    return {};
  }),
};
