import { z } from 'zod';
import { procedure } from './base.ts';
import { officeListCode } from './officeLists.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, reason, uid, yearFrom } from './text.ts';

const value = z.union([z.string().max(2000), z.number(), z.null()]);
const values = z.record(z.string().max(30), value);
const year = yearFrom(2000).nullable();

export const officeListRow = z.object({ uid, year, values });
export type OfficeListRow = z.infer<typeof officeListRow>;

const access = ['consultant', 'manager', 'admin'] as const;
const filter = z.strictObject({
  list: officeListCode,
  /** Of a list without years nothing. */
  year,
  text: line(64).default(''),
});

declare module './base.ts' {
  interface Topics {
    officeList: true;
  }
}

export const officeListContract = {
  /** Rows of one list, of one year where it has years, by their first column. */
  rows: procedure
    .meta({ access: 'staff', reads: ['officeList'] })
    .input(filter)
    .output(z.array(officeListRow)),
  /** Adds a row, or changes it; the columns of its list say what may stand in it. */
  save: procedure
    .meta({ access, changes: ['officeList'] })
    .errors({ RECORD_CHANGED })
    .input(z.strictObject({ uid, list: officeListCode, year, values, basedOn: asRead }))
    .output(officeListRow),
  remove: procedure
    .meta({ access, changes: ['officeList'], blind: 'step' })
    .input(z.strictObject({ uid, reason }))
    .output(z.object({})),
  pdf: procedure.meta({ access: 'staff', exports: 'no_names' }).input(filter).output(file),
  xlsx: procedure.meta({ access: 'staff', exports: 'no_names' }).input(filter).output(file),
};
