import type { ReportPart } from '#contract/reportLayout.ts';
import type { Db } from '#core/kernel/database.ts';
import type { Brought } from '#core/platform/brought.ts';
import { laidOut, usualParts } from './rules.ts';
import { chosenPartsOf } from './store.ts';

export { CONTENTS, DEFINITIONS, REMARK } from './rules.ts';

/** Every part of the report as the office has them: in or out, in its order. */
export const officeParts = async (
  db: Db,
  officeId: number,
  { reportTables, reportAppendices }: Pick<Brought, 'reportTables' | 'reportAppendices'>,
): Promise<ReportPart[]> =>
  laidOut(usualParts(reportTables, reportAppendices), await chosenPartsOf(db, officeId));
