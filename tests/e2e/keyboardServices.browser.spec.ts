import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { pressOn, reach, said, signInWithKeys, thereAndBack } from './support/byKeys.ts';
import { command, registerNew } from './support/desk.ts';
import { setUpOffice, shelveBook } from './support/office.ts';

/** Opens the menu of what comes next for whoever is shown, and takes the entry with these words. */
const nextStep = async (page: Page, words: string | RegExp): Promise<void> => {
  await expect(page.getByRole('button', { name: /^Layanan lanjutan/ })).toBeEnabled();
  await page.keyboard.press('Alt+L');
  await reach(page, page.getByRole('menuitem', { name: words }), 'ArrowDown');
  await page.keyboard.press('Enter');
};

const card = async (page: Page): Promise<void> => {
  await command(page, 'siti nur');
  await page.getByRole('button', { name: 'Ubah data' }).waitFor();
};

/** Types into each field of the open form by its label, in the order of the form. */
const fill = async (page: Page, fields: readonly (readonly [label: string | RegExp, words: string])[]) => {
  const form = page.getByRole('dialog');
  for (const [label, words] of fields) {
    await reach(page, form.getByLabel(label).first());
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
  }
};

/** The focus is inside what a key has opened; what saves it closes it. */
const saved = async (page: Page, key = 'Enter'): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  await page.keyboard.press(key);
  await expect(dialog).toBeHidden();
};

const mentoring = async (page: Page): Promise<void> => {
  await card(page);
  await nextStep(page, /dampingan/);
  await fill(page, [
    ['Permasalahan', 'Merek belum terdaftar'],
    [/^Program/, 'Pendaftaran merek'],
  ]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Keripik Dua Putri' }).waitFor();
  await thereAndBack(page, /^Tambah program/, () => page.keyboard.press('F9'));
  await thereAndBack(page, 'Catat pelaksanaan', () => page.keyboard.press('F2'));
  await page.keyboard.press('F2');
  await fill(page, [['Materi', 'Tiga nama cadangan dicari']]);
  await page.keyboard.press('Enter'); // a line of its own
  await page.keyboard.type('Merek dipilih minggu depan');
  await saved(page, 'Control+Enter');
  await expect(page.getByText('Tiga nama cadangan dicari')).toBeVisible();
};

const facilitation = async (page: Page): Promise<void> => {
  await card(page);
  await nextStep(page, 'Ajukan pembiayaan');
  await expect(page.getByRole('dialog').getByLabel('Lembaga')).toBeFocused();
  await page.keyboard.type('BRI');
  await page.keyboard.press('Tab');
  await page.keyboard.type('50000000');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pembiayaan P-001' }).waitFor();
  await thereAndBack(page, /^P-001/, () => page.keyboard.press('F8'));
  await page.keyboard.press('F8');
  await saved(page);
  const paper = page.getByRole('button', { name: 'KTP dan kartu keluarga', exact: false }).first();
  await pressOn(page, paper, 'Space');
  await expect(page.getByText('1 ada, 7 belum')).toBeVisible();
  await expect(paper).not.toBeFocused(); // the next one has it
};

const product = async (page: Page): Promise<void> => {
  await card(page);
  await nextStep(page, 'Tambah produk');
  await fill(page, [
    [/^Nama produk/, 'Keripik Nanas Asli'],
    ['Harga', '22000'],
    ['Satuan', 'bungkus'],
  ]);
  await saved(page, 'Control+Enter'); // Enter would choose the unit of the open list first
  await expect(page.getByText('1 produk dari 1 usaha')).toBeVisible();
};

const consignment = async (page: Page): Promise<void> => {
  await command(page, 'buka titipan');
  await page.getByText('Belum ada titipan').waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('keripik');
  await page.getByRole('option', { name: /Keripik Nanas Asli/ }).waitFor();
  await page.keyboard.press('Enter');
  await fill(page, [[/^Jumlah/, '10']]);
  await saved(page);
  await page.getByText('10 barang dari 1 titipan').waitFor();
  await reach(page, page.getByLabel(/^Jual: pindai label/));
  await page.keyboard.type('keripik');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Terjual, dari 10 bungkus')).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(said(page, '2 bungkus Keripik Nanas Asli terjual')).toBeVisible();
};

const library = async (page: Page): Promise<void> => {
  await card(page);
  await nextStep(page, /^Pinjam/);
  await page.getByText('Meminjam 0 dari 3 buku').waitFor();
  await page.keyboard.type('1-1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Pinjamkan kepada Siti Nurhaliza/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(said(page, 'B-0001-1 dipinjam Siti Nurhaliza')).toBeVisible();
};

const survey = async (page: Page): Promise<void> => {
  await command(page, 'buka survei');
  await page.getByRole('button', { name: /^Ketik formulir/ }).waitFor();
  await thereAndBack(page, 'Ketik formulir kertas', () => page.keyboard.press('F9'));
  await page.keyboard.press('F9');
  await expect(page.locator('[data-answer]').first()).toBeFocused();
  await page.keyboard.type('1'.repeat(await page.locator('[data-answer]').count()));
  await page.keyboard.press('Enter');
  await expect(said(page, '1 formulir tersimpan.')).toBeVisible();
  await expect(page.locator('[data-answer]').first()).toBeFocused(); // the next sheet
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
};

const training = async (page: Page): Promise<void> => {
  await command(page, 'buka pelatihan');
  await page.getByRole('heading', { name: 'Pelatihan', exact: true }).waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: 'Pelatihan baru' }).waitFor();
  for (const [label, words] of [
    ['Nama pelatihan', 'Pengemasan Produk'],
    ['JP', '8'],
    ['Tempat', 'Aula PLUT'],
  ] as const) {
    await reach(page, page.getByRole('main').getByLabel(label).first());
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
  }
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('checkbox', { name: 'Kelembagaan' })).toBeFocused(); // what is missing
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { name: 'Pengemasan Produk' }).waitFor();
};

test('the services without a mouse: the focus is never lost, and what changes is said', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  await shelveBook(data, 1);
  const { page } = await launch();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.evaluate(() => localStorage.setItem('loket-machine', '{"printsTickets":false}'));
  await page.reload();
  await signInWithKeys(page, 'Nur Aisyah');
  const siti = { name: 'Siti Nurhaliza', nik: '1471015207850003', business: 'Keripik Dua Putri' };
  await registerNew(page, { ...siti, keys: 'A4' });
  await command(page, 'keluar, ganti');
  await signInWithKeys(page, 'Rina Marlina');
  await test.step('a client is taken on, and a session written', () => mentoring(page));
  await test.step('a request goes a step, and has its papers ticked', () => facilitation(page));
  await test.step('a product', () => product(page));
  await test.step('what is left to be sold, and a sale', () => consignment(page));
  await test.step('a loan', () => library(page));
  await test.step('a paper sheet of the survey', () => survey(page));
  await test.step('a training', () => training(page));
});
