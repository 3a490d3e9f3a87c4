import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visitorsIn } from '../crash/offices.ts';
import { type Run, startHost, tryToOpen } from '../crash/start.ts';
import { register, setUp } from './office.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'loket-folder-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** First start, set-up, one visitor, a backup and a paper; a kill; a second start. */
const expectWork = async (data: string, run: Run = {}) => {
  const host = startHost(data, run);
  expect(await host.opened, host.said()).toBe(true);
  const window = await host.enter();
  await setUp(window);
  const { ticket } = await register(window, 'Siti Nur’aini');
  const paper = await window.document.ticketPdf({ ticketUid: ticket.uid });
  expect(await paper.slice(0, 5).text()).toBe('%PDF-');
  const { name } = await window.backup.make();
  await host.kill();
  expect(await tryToOpen(data, run)).toMatchObject({ isOpen: true });
  expect(visitorsIn(data)).toEqual(['Siti Nur’aini']);
  expect(readdirSync(path.join(data, 'cadangan'))).toContain(name);
};

describe('a folder of data', () => {
  it.each([
    ['with blanks and &', 'Kantor Siti & Budi'],
    ['with letters and signs', "Dinas é Ñ – 'Nagari' (UPT) #1 100% %TEMP% ^ ;,=+ [a]"],
    ['of 200 characters', 'Dinas Koperasi dan UKM Kabupaten '.repeat(9)],
  ])('%s holds an office', async (_, name) => {
    await expectWork(path.join(folder, name).slice(0, 200).trim());
  });

  it('on another drive holds an office', async () => {
    const drive = mkdtempSync('Z:\\tmp\\loket-folder-');
    await expectWork(drive);
    rmSync(drive, { recursive: true, force: true });
  });

  it('is that of the user when none is named, whose name may have a blank', async () => {
    const APPDATA = path.join(folder, 'Siti Nurhaliza', 'AppData', 'Roaming');
    mkdirSync(APPDATA, { recursive: true });
    await expectWork(path.join(APPDATA, 'Loket PLUT'), { env: { APPDATA, LOKET_DATA: undefined } });
  });

  it('is one folder, in whichever case it is written', async () => {
    const data = path.join(folder, 'Kantor');
    const first = startHost(data);
    expect(await first.opened).toBe(true);
    expect((await tryToOpen(data.toUpperCase())).said).toContain('sudah berjalan');
    await first.stop();
  });

  it.each([
    ['on another computer', '\\\\server-kantor\\data\\Loket PLUT'],
    ['in OneDrive', 'C:\\users\\Public\\OneDrive - Dinas\\Documents\\Loket PLUT'],
  ])('%s is refused in a sentence', async (_, data) => {
    const { isOpen, said } = await tryToOpen(data);
    expect(isOpen).toBe(false);
    expect(said.trim()).toMatch(/^Folder data berada di jaringan atau di folder sinkronisasi [^\n]*$/);
  });

  it('that cannot be written is refused in a sentence', async () => {
    const { isOpen, said } = await tryToOpen('Z:\\sys\\Loket PLUT');
    expect(isOpen).toBe(false);
    expect(said.trim()).toMatch(/^Folder data tidak dapat ditulis\.[^\n]*$/);
  });
});
