import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { lookEverywhere } from './support/everywhere.ts';
import { layoutFaults } from './support/layout.ts';
import { settle } from './support/walk.ts';

// A fault says where it is; a recording of every step would take longer than the walk.
test.use({ trace: 'off' });

/** From the smallest supported screen to the largest, and what is left of some at 125 and 200 %. */
const sizes = [
  [1024, 640],
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [2560, 1440],
  [819, 512],
  [683, 384],
  [512, 320],
] as const;

/** Every fault of a state, with the sizes at which it shows. */
const faultsOf = async (
  page: Page,
  at: readonly (readonly [number, number])[] = sizes,
): Promise<string[]> => {
  const found = new Map<string, string[]>();
  for (const [width, height] of at) {
    await page.setViewportSize({ width, height });
    await settle(page);
    for (const fault of await page.evaluate(layoutFaults))
      found.set(fault, [...(found.get(fault) ?? []), `${width}x${height}`]);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  return [...found].map(([fault, where]) => `${fault} (${where.join(' ')})`);
};

/** Seen from a bench, or with a finger: not scrolled, so that all of it fits a screen on its side or upright. */
const hallSizes = [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [768, 1024],
  [1080, 1920],
] as const;

/** Giant type is set so tight that its line boxes overlap without its ink; and the running text runs. */
const hallFaultsOf = async (page: Page): Promise<string[]> =>
  (await faultsOf(page, hallSizes)).filter(
    (fault) => fault.includes(' is cut ') && !fault.includes('.display-running'),
  );

/** Nothing is cut, covered or squeezed, from 1024 × 640 to 2560 × 1440 and at 200 %. */
test.describe('every window holds', () => lookEverywhere((page) => faultsOf(page), hallFaultsOf));

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
