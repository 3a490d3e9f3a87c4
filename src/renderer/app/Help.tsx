import { Modal } from '@mantine/core';
import { Key } from '#renderer/ui/Key.tsx';

const keys: [section: string, rows: [keys: string, what: string][]][] = [
  [
    'Loket',
    [
      ['F2', 'Cari pengunjung, mulai pendaftaran baru'],
      ['Enter', 'Pilih orang, lalu daftarkan & cetak tiket'],
      ['Shift+Enter', 'Daftarkan sebagai pengunjung baru'],
      ['A–G', 'Pilih bidang'],
      ['1–7', 'Pilih jenis layanan'],
      ['P', 'Ganti prioritas'],
      ['Ctrl+Enter', 'Daftarkan tanpa cetak'],
      ['F9', 'Tutup hari'],
      ['F10', 'Buku tamu: semua pendaftaran hari ini'],
    ],
  ],
  [
    'Konsultasi',
    [
      ['F4', 'Panggil berikutnya'],
      ['F5', 'Pengunjung hadir'],
      ['F6', 'Panggil ulang'],
      ['F7', 'Lewati'],
      ['F8', 'Selesai'],
      ['F9', 'Tunda'],
      ['F10', 'Alihkan ke bidang atau konsultan lain'],
      ['F2', 'Lengkapi data nomor dari layar ambil nomor'],
      ['Alt+I', 'Istirahat'],
      ['Alt+B', 'Buka meja'],
      ['Alt+T', 'Tutup meja'],
      ['Alt+U', 'Urungkan langkah terakhir'],
    ],
  ],
  [
    'Desain sertifikat',
    [
      ['Tab', 'Unsur berikutnya'],
      ['ArrowDown', 'Pindahkan 1 mm; dengan Shift 5 mm, dengan Alt 0,1 mm'],
      ['Ctrl+ArrowDown', 'Ubah ukuran'],
      ['Ctrl+D', 'Gandakan'],
      ['Delete', 'Hapus'],
      ['Ctrl+Z', 'Urungkan'],
      ['Ctrl+Shift+Z', 'Ulangi'],
      ['Ctrl+S', 'Simpan'],
    ],
  ],
  [
    'Di mana saja',
    [
      ['Ctrl+K', 'Semua perintah'],
      ['Ctrl+P', 'Cetak yang tampil'],
      ['Escape', 'Kembali'],
      ['F1', 'Bantuan ini'],
    ],
  ],
];

/** Every key on one page; the guide tells the rest. */
export const Help = ({
  isOpen,
  onClose,
  version,
}: {
  isOpen: boolean;
  onClose: () => void;
  version: string;
}) => (
  <Modal opened={isOpen} onClose={onClose} title="Bantuan" size="lg">
    <div className="help">
      {keys.map(([section, rows]) => (
        <section key={section}>
          <h2 className="h2">{section}</h2>
          <dl>
            {rows.map(([key, what]) => (
              <div key={key} className="row">
                <dt>
                  <Key keys={key} quiet />
                </dt>
                <dd className="s13">{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
    <p className="small dim">
      Loket PLUT {version} · perangkat lunak bebas berlisensi MIT · data wilayah © idn-area-data (ODbL 1.0).
    </p>
  </Modal>
);
