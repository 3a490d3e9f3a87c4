import type { Page } from '@playwright/test';
import { type App, expect, type LaunchOptions, test } from './support/app.ts';
import { layoutFaults } from './support/layout.ts';
import { fillPractice } from './support/practice.ts';
import { ofConsultant } from './support/consultationScreens.ts';
import { ofAdministrator, signInTo, type State } from './support/screens.ts';
import { ofSettings } from './support/settingsScreens.ts';

/** From the smallest supported screen to the largest, and what is left of some at 125, 150 and 200 %. */
const sizes = [
  [1024, 640],
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [819, 512],
  [911, 512],
  [683, 384],
  [512, 320],
] as const;

/** Until everything is loaded and nothing moves. */
const settle = async (page: Page): Promise<void> => {
  await expect(page.locator('[aria-busy="true"], .mantine-Loader-root')).toHaveCount(0);
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const moving = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((each) => each.finished));
  });
};

/** Every fault of a state, with the sizes at which it shows. */
const faultsOf = async (page: Page): Promise<string[]> => {
  const found = new Map<string, string[]>();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await settle(page);
    for (const fault of await page.evaluate(layoutFaults))
      found.set(fault, [...(found.get(fault) ?? []), `${width}x${height}`]);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  return [...found].map(([fault, at]) => `${fault} (${at.join(' ')})`);
};

const walk = async (page: Page, states: readonly State[]): Promise<void> => {
  for (const [name, open] of states)
    await test.step(name, async () => {
      await open(page);
      await settle(page);
      expect.soft(await faultsOf(page), name).toEqual([]);
      // Nothing of a state stays for the next one.
      await page.reload();
      await page.locator('.shell').waitFor();
    });
};

/** Nothing is cut, covered or squeezed, from 1024 × 640 to 2560 × 1440 and at 200 %. */
test.describe('every window holds', () => {
  const openPractice = async (data: string, launch: (options: LaunchOptions) => Promise<App>) => {
    await fillPractice(data);
    return launch({ at: '2026-11-23T04:00:00.000Z', env: { LOKET_PRACTICE: '1' } });
  };

  test('the work of the day', async ({ data, launch }) => {
    const { page } = await openPractice(data, launch);
    await test.step('sign-in', async () => {
      await page.locator('.sign-in').waitFor();
      expect.soft(await faultsOf(page), 'Masuk').toEqual([]);
    });
    await signInTo(page, 'Fitriani');
    await walk(page, ofAdministrator);
  });

  test('the settings', async ({ data, launch }) => {
    const { page } = await openPractice(data, launch);
    await signInTo(page, 'Fitriani');
    await walk(page, ofSettings);
  });

  test('the desk of a consultant', async ({ data, launch }) => {
    const { page } = await openPractice(data, launch);
    await signInTo(page, 'Rina Marlina');
    await walk(page, ofConsultant);
  });
});

test('the first start fits every window', async ({ app: { page } }) => {
  await page.locator('.set-up').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('a fault of the layout is seen', async ({ page }) => {
  await page.setContent(`
    <div style="width: 80px; overflow: hidden; white-space: nowrap">a sentence longer than its box</div>
    <div style="width: 60px; overflow: auto"><div style="width: 200px">wide</div></div>
    <div style="position: absolute; top: 100px">below</div>
    <div style="position: absolute; top: 100px; background: white">above it</div>
    <input style="width: 38px">
    <div style="width: 30px; overflow-wrap: anywhere">squeezed</div>`);
  expect((await page.evaluate(layoutFaults)).join('\n')).toMatch(
    /cut at the side[^]*scrolled sideways[^]*38 px wide[^]*breaks the word[^]*lies under/,
  );
});
