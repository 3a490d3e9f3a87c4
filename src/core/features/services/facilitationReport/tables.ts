import { numberText, rupiahText } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import { factTable } from '#core/platform/report/factTable.ts';
import { daysOf, monthsRead } from '#core/platform/report/months.ts';
import type { ReportQuestion, ReportSource } from '#core/platform/report/source.ts';
import { type Fact, labelOf, moneyColumns, paperColumns, rowOf } from './rules.ts';
import * as store from './store.ts';

const facts =
  (code: 'F' | 'G') =>
  (question: ReportQuestion): Promise<Fact[]> =>
    store.factsOf(question.db, question.officeId, code, daysOf(monthsRead(question)), question.only);

/** Who looks at a month that was printed before must be told why it says something else. */
const cancelledNote = async ({ db, officeId, own, only }: ReportQuestion): Promise<string | undefined> => {
  const { parts, rupiah } = await store.cancelledIn(db, officeId, daysOf(own), only);
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
  head: Pick<ReportSource, 'title' | 'definition' | 'noun' | 'recap'> & { columns: typeof moneyColumns },
): ReportSource =>
  factTable({
    ...head,
    code,
    narrowed: {
      field: 'Hanya kasus yang dibuka pada bidang ini.',
      consultant: 'Hanya kasus yang penanggung jawabnya sekarang konsultan ini.',
    },
    facts: facts(code),
    keyOf: rowOf[code],
    labelOf: labelOf[code],
    ...(code === 'G' && { note: cancelledNote }),
    behindColumns: code === 'G' ? behindColumns : behindColumns.filter(({ key }) => key !== 'rupiah'),
    behindRows: ({ db }, counted) => store.factRows(db, counted),
    about: (label) => `Fasilitasi ${label ?? 'semua baris'}`,
  });

export const facilitationTables: readonly ReportSource[] = [
  table('F', {
    title: 'Fasilitasi Legalitas',
    definition:
      'Dihitung: setiap kasus legalitas pada hari diajukan, dan sekali lagi pada hari dokumennya terbit. Barisnya legalitas yang diurus.',
    noun: 'kasus',
    recap: { asked: 'Legalitas diajukan', issued: 'Legalitas terbit' },
    columns: paperColumns,
  }),
  table('G', {
    title: 'Fasilitasi Pembiayaan',
    definition:
      'Dihitung: rupiah pada hari diajukan, disetujui, dan dicairkan, masing-masing pada bulannya; pencairan yang dibatalkan tidak dihitung lagi. Barisnya skema dan lembaga; satu pelaku usaha dapat tercatat di beberapa baris.',
    noun: 'kasus',
    recap: { approved: 'Pembiayaan disetujui (Rp)', paid: 'Pembiayaan cair (Rp)' },
    columns: moneyColumns,
  }),
];
