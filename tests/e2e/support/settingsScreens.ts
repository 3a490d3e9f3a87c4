import { button, goTo, pressed, screen, type State } from './screens.ts';

const parts =
  'kantor pejabat bidang layanan meja petugas sertifikat surat antrean layar pin printer tampilan cadangan impor jejak data tentang';

/** Every part of the settings and what opens from it. */
export const ofSettings: readonly State[] = [
  ...parts.split(' ').map((part): State => [`Pengaturan, ${part}`, screen(`/pengaturan/${part}`)]),
  ['Pengaturan, tambah petugas', pressed('/pengaturan/petugas', 'Tambah petugas')],
  ...['petugas', 'meja', 'bidang', 'layanan', 'surat'].map((part): State => [
    `Pengaturan, ubah ${part}`,
    pressed(`/pengaturan/${part}`, /^Ubah /),
  ]),
  [
    'Pengaturan, isian ditinggal',
    async (page) => {
      await goTo(page, '/pengaturan/kantor');
      await page.getByLabel('Nama singkat').fill('PLUT Provinsi Riau');
      await page.evaluate(() => (location.hash = '/loket'));
      await page.getByRole('dialog', { name: 'Isian ini belum disimpan' }).waitFor();
    },
  ],
  ['Pengaturan, tambah surat', pressed('/pengaturan/surat', 'Tambah surat')],
  ['Pengaturan, naikkan nomor', pressed('/pengaturan/sertifikat', /^Naikkan nomor/)],
  ['Pengaturan, ambil cadangan', pressed('/pengaturan/cadangan', 'Ambil dari folder lain')],
  [
    'Pengaturan, pulihkan',
    async (page) => {
      await goTo(page, '/pengaturan/cadangan');
      const restore = button(page, /^Pulihkan /);
      await restore.or(button(page, 'Buat cadangan sekarang')).first().waitFor();
      if (!(await restore.isVisible())) await button(page, 'Buat cadangan sekarang').click();
      await restore.click();
      await page.getByText('Kunjungan terakhir').waitFor();
    },
  ],
  [
    'Pengaturan, pemulihan menunggu',
    async (page) => {
      await goTo(page, '/pengaturan/cadangan');
      await button(page, /^Pulihkan /).click();
      await button(page, 'Pulihkan saat dibuka lagi').click();
      await page.getByText('Pemulihan sudah disiapkan.').waitFor();
    },
  ],
];
