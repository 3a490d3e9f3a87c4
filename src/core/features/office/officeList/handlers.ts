import { dateText } from '#contract/dates.ts';
import type { Inputs } from '#contract/index.ts';
import { columnsOfList, listOf, type OfficeListValues, valuesOfList } from '#contract/officeLists.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { type ListPaper, listSheet, printedTable } from '#core/platform/list/index.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { officeListAudit } from './audit.ts';
import { listColumns, printedColumns } from './paper.ts';
import * as store from './store.ts';

type Filter = Inputs['officeList']['rows'];

const narrowed = async ({ db, now }: Context, { list, year, text = '' }: Filter) => {
  const { officeId } = await now();
  const wanted = text.toLowerCase();
  const rows = await store.rowsOf(db, { officeId, list, year });
  return rows.filter(({ values }) =>
    Object.values(values).some((value) =>
      String(value ?? '')
        .toLowerCase()
        .includes(wanted),
    ),
  );
};

const titleOf = ({ list, year }: Filter): string => [listOf(list).name, year].filter(Boolean).join(' ');

/** A list without years is of the day on which it leaves. */
const nameOf = (input: Filter, localDate: string, ending: string): string =>
  fileNameOf([titleOf(input), input.year === null ? localDate : ''], ending);

/** The values as the list takes them; throws what is wrong beside its column. */
const checked = ({ list, year, values }: Pick<Inputs['officeList']['save'], 'list' | 'year' | 'values'>) => {
  const read = valuesOfList(list).safeParse(values);
  const issues = (read.error?.issues ?? []).map(({ path, message }) => ({
    field: ['values', ...path].join('.'),
    message,
  }));
  if (listOf(list).hasYear !== (year !== null))
    issues.push({
      field: 'year',
      message: year === null ? 'Tahun wajib diisi.' : 'Daftar ini tidak bertahun.',
    });
  if (issues.length > 0 || !read.success) throw fieldInvalid(issues);
  return read.data;
};

export const officeListHandlers = {
  rows: api.officeList.rows.handler(({ input, context }) => narrowed(context, input)),

  save: api.officeList.save.handler(({ input: { uid, list, basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findRow(tx, uid);
      if (known && (known.isRemoved || known.list !== list)) throw notFound();
      const wanted = known
        ? overStored<OfficeListValues>(
            { year: known.year, ...known.values },
            { year: typed.year, ...typed.values },
            basedOn,
            errors.RECORD_CHANGED,
          )
        : { year: typed.year, ...typed.values };
      const { year, ...values } = wanted as OfficeListValues & { year: number | null };
      const cells = checked({ list, year, values });
      const columns = store.columnsOf(year, String(cells[columnsOfList(list)[0]!.code]), cells);
      if (known) {
        await store.updateListRow(tx, known.id, columns);
        await audit(tx, {
          ...trailOf(officeListAudit)(stamp, 'update', uid),
          before: { year: known.year, cells: JSON.stringify(known.values) },
          after: columns,
        });
      } else {
        await store.insertListRow(tx, stamp, { uid, list, ...columns });
        await audit(tx, trailOf(officeListAudit)(stamp, 'add', uid));
      }
      return { uid, year, values: cells };
    }),
  ),

  remove: api.officeList.remove.handler(({ input: { uid, reason }, context }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findRow(tx, uid);
      if (!known) throw notFound();
      if (!known.isRemoved) {
        await store.updateListRow(tx, known.id, { removed_at: stamp.at, remove_reason: reason });
        await audit(tx, {
          ...trailOf(officeListAudit)(stamp, 'remove', uid),
          before: { remove_reason: '' },
          after: { remove_reason: reason },
        });
      }
      return {};
    }),
  ),

  pdf: api.officeList.pdf.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const rows = await narrowed(context, input);
    const data: ListPaper = {
      org,
      kertas: office.paper,
      nama: titleOf(input),
      judul: titleOf(input),
      keterangan: `${rows.length} ${listOf(input.list).noun}`,
      tanggal: localDate,
      ...printedTable(printedColumns(input.list), rows),
    };
    return pdfFile(context, nameOf(input, localDate, 'pdf'), { template: 'list', data, pictures });
  }),

  xlsx: api.officeList.xlsx.handler(async ({ input, context }) => {
    const { localDate } = await context.now();
    const sheet = listSheet(
      listOf(input.list).name,
      [titleOf(input), `Keadaan ${dateText(localDate)}`],
      listColumns(input.list),
      await narrowed(context, input),
    );
    return xlsxFile(context, nameOf(input, localDate, 'xlsx'), { sheets: [sheet] });
  }),
};
