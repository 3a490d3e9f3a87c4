import { readPdf, squeezed } from '../support/pdfText.ts';
import { expect, test } from './support/app.ts';
import { changeTo, registerNew } from './support/desk.ts';
import { oneNewWoman, printedMonth } from './support/month.ts';
import { setUpOffice, signIn } from './support/office.ts';

/** EXIF that says the telephone was held upright: turn it by 90 degrees to the right. */
const turned = [
  'ff e1 00 22 45 78 69 66 00 00 49 49 2a 00 08 00 00 00',
  '01 00 12 01 03 00 01 00 00 00 06 00 00 00 00 00 00 00',
].flatMap((row) => row.split(' ').map((byte) => Number.parseInt(byte, 16)));

/** Runs in the page: as a telephone stores it, red at the left and blue at the right. */
const lying = (): string => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2400, 1600];
  const brush = canvas.getContext('2d')!;
  brush.fillStyle = 'red';
  brush.fillRect(0, 0, 1200, 1600);
  brush.fillStyle = 'blue';
  brush.fillRect(1200, 0, 1200, 1600);
  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!;
};

/** Runs in the page: how large the shown photo is, and its colours at the top and at the bottom. */
const look = (photo: HTMLImageElement) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [photo.naturalWidth, photo.naturalHeight];
  const brush = canvas.getContext('2d')!;
  brush.drawImage(photo, 0, 0);
  const [top, bottom] = [20, canvas.height - 20].map((y) => {
    const [red = 0, , blue = 0] = brush.getImageData(canvas.width / 2, y, 1, 1).data;
    return red > blue ? 'red' : 'blue';
  });
  return { size: [canvas.width, canvas.height], top, bottom, length: photo.src.length };
};

test('from a walk-in to the catalogue, a sale and the month: a photo of a telephone stands upright', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Nur Aisyah');

  await test.step('somebody comes with what they make', async () => {
    const visitor = { name: 'Siti Nurhaliza', nik: '1471015207850003', business: 'Keripik Dua Putri' };
    await registerNew(page, { ...visitor, keys: 'A4' });
  });

  await test.step('the card of a person leads to their product, with the business filled in', async () => {
    await page.getByRole('link', { name: 'Pelaku Usaha' }).click();
    await page.getByText('Siti Nurhaliza').first().click();
    await page.getByRole('button', { name: /^Layanan lanjutan/ }).click();
    await page.getByRole('menuitem', { name: 'Tambah produk' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Usaha atau koperasi')).toHaveValue('Keripik Dua Putri');
    await expect(dialog.getByLabel(/^Nama produk/)).toBeFocused();
    await page.keyboard.type('Keripik Nanas Asli');
    await dialog.getByLabel('Harga').fill('22000');
    await dialog.getByLabel('Satuan').fill('bungkus');
    await dialog.getByLabel('BPOM, nomor').fill('MD 867009');
    await dialog.getByRole('button', { name: /^Simpan/ }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('1 produk dari 1 usaha')).toBeVisible();
  });

  await test.step('its photo', async () => {
    const bytes = Buffer.from(await page.evaluate(lying), 'base64');
    const buffer = Buffer.concat([bytes.subarray(0, 2), Buffer.from(turned), bytes.subarray(2)]);
    const choose = page.locator('input[type="file"]');
    await choose.setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer });
    const photo = page.getByRole('img', { name: 'Keripik Nanas Asli' }).first();
    await expect(photo).toBeVisible();
    const { length, ...seen } = await photo.evaluate(look);
    expect(seen).toEqual({ size: [500, 750], top: 'red', bottom: 'blue' });
    expect(length).toBeLessThan(165_000); // 120 kB in base 64

    // One of 40 MB, held otherwise, becomes as small.
    const heavy = Buffer.concat([bytes, Buffer.alloc(40 * 1024 * 1024)]);
    await choose.setInputFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: heavy });
    await expect.poll(async () => (await photo.evaluate(look)).size).toEqual([1000, 666]);
    expect((await photo.evaluate(look)).length).toBeLessThan(165_000);

    for (const [name, none] of [
      ['a.jpg', Buffer.from('halo')],
      ['b.jpg', Buffer.alloc(0)],
    ] as const) {
      await choose.setInputFiles({ name, mimeType: 'image/jpeg', buffer: none });
      await expect(page.getByText('bukan foto yang dapat dibaca')).toBeVisible();
      await expect(photo).toBeVisible();
    }
  });

  await test.step('the catalogue holds it, without the owner as long as they did not agree', async () => {
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: 'Katalog produk' });
    await dialog.getByText('Simpan sebagai PDF').click();
    const pdf = await app.saved(() => dialog.getByRole('button', { name: /^Simpan PDF/ }).click());
    const text = squeezed((await readPdf(pdf)).text).replaceAll('\u200b', '');
    for (const part of ['KeripikNanasAsli', 'Rp22.000/bungkus', 'BPOMMD867009', 'HubungimelaluiPLUT'])
      expect(text).toContain(part);
    expect(text).not.toContain('Siti');
    expect(text).not.toContain('KeripikDuaPutri');
    expect(text).not.toContain('fotomenyusul');
    await page.keyboard.press('Escape');
  });

  await test.step('ten are left to be sold, and two are', async () => {
    await page.getByText('Titipan', { exact: true }).first().click();
    await page.getByText('Belum ada titipan').waitFor();
    await page.keyboard.press('F9');
    const dialog = page.getByRole('dialog', { name: 'Terima titipan' });
    await page.keyboard.type('keripik');
    await page.getByRole('option', { name: /Keripik Nanas Asli/ }).click();
    await dialog.getByLabel(/^Jumlah/).fill('10');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await page.getByText('10 barang dari 1 titipan').waitFor(); // what is sold is looked for in the list
    await page.getByLabel(/^Jual: pindai label/).fill('keripik');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Terjual, dari 10 bungkus')).toBeFocused();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText('2 bungkus Keripik Nanas Asli terjual, Rp44.000. Sisa 8.', { exact: false }),
    ).toBeVisible();
  });

  await test.step('what was sold is the owner’s, on a settlement to sign', async () => {
    await page.getByRole('list', { name: 'Pemilik titipan' }).getByRole('link').click();
    await page.getByRole('button', { name: 'Lunasi' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Lunasi/ })
      .click();
    const settled = page.getByRole('list', { name: 'Pelunasan' });
    await expect(settled).toContainText('Rp44.000, belum dibayar');
  });

  await test.step('the visit stands in the printed month', async () => {
    await changeTo(page, 'Rina Marlina');
    expect(await printedMonth(app)).toContain(oneNewWoman('Pemasaran dan promosi'));
  });
});
