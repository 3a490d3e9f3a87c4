import path from 'node:path';
import type { Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { BROKEN, DOUBTFUL, GUESTS, HIDDEN_ROWS, KNOWN, wholeGuestsIn } from './guestBook/book.ts';
import { expect, test } from './support/app.ts';
import { newUid, setUpOffice, signIn, withOffice } from './support/office.ts';
import { goTo } from './support/screens.ts';

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

const YEAR_BOOK = path.resolve(import.meta.dirname, 'guestBook/buku-tamu-2023.xlsx');

/** People of the book who were at the desk already, under other numbers. */
const registerKnown = (data: string) =>
  withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    const [service] = await admin.office.services();
    const [field] = await admin.office.fields();
    for (const [i, name] of KNOWN.entries())
      await admin.visit.register({
        uid: newUid(),
        person: { new: { uid: newUid(), name, sex: 'P', regionCode: '14.71.02', phone: `0811765000${i}` } },
        business: null,
        needs: [{ fieldUid: field!.uid, serviceUid: service!.uid }],
      });
  });

/** How many rows the filter of the preview says that there are. */
const rowsThere = (page: Page, words: string) =>
  page.getByRole('radiogroup', { name: 'Saring baris' }).getByText(words, { exact: true });

test('a guest book of 2,000 rows from LibreOffice is imported, found in the report and taken back', async ({
  data,
  launch,
}, info) => {
  await setUpOffice(data);
  await registerKnown(data);
  const app = await launch();
  const { page } = app;
  const look = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  const open = async () => {
    await goTo(page, '/pengaturan/impor');
    await page.getByLabel('Berkas buku tamu').setInputFiles(YEAR_BOOK);
  };
  const coming = (n: number) =>
    expect(page.getByRole('button', { name: `Impor ${n.toLocaleString('id-ID')} baris` })).toBeVisible();
  await signIn(page, 'Fitriani');

  await test.step('its sheet is found, its filtered rows are asked about, and all of it is counted', async () => {
    await open();
    await expect(page.getByText('lembar 2 dari 2: Buku Tamu 2023')).toBeVisible();
    await expect(page.getByText('36 baris jumlah dan judul dilewati')).toBeVisible();
    await expect(page.getByText(`${HIDDEN_ROWS} baris disembunyikan atau disaring`)).toBeVisible();
    await look('1-tersembunyi');
    await page.getByRole('button', { name: 'Ikut', exact: true }).click();
    await expect(rowsThere(page, 'Semua 2.000')).toBeVisible();
    await expect(rowsThere(page, `Salah ${BROKEN}`)).toBeVisible();
    await expect(rowsThere(page, `Meragukan ${DOUBTFUL}`)).toBeVisible();
    await coming(GUESTS - BROKEN - DOUBTFUL);
  });

  const press = (name: string) =>
    page.getByRole('table', { name: 'Isi berkas' }).getByRole('button', { name }).first().click();
  const mended = 7;
  await test.step('some of what is wrong is mended where it stands', async () => {
    await look('2-salah');
    await page.keyboard.press('F3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('31/01/2023');
    await page.keyboard.press('Enter');
    await expect(rowsThere(page, `Salah ${BROKEN - 1}`)).toBeVisible();
    await press('Seperti di atasnya'); // of all five rows without a day
    await expect(rowsThere(page, `Salah ${BROKEN - 6}`)).toBeVisible();
    await press('Kosongkan NIK');
    await expect(rowsThere(page, `Salah ${BROKEN - mended}`)).toBeVisible();
  });

  await test.step('what is doubtful is answered, each of them', async () => {
    await page.getByText(`Meragukan ${DOUBTFUL}`).click();
    await look('3-meragukan');
    await expect
      .poll(async () => {
        const answer = page.locator('[data-answer]').first();
        if (await answer.isVisible()) await answer.click();
        return page.locator('[data-answer]').count();
      })
      .toBe(0);
    await press('Cukup Kabupaten Rokan Hulu'); // of all four rows that say so
    await expect(rowsThere(page, `Meragukan 0 dari ${DOUBTFUL - 4} belum dijawab`)).toBeVisible();
    await look('4-dijawab');
  });
  const taken = GUESTS - BROKEN + mended;

  await test.step('what stays wrong is saved as a sheet with its reasons', async () => {
    await coming(taken);
    const bytes = await app.saved(() =>
      page.getByRole('button', { name: 'Simpan sebagai lembar dengan alasannya' }).click(),
    );
    const { sheets } = await readXlsx(new Uint8Array(bytes));
    const rows = sheets[0]!.rows.slice(4);
    expect(rows).toHaveLength(BROKEN - mended);
    expect(rows.every((row) => String(row.at(-2)).length > 10 && Number(row.at(-1)) > 4)).toBe(true);
  });

  await test.step('it is imported', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Semua baris yang dapat diimpor sudah masuk.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Kunjungan ditambahkan' })).toContainText(
      taken.toLocaleString('id-ID'),
    );
    await expect(page.getByRole('listitem').filter({ hasText: /^Salah/ })).toContainText(
      `${BROKEN - mended}`,
    );
    await look('5-selesai');
  });

  await test.step('it stands in the report of that month', async () => {
    await goTo(page, '/laporan?bulan=2023-03');
    const visits = page.getByRole('button', { name: `Jumlah, jumlah: ${wholeGuestsIn(3)}, buka barisnya` });
    await expect(visits.first()).toBeVisible();
    await look('6-laporan');
  });

  await test.step('the same file again changes nothing', async () => {
    await open();
    await expect(rowsThere(page, `Sudah ada ${(taken - HIDDEN_ROWS).toLocaleString('id-ID')}`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Impor 0 baris' })).toBeDisabled();
    await look('7-lagi');
    await page.getByRole('button', { name: 'Hapus draf' }).click();
  });

  await test.step('it is taken back in one step, and the month is empty again', async () => {
    await page.getByText('buku-tamu-2023.xlsx').click();
    await page.getByRole('button', { name: 'Urungkan impor' }).click();
    await page.getByLabel('Alasan').fill('Salah berkas');
    await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor', exact: true }).click();
    await expect(page.getByText('Diurungkan. Yang sudah diubah orang sesudahnya tetap.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Kunjungan diambil kembali' })).toContainText(
      taken.toLocaleString('id-ID'),
    );
    await look('8-diurungkan');
    await goTo(page, '/laporan?bulan=2023-03');
    await expect(page.getByText('Belum ada kunjungan')).toBeVisible();
  });
});
