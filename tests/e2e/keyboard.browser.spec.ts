import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { pressOn, reach, said, signInWithKeys, thereAndBack } from './support/byKeys.ts';
import { callNext, command, registerAgain, registerNew } from './support/desk.ts';
import { setUpOffice } from './support/office.ts';

const frontDesk = async (page: Page): Promise<void> => {
  const search = page.getByRole('combobox', { name: /Cari pengunjung/ });
  await test.step('somebody new', async () => {
    await expect(search).toBeFocused();
    await thereAndBack(page, 'Bantuan', () => page.keyboard.press('F1'));
    await thereAndBack(page, /^Buku tamu/, () => page.keyboard.press('F10'));
    await page.keyboard.press('Shift+Enter');
    const form = page.getByRole('form', { name: 'Pengunjung baru' });
    await expect(form.locator('input:focus')).toBeVisible();
    await thereAndBack(page, /^Pernyataan/, () => command(page, 'baca pernyataan'));
    await page.keyboard.press('Escape');
    await expect(search).toBeFocused();
    const siti = { name: 'Siti Nurhaliza', nik: '1471015207850003', keys: 'A1' };
    await registerNew(page, siti);
    await expect(said(page, 'Tersimpan. Siap untuk pengunjung berikutnya.')).toBeVisible();
    await expect(search).toBeFocused();
  });
  await test.step('a next step from the receipt, and back', async () => {
    await expect(page.getByRole('button', { name: /^Layanan lanjutan/ })).toBeEnabled();
    await page.keyboard.press('Alt+L');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(search).toBeFocused();
    await page.keyboard.press('Alt+L');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Meminjam 0 dari 3 buku')).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(said(page, 'Tersimpan. Siap untuk pengunjung berikutnya.')).toBeVisible();
    await expect(search).toBeFocused();
  });
  await test.step('somebody who comes again', async () => {
    await registerAgain(page, 'siti nur', 'Siti Nurhaliza', 'B3');
    await expect(search).toBeFocused();
  });
};

const consultation = async (page: Page): Promise<void> => {
  await page.getByText('A-001').first().waitFor();
  await callNext(page);
  await page.getByText('Panggilan ke-1').waitFor();
  await page.keyboard.press('F5');
  const problem = page.getByLabel('Permasalahan');
  await expect(problem).toBeFocused();
  await page.keyboard.type('Belum punya NIB dan merek.');
  await thereAndBack(page, /^Tunda/, () => page.keyboard.press('F9'));
  await thereAndBack(page, /^Alihkan/, () => page.keyboard.press('F10'));
  await expect(problem).toHaveValue('Belum punya NIB dan merek.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Daftar OSS, lalu periksa nama merek.');
  await page.keyboard.press('F8');
  await expect(said(page, 'Belum dapat diselesaikan.')).toBeInViewport({ ratio: 1 });
  const outcome = page.getByRole('radiogroup', { name: /^Hasil/ });
  await expect.poll(() => outcome.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Space');
  await expect(outcome.getByRole('radio', { name: 'Selesai' })).toBeChecked();
  // What was asked for is ticked already.
  await reach(page, page.getByRole('group', { name: 'Layanan diberikan' }).getByRole('checkbox').nth(1));
  await page.keyboard.press('F8');
  await expect(said(page, 'A-001 selesai.')).toBeVisible();
};

const certificate = async (page: Page): Promise<void> => {
  for (const [label, words] of [
    ['Nama kegiatan', 'Pelatihan Pengemasan'],
    ['JP', '8'],
    ['Tempat', 'Aula PLUT'],
  ] as const) {
    await reach(page, page.getByRole('textbox', { name: label }).first());
    await page.keyboard.type(words);
  }
  await pressOn(page, page.getByRole('button', { name: 'Isi penerima' }));
  const name = page.getByLabel('Tambah nama');
  await reach(page, name);
  for (const each of ['Siti Nurhaliza', 'Dian Permata']) {
    await page.keyboard.type(each);
    await page.keyboard.press('Enter');
  }
  await thereAndBack(page, 'Periksa sertifikat atau surat', () => page.keyboard.press('F9'));
  await expect(page.getByRole('button', { name: /^Terbitkan 2 sertifikat/ })).toBeEnabled();
  await thereAndBack(page, 'Terbitkan 2 sertifikat?', () => page.keyboard.press('Control+Enter'));
  await page.keyboard.press('Control+Enter');
  const yes = page.getByRole('dialog').getByRole('button', { name: /^Terbitkan 2/ });
  await expect(yes).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page, '2 sertifikat terbit')).toBeVisible();
  await test.step('a dialog that a menu opened gives the focus back to the button of the menu', async () => {
    const more = page.getByRole('button', { name: /^Tindakan lain untuk 002/ });
    await reach(page, more);
    await thereAndBack(page, 'Perbaiki sertifikat', async () => {
      await page.keyboard.press('Enter');
      const entry = page.getByRole('menuitem', { name: 'Perbaiki' });
      await reach(page, entry, 'ArrowDown');
      await page.keyboard.press('Enter');
    });
  });
};

test('a day without a mouse: the focus is never lost, and what changes is said', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch();
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 768 });
  // A browser without a screen cannot print; its print dialog would take the focus at any time.
  await page.evaluate(() => localStorage.setItem('loket-machine', '{"printsTickets":false}'));
  await page.reload();
  const leave = () => command(page, 'keluar, ganti');

  await test.step('the front desk', async () => {
    await signInWithKeys(page, 'Nur Aisyah');
    await frontDesk(page);
    await leave();
  });
  await test.step('the consultant', async () => {
    await signInWithKeys(page, 'Rina Marlina');
    await consultation(page);
    await leave();
  });
  await signInWithKeys(page, 'Fitriani');
  await test.step('certificates', async () => {
    await command(page, 'buka sertifikat');
    await certificate(page);
  });
  await test.step('the month', async () => {
    await command(page, 'buka laporan');
    const figure = page.locator('.report-figure[tabindex="0"]');
    await pressOn(page, figure);
    await page.locator('.report-cell-head').waitFor();
    await page.keyboard.press('Escape');
    await expect(page.locator('.report-figure[data-last]')).toBeFocused();
    const save = page.getByRole('button', { name: 'Simpan PDF' });
    await reach(page, save, 'Shift+Tab');
    await app.saved(() => page.keyboard.press('Enter'));
    await expect(said(page, 'Berkas diunduh')).toBeVisible();
    const toast = await page.locator('.toasts .mantine-Notification-root').last().boundingBox();
    const header = await page.locator('.head').boundingBox();
    expect(toast!.y, 'the header stays free').toBeGreaterThanOrEqual(header!.y + header!.height);
  });
});
