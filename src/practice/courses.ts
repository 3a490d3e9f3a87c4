/** What the practice office teaches; `letters` are its fields. */
export type Course = {
  title: string;
  letters: string;
  place: string;
  materials: readonly (readonly [string, number, string])[];
};

const hall = 'Aula UPT PLUT-KUMKM, Pekanbaru';
export const courses: readonly Course[] = [
  {
    title: 'Pelatihan Pemasaran Digital bagi Pelaku UMKM Kota Pekanbaru',
    letters: 'EF',
    place: hall,
    materials: [
      ['Kebijakan pengembangan UMKM Provinsi Riau', 2, 'Drs. H. Contoh Wibawa, M.Si.'],
      ['Foto produk dengan telepon genggam', 4, 'Maya Anggraini, S.I.Kom.'],
      ['Toko daring dan deskripsi produk', 5, 'Rizky Pratama, S.Kom.'],
      ['Iklan berbayar dengan anggaran kecil', 5, 'Rizky Pratama, S.Kom.'],
      ['Evaluasi penjualan dan rencana tindak lanjut', 4, 'Rina Marlina, S.E.'],
    ],
  },
  {
    title: 'Pelatihan Pembukuan Sederhana dan Perhitungan Harga Pokok Produksi',
    letters: 'BD',
    place: hall,
    materials: [
      ['Memisahkan uang usaha dan uang rumah tangga', 3, 'Hendra Saputra, S.E., M.Ak.'],
      ['Buku kas, persediaan, dan utang piutang', 5, 'Hendra Saputra, S.E., M.Ak.'],
      ['Harga pokok produksi dan harga jual', 5, 'Yulia Safitri, S.T.P.'],
      ['Laporan laba rugi untuk pengajuan KUR', 3, 'Bank Riau Kepri Syariah'],
    ],
  },
  {
    title: 'Bimbingan Teknis Sertifikasi Halal dan Keamanan Pangan Olahan',
    letters: 'CA',
    place: 'Hotel Contoh, Jalan Jenderal Sudirman, Pekanbaru',
    materials: [
      [
        'Kewajiban sertifikat halal dan jalur pernyataan pelaku usaha',
        4,
        "Ustazah Sa'diah Rahmah, S.Ag., M.H.",
      ],
      ['Bahan kritis dan proses produk halal', 4, 'Yulia Safitri, S.T.P.'],
      ['Cara produksi pangan olahan yang baik', 6, 'BBPOM Pekanbaru'],
      ['Praktik pendaftaran di SiHalal', 6, 'Rina Marlina, S.E.'],
    ],
  },
  {
    title: 'Pelatihan Desain Kemasan dan Label Produk Pangan Khas Melayu',
    letters: 'CE',
    place: 'Rumah Kemasan Dinas Perindustrian, Pekanbaru',
    materials: [
      ['Aturan label pangan dan informasi nilai gizi', 3, 'BBPOM Pekanbaru'],
      ['Memilih bahan kemasan', 3, 'Yulia Safitri, S.T.P.'],
      ['Praktik merancang label', 6, 'Studio Kenanga'],
    ],
  },
  {
    title: 'Pendidikan dan Pelatihan Perkoperasian bagi Pengurus dan Pengawas Koperasi',
    letters: 'A',
    place: hall,
    materials: [
      ['Jati diri koperasi dan tata kelola', 6, 'Rina Marlina, S.E.'],
      ['Rapat Anggota Tahunan', 4, 'Rina Marlina, S.E.'],
      ['Laporan keuangan koperasi', 8, 'Hendra Saputra, S.E., M.Ak.'],
      ['Pengawasan dan penilaian kesehatan', 6, 'Teguh Prasetyo, S.H.'],
    ],
  },
  { title: 'Sosialisasi Kredit Usaha Rakyat dan Dana Bergulir', letters: 'D', place: hall, materials: [] },
];
