import { daysText, numericDate, timeText } from '#contract/dates.ts';
import type { Office, Zone } from '#contract/office.ts';
import type { Span } from '#contract/visit.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { Guest } from './store.ts';
import {
  type PaperName,
  type Org,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';

/** The visits of a day or span; neither NIK nor telephone stands in it. */
export type GuestBookPaper = {
  org: Org;
  kertas: PaperName;
  dari: string;
  sampai: string;
  tanggal: string;
  oleh: string;
  orangBerbeda: number;
  /** Written down afterwards, from the emergency sheet. */
  dariLembar: number;
  ttd: SignatureBlock[];
  baris: {
    tanggal: string;
    jam: string;
    nomor: string;
    nama: string;
    jk: string;
    usaha: string;
    kecamatan: string;
    bl: string;
    keperluan: string;
    petugas: string;
    hasil: string;
  }[];
};

/** "buku-tamu-2026-11-02-sampai-2026-11-27": the days stand in the name. */
export const bookName = ({ from, to }: Span): string =>
  from === to ? `buku-tamu-${from}` : `buku-tamu-${from}-sampai-${to}`;

const countPeople = (guests: readonly Guest[]): number =>
  new Set(guests.map(({ personId }) => personId)).size;

export const guestBookPaper = (
  guests: readonly Guest[],
  { from, to }: Span,
  office: Office,
  org: Org,
  printed: { localDate: string; by: string },
): GuestBookPaper => ({
  org,
  kertas: office.paper,
  dari: from,
  sampai: to,
  tanggal: printed.localDate,
  oleh: printed.by,
  orangBerbeda: countPeople(guests),
  dariLembar: guests.filter(({ isFromPaper }) => isFromPaper).length,
  ttd: signaturesOf({ ...office, superior: { ...office.superior, name: '', post: '' } }, printed.localDate),
  baris: guests.map((guest) => ({
    tanggal: guest.localDate,
    jam: timeText(guest.registeredAt, office.zone),
    nomor: guest.number,
    nama: guest.name,
    jk: guest.sex,
    usaha: guest.businessName,
    kecamatan: guest.district,
    bl: guest.isNew ? 'Baru' : 'Lama',
    keperluan: `${guest.fieldName}: ${guest.purpose}`,
    petugas: guest.staffName,
    hasil: guest.result,
  })),
});

const columns: [head: string, width: number, cell: (guest: Guest, zone: Zone) => string][] = [
  ['Tanggal', 12, ({ localDate }) => numericDate(localDate)],
  ['Jam', 8, ({ registeredAt }, zone) => timeText(registeredAt, zone)],
  ['Nomor', 9, ({ number }) => number],
  ['Nama', 32, ({ name }) => name],
  ['L/P', 5, ({ sex }) => sex],
  ['Usaha/Koperasi', 30, ({ businessName }) => businessName],
  ['Kecamatan', 22, ({ district }) => district],
  ['Baru/Lama', 10, ({ isNew }) => (isNew ? 'Baru' : 'Lama')],
  ['Bidang', 18, ({ fieldName }) => fieldName],
  ['Keperluan', 36, ({ purpose }) => purpose],
  ['Petugas/konsultan', 28, ({ staffName }) => staffName],
  ['Hasil', 22, ({ result }) => result],
];

export const guestBookXlsx = (guests: readonly Guest[], { from, to }: Span, office: Office): XlsxBook => ({
  sheets: [
    {
      name: 'Buku tamu',
      widths: [5, ...columns.map(([, width]) => width)],
      rows: [
        [`Buku tamu ${office.shortName}`],
        [daysText({ startDate: from, endDate: to })],
        [`${guests.length} kunjungan, ${countPeople(guests)} orang yang berbeda`],
        [],
        ['No', ...columns.map(([head]) => head)],
        ...guests.map((guest, i) => [i + 1, ...columns.map(([, , cell]) => cell(guest, office.zone))]),
      ],
      boldRows: [0, 4],
      frozenRows: 5,
    },
  ],
});
