import { expect, test } from './support/app.ts';
import { changeTo, registerNew } from './support/desk.ts';
import { hand } from './support/hand.ts';
import { oneNewWoman, printedMonth } from './support/month.ts';
import { setUpOffice, shelveBook, signIn } from './support/office.ts';

test('from a walk-in to a loan and the month, and from the shelf back: by one field', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  await shelveBook(data, 2);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Nur Aisyah');
  const keys = hand(page);

  await test.step('somebody comes to read', async () => {
    await registerNew(page, { name: 'Siti Nurhaliza', nik: '1471015207850003', keys: 'A7' });
  });

  await test.step('the card of a person leads to the desk of the library', async () => {
    await page.getByRole('link', { name: 'Pelaku Usaha' }).click();
    await page.getByText('Siti Nurhaliza').first().click();
    await page.getByRole('button', { name: 'Ubah data' }).waitFor();
    await expect(page.getByRole('button', { name: /^Layanan lanjutan/ })).toBeEnabled();
    await keys.press('Alt+L', 'p', 'Enter');
    await expect(page.getByText('Meminjam 0 dari 3 buku')).toBeVisible();
  });

  await test.step('the number of the copy, also without a scanner, and Enter: a loan by at most 10 keys', async () => {
    await keys.type('1-2');
    await keys.press('Enter');
    await expect(page.getByRole('button', { name: /Pinjamkan kepada Siti Nurhaliza/ })).toBeVisible();
    await keys.press('Enter');
    await expect(
      page.getByText('B-0001-2 dipinjam Siti Nurhaliza, kembali paling lambat 07/12/2026.'),
    ).toBeVisible();
    expect(keys.count()).toBeLessThanOrEqual(10);
    await expect(page.getByText('2 eksemplar, 1 dipinjam')).toBeVisible();
    await expect(page.getByRole('row', { name: /Siti Nurhaliza/ })).toContainText('07/12/2026');
  });

  await test.step('the card tells of it', async () => {
    await page.getByRole('link', { name: 'Pelaku Usaha' }).click();
    await page.getByText('Siti Nurhaliza').first().click();
    await expect(page.getByText('B-0001-2, kembali paling lambat 07/12/2026').first()).toBeVisible();
  });

  await test.step('the same label takes it back', async () => {
    await page.getByRole('link', { name: 'Pustaka' }).click();
    await page.getByText('2 eksemplar, 1 dipinjam').waitFor();
    await page.keyboard.type('PLUT1:B:B-0001-2');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Terima kembali/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('B-0001-2 kembali ke rak Produksi 3')).toBeVisible();
    await expect(page.getByText('Tidak ada buku yang sedang dipinjam.')).toBeVisible();
  });

  await test.step('the catalogue goes out as a workbook, and comes back without a book twice', async () => {
    await page.getByRole('button', { name: 'Katalog' }).click();
    const book = await app.saved(() => page.getByRole('button', { name: 'Simpan XLSX' }).click());
    const name = 'katalog.xlsx';
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/zip', buffer: book });
    const dialog = page.getByRole('dialog', { name: 'Impor daftar buku' });
    await expect(dialog.getByText('Sudah ada: B-0001.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Tambahkan 0 judul' })).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('the visit stands in the printed month', async () => {
    await changeTo(page, 'Rina Marlina');
    expect(await printedMonth(app)).toContain(oneNewWoman('Pustaka entrepreneur'));
  });
});
