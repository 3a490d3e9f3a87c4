import { monthText, numberText, rupiahText } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import { countedFacts } from '#core/platform/report/facts.ts';
import { daysOf, monthOf, monthsRead } from '#core/platform/report/months.ts';
import type { ReportQuestion, ReportSource } from '#core/platform/report/source.ts';
import { type Fact, figuresOf, labelOf, moneyColumns, paperColumns, rowOf } from './rules.ts';
import * as store from './store.ts';

const facts =
  (code: 'F' | 'G') =>
  ({ db, officeId, month }: ReportQuestion): Promise<Fact[]> =>
    store.factsOf(db, officeId, code, daysOf(monthsRead(month)));

/** Who looks at a month that was printed before must be told why it says something else. */
const cancelledNote = async ({ db, officeId, month }: ReportQuestion): Promise<string | undefined> => {
  const { parts, rupiah } = await store.cancelledIn(db, officeId, daysOf({ from: month, to: month }));
  return parts === 0
    ? undefined
    : `${numberText(parts)} pencairan bulan ini (${rupiahText(rupiah)}) dibatalkan kemudian dan tidak dihitung.`;
};

const behindColumns: RowsBehind['columns'] = [
  { key: 'date', title: 'Tanggal', kind: 'date', chars: 12, isBrief: true },
  { key: 'number', title: 'Nomor', kind: 'text', chars: 10, isBrief: true },
  { key: 'client', title: 'Pelaku usaha', kind: 'text', chars: 40, isBrief: true },
  { key: 'subject', title: 'Perihal', kind: 'text', chars: 24, isBrief: false },
  { key: 'partner', title: 'Lembaga', kind: 'text', chars: 30, isBrief: false },
  { key: 'what', title: 'Yang dihitung', kind: 'text', chars: 14, isBrief: false },
  { key: 'rupiah', title: 'Jumlah', kind: 'text', chars: 20, isBrief: true },
];

const table = (
  code: 'F' | 'G',
  {
    columns,
    ...head
  }: Pick<ReportSource, 'title' | 'definition' | 'noun'> & { columns: typeof moneyColumns },
): ReportSource => {
  const factsOf = facts(code);
  return {
    ...head,
    code,
    columns: columns.map(({ what: _, sum: __, ...column }) => column),
    rows: async (question) => {
      const counted = await question.once(factsOf);
      const note = code === 'G' ? await cancelledNote(question) : undefined;
      return { ...figuresOf(code, columns, counted, question.month), ...(note && { note }) };
    },
    behind: async (question, { key, column }) => {
      const of = columns.find((each) => each.key === column);
      const counted = (await question.once(factsOf)).filter(
        (fact) => key === null || rowOf[code](fact) === key,
      );
      if (!of || (key !== null && counted.length === 0)) return undefined;
      const title = key === null ? 'Jumlah' : labelOf[code](counted.at(-1)!);
      return {
        title,
        sentence: `Fasilitasi ${key === null ? 'semua baris' : title}: ${of.words}, ${monthText(monthOf(question.month))}.`,
        columns: code === 'G' ? behindColumns : behindColumns.filter((each) => each.key !== 'rupiah'),
        rows: await store.factRows(question.db, countedFacts(of, counted, question.month)),
      };
    },
  };
};

export const facilitationTables: readonly ReportSource[] = [
  table('F', {
    title: 'Fasilitasi Legalitas',
    definition:
      'Dihitung: setiap kasus legalitas pada hari diajukan, dan sekali lagi pada hari dokumennya terbit. Barisnya legalitas yang diurus.',
    noun: 'kasus',
    columns: paperColumns,
  }),
  table('G', {
    title: 'Fasilitasi Pembiayaan',
    definition:
      'Dihitung: rupiah pada hari diajukan, disetujui, dan dicairkan, masing-masing pada bulannya; pencairan yang dibatalkan tidak dihitung lagi. Barisnya skema dan lembaga; satu pelaku usaha dapat tercatat di beberapa baris.',
    noun: 'kasus',
    columns: moneyColumns,
  }),
];
