import {
  type Batch,
  batchNumber,
  type MovementKind,
  movementKindWords,
  type Settled,
  type Term,
} from '#contract/consignment.ts';
import { batchColumns, sumsOf, termText } from '#contract/consignmentList.ts';
import { dateText, daysText, numberText, weekdayText } from '#contract/dates.ts';
import type { Letterhead } from '#core/features/office/office/index.ts';
import { type PrintedColumn, type PrintedTable, printedTable } from '#core/platform/list/index.ts';
import type { Org, PaperName, SignatureBlock } from '#core/platform/typesetting/index.ts';
import type { partiesOf, takenOutOn } from './store.ts';

type Parties = ReturnType<typeof partiesOf>;
type Signed = { day: string; staffName: string };
type Frame = {
  org: Org;
  kertas: PaperName;
  judul: string;
  isian: [label: string, value: string][];
  ttd: [SignatureBlock, SignatureBlock];
};

const frame = (
  judul: string,
  { office, org }: Letterhead,
  { person, business }: Parties,
  { day, staffName, gives = false }: Signed & { gives?: boolean },
  lines: Frame['isian'],
): Frame => ({
  org,
  kertas: office.paper,
  judul,
  isian: [['Pemilik', person.name], ['Usaha', business.name], ...lines],
  ttd: [
    { jabatan: gives ? 'Yang menitipkan' : 'Pemilik titipan', nama: person.name },
    { tempat: office.city, tanggal: day, jabatan: 'Petugas galeri', nama: staffName },
  ],
});
const dayLine = (day: string): Frame['isian'][number] => [
  'Hari, tanggal',
  `${weekdayText(day)}, ${dateText(day)}`,
];

export type ConsignmentNote = Frame &
  PrintedTable & {
    tanggal: string;
    jumlah: string[];
    ketentuan: string[];
  };

const batchLine = ({ number, code }: { number: string; code: string }): string =>
  [number, code].filter(Boolean).join('\n');
/** Bold below its columns: what each adds up to, nothing where it adds up to none. */
const totals = <R>(columns: readonly (PrintedColumn<R> & { adds?: true })[], rows: readonly R[]): string[] =>
  columns.map(({ adds, value }, i) => {
    if (i === 0) return 'Jumlah';
    return adds ? numberText(rows.reduce((all, row) => all + Number(value(row)), 0)) : '';
  });

/** Tanda terima titipan. */
export const receivedPaper = (
  batches: readonly Batch[],
  term: Term | undefined,
  head: Letterhead,
  parties: Parties,
  signed: Signed,
): ConsignmentNote => {
  const columns: (PrintedColumn<Batch> & { adds?: true })[] = [
    { ...batchColumns.product, width: { share: 1 }, as: 'text' },
    { title: 'Titipan', value: batchLine, width: { mm: 24 }, as: 'text' },
    { ...batchColumns.expiresOn, width: { mm: 25 }, isCentred: true },
    { ...batchColumns.due, width: { mm: 22 }, isCentred: true },
    { title: 'Jumlah', value: ({ pieces }) => pieces, width: { mm: 15 }, as: 'number', adds: true },
    { ...batchColumns.price, width: { mm: 21 }, as: 'number' },
    {
      title: 'Nilai (Rp)',
      value: ({ pieces, price }) => pieces * price,
      width: { mm: 25 },
      as: 'number',
      adds: true,
    },
  ];
  return {
    ...frame('Tanda Terima Titipan', head, parties, { ...signed, gives: true }, [
      dayLine(signed.day),
      ['Imbalan galeri', term ? termText(term) : 'tanpa imbalan'],
    ]),
    tanggal: signed.day,
    ...printedTable(columns, batches),
    jumlah: totals(columns, batches),
    ketentuan: [
      'Barang dihitung dan diperiksa bersama, sesuai daftar ini.',
      'Barang diambil pemilik sebelum tanggal tarik; lewat tanggal itu galeri menurunkannya dari rak.',
      'Hasil penjualan dibayarkan saat pelunasan, setelah dikurangi imbalan galeri.',
    ],
  };
};

type TakenOut = Awaited<ReturnType<typeof takenOutOn>>[number];

/** Tanda pengembalian titipan. */
export const returnedPaper = (
  rows: readonly TakenOut[],
  head: Letterhead,
  parties: Parties,
  signed: Signed,
): ConsignmentNote => {
  const columns: (PrintedColumn<TakenOut> & { adds?: true })[] = [
    { title: 'Produk', value: (row) => row.product_name, width: { share: 1 }, as: 'text' },
    {
      title: 'Titipan',
      value: (row) => batchLine({ number: batchNumber(row.batch_number), code: row.code }),
      width: { mm: 24 },
      as: 'text',
    },
    {
      title: 'Keterangan',
      value: ({ kind, note }) => [movementKindWords[kind as MovementKind], note].filter(Boolean).join(': '),
      width: { share: 1 },
      as: 'text',
    },
    { title: 'Jumlah', value: ({ pieces }) => pieces, width: { mm: 18 }, as: 'number', adds: true },
  ];
  return {
    ...frame('Tanda Pengembalian Titipan', head, parties, signed, [dayLine(signed.day)]),
    tanggal: signed.day,
    ...printedTable(columns, rows),
    jumlah: totals(columns, rows),
    ketentuan: [
      'Barang dihitung bersama dan sesuai daftar ini; sejak ditandatangani bukan lagi tanggungan galeri.',
    ],
  };
};

export type SettlementPaper = Frame & {
  baris: (Omit<Settled['rows'][number], 'receivedOn'> & { masuk: string })[];
  hitung: [text: string, rupiah: number][];
  total: number;
  dibayar: string | null;
};

/** Pelunasan titipan, from what was kept of it. */
export const settlementPaper = (
  settled: Settled,
  { from, until, paidOn }: { from: string; until: string; paidOn: string | null },
  head: Letterhead,
  parties: Parties,
  signed: Signed,
): SettlementPaper => ({
  ...frame('Pelunasan Titipan', head, parties, signed, [
    ['Masa', daysText({ startDate: from, endDate: until })],
    ['Imbalan galeri', settled.terms],
  ]),
  baris: settled.rows.map(({ receivedOn, ...row }) => ({ ...row, masuk: receivedOn })),
  hitung: sumsOf(settled),
  total: settled.total,
  dibayar: paidOn,
});
