import { daysText, timeText } from '#contract/dates.ts';
import { dayColumn, type ListColumn } from '#contract/list.ts';
import type { Office, Zone } from '#contract/office.ts';
import type { z } from 'zod';
import type { guestBookSpan } from '#contract/visit.ts';
import { listSheet, type PrintedColumn, type PrintedTable, printedTable } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { Guest } from './store.ts';
import {
  type PaperName,
  type Org,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';

export type Book = z.output<typeof guestBookSpan>;

/** The visits of a day or span; neither NIK nor telephone stands in it. */
export type GuestBookPaper = PrintedTable & {
  org: Org;
  kertas: PaperName;
  dari: string;
  sampai: string;
  /** Which of the visits these are; empty: all. */
  saringan: string;
  tanggal: string;
  oleh: string;
  orangBerbeda: number;
  /** Written down afterwards, from the emergency sheet. */
  dariLembar: number;
  /** Of the visits. */
  laki: number;
  baru: number;
  ttd: SignatureBlock[];
};

/** "buku-tamu-2026-11-02-sampai-2026-11-27": the days stand in the name. */
export const bookName = ({ from, to, filter }: Book): string =>
  `buku-tamu-${from === to ? from : `${from}-sampai-${to}`}${filter ? '-disaring' : ''}`;

/** Which of the visits stand in it; nothing when all do. */
const filterText = (filter: string): string => (filter ? `Hanya yang memuat “${filter}”` : '');

const countPeople = (guests: readonly Guest[]): number =>
  new Set(guests.map(({ personId }) => personId)).size;

/** As the workbook holds them; paper chooses from them. */
export const columnsOf = (zone: Zone) =>
  ({
    localDate: dayColumn('Tanggal', ({ localDate }) => localDate),
    time: {
      title: 'Jam',
      value: ({ isOfOldBook, registeredAt }) => (isOfOldBook ? '' : timeText(registeredAt, zone)),
      chars: 8,
    },
    number: { title: 'Nomor', value: ({ number }) => number, chars: 9 },
    name: { title: 'Nama', value: ({ name }) => name, chars: 32 },
    sex: { title: 'L/P', value: ({ sex }) => sex, chars: 5 },
    business: { title: 'Usaha/Koperasi', value: ({ businessName }) => businessName, chars: 30 },
    district: { title: 'Kecamatan', value: ({ district }) => district, chars: 22 },
    isNew: { title: 'Baru/Lama', value: ({ isNew }) => (isNew ? 'Baru' : 'Lama'), chars: 10 },
    field: { title: 'Bidang', value: ({ fieldName }) => fieldName, chars: 18 },
    purpose: { title: 'Keperluan', value: ({ purpose }) => purpose, chars: 36 },
    staff: { title: 'Petugas/konsultan', value: ({ staffName }) => staffName, chars: 28 },
    result: { title: 'Hasil', value: ({ result }) => result, chars: 22 },
  }) satisfies Record<string, ListColumn<Guest>>;

/** A day says itself in the title; a space after the stroke lets narrow heads break. */
const printedColumns = (zone: Zone, isOneDay: boolean): PrintedColumn<Guest>[] => {
  const columns = columnsOf(zone);
  return [
    ...(isOneDay ? [] : [{ ...columns.localDate, width: { mm: 17 }, isCentred: true }]),
    { ...columns.time, width: { mm: 10 }, isCentred: true },
    { ...columns.number, width: { mm: 12 }, isCentred: true },
    { ...columns.name, width: { share: 1.2 }, as: 'name', isBold: true },
    { ...columns.sex, width: { mm: 8 }, isCentred: true },
    { ...columns.business, width: { share: 1.15 }, as: 'name' },
    { ...columns.district, width: { mm: 24 }, as: 'text' },
    { ...columns.isNew, title: 'Baru/ Lama', width: { mm: 10 }, isCentred: true },
    {
      ...columns.purpose,
      value: ({ fieldName, purpose }) => `${fieldName}: ${purpose}`,
      width: { share: 1.75 },
      as: 'text',
    },
    { ...columns.staff, title: 'Petugas/ konsultan', width: { mm: 27 }, as: 'name' },
    { ...columns.result, width: { mm: 19 } },
  ];
};

export const guestBookPaper = (
  guests: readonly Guest[],
  { from, to, filter }: Book,
  office: Office,
  org: Org,
  printed: { localDate: string; by: string },
): GuestBookPaper => ({
  org,
  kertas: office.paper,
  dari: from,
  sampai: to,
  saringan: filterText(filter),
  tanggal: printed.localDate,
  oleh: printed.by,
  orangBerbeda: countPeople(guests),
  dariLembar: guests.filter(({ isFromPaper }) => isFromPaper).length,
  ttd: signaturesOf({ ...office, superior: { ...office.superior, name: '', post: '' } }, printed.localDate),
  laki: guests.filter(({ sex }) => sex === 'L').length,
  baru: guests.filter(({ isNew }) => isNew).length,
  ...printedTable(printedColumns(office.zone, from === to), guests),
});

export const guestBookXlsx = (
  guests: readonly Guest[],
  { from, to, filter }: Book,
  office: Office,
): XlsxBook => {
  const above = [
    `Buku tamu ${office.shortName}`,
    [daysText({ startDate: from, endDate: to }), filterText(filter)].filter(Boolean).join('. '),
    `${guests.length} kunjungan, ${countPeople(guests)} orang yang berbeda`,
  ];
  const columns = Object.values(columnsOf(office.zone));
  return { sheets: [listSheet('Buku tamu', above, columns, guests, { numbers: 5 })] };
};
