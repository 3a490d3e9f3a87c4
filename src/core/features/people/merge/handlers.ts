import type { BusinessYear } from '#contract/business.ts';
import type { Inputs } from '#contract/index.ts';
import {
  type BusinessRow,
  businessRows,
  findYear,
  rowOf,
  toBusiness,
  yearColumns,
  yearsOf,
} from '#core/features/people/business/index.ts';
import { findPerson, type PersonRow } from '#core/features/people/person/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Brought } from '#core/platform/brought.ts';
import type { Change, Merge } from '#core/platform/merging.ts';
import { indexPerson } from '#core/platform/people/store.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { apartAudit, mergeAudit } from './audit.ts';
import { mergeJobs } from './jobs.ts';
import { FIELD_COLUMNS, filledFrom, filledUp } from './rules.ts';
import * as store from './store.ts';

const trail = trailOf(mergeAudit);
type Join = Inputs['merge']['join'];

/** The two cards, as they are before. */
const cardsOf = async (
  tx: Tx,
  { keptUid, mergedUid }: Join,
): Promise<{ kept: PersonRow; merged: PersonRow }> => {
  const [kept, merged] = [await findPerson(tx, keptUid), await findPerson(tx, mergedUid)];
  if (!kept || !merged) throw notFound();
  if (kept.id === merged.id)
    throw fieldInvalid([{ field: 'mergedUid', message: 'Pilih kartu lain: ini kartu yang sama.' }]);
  return { kept, merged };
};

type Pair = { kept: BusinessRow; merged: BusinessRow };
/** Which of their businesses are one and the same; each at most once. */
const pairsOf = async (
  tx: Tx,
  { kept, merged }: { kept: PersonRow; merged: PersonRow },
  named: Join['businesses'],
): Promise<Pair[]> => {
  const [ofKept, ofMerged] = [await businessRows(tx, kept.id), await businessRows(tx, merged.id)];
  const find = (rows: BusinessRow[], uid: string) => rows.find((row) => uidText(row.uid) === uid);
  const pairs = named.map((each) => {
    const pair = { kept: find(ofKept, each.kept), merged: find(ofMerged, each.merged) };
    if (!pair.kept || !pair.merged) throw notFound();
    return pair as Pair;
  });
  const isOnce = (side: keyof Pair) => new Set(pairs.map((pair) => pair[side].id)).size === pairs.length;
  if (!isOnce('merged') || !isOnce('kept'))
    throw fieldInvalid([{ field: 'businesses', message: 'Satu usaha dipilih dua kali. Periksa usahanya.' }]);
  return pairs;
};

/** The years that both businesses have, each with what one of them knew of it. */
const sharedYears = async (tx: Tx, { kept, merged }: Pair): Promise<BusinessYear[]> => {
  const shared: BusinessYear[] = [];
  for (const theirs of await yearsOf(tx, merged.person_id)) {
    const ours = theirs.businessUid === uidText(merged.uid) && (await findYear(tx, kept, theirs.year));
    if (ours) shared.push(filledFrom(ours, theirs));
  }
  return shared;
};

/** What stays with a business that is emptied. */
const leftBehind = async (tx: Tx, { merging }: Brought, { merged, kept }: Pair): Promise<Set<string>> => {
  const left = new Set<string>();
  for (const { leaves } of merging) {
    const { entity, ids } = (await leaves?.(tx, merged.id, kept.id)) ?? { entity: '', ids: [] };
    for (const id of ids) left.add(`${entity} ${id}`);
  }
  return left;
};

/** Moves everything, and tells every change in its order. */
const joinCards = async (
  tx: Tx,
  { stamp, brought }: { stamp: Stamp; brought: Brought },
  { kept, merged }: { kept: PersonRow; merged: PersonRow },
  { takes, pairs }: { takes: Join['takes']; pairs: readonly Pair[] },
): Promise<Change[]> => {
  const changes: Change[] = [];
  const change: Merge['change'] = (entity, key, after) => {
    const done = store.changeRow(tx, { entity, key, after });
    if (done) changes.push(done);
  };
  const mates = new Map(pairs.map((pair) => [pair.merged.id, pair.kept.id]));
  const businessId = (id: number | null) => (id === null ? null : (mates.get(id) ?? id));
  for (const { settle } of brought.merging)
    await settle?.(tx, { fromId: merged.id, intoId: kept.id, businessId, change });

  for (const pair of pairs) {
    change('business', { id: pair.kept.id }, rowOf(filledUp(toBusiness(pair.kept), toBusiness(pair.merged))));
    for (const year of await sharedYears(tx, pair))
      change('business_year', { business_id: pair.kept.id, year: year.year }, yearColumns(year));
    const left = await leftBehind(tx, brought, pair);
    for (const row of store.rowsOf(tx, 'business', pair.merged.id, pair.kept.id))
      if (!left.has(`${row.entity} ${row.key['id']}`)) change(row.entity, row.key, row.after);
  }
  for (const row of store.rowsOf(tx, 'person', merged.id, kept.id))
    // A business that was one and the same stays behind, empty.
    if (row.entity !== 'business' || !mates.has(row.key['id']!)) change(row.entity, row.key, row.after);

  change('person', { id: merged.id }, { removed_at: stamp.at, removed_staff_id: stamp.staffId });
  const columns = takes.flatMap((field) => [...FIELD_COLUMNS[field]]);
  change(
    'person',
    { id: kept.id },
    {
      ...Object.fromEntries(columns.map((column) => [column, merged[column]])),
      registered_on: [kept.registered_on, merged.registered_on].sort()[0]!,
    },
  );
  return changes;
};

