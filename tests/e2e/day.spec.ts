import path from 'node:path';
import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import { readPdf, squeezed } from '../support/pdfText.ts';
import { expect, test } from './support/app.ts';
import { callNext, changeTo, registerAgain, registerNew } from './support/desk.ts';
import { PIN, withOffice } from './support/office.ts';

const serve = async (page: Page, number: string) => {
  await callNext(page);
  const visitor = page.getByRole('region', { name: `Pengunjung ${number}` });
  await expect(visitor).toContainText('Panggilan ke-1');
  await page.keyboard.press('F5');
  await expect(visitor).toContainText('Dilayani');
  const problem = page.getByLabel('Permasalahan');
  await problem.fill('Belum punya NIB dan merek.');
  await page.getByLabel('Saran tindakan').fill('Daftar OSS, lalu periksa nama merek.');
  await page
    .locator('label')
    .filter({ hasText: /^Selesai$/ })
    .click();
  await page.getByRole('group', { name: 'Layanan diberikan' }).getByRole('checkbox').first().check();
  await page.keyboard.press('F8');
  await expect(page.getByText(`${number} selesai.`)).toBeVisible();
};

test('a day, from the first start to the printed month', async ({ data, launch }) => {
  const app = await launch();
  const { page } = app;

  await test.step('the office is set up in four steps', async () => {
    await page.getByRole('combobox', { name: 'Kota atau kabupaten' }).fill('Pekanbaru');
    await page
      .getByRole('option', { name: /Pekanbaru/ })
      .first()
      .click();
    await expect(page.getByLabel('Kota pada surat')).toHaveValue('Pekanbaru');
    await page.getByLabel('Nama singkat').fill('PLUT Riau');
    await page.getByRole('button', { name: 'Lanjut ke Kop surat' }).click();
    await page.getByLabel('Alamat').fill('Jalan Contoh Raya Nomor 12');
    await page.getByLabel('Nama dan gelar').fill('Raja Zulkarnain Effendi, S.E., M.Si.');
    await page.getByRole('button', { name: 'Lanjut ke Meja dan petugas' }).click();
    await page.getByLabel('Nama administrator').fill('Fitriani');
    await page.getByLabel('PIN, 6 angka').fill(PIN);
    await page.getByLabel('Ketik PIN sekali lagi').fill(PIN);
    await page
      .getByLabel(/^Konsultan/)
      .first()
      .fill('Rina Marlina');
    await page.getByLabel('PIN awal Rina Marlina').fill(PIN);
    await page.getByLabel('Petugas loket 1').fill('Nur Aisyah');
    await page.getByLabel('PIN awal Nur Aisyah').fill(PIN);
    await page.getByRole('button', { name: 'Simpan, lanjut ke Uji printer' }).click();
    await expect(page.getByText('Catat PIN awal ini')).toBeVisible();
    await page.getByLabel('PIN sudah dicatat').check();
    await page.getByRole('button', { name: 'Mulai bekerja di Loket' }).click();
    await page.locator('.shell').waitFor();
    await changeTo(page, 'Nur Aisyah');
  });

  const display = await app.openedWindow(() => page.getByRole('button', { name: 'Layar antrean' }).click());
  await page.bringToFront();

  const numbers = await test.step('visitors are registered with the keyboard alone', async () => {
    const siti = { name: 'Siti Nurhaliza', nik: '1471015207850003', keys: 'A1' };
    const dian = { name: 'Dian Permata', nik: '1471024101900001', keys: 'A2' };
    return [
      await registerNew(page, siti),
      await registerNew(page, dian),
      await registerAgain(page, 'siti nur', 'Siti Nurhaliza', 'B3'),
    ];
  });
  expect(numbers).toEqual(['A-001', 'A-002', 'B-001']);

  await test.step('they are called, shown to the waiting room, and served', async () => {
    await changeTo(page, 'Rina Marlina');
    for (const number of ['A-001', 'A-002']) await serve(page, number);
    await expect(display.getByText('A-002').first()).toBeVisible();
  });

  await test.step('the front desk prepares certificates', async () => {
    await changeTo(page, 'Nur Aisyah');
    await page.getByRole('link', { name: 'Sertifikat' }).click();
    await page.getByLabel('Nama kegiatan').fill('Pelatihan Pengemasan Produk Olahan Ikan');
    await page.getByLabel('JP', { exact: false }).first().fill('8');
    await page.getByLabel('Tempat').fill('Aula PLUT, Pekanbaru');
    await page.getByRole('button', { name: 'Isi penerima' }).click();
    for (const name of ['Siti Nurhaliza', 'Dian Permata', "Ma'ruf <b>Amin</b>"]) {
      await page.getByLabel('Tambah nama').fill(name);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('button', { name: /Ajukan 3 sertifikat/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    const question = page.getByRole('dialog', { name: 'Ajukan 3 sertifikat?' });
    await question.getByRole('button', { name: /Ajukan/ }).click();
    await expect(page.getByText('menunggu persetujuan. Belum bernomor.')).toBeVisible();
  });

  const certificates = await test.step('they are approved, issued and read back', async () => {
    await changeTo(page, 'Fitriani');
    await page.getByRole('link', { name: 'Sertifikat' }).click();
    await page.getByRole('button', { name: /^Periksa 3 sertifikat/ }).click();
    const review = page.getByRole('dialog');
    await expect(review.getByRole('img', { name: 'Halaman 1' })).toBeVisible();
    await expect(review.getByRole('button', { name: 'Setujui dan terbitkan' })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Disetujui dan terbit.')).toBeVisible();
    await page
      .getByRole('button', { name: /^Tindakan lain/ })
      .first()
      .click();
    const save = page.getByRole('menuitem', { name: 'Simpan PDF semuanya' });
    return readPdf(await app.saved(() => save.click()));
  });
  expect(certificates.pages.length).toBeGreaterThanOrEqual(3);
  for (const name of ['SitiNurhaliza', 'DianPermata', 'Ma’ruf<b>Amin</b>'])
    expect(squeezed(certificates.text)).toContain(name);

  const report = await test.step('the month is printed', async () => {
    await page.getByRole('link', { name: 'Laporan' }).click();
    await expect(page.getByRole('heading', { name: 'Laporan bulanan' })).toBeVisible();
    const pdf = await app.saved(() => page.getByRole('button', { name: 'Simpan PDF' }).click());
    const xlsx = await app.saved(() => page.getByRole('button', { name: 'Simpan XLSX' }).click());
    return { pdf: await readPdf(pdf), book: await readXlsx(xlsx) };
  });
  await app.close();

  await test.step('paper, workbook and file agree', async () => {
    const sqlite = new Sqlite(path.join(data, 'loket.db'), { readonly: true });
    const one = (sql: string) => sqlite.prepare(sql).pluck().get();
    const visits = one('SELECT count(*) FROM visit');
    const firstTime = one('SELECT count(DISTINCT person_id) FROM visit');
    const served = one("SELECT count(*) FROM ticket WHERE status = 'done'");
    const issued = sqlite.prepare('SELECT number FROM certificate ORDER BY id').pluck().all() as string[];
    sqlite.close();
    expect([visits, firstTime, served, issued.length]).toEqual([3, 2, 2, 3]);
    expect(squeezed(report.pdf.text)).toContain(`memuat${String(visits)}kunjungan`);
    expect(report.pdf.text).toContain('SEMENTARA');
    for (const { name, rows } of report.book.sheets.filter(({ name: tab }) => /^Tabel [A-E]$/.test(tab)))
      // Baru L, Baru P, Lama L, Lama P, Jumlah, bulan lalu, sejak Januari
      expect([name, ...rows.at(-1)!.slice(3)]).toEqual([name, 0, 2, 0, 1, 3, 0, 3]);
    for (const number of issued) expect(squeezed(certificates.text)).toContain(squeezed(number));
  });

  await test.step('the tickets say the numbers that were said aloud', () =>
    withOffice(data, async (client) => {
      const admin = await client('Fitriani');
      const { visits } = await admin.visit.day({});
      for (const { ticket } of visits) {
        const file = await admin.document.ticketPdf({ ticketUid: ticket.uid });
        const { pages } = await readPdf(new Uint8Array(await file.arrayBuffer()));
        expect(pages).toHaveLength(1);
        expect(squeezed(pages[0]!.text)).toContain(ticket.number);
      }
      expect(visits.map(({ ticket }) => ticket.number).sort()).toEqual([...numbers].sort());
    }));
});
