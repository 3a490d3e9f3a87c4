import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient, ORPCError } from '@orpc/server';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import type { Zone } from '#contract/office.ts';
import { uuidv7 } from '#contract/uid.ts';
import { PAPER_FROM } from '#contract/visit.ts';
import { type Core, openCore } from '#core/index.ts';
import { officeDraft, seededRandom } from './support.ts';
import { ADMIN_PIN, STAFF_PIN } from './pins.ts';
import { workerScript } from '../support/worker.ts';

// Random days at three desks and a kiosk, with commands sent twice and at the same instant, restarts, and clocks that
// jump. After each the file itself must show: nobody called twice, no number twice, none lost, all sums equal.

/** The same commit gets the same verdict; QUEUE_RUNS and another QUEUE_SEED look further. */
const RUNS = Number(process.env['QUEUE_RUNS'] ?? 10_200);
const SEED = Number(process.env['QUEUE_SEED'] ?? 430934401);
const root = path.resolve(import.meta.dirname, '../..');

/** Refusals that are part of the game; anything else is a defect. */
const refusals = [
  'QUEUE_EMPTY',
  'STILL_ACTIVE',
  'WRONG_STATUS',
  'NOTHING_TO_UNDO',
  'CALLED_OFTEN',
  'NO_VISITOR',
  'FIELD_INVALID',
  'NOT_FROM_KIOSK',
];

const staffOf = ['A', 'AB', 'B'];
const steps = ['recall', 'arrived', 'park', 'skip', 'rejoin', 'cancel', 'undo', 'finish', 'call'] as const;
const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('register'), field: fc.nat(1), isPriority: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kiosk'), field: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('complete'), ticket: fc.nat(9) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('callNext'), desk: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('allCall') }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constantFrom(...steps), desk: fc.nat(2), ticket: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('transfer'),
      desk: fc.nat(2),
      ticket: fc.nat(9),
      field: fc.nat(1),
      to: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('again', 'closeDay') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock'),
      // Further back nothing is stored until somebody answers for the clock.
      minutes: fc.constantFrom(1, 7, 95, 1440, -3, -20, -55),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('midnight') }) },
);
type Command = {
  do: string;
  desk?: number;
  field?: number;
  ticket?: number;
  to?: number;
  isPriority?: boolean;
  minutes?: number;
};

const openOffice = async (zone: Zone) => {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(path.join(base, 'loket-model-'));
  const databasePath = path.join(folder, 'loket.db');
  let now = new Date('2026-01-05T01:00:00.000Z');
  const random = seededRandom(7);
  const open = () =>
    openCore({
      databasePath,
      resourcesPath: path.join(root, 'resources'),
      workerScript,
      version: '0.0.0-test',
      clock: () => now,
      random: random.bytes,
      log: () => {},
    });
  let core: Core = open();
  const uid = () => uuidv7(now.getTime(), random.bytes());
  const client = (): Client => createRouterClient(core.router, { context: core.context(core.connect()) });
  let front = client();
  const admin = front;
  const adminUid = uid();
  await admin.office.setUp({
    uid: uid(),
    office: { ...officeDraft, zone },
    admin: { uid: adminUid, name: 'Fitriani', pin: ADMIN_PIN },
  });
  const fields = (await admin.office.fields()).slice(0, 2);
  const serviceUid = (await admin.office.services())[0]!.uid;
  const staff: string[] = [];
  for (const letters of staffOf) {
    const deskUid = uid();
    const fieldUids = fields.filter(({ letter }) => letters.includes(letter)).map((field) => field.uid);
    await admin.office.saveDesk({ uid: deskUid, name: `Meja ${letters}`, fieldUids, isActive: true });
    const member = {
      uid: uid(),
      name: letters,
      role: 'consultant' as const,
      fieldUid: null,
      deskUid,
      isActive: true,
    };
    await admin.office.saveStaff({ ...member, pin: STAFF_PIN });
    staff.push(member.uid);
  }
  const people: string[] = [];
  for (let i = 0; i < 12; i++) {
    const person = { uid: uid(), name: `Orang ${i}`, sex: 'P' as const, regionCode: '14.71.02' };
    const need = { fieldUid: fields[0]!.uid, serviceUid };
    await admin.visit.register({ uid: uid(), person: { new: person }, business: null, needs: [need] });
    people.push(person.uid);
  }
  const signInAll = async () => {
    const windows = [];
    for (const staffUid of staff) {
      const window = client();
      await window.session.signIn({ staffUid, pin: STAFF_PIN });
      windows.push(window);
    }
    return windows;
  };
  let windows = await signInAll();
  return {
    databasePath,
    fields,
    staff,
    uid,
    serviceUid,
    person: (i: number) => people[i % people.length]!,
    window: (i: number) => windows[i]!,
    front: () => front,
    move: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)),
    /** After many days on which nothing was stored, the clock is asked about. */
    answerForClock: async () => {
      if ((await front.session.current()).clockDoubt)
        await front.session.confirmClock({ staffUid: adminUid, pin: ADMIN_PIN });
    },
    /** One second before the local day ends. */
    toMidnight: () => {
      const offset = { WIB: 7, WITA: 8, WIT: 9 }[zone] * 3_600_000;
      const local = new Date(now.getTime() + offset).toISOString().slice(0, 10);
      now = new Date(Date.parse(`${local}T23:59:59Z`) - offset);
    },
    restart: async () => {
      await core.close();
      core = open();
      windows = await signInAll();
      front = client();
      await front.session.signIn({ staffUid: adminUid, pin: ADMIN_PIN });
    },
    close: async () => {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
type Office = Awaited<ReturnType<typeof openOffice>>;

/** The answer, or undefined when the game refused; a defect of the application ends the test. */
const tried = async <T>(call: Promise<T>): Promise<T | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ORPCError && refusals.includes(error.code)) return undefined;
    throw error;
  }
};

