import type { Context } from '#core/platform/context.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { type PaperName, type Org, pdfFile } from '#core/platform/typesetting/index.ts';

/** A register of a year: what its two middle columns are called, and a row for each number. */
export type RegisterPaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  tahun: number;
  tanggal: string;
  saring: string;
  kepala: [nama: string, perihal: string];
  baris: { nomor: string; nama: string; perihal: string; terbit: string; keterangan: string }[];
};

/** The register of a year as it is narrowed on the screen. */
export const registerFile = async (
  context: Context,
  { name, ...title }: Pick<RegisterPaper, 'judul' | 'kepala'> & { name: string },
  { year, text = '' }: { year: number; text?: string | undefined },
  rows: RegisterPaper['baris'],
): Promise<File> => {
  const { office, org, pictures } = await officePaper(context);
  const { localDate } = await context.now();
  const data = {
    ...title,
    org,
    kertas: office.paper,
    tahun: year,
    tanggal: localDate,
    saring: text,
    baris: rows,
  };
  return pdfFile(context, `${name}-${year}.pdf`, { template: 'register', data, pictures });
};
