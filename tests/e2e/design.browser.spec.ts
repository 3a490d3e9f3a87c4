import type { Locator, Page } from '@playwright/test';
import { readPdf, squeezed } from '../support/pdfText.ts';
import { type App, expect, test } from './support/app.ts';
import { setUpOffice, signIn } from './support/office.ts';

const numbers = (page: Page) =>
  Promise.all(
    ['X', 'Y', 'Lebar', 'Tinggi'].map(async (label) =>
      Number.parseFloat(await page.getByLabel(label, { exact: true }).inputValue()),
    ),
  );

/** Takes hold in the middle and lets go so many millimetres of the paper further; Shift keeps the lines from pulling. */
const drag = async (page: Page, what: Locator, right: number, down: number) => {
  const sheet = (await page.locator('.designer-sheet').boundingBox())!;
  const box = (await what.boundingBox())!;
  const pxPerMm = sheet.width / 297;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (right * pxPerMm) / 2, y, { steps: 4 });
  await page.keyboard.down('Shift');
  await page.mouse.move(x + right * pxPerMm, y + down * pxPerMm, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
};

const issueOne = async (app: App, design: string) => {
  const { page } = app;
  await page.getByRole('combobox', { name: 'Desain' }).click();
  await page.getByRole('option', { name: design }).click();
  await page.getByLabel('Nama kegiatan').fill('Pelatihan Pengemasan');
  await page.getByLabel('JP', { exact: false }).first().fill('8');
  await page.getByLabel('Tempat').fill('Aula PLUT');
  await page.getByRole('button', { name: 'Isi penerima' }).click();
  await page.getByLabel('Tambah nama').fill('Siti Nurhaliza');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Terbitkan 1 sertifikat/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('dialog', { name: 'Terbitkan 1 sertifikat?' });
  await question.getByRole('button', { name: /Terbitkan/ }).click();
  return readPdf(await app.saved(() => page.getByRole('button', { name: 'Simpan PDF' }).first().click()));
};

test('a design is drawn by mouse, issued in, and given to another office as one file', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Fitriani');
  await page.getByRole('link', { name: 'Sertifikat' }).click();
  await page.getByRole('button', { name: 'Desain', exact: true }).click();
  await page.getByRole('button', { name: 'Salin Formal' }).click();
  await expect(page.getByLabel('Nama desain')).toHaveValue('Formal (salinan)');
  const sheet = page.locator('.designer-sheet');

  await test.step('the mouse moves and resizes, and one step back is one drag back', async () => {
    const holder = sheet.getByRole('button', { name: '{nama}' });
    await holder.click();
    expect(await numbers(page)).toEqual([41, 88, 215, 17]);
    await drag(page, holder, 20, 10);
    const [x, y, w, h] = await numbers(page);
    expect([Math.round(x!), Math.round(y!), w, h]).toEqual([61, 98, 215, 17]);
    await page.keyboard.press('Control+z');
    expect(await numbers(page)).toEqual([41, 88, 215, 17]);
    await drag(page, sheet.locator('[data-handle="se"]'), -30, 5);
    const resized = await numbers(page);
    expect(resized.map(Math.round)).toEqual([41, 88, 185, 22]);
  });

  await test.step('one button puts it in the middle of the paper', async () => {
    await page.getByRole('button', { name: 'Ke tengah kertas, mendatar' }).click();
    const [x, , w] = await numbers(page);
    expect(x! + w! / 2).toBeCloseTo(148.5, 1);
  });

  await test.step('the title is written anew and kept', async () => {
    await sheet.getByRole('button', { name: 'SERTIFIKAT', exact: true }).click();
    await page.getByRole('textbox', { name: 'Isi', exact: true }).fill('PIAGAM PENGHARGAAN');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Tersimpan, versi 2')).toBeVisible();
  });

  await page.getByRole('button', { name: 'Semua desain' }).click();
  const file = await app.saved(() => page.getByRole('button', { name: 'Ekspor Formal (salinan)' }).click());
  await page.keyboard.press('Escape');

  const { text } = await test.step('a certificate goes out in it', () => issueOne(app, 'Formal (salinan)'));
  expect(squeezed(text)).toContain('PIAGAMPENGHARGAAN');
  expect(squeezed(text)).toContain('SitiNurhaliza');

  await test.step('the file becomes a design of its own that looks the same', async () => {
    await page.getByRole('button', { name: 'Desain', exact: true }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'piagam.json', mimeType: 'application/json', buffer: file });
    await expect(page.getByLabel('Nama desain')).toHaveValue(/^Formal \(salinan\)/);
    await expect(sheet.getByRole('button', { name: 'PIAGAM PENGHARGAAN' })).toBeVisible();
    await page.getByRole('button', { name: 'Semua desain' }).click();
    await expect(page.getByRole('region', { name: 'Milik kantor' }).getByRole('listitem')).toHaveCount(2);
  });
});
