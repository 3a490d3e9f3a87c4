import { type BrowserWindow, type Display, screen } from 'electron';
import type { Context, Core } from '#core/index.ts';
import { connectWindow } from './port.ts';
import { START_ADDRESS } from './scheme.ts';
import { comeBack, ownWindow } from './windows.ts';

const pages = { layar: 'Layar antrean', 'ambil-nomor': 'Ambil nomor antrean' };
type Page = keyof typeof pages;
type Hall = { window: BrowserWindow; screenId: number | undefined };

const PLAIN = { width: 1280, height: 720 };
const hall = new Map<Page, Hall>();

/** A screen that is not the desk's and that no other page of the hall fills. */
const freeScreen = (): Display | undefined => {
  const taken = [screen.getPrimaryDisplay().id, ...[...hall.values()].map(({ screenId }) => screenId)];
  return screen.getAllDisplays().find(({ id }) => !taken.includes(id));
};

/** Its screen was switched off or pulled out: what the system moves to the desk's screen must not cover the work. */
const leaveScreen = (page: Hall) => {
  page.screenId = undefined;
  page.window.setFullScreen(false);
  page.window.minimize();
};

const fillScreen = (page: Hall, { id, bounds }: Display) => {
  page.screenId = id;
  page.window.restore();
  page.window.setBounds(bounds);
  page.window.setFullScreen(true);
};

/** Screens come and go, as over a weekend: a page of the hall goes back to one without a hand. */
export const followScreens = (): void => {
  screen.on('display-removed', (_, { id }) => {
    for (const page of hall.values()) if (page.screenId === id) leaveScreen(page);
  });
  screen.on('display-added', () => {
    for (const page of hall.values()) {
      const free = page.screenId === undefined ? freeScreen() : undefined;
      if (free) fillScreen(page, free);
    }
  });
};

/** A window of the public hall: full screen on a screen of its own, else a plain window to be moved there. */
export const openHallWindow = (
  name: Page,
  core: Core,
  log: Context['log'],
): { isOnSecondScreen: boolean } => {
  const open = hall.get(name);
  if (open) {
    open.window.focus();
    return { isOnSecondScreen: open.screenId !== undefined };
  }
  const free = freeScreen();
  const place = free ? { ...free.bounds, fullscreen: true } : PLAIN;
  // Behind the desk's window it goes on to speak at its pace.
  const window = ownWindow({ ...place, title: pages[name] }, { backgroundThrottling: false });
  hall.set(name, { window, screenId: free?.id });
  window.on('closed', () => hall.delete(name));
  comeBack(window, name, log); // nobody stands by
  connectWindow(window, core);
  void window.loadURL(`${START_ADDRESS}#/${name}`);
  return { isOnSecondScreen: free !== undefined };
};
