import { readPdf, squeezed } from '../support/pdfText.ts';
import { expect, test } from './support/app.ts';
import { setUpOffice, signIn } from './support/office.ts';

const choices = '.answer-choices button';

test('answered by touch, the survey is found in the report', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch();
  const { page } = app;
  await signIn(page, 'Fitriani');
  await page.getByRole('link', { name: 'Laporan' }).click();
  await page.getByRole('button', { name: 'Survei' }).click();
  await expect(page.getByText('Belum cukup responden.')).toBeVisible();

  await test.step('five visitors answer, one touch a question', async () => {
    const tablet = await app.openedWindow(() => page.getByRole('button', { name: 'Layar survei' }).click());
    await tablet.setViewportSize({ width: 1280, height: 800 });
    for (let visitor = 1; visitor <= 5; visitor++) {
      await tablet.getByRole('button', { name: 'Mulai' }).click();
      for (let question = 1; question <= 14; question++) {
        const head = tablet.getByText(`${question} dari 14`);
        await head.waitFor();
        const isElement = question > 1 && question <= 10;
        const choice = isElement ? tablet.locator(choices).last() : tablet.locator(choices).first();
        // A touch of the moment before hits nothing.
        await expect(async () => {
          await choice.click({ timeout: 2000 });
          await expect(head).toBeHidden({ timeout: 500 });
        }).toPass();
      }
      await tablet.getByText('Terima kasih, jawaban Anda tersimpan').waitFor();
      await tablet.getByRole('button', { name: 'Selesai' }).click();
    }
    await tablet.close();
  });

  await test.step('the manager reads the index and saves the report', async () => {
    await expect(page.getByText('Mutu A, sangat baik')).toBeVisible();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    const pdf = await app.saved(() => page.getByRole('menuitem', { name: 'Simpan laporan survei' }).click());
    const { text } = await readPdf(pdf);
    expect(squeezed(text)).toContain('IKM=4,0000×25=100,00');
  });
});