const play = async (office: Office, commands: readonly Command[]): Promise<string[]> => {
  const tickets: string[] = [];
  const kiosk: string[] = [];
  let last: (() => Promise<unknown>) | undefined;
  const pick = (i: number) => tickets[i % tickets.length];
  const send = async (call: () => Promise<unknown>) => {
    last = call;
    return tried(call());
  };
  for (const { do: what, desk = 0, field = 0, ticket = 0, to = 0, isPriority, minutes = 0 } of commands) {
    const window = office.window(desk);
    const uid = office.uid();
    const ticketUid = pick(ticket);
    const fieldUid = office.fields[field]!.uid;
    office.move(1);
    if (what === 'register') {
      const visit = {
        uid,
        person: { uid: office.person(tickets.length) },
        business: null,
        needs: [{ fieldUid, serviceUid: office.serviceUid }],
        isAgain: true,
        priority: isPriority ? ('elderly' as const) : null,
      };
      last = () => office.front().visit.register(visit);
      tickets.push((await office.front().visit.register(visit)).ticket.uid);
    } else if (what === 'kiosk') {
      last = () => office.front().kiosk.draw({ uid, fieldUid });
      const drawn = await office.front().kiosk.draw({ uid, fieldUid });
      tickets.push(drawn.ticketUid);
      kiosk.push(drawn.ticketUid);
    } else if (what === 'complete') {
      const held = kiosk[ticket % kiosk.length];
      if (held)
        await send(() =>
          office.front().visit.register({
            uid,
            person: { uid: office.person(ticket) },
            business: null,
            needs: [{ fieldUid, serviceUid: office.serviceUid }],
            ticketUid: held,
            isAgain: true,
          }),
        );
    } else if (what === 'callNext') await send(() => window.queue.callNext({ uid }));
    else if (what === 'allCall') {
      const called = await Promise.all(
        staffOf.map((_, i) => tried(office.window(i).queue.callNext({ uid: office.uid() }))),
      );
      const numbers = called.flatMap((answer) => answer?.uid ?? []);
      expect(new Set(numbers).size, 'one visitor called to two desks').toBe(numbers.length);
    } else if (what === 'clock' || what === 'midnight') {
      if (what === 'clock') office.move(minutes);
      else office.toMidnight();
      await office.answerForClock();
    } else if (what === 'closeDay') await office.front().queue.closeDay({});
    else if (what === 'again') {
      if (last) await tried(last());
    } else if (ticketUid) {
      const common = { uid, ticketUid };
      const reason = 'Alasan';
      if (what === 'transfer')
        await send(() => window.queue.transfer({ ...common, fieldUid, staffUid: office.staff[to] ?? null }));
      else if (what === 'finish')
        await send(() => window.queue.finish({ ...common, outcome: 'done', deliveredServiceUids: [] }));
      else if (what === 'call') await send(() => window.queue.call({ ...common, reason }));
      else if (what === 'park') await send(() => window.queue.park({ ...common, reason }));
      else if (what === 'cancel') await send(() => window.queue.cancel({ ...common, reason }));
      else if (what === 'recall') await send(() => window.queue.recall(common));
      else if (what === 'arrived') await send(() => window.queue.arrived(common));
      else if (what === 'skip') await send(() => window.queue.skip(common));
      else if (what === 'rejoin') await send(() => window.queue.rejoin(common));
      else if (what === 'undo') await send(() => window.queue.undo(common));
    }
  }
  return tickets;
};

