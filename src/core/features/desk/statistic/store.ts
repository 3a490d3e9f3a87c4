import type { TimedEvent } from '#core/features/desk/queue/index.ts';
import { notUndone } from '#core/features/desk/ticket/index.ts';
import type { Db } from '#core/kernel/database.ts';

/** "A Kelembagaan" by the field's local key, in the office's order. */
export const fieldLabels = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('field')
    .select(['id', 'letter', 'short_name'])
    .orderBy('position')
    .execute();
  return new Map(rows.map((row) => [String(row.id), `${row.letter} ${row.short_name}`]));
};

/** Names by the local key. */
export const staffLabels = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db.selectFrom('staff').select(['id', 'name']).orderBy('name').execute();
  return new Map(rows.map((row) => [String(row.id), row.name]));
};

/** Everything that counts in the histories of all numbers of these days, number by number, oldest first. */
export const eventsBetween = async (db: Db, officeId: number, from: string, to: string) => {
  const rows = await db
    .selectFrom('ticket_event as event')
    .innerJoin('ticket', 'ticket.id', 'event.ticket_id')
    .select(['event.ticket_id', 'event.kind', 'event.at', 'event.field_id', 'event.staff_id'])
    .select('event.is_inaccurate')
    .where('ticket.office_id', '=', officeId)
    .where('ticket.local_date', '>=', from)
    .where('ticket.local_date', '<=', to)
    .where('event.kind', '!=', 'undone')
    .where(notUndone())
    .orderBy('event.ticket_id')
    .orderBy('event.id')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      ticketId: row.ticket_id,
      kind: row.kind as TimedEvent['kind'],
      at: row.at,
      fieldId: row.field_id,
      staffId: row.staff_id,
      isInaccurate: row.is_inaccurate === 1,
    })),
    (event) => event.ticketId,
  );
};
