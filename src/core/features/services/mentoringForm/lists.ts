import { dateText, numberText } from '#contract/dates.ts';
import { type FormOrder, formTitles } from '#contract/mentoringForm.ts';
import { periodText } from '#contract/period.ts';
import type { ServiceField } from '#contract/office.ts';
import { type PrintedTable, printedTable } from '#core/platform/list/index.ts';
import { type SignatureBlock, signaturesOf } from '#core/platform/typesetting/index.ts';
import { areaOf, type FieldSignature, type FormOffice, type Head, headOf, signing } from './head.ts';
import {
  fieldSignatories,
  progressForms,
  type ProgressRow,
  progressTotal,
  type Recap,
  type RecapRow,
} from './rules.ts';
import {
  type AssistedRow,
  assistedColumns,
  businessColumns,
  cooperativeColumns,
  type FormColumn,
  type FormRow,
} from './states.ts';

/** A list over as many pages as it needs: forms 7a to 7d, the recap, those assisted. */
export type MentoringListPaper = Head &
  PrintedTable & {
    /** Lines in bold, then one below. */
    judul: string[];
    bawah: string;
    /** At the foot of each page: what it is; then how much, and of when. */
    kaki: string;
    segel: string;
    /** The last, bold row, in the order of the columns. */
    jumlah: string[] | null;
    /** Said below the rows. */
    catatan: string | null;
    /** Whoever answers for it; null: the consultants, one for each field. */
    ttd: SignatureBlock[] | null;
    konsultan: FieldSignature[];
  };

const isChosen = (form: FormOrder['form']): boolean => form === '7c' || form === '7d';
export const isOfCooperatives = (form: FormOrder['form']): boolean => form === '7a' || form === '7c';

export const columnsOf = (form: FormOrder['form'], year: number) =>
  isOfCooperatives(form) ? cooperativeColumns(year, isChosen(form)) : businessColumns(isChosen(form));

/** As the source printed it; 7d alone says no year. */
const listTitle = (form: FormOrder['form'], year: number): string =>
  [
    isOfCooperatives(form) ? 'DATA KOPERASI' : 'DATA USAHA MIKRO DAN KECIL',
    isChosen(form) && 'SASARAN PROGRAM PENDAMPINGAN',
    form === '7c' && `TAHUN ${year}`,
  ]
    .filter(Boolean)
    .join(' ');

/** The head alone, or with whoever stands above it. */
const headSigns = ({ office, localDate }: FormOffice): SignatureBlock[] =>
  signaturesOf({ ...office, superior: { ...office.superior, name: '', post: '' } }, localDate);

const footOf = (name: string, { org }: FormOffice): string => `${name} · ${org.singkat}`;
const printedOn = ({ localDate }: FormOffice): string => `dicetak ${dateText(localDate)}`;

export const mentoringListPaper = (
  form: FormOrder['form'],
  year: number,
  rows: readonly FormRow[],
  forOffice: FormOffice,
): MentoringListPaper => {
  const unit = isOfCooperatives(form) ? 'koperasi' : 'usaha';
  return {
    ...headOf(forOffice),
    judul: [
      listTitle(form, year),
      ...(isChosen(form) ? [`DI ${areaOf(forOffice.office).toUpperCase()}`] : []),
    ],
    bawah: `KEADAAN : 31 Desember ${year - 1}`,
    kaki: footOf(`Formulir ${form} · ${formTitles[form]}`, forOffice),
    segel: `Keadaan 31 Desember ${year - 1} · ${numberText(rows.length)} ${unit} · ${printedOn(forOffice)}`,
    jumlah: null,
    catatan: null,
    ttd: isChosen(form) ? null : headSigns(forOffice),
    konsultan: signing(fieldSignatories(forOffice.fields, forOffice.staff)),
    ...printedTable(columnsOf(form, year), rows),
  };
};

export const assistedPaper = (
  year: number,
  rows: readonly AssistedRow[],
  forOffice: FormOffice,
): MentoringListPaper => ({
  ...headOf(forOffice),
  judul: ['DAFTAR UMKM BINAAN'],
  bawah: `TAHUN ${year}`,
  kaki: footOf(`${formTitles.assisted} ${year}`, forOffice),
  segel: `Memuat data pribadi: hanya untuk keperluan dinas · ${numberText(rows.length)} usaha · kosong berarti belum didata · ${printedOn(forOffice)}`,
  jumlah: null,
  catatan: null,
  ttd: headSigns(forOffice),
  konsultan: [],
  ...printedTable(assistedColumns(year), rows),
});

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

