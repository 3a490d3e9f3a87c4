import { expect, type Page } from '@playwright/test';
import { button, goTo, signInTo, type State } from './screens.ts';

const press = async (page: Page, key: string, shown: string): Promise<void> => {
  await goTo(page, '/konsultasi');
  await page.locator('.consultation-sheet-body').waitFor();
  await page.keyboard.press(key);
  await page.locator(shown).first().waitFor();
};
const inDialog =
  (key: string): State[1] =>
  (page) =>
    press(page, key, '[role=dialog]');

/** Another window of the same consultant has stored other words in a field that is typed here. */
const clash = async (page: Page): Promise<void> => {
  const { promise: isStored, resolve: stored } = Promise.withResolvers<void>();
  await goTo(page, '/konsultasi');
  await page.route('**/rpc/consultation/save', async (route) => {
    await isStored;
    await route.continue();
  });
  await page.getByLabel('Permasalahan').fill('Belum punya NIB; usaha katering sejak 2021.');
  const other = await page.context().newPage();
  await other.goto(new URL(page.url()).origin);
  await signInTo(other, 'Rina Marlina');
  await goTo(other, '/konsultasi');
  await other
    .getByLabel('Permasalahan')
    .fill('NIB sudah ada, tetapi KBLI keliru: perdagangan, bukan katering.');
  await other.getByLabel('Saran tindakan').click();
  await expect(other.locator('.consultation-saved')).toContainText(/Tersimpan \d/);
  await other.close();
  stored();
  await page.getByText('di jendela lain').first().waitFor();
  await page.unroute('**/rpc/consultation/save');
};

const cancelling = async (page: Page): Promise<void> => {
  await goTo(page, '/konsultasi');
  await page.locator('.consultation-visitor').getByRole('button', { name: 'Batalkan' }).click();
  await page.getByRole('dialog').waitFor();
};

/** A consultant's morning with somebody at the desk; each state begins where the one before ended. */
export const ofConsultant: readonly State[] = [
  ['Konsultasi, dilayani', (page) => press(page, 'Escape', '.consultation-sheet-body')],
  ['Konsultasi, belum lengkap', (page) => press(page, 'F8', '.consultation-sheet-gaps')],
  [
    'Konsultasi, datang kembali',
    async (page) => {
      await goTo(page, '/konsultasi');
      await page.getByText('Jadwal ulang', { exact: true }).click();
      await page.getByLabel('Tindak lanjut', { exact: true }).fill('Membawa akta dan NPWP');
    },
  ],
  [
    'Konsultasi, dirujuk',
    async (page) => {
      await goTo(page, '/konsultasi');
      await page.getByText('Dirujuk', { exact: true }).click();
    },
  ],
  ['Konsultasi, alihkan', inDialog('F10')],
  ['Konsultasi, tunda', inDialog('F9')],
  ['Konsultasi, dua jendela', clash],
  [
    'Konsultasi, meja kosong',
    async (page) => {
      await goTo(page, '/konsultasi');
      await page.getByRole('button', { name: 'Pakai ketikan saya' }).click();
      await page.getByText('di jendela lain').first().waitFor({ state: 'hidden' }); // what is below it moves up
      await page.getByLabel('Saran tindakan').fill('Ubah KBLI di OSS.');
      await page.getByText('Selesai', { exact: true }).first().click();
      await page.getByLabel('Konsultasi bisnis').check();
      await page.keyboard.press('F8');
      await page.getByRole('region', { name: 'Meja kosong' }).waitFor();
    },
  ],
  [
    'Konsultasi, dipanggil',
    async (page) => {
      await goTo(page, '/konsultasi');
      await page.keyboard.press('F4');
      await page.locator('.consultation-visitor').waitFor();
    },
  ],
  ['Konsultasi, batalkan', cancelling],
  [
    'Konsultasi, istirahat',
    async (page) => {
      await goTo(page, '/konsultasi');
      await button(page, /^Istirahat/).click();
      await button(page, /^Buka meja/).waitFor();
    },
  ],
];
