import { readFileSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openOrRescue } from '../../src/main/startUp.ts';
import { openTestCore, registerVisitor } from '../core/support.ts';
import { workerScript } from '../support/worker.ts';

const showMessageBox = vi.hoisted(() => vi.fn<(options: { buttons: string[] }) => Promise<object>>());
vi.mock('electron', () => ({ dialog: { showMessageBox } }));
beforeEach(() => showMessageBox.mockReset());

/** The last button: nothing is done. */
const last = ({ buttons }: { buttons: string[] }) => Promise.resolve({ response: buttons.length - 1 });

const root = path.resolve(import.meta.dirname, '../..');
const options = (databasePath: string) => ({
  databasePath,
  resourcesPath: path.join(root, 'resources'),
  workerScript,
  version: '0.0.0-test',
  log: () => {},
  clock: () => new Date('2026-11-24T02:00:00.000Z'),
});

/** A closed office whose only visitor is in its backup. */
const closedOffice = async () => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Siti', 'A');
  await core.admin.backup.make();
  await core.close();
  return core.databasePath;
};

describe('opening in a window of our own', () => {
  it('asks before a backup takes the place of a file that is cut off, and opens it', async () => {
    const databasePath = await closedOffice();
    truncateSync(databasePath, 20_000);
    showMessageBox.mockResolvedValueOnce({ response: 0 });
    const core = await openOrRescue(options(databasePath));
    await core!.close();
    const [asked] = showMessageBox.mock.calls[0]!;
    expect(asked).toMatchObject({ defaultId: asked.buttons.length - 1, cancelId: asked.buttons.length - 1 }); // Enter alone restores nothing
    expect(asked.buttons[0]).toBe('Pulihkan cadangan 23 November 2026 pukul 08.00');
    const again = await openTestCore({ databasePath });
    expect(await again.client().session.staffList()).toMatchObject([{ name: 'Fitriani' }]);
  });

  it('leaves everything as it is when that is declined', async () => {
    const databasePath = await closedOffice();
    truncateSync(databasePath, 20_000);
    const before = readFileSync(databasePath);
    showMessageBox.mockImplementationOnce(last);
    expect(await openOrRescue(options(databasePath))).toBeNull();
    expect(readFileSync(databasePath).equals(before)).toBe(true);
  });

  it('offers a file of another folder when there is no backup', async () => {
    const databasePath = await closedOffice();
    rmSync(path.join(path.dirname(databasePath), 'cadangan'), { recursive: true });
    truncateSync(databasePath, 20_000);
    showMessageBox.mockImplementationOnce(last);
    expect(await openOrRescue(options(databasePath))).toBeNull();
    expect(showMessageBox.mock.calls[0]![0].buttons).toEqual(['Pilih berkas lain…', 'Tutup']);
  });
});
