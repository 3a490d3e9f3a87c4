import { z } from 'zod';

/** What the columns of any sheet of people may hold. */
export const personField = z.enum([
  'name',
  'nik',
  'sex',
  'birthDate',
  'phone',
  'businessName',
  'address',
  'village',
  'district',
  'regency',
]);
export type PersonField = z.infer<typeof personField>;

/** A cell that can be mended in a preview; `place` stands for village, district and regency, by code. */
export type PersonCell = PersonField | 'place';

/** How a column is called where the sheet itself says nothing. */
export const personFieldWords: Record<PersonField, string> = {
  name: 'Nama',
  nik: 'NIK',
  sex: 'Jenis kelamin',
  birthDate: 'Tanggal lahir',
  phone: 'Nomor HP',
  businessName: 'Nama usaha',
  address: 'Alamat',
  village: 'Kelurahan/desa',
  district: 'Kecamatan',
  regency: 'Kabupaten/kota',
};

/** Where things stand in a workbook: chosen by hand, remembered from last time, or found by the headings. */
export const layoutOf = <Field extends Record<string, string>>(field: z.ZodEnum<Field>) =>
  z.strictObject({
    /** Among the visible sheets, from 0. */
    sheet: z.int().min(0).max(200),
    /** As the spreadsheet program numbers it; 0: the sheet has no headings. */
    headingRow: z.int().min(0).max(5000),
    /** Columns from 0; none at all: as the headings say. */
    columns: z.partialRecord(field, z.int().min(0).max(60)),
  });

/** Every column in which something stands, used or not. */
export const sheetHeading = z.object({ column: z.int(), text: z.string(), sample: z.string() });

/** An answer that one click gives. `alike`: rows with the same one have the same doubt. */
export const fixOf = <Cell extends z.ZodType>(cell: Cell) =>
  z.object({ label: z.string(), cell, text: z.string(), alike: z.string().nullable() });

/** Somebody of the card index whom a row may mean. */
export const sheetCandidate = z.object({
  uid: z.uuidv7(),
  name: z.string(),
  nikMasked: z.string(),
  birthDate: z.string().nullable(),
  businessName: z.string(),
  regionName: z.string(),
});
