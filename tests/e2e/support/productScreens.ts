import type { Page } from '@playwright/test';
import { button, goTo, type State } from './screens.ts';

const gallery = async (page: Page): Promise<void> => {
  await goTo(page, '/produk');
  await page.getByRole('list', { name: 'Produk' }).waitFor();
};
const chosen = async (page: Page): Promise<void> => {
  await gallery(page);
  const halal = page.getByRole('list', { name: 'Produk' }).getByRole('listitem').filter({ hasText: 'Halal' });
  await halal.first().getByRole('button').click();
  await page.getByRole('list', { name: 'Izin' }).waitFor();
};
const opened =
  (come: State[1], name: string | RegExp): State[1] =>
  async (page) => {
    await come(page);
    await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };

/** The gallery, one product of it, and what is done with them. */
export const ofProducts: readonly State[] = [
  ['Galeri', gallery],
  ['Galeri, satu produk', chosen],
  ['Galeri, tambah produk', opened(gallery, /^Tambah produk/)],
  ['Galeri, ubah produk', opened(chosen, /^Ubah/)],
  ['Galeri, cetak katalog', opened(gallery, /^Cetak katalog/)],
  ['Galeri, cetak label', opened(chosen, 'Label harga')],
  ['Galeri, penjual di katalog', opened(chosen, 'Penjual di katalog')],
  [
    'Galeri, tidak ada',
    async (page) => {
      await gallery(page);
      await page.keyboard.press('F2');
      await page.keyboard.type('xyzzy');
      await page.getByText('Tidak ada yang cocok').waitFor();
    },
  ],
];
