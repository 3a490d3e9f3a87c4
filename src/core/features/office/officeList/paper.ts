import type { ListColumn } from '#contract/list.ts';
import type { OfficeListRow } from '#contract/officeList.ts';
import { columnsOfList, type OfficeListCode, type OfficeListColumn } from '#contract/officeLists.ts';
import type { PrintedColumn } from '#core/platform/list/index.ts';

const valueIn = ({ values }: OfficeListRow, { code }: OfficeListColumn): string | number =>
  values[code] ?? '';

/** Every column by itself, as the workbook has them. */
export const listColumns = (list: OfficeListCode): ListColumn<OfficeListRow>[] =>
  columnsOfList(list).map((column) => ({
    title: column.title,
    chars: column.chars,
    value: (row) => valueIn(row, column),
  }));

/** On paper columns of one title are one: "Produksi: kemasan; Pemasaran: belum daring". */
export const printedColumns = (list: OfficeListCode): PrintedColumn<OfficeListRow>[] => {
  const columns = columnsOfList(list);
  const together = [...new Set(columns.flatMap(({ within }) => within ?? []))];
  return [
    ...columns
      .filter(({ within }) => within === undefined)
      .map((column): PrintedColumn<OfficeListRow> => {
        const isNumber = column.kind === 'count' || column.kind === 'rupiah';
        return {
          title: column.title,
          value: (row) => valueIn(row, column),
          width: isNumber ? { mm: 30 } : { share: column.chars },
          as: isNumber ? 'number' : column.isRequired ? 'name' : 'text',
          ...(column.isRequired && { isBold: true }),
        };
      }),
    ...together.map((title): PrintedColumn<OfficeListRow> => ({
      title,
      width: { share: 60 },
      as: 'text',
      value: (row) =>
        columns
          .filter((column) => column.within === title && valueIn(row, column) !== '')
          .map((column) => `${column.title}: ${valueIn(row, column)}`)
          .join('; '),
    })),
  ];
};
