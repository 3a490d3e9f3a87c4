import { monthText, shortMonth } from '#contract/dates.ts';
import { type Indicator, type IndicatorYear, predicateWords, sentencesOf } from '#contract/indicator.ts';
import type { ListColumn } from '#contract/list.ts';
import type { Office } from '#contract/office.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import {
  type Org,
  type PaperName,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';

/** Progres Capaian IKU. */
export type IndicatorPaper = {
  org: Org;
  kertas: PaperName;
  tanggal: string;
  tahun: number;
  /** The last month that has begun; 0: the year has not. */
  bulan: number;
  baris: {
    layanan: string;
    sasaran: string;
    satuan: string;
    target: number | null;
    bulan: (number | null)[];
    total: number;
    /** Its total is less than its months come to: each is counted once in the year. */
    sekali: boolean;
    persen: number | null;
  }[];
  rata: number | null;
  predikat: string | null;
  /** What a reader must know of the figures. */
  catatan: string[];
  keterangan: string;
  ttd: SignatureBlock[];
};

const printed = ({ rows }: IndicatorYear): Indicator[] => rows.filter(({ isActive }) => isActive);

export const indicatorPaper = (
  found: IndicatorYear,
  { office, org, paper, localDate }: { office: Office; org: Org; paper: PaperName; localDate: string },
): IndicatorPaper => ({
  org,
  kertas: paper,
  tanggal: localDate,
  tahun: found.year,
  bulan: found.begun,
  baris: printed(found).map((row) => ({
    layanan: row.service,
    sasaran: row.objective,
    satuan: row.unit,
    target: row.target,
    bulan: row.months,
    total: row.total,
    sekali: row.isDistinct,
    persen: row.percent,
  })),
  rata: found.average,
  predikat: found.predicate && predicateWords[found.predicate],
  catatan: sentencesOf(found),
  keterangan: found.note,
  ttd: signaturesOf(office, localDate),
});

type BookRow = Pick<Indicator, 'service' | 'objective' | 'unit' | 'target' | 'months' | 'percent'> & {
  total: number | '';
};
const MONTHS = Array.from({ length: 12 }, (_, i) => i);
const bookColumns: ListColumn<BookRow>[] = [
  { title: 'Layanan', value: ({ service }) => service, chars: 24 },
  { title: 'Sasaran', value: ({ objective }) => objective, chars: 40 },
  { title: 'Satuan', value: ({ unit }) => unit, chars: 12 },
  { title: 'Target', value: ({ target }) => target ?? '', chars: 10 },
  ...MONTHS.map((i) => ({
    title: shortMonth(`2026-${String(i + 1).padStart(2, '0')}`),
    value: ({ months }: BookRow) => months[i] ?? '',
    chars: 8,
  })),
  { title: 'Total', value: ({ total }) => total, chars: 10 },
  { title: 'Persentase', value: ({ percent }) => percent ?? '', chars: 12 },
];

/** "Keadaan sampai dengan Oktober 2026" */
const stateOf = ({ year, begun }: IndicatorYear): string =>
  begun === 0
    ? `Tahun ${year} belum dimulai`
    : `Keadaan sampai dengan ${monthText(`${year}-${String(begun).padStart(2, '0')}`)}`;

export const indicatorBook = (found: IndicatorYear, office: Office): XlsxBook => ({
  sheets: [
    listSheet<BookRow>(
      'Progres Capaian IKU',
      [`Progres Capaian IKU ${found.year}`, office.name, stateOf(found)],
      bookColumns,
      printed(found),
      {
        numbers: 5,
        total: {
          service: 'Rata-rata',
          objective: found.predicate ? predicateWords[found.predicate] : '',
          unit: '',
          target: null,
          months: [],
          total: '',
          percent: found.average,
        },
        note: [...sentencesOf(found), found.note].filter(Boolean).join(' '),
      },
    ),
  ],
});
