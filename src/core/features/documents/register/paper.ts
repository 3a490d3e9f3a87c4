import { numberText } from '#contract/dates.ts';
import type { Entry } from '#contract/register.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { type ListPaper, listSheet, printedTable } from '#core/platform/list/index.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import type { NumberedKind, RegisterFilter } from './kind.ts';

/** The register of a year as it is narrowed on the screen. */
export const registerPdf = async <E extends Entry>(
  context: Context,
  { what, columns, middle: [whose, whatFor] }: NumberedKind<E>,
  { year, text }: RegisterFilter,
  entries: readonly E[],
): Promise<File> => {
  const { office, org, pictures } = await officePaper(context);
  const { localDate } = await context.now();
  const data: ListPaper = {
    org,
    kertas: office.paper,
    nama: `Register ${what} ${year}`,
    judul: `Register ${what} tahun ${year}`,
    keterangan: `${numberText(entries.length)} nomor${text === '' ? '' : ` · disaring menurut “${text}”`}`,
    tanggal: localDate,
    ...printedTable(
      [
        { ...columns.number, width: { mm: 50 } },
        { ...whose, width: { share: 1 }, as: 'name', isBold: true },
        { ...whatFor, width: { share: 1.25 }, as: 'text' },
        { ...columns.issuedOn, width: { mm: 23 }, isCentred: true },
        { ...columns.remark, width: { mm: 50 } },
      ],
      entries,
    ),
  };
  return pdfFile(context, fileNameOf(['register', what, `${year}`], 'pdf'), {
    template: 'list',
    data,
    pictures,
  });
};

export const registerXlsx = <E extends Entry>(
  context: Context,
  { what, columns }: NumberedKind<E>,
  { year }: RegisterFilter,
  entries: readonly E[],
): Promise<File> => {
  const above = [`Register ${what} tahun ${year}`];
  const sheet = listSheet(`Register ${year}`, above, Object.values(columns), entries);
  return xlsxFile(context, fileNameOf(['register', what, `${year}`], 'xlsx'), { sheets: [sheet] });
};
