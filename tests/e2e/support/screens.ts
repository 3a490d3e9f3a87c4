import type { Page } from '@playwright/test';
import { MANY_KINDS } from './office.ts';

/** A screen, dialog or menu by name, and how one comes to it from a desk that has just been opened. */
export type State = [name: string, open: (page: Page) => Promise<void>];

/** In a practice office every PIN is the same. */
export const signInTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name }).click();
  await page.keyboard.type('123456');
  await page.locator('.shell').waitFor();
};

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  // Until its code is fetched, the page before stands there and would be taken for it.
  const [place] = path.split('?');
  await page.locator(`.shell[data-page="${place}"] main.main:not([aria-busy])`).waitFor();
};

export const screen =
  (path: string): State[1] =>
  (page) =>
    goTo(page, path);

/** A screen, then what is pressed there. */
export const pressed =
  (path: string, ...names: (string | RegExp)[]): State[1] =>
  async (page) => {
    await goTo(page, path);
    for (const name of names) await button(page, name).click();
  };

export const typed =
  (path: string, keys: string): State[1] =>
  async (page) => {
    await goTo(page, path);
    await page.keyboard.press(keys);
  };

const found = async (page: Page): Promise<void> => {
  await goTo(page, '/loket');
  await page.keyboard.type('siti');
  await page.locator('.search-hit[data-active]').waitFor();
};

/** Somebody with a business: of who has none, less can be opened. */
export const person = async (page: Page): Promise<void> => {
  await goTo(page, '/pelaku-usaha');
  await page.locator('.person-hit:has(> :nth-child(3))').first().click(); // name, business, visit
  await page.getByRole('button', { name: 'Ubah data' }).waitFor();
};

/** A person, then what is pressed there. */
export const ofPerson =
  (name: string | RegExp, exact = false): State[1] =>
  async (page) => {
    await person(page);
    await page.getByRole('button', { name, exact }).first().click();
  };

const inMenuOfPerson =
  (name: string): State[1] =>
  async (page) => {
    await ofPerson('Tindakan lain')(page);
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('dialog').waitFor();
  };

const training =
  (tab: number): State[1] =>
  async (page) => {
    await goTo(page, '/pelatihan');
    await page.locator('.long-table tr[data-opens]').nth(1).click();
    await page.getByRole('tab').nth(tab).click();
  };

/** The report of a month with no number opened, whatever was open before. */
const reportOf = (month: string): string => `/laporan?bulan=${month}`;
const locked = async (page: Page): Promise<void> => {
  await goTo(page, reportOf('2026-10'));
  await page.getByText('belum dijelaskan').waitFor();
};

