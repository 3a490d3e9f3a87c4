import type { TicketToday } from '#contract/ticket.ts';
import { sql } from 'kysely';
import { ticketNumber } from '#core/features/desk/ticket/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';

const dayOfPeople = prepared((db, localDate: string, personUids: string) =>
  db
    .selectFrom('person')
    .innerJoin('visit', 'visit.person_id', 'person.id')
    .innerJoin('ticket', 'ticket.visit_id', 'visit.id')
    .select(['person.uid as person_uid', 'visit.uid', 'visit.registered_at'])
    .select(['ticket.letter', 'ticket.sequence', 'ticket.status'])
    .select(['ticket.called_at', 'ticket.served_at', 'ticket.finished_at'])
    .where(sql<boolean>`person.uid IN (SELECT unhex(value, '-') FROM json_each(${personUids}))`)
    .where('visit.local_date', '=', localDate)
    .where('visit.cancelled_at', 'is', null)
    // A visit that changed its field has a second number: the last one stands.
    .where(sql<boolean>`ticket.id = (SELECT max(own.id) FROM ticket own WHERE own.visit_id = visit.id)`)
    .orderBy('ticket.id'),
);

/** A number given up says least of where somebody stands, one still open most. */
const weightOf = ({ status }: { status: string }): number =>
  ['cancelled', 'missed', 'done'].includes(status) ? Number(status !== 'cancelled') : 2;

const allNumbers = async (
  db: Db,
  localDate: string,
  personUids: readonly string[],
): Promise<Map<string, (TicketToday & { isOpen: boolean })[]>> => {
  const uids = JSON.stringify(personUids);
  const rows = await dayOfPeople(db, localDate, uids);
  const sorted = rows.toSorted((a, b) => weightOf(a) - weightOf(b));
  const all = Map.groupBy(sorted, (row) => uidText(row.person_uid));
  return new Map(
    [...all].map(([personUid, numbers]) => [
      personUid,
      numbers.map((row) => ({
        visitUid: uidText(row.uid),
        number: ticketNumber(row.letter, row.sequence),
        status: row.status as TicketToday['status'],
        registeredAt: row.registered_at,
        calledAt: row.called_at,
        servedAt: row.served_at,
        finishedAt: row.finished_at,
        isOpen: weightOf(row) === 2,
      })),
    ]),
  );
};

/** The numbers of a day that each of these people came with, without those given up; what is still open stands last. */
export const numbersOfPeople = async (db: Db, localDate: string, personUids: readonly string[]) => {
  const all = await allNumbers(db, localDate, personUids);
  return new Map(
    [...all].map(([uid, numbers]) => [uid, numbers.filter(({ status }) => status !== 'cancelled')]),
  );
};

/** The number of a day of each of these people who has one: the one still open, else the last, else the one given up. */
export const ticketsOfPeople = async (
  db: Db,
  localDate: string,
  personUids: readonly string[],
): Promise<Map<string, TicketToday>> => {
  const all = await allNumbers(db, localDate, personUids);
  return new Map(
    [...all].map(([personUid, numbers]) => {
      const { isOpen: _, ...number } = numbers.at(-1)!;
      return [personUid, number];
    }),
  );
};
