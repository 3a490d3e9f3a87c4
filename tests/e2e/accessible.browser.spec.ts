import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { ofConsultant } from './support/consultationScreens.ts';
import { ofAdministrator, signInTo, type State } from './support/screens.ts';
import { ofSettings } from './support/settingsScreens.ts';
import { openMorning, settle, through } from './support/walk.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Drawn by the library, and no obstacle: a menu's own mark for the focus; the palette's list, walked from its field. */
const known = [
  /^aria-required-children \S+-dropdown: .*\[role=presentation\]$/,
  /^scrollable-region-focusable \.m_c0783ff9:/,
];

/** What of WCAG 2.2 AA a program can see to be broken here, in both schemes: the rule, the place, and why. */
const violationsOf = async (page: Page): Promise<string[]> => {
  const found = new Map<string, string[]>();
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((to) => {
      document.documentElement.dataset['mantineColorScheme'] = to;
    }, scheme);
    await settle(page);
    const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    // Names and roles are the same in the dark.
    const { violations } = await (
      scheme === 'light' ? builder.withTags(rules) : builder.withRules('color-contrast')
    ).analyze();
    for (const { id, nodes } of violations)
      for (const { target, any, all, none } of nodes) {
        const fault = `${id} ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`;
        if (!known.some((each) => each.test(fault))) found.set(fault, [...(found.get(fault) ?? []), scheme]);
      }
  }
  return [...found].map(([fault, schemes]) => `${fault} (${schemes.join(' ')})`);
};

const walk = (page: Page, states: readonly State[]): Promise<void> =>
  through(page, states, async (name) => expect.soft(await violationsOf(page), name).toEqual([]));

test.describe('nobody is shut out', () => {
  test('of the work of the day', async ({ data, launch }) => {
    const { page } = await openMorning(data, launch);
    await page.locator('.sign-in').waitFor();
    expect.soft(await violationsOf(page), 'Masuk').toEqual([]);
    await signInTo(page, 'Fitriani');
    await walk(page, ofAdministrator);
  });

  test('of the settings', async ({ data, launch }) => {
    const { page } = await openMorning(data, launch);
    await signInTo(page, 'Fitriani');
    await walk(page, ofSettings);
  });

  test('of the desk of a consultant', async ({ data, launch }) => {
    const { page } = await openMorning(data, launch);
    await signInTo(page, 'Rina Marlina');
    await walk(page, ofConsultant);
  });
});

test('the display and the kiosk are for everybody', async ({ data, launch }) => {
  const { page } = await openMorning(data, launch);
  for (const [path, shown] of [
    ['#/layar', '.tv-number'],
    ['#/ambil-nomor', '.kiosk-fields button'],
  ] as const) {
    await page.goto(new URL(page.url()).origin + path);
    await page.reload();
    await page.locator(shown).first().waitFor();
    expect.soft(await violationsOf(page), path).toEqual([]);
  }
  await page.locator('.kiosk-fields button').first().click();
  await page.locator('.kiosk-number').waitFor();
  expect.soft(await violationsOf(page), 'Nomor Anda').toEqual([]);
});

test('the first start is for everybody', async ({ app: { page } }) => {
  await page.locator('.set-up').waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('what shuts somebody out is seen', async ({ page }) => {
  await page.setContent('<main><button></button><p style="color: #bbb">pale</p></main>');
  expect((await violationsOf(page)).join('\n')).toMatch(/button-name[^]*color-contrast/);
});
