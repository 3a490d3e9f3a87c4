import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from './office.ts';

/** Presses Tab until the wanted control has the focus, as a hand without a mouse does. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let i = 0; i < 40; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
};

export const changeTo = async (page: Page, name: string) => {
  await page.locator('.rail-me').click();
  await page.getByRole('menuitem', { name: 'Keluar, ganti petugas' }).click();
  await signIn(page, name);
};

/** The number that the desk says aloud after a registration. */
const receivedNumber = async (page: Page, name: string): Promise<string> => {
  const receipt = page.locator('.board-receipt').filter({ hasText: name });
  await expect(receipt).toContainText('Tersimpan');
  const [number] = /[A-Z]-\d{3}/.exec(await receipt.innerText()) ?? [];
  return number!;
};

const search = (page: Page) => page.getByRole('combobox', { name: /Cari pengunjung/ });

/** Somebody who was never here: only the keyboard, from the search to the receipt. */
export const registerNew = async (
  page: Page,
  { name, nik, keys, business }: { name: string; nik: string; keys: string; business?: string },
): Promise<string> => {
  await page.keyboard.press('F2');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Pengunjung baru' });
  await expect(form.getByLabel('NIK', { exact: false }).first()).toBeFocused();
  await page.keyboard.type(nik);
  await expect(form.getByRole('radio', { name: 'Perempuan' })).toBeChecked();
  if (business) {
    await tabTo(page, form.getByLabel('Usaha', { exact: true }));
    await page.keyboard.type(business);
  }
  await tabTo(
    page,
    form
      .getByRole('group', { name: /Bidang/ })
      .getByRole('radio')
      .first(),
  );
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  return receivedNumber(page, name);
};

/** Somebody who holds a number of today and needs something else: a part of the name, N, then letter and digit. */
export const registerAgain = async (
  page: Page,
  part: string,
  name: string,
  keys: string,
): Promise<string> => {
  await page.keyboard.press('F2');
  await page.keyboard.type(part);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Nomor [A-Z]-\d{3} / })).toBeFocused();
  await page.keyboard.press('N');
  await expect(page.getByText('kunjungan ke-2')).toBeVisible();
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  return receivedNumber(page, name);
};

/** Calls the next number by its key, once it may be called: a key does what its button does, and no sooner. */
export const callNext = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: /Panggil berikutnya/ })).toBeEnabled();
  await page.keyboard.press('F4');
};

/** Does what the command palette finds first for these words. */
export const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+K');
  await expect(page.getByPlaceholder('Ketik perintah')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};