export const recapColumns = (fields: readonly ServiceField[]): FormColumn<RecapRow>[] => {
  const pair = (
    group: string,
    planned: (row: RecapRow) => number,
    held: (row: RecapRow) => number,
    isBold = false,
  ): FormColumn<RecapRow>[] =>
    (
      [
        ['7E', planned],
        ['7F', held],
      ] as const
    ).map(([title, of]) => ({
      title,
      group,
      value: of,
      width: { mm: 12.6 },
      as: 'count',
      isBold,
      chars: 8,
    }));
  return [
    { title: 'KUMKM', value: ({ name }) => name, width: { share: 1 }, as: 'name', chars: 40 },
    ...fields.flatMap(({ shortName }, i) =>
      pair(
        shortName,
        ({ planned }) => planned[i]!,
        ({ held }) => held[i]!,
      ),
    ),
    ...pair(
      'Total',
      ({ planned }) => sumOf(planned),
      ({ held }) => sumOf(held),
      true,
    ),
  ];
};

/** What the rows come to. */
export const recapTotal = (rows: readonly RecapRow[], fields: readonly ServiceField[]): RecapRow => ({
  name: 'Jumlah',
  planned: fields.map((_, i) => sumOf(rows.map(({ planned }) => planned[i]!))),
  held: fields.map((_, i) => sumOf(rows.map(({ held }) => held[i]!))),
});

export const recapNote = (sessions: number): string =>
  `7E = program kerja, 7F = kegiatan pelaksanaan pendampingan. Satu kegiatan untuk beberapa KUMKM dihitung satu pada tiap KUMKM; jumlah kegiatan yang berbeda: ${numberText(sessions)}.`;

/** A list whose last row is what the others come to. */
export const summedPaper = <R>(
  { form, period }: FormOrder,
  [title, segel, catatan]: [title: string, size: string, note: string],
  columns: readonly FormColumn<R>[],
  rows: readonly R[],
  total: R,
  forOffice: FormOffice,
): MentoringListPaper => {
  const { baris, kolom } = printedTable(columns, [...rows, total]);
  return {
    ...headOf(forOffice),
    judul: [title],
    bawah: periodText(period),
    kaki: footOf(`${formTitles[form]} · ${periodText(period)}`, forOffice),
    segel: `${segel} · ${printedOn(forOffice)}`,
    kolom,
    baris: baris.slice(0, -1),
    jumlah: baris.at(-1)!,
    catatan: `${catatan} Tanda “–” berarti nihil.`,
    ttd: signaturesOf(forOffice.office, forOffice.localDate),
    konsultan: [],
  };
};

export const recapPaper = (
  order: FormOrder,
  { rows, sessions }: Recap,
  forOffice: FormOffice,
): MentoringListPaper =>
  summedPaper(
    order,
    ['REKAP PENDAMPINGAN PER BIDANG LAYANAN', `${numberText(rows.length)} dampingan`, recapNote(sessions)],
    recapColumns(forOffice.fields),
    rows,
    recapTotal(rows, forOffice.fields),
    forOffice,
  );

const progressGroups = ['Sudah didata', 'Sudah didata', 'Sasaran', 'Sasaran', 'Program kerja', 'Pelaksanaan'];
export const progressColumns: FormColumn<ProgressRow>[] = [
  { title: 'Konsultan Pendamping', value: ({ name }) => name, width: { share: 3 }, as: 'name', chars: 36 },
  { title: 'Bidang', value: ({ field }) => field, width: { share: 2 }, as: 'text', chars: 30 },
  ...progressForms.map((form, i): FormColumn<ProgressRow> => ({
    title: form,
    group: progressGroups[i]!,
    value: (row) => row[form],
    width: { mm: 19 },
    as: 'count',
    chars: 8,
  })),
];
export const progressNote = (year: number): string =>
  `7A, 7C = koperasi; 7B, 7D = usaha mikro dan kecil, dihitung pada konsultan yang menanganinya. Sudah didata: keadaan 31 Desember ${year - 1} tercatat. 7E = program kerja tahun ${year}; 7F = kegiatan pelaksanaan pada masa ini, satu kegiatan untuk beberapa dampingan dihitung satu.`;

export const progressPaper = (
  order: FormOrder,
  rows: readonly ProgressRow[],
  forOffice: FormOffice,
): MentoringListPaper =>
  summedPaper(
    order,
    [
      'PROGRES PENDAMPINGAN',
      `${numberText(rows.length)} konsultan`,
      progressNote(Number(order.period.slice(0, 4))),
    ],
    progressColumns,
    rows,
    progressTotal(rows),
    forOffice,
  );
