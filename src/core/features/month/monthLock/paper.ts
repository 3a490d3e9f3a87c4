import { dateText, localDateOf, monthText, numberText, numericDate, timeText } from '#contract/dates.ts';
import type {
  CellChange,
  FigureChange,
  LockChange,
  LockChanges,
  MonthLock,
  RowChange,
} from '#contract/monthLock.ts';
import type { Office, PaperSize } from '#contract/office.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { type PrintedColumn, type PrintedTable, printedTable } from '#core/platform/list/index.ts';
import {
  type Order,
  type Org,
  type PaperName,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';

/** Lembar perbaikan. */
export type CorrectionSheet = {
  org: Org;
  kertas: PaperName;
  bulan: string;
  tanggal: string;
  kunci: { nomor: number; sidik: string; waktu: string; oleh: string };
  catatan: string[];
  angka: PrintedTable;
  baris: PrintedTable;
  ttd: SignatureBlock[];
};

const figureColumns: PrintedColumn<FigureChange>[] = [
  { title: 'Tabel', value: ({ table }) => table, width: { mm: 16 }, isCentred: true },
  { title: 'Angka', value: ({ label, words }) => `${label}, ${words}`, width: { share: 1 }, as: 'text' },
  { title: 'Dikunci', value: ({ before }) => before, width: { mm: 34 }, as: 'number' },
  { title: 'Sekarang', value: ({ after }) => after, width: { mm: 34 }, as: 'number' },
  {
    title: 'Selisih',
    value: ({ before, after }) => `${after > before ? '+' : '−'}${numberText(Math.abs(after - before))}`,
    width: { mm: 30 },
    isCentred: true,
  },
];

const kinds = { changed: 'Ubah', new: 'Baru terhitung', gone: 'Tidak terhitung lagi' };

/** What became of one cell of a row, or of the row; what was done to many rows alike is one. */
type Line = Pick<LockChange, 'at' | 'by' | 'reason'> &
  Pick<RowChange, 'kind' | 'subject' | 'tables'> & { cell: CellChange };
const whole: CellChange = { title: '', before: '', after: '' };
const linesOf = ({ changes }: LockChanges): Line[] =>
  changes.flatMap(({ at, by, reason, rows }) =>
    [...Map.groupBy(rows, ({ kind, cells }) => JSON.stringify([kind, cells])).values()].flatMap((alike) => {
      const { kind, tables, cells, subject: only } = alike[0]!;
      const subject = alike.length === 1 ? only : `${numberText(alike.length)} baris`;
      return (cells.length > 0 ? cells : [whole]).map((cell) => ({
        at,
        by,
        reason,
        kind,
        subject,
        tables,
        cell,
      }));
    }),
  );

const textOf = (cell: CellChange, when: 'before' | 'after'): string =>
  cell === whole ? '' : cell[when] || 'kosong';

const lineColumns = ({ zone }: Office): PrintedColumn<Line>[] => [
  {
    title: 'Waktu',
    value: ({ at }) => (at ? `${numericDate(localDateOf(at, zone))}\n${timeText(at, zone)}` : '–'),
    width: { mm: 22 },
    isCentred: true,
  },
  { title: 'Jenis', value: ({ kind }) => kinds[kind], width: { mm: 21 } },
  { title: 'Tabel', value: ({ tables }) => tables.join(', ') || '–', width: { mm: 16 }, isCentred: true },
  { title: 'Data', value: ({ subject }) => subject, width: { share: 1 }, as: 'text' },
  { title: 'Isian', value: ({ cell }) => cell.title, width: { mm: 24 } },
  { title: 'Lama', value: ({ cell }) => textOf(cell, 'before'), width: { mm: 30 }, as: 'text' },
  { title: 'Baru', value: ({ cell }) => textOf(cell, 'after'), width: { mm: 30 }, as: 'text' },
  { title: 'Oleh', value: ({ by }) => by ?? '–', width: { mm: 26 }, as: 'name' },
  { title: 'Alasan', value: ({ reason }) => reason ?? 'belum dijelaskan', width: { mm: 38 }, as: 'text' },
];

const notesOf = ({ isRedefined, isErased }: LockChanges): string[] => [
  ...(isRedefined ? ['Cara menghitung beberapa tabel berubah sejak bulan ini dikunci.'] : []),
  ...(isErased
    ? ['Baris di balik angkanya sudah dihapus atau tidak terbaca, jadi perubahannya tidak dapat disebut.']
    : []),
];

export const changesOrder = async (
  context: Context,
  { month, number, fingerprint, lockedAt, lockedBy }: MonthLock,
  found: LockChanges,
  paper: PaperSize,
): Promise<Order> => {
  const { office, org, pictures } = await officePaper(context);
  const { localDate } = await context.now();
  const { zone } = office;
  const data: CorrectionSheet = {
    org,
    kertas: paper,
    bulan: monthText(month),
    tanggal: localDate,
    kunci: {
      nomor: number,
      sidik: fingerprint,
      waktu: `${dateText(localDateOf(lockedAt, zone))} pukul ${timeText(lockedAt, zone)} ${zone}`,
      oleh: lockedBy,
    },
    catatan: notesOf(found),
    angka: printedTable(figureColumns, found.figures),
    baris: printedTable(lineColumns(office), linesOf(found)),
    ttd: signaturesOf(office, localDate),
  };
  return { template: 'correctionSheet', data, pictures };
};
