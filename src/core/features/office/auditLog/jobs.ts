import { addDays } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import type { Zone } from '#contract/office.ts';
import { startOfDay } from '#core/kernel/clock.ts';
import type { Db } from '#core/kernel/database.ts';
import type { Environment } from '#core/platform/environment.ts';
import type { Brought } from '#core/platform/brought.ts';
import * as store from './store.ts';
import { actionText, entityText, storedAs, summarise, thingsOf } from './words.ts';

const PAGE = 200;

type Entry = Awaited<ReturnType<typeof store.entries>>[number];

/** Whom or what each entry is about, as it is called today. */
const namesOf = async (
  db: Db,
  audited: Brought['audited'],
  entries: readonly Entry[],
): Promise<(entry: Entry) => string> => {
  const names = new Map<string, Map<string, string>>();
  for (const [kind, group] of Map.groupBy(entries, ({ entity }) => entity)) {
    const uids = group.map((entry) => entry.entity_uid);
    names.set(kind, await store.subjectsOf(db, audited, kind, uids));
  }
  return ({ entity, entity_uid: uid }) => names.get(entity)?.get(Buffer.from(uid).toString('hex')) ?? '';
};

export type TrailInput = {
  officeId: number;
  zone: Zone;
  from: string;
  to: string;
  text: string;
  before?: number | undefined;
};

/** A page of the trail; in a thread, because a rare word is looked for in every entry of the days asked for. */
const trail = async (
  { db, brought: { audited } }: Environment,
  { officeId, zone, from, to, text, before }: TrailInput,
): Promise<Outputs['office']['trail']> => {
  const things = thingsOf(audited);
  const found = await store.entries(db(), audited, {
    officeId,
    from: startOfDay(from, zone),
    to: startOfDay(addDays(to, 1), zone),
    ...(before !== undefined && { before }),
    limit: PAGE + 1,
    words: text
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => storedAs(things, word)),
  });
  const page = found.slice(0, PAGE);
  const nameOf = await namesOf(db(), audited, page);
  return {
    entries: page.map((entry) => ({
      id: entry.id,
      at: entry.at,
      staffName: entry.staff_name,
      action: actionText(things, entry.entity, entry.action),
      entity: entityText(things, entry.entity, entry.action),
      subject: nameOf(entry),
      summary: summarise(things, entry, zone),
    })),
    next: found.length > PAGE ? page.at(-1)!.id : null,
  };
};

export const trailJobs = { trail };
