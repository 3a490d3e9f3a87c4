import type { Page } from '@playwright/test';
import { button, goTo, type State } from './screens.ts';

const result = async (page: Page): Promise<void> => {
  await goTo(page, '/laporan/survei');
  await page.getByText('Responden', { exact: true }).first().waitFor();
};
const plan = async (page: Page): Promise<void> => {
  await result(page);
  await page.getByRole('radiogroup', { name: 'Bagian' }).getByText('Tindak lanjut').click();
  await button(page, 'Tambah rencana').waitFor();
};
const opened =
  (come: State[1], name: string | RegExp): State[1] =>
  async (page) => {
    await come(page);
    await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };

/** The survey: what it came to, what is done about it, and what is typed in. */
export const ofSurvey: readonly State[] = [
  ['Survei, hasil', result],
  ['Survei, ketik formulir', opened(result, /^Ketik formulir/)],
  ['Survei, tindak lanjut', plan],
  ['Survei, rencana baru', opened(plan, 'Tambah rencana')],
  ['Survei, publikasi baru', opened(plan, 'Tambah publikasi')],
  ['Survei, naskah laporan', opened(plan, 'Naskah laporan')],
];
