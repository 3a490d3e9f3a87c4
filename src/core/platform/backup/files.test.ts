import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { askForRestore, backupFolder } from '#core/kernel/restore.ts';
import { hasBackups, removeOutdated } from './files.ts';

const newDatabasePath = () => path.join(mkdtempSync(path.join(tmpdir(), 'loket-files-')), 'loket.db');

it('the copy that the next start restores is not cleared away before it', async () => {
  const databasePath = newDatabasePath();
  const folder = backupFolder(databasePath);
  mkdirSync(folder);
  const nameOf = (i: number) => `loket-manual-2026-11-23-0800${10 + i}.db`;
  for (let i = 0; i < 25; i++) writeFileSync(path.join(folder, nameOf(i)), '');
  const isThere = () => Array.from({ length: 25 }, (_, i) => existsSync(path.join(folder, nameOf(i))));
  const kept = async () => {
    await removeOutdated(databasePath);
    return isThere();
  };
  for (const i of [0, 1])
    writeFileSync(
      path.join(folder, nameOf(i).replace(/db$/, 'json')),
      JSON.stringify({
        at: `2020-01-0${i + 1}T01:00:00.000Z`,
        verifiedAt: '2026-11-23T01:00:00.000Z',
        version: '1',
        bytes: 0,
        sha256: '',
        lastVisit: null,
        rows: {},
      }),
    );
  askForRestore(databasePath, {
    name: nameOf(0),
    sha256: null,
    aside: 'loket-sebelum-pulih-2026-11-23-080059.db',
    at: '2026-11-23T01:00:00.000Z',
    staffUid: '',
    staffName: 'Fitriani',
  });
  const [wanted, other, ...rest] = await kept();
  expect([wanted, other]).toEqual([true, false]);
  expect(rest.filter(Boolean)).toHaveLength(20);
});

it.skipIf(process.platform === 'win32')(
  'a folder of backups that leads in circles is one that is closed',
  () => {
    const databasePath = newDatabasePath();
    symlinkSync('cadangan', backupFolder(databasePath));
    expect(hasBackups(databasePath)).toBe(true);
  },
);
