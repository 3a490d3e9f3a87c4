import { expect, test } from './support/app.ts';
import { readPdf, squeezed } from '../support/pdfText.ts';
import { changeTo, registerAgain, registerNew } from './support/desk.ts';
import { printedMonth } from './support/month.ts';
import { setUpOffice, signIn } from './support/office.ts';

test('from a walk-in to a client, a session by one key, and the month', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Nur Aisyah');

  await test.step('somebody comes, and has one more need', async () => {
    const visitor = { name: 'Siti Nurhaliza', nik: '1471015207850003', business: 'Keripik Nenas Bu Siti' };
    await registerNew(page, { ...visitor, keys: 'A2' });
    await registerAgain(page, 'siti nur', 'Siti Nurhaliza', 'A1');
    await changeTo(page, 'Rina Marlina');
  });

  await test.step('the outcome takes the visitor on, with the words of the sheet', async () => {
    await page.getByText('Berikutnya A-001').waitFor();
    await page.keyboard.press('F4');
    await page.getByText('Panggilan ke-1').waitFor();
    await page.keyboard.press('F5');
    await page.getByLabel('Permasalahan').fill('Merek belum terdaftar');
    await page.getByText('Menjadi dampingan').click();
    await page.keyboard.press('F8');
    const dialog = page.getByRole('dialog', { name: 'Sasaran baru' });
    await expect(dialog.getByText('Siti Nurhaliza')).toBeVisible();
    await expect(dialog.getByLabel('Permasalahan')).toHaveValue('Merek belum terdaftar');
    await page.keyboard.type('Pendaftaran merek'); // the only thing that nobody knows yet has the focus
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Keripik Nenas Bu Siti' })).toBeVisible();
  });

  await test.step('her next consultation is a session too: F3, and F8 that ends it anyway', async () => {
    await page.getByRole('link', { name: 'Konsultasi' }).click();
    await page.getByText('Berikutnya A-002').waitFor();
    await page.keyboard.press('F4');
    await page.getByText('Panggilan ke-1').waitFor();
    await page.keyboard.press('F5');
    await page.getByLabel('Saran tindakan').fill('Cari tiga nama cadangan');
    await page.getByLabel('Tindak lanjut', { exact: true }).fill('Bawa contoh label');
    await page.getByText('Selesai', { exact: true }).first().click();
    await page.keyboard.press('F3');
    await expect(page.getByText('Dihitung sebagai sesi ke-1 dari 12.')).toBeVisible();
    await page.keyboard.press('F8');
    await expect(page.getByText('Antrean kosong')).toBeVisible();
  });

  await test.step('list, page and card tell of it', async () => {
    await page.getByRole('link', { name: 'Pendampingan' }).click();
    const row = page.getByRole('row', { name: /Keripik Nenas Bu Siti/ });
    await expect(row).toContainText('1 dari 12');
    await expect(row).toContainText('hari ini');
    await page.keyboard.press('Control+p');
    const report = await readPdf(
      await app.saved(() => page.getByRole('dialog').getByRole('button', { name: 'Simpan PDF' }).click()),
    );
    for (const part of [
      'LAPORAN BULANAN',
      'Rina Marlina',
      'Keripik Nenas Bu Siti',
      'Cari tiga nama cadangan',
    ])
      expect(squeezed(report.text)).toContain(squeezed(part));
    await page.keyboard.press('Escape');
    await row.click();
    await expect(page.getByText('Cari tiga nama cadangan')).toBeVisible();
    await expect(page.getByText('Kantor · 0,5 jam · Rina Marlina')).toBeVisible();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Buka kartu pelaku usaha' }).click();
    await expect(page.getByText('Aktif · Rina Marlina · 1 dari 12 sesi', { exact: false })).toBeVisible();
  });

  await test.step('both visits stand in the printed month, by their service', async () => {
    const month = await printedMonth(app);
    // new L, new P, known L, known P, all, last month, since January
    expect(month).toContain(squeezed('Konsultasi bisnis – 1 – – 1 – 1'));
    expect(month).toContain(squeezed('Pendampingan/mentoring bisnis – – – 1 1 – 1'));
  });
});
