import {
  IconBuilding,
  IconDatabase,
  IconDeviceDesktop,
  IconDeviceTv,
  IconFileImport,
  IconHash,
  IconHistory,
  IconInfoCircle,
  IconLayoutGrid,
  IconListNumbers,
  IconLock,
  IconMail,
  IconPrinter,
  IconShieldLock,
  IconSignature,
  IconTags,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react';
import type { Call } from '#contract/base.ts';
import { contract } from '#contract/index.ts';
import type { Reach } from '#renderer/app/screen.ts';

export type Part = {
  slug: string;
  label: string;
  Icon: typeof IconBuilding;
  /** The call the part is opened for; null where it needs none: what is read, or set on this computer alone. */
  call: Call | null;
  /** What else people call it, for the palette. */
  words: string;
};

export const settingsParts: [title: string, parts: Part[]][] = [
  [
    'Kantor',
    [
      {
        slug: 'kantor',
        words: 'logo lambang alamat kepala surat nama kantor',
        label: 'Kantor & kop surat',
        Icon: IconBuilding,
        call: contract.office.update,
      },
      {
        slug: 'pejabat',
        words: 'tanda tangan kepala pejabat nip',
        label: 'Penandatangan',
        Icon: IconSignature,
        call: contract.office.update,
      },
      {
        slug: 'bidang',
        words: 'konsultasi warna huruf',
        label: 'Bidang',
        Icon: IconLayoutGrid,
        call: contract.office.saveField,
      },
      {
        slug: 'layanan',
        words: 'keperluan kunjungan',
        label: 'Jenis layanan',
        Icon: IconTags,
        call: contract.office.saveService,
      },
      {
        slug: 'meja',
        words: 'loket konsultan',
        label: 'Meja',
        Icon: IconListNumbers,
        call: contract.office.saveDesk,
      },
      {
        slug: 'petugas',
        words: 'pegawai staf pengguna akun konsultan lupa pin user',
        label: 'Petugas & peran',
        Icon: IconUsers,
        call: contract.office.saveStaff,
      },
      {
        slug: 'sertifikat',
        words: 'nomor penomoran kunci qr halaman pemeriksa',
        label: 'Sertifikat & surat',
        Icon: IconHash,
        call: contract.office.update,
      },
      {
        slug: 'surat',
        words: 'templat template keterangan',
        label: 'Jenis surat',
        Icon: IconMail,
        call: contract.letterKind.save,
      },
      {
        slug: 'antrean',
        words: 'prioritas panggil kuota jam',
        label: 'Aturan antrean',
        Icon: IconTicket,
        call: contract.policy.current,
      },
      {
        slug: 'layar',
        words: 'tv televisi monitor suara teks berjalan kios',
        label: 'Layar antrean',
        Icon: IconDeviceTv,
        call: contract.office.update,
      },
    ],
  ],
  [
    'Saya dan komputer ini',
    [
      {
        slug: 'pin',
        words: 'kata sandi password',
        label: 'PIN saya',
        Icon: IconLock,
        call: contract.session.changePin,
      },
      {
        slug: 'printer',
        words: 'cetak kertas tiket termal thermal',
        label: 'Printer',
        Icon: IconPrinter,
        call: null,
      },
      {
        slug: 'tampilan',
        words: 'huruf besar kecil gelap terang',
        label: 'Tampilan',
        Icon: IconDeviceDesktop,
        call: null,
      },
    ],
  ],
  [
    'Data',
    [
      {
        slug: 'cadangan',
        words: 'backup salinan pemulihan kembalikan data restore',
        label: 'Cadangan & pulihkan',
        Icon: IconDatabase,
        call: contract.backup.list,
      },
      {
        slug: 'impor',
        words: 'excel xlsx csv import klien tahun lalu pindahan',
        label: 'Impor data lama',
        Icon: IconFileImport,
        call: contract.pastImport.open,
      },
      {
        slug: 'jejak',
        words: 'log audit riwayat siapa mengubah',
        label: 'Jejak perubahan',
        Icon: IconHistory,
        call: contract.office.trail,
      },
      {
        slug: 'data',
        words: 'privasi pribadi pdp',
        label: 'Pelindungan data',
        Icon: IconShieldLock,
        call: null,
      },
      { slug: 'tentang', words: 'versi lisensi', label: 'Tentang', Icon: IconInfoCircle, call: null },
    ],
  ],
];

/** Every part as the palette opens it. */
export const settingsReach: readonly Reach[] = settingsParts.flatMap(([, parts]) =>
  parts.map(({ slug, label, words, call }) => ({
    to: `/pengaturan/${slug}`,
    label: `Pengaturan: ${label}`,
    words,
    call,
  })),
);
