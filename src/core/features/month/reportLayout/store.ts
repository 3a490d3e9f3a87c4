import type { ChosenPart } from '#contract/reportLayout.ts';
import type { Db, Tx } from '#core/kernel/database.ts';

export const chosenPartsOf = async (db: Db, officeId: number): Promise<ChosenPart[]> => {
  const row = await db
    .selectFrom('office')
    .select('report_layout')
    .where('id', '=', officeId)
    .executeTakeFirst();
  return row ? (JSON.parse(row.report_layout) as ChosenPart[]) : [];
};

export const putChosenParts = (tx: Tx, officeId: number, parts: readonly ChosenPart[]) =>
  tx
    .updateTable('office')
    .set({ report_layout: JSON.stringify(parts) })
    .where('id', '=', officeId)
    .execute();
