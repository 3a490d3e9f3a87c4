// npm run pictures: takes the pictures of README anew, of a working morning in the practice office.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { writeXlsx } from 'hucre/xlsx';
import { chromium, type Page } from 'playwright';
import { openPractice, PRACTICE_PIN } from '#practice/index.ts';
import { build, root } from './build.ts';
import { findBrowser } from './findBrowser.ts';

/** A Wednesday, 11.00 WIB: the hall is full. */
const MOMENT = '2026-11-25T04:00:00.000Z';
const folder = path.join(root, 'docs/gambar');

const fill = async (data: string): Promise<void> => {
  const practice = await openPractice({
    databasePath: path.join(data, 'latihan.db'),
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(root, 'out/main/worker.js'),
    version: process.env['npm_package_version'] ?? '',
    log: (level, message, error) => console.error(level, message, error ?? ''),
    until: new Date(MOMENT),
  });
  try {
    await practice.build();
    await practice.playToday({ isWhole: false });
  } finally {
    await practice.close();
  }
};

const startHost = async (data: string) => {
  const child = spawn(process.execPath, [path.join(root, 'out/main/server.js')], {
    env: {
      ...process.env,
      LOKET_DATA: data,
      LOKET_PRACTICE: '1',
      LOKET_CLOCK: MOMENT,
      LOKET_NO_BROWSER: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /http:\/\/127\.0\.0\.1:\S+/.exec(line);
    if (found) return { child, address: found[0] };
  }
  throw new Error('the host ended before it answered');
};

const signIn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name }).click();
  await page.keyboard.type(PRACTICE_PIN);
  await page.getByRole('navigation', { name: 'Bagian' }).waitFor();
};

const goTo = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: place }).click();

