import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from './support/app.ts';
import { setUpOffice, signIn } from './support/office.ts';

const HEAD = ['No', 'Tgl', 'Nama sesuai KTP', 'No. KTP', 'L/P', 'No HP', 'Kec.', 'Keperluan'];
const guest = (i: number, name: string, change: Record<number, string | number | null> = {}) =>
  [i, '25/01/2023', name, null, 'P', `0812680010${10 + i}`, 'Sukajadi', 'Konsultasi izin'].map(
    (cell, column) => (column in change ? (change[column] ?? null) : cell),
  );

const book = async () => ({
  name: 'buku-tamu-2023.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: '2023',
          rows: [
            ['BUKU TAMU PLUT 2023'],
            HEAD,
            guest(1, 'Sri Rahayu'),
            guest(2, 'Yusni Elfira', { 3: '1,47102E+15' }),
            guest(3, 'Dodi Saputra', { 4: 'L' }),
            guest(4, 'Dodi Saputra', { 4: 'L', 5: null }),
            guest(5, 'Marwan Siregar', { 1: '31/11/2023', 4: 'L' }),
            ['Jumlah', null, null, null, null, null, null, 5],
          ],
        },
      ],
    }),
  ),
});

test('an old guest book is looked at, mended, imported beside the desk and taken back', async ({
  data,
  launch,
}, info) => {
  await setUpOffice(data);
  const app = await launch();
  const { page } = app;
  const look = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  await signIn(page, 'Fitriani');

  await test.step('a file is chosen in the settings', async () => {
    await page.getByRole('link', { name: 'Pengaturan' }).click();
    await page.getByRole('link', { name: 'Impor data lama' }).click();
    await expect(page.getByText('Belum ada buku tamu yang diimpor')).toBeVisible();
    await look('1-daftar');
    await page.getByLabel('Berkas buku tamu').setInputFiles(await book());
    await expect(page.getByRole('button', { name: /Impor 2 baris/ })).toBeVisible();
    await look('2-salah');
  });

  await test.step('what is wrong is mended where it stands, by the keyboard', async () => {
    await page.keyboard.press('F3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1471026506870003');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Impor 3 baris/ })).toBeVisible();
    await page.getByRole('button', { name: /Ubah Tanggal, baris 7/ }).click();
    await page.keyboard.type('30/11/2023');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Impor 4 baris/ })).toBeVisible();
  });

  await test.step('whom a doubtful row means is answered', async () => {
    await page.getByText(/Meragukan 1/).click();
    await look('3-meragukan');
    await page.getByRole('button', { name: 'Dodi Saputra di baris 5' }).click();
    await page.getByText(/Semua 5/).click();
    await look('4-semua');
    await page.getByRole('button', { name: 'Ubah kolom' }).click();
    await look('5-kolom');
    await page.getByRole('button', { name: 'Batal', exact: true }).click();
  });

  await test.step('it runs and tells what it stored', async () => {
    await page.getByRole('button', { name: /Impor 5 baris/ }).click();
    await expect(page.getByText('Semua baris yang dapat diimpor sudah masuk.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Orang baru' })).toContainText('4');
    await expect(page.getByRole('listitem').filter({ hasText: 'Kunjungan ditambahkan' })).toContainText('5');
    await look('6-selesai');
  });

  await test.step('it is taken back as a whole', async () => {
    await page.getByRole('button', { name: 'Urungkan impor' }).click();
    await page.getByLabel('Alasan').fill('Salah berkas');
    await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor', exact: true }).click();
    await expect(page.getByText('Diurungkan. Yang sudah diubah orang sesudahnya tetap.')).toBeVisible();
    await look('7-diurungkan');
    await page.getByRole('button', { name: 'Kembali' }).click();
    await expect(page.getByRole('row', { name: /buku-tamu-2023/ })).toContainText('Diurungkan');
    await look('8-daftar');
  });
});
