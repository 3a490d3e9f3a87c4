import { readPdf, squeezed } from '../support/pdfText.ts';
import { expect, test } from './support/app.ts';
import { newUid, setUpOffice, signIn, withOffice } from './support/office.ts';

/** A walk-in of the morning with their business. */
const prepare = (data: string) =>
  withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    const [field] = await admin.office.fields();
    const [service] = await admin.office.services();
    await admin.visit.register({
      uid: newUid(),
      person: { new: { uid: newUid(), name: 'Siti Nurhaliza', sex: 'P', regionCode: '14.71.02' } },
      business: { new: { uid: newUid(), name: 'Keripik Dua Putri', sector: 'C' } },
      needs: [{ fieldUid: field!.uid, serviceUid: service!.uid }],
    });
  });

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

test('from a walk-in to the catalogue: a photo of a telephone stands upright', async ({ data, launch }) => {
  await setUpOffice(data);
  await prepare(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Nur Aisyah');

  await test.step('the card of a person leads to their product, with the business filled in', async () => {
    await page.getByRole('link', { name: 'Pelaku Usaha' }).click();
    await page.getByText('Siti Nurhaliza').first().click();
    await page.getByRole('button', { name: 'Tambah produk' }).click();
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

    await choose.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('halo') });
    await expect(page.getByText('bukan foto yang dapat dibaca')).toBeVisible();
    await expect(photo).toBeVisible();
  });

  await test.step('the catalogue holds it, without the owner as long as they did not agree', async () => {
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: 'Katalog produk' });
    await dialog.getByText('Simpan sebagai PDF').click();
    const pdf = await app.saved(() => dialog.getByRole('button', { name: /^Simpan PDF/ }).click());
    const text = squeezed((await readPdf(pdf)).text).replaceAll('\u200b', '');
    for (const part of [
      'KeripikNanasAsli',
      'Rp22.000/bungkus',
      'BPOMMD867009',
      'HubungimelaluiPLUT',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Siti');
    expect(text).not.toContain('KeripikDuaPutri');
    expect(text).not.toContain('fotomenyusul');
  });
});
