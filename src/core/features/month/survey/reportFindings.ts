import { decimals, numberText, numericDate } from '#contract/dates.ts';
import { monthsOfPeriod, periodBefore, periodText } from '#contract/period.ts';
import { gradeWords, type SurveyResult } from '#contract/survey.ts';
import { NOT_SAID, surveyElements, surveyProfile, wordOf } from '#contract/surveyForm.ts';
import { type PlanRow, planStatusWords } from '#contract/surveyPlan.ts';
import { changeOf, feesNote, type KnownResult, lowestOf } from './paper.ts';
import { finishedOf, type SurveyPlan } from '#core/features/month/surveyPlan/index.ts';
import { type Column, figure, GRADES, paragraphs, type Part, starNote, table, text } from './reportPieces.ts';

type ElementRow = SurveyResult['elements'][number];
const elementColumns: Column<ElementRow>[] = [
  ['Unsur', ({ element }) => element, 13],
  ['Uraian', ({ element }) => surveyElements[element].name, null],
  ['n', ({ n }) => n, 12, 'number'],
  ['Jumlah nilai', ({ sum }) => sum, 16, 'number'],
  ['NRR', ({ nrr }) => figure(nrr), 14, 'number'],
  ['NRR × 1/9', ({ nrr }) => figure(nrr === null ? null : nrr / 9, 3), 16, 'number'],
  ['Konversi', ({ conversion }) => figure(conversion), 17, 'number'],
  ['Mutu', ({ grade }) => grade ?? '–', 12],
  ['Peringkat', ({ rank }) => rank ?? '–', 18],
];
type GroupRow = { name: string; n: number; ikm: number | null; grade: string | null };
const groupColumns = (title: string): Column<GroupRow>[] => [
  [title, ({ name }) => name, null],
  ['Responden', ({ n }) => n, 24, 'number'],
  ['IKM', ({ ikm }) => figure(ikm), 20, 'number'],
  ['Mutu', ({ grade }) => grade ?? '–', 20],
];

/** BAB III. */
export const findings = (result: KnownResult): Part[] => {
  const { index, n, elements } = result;
  const profile = result.profile.flatMap(({ attribute, values }) =>
    values
      .filter(({ code, count }) => code !== NOT_SAID || count !== 0)
      .map(({ code, count }) => ({
        title: surveyProfile[attribute].title,
        word: wordOf(attribute, code),
        count,
      })),
  );
  return [
    {
      judul: 'A. Profil Responden',
      isi: [
        table(
          `Responden menurut ciri (n = ${numberText(n)})`,
          [
            ['Ciri', ({ title }) => title, null],
            ['Kelompok', ({ word }) => word, null],
            ['Orang', ({ count }) => count ?? '*', 24, 'count'],
            ['Persen', ({ count }) => (count === null ? '*' : figure((count / n) * 100, 1)), 24, 'number'],
          ],
          profile,
          starNote(profile.map(({ count }) => count)),
        ),
      ],
    },
    {
      judul: 'B. Nilai per Unsur dan Indeks Kepuasan Masyarakat',
      isi: [
        table(
          'Nilai unsur, nilai tertimbang, mutu, dan peringkat',
          elementColumns,
          elements,
          `${GRADES} ${feesNote(result)}`,
        ),
        text(
          `Jumlah NRR tertimbang ${decimals(index.weighted, 4)}; IKM = ${decimals(index.weighted, 4)} × 25 = ${decimals(index.ikm)}, mutu ${index.grade} (${gradeWords[index.grade].toLowerCase()}).`,
        ),
        {
          seri: ['NRR'],
          grafik: elements.flatMap(({ element, nrr }): [string, number][] =>
            nrr === null ? [] : [[`${element}  ${surveyElements[element].shortName}`, nrr]],
          ),
        },
      ],
    },
    {
      judul: 'C. Nilai per Jenis Layanan',
      isi: [table('IKM menurut jenis layanan', groupColumns('Jenis layanan'), result.services)],
    },
  ];
};

