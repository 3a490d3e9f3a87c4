import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { lookEverywhere } from './support/everywhere.ts';
import { faintBoxes } from './support/faintBoxes.ts';
import { sharedKeys } from './support/keys.ts';
import { settle } from './support/walk.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Drawn by the library, and no obstacle: a menu's own mark for the focus. And the boxes on the sheet of a design: each is
 * as large as what it frames, and the list beside the sheet chooses the same (WCAG 2.5.8, equivalent).
 */
const known = [
  /^aria-required-children \S+-dropdown: .*\[role=presentation\]$/,
  /^target-size button\[data-id="[^"]+"\]: /,
];

const usual = { width: 1366, height: 696 };
/** Names and roles are the same in the dark; at 200 % the layout is another one. */
const looks = [
  { scheme: 'light', size: usual, ask: (axe: AxeBuilder) => axe.withTags(rules) },
  { scheme: 'dark', size: usual, ask: (axe: AxeBuilder) => axe.withRules('color-contrast') },
  {
    scheme: 'light',
    size: { width: usual.width / 2, height: usual.height / 2 },
    ask: (axe: AxeBuilder) =>
      axe.withRules(['color-contrast', 'target-size', 'scrollable-region-focusable', 'nested-interactive']),
  },
] as const;

/** What of WCAG 2.2 AA a program can see to be broken here, in both schemes and at 200 %, and keys that two buttons share. */
const violationsOf = async (page: Page): Promise<string[]> => {
  const found = new Map<string, string[]>();
  for (const { scheme, size, ask } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate((to) => {
      document.documentElement.dataset['mantineColorScheme'] = to;
    }, scheme);
    await settle(page);
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await ask(axe).analyze();
    for (const fault of await page.evaluate(faintBoxes))
      found.set(fault, [...(found.get(fault) ?? []), `${scheme} ${size.width}`]);
    for (const { id, nodes } of violations)
      for (const { target, any, all, none } of nodes) {
        const fault = `${id} ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`;
        if (!known.some((each) => each.test(fault)))
          found.set(fault, [...(found.get(fault) ?? []), `${scheme} ${size.width}`]);
      }
  }
  await page.setViewportSize(usual);
  const faults = [...found].map(([fault, where]) => `${fault} (${where.join(', ')})`);
  return [...faults, ...(await page.evaluate(sharedKeys))];
};

test.describe('nobody is shut out', () => lookEverywhere(violationsOf));

test('what shuts somebody out is seen', async ({ page }) => {
  const button = (label: string) =>
    `<button>${label}<span class="key" aria-hidden="true"><kbd class="key-box">F9</kbd></span></button>`;
  const box =
    '<input type="checkbox" aria-label="a" style="appearance: none; width: 24px; height: 24px; border: 1px solid #bbb">';
  await page.setContent(
    `<main><button></button><p style="color: #bbb">pale</p>${box}${button('Cetak')}${button('Tutup')}</main>`,
  );
  expect((await violationsOf(page)).join('\n')).toMatch(
    /faint checkbox[^]*button-name[^]*color-contrast[^]*F9 is shared/,
  );
});
