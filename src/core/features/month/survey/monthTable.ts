import { decimals } from '#contract/dates.ts';
import type { ReportCounts, RowsBehind } from '#contract/report.ts';
import { FEWEST, type SurveyAnswers } from '#contract/survey.ts';
import { type SurveyElement, surveyElement, surveyElements } from '#contract/surveyForm.ts';
import {
  isWithin,
  monthKey,
  monthOf,
  monthsRead,
  nameOfColumn,
  isYearToDate,
  yearToDateOf,
} from '#core/platform/report/months.ts';
import type { ReportQuestion, ReportSource } from '#core/platform/report/source.ts';
import { elementsOf, indexOf, talliesOf } from './rules.ts';
import { answersIn } from './store.ts';

const kinds = ['part', 'previous', 'yearToDate'] as const;
type Kind = (typeof kinds)[number];
type Measure = 'n' | 'sum' | 'nrr';
const titles: Record<Measure, [title: string, words: string]> = {
  n: ['Jawaban', 'jawaban'],
  sum: ['Jumlah nilai', 'jumlah nilai'],
  nrr: ['NRR × 100', 'nilai rata-rata × 100'],
};
const column = (measure: Measure, kind: Kind, group: string, title = titles[measure][0]) => ({
  key: measure + (kind === 'part' ? '' : kind),
  kind,
  group,
  title,
  words: titles[measure][1] + { part: '', previous: ' bulan lalu', yearToDate: ' sejak Januari' }[kind],
  measure,
  ...(measure === 'nrr' && { nature: 'ratio' as const }),
});
const columns = [
  column('n', 'part', 'Bulan ini'),
  column('sum', 'part', 'Bulan ini'),
  column('nrr', 'part', 'Bulan ini'),
  column('nrr', 'previous', 'NRR × 100', 'Bulan lalu'),
  column('nrr', 'yearToDate', 'NRR × 100', 'Tahun ini'),
];

const facts = (question: ReportQuestion) => {
  const { db, officeId } = question;
  const { from, to } = monthsRead(question);
  return answersIn(db, officeId, { first: monthOf(from), last: monthOf(to) });
};

/** The answers that a kind of column counts. */
const answersOf = async (question: ReportQuestion, kind: Kind): Promise<SurveyAnswers[]> => {
  const span = { part: question.own, previous: question.before, yearToDate: yearToDateOf(question) }[kind];
  return (await question.once(facts))
    .filter(({ month }) => isWithin(span, monthKey(month)))
    .map(({ answers }) => answers);
};

/** What is shown of them: by element, and of all together under null. */
const shownOf = (answers: readonly SurveyAnswers[]) => {
  const elements = elementsOf(talliesOf(answers)).filter(({ nrr }) => nrr !== null);
  const index = indexOf(talliesOf(answers));
  const shown = new Map<SurveyElement | null, Record<Measure, number>>(
    elements.map(({ element, n, sum, nrr }) => [element, { n, sum, nrr: Math.round((nrr ?? 0) * 100) }]),
  );
  if (index)
    shown.set(null, {
      n: elements.reduce((all, { n }) => all + n, 0),
      sum: elements.reduce((all, { sum }) => all + sum, 0),
      nrr: Math.round(index.weighted * 100),
    });
  return { index, shown };
};

const countsOf = async (question: ReportQuestion, element: SurveyElement | null): Promise<ReportCounts> => {
  const counts: ReportCounts = {};
  for (const { key, kind, measure } of columns)
    counts[key] = shownOf(await answersOf(question, kind)).shown.get(element)?.[measure] ?? 0;
  return counts;
};

const noteOf = async (question: ReportQuestion): Promise<string> => {
  const answers = await answersOf(question, 'part');
  const isMonth = question.own.from === question.own.to;
  const { index } = shownOf(answers);
  const year = shownOf(await answersOf(question, 'yearToDate')).index;
  if (!index) return 'Belum cukup responden bulan ini: jawaban dihitung mulai lima.';
  return [
    `${isMonth ? 'Pemantauan: ' : ''}IKM bulan ini ${decimals(index.ikm)} (mutu ${index.grade}) dari ${answers.length} responden`,
    year && !isYearToDate(question) ? `; sejak Januari ${decimals(year.ikm)} (mutu ${year.grade})` : '',
    '.',
  ].join('');
};

/**
 * Every answer to an element by what it was: nothing more is known of it. The uid is of the answer, not of a person, and
 * the same behind every figure that the answers come to.
 */
const behindOf = (
  answers: readonly SurveyAnswers[],
  { elements, name, of }: { elements: readonly SurveyElement[]; name: string; of: string },
): RowsBehind['rows'] =>
  [4, 3, 2, 1].map((answer) => ({
    uid: `00000000-0000-7000-8000-${`${of}${answer}`.padStart(12, '0')}`,
    color: null,
    link: null,
    cells: {
      element: name,
      answer: String(answer),
      count: String(answers.flatMap((each) => elements.filter((element) => each[element] === answer)).length),
    },
  }));

/** Table L: the survey of a month is watched; what is made public is of a quarter and more. */
export const surveyTable: ReportSource = {
  code: 'L',
  title: 'Survei Kepuasan Masyarakat',
  definition: `Dihitung: jawaban survei bulan itu menurut unsurnya; yang tidak dijawab tidak ikut dibagi. NRR ialah jumlah nilai dibagi banyaknya jawaban unsur itu; baris jumlahnya NRR tertimbang (bobot 1/9). Sebulan adalah pemantauan. Jawaban dihitung sesudah ada ${FEWEST} dari bulan dan layanan yang sama.`,
  noun: 'pilihan jawaban',
  columns: columns.map(({ measure: _, ...head }) => head),
  rows: async (question) => {
    const { shown } = shownOf(await answersOf(question, 'part'));
    const rows = [];
    for (const element of surveyElement.options) {
      if (!shown.has(element)) continue;
      const counts = await countsOf(question, element);
      rows.push({ key: element, code: element, label: surveyElements[element].name, counts });
    }
    return { rows, total: await countsOf(question, null), note: await noteOf(question) };
  },
  behind: async (question, { key, column: asked }) => {
    const of = columns.find((each) => each.key === asked);
    const element = surveyElement.options.find((each) => each === key) ?? null;
    if (!of || (key !== null && element === null)) return undefined;
    const answers = await answersOf(question, of.kind);
    const { shown } = shownOf(answers);
    const value = shown.get(element)?.[of.measure];
    if (value === undefined) return undefined;
    const elements = surveyElement.options.filter(
      (each) => shown.has(each) && (!element || each === element),
    );
    return {
      title: element ? surveyElements[element].name : 'Jumlah',
      sentence: `${element ?? 'Semua unsur'}: ${of.words}, ${nameOfColumn(question, of.kind)}.`,
      value,
      columns: [
        { key: 'element', title: 'Unsur', kind: 'text', chars: 30, isBrief: true },
        { key: 'answer', title: 'Jawaban', kind: 'text', chars: 10, isBrief: true },
        { key: 'count', title: 'Banyaknya', kind: 'text', chars: 12, isBrief: true },
      ],
      rows: behindOf(answers, {
        elements,
        name: element ? `${element} ${surveyElements[element].shortName}` : 'Semua unsur',
        of: `${question.own.to}${kinds.indexOf(of.kind)}${element ? element.slice(1) : 0}`,
      }),
    };
  },
};
