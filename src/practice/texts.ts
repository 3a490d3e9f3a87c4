// What visitors ask and consultants answer, by the letter of the field: [purpose, problem, advice, follow-up].

type Topic = readonly [purpose: string, problem: string, advice: string, followUp: string];

const topics: Record<string, readonly Topic[]> = {
  A: [
    [
      'Ingin membuat NIB',
      'Usaha berjalan {y} tahun, belum punya NIB. KTP dan nomor HP ada, email belum aktif.',
      'Dibuatkan email dan akun OSS, dipilih KBLI yang sesuai, NIB risiko rendah terbit hari ini juga. Simpan kata sandi di buku.',
      'Bawa foto tempat usaha untuk melengkapi data lokasi di OSS',
    ],
    [
      'Perubahan KBLI di NIB',
      'NIB terbit dengan KBLI perdagangan, sedangkan pemohon memproduksi sendiri di rumah.',
      'Tambah KBLI industri makanan di OSS, lalu penuhi komitmen P-IRT. KBLI lama boleh tetap ada.',
      'Cetak NIB terbaru dan bawa saat kunjungan berikutnya',
    ],
    [
      'Tanya syarat PT Perorangan',
      'Ingin ikut pengadaan pemerintah, tetapi usaha masih perorangan tanpa badan hukum.',
      'Dijelaskan beda CV dan PT Perorangan. Daftar lewat AHU daring, modal dasar ditentukan sendiri, biaya PNBP Rp50.000.',
      'Siapkan tiga pilihan nama PT dan alamat kedudukan',
    ],
    [
      'Pendirian koperasi',
      'Kelompok tani 27 orang ingin berbadan hukum koperasi, belum pernah rapat pembentukan.',
      'Dijelaskan urutan: rapat pembentukan, berita acara, akta notaris koperasi, pengesahan AHU. Diberi contoh anggaran dasar.',
      'Undang penyuluh koperasi ke rapat pembentukan',
    ],
    [
      'Mau urus sertifikat halal',
      'Produk makanan ringan, semua bahan dari toko bahan kue, belum pernah mendaftar halal.',
      'Memenuhi syarat halal pernyataan pelaku usaha (self declare). Daftar di SiHalal, pendamping PPH dicarikan dari kelurahan.',
      'Bawa daftar bahan dan foto kemasan',
    ],
    [
      'Izin P-IRT',
      'Keripik dijual di toko oleh-oleh dan diminta nomor P-IRT. Dapur masih menyatu dengan dapur rumah.',
      'Pisahkan area produksi, ikuti penyuluhan keamanan pangan, lalu ajukan SPP-IRT lewat OSS.',
      'Ikut penyuluhan keamanan pangan di Dinas Kesehatan',
    ],
  ],
  B: [
    [
      'Pelatihan pembukuan',
      'Uang usaha dan uang rumah tangga tercampur; tidak tahu untung bersih tiap bulan.',
      'Buka rekening terpisah, catat penjualan harian di buku kas sederhana. Dibimbing mengisi contoh satu minggu.',
      'Bawa catatan kas dua minggu',
    ],
    [
      'Cara merekrut karyawan',
      'Kewalahan saat pesanan ramai, semua dikerjakan sendiri dan karyawan sering berganti.',
      'Susun uraian tugas dan upah borongan yang jelas, latih satu orang inti dahulu. Diberi contoh SOP produksi.',
      'Tulis alur kerja harian untuk dijadikan SOP',
    ],
    [
      'Ikut pelatihan wirausaha',
      'Baru mulai usaha, belum pernah ikut pelatihan apa pun.',
      'Didaftarkan ke pelatihan kewirausahaan dasar angkatan berikutnya, diberi bahan bacaan tentang rencana usaha.',
      'Konfirmasi kehadiran pelatihan lewat WhatsApp',
    ],
    [
      'Menyusun SOP usaha',
      'Rasa produk berubah-ubah karena takaran dikira-kira.',
      'Timbang semua bahan dan tulis resep baku. Cetak resep di dinding dapur, periksa tiap ganti adonan.',
      'Bawa resep baku tiga produk terlaris',
    ],
  ],
  C: [
    [
      'Kemasan produk',
      'Kemasan plastik tipis, produk melempem dalam dua minggu.',
      'Ganti ke aluminium foil 100 mikron dengan nitrogen atau silica gel. Dicoba contoh kemasan berdiri (standing pouch) di sini.',
      'Uji simpan empat minggu dengan kemasan baru',
    ],
    [
      'Menaikkan kapasitas produksi',
      'Pesanan 300 bungkus seminggu, hanya sanggup 120 karena pengupasan manual.',
      'Hitung waktu tiap langkah, sumbatan ada di pengirisan. Disarankan mesin perajang ½ PK, ada bantuan pinjam pakai alat.',
      'Ajukan surat pinjam pakai mesin perajang',
    ],
    [
      'Uji kandungan gizi',
      'Toko ritel meminta label informasi nilai gizi.',
      'Dirujuk ke laboratorium Balai Standardisasi Pekanbaru, biaya dan contoh surat diberikan. Label disiapkan setelah hasil uji.',
      'Kirim 500 gram contoh produk ke laboratorium',
    ],
    [
      'Bahan baku sering kosong',
      'Harga nenas naik dua kali lipat di luar musim, produksi berhenti tiga bulan.',
      'Jajaki kontrak dengan dua petani Rimbo Panjang dan simpan beku daging buah saat panen raya.',
      'Temui kelompok tani Rimbo Panjang',
    ],
    [
      'Desain label',
      'Label belum memuat komposisi, tanggal kedaluwarsa, dan nomor P-IRT.',
      'Disusun ulang menurut aturan label pangan, berkas desain dibuat bersama, siap cetak.',
      'Cetak 200 label dan bawa contohnya',
    ],
  ],
  D: [
    [
      'Pengajuan KUR',
      'Butuh modal Rp50.000.000 untuk menambah oven, belum pernah meminjam di bank.',
      'Memenuhi syarat KUR mikro tanpa agunan tambahan. Susun arus kas enam bulan, NIB sudah ada, ajukan ke bank penyalur.',
      'Bawa arus kas enam bulan dan fotokopi KK',
    ],
    [
      'Pinjaman ditolak bank',
      'Pengajuan ditolak karena tunggakan paylater Rp1,8 juta di SLIK.',
      'Lunasi tunggakan, minta surat lunas, tunggu pembaruan SLIK satu bulan, baru ajukan kembali.',
      'Bawa bukti pelunasan dan hasil SLIK terbaru',
    ],
    [
      'Dana bergulir LPDB',
      'Koperasi ingin dana bergulir, laporan keuangan dua tahun terakhir belum diaudit.',
      'Dijelaskan syarat LPDB-KUMKM. Rapikan neraca dan RAT dahulu, pendampingan laporan keuangan dijadwalkan.',
      'Serahkan neraca dan berita acara RAT',
    ],
    [
      'Menghitung harga pokok',
      'Harga jual ditentukan dari pesaing, ternyata rugi setelah biaya gas dan kemasan dihitung.',
      'Dihitung bersama: HPP Rp11.400 per bungkus, harga jual layak Rp15.000. Diberi lembar hitung HPP.',
      'Isi lembar HPP untuk semua produk',
    ],
    [
      'Bantuan modal usaha',
      'Menanyakan bantuan modal pemerintah untuk usaha ultramikro.',
      'Dijelaskan program yang sedang dibuka, syarat NIB dan foto usaha. Data dimasukkan ke daftar calon penerima.',
      'Lengkapi foto usaha dan surat keterangan RT',
    ],
  ],
  E: [
    [
      'Jualan lewat marketplace',
      'Baru jual lewat WhatsApp, ingin menjangkau luar kota.',
      'Dibuatkan toko di marketplace, foto ulang lima produk, ditulis deskripsi dan ongkos kirim.',
      'Unggah sepuluh produk dan catat pesanan pertama',
    ],
    [
      'Ikut pameran',
      'Ingin ikut bazar dan pameran produk unggulan daerah.',
      'Didaftarkan ke kurasi pameran triwulan ini. Siapkan kartu nama, katalog, dan stok 100 bungkus.',
      'Kirim contoh produk untuk kurasi',
    ],
    [
      'Foto produk',
      'Foto produk gelap dan latar ramai, jarang ada yang memesan dari Instagram.',
      'Praktik foto dengan cahaya jendela dan latar polos, jadwal unggah tiga kali seminggu.',
      'Tunjukkan dua belas foto baru',
    ],
    [
      'Masuk ritel modern',
      'Ditawari masuk minimarket dengan konsinyasi 30 persen.',
      'Dihitung bersama: margin tersisa 9 persen, masih layak bila retur di bawah 5 persen. Minta tempo bayar 14 hari.',
      'Bawa draf perjanjian konsinyasi',
    ],
    [
      'Merek belum terdaftar',
      'Nama merek dipakai juga oleh usaha lain di Dumai.',
      'Ditelusuri di pangkalan data merek DJKI, nama lama berisiko ditolak. Pilih nama baru lalu daftar dengan tarif UMK.',
      'Siapkan logo dan surat keterangan UMK',
    ],
  ],
  F: [
    [
      'Membuat QRIS',
      'Pelanggan muda sering batal beli karena hanya menerima tunai.',
      'Didaftarkan QRIS lewat aplikasi bank, dijelaskan biaya dan waktu pencairan. QRIS statis dicetak.',
      'Pasang QRIS dan catat jumlah transaksi sebulan',
    ],
    [
      'Titik di peta daring',
      'Pembeli sulit menemukan alamat usaha.',
      'Dibuat profil bisnis di peta daring, diisi jam buka dan foto depan toko.',
      'Minta sepuluh pelanggan memberi ulasan',
    ],
    [
      'Aplikasi kasir',
      'Stok dan utang pelanggan dicatat di buku, sering selisih.',
      'Dipasang aplikasi kasir gratis di HP, dimasukkan 40 barang, latihan penjualan dan tutup hari.',
      'Bawa laporan penjualan satu minggu',
    ],
    [
      'Iklan media sosial',
      'Sudah belanja iklan Rp300.000, tidak ada pesanan.',
      'Sasaran iklan terlalu luas. Dibatasi radius 10 km dan umur 20–45, anggaran harian Rp20.000 selama tujuh hari.',
      'Bandingkan hasil iklan tujuh hari',
    ],
  ],
  G: [
    [
      'Mencari mitra pemasok',
      'Kedai kopi mencari pemasok biji liberika Meranti yang tetap.',
      'Dihubungkan dengan kelompok tani Kedaburapat, contoh biji disepakati 5 kg.',
      'Laporkan hasil uji contoh biji',
    ],
    [
      'Kerja sama dengan hotel',
      'Ingin produk oleh-oleh masuk kamar hotel.',
      'Disusun surat penawaran dan paket contoh. PLUT memfasilitasi temu bisnis bulan depan.',
      'Siapkan dua puluh paket contoh',
    ],
    [
      'Program kemitraan perusahaan',
      'Menanyakan program TJSL perusahaan untuk perajin.',
      'Dijelaskan jadwal dan syarat proposal TJSL, diberi contoh proposal yang lolos tahun lalu.',
      'Bawa draf proposal dan RAB',
    ],
    [
      'Gabung komunitas usaha',
      'Pelaku usaha baru, belum mengenal asosiasi mana pun.',
      'Dikenalkan dengan forum UMKM kecamatan dan asosiasi makanan minuman; jadwal kopi darat diberikan.',
      'Hadir di pertemuan forum UMKM',
    ],
  ],
};

/** What visitors of a field come with; any other field is advised as Kelembagaan is. */
export const topicsOf = (letter: string): readonly Topic[] => topics[letter] ?? topics['A']!;

/** Where a visitor is sent when the office cannot help. */
export const referrals = [
  'DPMPTSP Kota Pekanbaru',
  'Dinas Kesehatan',
  'BPJPH',
  'BBPOM Pekanbaru',
  'Kanwil Kemenkum Riau (DJKI)',
  'Bank Riau Kepri Syariah',
  'BRI Unit Panam',
] as const;
