import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import jsQR from 'jsqr';
import { readPdf, squeezed } from '../support/pdfText.ts';
import { type App, expect, test } from './support/app.ts';
import { changeTo, registerNew } from './support/desk.ts';
import { oneNewWoman, printedMonth } from './support/month.ts';
import { newUid, setUpOffice, signIn, withOffice } from './support/office.ts';

const day = '2026-11-23';
const nik = (i: number): string =>
  `147102${String(41 + (i % 20)).padStart(2, '0')}0180${String(i).padStart(4, '0')}`;

const known = ['Siti Nurhaliza', 'Dian Permata', 'Ahmad Fauzi', 'Budi Santoso', 'Rosmawati'];
const alike = ['Yusuf Hamdani', 'Ernawati', 'Herman Syah'];
const fresh = Array.from({ length: 20 }, (_, i) => `Peserta Baru ${String.fromCharCode(65 + i)}`);

/** Thirty rows as an office sends them: 5 known by NIK, 3 that may be somebody known, 2 wrong, 20 new. */
const sheet = async (): Promise<Buffer> => {
  const row = (name: string, nikText: string, sex = 'P') => [name, nikText, sex, '', ''];
  const rows = [
    ['Daftar calon peserta'],
    ['Nama', 'NIK', 'L/P', 'No. HP', 'Nama usaha'],
    ...known.map((name, i) => row(name, nik(i + 1))),
    ...alike.map((name) => row(name, '')),
    row('Nik Pendek', '12345'),
    row('', nik(90)),
    ...fresh.map((name, i) => row(name, nik(20 + i))),
  ];
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Peserta', rows }] }));
};

/** The people who are known but for the first, and a training of one session that is running today. */
const prepare = (data: string) =>
  withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    const [field] = await admin.office.fields();
    const [service] = await admin.office.services();
    const visit = (name: string, nikText?: string) =>
      admin.visit.register({
        uid: newUid(),
        person: { new: { uid: newUid(), name, nik: nikText, sex: 'P', regionCode: '14.71.02' } },
        business: null,
        needs: [{ fieldUid: field!.uid, serviceUid: service!.uid }],
      });
    for (const [i, name] of known.entries()) if (i > 0) await visit(name, nik(i + 1));
    for (const name of alike) await visit(name);
    const uid = newUid();
    await admin.training.save({
      uid,
      title: 'Pengemasan Produk Olahan Ikan',
      fieldUids: [field!.uid],
      startDate: day,
      endDate: day,
      hours: 8,
      place: 'Aula PLUT, Pekanbaru',
      organiser: 'UPT PLUT-KUMKM',
      threshold: 80,
      materials: [{ title: 'Kemasan', hours: 8, speaker: 'Dr. Ratna' }],
      sessions: [{ uid: newUid(), localDate: day, startTime: '08:00', endTime: '14:00', hours: 8 }],
    });
    await admin.training.setStatus({ uid, status: 'open' });
    await admin.training.setStatus({ uid, status: 'running' });
  });

const pdfjs = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs');

/** Draws a page of a PDF at 200 dots an inch and reads the QR on it, as a scanner at a bank would. */
const readQr = async (page: Page, pdf: Buffer, pageNumber: number): Promise<string> => {
  const window = await page.context().browser()!.newPage();
  await window.addScriptTag({ path: pdfjs.replace('pdf.mjs', 'pdf.worker.mjs'), type: 'module' });
  await window.addScriptTag({ path: pdfjs, type: 'module' });
  await window.waitForFunction('globalThis.pdfjsLib && globalThis.pdfjsWorker');
  const { width, height, pixels } = await window.evaluate<{ width: number; height: number; pixels: string }>(
    `(async () => {
      const data = Uint8Array.from(atob(${JSON.stringify(pdf.toString('base64'))}), (c) => c.charCodeAt(0));
      const document_ = await pdfjsLib.getDocument({ data }).promise;
      const page = await document_.getPage(${pageNumber});
      const viewport = page.getViewport({ scale: 200 / 72 });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      const { data: rgba } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let pixels = '';
      for (let i = 0; i < rgba.length; i += 4) pixels += rgba[i] > 127 ? '1' : '0';
      return { width: canvas.width, height: canvas.height, pixels };
    })()`,
  );
  await window.close();
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < pixels.length; i++) rgba.fill(pixels[i] === '1' ? 255 : 0, i * 4, i * 4 + 4);
  return jsQR(rgba, width, height)?.data ?? '';
};

