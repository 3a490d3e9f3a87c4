// Offices whose data lies in a folder of its own, for the built application to be started on.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { Client } from '#contract/index.ts';
import { openTestCore, registerVisitor } from '../core/support.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import type { RunningHost } from './start.ts';

export const newFolder = () => mkdtempSync(path.join(tmpdir(), 'loket-crash-'));

/** The same data in a folder of its own. */
export const copyOf = (folder: string): string => {
  const data = newFolder();
  rmSync(data, { recursive: true });
  cpSync(folder, data, { recursive: true });
  return data;
};

/** A closed office with two visitors: the first is in its backup too. */
export const closedOffice = async () => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Siti', 'A');
  const backup = await core.admin.backup.make();
  await registerVisitor(core, core.admin, 'Budi', 'A');
  await core.close();
  return { folder: copyOf(core.folder), backup: backup.name };
};

export const visitorsIn = (data: string, file = 'loket.db'): string[] => {
  const sqlite = new Sqlite(path.join(data, file), { readonly: true, fileMustExist: true });
  try {
    const names = 'SELECT person.name FROM visit JOIN person ON person.id = person_id ORDER BY visit.id';
    return sqlite.prepare(names).pluck().all() as string[];
  } finally {
    sqlite.close();
  }
};

/** A window of it where the administrator has signed in. */
export const signedIn = async (host: RunningHost): Promise<Client> => {
  await host.opened;
  const client = await host.enter();
  const [admin] = await client.session.staffList();
  await client.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
  return client;
};

/** When it is so, or the process has ended. A race in every turn would keep each turn's promise until then. */
export const until = async (isSo: () => boolean, ended: Promise<unknown>): Promise<void> => {
  const over = new AbortController();
  void ended.then(() => over.abort());
  while (!isSo() && !over.signal.aborted) await setImmediate();
};
