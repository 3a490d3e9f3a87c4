import type { Page } from '@playwright/test';
import { button, goTo, screen, type State, typed } from './screens.ts';

const mentee = async (page: Page): Promise<void> => {
  await goTo(page, '/pendampingan');
  await page.locator('.long-table tr[data-opens]').last().click(); // who was met last has most to show
  await page.getByRole('heading', { name: /^Program kerja/ }).waitFor();
};

const ofMentee =
  (...names: (string | RegExp)[]): State[1] =>
  async (page) => {
    await mentee(page);
    for (const name of names) await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };
const inMenu =
  (name: string | RegExp): State[1] =>
  async (page) => {
    await mentee(page);
    await button(page, 'Tindakan lain').click();
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('dialog').waitFor();
  };

/** A session in the field with three clients, one of whom it does not count for. */
const group = async (page: Page): Promise<void> => {
  await mentee(page);
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Catat pelaksanaan' });
  for (let i = 0; i < 2; i++) {
    await dialog.getByLabel('Tambah dampingan').click();
    await page.getByRole('option').first().click();
  }
  await dialog.getByLabel('Dihitung').last().uncheck();
  await dialog.getByLabel('Mengapa tidak dihitung').fill('Hanya ikut melihat');
};

/** The clients of a consultant, and what is written about one of them. */
export const ofMentoring: readonly State[] = [
  ['Pendampingan', screen('/pendampingan')],
  [
    'Pendampingan, tidak ada yang cocok',
    async (page) => {
      await goTo(page, '/pendampingan');
      await page.getByLabel('Cari usaha, nama').fill('zzz');
      await page.getByText('Tidak ada yang cocok').waitFor();
    },
  ],
  ['Pendampingan, sasaran baru', typed('/pendampingan', 'F9')],
  ['Pendampingan, formulir', typed('/pendampingan', 'Control+p')],
  ['Dampingan', mentee],
  ['Dampingan, tambah program', ofMentee(/^Tambah program/)],
  ['Dampingan, program', ofMentee(/^Buka program/)],
  ['Dampingan, pelaksanaan berkelompok', group],
  [
    'Dampingan, pelaksanaan dibuka',
    async (page) => {
      await mentee(page);
      await page.locator('.timeline-open').first().click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['Dampingan, ubah', inMenu('Ubah sasaran')],
  ['Dampingan, hentikan', inMenu('Hentikan')],
  [
    'Dampingan, kontrak',
    async (page) => {
      await mentee(page);
      await button(page, 'Tindakan lain').click();
      await page.getByRole('menuitem', { name: 'Buat kontrak' }).click();
      await page.getByRole('button', { name: /perbesar$/ }).waitFor();
    },
  ],
];
