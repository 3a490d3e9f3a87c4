import { expect, test } from './support/app.ts';
import { readPdf, squeezed } from '../support/pdfText.ts';
import { changeTo, command, registerNew } from './support/desk.ts';
import { hand } from './support/hand.ts';
import { oneNewWoman, printedMonth } from './support/month.ts';
import { setUpOffice, signIn } from './support/office.ts';

test('from a walk-in to a financing request and its line in the month', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Nur Aisyah');

  await test.step('somebody comes for a loan', async () => {
    const visitor = { name: 'Siti Nuraini', nik: '1471015207850003', business: 'Batik Selerang Nuraini' };
    await registerNew(page, { ...visitor, keys: 'A3' });
    await changeTo(page, 'Rina Marlina');
  });

  await test.step('opened from the card by at most 20 keys', async () => {
    await page.getByRole('link', { name: 'Pelaku Usaha' }).click();
    await page.getByText('Siti Nuraini').first().click();
    await page.getByRole('button', { name: 'Ubah data' }).waitFor();
    const keys = hand(page);
    await expect(page.getByRole('button', { name: /^Layanan lanjutan/ })).toBeEnabled();
    await keys.press('Alt+L', 'ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Ajukan pembiayaan' })).toBeFocused();
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Kasus baru' });
    await expect(dialog.getByText('Siti Nuraini')).toBeVisible();
    await expect(dialog.getByLabel('Usaha atau koperasi')).toHaveValue('Batik Selerang Nuraini');
    await expect(dialog.getByLabel('Lembaga')).toBeFocused();
    await keys.type('BRI');
    await keys.press('Tab');
    await keys.type('50000000');
    await keys.press('Enter');
    await expect(page.getByRole('heading', { name: 'Pembiayaan P-001' })).toBeVisible();
    expect(keys.count()).toBeLessThanOrEqual(20);
  });

  await test.step('back on the card it is opened, not asked for twice', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^Layanan lanjutan/ })).toBeEnabled();
    await page.keyboard.press('Alt+L');
    await page.getByRole('menuitem', { name: 'KUR P-001 sedang berjalan' }).click();
    await expect(page.getByRole('heading', { name: 'Pembiayaan P-001' })).toBeVisible();
  });

  await test.step('its papers are ticked by Space, one after the other', async () => {
    await page.getByRole('button', { name: 'KTP dan kartu keluarga', exact: false }).first().focus();
    for (let there = 1; there <= 8; there++) {
      await page.keyboard.press('Space');
      await expect(page.getByText(there < 8 ? `${there} ada, ${8 - there} belum` : '8 ada')).toBeVisible();
    }
  });

  await test.step('asked, looked at, approved, and paid in two parts', async () => {
    const dialog = page.getByRole('dialog');
    for (const step of ['diajukan', 'survei']) {
      await page.keyboard.press('F8');
      await expect(dialog.getByRole('heading', { name: `P-001, ${step}` })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
    }
    await page.keyboard.press('F8');
    await expect(dialog.getByLabel('Yang disetujui')).toBeFocused();
    await page.keyboard.type('40000000');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Disetujui Rp10.000.000 di bawah permohonan.')).toBeVisible();
    for (const [rupiah, rest] of [
      ['15000000', 'Rp15.000.000'],
      ['25000000', 'Rp40.000.000'],
    ] as const) {
      await page.keyboard.press('F8');
      await expect(dialog.getByLabel('Jumlah')).toBeFocused();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(rupiah);
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(page.locator('.facilitation-figure').last()).toHaveText(rest);
    }
    await expect(page.getByText('November 2026, tabel G')).toBeVisible();
  });

  await test.step('a letter goes with it: everything is known but the NIB', async () => {
    await page.keyboard.press('F9');
    const writing = page.getByRole('region', { name: 'Terbitkan surat' });
    await expect(writing.getByText('P-001 · Batik Selerang Nuraini')).toBeVisible();
    await expect(writing.getByText('Lengkapi dahulu: nib.').first()).toBeVisible();
    await writing.getByLabel('NIB').fill('dalam pengurusan');
    await expect(writing.getByRole('button', { name: /^Ajukan surat/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan' }).click();
    await expect(writing.getByText('menunggu persetujuan. Belum bernomor.')).toBeVisible();
  });

  await test.step('once it is issued, the case tells it and prints it again', async () => {
    await changeTo(page, 'Fitriani');
    await page.getByRole('link', { name: /^Sertifikat/ }).click();
    await page.getByRole('button', { name: 'Surat', exact: true }).click();
    await page.getByRole('button', { name: /^Periksa Surat rekomendasi/ }).click();
    await expect(page.getByRole('button', { name: 'Setujui dan terbitkan' })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Disetujui dan terbit.')).toBeVisible();
    const register = page.getByRole('row', { name: /Surat rekomendasi/ });
    await register.getByRole('button', { name: /^Tindakan lain/ }).click();
    const paper = await readPdf(
      await app.saved(() => page.getByRole('menuitem', { name: 'Simpan PDF' }).click()),
    );
    expect(squeezed(paper.text)).toContain(
      squeezed('kepada BRI untuk fasilitasi pembiayaan (KUR) sebesar Rp50.000.000 (lima puluh juta rupiah)'),
    );
    await changeTo(page, 'Rina Marlina');
    await command(page, 'P-001');
    await expect(page.getByText('Surat rekomendasi 001/SK/PLUT-RIAU/XI/2026')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cetak ulang' })).toBeVisible();
  });

  await test.step('it stands among the results of the month', async () => {
    await command(page, 'Siti Nuraini'); // on the card nothing is under way any more
    await page.getByRole('button', { name: /^Layanan lanjutan/ }).click();
    await expect(page.getByRole('menuitem', { name: 'KUR P-001 sedang berjalan' })).toBeHidden();
    await expect(page.getByRole('menuitem', { name: 'Ajukan pembiayaan' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Fasilitasi' }).click();
    await page.getByText('Pembiayaan 1', { exact: true }).click();
    const results = page.getByRole('region', { name: 'Cair', exact: true });
    await expect(results.getByRole('button')).toContainText('Batik Selerang Nuraini');
    await expect(results.getByRole('button')).toContainText('Cair 23/11');
    await page.getByText('Tabel', { exact: true }).click();
    await expect(page.getByRole('row', { name: /P-001/ })).toContainText('Rp40 jt');
  });

  await test.step('and in the printed report: the visit, and table G', async () => {
    const month = await printedMonth(app);
    expect(month).toContain(oneNewWoman('Fasilitasi akses pembiayaan'));
    const [, table = ''] = month.split('FasilitasiPembiayaan');
    for (const part of ['KUR', 'BRI', '50.000.000', '40.000.000']) expect(table).toContain(part);
  });
});
