import type { Page } from '@playwright/test';

/** Presses keys as a hand would, and counts them: "Alt+L" are two. */
export const hand = (page: Page) => {
  let pressed = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      pressed += keys.join('+').split('+').length;
    },
    type: async (text: string) => {
      await page.keyboard.type(text);
      pressed += text.length;
    },
    count: () => pressed,
  };
};
