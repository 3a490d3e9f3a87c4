import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { layoutFaults } from './support/layout.ts';
import { PIN, setUpOffice, signIn } from './support/office.ts';
import { ofPapers } from './support/paperScreens.ts';
import { ofConsultant } from './support/consultationScreens.ts';
import { ofAdministrator, signInTo, type State } from './support/screens.ts';
import { ofSettings } from './support/settingsScreens.ts';
import { openMorning, settle, through } from './support/walk.ts';

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

const walk = (page: Page, states: readonly State[]): Promise<void> =>
  through(page, states, async (name) => expect.soft(await faultsOf(page), name).toEqual([]));

/** Nothing is cut, covered or squeezed, from 1024 × 640 to 2560 × 1440 and at 200 %. */
test.describe('every window holds', () => {
  test('the work of the day', async ({ data, launch }) => {
    const { page } = await openMorning(data, launch);
    await test.step('sign-in', async () => {
      await page.locator('.sign-in').waitFor();
      expect.soft(await faultsOf(page), 'Masuk').toEqual([]);
    });
    await signInTo(page, 'Fitriani');
    await walk(page, ofAdministrator);
  });

  test('the settings', async ({ data, launch }) => {
    const { page } = await openMorning(data, launch);
    await signInTo(page, 'Fitriani');
    await walk(page, ofSettings);
  });

  test('trainings, letters and what waits for approval', async ({ data, launch }) => {
    const { page } = await openMorning(data, launch);
    await signInTo(page, 'Fitriani');
    await walk(page, ofPapers);
  });

  test('the desk of a consultant', async ({ data, launch }) => {
    const { page } = await openMorning(data, launch);
    await signInTo(page, 'Rina Marlina');
    await walk(page, ofConsultant);
  });
});

test('the lock and the question about the clock fit every window', async ({ data, launch }) => {
  await setUpOffice(data);
  const { page } = await launch({ at: '2026-11-20T01:00:00.000Z' });
  await page.getByRole('button', { name: 'Jam sudah benar' }).click();
  expect.soft(await faultsOf(page), 'Jam').toEqual([]);
  const question = page.getByRole('dialog');
  await question.getByRole('textbox', { name: 'Angka PIN' }).first().click();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  await page.clock.install();
  await signIn(page, 'Nur Aisyah');
  await page.clock.fastForward('24:00:00');
  await page.getByRole('dialog', { name: 'Layar dikunci' }).waitFor();
  expect.soft(await faultsOf(page), 'Layar dikunci').toEqual([]);
});

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
    (fault) => fault.includes(' is cut ') && !fault.includes('.tv-running'),
  );

test('the display and the kiosk fit the screens of a hall', async ({ data, launch }) => {
  const { page } = await openMorning(data, launch);
  for (const [path, shown] of [
    ['#/layar', '.tv-number'],
    ['#/ambil-nomor', '.kiosk-fields button'],
  ] as const) {
    await page.goto(new URL(page.url()).origin + path);
    await page.reload();
    await page.locator(shown).first().waitFor();
    expect.soft(await hallFaultsOf(page), path).toEqual([]);
  }
  await page.locator('.kiosk-fields button').first().click();
  await page.locator('.kiosk-number').waitFor();
  expect.soft(await hallFaultsOf(page), 'Nomor Anda').toEqual([]);
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
