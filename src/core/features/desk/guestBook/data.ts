import { scaleWords, sectorWords } from '#contract/business.ts';
import { meant } from '#contract/list.ts';
import { dataList } from '#core/platform/dataList.ts';
import { columnsOf } from './paper.ts';
import { type Guest, guestsBetween, niksOf } from './store.ts';

type Visit = Guest & { nik: string };

export const visitData = dataList<Visit>({
  place: 1,
  name: 'Kunjungan',
  meaning:
    'Setiap kunjungan yang tidak dibatalkan, pada hari datangnya: baris di balik tabel A sampai E laporan. Kunjungan dari buku tamu lama ikut bila kantor menghitungnya; jam, nomor, dan petugasnya tidak diketahui.',
  columns: ({ office, regions }) => {
    const columns = columnsOf(office.zone);
    const placeOf = ({ districtCode }: Visit) => regions().path(districtCode);
    return [
      meant(columns.localDate, 'Hari kunjungan'),
      meant(columns.time, `Saat didaftarkan di loket, ${office.zone}`),
      meant(columns.number, 'Nomor antrean yang terakhir dipegang pengunjung'),
      meant(columns.name, 'Nama pengunjung, seperti di kartunya hari ini'),
      { title: 'NIK', value: ({ nik }) => nik, chars: 20, meaning: 'Kosong bila belum didata' },
      meant(columns.sex, 'L laki-laki, P perempuan'),
      meant(columns.isNew, 'Baru: pertama kali datang ke kantor ini; Lama: sudah pernah'),
      {
        ...columns.district,
        value: (visit) => placeOf(visit)?.district ?? '',
        meaning: 'Tempat tinggal saat kunjungan itu, yang dihitung tabel C',
      },
      {
        title: 'Kabupaten/kota',
        value: (visit) => placeOf(visit)?.regency ?? '',
        chars: 26,
        meaning: 'Tempat kecamatan itu; yang tinggal di luar kabupaten/kota kantor dihitung menurut ini',
      },
      meant(columns.business, 'Usaha atau koperasi yang dibawa, seperti di kartunya hari ini'),
      {
        title: 'Sektor usaha (KBLI)',
        value: ({ sector }) => (sector === '' ? 'Belum didata' : (sectorWords[sector] ?? sector)),
        chars: 40,
        meaning: 'Sektor usaha itu menurut KBLI 2025, seperti tercatat saat kunjungan',
      },
      {
        title: 'Skala usaha',
        value: ({ scale }) => scaleWords[scale],
        chars: 14,
        meaning: 'Skala menurut PP 7/2021, seperti tercatat saat kunjungan',
      },
      meant(columns.field, 'Bidang layanan dari keperluan pertama'),
      {
        title: 'Jenis layanan',
        value: ({ serviceName }) => serviceName,
        chars: 34,
        meaning: 'Jenis layanan dari keperluan pertama',
      },
      meant(columns.purpose, 'Keperluan dengan kata-kata loket, atau jenis layanannya'),
      meant(columns.staff, 'Yang memanggil nomor itu terakhir'),
      meant(columns.result, 'Hasil konsultasi, atau sampai di mana antreannya'),
    ];
  },
  rows: async ({ db, nikText, ...asked }) => {
    const niks = await niksOf(db, asked);
    const guests = await guestsBetween(db, { ...asked, withPast: true });
    return guests.map((guest) => ({ ...guest, nik: nikText(niks.get(guest.personId) ?? null) }));
  },
});
