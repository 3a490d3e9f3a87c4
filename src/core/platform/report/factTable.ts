import type { RowsBehind } from '#contract/report.ts';
import { countedFacts, type Fact, type FactColumn, figuresOf, type RowNames, valueOf } from './facts.ts';
import { nameOfColumn } from './months.ts';
import type { ReportQuestion, ReportSource } from './source.ts';

type Of<F extends Fact> = Omit<ReportSource, 'columns' | 'rows' | 'behind'> &
  RowNames<F> & {
    columns: readonly FactColumn<F['what']>[];
    /** Everything that the table counts of the months it reads. */
    facts: (question: ReportQuestion) => Promise<F[]>;
    note?: (
      question: ReportQuestion,
      facts: readonly F[],
    ) => Promise<string | undefined> | string | undefined;
    behindColumns: RowsBehind['columns'];
    behindRows: (
      question: ReportQuestion,
      counted: readonly F[],
    ) => Promise<RowsBehind['rows']> | RowsBehind['rows'];
    /** How the sentence above the rows begins; null: of all of them. */
    about: (label: string | null) => string;
  };

/** A table of the report that counts facts: what stands behind a number are the facts that it counts. */
export const factTable = <F extends Fact>({
  columns,
  facts: factsOf,
  keyOf,
  labelOf,
  sortBy,
  note: noteOf,
  behindColumns,
  behindRows,
  about,
  ...head
}: Of<F>): ReportSource => ({
  ...head,
  columns: columns.map(({ what: _, sum, noun: __, ...column }) =>
    sum === 'people' ? { ...column, nature: 'distinct' } : column,
  ),
  rows: async (question) => {
    const facts = await question.once(factsOf);
    const note = await noteOf?.(question, facts);
    return {
      ...figuresOf(columns, facts, question, { keyOf, labelOf, ...(sortBy && { sortBy }) }),
      ...(note && { note }),
    };
  },
  behind: async (question, { key, column }) => {
    const of = columns.find((each) => each.key === column);
    const facts = (await question.once(factsOf)).filter((fact) => key === null || keyOf(fact) === key);
    if (!of || (key !== null && facts.length === 0)) return undefined;
    const label = key === null ? null : labelOf(facts.at(-1)!);
    const counted = countedFacts(of, facts, question);
    return {
      title: label ?? 'Jumlah',
      sentence: `${about(label)}: ${of.words}, ${nameOfColumn(question, of.kind)}.`,
      value: valueOf(of, counted),
      ...(of.noun && { noun: of.noun }),
      columns: behindColumns,
      rows: await behindRows(question, counted),
    };
  },
});
