import { dayColumn, type ListColumn } from '#contract/list.ts';
import { formName, type FormOrder } from '#contract/mentoringForm.ts';
import { periodText } from '#contract/period.ts';
import type { Office, ServiceField } from '#contract/office.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import { columnsOf, progressColumns, progressNote, recapColumns, recapNote, recapTotal } from './lists.ts';
import { targetText } from '#core/features/services/mentee/index.ts';
import { type ConsultantWork, type PlanCard, type ProgressRow, progressTotal, type Recap } from './rules.ts';
import { type AssistedRow, assistedColumns, type FormColumn, type FormRow } from './states.ts';

export const above = ({ form, period }: FormOrder, office: Office, state?: number): string[] => [
  formName(form),
  `${office.name} · ${periodText(period)}`,
  ...(state === undefined ? [] : [`Keadaan 31 Desember ${state}`]),
];
const sheetWords = {
  recap: 'Rekap per bidang',
  progress: 'Progres',
  assisted: 'Binaan',
  growth: 'Perkembangan',
};
const sheetName = ({ form }: FormOrder): string =>
  (sheetWords as Record<string, string>)[form] ?? `Formulir ${form}`;
export const bookOf = <R>(
  order: FormOrder,
  lines: string[],
  columns: readonly ListColumn<R>[],
  rows: readonly R[],
  more: { total?: R; note?: string } = {},
) => ({
  sheets: [listSheet(sheetName(order), lines, columns, rows, { numbers: 5, ...more })],
});
/** A sheet has one line of heads. */
export const inOneLine = <R>(columns: readonly FormColumn<R>[]): ListColumn<R>[] =>
  columns.map((column) => ({
    ...column,
    title: column.group ? `${column.group}: ${column.title}` : column.title,
  }));

/** Forms 7a to 7d. */
export const listBook = (order: FormOrder, rows: readonly FormRow[], office: Office): XlsxBook => {
  const year = Number(order.period);
  return bookOf(order, above(order, office, year - 1), inOneLine(columnsOf(order.form, year)), rows);
};
export const assistedBook = (order: FormOrder, rows: readonly AssistedRow[], office: Office): XlsxBook =>
  bookOf(order, above(order, office), inOneLine(assistedColumns(Number(order.period))), rows);

export const recapBook = (
  order: FormOrder,
  { rows, sessions }: Recap,
  office: Office,
  fields: readonly ServiceField[],
): XlsxBook =>
  bookOf(order, above(order, office), inOneLine(recapColumns(fields)), rows, {
    total: recapTotal(rows, fields),
    note: recapNote(sessions),
  });

export const progressBook = (order: FormOrder, rows: readonly ProgressRow[], office: Office): XlsxBook =>
  bookOf(order, above(order, office), inOneLine(progressColumns), rows, {
    total: progressTotal(rows),
    note: progressNote(Number(order.period.slice(0, 4))),
  });

type Planned = { name: string; field: string; program: PlanCard['fields'][number]['programs'][number] };
const plannedColumns: ListColumn<Planned>[] = [
  { title: 'Nama Koperasi dan UMKM', value: ({ name }) => name, chars: 36 },
  { title: 'Bidang', value: ({ field }) => field, chars: 22 },
  { title: 'Identifikasi Permasalahan', value: ({ program }) => program.problem, chars: 50 },
  { title: 'Program Kerja Pendampingan', value: ({ program }) => program.title, chars: 44 },
  { title: 'Target Capaian', value: ({ program }) => targetText(program), chars: 40 },
  { title: 'Konsultan Penanggung Jawab', value: ({ program }) => program.consultant, chars: 30 },
];
export const planBook = (order: FormOrder, cards: readonly PlanCard[], office: Office): XlsxBook =>
  bookOf(
    order,
    above(order, office),
    plannedColumns,
    cards.flatMap(({ name, fields }) =>
      fields.flatMap(({ field, programs }) =>
        programs.map((program) => ({ name, field: field.name, program })),
      ),
    ),
  );

type Program = ConsultantWork['clients'][number]['programs'][number];
export type Session = {
  consultant: string;
  name: string;
  program: Program;
  session: Program['sessions'][number];
};
export const sessionColumns = {
  consultant: { title: 'Konsultan', value: ({ consultant }) => consultant, chars: 30 },
  client: { title: 'Nama Koperasi dan UMK', value: ({ name }) => name, chars: 36 },
  field: { title: 'Bidang', value: ({ program }) => program.field, chars: 22 },
  problem: {
    title: 'Identifikasi Permasalahan',
    value: ({ program }) => program.problem,
    chars: 50,
    wraps: true,
  },
  title: { title: 'Program Kerja Pendampingan', value: ({ program }) => program.title, chars: 44 },
  localDate: dayColumn('Tgl/Bln/Thn', ({ session }) => session.localDate),
  material: { title: 'Materi', value: ({ session }) => session.material, chars: 60, wraps: true },
  next: {
    title: 'Skema Tindakan Lebih Lanjut',
    value: ({ program }) => program.next,
    chars: 44,
    wraps: true,
  },
} satisfies Record<string, ListColumn<Session>>;
export const sessionRows = (works: readonly ConsultantWork[]): Session[] =>
  works.flatMap(({ consultant, clients }) =>
    clients.flatMap(({ name, programs }) =>
      programs.flatMap((program) =>
        program.sessions.map((session) => ({ consultant, name, program, session })),
      ),
    ),
  );

/** Forms 7f and 7g: a row for each session of each client. */
export const workBook = (order: FormOrder, works: readonly ConsultantWork[], office: Office): XlsxBook =>
  bookOf(order, above(order, office), Object.values(sessionColumns), sessionRows(works));
