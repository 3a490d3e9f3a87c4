import path from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { asOpenError, type Core, makeFolderOf, OpenError } from '#core/index.ts';
import { clockFrom } from '../server/clock.ts';
import { claim, answerStarts, UNANSWERED } from '../server/instanceLock.ts';
import { createLog } from '../server/log.ts';
import { followScreens } from './publicWindows.ts';
import { serveMachine } from './machine.ts';
import { openOrRescue } from './startUp.ts';
import { forgetPrintedFiles } from './printing.ts';
import { registerScheme, serveRenderer } from './scheme.ts';
import { openSettings } from './settings.ts';
import { lockDown, openMainWindow } from './windows.ts';

const isPractice = process.env['LOKET_PRACTICE'] === '1' || process.argv.includes('--latihan');
if (process.env['LOKET_DATA']) app.setPath('userData', path.resolve(process.env['LOKET_DATA']));

const root = path.resolve(import.meta.dirname, '../..');
// A thread and its libraries are plain files beside the package, see electron-builder.yml.
const unpacked = root.replace(/\bapp\.asar$/, 'app.asar.unpacked');

let core: Core | undefined;
let mainWindow: BrowserWindow | undefined;
let stopAnswering = () => {};
let leave = () => {};

const focusMainWindow = () => {
  if (mainWindow?.isMinimized()) mainWindow.restore();
  mainWindow?.focus();
};

const start = async () => {
  const dataPath = app.getPath('userData');
  const databasePath = path.join(dataPath, isPractice ? 'latihan.db' : 'loket.db');
  makeFolderOf(databasePath);
  const claimed = await claim(databasePath);
  if (!claimed.isOurs) {
    // The browser host has this data open: its window, not a second one beside it.
    if (claimed.address) await shell.openExternal(claimed.address);
    else if (claimed.address === null) dialog.showErrorBox('Loket PLUT tidak dapat dimulai', UNANSWERED);
    return app.quit();
  }
  ({ leave } = claimed);
  const log = createLog(dataPath);
  // What is acknowledged is on disk: the desk goes on, and the log says what happened.
  process.on('uncaughtException', (error) => log('error', 'main', error));
  process.on('unhandledRejection', (error) => log('error', 'main', error));
  const resourcesPath = path.join(app.isPackaged ? process.resourcesPath : root, 'resources');
  const opened = await openOrRescue({
    databasePath,
    resourcesPath,
    workerScript: path.join(unpacked, 'out/main/worker.js'),
    version: app.getVersion(),
    log,
    isPractice,
    clock: app.isPackaged ? undefined : clockFrom(process.env['LOKET_CLOCK']),
  });
  if (!opened) return app.quit();
  core = opened;
  const settings = openSettings(dataPath);
  forgetPrintedFiles();
  lockDown();
  serveRenderer(path.join(root, 'out/renderer'), path.join(resourcesPath, 'voice'));
  serveMachine(core, settings, log);
  followScreens();
  mainWindow = openMainWindow(core, settings, log);
  stopAnswering = await answerStarts(databasePath, () => {
    focusMainWindow();
    return '';
  });
};

registerScheme();
if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('second-instance', focusMainWindow);
  app
    .whenReady()
    .then(start)
    .catch((reason: unknown) => {
      const error = asOpenError(reason);
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
    stopAnswering();
    void core.close({ withBackup: true }).finally(() => {
      isClosed = true;
      leave();
      forgetPrintedFiles();
      app.quit();
    });
  });
}
