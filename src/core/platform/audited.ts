import type { RawBuilder } from 'kysely';
import type { AuditEntry } from '#core/kernel/audit.ts';
import type { StoredTables } from '#core/kernel/schema.ts';
import type { Stamp } from '#core/kernel/stamp.ts';

/** Words of a column that holds codes, a list of codes, or a JSON object whose parts have words of their own. */
type CodedColumn = {
  label: string;
  codes?: Readonly<Record<string, string>>;
  parts?: Readonly<Record<string, string>>;
};
/** What a column is called; null for one that is kept in the trail and of no use to a reader. */
export type ColumnWords = string | CodedColumn | null;

/** Keys and moments of every table: never told. */
type Untold = 'id' | 'uid' | 'office_id' | 'created_at' | 'saved_at';

/** How the trail tells of one kind of thing; a column without a word does not compile. */
export type AuditedThing<Entity extends keyof StoredTables, Action extends string> = {
  /** Its table, which is its name in the trail. */
  entity: Entity;
  label: string;
  /** What one of them is known by: rows of (uid, subject). */
  subject: RawBuilder<unknown>;
  actions: Readonly<Record<Action, string>>;
  columns: Readonly<Record<Exclude<keyof StoredTables[Entity], Untold>, ColumnWords>>;
};

export const audited = <const Entity extends keyof StoredTables, Action extends string>(
  thing: AuditedThing<Entity, Action>,
): AuditedThing<Entity, Action> => thing;

export const yesNo = { 0: 'tidak', 1: 'ya' };

/** How every entry about one kind of thing begins. */
export const trailOf =
  <Action extends string>(thing: { entity: keyof StoredTables; actions: Readonly<Record<Action, string>> }) =>
  (
    { officeId, at, staffId }: Pick<Stamp, 'officeId' | 'at' | 'staffId'>,
    action: NoInfer<Action>,
    uid: string,
  ): AuditEntry => ({ officeId, at, staffId, action, entity: thing.entity, uid });
