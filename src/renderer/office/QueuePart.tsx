import { Card } from '#renderer/ui/Card.tsx';

const facts: [title: string, text: string][] = [
  [
    'Nomor',
    'Setiap bidang punya seri sendiri yang mulai dari 001 setiap hari: A-001, A-002. Nomor kemarin tetap tersimpan untuk laporan.',
  ],
  [
    'Urutan panggilan',
    'Yang datang lebih dulu dipanggil lebih dulu. Pengunjung prioritas (lansia, hamil/menyusui, disabilitas, membawa balita) dan pengunjung lain dipanggil bergantian, sehingga tidak ada yang menunggu terus.',
  ],
  ['Tidak hadir', 'Panggil sampai tiga kali, lalu Lewati. Nomor itu menjadi Terlewat dan tidak hilang.'],
  [
    'Kembali mengantre',
    'Pengunjung yang terlewat atau ditunda melapor ke loket dan dipanggil lagi setelah tiga nomor berikutnya.',
  ],
  [
    'Dua meja, satu bidang',
    'Meja dicatat pada saat memanggil. Dua meja tidak pernah memanggil pengunjung yang sama.',
  ],
  [
    'Beberapa keperluan',
    'Sesudah keperluan pertama selesai, pengunjung dengan nomor yang sama mengantre di bidang berikutnya.',
  ],
  [
    'Akhir hari',
    'Nomor yang lupa diselesaikan ditutup dengan tanda “waktu tidak akurat” dan tidak ikut dihitung dalam rata-rata.',
  ],
];

/** The rules the queue follows, told as they are: nothing here can be changed. */
export const QueuePart = () => (
  <div className="settings-narrow">
    <Card title="Aturan antrean">
      <dl className="card-body facts">
        {facts.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  </div>
);
