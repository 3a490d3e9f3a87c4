import { z } from 'zod';
import { procedure } from './base.ts';
import { numericDate } from './dates.ts';
import type { ListColumn } from './list.ts';
import { paperSize } from './office.ts';
import { sex } from './person.ts';
import { file, localMonth, uid } from './text.ts';
import { sexWords } from './words.ts';

/** A by service, B by field, C by district (by regency outside the office's own), D by KBLI category, E by scale. */
export const reportTable = z.enum(['A', 'B', 'C', 'D', 'E']);
export type ReportTable = z.infer<typeof reportTable>;

/** The columns that can be opened: new/old × male/female, their sum, last month, year to date. */
export const reportColumn = z.enum(['newL', 'newP', 'oldL', 'oldP', 'total', 'previous', 'yearToDate']);
export type ReportColumn = z.infer<typeof reportColumn>;
/** The columns in the order of the paper. */
export const reportColumnWords: Record<ReportColumn, string> = {
  newL: 'baru, laki-laki',
  newP: 'baru, perempuan',
  oldL: 'lama, laki-laki',
  oldP: 'lama, perempuan',
  total: 'jumlah',
  previous: 'bulan lalu',
  yearToDate: 'sejak Januari',
};

const counts = z.object({
  newL: z.int(),
  newP: z.int(),
  oldL: z.int(),
  oldP: z.int(),
  total: z.int(),
  previous: z.int(),
  yearToDate: z.int(),
});
export type ReportCounts = z.infer<typeof counts>;

export const monthReport = z.object({
  month: z.string(),
  /** Data up to this instant. */
  asOf: z.string(),
  /** The month is not over: the figures are provisional. */
  isProvisional: z.boolean(),
  tables: z.array(
    z.object({
      code: reportTable,
      title: z.string(),
      /** `key` is the uid, region code, KBLI letter or scale behind the row. */
      rows: z.array(z.object({ key: z.string(), code: z.string(), label: z.string(), counts })),
      total: counts,
    }),
  ),
  /** Second and further needs: visits that had one, and how many there were. */
  extraNeeds: z.object({ visits: z.int(), needs: z.int() }),
  /** New and old visits of each month from January to this one. */
  monthly: z.array(z.object({ month: z.string(), new: z.int(), old: z.int() })),
});
export type MonthReport = z.infer<typeof monthReport>;

const cell = z.strictObject({
  month: localMonth,
  table: reportTable,
  /** null: the total row. */
  key: z.string().max(60).nullable(),
  column: reportColumn,
});

const visitRow = z.object({
  visitUid: uid,
  localDate: z.string(),
  number: z.string(),
  color: z.string(),
  personUid: uid,
  name: z.string(),
  district: z.string(),
  service: z.string(),
  field: z.string(),
  /** What the visit was counted by, as it was on that day. */
  sex,
  isNew: z.boolean(),
  /** KBLI category; '' when not known. */
  sector: z.string(),
  scale: z.string(),
});
type ReportRow = z.infer<typeof visitRow>;

/** The visits behind a number as the workbook holds them; the screen chooses from it. */
export const reportRowColumns = {
  localDate: { title: 'Tanggal', value: ({ localDate }) => numericDate(localDate), chars: 12 },
  number: { title: 'Nomor', value: ({ number }) => number, chars: 10 },
  name: { title: 'Nama', value: ({ name }) => name, chars: 40 },
  sex: { title: 'Jenis kelamin', value: (row) => sexWords[row.sex], chars: 14 },
  isNew: { title: 'Baru/lama', value: ({ isNew }) => (isNew ? 'Baru' : 'Lama'), chars: 8 },
  district: { title: 'Kecamatan', value: ({ district }) => district, chars: 26 },
  service: { title: 'Jenis layanan', value: ({ service }) => service, chars: 30 },
  field: { title: 'Bidang', value: ({ field }) => field, chars: 24 },
  sector: { title: 'Sektor usaha (KBLI)', value: ({ sector }) => sector, chars: 40 },
  scale: { title: 'Skala usaha', value: ({ scale }) => scale, chars: 14 },
} satisfies Record<string, ListColumn<ReportRow>>;

/** Where a number stands on the paper: its page from 0, the box as parts of the page's width and height. */
const numberPlace = z.object({
  page: z.int(),
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
  table: reportTable,
  key: z.string().nullable(),
  column: reportColumn,
  value: z.int(),
});
export type NumberPlace = z.infer<typeof numberPlace>;

const edition = z.strictObject({ month: localMonth, paper: paperSize });
const access = ['manager', 'admin', 'consultant', 'frontdesk'] as const;

export const reportContract = {
  month: procedure
    .meta({ access, reads: ['visit', 'office'] })
    .input(z.strictObject({ month: localMonth }))
    .output(monthReport),
  /** The visits behind one number of the report. */
  rows: procedure
    .meta({ access, reads: ['visit', 'person'] })
    .input(cell)
    .output(z.object({ title: z.string(), sentence: z.string(), rows: z.array(visitRow) })),
  rowsXlsx: procedure
    .meta({ access, hands: { of: 'office' } })
    .input(cell)
    .output(file),
  /** The paper on the screen: one SVG for each page, and where on them the numbers are. */
  pages: procedure
    .meta({ access, reads: ['visit', 'office'] })
    .input(edition)
    .output(z.object({ pages: z.array(z.string()), numbers: z.array(numberPlace) })),
  pdf: procedure.meta({ access, hands: 'no_names' }).input(edition).output(file),
  xlsx: procedure
    .meta({ access, hands: 'no_names' })
    .input(z.strictObject({ month: localMonth }))
    .output(file),
};
