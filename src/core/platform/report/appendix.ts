import type { PrintedTable } from '#core/platform/list/printedTable.ts';
import type { PictureFile } from '#core/platform/typesetting/model.ts';
import type { ReportQuestion } from './source.ts';

/** What resources/documents/lib/lampiran.typ draws, one below the other. */
export type AppendixBlock =
  | (PrintedTable & {
      rupa: 'daftar';
      judul: string | null;
      /** Said in place of the table when it has no rows. */
      kosong: string;
      jumlah: string[] | null;
      /** Thousands of rows: in small type, more to a page. */
      rapat: boolean;
    })
  /** Two to a row. */
  | { rupa: 'foto'; judul: string; foto: { berkas: string; ket: string }[] }
  /** The tables of form 7g, one for each consultant, and how many sessions stand in them. */
  | { rupa: 'pendampingan'; lembar: object[]; banyak: number }
  | { rupa: 'teks'; teks: string };

export type AppendixQuestion = ReportQuestion & { period: string; today: string };

export type AppendixContent = {
  blocks: AppendixBlock[];
  /** The pictures that the blocks name. */
  files?: PictureFile[];
};

/** A list behind the report, brought by the feature whose things it lists. Asked only when the office has it in. */
export type AppendixSource = {
  key: string;
  title: string;
  /** Its usual place among them. */
  place: number;
  /** It names or shows people: printed in a file of its own, never among the pages that a lock keeps. */
  isPersonal: boolean;
  isLandscape?: boolean;
  draw(question: AppendixQuestion): Promise<AppendixContent>;
};

/** An appendix with what stands in it. */
export type DrawnAppendix = Pick<AppendixSource, 'key' | 'title'> &
  AppendixContent & { isLandscape: boolean };