/** A guest book of a year before, with what stands in such books: a day that no month has, somebody without a telephone. */
const oldBook = async () => {
  const names = ['Siti Aisyah', 'Ahmad Fauzi', 'Yusni Elfira', 'Hendri Kusuma', 'Nurhayati', 'Budi Santoso'];
  const rows = Array.from({ length: 240 }, (_, i) => [
    i + 1,
    i % 60 === 4
      ? '31/02/2023'
      : `${String(1 + (i % 27)).padStart(2, '0')}/${String(1 + (i % 12)).padStart(2, '0')}/2023`,
    `${names[i % names.length]!} ${String.fromCharCode(65 + (i % 26))}.`,
    i % 2 === 0 ? 'P' : 'L',
    i % 17 === 3 ? null : `0812${60_000_000 + i * 7}`,
    ['Sukajadi', 'Senapelan', 'Lima Puluh'][i % 3]!,
    ['Konsultasi izin', 'Kemasan', 'Modal kerja'][i % 3]!,
  ]);
  const head = ['No', 'Tanggal', 'Nama', 'L/P', 'No HP', 'Kecamatan', 'Keperluan'];
  const bytes = await writeXlsx({
    sheets: [{ name: '2023', rows: [['BUKU TAMU 2023'], [], head, ...rows] }],
  });
  return {
    name: 'buku-tamu-2023.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  };
};

const frontDesk = async (page: Page): Promise<void> => {
  await signIn(page, 'Nur Aisyah');
  await page.getByLabel('Cari pengunjung').fill('siti');
  await page.getByText('Ini orangnya?').waitFor();
};

/** What each picture shows, by the name of its file. */
const scenes: Record<string, (page: Page) => Promise<void>> = {
  loket: frontDesk,
  konsultasi: async (page) => {
    await signIn(page, 'Rina Marlina');
    await page.getByRole('link', { name: 'Konsultasi' }).click();
    // At that minute somebody may be at her desk already.
    const next = page.getByText(/^Berikutnya/);
    const sheet = page.getByLabel('Permasalahan');
    await next.or(sheet).first().waitFor();
    if (await next.isVisible()) {
      await page.keyboard.press('F4');
      await page.getByText('Panggilan ke-1').waitFor();
      await page.keyboard.press('F5');
    }
    await sheet.fill('Label keripik belum mencantumkan P-IRT dan komposisi.');
    await page
      .getByText(/^Tersimpan/)
      .first()
      .waitFor();
  },
  layar: async (page) => {
    await page.goto(new URL('#/layar', page.url()).href);
    await page.reload();
  },
  ringkasan: async (page) => {
    await signIn(page, 'Raja Zulkarnain Effendi');
    await page.getByRole('table', { name: 'Beban konsultan' }).waitFor();
    await page.getByText(/^Rata-rata \d+ indikator/).waitFor();
  },
  laporan: async (page) => {
    await signIn(page, 'Raja Zulkarnain Effendi');
    await goTo(page, 'Laporan');
    const figures = page.getByRole('region', { name: 'Angka laporan' });
    await figures
      .getByRole('button', { name: /buka barisnya$/ })
      .nth(4)
      .click();
  },
  'laporan-terkunci': async (page) => {
    await signIn(page, 'Raja Zulkarnain Effendi');
    await goTo(page, 'Laporan');
    await page
      .getByRole('navigation', { name: 'Daftar masa laporan' })
      .getByRole('button', { name: /^Oktober/ })
      .click();
    await page.getByText('Berkas tersimpan').waitFor();
    await page.getByAltText(/^Halaman 1 dari/).waitFor();
  },
  impor: async (page) => {
    await signIn(page, 'Fitriani');
    await goTo(page, 'Pengaturan');
    await page.getByRole('link', { name: 'Impor data lama' }).click();
    await page.getByLabel('Berkas buku tamu').setInputFiles(await oldBook());
    await page.getByText(/^Semua \d/).waitFor();
  },
  survei: async (page) => {
    await signIn(page, 'Raja Zulkarnain Effendi');
    await goTo(page, 'Laporan');
    await page.getByRole('button', { name: 'Survei' }).click();
    await page.getByText('Profil responden').waitFor();
  },
  sertifikat: async (page) => {
    await signIn(page, 'Nur Aisyah');
    await goTo(page, 'Sertifikat');
    await page
      .getByLabel(/^Ambil dari pelatihan/)
      .first()
      .click();
    await page.getByRole('option').first().click();
    await page
      .getByText(/^Penerima/)
      .first()
      .click();
    for (const name of ['Sri Wahyuni', 'Budi Santoso', 'Rahmat Hidayat']) {
      await page.getByLabel('Tambah nama').fill(name);
      await page.keyboard.press('Enter');
    }
  },
  pelatihan: async (page) => {
    await signIn(page, 'Nur Aisyah');
    await goTo(page, 'Pelatihan');
    await page.getByRole('main').getByRole('row').nth(3).click();
  },
  desain: async (page) => {
    await signIn(page, 'Fitriani');
    await goTo(page, 'Sertifikat');
    await page.getByRole('button', { name: 'Desain', exact: true }).click();
    await page.getByRole('button', { name: 'Salin Formal', exact: true }).click();
    await page.getByLabel('Nama desain').waitFor();
  },
  'pelaku-usaha': async (page) => {
    await signIn(page, 'Nur Aisyah');
    await goTo(page, 'Pelaku Usaha');
    await page.getByRole('main').getByRole('list').first().getByRole('link').nth(2).click();
    await page.getByText('Kelengkapan usaha').first().waitFor();
  },
  'hari-ini': async (page) => {
    await signIn(page, 'Rina Marlina');
    await page.getByRole('table', { name: 'Dampingan saya' }).waitFor();
  },
  pendampingan: async (page) => {
    await signIn(page, 'Rina Marlina');
    await goTo(page, 'Pendampingan');
    await page.getByRole('main').getByRole('table').first().getByRole('row').nth(1).click();
    await page.getByText('Program kerja').first().waitFor();
  },
  iku: async (page) => {
    await signIn(page, 'Raja Zulkarnain Effendi');
    await page.evaluate("location.hash = '/laporan/iku'");
    await page.getByRole('table').getByRole('row').nth(3).waitFor();
  },
  'daftar-kantor': async (page) => {
    await signIn(page, 'Rina Marlina');
    await page.evaluate("location.hash = '/daftar/cluster'");
    await page.getByRole('table').getByRole('row').nth(1).waitFor();
  },
  surat: async (page) => {
    await signIn(page, 'Rina Marlina');
    await page.evaluate("location.hash = '/sertifikat/surat'");
    await page.getByLabel('Keperluan').waitFor();
    await page.getByRole('textbox', { name: 'Pelaku usaha' }).fill('siti');
    await page.getByRole('option').first().click();
    await page.getByLabel('Keperluan').fill('Pengajuan Kredit Usaha Rakyat');
    await page.getByRole('button', { name: /perbesar$/ }).waitFor();
  },
  fasilitasi: async (page) => {
    await signIn(page, 'Rina Marlina');
    await goTo(page, 'Fasilitasi');
    await page.getByText(/^Pembiayaan \d/).click();
    await page.getByRole('region', { name: 'Diajukan' }).waitFor();
  },
  pustaka: async (page) => {
    await signIn(page, 'Nur Aisyah');
    await goTo(page, 'Pustaka');
    await page.getByRole('table', { name: 'Sedang dipinjam' }).getByRole('row').nth(2).click();
    await page
      .getByText(/^Eksemplar B-/)
      .first()
      .waitFor();
  },
  mitra: async (page) => {
    await signIn(page, 'Rina Marlina');
    await page.evaluate("location.hash = '/mitra'");
    await page.getByRole('table').getByText('Swalayan Melur').click();
    await page.getByText('Rak produk UMKM di enam gerai').waitFor();
  },
  kegiatan: async (page) => {
    await signIn(page, 'Rina Marlina');
    await page.evaluate("location.hash = '/kegiatan'");
    await page
      .getByRole('table')
      .getByText(/^Temu Usaha Olahan/)
      .click();
    await page.getByRole('list', { name: 'Foto' }).getByRole('img').first().waitFor();
  },
  'galeri-produk': async (page) => {
    await signIn(page, 'Nur Aisyah');
    await page.evaluate("location.hash = '/produk'");
    await page.getByText('Songket Pucuk Rebung').first().click();
    await page.getByRole('button', { name: 'Tarik dari galeri' }).waitFor();
  },
  titipan: async (page) => {
    await signIn(page, 'Nur Aisyah');
    await page.evaluate("location.hash = '/produk/titipan'");
    await page.getByRole('table', { name: 'Titipan' }).getByRole('row').nth(1).click();
    await page.getByText(/^Sisa \d/).waitFor();
  },
  // Last: the choice is of the browser, not of one window.
  'loket-gelap': async (page) => {
    await frontDesk(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tampilan terang');
    await page.keyboard.press('Enter');
    await page.locator('[data-mantine-color-scheme="dark"]').waitFor();
    await page.getByText('Ini orangnya?').waitFor();
  },
};

const data = mkdtempSync(path.join(tmpdir(), 'loket-gambar-'));
await build();
await fill(data);
const { child, address } = await startHost(data);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  await (await context.newPage()).goto(address);
  const wanted = process.argv.slice(2);
  for (const [name, show] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await context.newPage();
    await page.goto(new URL(address).origin);
    await show(page);
    await page.waitForLoadState('networkidle');
    await page.locator('main[aria-busy], .mantine-Loader-root').first().waitFor({ state: 'detached' });
    await page.evaluate('document.fonts.ready.then(() => null)');
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    console.log(`${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
  child.kill('SIGINT');
  rmSync(data, { recursive: true, force: true });
}
