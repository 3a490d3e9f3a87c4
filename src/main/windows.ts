import path from 'node:path';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  Menu,
  screen,
  session,
} from 'electron';
import type { Context, Core } from '#core/index.ts';
import { connectWindow } from './port.ts';
import { isOwnPage, START_ADDRESS } from './scheme.ts';
import type { Settings } from './settings.ts';

const preload = path.join(import.meta.dirname, '../preload/index.cjs');

/** No page of ours leaves its address, opens a window, or gets a permission. */
export const lockDown = (): void => {
  Menu.setApplicationMenu(null);
  session.defaultSession.setPermissionRequestHandler((_, __, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  // Its dictionaries come from a public network.
  session.defaultSession.setSpellCheckerEnabled(false);
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isOwnPage(url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
};

/** A window with our preload and nothing else of Node or Electron. */
export const ownWindow = (
  options: BrowserWindowConstructorOptions,
  { backgroundThrottling = true } = {},
): BrowserWindow =>
  new BrowserWindow({
    title: 'Loket PLUT',
    backgroundColor: '#f6f7f9',
    autoHideMenuBar: true,
    ...options,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling,
      autoplayPolicy: 'no-user-gesture-required', // nobody touches the waiting room's screen
    },
  });

/** Loads the page again when its process has died. */
export const comeBack = (window: BrowserWindow, name: string, log: Context['log']): void => {
  window.webContents.on('render-process-gone', (_, { reason }) => {
    log('error', `${name}: ${reason}`);
    if (reason !== 'clean-exit') window.reload();
  });
};

/** The place of last time, unless that screen has gone. */
const lastPlace = (settings: Settings): BrowserWindowConstructorOptions => {
  const last = settings.window();
  const isOnAScreen = (area: { x: number; y: number; width: number; height: number }) =>
    screen
      .getAllDisplays()
      .some(
        ({ workArea }) =>
          area.x < workArea.x + workArea.width - 100 &&
          area.x + area.width > workArea.x + 100 &&
          area.y < workArea.y + workArea.height - 100 &&
          area.y >= workArea.y - 10,
      );
  const { x, y, width, height } = last ?? { x: 0, y: 0, width: 1366, height: 768 };
  return last && isOnAScreen(last) ? { x, y, width, height } : { width, height };
};

/** The window of the desk; it remembers where it was. */
export const openMainWindow = (core: Core, settings: Settings, log: Context['log']): BrowserWindow => {
  const window = ownWindow({ ...lastPlace(settings), minWidth: 1024, minHeight: 600, show: false });
  const show = () => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (settings.window()?.isMaximized ?? true) window.maximize();
    window.show();
  };
  // The page has something typed that is not stored: it keeps the window open until somebody has answered.
  window.webContents.on('will-prevent-unload', () => {
    void dialog
      .showMessageBox(window, {
        type: 'question',
        message: 'Ada isian yang belum disimpan.',
        detail: 'Bila Loket PLUT ditutup sekarang, yang sudah diketik di halaman itu hilang.',
        buttons: ['Lanjut mengisi', 'Tutup juga'],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => response === 1 && window.destroy());
  });
  // Shown when there is something to see: no white flash.
  window.once('ready-to-show', show);
  window.on('close', () => {
    try {
      settings.saveWindow({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch (error) {
      log('error', 'window', error); // a full disk must not keep the window open
    }
  });
  // The waiting room's window does not keep the application alive.
  window.on('closed', () => app.quit());
  comeBack(window, 'window', log);
  connectWindow(window, core);
  void window.loadURL(START_ADDRESS).finally(show);
  return window;
};
