import { expect, test } from './support/app.ts';
import { readPdf, squeezed } from '../support/pdfText.ts';
import { newUid, setUpOffice, signIn, withOffice } from './support/office.ts';

/** Two visitors of the morning; the second is the first again, for another need. */
const prepare = (data: string) =>
  withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    const [field] = await admin.office.fields();
    const [service] = await admin.office.services();
    const needs = [{ fieldUid: field!.uid, serviceUid: service!.uid }];
    const personUid = newUid();
    const businessUid = newUid();
    await admin.visit.register({
      uid: newUid(),
      person: { new: { uid: personUid, name: 'Siti Nurhaliza', sex: 'P', regionCode: '14.71.02' } },
      business: { new: { uid: businessUid, name: 'Keripik Nenas Bu Siti' } },
      needs,
    });
    await admin.visit.register({
      uid: newUid(),
      person: { uid: personUid },
      business: { uid: businessUid },
      needs,
      isAgain: true,
    });
  });

test('from a walk-in to a client, and from a consultation to a session by one key', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  await prepare(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Rina Marlina');

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
    await page.getByRole('link', { name: 'Buka kartu' }).click();
    await expect(page.getByText('Aktif · Rina Marlina · 1 dari 12 sesi', { exact: false })).toBeVisible();
  });
});
