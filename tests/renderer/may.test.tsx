// @vitest-environment jsdom
import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Call, type Role, role } from '#contract/base.ts';
import { type Client, contract } from '#contract/index.ts';
import { roleWords } from '#contract/roleWords.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

/** Whether the core lets this window make the call: asked without an input, so that nothing comes of it. */
const isLet = async (client: Client, call: Call): Promise<boolean> => {
  const [noun, name] = Object.entries(contract).flatMap(([feature, calls]) =>
    Object.entries(calls).flatMap(([key, each]) =>
      (each as Call) === call ? [[feature, key] as const] : [],
    ),
  )[0]!;
  const calls = client[noun as keyof Client] as unknown as Record<string, () => Promise<unknown>>;
  try {
    await calls[name]!();
    return true;
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return error.code !== 'FORBIDDEN';
  }
};

const linksOf = (name: string): string[] =>
  within(screen.getByRole('navigation', { name }))
    .getAllByRole('link')
    .map((link) => link.textContent);

/** What the command palette offers under these words. */
const commandsOf = async (start: string): Promise<string[]> => {
  fireEvent.click(screen.getByRole('button', { name: /^Perintah/ }));
  fireEvent.change(screen.getByPlaceholderText('Ketik perintah, nama, atau nomor'), {
    target: { value: start },
  });
  const offered = () => [...document.querySelectorAll('.mantine-Spotlight-actionLabel')];
  await waitFor(() =>
    expect(
      offered().every(({ textContent }) => textContent.toLowerCase().includes(start.toLowerCase().trim())),
    ).toBe(true),
  );
  const found = offered().flatMap(({ textContent }) =>
    textContent.startsWith(start) ? [textContent.slice(start.length)] : [],
  );
  fireEvent.keyDown(screen.getByPlaceholderText('Ketik perintah, nama, atau nomor'), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByPlaceholderText('Ketik perintah, nama, atau nomor')).toBeNull());
  return found;
};

it('offers each role exactly what the contract lets it call', async () => {
  const windows = new Map<Role, Client>();
  const { user } = await openWindow(async (core) => {
    for (const each of role.options) windows.set(each, await core.signIn(`Petugas ${each}`, each));
  });
  const { everydayOf, homeOf, places, reaches } = await import('#renderer/shell/Rail.tsx');
  const { settingsParts } = await import('#renderer/office/parts.ts');
  const { client, queryClient } = await import('#renderer/app/client.ts');
  const parts = settingsParts.flatMap(([, all]) => all);
  const labelsLet = async (entries: readonly { label: string; call: Call | null }[], window: Client) => {
    const answers = await Promise.all(entries.map(async ({ call }) => call === null || isLet(window, call)));
    return entries.filter((_, i) => answers[i]).map(({ label }) => label);
  };
  const refused = () =>
    queryClient
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.error instanceof ORPCError && state.error.code === 'FORBIDDEN')
      .map(({ queryKey }) => JSON.stringify(queryKey));

  for (const [each, window] of windows) {
    const who = roleWords[each];
    const expectedPlaces = await labelsLet(places, window);
    const expectedParts = await labelsLet(parts, window);
    await user.click(await screen.findByRole('radio', { name: new RegExp(`Petugas ${each}`) }));
    await user.keyboard(STAFF_PIN);
    await screen.findByRole('navigation', { name: 'Bagian' });
    const everyday: string[] = everydayOf(each).map(({ label }) => label);
    expect(linksOf('Bagian'), `rail: ${who}`).toEqual(
      expectedPlaces.filter((label) => everyday.includes(label)),
    );
    expect(linksOf('Bagian').length, `calm: ${who}`).toBeLessThanOrEqual(9);
    expect(linksOf('Bagian'), `home: ${who}`).toContain(places.find(({ to }) => to === homeOf(each))?.label);
    const expectedPages = (await labelsLet(reaches, window)).filter((label) => label.startsWith('Buka '));
    expect((await commandsOf('Buka ')).filter((label) => !label.startsWith('layar'))).toEqual([
      ...expectedPlaces,
      ...expectedPages.map((label) => label.slice('Buka '.length)),
    ]);

    for (const { to } of places.filter(({ label }) => expectedPlaces.includes(label))) {
      location.hash = to;
      await waitFor(() => expect(document.querySelector('main:not([aria-busy])')).toBeTruthy());
      await waitFor(() => expect(queryClient.isFetching()).toBe(0));
      expect(refused(), `${who} at ${to}`).toEqual([]);
    }
    location.hash = '/pengaturan/tentang';
    await screen.findByRole('navigation', { name: 'Bagian pengaturan' });
    expect(linksOf('Bagian pengaturan'), `settings: ${who}`).toEqual(expectedParts);
    expect(await commandsOf('Pengaturan: ')).toEqual(expectedParts);
    for (const { slug } of parts) {
      location.hash = `/pengaturan/${slug}`;
      await waitFor(() => expect(document.querySelector('.part > :not([aria-busy])')).toBeTruthy());
      await waitFor(() => expect(queryClient.isFetching()).toBe(0));
      expect(refused(), `${who} at settings ${slug}`).toEqual([]);
    }
    await client.session.signOut();
  }
});