const named = ({ element }: Pick<ElementRow, 'element'>): string => surveyElements[element].name;

/** What the figures say by themselves; the office's own words follow. */
const sentencesOf = (result: KnownResult): string[] => {
  const { index, elements } = result;
  const lowest = lowestOf(result);
  const highest = elements.filter(({ rank }) => rank !== null && rank <= 2);
  return [
    `Nilai IKM ${decimals(index.ikm)} termasuk mutu ${index.grade} (${gradeWords[index.grade].toLowerCase()}).`,
    ...(lowest.length === 2
      ? [
          `Dua unsur terendah ialah ${lowest.map((each) => `${named(each)} (${figure(each.nrr)})`).join(' dan ')}; dua unsur tertinggi ialah ${highest.map((each) => `${named(each)} (${figure(each.nrr)})`).join(' dan ')}.`,
        ]
      : []),
    feesNote(result),
  ];
};

const quarterColumn = (quarter: number, year: number): Column<PlanRow> => [
  ['I', 'II', 'III', 'IV'][quarter - 1]!,
  ({ quarters }) => (quarters.includes(quarter) ? 'x' : ''),
  9,
  'text',
  `Triwulan ${year}`,
];
const statusText = ({ status, statusOn }: PlanRow): string =>
  [planStatusWords[status], statusOn && numericDate(statusOn)].filter(Boolean).join(', ');

/** BAB IV. */
export const analysis = (result: KnownResult, { plan, last, texts }: SurveyPlan): Part[] => {
  const years = [...new Set(plan.map(({ year }) => year))].toSorted((a, b) => a - b);
  const change = changeOf(result);
  const trend = result.trend.map(({ period, ...each }) => ({ name: periodText(period), ...each }));
  return [
    {
      judul: 'A. Kelemahan dan Kekuatan Pelayanan',
      isi: [text(sentencesOf(result).join(' ')), ...paragraphs(texts.analysis)],
    },
    {
      judul: 'B. Rencana Tindak Lanjut',
      isi: [
        ...paragraphs(texts.discussion),
        ...(years.length === 0 ? [text('Belum ada rencana.')] : []),
        ...years.map((year) =>
          table(
            `Rencana tindak lanjut ${year}`,
            [
              ['Prioritas (unsur)', (row) => `${row.element} ${named(row)}`, null],
              ['Program/kegiatan', ({ program }) => program, null],
              ...[1, 2, 3, 4].map((quarter) => quarterColumn(quarter, year)),
              ['Penanggung jawab', ({ responsible }) => responsible, null],
            ],
            plan.filter((row) => row.year === year),
          ),
        ),
      ],
    },
    {
      judul: 'C. Tindak Lanjut Survei Sebelumnya',
      isi: last
        ? [
            table(
              `Keadaan rencana tindak lanjut ${periodText(last.period)}`,
              [
                ['Program/kegiatan', ({ program }) => program, null],
                ['Keadaan', statusText, null],
                ['Bukti', ({ proof }) => proof, null],
              ],
              last.plan,
              finishedText(last),
            ),
          ]
        : [text('Survei sebelumnya tidak mencatat rencana tindak lanjut.')],
    },
    {
      judul: 'D. Tren Nilai',
      isi: [
        ...(change
          ? [text(`Nilai berubah ${change} dibanding ${periodText(periodBefore(result.period))}.`)]
          : []),
        table('IKM per masa', groupColumns('Masa'), trend),
      ],
    },
  ];
};

const finishedText = ({ period, plan }: NonNullable<SurveyPlan['last']>): string => {
  const { done, months } = finishedOf(plan, monthsOfPeriod(period).last);
  const share = `Selesai ${done} dari ${plan.length} rencana (${decimals((done / plan.length) * 100, 1)} %)`;
  return months === null ? `${share}.` : `${share}, memerlukan ${months} bulan.`;
};
