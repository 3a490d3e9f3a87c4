import type { Page } from '@playwright/test';
import { button, goTo, ofPerson, screen, type State, typed } from './screens.ts';

const SHOWN = { board: 'Papan', table: 'Tabel' } as const;

const list =
  (view: keyof typeof SHOWN, kind = 'Pembiayaan'): State[1] =>
  async (page) => {
    await goTo(page, '/fasilitasi');
    await page.getByText(SHOWN[view], { exact: true }).click();
    await page
      .getByText(new RegExp(`^${kind}( \\d+)?$`))
      .first()
      .click();
  };

const over =
  (state: RegExp): State[1] =>
  async (page) => {
    await list('table')(page);
    await page.getByRole('combobox', { name: 'Keadaan' }).click();
    await page.getByRole('option', { name: state }).click();
  };

/** The first case in a column of the board. */
const inColumn = async (page: Page, column: string): Promise<void> => {
  await list('board')(page);
  await page.getByRole('region', { name: column, exact: true }).getByRole('button').first().click();
  await page.getByRole('list', { name: 'Langkah kasus' }).waitFor();
};

const inCase =
  (column: string, ...names: (string | RegExp)[]): State[1] =>
  async (page) => {
    await inColumn(page, column);
    for (const name of names) await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };

/** What is approved is typed with a nought too many. */
const doubted = async (page: Page): Promise<void> => {
  await inCase('Survei', /^Catat disetujui/)(page);
  await page.getByLabel('Yang disetujui').fill('9000000000');
  await page.keyboard.press('Enter');
  await page.getByText('lebih besar daripada yang diajukan').waitFor();
};

/** The cases of a consultant, and what is written about one of them. */
export const ofFacilitation: readonly State[] = [
  ['Fasilitasi, semua jenis', screen('/fasilitasi')],
  ['Fasilitasi, papan', list('board')],
  ['Fasilitasi, papan legalitas', list('board', 'Legalitas')],
  ['Fasilitasi, tabel', list('table')],
  ['Fasilitasi, tabel semua', list('table', 'Semua')],
  ['Fasilitasi, masa berlaku', over(/^Masa berlaku/)],
  ['Fasilitasi, sudah berakhir', over(/^Sudah berakhir/)],
  [
    'Fasilitasi, tidak ada yang cocok',
    async (page) => {
      await goTo(page, '/fasilitasi');
      await page.getByLabel('Cari nomor, usaha, lembaga').fill('zzz');
      await page.getByText('Tidak ada yang cocok').waitFor();
    },
  ],
  ['Fasilitasi, kasus baru', typed('/fasilitasi', 'F9')],
  [
    'Fasilitasi, kasus baru dari kartu',
    async (page) => {
      await ofPerson(/^Layanan lanjutan/)(page);
      await page.getByRole('menuitem', { name: 'Fasilitasi lain' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['Kasus', (page) => inColumn(page, 'Berkas')],
  ['Kasus disetujui', (page) => inColumn(page, 'Disetujui')],
  ['Kasus cair', (page) => inColumn(page, 'Cair')],
  [
    'Kasus, berkas',
    async (page) => {
      await inColumn(page, 'Berkas');
      await page.locator('.facilitation-file-line').first().click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['Kasus, langkah berikutnya', inCase('Berkas', /^Catat diajukan/)],
  ['Kasus, disetujui di atas yang diajukan', doubted],
  ['Kasus, pencairan', inCase('Disetujui', /^Catat pencairan/)],
  ['Kasus, ditolak atau batal', inCase('Berkas', 'Ditolak atau batal')],
  ['Kasus, data', inCase('Disetujui', 'Ubah')],
];
