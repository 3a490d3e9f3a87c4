import { button, goTo, pressed, screen, type State } from './screens.ts';

const parts =
  'kantor pejabat bidang layanan meja petugas sertifikat surat antrean layar pin printer tampilan cadangan impor jejak data tentang';

/** Every part of the settings and what opens from it. */
export const ofSettings: readonly State[] = [
  ...parts.split(' ').map((part): State => [`Pengaturan, ${part}`, screen(`/pengaturan/${part}`)]),
  [
    'Impor data lama, baris',
    async (page) => {
      await goTo(page, '/pengaturan/impor');
      await page.getByLabel('Berkas buku tamu').setInputFiles({
        name: 'buku-tamu-2023.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'Tanggal;Nama;NIK;L/P;No HP;Kecamatan\n' +
            '03/04/2023;Hj. Siti Nurhaliza binti Abdurrahman;1,47102E+15;P;081268209999;Bukit Raya\n' +
            '05/04/2023;Marwan;;L;081268209998;Sukajadi\n06/04/2023;Marwan;;L;;Sukajadi\n',
        ),
      });
      await page.getByText('Periksa baris').waitFor();
      await page.getByText(/^Semua 3/).click();
    },
  ],
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