const importSheet = async (app: App) => {
  const { page } = app;
  const file = page.locator('input[type=file]').first();
  // The key works once the training is on the screen.
  await expect(async () => {
    await page.keyboard.press('Alt+2');
    await expect(file).toBeAttached({ timeout: 2000 });
  }).toPass();
  await file.setInputFiles({ name: 'peserta.xlsx', mimeType: 'application/zip', buffer: await sheet() });
  const rows = page.getByRole('table', { name: 'Isi berkas' });
  for (const title of ['Dikenal 5', 'Meragukan 3', 'Salah 2', 'Baru 20'])
    await expect(page.getByText(title, { exact: true })).toBeVisible();
  await expect(page.getByText('3 baris meragukan menunggu pilihan Anda.')).toBeVisible();
  await rows.getByRole('radio').first().check(); // it is the Yusuf who is known
  await page.getByRole('button', { name: 'Sisanya orang baru' }).click();
  await page.getByRole('button', { name: /Tambahkan 28 peserta/ }).click();
  // What is wrong is counted and stays, to be saved as a sheet of its own or mended here.
  await expect(page.getByText('28 peserta masuk, 0 baris dilewati, 2 baris salah.')).toBeVisible();
  await expect(rows.getByText('Yusuf Hamdani')).toHaveCount(0);
  // A look at another part loses nothing, and leaving the page is asked about until they are saved.
  await page.keyboard.press('Alt+3');
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('28 peserta masuk, 0 baris dilewati, 2 baris salah.')).toBeVisible();
  await page.getByRole('link', { name: 'Laporan' }).click();
  await expect(page.getByText(/baris yang belum masuk beserta sebabnya hilang/)).toBeVisible();
  await page.getByRole('button', { name: 'Lanjut mengisi' }).click();
  const left = await app.saved(() => page.getByRole('button', { name: 'Simpan yang belum masuk' }).click());
  expect((await readXlsx(left)).sheets[0]!.rows.slice(4).map((row) => row.slice(-2))).toEqual([
    ['NIK harus 16 digit angka.', 11],
    ['Nama kosong.', 12],
  ]);
  await rows.getByRole('button', { name: 'Kosongkan NIK' }).click();
  await expect(page.getByRole('button', { name: /Tambahkan 1 peserta/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Urungkan impor')).toBeVisible();
};

test('from a walk-in and a sheet of thirty to certificates a bank can check, and the month', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  await prepare(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Nur Aisyah');

  await test.step('the first of them comes to the desk for it', async () => {
    await registerNew(page, { name: known[0]!, nik: nik(1), keys: 'A5' });
    await changeTo(page, 'Fitriani');
  });

  await page.getByRole('link', { name: 'Pelatihan' }).click();
  await page.getByText('Pengemasan Produk Olahan Ikan').first().click();

  await test.step('the sheet is told apart and imported once', () => importSheet(app));

  await test.step('everybody was there but one', async () => {
    await page.keyboard.press('Alt+3');
    const presence = page.getByRole('region', { name: 'Kehadiran', exact: true });
    await expect(presence.getByText('0 dari 28 peserta hadir', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /Semua hadir/ }).click();
    await expect(presence.getByText('28 dari 28 peserta hadir')).toBeVisible();
    await page.getByRole('row', { name: /Peserta Baru T/ }).click();
    await expect(presence.getByText('27 dari 28 peserta hadir')).toBeVisible();
  });

  const pdf = await test.step('the training ends, and whoever is due gets a certificate', async () => {
    await page.keyboard.press('F8');
    await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan pelatihan' }).click();
    await page.getByRole('button', { name: /Terbitkan sertifikat/ }).click();
    await expect(page.getByText('27 memenuhi, 1 belum')).toBeVisible();
    await expect(page.getByText('Belum ada kehadiran')).toBeVisible();
    await expect(page.getByRole('button', { name: /Terbitkan 27 sertifikat/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    const question = page.getByRole('dialog', { name: 'Terbitkan 27 sertifikat?' });
    await question.getByRole('button', { name: /Terbitkan/ }).click();
    await expect(page.getByText('27 sertifikat terbit')).toBeVisible({ timeout: 180_000 });
    return app.saved(() => page.getByRole('button', { name: 'Simpan PDF' }).first().click());
  });

  const { pages } = await readPdf(pdf);
  expect(pages).toHaveLength(54);
  const fronts = pages.filter((_, i) => i % 2 === 0).map(({ text }) => squeezed(text));
  for (const name of [...known, ...alike, ...fresh.slice(0, 19)])
    expect(
      fronts.filter((text) => text.includes(squeezed(name))),
      name,
    ).toHaveLength(1);
  expect(fronts.some((text) => text.includes(squeezed('Peserta Baru T')))).toBe(false);

  await test.step('the QR of the last page, drawn and decoded, says what the paper says', async () => {
    const text = await readQr(page, pdf, 53);
    expect(text).toMatch(/^PLUT2:/);
    await page.keyboard.press('F9');
    await page.getByLabel(/Teks QR/).fill(text);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Asli.')).toBeVisible();
    await expect(dialog.getByText('Pengemasan Produk Olahan Ikan')).toBeVisible();
    const holder = fronts[26]!;
    const shown = await dialog.getByRole('definition').allInnerTexts();
    expect(shown.some((value) => value.length > 3 && holder.includes(squeezed(value)))).toBe(true);

    await page.getByLabel(/Teks QR/).fill(`${text.slice(0, -20)}AAAA${text.slice(-16)}`);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Tidak cocok.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the visit and the training stand in the printed month', async () => {
    const month = await printedMonth(app);
    expect(month).toContain(oneNewWoman('Pelatihan bisnis'));
    const [, table = ''] = month.split('H.Pelatihan');
    expect(table).toContain(squeezed('Pengemasan Produk Olahan Ikan'));
  });
});