type TicketRow = { id: number; status: string; staff_id: number | null };
type EventRow = { id: number; kind: string; staff_id: number | null; undoes_id: number | null };

/** What the file says about these numbers, read without any code of the application. */
const judge = (sqlite: Sqlite.Database, uids: readonly string[]) => {
  const bytes = uids.map((uid) => Buffer.from(uid.replaceAll('-', ''), 'hex'));
  const find = sqlite.prepare('SELECT * FROM ticket WHERE uid = ?');
  const rows = bytes.map((uid) => find.get(uid) as TicketRow | undefined);
  expect(
    rows.filter((row) => row === undefined),
    'a number was lost',
  ).toEqual([]);

  const events = sqlite.prepare(
    'SELECT id, kind, staff_id, undoes_id FROM ticket_event WHERE ticket_id = ? ORDER BY id',
  );
  for (const row of rows) {
    const all = events.all(row!.id) as EventRow[];
    const undone = new Set(all.map((event) => event.undoes_id));
    const counted = all.filter((event) => event.kind !== 'undone' && !undone.has(event.id));
    let holder: number | null = null;
    let calls = 0;
    for (const event of counted) {
      if (event.kind === 'called') {
        expect(holder, 'called while another desk has the visitor').toBeNull();
        holder = event.staff_id;
        calls = 1;
      } else if (event.kind === 'recalled') calls++;
      else if (event.kind !== 'arrived') holder = null;
      expect(calls, 'called more often than the policy allows').toBeLessThanOrEqual(3);
    }
    const isHeld = ['called', 'serving'].includes(row!.status);
    expect(row!.staff_id !== null && isHeld, 'who has the visitor').toBe(holder !== null);
  }
};

const wholeFile = (sqlite: Sqlite.Database) => {
  const all = (sql: string) => sqlite.prepare(sql).all();
  expect(all('SELECT local_date, letter, sequence FROM ticket GROUP BY 1, 2, 3 HAVING count(*) > 1')).toEqual(
    [],
  );
  expect(
    all(`SELECT local_date, letter, count(*) AS n, max(sequence) AS last FROM ticket WHERE sequence < ${PAPER_FROM}
         GROUP BY 1, 2 HAVING n <> last`),
    'a gap in a series',
  ).toEqual([]);
  expect(
    all(
      "SELECT local_date, staff_id FROM ticket WHERE status IN ('called', 'serving') GROUP BY 1, 2 HAVING count(*) > 1",
    ),
  ).toEqual([]);
  expect(
    all('SELECT id FROM ticket WHERE NOT EXISTS (SELECT 1 FROM ticket_event WHERE ticket_id = ticket.id)'),
  ).toEqual([]);
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
};

describe.each(['WIB', 'WITA', 'WIT'] as const)('any day in %s', (zone) => {
  it('calls nobody twice, doubles no number and loses none', { timeout: 20 * 60_000 }, async () => {
    const office = await openOffice(zone);
    const sqlite = new Sqlite(office.databasePath, { readonly: true });
    let days = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { maxLength: 14 }), async (commands) => {
          office.move(4 * 24 * 60);
          await office.answerForClock();
          if (++days % 250 === 0) await office.restart();
          judge(sqlite, await play(office, commands));
        }),
        { numRuns: Math.ceil(RUNS / 3), seed: SEED },
      );
      wholeFile(sqlite);
    } finally {
      sqlite.close();
      await office.close();
    }
  });
});