/** What the administrator of a practice office can open. */
export const ofAdministrator: readonly State[] = [
  ['Loket', screen('/loket')],
  ['Loket, mencari', found],
  [
    'Loket, pengunjung lama',
    async (page) => {
      await found(page);
      await page.keyboard.press('Enter');
      // The preview below the hits looks like the number that Enter opens; only that one takes the focus.
      const today = page.locator('.board-today-ticket[tabindex]');
      const form = page.locator('.visit-form-form');
      await form.or(today).first().waitFor();
      if (await today.isVisible()) await page.keyboard.press('n'); // already here today
      await form.waitFor();
    },
  ],
  ['Loket, pengunjung baru', typed('/loket', 'Shift+Enter')],
  [
    'Loket, pengunjung baru dengan usaha',
    async (page) => {
      await typed('/loket', 'Shift+Enter')(page);
      await page.getByLabel('Usaha', { exact: true }).fill('Keripik Singkong Dua Putri Melayu Lestari');
      await page.getByLabel('Bentuk usaha').first().waitFor();
    },
  ],
  [
    'Loket, diharapkan hari ini',
    async (page) => {
      await goTo(page, '/loket');
      await page.locator('.expected-row').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('.expected-row[data-active]').waitFor();
    },
  ],
  ['Loket, semua hari ini', typed('/loket', 'F10')],
  ['Loket, tutup hari', pressed('/loket', 'Tutup hari')],
  ['Ringkasan', screen('/ringkasan')],
  ['Hari ini', screen('/hari-ini')],
  ['Konsultasi', screen('/konsultasi')],
  ['Lembar tanpa hasil', screen('/konsultasi/tanpa-hasil')],
  ['Antrean', screen('/antrean')],
  [
    'Antrean, bulan',
    async (page) => {
      await goTo(page, '/antrean');
      await page.getByText('Bulan', { exact: true }).click();
    },
  ],
  ['Tindak lanjut', screen('/tindak-lanjut')],
  [
    'Tindak lanjut, pesan di bawah',
    async (page) => {
      await page.context().grantPermissions(['clipboard-write']);
      await goTo(page, '/tindak-lanjut');
      await button(page, 'Salin pesan').click();
      await page.getByRole('alert').filter({ hasText: 'Pesan disalin' }).waitFor();
    },
  ],
  ['Pelatihan', screen('/pelatihan')],
  ['Pelatihan, salin', pressed('/pelatihan', /^Salin/)],
  ['Pelatihan baru', screen('/pelatihan/baru')],
  ['Pelatihan, rincian', training(0)],
  ['Pelatihan, peserta', training(1)],
  ['Pelatihan, kehadiran', training(2)],
  ['Sertifikat', screen('/sertifikat')],
  ['Sertifikat, periksa', pressed('/sertifikat', 'Periksa QR atau nomor')],
  ['Desain', screen('/sertifikat/desain')],
  ['Surat', screen('/sertifikat/surat')],
  ['Laporan', screen('/laporan')],
  [
    'Laporan, tabel dengan rupiah',
    async (page) => {
      await goTo(page, '/laporan');
      await page.getByRole('radiogroup', { name: 'Tabel laporan' }).getByText('I', { exact: true }).click();
      await page.getByRole('heading', { name: 'Kemitraan dan Jejaring' }).waitFor();
    },
  ],
  [
    'Laporan, baris di balik angka',
    async (page) => {
      await goTo(page, '/laporan');
      await page.locator('.report-figure').first().click();
      await page.locator('.report-cell-head').waitFor();
    },
  ],
  ['Laporan, kunci bulan', pressed(reportOf('2026-09'), /^Kunci bulan/)],
  [
    'Laporan, satu kecamatan',
    async (page) => {
      await goTo(page, `${reportOf('2026-10')}&wilayah=14.71.07`);
      await page.getByText('· Kecamatan Bukit Raya').waitFor();
    },
  ],
  ['Laporan, terkunci', locked],
  [
    'Laporan, terkunci, angka',
    async (page) => {
      await locked(page);
      await page.getByText('Angka', { exact: true }).click();
      await page.locator('.report-figure').first().waitFor();
    },
  ],
  [
    'Laporan, jelaskan',
    async (page) => {
      await locked(page);
      await button(page, 'Jelaskan').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'Laporan, periksa kunci',
    async (page) => {
      await locked(page);
      await button(page, 'Periksa kunci').click();
      await page.getByLabel(/^Kunci nomor/).fill('1');
      await page.getByLabel(/^Sidik kunci/).fill('7F3A 91C2 0B5E D48A 66E1 2C97');
      await page.keyboard.press('Enter');
      await page.getByText('bukan seperti di kertas itu').waitFor();
    },
  ],
  ['Laporan, kendala dan rencana', pressed(reportOf('2026-11'), 'Kendala & rencana')],
  ['Laporan, susunan', pressed(reportOf('2026-11'), 'Susunan laporan…')],
  [
    'Laporan, saran dari angka',
    async (page) => {
      await goTo(page, reportOf('2026-11'));
      await button(page, 'Kendala & rencana').click();
      await button(page, 'Tulis saran dari angka').click();
      await button(page, 'Urungkan').waitFor();
    },
  ],
  ['Surat pengantar laporan', screen('/sertifikat/surat?laporan=2026-10&jenis=pengantar')],
  ['Nota dinas laporan', screen('/sertifikat/surat?laporan=2026-10&jenis=nota')],
  ['Lengkapi data', screen('/laporan/lengkapi')],
  ['Lengkapi data, sektor', pressed('/laporan/lengkapi', /^Sektor usaha/)],
  ['IKU', screen('/laporan/iku')],
  ['Program Kerja', screen('/daftar/workPlan')],
  [
    'Sentra, baris baru',
    async (page) => {
      await goTo(page, '/daftar/cluster');
      await page.keyboard.press('F9');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'IKU, isian salah',
    async (page) => {
      await goTo(page, '/laporan/iku');
      await page.getByLabel('Laman usaha diperbarui, Januari').fill('12,5');
      await page.getByRole('button', { name: 'Simpan', exact: true }).click();
      await page.getByText('Laman usaha diperbarui, Januari').waitFor();
    },
  ],
  [
    'IKU, baris di balik angka',
    async (page) => {
      await goTo(page, '/laporan/iku');
      await page.getByRole('button', { name: /^Nilai pembiayaan tersalur, total: / }).click();
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  ],
  [
    'Ringkasan, baris per bidang',
    async (page) => {
      await goTo(page, '/ringkasan');
      await page.getByRole('button', { name: /^Kelembagaan, sesi pendampingan yang dihitung: / }).click();
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  ],
  [
    'IKU, ubah indikator',
    async (page) => {
      await goTo(page, '/laporan/iku');
      await page.getByRole('button', { name: 'NIB terbit', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['Pelaku usaha', screen('/pelaku-usaha')],
  ['Kartu yang mungkin ganda', screen('/pelaku-usaha/ganda')],
  ['Pelaku usaha, satu', person],
  [
    'Pelaku usaha, riwayat berbagai jenis',
    async (page) => {
      await goTo(page, '/pelaku-usaha');
      await page.keyboard.type(MANY_KINDS);
      await page.locator('.person-hit', { hasText: MANY_KINDS }).click();
      await page.getByRole('radiogroup', { name: 'Jenis riwayat' }).waitFor();
    },
  ],
  ['Pelaku usaha, menu', ofPerson('Tindakan lain')],
  ['Pelaku usaha, layanan lanjutan', ofPerson(/^Layanan lanjutan/)],
  ['Pelaku usaha, ubah data', ofPerson('Ubah data')],
  ['Pelaku usaha, ubah usaha', ofPerson('Ubah usaha')],
  ['Pelaku usaha, kelengkapan', ofPerson('Ubah', true)],
  ['Pelaku usaha, angka tahun', ofPerson(/^Isi 20/)],
  [
    'Pelaku usaha, isian ditinggal',
    async (page) => {
      await ofPerson('Ubah data')(page);
      await page.getByRole('dialog').getByLabel('Nama sesuai KTP').fill('Delima Saragih');
      await page.keyboard.press('Escape');
      await button(page, 'Buang isian').waitFor();
    },
  ],
  ['Pelaku usaha, gabungkan', inMenuOfPerson('Gabungkan dengan kartu lain')],
  ['Pelaku usaha, hapus', inMenuOfPerson('Hapus pelaku usaha')],
  ['Pelaku usaha, daftarkan ke pelatihan', ofPerson('Daftarkan ke pelatihan')],
  [
    'Pelaku usaha, lembar konsultasi',
    async (page) => {
      await goTo(page, '/pelaku-usaha');
      await page.locator('.person-hit').last().click(); // who came first today has been served
      await button(page, /^Pendampingan|^Konsultasi|^Networking/).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['Pelaku usaha, yang dihapus', inMenuOfPerson('Pelaku usaha yang dihapus')],
  [
    'Perintah',
    async (page) => {
      await goTo(page, '/loket');
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder('Ketik perintah').waitFor();
    },
  ],
  [
    'Saya',
    async (page) => {
      await page.locator('.rail-me').click();
      await page.getByRole('menuitem', { name: 'Keluar, ganti petugas' }).waitFor();
    },
  ],
  [
    'Bantuan',
    async (page) => {
      await goTo(page, '/loket');
      await page.keyboard.press('F1');
      await page.locator('.help').waitFor();
    },
  ],
];
