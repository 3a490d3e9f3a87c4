import type { Page } from '@playwright/test';
import { button, goTo, type State } from './screens.ts';

const desk = async (page: Page): Promise<void> => {
  await goTo(page, '/pustaka');
  await page.getByRole('table', { name: 'Sedang dipinjam' }).waitFor();
};

/** A copy that is with somebody, as its label was scanned: the first of the list. */
const scanned = async (page: Page): Promise<void> => {
  await desk(page);
  await page.getByRole('table', { name: 'Sedang dipinjam' }).locator('tr[data-opens]').first().click();
  await page.getByRole('button', { name: /^Terima kembali/ }).waitFor();
};

const opened =
  (come: State[1], name: string | RegExp): State[1] =>
  async (page) => {
    await come(page);
    await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };

const catalogue = async (page: Page): Promise<void> => {
  await goTo(page, '/pustaka/katalog');
  await page.getByRole('table', { name: 'Katalog' }).waitFor();
};

/** The desk of the library with its answers, the catalogue, and the counting of the shelves. */
export const ofLibrary: readonly State[] = [
  ['Pustaka', desk],
  ['Pustaka, eksemplar dipinjam', scanned],
  ['Pustaka, ubah buku', opened(scanned, 'Ubah')],
  ['Pustaka, cetak label', opened(scanned, 'Cetak label QR')],
  [
    'Pustaka, peminjam dan buku',
    async (page) => {
      await scanned(page);
      const name = await page.getByRole('region', { name: 'Yang dipindai' }).locator('b').first().innerText();
      await page.keyboard.type(name);
      await page.getByRole('option').last().click();
      await page.getByRole('region', { name: 'Peminjam' }).waitFor();
    },
  ],
  [
    'Pustaka, mencari',
    async (page) => {
      await desk(page);
      await page.keyboard.type('kopi');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'Pustaka, tidak ada',
    async (page) => {
      await desk(page);
      await page.keyboard.type('978-1-960957-03-X');
      await page.keyboard.press('Enter');
      await page.getByText('tidak benar').waitFor();
    },
  ],
  [
    'Pustaka, tambah buku',
    async (page) => {
      await desk(page);
      await page.keyboard.press('F9');
      await page.getByRole('dialog').getByText('Video').click();
    },
  ],
  ['Pustaka, katalog', catalogue],
  [
    'Pustaka, impor',
    async (page) => {
      await catalogue(page);
      const download = page.waitForEvent('download');
      await button(page, 'Simpan XLSX').click();
      await page.locator('input[type="file"]').setInputFiles(await (await download).path());
      await page.getByRole('table', { name: 'Baris berkas' }).waitFor();
    },
  ],
  [
    'Pustaka, hitung isi rak',
    async (page) => {
      await goTo(page, '/pustaka/hitung');
      await button(page, 'Mulai menghitung').click();
      await page.keyboard.type('1-1');
      await page.keyboard.press('Enter');
      await page.getByRole('table', { name: 'Eksemplar yang kurang' }).waitFor();
    },
  ],
];
