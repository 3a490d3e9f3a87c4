import { expect, type Page } from '@playwright/test';
import { asked, letterToDelima } from './certificateScreens.ts';
import { button, goTo, screen, signInTo, typed, type State } from './screens.ts';

const newVisitor = async (page: Page): Promise<void> => {
  await typed('/loket', 'Shift+Enter')(page);
  await page.getByRole('form', { name: 'Pengunjung baru' }).waitFor();
};

/** Somebody with the name of one who is here already. */
const namesake = async (page: Page): Promise<void> => {
  await goTo(page, '/loket');
  const name = await page.locator('.board-last-name').first().innerText();
  await newVisitor(page);
  await page.getByLabel('Nama sesuai KTP').first().fill(name);
  await page.getByText('Mungkin sudah terdaftar').waitFor();
};

const registerNew = async (page: Page, name: string, nik: string): Promise<void> => {
  await newVisitor(page);
  const form = page.getByRole('form', { name: 'Pengunjung baru' });
  await form.getByLabel('Nama sesuai KTP').first().fill(name);
  await form.getByLabel('NIK', { exact: false }).first().fill(nik);
  await form
    .getByRole('group', { name: /Bidang/ })
    .getByRole('radio')
    .first()
    .check({ force: true });
  await form
    .getByRole('radio', { name: /Konsultasi bisnis/ })
    .first()
    .check({ force: true });
  await form.getByRole('button', { name: 'Tanpa cetak' }).click();
  await page.locator('.board-receipt').waitFor();
};
const registered = (page: Page) =>
  registerNew(page, 'Raden Ajeng Kusumaningrum Wulandari', '1471015207850003');

/** Of the only one found what tells people apart is in sight, however long the name is, in the smallest window. */
const longName = async (page: Page): Promise<void> => {
  await registerNew(page, 'Wirjosudarmo '.repeat(10).slice(0, 119), '1471015207860007');
  await page.setViewportSize({ width: 1024, height: 640 });
  await goTo(page, '/loket');
  await page.keyboard.type('wirjosudarmo');
  const hit = page.locator('.search-hit').filter({ hasText: 'Wirjosudarmo' });
  for (const text of ['12/07/1986', 'Sukajadi', /menunggu/])
    await expect(hit.getByText(text)).toBeInViewport({ ratio: 1 });
};

const editFirst = async (page: Page): Promise<void> => {
  await goTo(page, '/loket');
  await page
    .locator('.board-row-actions')
    .getByRole('button', { name: /^Ubah / })
    .first()
    .click();
  await page.getByRole('form', { name: /^Ubah pendaftaran/ }).waitFor();
};

/** Another window of the desk has stored another purpose of the same visit. */
const clash = async (page: Page): Promise<void> => {
  const other = await page.context().newPage();
  await other.goto(new URL(page.url()).origin);
  await signInTo(other, 'Nur Aisyah');
  await Promise.all([editFirst(page), editFirst(other)]);
  for (const [window, words] of [
    [other, 'Izin usaha dari jendela lain'],
    [page, 'Izin usaha dan merek'],
  ] as const) {
    await window.getByLabel('Keperluan').last().fill(words);
    await window.keyboard.press('Enter');
    if (window === other) await window.getByRole('form').waitFor({ state: 'detached' });
  }
  await other.close();
  await expect(page.getByRole('alert').filter({ hasText: 'di jendela lain' })).toBeInViewport({ ratio: 1 });
};

/** The front desk: who is written down, and papers that wait for whoever may issue them. */
export const ofFrontDesk: readonly State[] = [
  ['Loket, pernyataan', async (page) => (await newVisitor(page), button(page, 'Baca pernyataan').click())],
  ['Loket, mungkin sudah terdaftar', namesake],
  [
    'Loket, isian tertinggal',
    async (page) => {
      await newVisitor(page);
      await page.getByLabel('Nama sesuai KTP').first().fill('Delima Saragih');
      await page.keyboard.press('Escape');
      await button(page, 'Lanjutkan isian').waitFor();
      await button(page, 'Buang').click();
    },
  ],
  ['Loket, terdaftar', registered],
  ['Loket, nama panjang', longName],
  ['Loket, ubah pendaftaran', editFirst],
  ['Loket, ubah di dua jendela', clash],
  [
    'Loket, urungkan',
    async (page) => {
      await goTo(page, '/loket');
      await page
        .locator('.board-row-actions')
        .getByRole('button', { name: /^Urungkan / })
        .first()
        .click();
      await button(page, /^Ya, urungkan/).waitFor();
    },
  ],
  [
    'Loket, lembar darurat',
    async (page) => {
      await goTo(page, '/loket');
      await button(page, 'Catat dari lembar darurat').click();
    },
  ],
  [
    'Sertifikat, pengajuan sendiri',
    async (page) => {
      await goTo(page, '/sertifikat');
      await page.locator('.approval-own').waitFor();
    },
  ],
  [
    'Surat, pengajuan sendiri',
    async (page) => {
      await goTo(page, '/sertifikat/surat');
      await page.locator('.approval-own').waitFor();
    },
  ],
  ['Surat, ajukan', async (page) => (await letterToDelima(page), asked(page))],
  ['Pelaku usaha, tanpa yang dihapus', screen('/pelaku-usaha')],
];
