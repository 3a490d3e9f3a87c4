import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { PIN } from './office.ts';

// What a hand without a mouse does, and what it looks for.

/** What is read aloud when it changes: status, alert, or a part that is polite. */
export const said = (page: Page, words: string | RegExp): Locator =>
  page.locator('[role=status], [role=alert], output, [aria-live=polite]').filter({ hasText: words }).first();

/** Tab until the wanted control has the focus, as a hand without a mouse does. */
export const reach = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  await target.waitFor();
  for (let i = 0; i < 80; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
};
export const pressOn = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await reach(page, target);
  await page.keyboard.press(key);
};

/** The element that has the focus, to be asked again later. */
const focused = (page: Page) => page.evaluateHandle(() => document.activeElement);

/** Opens a dialog, looks that the focus is inside, closes it, and looks that the focus is back. */
export const thereAndBack = async (
  page: Page,
  name: string | RegExp,
  open: () => Promise<void>,
): Promise<void> => {
  const before = await focused(page);
  await open();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await expect.poll(() => dialog.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(() => before.evaluate((each) => each === document.activeElement), name.toString())
    .toBe(true);
};

/** At the sign-in a letter chooses the name. */
export const signInWithKeys = async (page: Page, name: string): Promise<void> => {
  await page.locator('.sign-in').waitFor();
  await expect(page.getByLabel('Angka PIN').first()).toBeFocused();
  const radio = page.getByRole('radio', { name });
  for (let i = 0; i < 3 && !(await radio.isChecked()); i++) await page.keyboard.press(name[0]!.toLowerCase());
  await expect(radio).toBeChecked();
  await expect(page.getByLabel('Angka PIN').first()).toBeFocused();
  await page.keyboard.type(PIN);
  await page.locator('.shell').waitFor();
};
