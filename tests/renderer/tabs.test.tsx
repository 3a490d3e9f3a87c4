// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReactNode } from 'react';
import { StaffProvider } from '#renderer/app/session.tsx';
import { claimTab } from '#renderer/app/tab.ts';
import { usePersistedDraft } from '#renderer/app/usePersistedDraft.ts';

// What a browser has and jsdom lacks: locks that a tab holds as long as it lives.
const held = new Set<string>();
beforeEach(() => {
  held.clear();
  const request = async (name: string, ...rest: unknown[]) => {
    const run = rest.at(-1) as (lock: object | null) => Promise<unknown>;
    if (rest.length > 1 && held.has(name)) return run(null);
    held.add(name);
    await run({ name });
    held.delete(name);
  };
  const query = async () => ({ held: [...held].map((name) => ({ name })) });
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request, query } });
});
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const text = z.string();
const staff = { uid: 'fitriani', name: 'Fitriani', role: 'admin', fieldUid: null } as never;
const wrapper = ({ children }: { children: ReactNode }) => (
  <StaffProvider value={staff}>{children}</StaffProvider>
);
const openForm = () => renderHook(() => usePersistedDraft('orang', text), { wrapper });
/** What identifies a tab to the page in it; a duplicate brings its copy along. */
const enter = async (tab: string | null) => {
  sessionStorage.clear();
  if (tab) sessionStorage.setItem('loket-tab', tab);
  await claimTab();
  return sessionStorage.getItem('loket-tab')!;
};

it('two tabs keep two drafts, a reload finds its own, and what a closed tab left is taken up once', async () => {
  const first = await enter(null);
  const one = openForm();
  act(() => one.result.current[1]('Siti'));

  // A second tab, duplicated from the first.
  const second = await enter(first);
  expect(second).not.toBe(first);
  const two = openForm();
  await act(async () => {});
  expect(two.result.current[0]).toBeNull();
  act(() => two.result.current[1]('Dian'));

  // The first is loaded anew: its page lets go, the next one claims again.
  one.unmount();
  held.delete(`loket-tab:${first}`);
  await enter(first);
  const again = openForm();
  expect(again.result.current[0]).toBe('Siti');

  // The power is gone for the first; a third tab goes on with its words, and a fourth finds none.
  again.unmount();
  held.delete(`loket-tab:${first}`);
  const third = await enter(null);
  const next = openForm();
  await act(async () => {});
  expect(next.result.current[0]).toBe('Siti');
  const fourth = await enter(null);
  const last = openForm();
  await act(async () => {});
  expect(last.result.current[0]).toBeNull();
  expect(new Set(Object.values(localStorage))).toEqual(new Set(['"Dian"', '"Siti"']));
  expect(new Set([first, second, third, fourth]).size).toBe(4);
});