/** What is counted and searched of both, by the rows that each has now. */
const settled = async (tx: Tx, brought: Brought, personIds: readonly number[]): Promise<void> => {
  for (const id of personIds) {
    for (const { recount } of brought.merging) await recount?.(tx, id);
    await indexPerson(tx, id);
  }
};

/** What could not be given back, in words: "pelaku usaha: alamat". */
const stayedText = ({ audited }: Brought, entity: string, columns: readonly string[]): string[] => {
  const thing = audited.find((each) => each.entity === entity);
  return columns.flatMap((column) => {
    const words = (thing?.columns as Record<string, unknown> | undefined)?.[column];
    const label = typeof words === 'string' ? words : (words as { label?: string } | null)?.label;
    return thing ? [[thing.label, label].filter(Boolean).join(': ')] : [];
  });
};

export const mergeHandlers = {
  suggestions: api.merge.suggestions.handler(async ({ context: { reader, now } }) => {
    const { officeId } = await now();
    return reader.run(mergeJobs.alikeCards, { officeId });
  }),

  apart: api.merge.apart.handler(({ input, context: { write } }) =>
    write(async (tx, stamp) => {
      if (await store.findApart(tx, input.uid)) return {}; // sent twice
      const [one, other] = [await findPerson(tx, input.oneUid), await findPerson(tx, input.otherUid)];
      if (!one || !other || one.id === other.id) throw notFound();
      await store.insertApart(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        one_id: one.id,
        other_id: other.id,
        staff_id: stamp.staffId,
        created_at: stamp.at,
      });
      await audit(tx, trailOf(apartAudit)(stamp, 'add', input.uid));
      return {};
    }),
  ),

  takeBackApart: api.merge.takeBackApart.handler(({ input, context: { write } }) =>
    write(async (tx, stamp) => {
      const row = await store.findApart(tx, input.uid);
      if (!row) throw notFound();
      if (row.taken_back_at !== null) return {};
      await store.takeBackApart(tx, row.id, stamp.at);
      await audit(tx, {
        ...trailOf(apartAudit)(stamp, 'cancel', input.uid),
        before: { taken_back_at: null },
        after: { taken_back_at: stamp.at },
      });
      return {};
    }),
  ),

  join: api.merge.join.handler(({ input, context: { write, brought } }) =>
    write(async (tx, stamp) => {
      if (await store.findMerge(tx, input.uid)) return {}; // sent twice
      const cards = await cardsOf(tx, input);
      const pairs = await pairsOf(tx, cards, input.businesses);
      const changes = await joinCards(tx, { stamp, brought }, cards, { takes: input.takes, pairs });
      await store.insertMerge(
        tx,
        {
          uid: input.uid,
          officeId: stamp.officeId,
          keptId: cards.kept.id,
          mergedId: cards.merged.id,
          reason: input.reason,
          staffId: stamp.staffId,
          at: stamp.at,
        },
        changes,
      );
      await settled(tx, brought, [cards.kept.id, cards.merged.id]);
      await audit(tx, {
        ...trail(stamp, 'join', input.uid),
        before: { reason: '' },
        after: { reason: input.reason },
      });
      return {};
    }),
  ),

  split: api.merge.split.handler(({ input, context: { write, brought }, errors }) =>
    write(async (tx, stamp) => {
      const merge = await store.findMerge(tx, input.uid);
      if (!merge) throw notFound();
      const later = await store.inTheWayOf(tx, merge);
      if (later)
        throw errors.IN_THE_WAY({
          message: `Pisahkan dahulu ${later.merged_name}, yang digabungkan ke ${later.kept_name} sesudahnya.`,
        });
      const stayed = (await store.changesOf(tx, merge.id)).flatMap((change) =>
        stayedText(brought, change.entity, store.takeBack(tx, change)),
      );
      await store.endMerge(tx, merge.id, stamp.at);
      await settled(tx, brought, [merge.kept_id, merge.merged_id]);
      await audit(tx, {
        ...trail(stamp, 'split', input.uid),
        before: { undone_at: null, reason: '' },
        after: { undone_at: stamp.at, reason: input.reason },
      });
      return { stayed: [...new Set(stayed)] };
    }),
  ),

  ofPerson: api.merge.ofPerson.handler(async ({ input, context: { db } }) => {
    const person = await findPerson(db, input.personUid);
    if (!person) throw notFound();
    return (await store.mergesInto(db, person.id)).map((row) => ({
      uid: uidText(row.uid),
      name: row.merged_name,
      at: row.merged_at,
      staffName: row.staff_name,
      reason: row.reason,
    }));
  }),
};
