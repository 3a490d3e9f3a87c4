import type { Insertable } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';

const versions = (db: Db) =>
  db
    .selectFrom('design')
    .innerJoin('design_version', 'design_version.design_id', 'design.id')
    .select([
      'design.id',
      'design.uid',
      'design.name',
      'design.is_archived',
      'design_version.version',
      'design_version.spec',
      'design_version.saved_at',
    ]);
export type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

/** Every design at its newest version, by name. */
export const newestVersions = (db: Db): Promise<VersionRow[]> =>
  versions(db)
    .where((eb) =>
      eb(
        'design_version.version',
        '=',
        eb
          .selectFrom('design_version as v')
          .select((v) => v.fn.max('v.version').as('newest'))
          .whereRef('v.design_id', '=', 'design.id'),
      ),
    )
    .orderBy('design.is_archived')
    .orderBy('design.name')
    .execute();

/** The given version, or the newest. */
export const findVersion = (db: Db, uid: string, version?: number): Promise<VersionRow | undefined> =>
  versions(db)
    .where('design.uid', '=', uidBytes(uid))
    .$if(version !== undefined, (query) => query.where('design_version.version', '=', version!))
    .orderBy('design_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Every version of the designs of this name, newest first. */
export const versionsNamed = (db: Db, name: string): Promise<VersionRow[]> =>
  versions(db).where('design.name', '=', name).orderBy('design_version.version', 'desc').execute();

export const insertDesign = (tx: Tx, row: Insertable<Tables['design']>): Promise<number> =>
  insertRow(tx, 'design', row);

export const insertVersion = async (tx: Tx, row: Insertable<Tables['design_version']>): Promise<void> => {
  await tx.insertInto('design_version').values(row).execute();
};

export const updateDesign = (tx: Tx, id: number, row: { name?: string; is_archived?: number }) =>
  tx.updateTable('design').set(row).where('id', '=', id).execute();

export const findPicture = (db: Db, sha256: string) =>
  db
    .selectFrom('design_picture')
    .select(['sha256', 'type', 'bytes'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();

/** Once for the same bytes, however often it is added. */
export const insertPicture = async (tx: Tx, row: Insertable<Tables['design_picture']>): Promise<void> => {
  await tx
    .insertInto('design_picture')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
};
