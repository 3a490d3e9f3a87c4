import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#contract/uid.ts';
import { officeDraft } from '../core/support.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { closedOffice, copyOf, newFolder, signedIn, until, visitorsIn } from './offices.ts';
import { startHost, tryToOpen } from './start.ts';

const newUid = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
const backupsIn = (data: string) => {
  const folder = path.join(data, 'cadangan');
  return existsSync(folder) ? readdirSync(folder) : [];
};

let office: Awaited<ReturnType<typeof closedOffice>>;
beforeAll(async () => {
  office = await closedOffice();
});
afterAll(() => rmSync(office.folder, { recursive: true, force: true }));

describe('a set-up that is killed', () => {
  it.each(['asked', 'being written', 'answered'])(
    'when it is %s: what was answered is there, and else it can be made again',
    async (moment) => {
      const data = newFolder();
      const host = startHost(data);
      await host.opened;
      const client = await host.enter();
      const log = () => statSync(path.join(data, 'loket.db-wal')).size;
      const before = log();
      const answer = client.office
        .setUp({
          uid: newUid(),
          office: officeDraft,
          admin: { uid: newUid(), name: 'Fitriani', pin: ADMIN_PIN },
        })
        .then(
          () => true,
          () => false,
        );
      if (moment === 'answered') await answer;
      // The log grows, and is empty again once it has been folded in.
      if (moment === 'being written') await until(() => log() !== before, Promise.race([host.ended, answer]));
      await host.kill();
      const isAnswered = await answer;

      const again = startHost(data);
      expect(await again.opened, again.said()).toBe(true);
      const { isSetUp } = await (await again.enter()).session.current();
      expect(isSetUp || !isAnswered).toBe(true);
      await again.stop();
      rmSync(data, { recursive: true });
    },
  );
});

describe('a backup that is killed', () => {
  it.each([
    ['while it is copied', (names: string[]) => names.some((name) => name.endsWith('.db.baru'))],
    [
      'before it says what it holds',
      (names: string[]) => names.some((name) => /-manual-.*\.db$/.test(name) && name !== office.backup),
    ],
    ['with half a manifest', (names: string[]) => names.some((name) => name.endsWith('.json.baru'))],
  ])('%s: nothing is lost, nothing half counts or stays', async (_, isThere) => {
    const data = copyOf(office.folder);
    const host = startHost(data);
    const made = (await signedIn(host)).backup.make().catch(() => null);
    await until(() => isThere(backupsIn(data)), Promise.race([host.ended, made]));
    await host.kill();

    const again = startHost(data);
    const client = await signedIn(again);
    await until(() => !backupsIn(data).some((name) => name.endsWith('.baru')), again.ended);
    const { backups } = await client.backup.list();
    expect(backups.map(({ name }) => name)).toContain(office.backup);
    for (const { name } of backups.filter(({ verifiedAt }) => verifiedAt !== null))
      expect((await client.backup.inspect({ name })).visits).toBeGreaterThan(0);
    await again.stop();
    expect(again.said()).not.toContain('rusak');
    expect(visitorsIn(data)).toEqual(['Siti', 'Budi']);
    rmSync(data, { recursive: true });
  });
});

describe('a restore that is killed', () => {
  const aside = (data: string) => backupsIn(data).some((name) => name.includes('sebelum-pulih'));
  it.each([
    ['while the copy is tested', (data: string) => existsSync(path.join(data, 'loket.db.pulih.baru'))],
    ['when the copy is ready', (data: string) => existsSync(path.join(data, 'loket.db.pulih'))],
    ['when the present data has been moved aside', aside],
    ['when it is in place', (data: string) => aside(data) && existsSync(path.join(data, 'loket.db'))],
    ['when it is done', (data: string) => !existsSync(path.join(data, 'loket.db.pulihkan.json'))],
  ])('%s: the next start carries it out, and both are there', async (_, isThere) => {
    const data = copyOf(office.folder);
    const asked = startHost(data);
    await (await signedIn(asked)).backup.restore({ name: office.backup });
    await asked.stop();
    const host = startHost(data);
    // A moment that passed unseen is over when it opens: what is killed then is tested all the same.
    await until(() => isThere(data), Promise.race([host.opened, host.ended]));
    await host.kill();

    expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
    expect(visitorsIn(data)).toEqual(['Siti']);
    const kept = backupsIn(data).filter((name) => /sebelum-pulih.*\.db$/.test(name));
    expect(kept).toHaveLength(1);
    const old = new Sqlite(path.join(data, 'cadangan', kept[0]!), { readonly: true });
    expect(old.prepare('SELECT count(*) FROM visit').pluck().get()).toBe(2);
    old.close();
    rmSync(data, { recursive: true });
  });
});
