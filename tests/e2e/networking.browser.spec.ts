import { expect, test } from './support/app.ts';
import { changeTo, command, registerNew } from './support/desk.ts';
import { oneNewWoman, printedMonth } from './support/month.ts';
import { setUpOffice, signIn } from './support/office.ts';

test('from a walk-in to a buyer, an agreement, an event of both, and the month', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Nur Aisyah');

  await test.step('somebody comes who looks for a buyer', async () => {
    const visitor = { name: 'Siti Nurhaliza', nik: '1471015207850003', business: 'Keripik Dua Putri' };
    await registerNew(page, { ...visitor, keys: 'A6' });
    await changeTo(page, 'Rina Marlina');
  });

  const dialog = page.getByRole('dialog');
  await test.step('a buyer, and the agreement with it', async () => {
    await command(page, 'mitra');
    await page.getByText('Belum ada mitra').waitFor();
    await page.keyboard.press('F9');
    await expect(dialog.getByLabel(/^Nama/).first()).toBeFocused();
    await page.keyboard.type('Toko Oleh-oleh Melayu');
    await dialog.getByRole('combobox', { name: /^Jenis/ }).click();
    await page.getByRole('option', { name: 'Pembeli dan ritel' }).click();
    await dialog.getByRole('button', { name: /^Simpan/ }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('region', { name: 'Toko Oleh-oleh Melayu' }).waitFor();
    await page.keyboard.press('F3');
    await expect(dialog.getByLabel(/^Judul/)).toBeFocused();
    await page.keyboard.type('Pasokan keripik');
    await dialog.getByLabel('Nilai (Rp)').fill('12 jt');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Pasokan keripik').first()).toBeVisible();
  });

  await test.step('both meet at an event, and agree', async () => {
    await command(page, 'kegiatan');
    await page.getByRole('heading', { name: 'Kegiatan', exact: true }).waitFor();
    await page.keyboard.press('F9');
    await page.keyboard.type('Temu Usaha Oleh-oleh');
    await dialog.getByLabel(/^Lokasi/).fill('Aula PLUT');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Temu Usaha Oleh-oleh' })).toBeVisible();
    await page.getByLabel(/^Tambah peserta/).fill('siti');
    await page.getByRole('option', { name: /Siti Nurhaliza/ }).click();
    await page.getByRole('button', { name: /^Catat hasil Siti Nurhaliza/ }).click();
    await dialog.getByLabel(/^Yang disepakati/).fill('100 bungkus sebulan');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row', { name: /Siti Nurhaliza/ })).toContainText('100 bungkus sebulan');
  });

  await test.step('visit and agreement stand in the printed month', async () => {
    const month = await printedMonth(app);
    expect(month).toContain(oneNewWoman('Networking (jejaring)'));
    const [, table = ''] = month.split('I.KemitraandanJejaring');
    expect(table).toMatch(/Pembelidanritel1–11––––/);
  });
});
