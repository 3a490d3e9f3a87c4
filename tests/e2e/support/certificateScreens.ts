import { expect, type Page } from '@playwright/test';
import { button, goTo, pressed, type State } from './screens.ts';

const opened = (page: Page) => page.getByRole('dialog').waitFor();

/** An entry of the menu of the newest number in force. */
const ofRegister =
  (path: string, name: string, then: (page: Page) => Promise<void> = () => Promise.resolve()): State[1] =>
  async (page) => {
    await goTo(page, path);
    const inForce = page
      .locator('.long-table tr')
      .filter({ has: page.getByRole('button', { name: 'Cetak', exact: true }) });
    await inForce
      .first()
      .getByRole('button', { name: /^Tindakan lain/ })
      .click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await opened(page);
    await then(page);
  };

/** The list of names stays from one state to the next. */
const prepared = async (page: Page): Promise<void> => {
  await goTo(page, '/sertifikat');
  const names = page.getByRole('list', { name: 'Penerima sertifikat' });
  if (!(await names.isVisible())) {
    await page.getByLabel('Nama kegiatan').fill('Pelatihan Desain Kemasan dan Label Produk Pangan Olahan');
    await page.getByLabel('JP', { exact: false }).first().fill('24');
    await page.getByLabel('Tempat').fill('Aula Dinas Koperasi dan UKM Kota Pekanbaru');
    await button(page, 'Isi penerima').click();
    for (const name of ['Siti Nurhaliza', 'RAJA MUHAMMAD ZULKARNAIN AL-FATIH, S.E., M.Si.']) {
      await page.getByLabel('Tambah nama').fill(name);
      await page.keyboard.press('Enter');
    }
  }
  await page.getByRole('button', { name: /perbesar$/ }).waitFor();
};

/** The question before anything is issued or handed in. */
export const asked = async (page: Page): Promise<void> => {
  await expect(page.locator('main button').filter({ hasText: /^(Terbitkan|Ajukan) / })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await opened(page);
};
const issued = async (page: Page): Promise<void> => {
  await asked(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Terbitkan/ })
    .click();
  await page.getByText(/^(Surat|\d+ sertifikat) terbit$/).waitFor();
};
const large = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /perbesar$/ }).click();
  await opened(page);
};
const then =
  (first: State[1], second: State[1]): State[1] =>
  async (page) => {
    await first(page);
    await second(page);
  };

export const letterToDelima = async (page: Page): Promise<void> => {
  await goTo(page, '/sertifikat/surat');
  await page.getByLabel('Keperluan').waitFor();
  const person = page.getByRole('textbox', { name: 'Pelaku usaha' });
  if (await person.isVisible()) {
    await person.fill('delima');
    await page.getByRole('option').first().click();
  }
  await page.getByLabel('Keperluan').fill('Pengajuan Kredit Usaha Rakyat di Bank Riau Kepri Syariah');
  await page.getByRole('button', { name: /perbesar$/ }).waitFor();
};

const corrected = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama yang benar').fill('Siti Nurhaliza, S.E.');
  await dialog.getByLabel('Alasan').fill('Salah ketik nama');
  await dialog.getByRole('button', { name: 'Terbitkan pengganti' }).click();
  await page.getByRole('dialog', { name: 'Sertifikat diperbaiki' }).waitFor();
};

const ofDesign = async (page: Page): Promise<void> => {
  await goTo(page, '/sertifikat/desain');
  const own = page.getByRole('region', { name: 'Milik kantor' }).getByRole('button', { name: /^Buka / });
  await own.or(button(page, 'Salin Formal')).first().waitFor();
  await ((await own.count()) > 0 ? own.first() : button(page, 'Salin Formal')).click();
  await page.locator('.designer-sheet').waitFor();
};

/** Certificates and letters, from the list of names to the register, and what a certificate looks like. */
export const ofCertificates: readonly State[] = [
  ['Sertifikat, penerima', prepared],
  [
    'Sertifikat, dari kunjungan',
    async (page) => {
      await prepared(page);
      await button(page, 'Dari kunjungan').click();
      await page.getByRole('dialog').getByRole('checkbox').nth(1).check();
    },
  ],
  ['Sertifikat, perbesar', then(prepared, large)],
  ['Sertifikat, terbitkan', then(prepared, asked)],
  ['Sertifikat, terbit', then(prepared, issued)],
  [
    'Sertifikat, dari pelatihan',
    async (page) => {
      await goTo(page, '/sertifikat');
      await page.getByLabel('Ambil dari pelatihan').first().click();
      await page.getByRole('option').first().click();
      await page.locator('.recipients-standing').waitFor();
    },
  ],
  ['Sertifikat, lihat isi', ofRegister('/sertifikat', 'Lihat isi')],
  ['Sertifikat, batalkan', ofRegister('/sertifikat', 'Batalkan')],
  [
    'Sertifikat, perbaiki isi',
    ofRegister('/sertifikat', 'Perbaiki', (page) => page.getByLabel('Perbaiki juga isi kegiatan').check()),
  ],
  ['Sertifikat, diperbaiki', ofRegister('/sertifikat', 'Perbaiki', corrected)],
  ['Sertifikat, register', pressed('/sertifikat', 'Perluas')],
  [
    'Sertifikat, hasil periksa',
    async (page) => {
      await goTo(page, '/sertifikat');
      const number = await page.locator('.long-table tbody tr .b').first().innerText();
      await page.keyboard.press('F9');
      await page.getByLabel(/Teks QR/).fill(number);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('definition').first().waitFor();
    },
  ],
  ['Surat, perbesar', then(letterToDelima, large)],
  ['Surat, terbitkan', then(letterToDelima, asked)],
  ['Surat, terbit', then(letterToDelima, issued)],
  ['Surat, batalkan', ofRegister('/sertifikat/surat', 'Batalkan')],
  ['Surat, register', pressed('/sertifikat/surat', 'Perluas')],
  ['Desain, kertas', ofDesign],
  [
    'Desain, teks',
    async (page) => {
      await ofDesign(page);
      await page.locator('.designer-sheet').getByRole('button', { name: '{nama}' }).click();
    },
  ],
  [
    'Desain, tinggalkan',
    async (page) => {
      await ofDesign(page);
      await page.getByLabel('Nama desain').fill('Formal untuk pelatihan kementerian');
      await button(page, /^Semua desain/).click();
      await opened(page);
    },
  ],
];
