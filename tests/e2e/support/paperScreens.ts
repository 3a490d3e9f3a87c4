import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { button, goTo, pressed, type State } from './screens.ts';

/** The training of the list that this status tells, on one of its parts. */
const training =
  (status: string, tab: RegExp, then: (page: Page) => Promise<void> = () => Promise.resolve()): State[1] =>
  async (page) => {
    await goTo(page, '/pelatihan');
    await page.locator('.long-table tr[data-opens]').filter({ hasText: status }).first().click();
    await page.getByRole('tab', { name: tab }).click();
    await then(page);
  };

const inMenu =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('dialog').waitFor();
  };

const importing = async (page: Page): Promise<void> => {
  const rows = [
    ['Nama Lengkap (sesuai KTP)', 'NIK', 'L/P', 'No. HP', 'Nama usaha', 'Kecamatan', 'Tanggal lahir'],
    ['Siti', '', 'P', '081234567890', 'Keripik Singkong Dua Putri Melayu Lestari', 'Tampan', '3 jan 1985'],
    ['Raja Muhammad Zulkarnain Al-Fatih', '12345', 'L', '', '', 'Sukajadi', '31/11/1990'],
    ['Delima', '', 'P', '', 'Nusantara Cake & Cookies', 'Tenayan Raya', '26/07/1996'],
  ];
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Peserta', rows }] }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').first().setInputFiles({ name: 'peserta.xlsx', mimeType, buffer });
  await page.getByRole('table', { name: 'Isi berkas' }).waitFor();
};

const ofDelima = async (page: Page): Promise<void> => {
  await goTo(page, '/sertifikat/surat');
  await page.getByLabel('Pelaku usaha').first().fill('delima');
  await page.getByRole('option').first().click();
  await page.getByLabel('Keperluan').waitFor();
};

/** Trainings, and every paper from its draft to the approval. */
export const ofPapers: readonly State[] = [
  ['Pelatihan, peserta berjalan', training('Berlangsung', /Peserta/)],
  [
    'Pelatihan, ubah peserta',
    training('Berlangsung', /Peserta/, async (page) => {
      await button(page, /^Ubah /).click();
      await page.getByRole('dialog').waitFor();
    }),
  ],
  ['Pelatihan, kehadiran berjalan', training('Berlangsung', /Kehadiran/)],
  ['Pelatihan, batalkan', training('Berlangsung', /Rincian/, inMenu('Batalkan pelatihan'))],
  [
    'Pelatihan, selesaikan',
    training('Berlangsung', /Rincian/, async (page) => {
      await page.keyboard.press('F8');
      await page.getByRole('dialog').waitFor();
    }),
  ],
  ['Pelatihan, impor', training('Berlangsung', /Peserta/, importing)],
  [
    'Pelatihan, kolom impor',
    training('Berlangsung', /Peserta/, async (page) => {
      await importing(page);
      await button(page, 'Ubah kolom').click();
      await page.getByRole('dialog').waitFor();
    }),
  ],
  ['Sertifikat, periksa persetujuan', pressed('/sertifikat', /^Periksa \d/)],
  ['Surat, dari pelaku', ofDelima],
  [
    'Surat, surat kantor sendiri',
    async (page) => {
      await goTo(page, '/sertifikat/surat');
      await page.getByLabel('Jenis surat').first().click();
      await page.getByRole('option', { name: 'Surat Rekomendasi' }).click();
      await page.getByLabel('Nama pameran').waitFor();
    },
  ],
  ['Surat, periksa persetujuan', pressed('/sertifikat/surat', /^Periksa Surat/)],
  ['Surat, kembalikan', pressed('/sertifikat/surat', /^Periksa Surat/, 'Kembalikan')],
];
