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
import type { SignedInStaff } from '#contract/session.ts';
import { orpc } from '#renderer/app/client.ts';
import { may } from '#renderer/app/may.ts';
import type { Query } from '#renderer/app/readFirst.ts';
import type { Reach } from '#renderer/app/screen.ts';

export type Part = {
  slug: string;
  label: string;
  Icon: typeof IconBuilding;
  /** The call the part is opened for; null where it needs none: what is read, or set on this computer alone. */
  call: Call | null;
  /** What else people call it, for the palette. */
  words: string;
  /** What it suspends on. */
  reads?: readonly Query[];
};

const office = orpc.office.current.queryOptions();
const fields = orpc.office.fields.queryOptions();
const desks = orpc.office.desks.queryOptions();

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
        reads: [office, orpc.office.images.queryOptions()],
      },
      {
        slug: 'pejabat',
        words: 'tanda tangan kepala pejabat nip',
        label: 'Penandatangan',
        Icon: IconSignature,
        call: contract.office.update,
        reads: [office],
      },
      {
        slug: 'bidang',
        words: 'konsultasi warna huruf',
        label: 'Bidang',
        Icon: IconLayoutGrid,
        call: contract.office.saveField,
        reads: [fields],
      },
      {
        slug: 'layanan',
        words: 'keperluan kunjungan',
        label: 'Jenis layanan',
        Icon: IconTags,
        call: contract.office.saveService,
        reads: [orpc.office.services.queryOptions()],
      },
      {
        slug: 'meja',
        words: 'loket konsultan',
        label: 'Meja',
        Icon: IconListNumbers,
        call: contract.office.saveDesk,
        reads: [desks, fields],
      },
      {
        slug: 'petugas',
        words: 'pegawai staf pengguna akun konsultan lupa pin user',
        label: 'Petugas & peran',
        Icon: IconUsers,
        call: contract.office.saveStaff,
        reads: [orpc.office.staff.queryOptions(), fields, desks],
      },
      {
        slug: 'sertifikat',
        words: 'nomor penomoran kunci qr halaman pemeriksa',
        label: 'Sertifikat & surat',
        Icon: IconHash,
        call: contract.office.update,
        reads: [office, orpc.approval.roles.queryOptions()],
      },
      {
        slug: 'surat',
        words: 'templat template keterangan',
        label: 'Jenis surat',
        Icon: IconMail,
        call: contract.letterKind.save,
        reads: [office, orpc.letterKind.list.queryOptions()],
      },
      {
        slug: 'antrean',
        words: 'prioritas panggil kuota jam',
        label: 'Aturan antrean',
        Icon: IconTicket,
        call: contract.policy.current,
        reads: [orpc.policy.current.queryOptions()],
      },
      {
        slug: 'layar',
        words: 'tv televisi monitor suara teks berjalan kios',
        label: 'Layar antrean',
        Icon: IconDeviceTv,
        call: contract.office.update,
        reads: [office],
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
        reads: [office],
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
        reads: [orpc.backup.list.queryOptions(), orpc.backup.state.queryOptions()],
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

/** What a member of staff may open. */
export const partsFor = (staff: SignedInStaff): Part[] =>
  settingsParts.flatMap(([, parts]) => parts).filter(({ call }) => call === null || may(staff, call));

/** Every part as the palette opens it. */
export const settingsReach: readonly Reach[] = settingsParts.flatMap(([, parts]) =>
  parts.map(({ slug, label, words, call }) => ({
    to: `/pengaturan/${slug}`,
    label: `Pengaturan: ${label}`,
    words,
    call,
  })),
);
