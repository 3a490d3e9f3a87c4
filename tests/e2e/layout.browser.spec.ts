import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { layoutFaults } from './support/layout.ts';
import { fillPractice } from './support/practice.ts';

/** From the smallest supported screen to the largest, and what is left of some at 125, 150 and 200 %. */
const sizes = [
  [1024, 640],
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [819, 512],
  [911, 512],
  [683, 384],
  [512, 320],
] as const;

type State = [name: string, open: (page: Page) => Promise<void>];

const goTo = (page: Page, path: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, path);

/** Waits until nothing is loaded any more and two frames are the same. */
const settle = async (page: Page) => {
  await expect(page.locator('[aria-busy="true"], .mantine-Loader-root')).toHaveCount(0);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
        .map((each) => each.finished.catch(() => null)),
    ),
  );
};

/** Every fault of a state at every size, as "1024x640: …". */
const faultsOf = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await settle(page);
    for (const fault of await page.evaluate(layoutFaults)) found.push(`${width}x${height}: ${fault}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  return found;
};

const walk = async (page: Page, states: readonly State[]) => {
  for (const [name, open] of states)
    await test.step(name, async () => {
      await open(page);
      await settle(page);
      expect.soft(await faultsOf(page), name).toEqual([]);
      await closeAll(page);
    });
};

/** Nothing of a state stays for the next one. */
const closeAll = async (page: Page) => {
  await page.reload();
  await page.locator('.shell').waitFor();
};

const signIn = async (page: Page, name: string) => {
  await page.getByRole('radio', { name }).click();
  await page.keyboard.type('123456');
  await page.locator('.shell').waitFor();
};

const screen =
  (path: string): State[1] =>
  async (page) => {
    await goTo(page, path);
    await page.locator('main.main:not([aria-busy])').waitFor();
  };
/** A screen, then what is pressed there by its name. */
const opened =
  (path: string, ...names: (string | RegExp)[]): State[1] =>
  async (page) => {
    await screen(path)(page);
    for (const name of names) await page.getByRole('button', { name }).first().click();
  };

const settings =
  'kantor pejabat bidang layanan meja petugas sertifikat antrean layar pin printer tampilan cadangan jejak data-pribadi tentang';

const administrator: State[] = [
  ['Loket', screen('/loket')],
  [
    'Loket, mencari',
    async (page) => {
      await screen('/loket')(page);
      await page.keyboard.type('siti');
      await page.locator('.hit').nth(1).waitFor();
    },
  ],
  [
    'Loket, pengunjung lama',
    async (page) => {
      await screen('/loket')(page);
      await page.keyboard.type('siti');
      await page.locator('.hit').nth(1).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.visit-form').waitFor();
    },
  ],
  [
    'Loket, pengunjung baru',
    async (page) => {
      await screen('/loket')(page);
      await page.keyboard.press('Shift+Enter');
      await page.locator('.visit-form').waitFor();
      await page.getByLabel('Nama', { exact: false }).first().fill('Siti Rahmawati');
    },
  ],
  ['Loket, semua hari ini', opened('/loket', 'Semua hari ini')],
  ['Loket, tutup hari', opened('/loket', 'Tutup hari')],
  ['Konsultasi', screen('/konsultasi')],
  ['Antrean', screen('/antrean')],
  ['Pelatihan', screen('/pelatihan')],
  ['Pelatihan, salin', opened('/pelatihan', /^Salin/)],
  ['Pelatihan baru', screen('/pelatihan/baru')],
  ...['rincian', 'peserta', 'kehadiran'].map((part): State => [
    `Satu pelatihan, ${part}`,
    async (page) => {
      await screen('/pelatihan')(page);
      await page.locator('.long tr[data-opens]').first().click();
      await page.locator('main.main:not([aria-busy])').waitFor();
      await page.getByRole('tab').nth(['rincian', 'peserta', 'kehadiran'].indexOf(part)).click();
    },
  ]),
  ['Sertifikat', screen('/sertifikat')],
  ['Sertifikat, periksa', opened('/sertifikat', 'Periksa QR atau nomor')],
  ['Desain', screen('/sertifikat/desain')],
  ['Surat', screen('/sertifikat/surat')],
  ['Laporan', screen('/laporan')],
  [
    'Laporan, baris di balik angka',
    async (page) => {
      await screen('/laporan')(page);
      await page.locator('.figure').first().click();
      await page.locator('.cell-head').waitFor();
    },
  ],
  ['Pelaku usaha', screen('/pelaku-usaha')],
  [
    'Satu pelaku usaha',
    async (page) => {
      await screen('/pelaku-usaha')(page);
      await page.locator('.person-list button, .person-list a').first().click();
    },
  ],
  [
    'Pelaku usaha, ubah data',
    async (page) => {
      await screen('/pelaku-usaha')(page);
      await page.locator('.person-list button, .person-list a').first().click();
      await page.getByRole('button', { name: 'Ubah data' }).click();
    },
  ],
  ...settings.split(' ').map((part): State => [`Pengaturan, ${part}`, screen(`/pengaturan/${part}`)]),
  ['Pengaturan, ubah petugas', opened('/pengaturan/petugas', /^Ubah/)],
  ['Pengaturan, ubah meja', opened('/pengaturan/meja', /^Ubah/)],
  ['Pengaturan, ubah bidang', opened('/pengaturan/bidang', /^Ubah/)],
  [
    'Perintah',
    async (page) => {
      await screen('/loket')(page);
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder('Ketik perintah').waitFor();
    },
  ],
  [
    'Bantuan',
    async (page) => {
      await screen('/loket')(page);
      await page.keyboard.press('F1');
      await page.locator('.help').waitFor();
    },
  ],
];

test('no screen cuts, covers or squeezes anything, from 1024 × 640 to 2560 × 1440 and at 200 %', async ({
  data,
  launch,
}) => {
  await fillPractice(data);
  const at = '2026-11-23T04:00:00.000Z';
  const { page } = await launch({ at, env: { LOKET_PRACTICE: '1' } });
  await page.locator('.sign-in').waitFor();
  expect.soft(await faultsOf(page), 'Masuk').toEqual([]);
  await signIn(page, 'Fitriani');
  await walk(page, administrator);
});
