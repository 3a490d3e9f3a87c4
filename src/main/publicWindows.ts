import { type BrowserWindow, type Display, screen } from 'electron';
import type { Context, Core } from '#core/index.ts';
import { connectWindow } from './port.ts';
import { START_ADDRESS } from './scheme.ts';
import { comeBack, ownWindow } from './windows.ts';

const pages = { layar: 'Layar antrean', 'ambil-nomor': 'Ambil nomor antrean', survei: 'Survei kepuasan' };
type Page = keyof typeof pages;
type PublicWindow = { window: BrowserWindow; screenId: number | undefined };

const PLAIN = { width: 1280, height: 720 };
const open = new Map<Page, PublicWindow>();

/** A screen that is not the desk's and that no other public window fills. */
const freeScreen = (): Display | undefined => {
  const taken = [screen.getPrimaryDisplay().id, ...[...open.values()].map(({ screenId }) => screenId)];
  return screen.getAllDisplays().find(({ id }) => !taken.includes(id));
};

/** Its screen was switched off or pulled out: what the system moves to the desk's screen must not cover the work. */
const leaveScreen = (page: PublicWindow) => {
  page.screenId = undefined;
  page.window.setFullScreen(false);
  page.window.minimize();
};

const fillScreen = (page: PublicWindow, { id, bounds }: Display) => {
  page.screenId = id;
  page.window.restore();
  page.window.setBounds(bounds);
  page.window.setFullScreen(true);
};

/** Screens come and go, as over a weekend: a public window goes back to one by itself. */
export const followScreens = (): void => {
  screen.on('display-removed', (_, { id }) => {
    for (const page of open.values()) if (page.screenId === id) leaveScreen(page);
  });
  screen.on('display-added', () => {
    for (const page of open.values()) {
      const free = page.screenId === undefined ? freeScreen() : undefined;
      if (free) fillScreen(page, free);
    }
  });
};

/** A window for visitors: full screen on a screen of its own, else a plain window to be moved there. */
export const openPublicWindow = (
  name: Page,
  core: Core,
  log: Context['log'],
): { isOnSecondScreen: boolean } => {
  const known = open.get(name);
  if (known) {
    known.window.focus();
    return { isOnSecondScreen: known.screenId !== undefined };
  }
  const free = freeScreen();
  const place = free ? { ...free.bounds, fullscreen: true } : PLAIN;
  // Behind the desk's window it goes on to speak at its pace.
  const window = ownWindow({ ...place, title: pages[name] }, { backgroundThrottling: false });
  open.set(name, { window, screenId: free?.id });
  window.on('closed', () => open.delete(name));
  comeBack(window, name, log); // nobody stands by
  connectWindow(window, core);
  void window.loadURL(`${START_ADDRESS}#/${name}`);
  return { isOnSecondScreen: free !== undefined };
};
