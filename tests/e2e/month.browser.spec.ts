import { readPdf, squeezed } from '../support/pdfText.ts';
import { expect, test } from './support/app.ts';
import { newUid, setUpOffice, signIn, withOffice } from './support/office.ts';

test('a month is completed, locked, mended, explained and printed again', async ({ data, launch }) => {
  await setUpOffice(data);
  await withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    const [field] = await admin.office.fields();
    const [service] = await admin.office.services();
    for (const [i, name] of ['Kue Talam Ratna', 'Anyaman Okura'].entries())
      await admin.visit.register({
        uid: newUid(),
        person: { new: { uid: newUid(), name: `Bu ${name}`, sex: 'P', regionCode: '14.71.02' } },
        business: { new: { uid: newUid(), name } },
        needs: [{ fieldUid: field!.uid, serviceUid: service!.uid }],
        onPaper: { sequence: 901 + i, at: '2026-10-14T03:00:00.000Z', wasServed: true },
      });
  });
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Fitriani');
  await page.getByRole('link', { name: 'Laporan' }).click();
  const months = page.getByRole('navigation', { name: 'Daftar masa laporan' });
  await months.getByRole('button', { name: /^Oktober/ }).click();
  const savedPdf = () => app.saved(() => page.getByRole('button', { name: 'Simpan PDF' }).click());

  const complete = async (key: string, name: string) => {
    await page.getByRole('button', { name: 'Lengkapi data' }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Laporan bulanan' })).toBeVisible();
  };

  await test.step('what is missing is worked through by keys', () => complete('1', 'Kue Talam Ratna'));

  const locked = await test.step('the month is locked', async () => {
    await page.getByRole('button', { name: /^Kunci bulan/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Kunci Oktober 2026?' });
    await dialog.getByRole('button', { name: /^Kunci bulan/ }).click();
    await expect(page.getByText('Kunci nomor 1')).toBeVisible();
    await expect(page.getByText('Belum ada yang berubah.')).toBeVisible();
    return savedPdf();
  });
  const { text } = await readPdf(locked);
  expect(squeezed(text)).toContain('KUNCINOMOR1');
  // Both were written down in November and nobody has written their results.
  expect(squeezed(text)).toContain('Kunjungandicatatterlambat2');
  expect(squeezed(text)).toContain('Kunjungantanpahasil2');

  await test.step('what is mended afterwards is listed, and explained', async () => {
    await complete('2', 'Anyaman Okura');
    const list = page.getByRole('list', { name: 'Perubahan sejak dikunci' });
    await expect(list).toContainText('Belum didata');
    await expect(list).toContainText('Kecil');
    await expect(list).toContainText('Anyaman Okura');
    await expect(list).not.toContainText('Kue Talam Ratna');
    await list.getByRole('button', { name: 'Jelaskan' }).click();
    const asked = page.getByRole('dialog', { name: 'Mengapa berubah?' });
    await asked.getByLabel(/^Alasan/).fill('Ditelepon 23/11');
    await page.keyboard.press('Enter');
    await expect(list).toContainText('Alasan: Ditelepon 23/11');
  });

  await test.step('the paper is the same, byte for byte', async () => {
    expect((await savedPdf()).equals(locked)).toBe(true);
    await page.getByRole('button', { name: 'Periksa kunci' }).click();
    await expect(page.getByText('Rantai kunci utuh.')).toBeVisible();
  });
});
