import { decimals, dateText, numberText } from '#contract/dates.ts';
import type { ListColumn } from '#contract/list.ts';
import type { Office } from '#contract/office.ts';
import { daysOfPeriod, periodBefore, periodText } from '#contract/period.ts';
import { gradeWords, type SurveyResult } from '#contract/survey.ts';
import { codesOf, surveyElement, surveyElements, surveyProfile, wordOf } from '#contract/surveyForm.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import {
  type Org,
  type PaperName,
  type SignatureBlock,
  signatureOf,
} from '#core/platform/typesetting/index.ts';

/** The questionnaire for the box, without name or number. */
export type SurveyFormPaper = {
  org: Org;
  kertas: PaperName;
  pengantar: string;
  profil: [title: string, values: string[]][];
  unsur: { kode: string; tanya: string; jawab: readonly string[] }[];
};

export const formPaper = (
  office: Office,
  org: Org,
  services: readonly { name: string }[],
): SurveyFormPaper => ({
  org,
  kertas: office.paper,
  pengantar:
    'Pendapat Anda kami pakai untuk memperbaiki pelayanan. Pengisian memakan waktu dua menit dan tidak memengaruhi pelayanan yang Anda terima. Nama dan nomor Anda tidak ditanyakan.',
  profil: [
    ...(['hours', 'sex', 'age', 'education', 'work'] as const).map((attribute): [string, string[]] => [
      surveyProfile[attribute].title,
      codesOf(attribute).map((code) => wordOf(attribute, code)),
    ]),
    ['Layanan', services.map(({ name }) => name)],
  ],
  unsur: surveyElement.options.map((kode) => {
    const { question, answers } = surveyElements[kode];
    return { kode, tanya: question, jawab: answers };
  }),
});

/** What is said of U4 wherever the index stands; a service free of charge lifts it. */
export const feesNote = ({ withoutFees }: SurveyResult): string =>
  withoutFees
    ? `Pelayanan tidak dipungut biaya, sehingga unsur U4 mendekati 4 dan menaikkan indeks; tanpa U4 nilainya ${decimals(withoutFees.ikm)}.`
    : 'Pelayanan tidak dipungut biaya, sehingga unsur U4 mendekati 4 dan menaikkan indeks.';

/** The two elements to be mended first. */
export const lowestOf = ({ elements }: SurveyResult) =>
  elements
    .flatMap((each) => (each.rank === null ? [] : [{ ...each, rank: each.rank }]))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, 2);

export type SurveyPosterPaper = {
  org: Org;
  kertas: 'a4' | 'a3';
  periode: string;
  mulai: string;
  selesai: string;
  ikm: number;
  mutu: string;
  kinerja: string;
  responden: string;
  /** Against the period before; null: nobody answered then. */
  lalu: { nilai: string; periode: string } | null;
  unsur: { kode: string; nama: string; nrr: number | null; mutu: string; rendah: boolean }[];
  profil: [word: string, count: string][];
  catatanU4: string;
  ttd: SignatureBlock;
};

/** Enough answered: it has an index. */
export type KnownResult = SurveyResult & { index: NonNullable<SurveyResult['index']> };

type Setting<P> = { office: Office; org: Org; paper: P; localDate: string };

/** Two periods side by side: "+1,59". */
export const changeOf = ({ period, trend, index }: SurveyResult): string | null => {
  const before = trend.find((each) => each.period === periodBefore(period))?.ikm ?? null;
  if (before === null || !index) return null;
  const change = index.ikm - before;
  return `${change < 0 ? '−' : '+'}${decimals(Math.abs(change))}`;
};

export const posterPaper = (
  result: KnownResult,
  { office, org, paper, localDate }: Setting<'a4' | 'a3'>,
): SurveyPosterPaper => {
  const { first, last } = daysOfPeriod(result.period);
  const lowest = lowestOf(result).map(({ element }) => element);
  const change = changeOf(result);
  return {
    org,
    kertas: paper,
    periode: periodText(result.period),
    mulai: first,
    selesai: last < localDate ? last : localDate,
    ikm: result.index.ikm,
    mutu: result.index.grade,
    kinerja: gradeWords[result.index.grade],
    responden: numberText(result.n),
    lalu: change === null ? null : { nilai: change, periode: periodText(periodBefore(result.period)) },
    unsur: result.elements.map(({ element, nrr, grade }) => ({
      kode: element,
      nama: surveyElements[element].name,
      nrr,
      mutu: grade ?? '',
      rendah: lowest.includes(element),
    })),
    profil: result.profile.flatMap(({ attribute, values }) =>
      attribute === 'sex' || attribute === 'education'
        ? values.flatMap(({ code, count }): [string, string][] =>
            count ? [[wordOf(attribute, code), numberText(count)]] : [],
          )
        : [],
    ),
    catatanU4: feesNote(result),
    ttd: signatureOf(office.head, { tempat: office.city, tanggal: localDate }),
  };
};

type Element = SurveyResult['elements'][number];
const elementColumns: ListColumn<Element>[] = [
  { title: 'Unsur', value: ({ element }) => element, chars: 8 },
  { title: 'Uraian', value: ({ element }) => surveyElements[element].name, chars: 42 },
  { title: 'n', value: ({ n }) => n, chars: 8 },
  { title: 'Jumlah nilai', value: ({ sum }) => sum, chars: 14 },
  { title: 'NRR', value: ({ nrr }) => nrr ?? '–', chars: 10 },
  { title: 'Konversi', value: ({ conversion }) => conversion ?? '–', chars: 10 },
  { title: 'Mutu', value: ({ grade }) => grade ?? '–', chars: 8 },
  { title: 'Peringkat', value: ({ rank }) => rank ?? '–', chars: 10 },
];
type Group = { name: string; n: number; ikm: number | null; grade: string | null };
const groupColumns: ListColumn<Group>[] = [
  { title: 'Layanan atau masa', value: ({ name }) => name, chars: 42 },
  { title: 'Responden', value: ({ n }) => n, chars: 12 },
  { title: 'IKM', value: ({ ikm }) => ikm ?? '–', chars: 10 },
  { title: 'Mutu', value: ({ grade }) => grade ?? '–', chars: 8 },
];
const answerColumns: ListColumn<(number | null)[]>[] = surveyElement.options.map((element, i) => ({
  title: element,
  value: (row) => row[i] ?? '',
  chars: 6,
}));

/** Every figure of the period, and the answers by what was answered. */
export const surveyBook = (
  result: SurveyResult,
  answers: readonly (number | null)[][],
  office: Office,
  localDate: string,
): XlsxBook => {
  const { index } = result;
  const head = [
    `Survei Kepuasan Masyarakat ${periodText(result.period)}`,
    `${office.name} · keadaan ${dateText(localDate)}`,
    index
      ? `IKM ${decimals(index.ikm)}, mutu ${index.grade}, ${result.n} responden`
      : 'Belum cukup responden',
  ];
  const trend = result.trend.map(({ period, ...each }) => ({ name: periodText(period), ...each }));
  return {
    sheets: [
      listSheet('Unsur', head, elementColumns, result.elements),
      listSheet('Layanan', head, groupColumns, result.services),
      listSheet('Tren', head, groupColumns, trend),
      ...(index ? [listSheet('Jawaban', head, answerColumns, answers, { numbers: 6 })] : []),
    ],
  };
};
