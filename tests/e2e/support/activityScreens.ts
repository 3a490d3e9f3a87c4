import type { Page } from '@playwright/test';
import { button, goTo, screen, type State } from './screens.ts';

/** An activity with people, agreements and photos. */
const held = async (page: Page): Promise<void> => {
  await goTo(page, '/kegiatan');
  await page.getByRole('cell', { name: /^Temu Usaha Olahan/ }).click();
  await page.getByRole('list', { name: 'Foto' }).waitFor();
};
const inHeld =
  (name: string | RegExp): State[1] =>
  async (page) => {
    await held(page);
    await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };

/** What the office holds for many, one of it, and what is written of it. */
export const ofActivities: readonly State[] = [
  ['Kegiatan', screen('/kegiatan')],
  ['Kegiatan, satu', held],
  [
    'Kegiatan, baru',
    async (page) => {
      await goTo(page, '/kegiatan');
      await page.keyboard.press('F9');
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['Kegiatan, hasil', inHeld(/^Isi hasil/)],
  ['Kegiatan, peserta', inHeld(/^Catat hasil/)],
  ['Kegiatan, foto', inHeld(/^Ubah foto/)],
  [
    'Kegiatan, dibatalkan',
    async (page) => {
      await goTo(page, '/kegiatan');
      await page.getByRole('cell', { name: /^Sosialisasi Sertifikat Halal/ }).click();
      await page.getByText('Kegiatan ini dibatalkan.').waitFor();
    },
  ],
];
