import { readPdf, squeezed } from '../../support/pdfText.ts';
import type { App } from './app.ts';

/** The printed report of this month as its reader reads it behind cover and contents, without white space. */
export const printedMonth = async ({ page, saved }: App): Promise<string> => {
  await page.getByRole('link', { name: 'Laporan' }).click();
  await page.getByRole('heading', { name: 'Laporan bulanan' }).waitFor();
  const { pages } = await readPdf(
    await saved(() => page.getByRole('button', { name: 'Simpan PDF' }).click()),
  );
  const text = pages.slice(2).map((each) => each.text);
  return squeezed(text.join('\n')).replaceAll('\u200b', '');
};

/** A row of tables A to E for one woman who was never here before, and for nobody else. */
export const oneNewWoman = (label: string): string => squeezed(`${label} – 1 – – 1 – 1`);
