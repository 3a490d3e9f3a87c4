import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { type Core, OpenError, openCore } from '#core/index.ts';
import { createLog } from '../server/log.ts';
import { serveMachine } from './machine.ts';
import { forgetPrintedFiles } from './printing.ts';
import { registerScheme, serveRenderer } from './scheme.ts';
import { openSettings } from './settings.ts';
import { lockDown, openMainWindow } from './windows.ts';

const isPractice = process.env['LOKET_PRACTICE'] === '1' || process.argv.includes('--latihan');
if (process.env['LOKET_DATA']) app.setPath('userData', path.resolve(process.env['LOKET_DATA']));

const root = path.resolve(import.meta.dirname, '../..');
const resourcesPath = app.isPackaged
  ? path.join(process.resourcesPath, 'resources')
  : path.join(root, 'resources');

let core: Core | undefined;
let mainWindow: BrowserWindow | undefined;

const start = () => {
  const dataPath = app.getPath('userData');
  mkdirSync(dataPath, { recursive: true });
  core = openCore({
    databasePath: path.join(dataPath, isPractice ? 'latihan.db' : 'loket.db'),
    resourcesPath,
    workerScript: path.join(import.meta.dirname, 'worker.js'),
    version: app.getVersion(),
    log: createLog(dataPath),
    isPractice,
  });
  const settings = openSettings(dataPath);
  lockDown();
  serveRenderer(path.join(root, 'out/renderer'));
  serveMachine(core, settings);
  mainWindow = openMainWindow(core, settings);
};

registerScheme();
if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('second-instance', () => {
    if (mainWindow?.isMinimized()) mainWindow.restore();
    mainWindow?.focus();
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      const isKnown = error instanceof OpenError;
      dialog.showErrorBox(
        'Loket PLUT tidak dapat dimulai',
        isKnown
          ? error.message
          : `Kesalahan yang tidak terduga. Tidak ada data yang diubah.\n\n${String(error)}`,
      );
      app.exit(1);
    });
  app.on('window-all-closed', () => app.quit());
  // The core closes the file properly: the write-ahead log is folded in, threads end.
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed || !core) return;
    event.preventDefault();
    void core.close().finally(() => {
      isClosed = true;
      forgetPrintedFiles();
      app.quit();
    });
  });
}
