import type { Page } from '@playwright/test';
import { button, goTo, screen, type State } from './screens.ts';

/** A partner with an agreement that goes on, beside the list. */
const partner = async (page: Page): Promise<void> => {
  await goTo(page, '/mitra');
  await page.getByRole('cell', { name: 'Swalayan Melur' }).click();
  await page.getByRole('region', { name: 'Swalayan Melur' }).waitFor();
};

const inPartner =
  (name: string | RegExp): State[1] =>
  async (page) => {
    await partner(page);
    await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };

/** Whom the office works with, and what is written about one of them. */
export const ofPartners: readonly State[] = [
  ['Mitra', screen('/mitra')],
  ['Mitra, satu', partner],
  [
    'Mitra, baru',
    async (page) => {
      await goTo(page, '/mitra');
      await page.keyboard.press('F9');
      await page.getByRole('button', { name: 'Tambah kontak' }).click();
    },
  ],
  ['Mitra, perjanjian baru', inPartner(/^Tambah perjanjian/)],
  ['Mitra, perpanjangan', inPartner(/^Perpanjang /)],
  ['Mitra, ubah perjanjian', inPartner(/^Ubah 12/)],
];
