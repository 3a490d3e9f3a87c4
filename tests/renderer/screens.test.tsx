// @vitest-environment jsdom
import { screen as window, within } from '@testing-library/react';
import { readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Screen } from '#renderer/app/screen.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

/** Fetched when a window stands: the client of the screens calls the window's core. */
const listed = async (): Promise<readonly Screen[]> =>
  (await import('#renderer/shell/allScreens.ts')).screens;
const folder = path.resolve(import.meta.dirname, '../../src/renderer');

/** Keys that Help would show twice for one screen, so that one of the two would be a lie. */
const sharedKeys = (help: Screen['help']): string[] => {
  const keys = help?.keys.map(([key]) => key) ?? [];
  return keys.filter((key, i) => keys.indexOf(key) !== i);
};

it('Help shows the keys of every screen that has some', async () => {
  const { user } = await openWindow(async (core) => {
    await core.signIn('Petugas Bantuan', 'frontdesk');
  });
  await user.click(await window.findByRole('radio', { name: /Petugas Bantuan/ }));
  await user.keyboard(STAFF_PIN);
  await window.findByRole('navigation', { name: 'Bagian' });
  await user.keyboard('{F1}');
  const help = await window.findByRole('dialog', { name: 'Bantuan' });
  for (const { help: brought } of await listed()) {
    if (!brought) continue;
    const section = within(help).getByRole('heading', { name: brought.title }).closest('section');
    for (const [, what] of brought.keys) expect(section?.textContent).toContain(what);
  }
});

it('every folder with a screen stands in the list once', async () => {
  // Hari ini stands in the shell, above the screens that bring its parts.
  const screens = (await listed()).filter(({ place }) => place?.to !== '/hari-ini');
  const written = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'screen.tsx')));
  expect(screens).toHaveLength(written.length);
  expect(new Set(screens.map(({ rank }) => rank)).size).toBe(written.length);
});

it('no two commands of one screen share a key', async () => {
  for (const { help } of await listed()) expect(sharedKeys(help), help?.title).toEqual([]);
  const planted = {
    title: 'Loket',
    keys: [
      ['F9', 'Tutup hari'],
      ['F9', 'Cetak'],
    ],
  } as const;
  expect(sharedKeys(planted)).toEqual(['F9']);
});

it('the router waits for the code of every page, so that React does not have to', async () => {
  const { router } = await import('#renderer/shell/routes.tsx');
  const drawn = (await listed()).flatMap(({ routes }) => routes).filter(({ options }) => options.component);
  expect(drawn.length).toBeGreaterThan(20);
  for (const { fullPath } of drawn)
    expect(router.routesByPath[fullPath as '/hari-ini'].options.component, fullPath).toHaveProperty(
      'preload',
    );
});
