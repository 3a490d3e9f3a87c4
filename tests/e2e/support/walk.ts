import type { Page } from '@playwright/test';
import { type App, expect, type LaunchOptions, test } from './app.ts';
import { fillPractice } from './practice.ts';
import type { State } from './screens.ts';

/** A practice office at eleven in the morning. */
export const openMorning = async (
  data: string,
  launch: (options: LaunchOptions) => Promise<App>,
): Promise<App> => {
  await fillPractice(data);
  return launch({ at: '2026-11-23T04:00:00.000Z', env: { LOKET_PRACTICE: '1' } });
};

/** Until everything is loaded and nothing moves. */
export const settle = async (page: Page): Promise<void> => {
  await expect(page.locator('[aria-busy="true"], .mantine-Loader-root')).toHaveCount(0);
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // What is scrolled out of a list that skips it stands still until it is back.
    const isDrawn = ({ effect }: Animation) =>
      !(effect instanceof KeyframeEffect) ||
      effect.target?.checkVisibility({ contentVisibilityAuto: true }) === true;
    const moving = document
      .getAnimations()
      .filter((each) => isDrawn(each) && each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((each) => each.finished));
  });
};

/** Every state in turn, looked at when it has settled. */
export const through = async (
  page: Page,
  states: readonly State[],
  look: (name: string) => Promise<void>,
): Promise<void> => {
  for (const [name, open] of states)
    await test.step(name, async () => {
      await open(page);
      await settle(page);
      await look(name);
      // Nothing of a state stays for the next one.
      await page.reload();
      await page.locator('.shell').waitFor();
    });
};
