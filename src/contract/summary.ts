import { z } from 'zod';
import { managers, procedure, type Topic } from './base.ts';
import { predicate, records } from './indicator.ts';
import { localMonth, uid } from './text.ts';
import { ticketField } from './ticket.ts';

/** A figure of these days, and of the days it is compared with. */
const pair = z.object({ now: z.int(), before: z.int() });
export type Pair = z.infer<typeof pair>;
const days = z.object({ from: z.string(), to: z.string() });

const monthSummary = z.object({
  /** The month runs: its days so far stand beside the same days of the month before; a month that is over beside a whole one. */
  isRunning: z.boolean(),
  days,
  before: days,
  visits: pair,
  /** Everybody who came, once. */
  people: pair,
  paidRp: pair,
  sessions: z.int(),
  /** What the plans of the year come to for these days. */
  planned: z.int(),
  fields: z.array(z.object({ field: ticketField, visits: pair })),
});
export type MonthSummary = z.infer<typeof monthSummary>;

/** A year of visits, month by month, beside the year before: of the running month both as far as it has come. */
const yearSummary = z.array(pair.extend({ month: z.string() }));

/** What a field did in a month, each counted by the source of this code, and its indicators that have a target. */
const fieldSummary = z.object({
  field: ticketField,
  counts: z.object({ consultation: z.int(), session: z.int(), caseDone: z.int() }),
  indicators: z.object({ targeted: z.int(), average: z.number().nullable() }),
});
export type FieldSummary = z.infer<typeof fieldSummary>;

const consultant = z.object({
  uid,
  name: z.string(),
  field: ticketField.nullable(),
  /** Services that were finished today. */
  served: z.int(),
  /** Of the month, and what the plan of a whole month comes to. */
  sessions: z.int(),
  planned: z.int(),
  /** Follow-ups whose day is over. */
  overdue: z.int(),
});
export type ConsultantLoad = z.infer<typeof consultant>;

const behind = z.object({
  uid,
  objective: z.string(),
  unit: z.string(),
  total: z.number(),
  /** What the target of the year comes to by today. */
  expected: z.int(),
});
const targets = z.object({
  year: z.int(),
  /** Of the indicators in use that have a target: how many, what they come to on average, and what to expect by today. */
  targeted: z.int(),
  average: z.number().nullable(),
  predicate: predicate.nullable(),
  expectedPercent: z.number(),
  /** Those that are below it, the furthest behind first. */
  behind: z.array(behind),
});

/** A line about things that want somebody: something is due, or something is missing in the records. */
export const duty = z.object({
  kind: z.enum(['due', 'missing']),
  title: z.string(),
  /** How many things; the page shows them. */
  count: z.int(),
  /** The day of the first of them; null: they have none. */
  on: z.string().nullable(),
  isOver: z.boolean(),
  /** The page where these things are. */
  to: z.string(),
});
export type Duty = z.infer<typeof duty>;

const counted: Topic[] = ['visit', 'person', 'facilitation', 'mentoring', 'office'];

/** What whoever answers for the office sees first. Each part is a call of its own, so that none waits for another. */
export const summaryContract = {
  month: procedure
    .meta({ access: managers, reads: counted })
    .input(z.strictObject({ month: localMonth }))
    .output(monthSummary),
  fields: procedure
    .meta({ access: managers, reads: ['indicator', 'office', ...records] })
    .input(z.strictObject({ month: localMonth }))
    .output(z.array(fieldSummary)),
  year: procedure
    .meta({ access: managers, reads: ['visit'] })
    .input(z.strictObject({ month: localMonth }))
    .output(yearSummary),
  consultants: procedure
    .meta({ access: managers, reads: ['queue', 'consultation', 'mentoring', 'staff', 'office', 'visit'] })
    .input(z.strictObject({ month: localMonth }))
    .output(z.array(consultant)),
  targets: procedure
    .meta({
      access: managers,
      reads: ['indicator', ...records],
    })
    .output(targets),
  /** What the features bring, of whatever topic: what is over first, then by day. */
  duties: procedure
    .meta({ access: managers, reads: 'everything' })
    .output(z.object({ until: z.string(), duties: z.array(duty) })),
};
