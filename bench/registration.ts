import type Sqlite from 'better-sqlite3';
import { momentOf } from '#core/kernel/clock.ts';
import { openSqlite } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { type BenchCore, newUid } from './core.ts';
import { inTurns, type Measure, median } from './measure.ts';

const TURNS = 300;
const WARM_UP = 600;
/** Each connection drops its page cache when the other has written; an office has but one that writes. */
const TOGETHER = 20;

type Row = { id: number; uid: Uint8Array; sex: string; region_code: string; visit_count: number };

/** The rows of a registration, written by hand: visit, need, ticket, event, audit, and the person's count. */
const rawRegistration = (
  sqlite: Sqlite.Database,
  need: { fieldId: number; serviceId: number; letter: string },
) => {
  const prepare = (sql: string) => sqlite.prepare(sql);
  const statements = {
    visit: prepare(`INSERT INTO visit (uid, office_id, person_id, registered_at, local_date, month, staff_id,
      visit_number, is_new, sex, district_code, sector, scale, field_id, service_id, purpose)
      VALUES (?, 1, ?, ?, ?, ?, 1, ?, 0, ?, ?, '', 'belum_didata', ?, ?, ?)`),
    need: prepare('INSERT INTO visit_need (visit_id, position, field_id, service_id) VALUES (?, 1, ?, ?)'),
    person: prepare('UPDATE person SET visit_count = visit_count + 1, last_visit_id = ? WHERE id = ?'),
    ticket: prepare(`INSERT INTO ticket (uid, office_id, visit_id, local_date, letter, sequence, issued_at,
      field_id, service_id, status, place)
      SELECT ?, 1, ?, ?, ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, 'waiting', ? FROM ticket
       WHERE office_id = 1 AND local_date = ? AND letter = ?`),
    event:
      prepare(`INSERT INTO ticket_event (uid, office_id, ticket_id, kind, at, local_date, staff_id, field_id,
      service_id, place) VALUES (?, 1, ?, 'issued', ?, ?, 1, ?, ?, ?)`),
    audit: prepare(`INSERT INTO audit (office_id, at, staff_id, action, entity, entity_uid)
      VALUES (1, ?, 1, 'register', 'visit', ?)`),
  };
  const { fieldId, serviceId, letter } = need;
  return (person: Row, now: Date, purpose: string) => {
    const { at, localDate, month } = momentOf(now, 'WIB');
    const uid = uidBytes(newUid());
    const place = now.getTime();
    sqlite.exec('BEGIN IMMEDIATE');
    const { lastInsertRowid: visitId } = statements.visit.run(
      uid,
      person.id,
      at,
      localDate,
      month,
      person.visit_count + 1,
      person.sex,
      person.region_code,
      fieldId,
      serviceId,
      purpose,
    );
    statements.need.run(visitId, fieldId, serviceId);
    statements.person.run(visitId, person.id);
    const { lastInsertRowid: ticketId } = statements.ticket.run(
      uidBytes(newUid()),
      visitId,
      localDate,
      letter,
      at,
      fieldId,
      serviceId,
      place,
      localDate,
      letter,
    );
    statements.event.run(uidBytes(newUid()), ticketId, at, localDate, fieldId, serviceId, place);
    statements.audit.run(at, uid);
    sqlite.exec('COMMIT');
  };
};

export const measureRegistration = async (bench: BenchCore, databasePath: string): Promise<Measure[]> => {
  const { client, context } = bench;
  const raw = openSqlite(databasePath, { readonly: false });
  const [field] = await client.office.fields();
  const [service] = await client.office.services();
  const register = rawRegistration(raw, { fieldId: 1, serviceId: 1, letter: field!.letter });
  const people = raw
    .prepare(
      'SELECT id, uid, sex, region_code, visit_count FROM person WHERE id % 7 = 3 ORDER BY uid LIMIT ?',
    )
    .all(2 * (WARM_UP + TURNS)) as Row[];
  const uidOf = ({ uid }: Row) =>
    Buffer.from(uid)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const needs = [{ fieldUid: field!.uid, serviceUid: service!.uid }];
  const purpose = 'Tanya syarat NIB';

  // Somebody who has not come on that day yet, as nearly everybody at a desk.
  const ours = (turn: number) => {
    const person = people[2 * turn]!;
    return client.visit.register({
      uid: newUid(),
      person: { uid: uidOf(person) },
      business: null,
      needs,
      purpose,
    });
  };
  const { at } = await context.now();
  const floor = (turn: number) => register(people[2 * turn + 1]!, new Date(Date.parse(at) + turn), purpose);
  // The first of a day closes the day before; after some days of a desk V8 has compiled what is done often.
  await inTurns(WARM_UP, ours, floor, TOGETHER);
  const after = (work: (turn: number) => unknown) => (turn: number) => work(WARM_UP + turn);
  const times = await inTurns(TURNS, after(ours), after(floor), TOGETHER);
  raw.close();
  return [
    {
      name: 'durable registration, to the same rows raw',
      value: median(times.ours),
      floor: median(times.floor),
      limit: { ratio: 1.3 },
    },
  ];
};
