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
const consigned = async (page: Page): Promise<void> => {
  await goTo(page, '/produk/titipan');
  await page.getByRole('list', { name: 'Pemilik titipan' }).waitFor();
};
const batch = async (page: Page): Promise<void> => {
  await consigned(page);
  await page
    .getByRole('cell', { name: /^\d+ dari \d+$/ })
    .first()
    .click();
  await button(page, 'Keluarkan').waitFor();
};
const owner = async (page: Page): Promise<void> => {
  await consigned(page);
  await page.getByRole('list', { name: 'Pemilik titipan' }).getByRole('link').first().click();
  await button(page, 'Tetapkan imbalan').waitFor();
};
const opened =
  (come: State[1], name: string | RegExp): State[1] =>
  async (page) => {
    await come(page);
    await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };

/** The gallery, one product of it, what is done with them, and what their owners left to be sold. */
export const ofProducts: readonly State[] = [
  ['Galeri', gallery],
  ['Galeri, satu produk', chosen],
  ['Galeri, tambah produk', opened(gallery, /^Tambah produk/)],
  ['Galeri, ubah produk', opened(chosen, /^Ubah/)],
  ['Galeri, cetak katalog', opened(gallery, /^Cetak katalog/)],
  ['Galeri, cetak label', opened(chosen, 'Label harga')],
  ['Galeri, penjual di katalog', opened(chosen, 'Penjual di katalog')],
  ['Titipan', consigned],
  [
    'Titipan, terima',
    async (page) => {
      await opened(consigned, /^Terima titipan/)(page);
      await page.getByRole('option').first().click();
    },
  ],
  ['Titipan, satu', batch],
  ['Titipan, keluarkan', opened(batch, 'Keluarkan')],
  ['Titipan, pemilik', owner],
  ['Titipan, imbalan', opened(owner, 'Tetapkan imbalan')],
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
