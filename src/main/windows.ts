import path from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions, Menu, screen, session } from 'electron';
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
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isOwnPage(url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
};

const ownWindow = (options: BrowserWindowConstructorOptions): BrowserWindow =>
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
      autoplayPolicy: 'no-user-gesture-required', // nobody touches the waiting room's screen
    },
  });

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
  window.webContents.on('render-process-gone', (_, { reason }) => {
    log('error', `window: ${reason}`);
    if (reason !== 'clean-exit') window.reload();
  });
  connectWindow(window, core);
  void window.loadURL(START_ADDRESS).finally(show);
  return window;
};

const hallPages = { layar: 'Layar antrean', 'ambil-nomor': 'Ambil nomor antrean' };
type HallPage = keyof typeof hallPages;
const hall = new Map<HallPage, { window: BrowserWindow; screenId: number | undefined }>();

/** A screen that is not the desk's and that no other page of the hall fills. */
const freeScreen = () => {
  const taken = [screen.getPrimaryDisplay().id, ...[...hall.values()].map(({ screenId }) => screenId)];
  return screen.getAllDisplays().find(({ id }) => !taken.includes(id));
};

/** A window of the public hall: full screen on a screen of its own, else a plain window to be moved there. */
export const openHallWindow = (
  page: HallPage,
  core: Core,
  log: Context['log'],
): { isOnSecondScreen: boolean } => {
  const open = hall.get(page);
  if (open) {
    open.window.focus();
    return { isOnSecondScreen: open.screenId !== undefined };
  }
  const free = freeScreen();
  const place = free ? { ...free.bounds, fullscreen: true } : { width: 1280, height: 720 };
  const window = ownWindow({ ...place, title: hallPages[page] });
  hall.set(page, { window, screenId: free?.id });
  window.on('closed', () => hall.delete(page));
  // Nobody stands by: it comes back by itself.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    log('error', `${page}: ${reason}`);
    if (reason !== 'clean-exit') window.reload();
  });
  connectWindow(window, core);
  void window.loadURL(`${START_ADDRESS}#/${page}`);
  return { isOnSecondScreen: free !== undefined };
};
