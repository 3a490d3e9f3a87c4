import {
  type AttributeKey,
  attributeKey,
  type Business,
  businessYear,
  type TriState,
} from '#contract/business.ts';
import { yearsOver } from '#contract/growth.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import { indexPerson } from '#core/platform/people/store.ts';
import { changeBusiness } from './changing.ts';
import { answeredAfter } from './rules.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { businessAudit, businessYearAudit } from './audit.ts';

type Typed = Parameters<typeof store.toRow>[0];
const answerOf = (key: AttributeKey) => `attributes.${key}`;

/** The answers about a business stand beside its other fields: two windows that answer two questions are both right. */
const spread = <T extends { attributes?: unknown }>({ attributes, ...fields }: T) => ({
  ...(attributes !== undefined &&
    Object.fromEntries(
      attributeKey.options.map((key) => [
        answerOf(key),
        (attributes as Business['attributes'])[key] ?? 'unknown',
      ]),
    )),
  ...fields,
});

const overBusiness = (
  stored: Business,
  typed: Typed,
  basedOn: Record<string, unknown> | undefined,
  refuse: Parameters<typeof overStored>[3],
): Typed => {
  const merged: Record<string, unknown> = overStored(
    spread(stored),
    spread(typed),
    basedOn && spread(basedOn),
    refuse,
  );
  const answers = attributeKey.options.flatMap((key) => {
    const answer = merged[answerOf(key)] as TriState;
    return answer === 'unknown' && !typed.attributes[key] ? [] : [[key, answer] as const];
  });
  const fields = Object.fromEntries(Object.keys(typed).map((field) => [field, merged[field]]));
  return { ...(fields as Typed), attributes: Object.fromEntries(answers) };
};

/** A year that was not there yet when somebody began to type it. */
const unrecordedYear = Object.fromEntries(Object.keys(businessYear.shape).map((field) => [field, null]));

/**
 * The card's sales are those of the latest year that is known, and with them its scale, unless it was set by hand. Sales
 * that were typed on the card since are newer than a year before the last one that is over.
 */
const followSales = async (
  tx: Tx,
  stamp: Stamp,
  business: store.BusinessRow,
  {
    savedYear,
    latestBefore,
  }: { savedYear: number; latestBefore: Awaited<ReturnType<typeof store.latestSales>> },
) => {
  const latest = await store.latestSales(tx, business.id);
  if (!latest || latest.year > savedYear || latest.sales === business.sales) return;
  const isOfYears = business.sales === null || business.sales === latestBefore?.sales;
  const [, lastOver] = yearsOver(stamp.localDate);
  if (isOfYears || latest.year >= lastOver)
    await changeBusiness(tx, stamp, business, { sales: latest.sales });
};

/** Part of the person's procedures: a business belongs to its owner's card. */
export const businessHandlers = {
  saveBusiness: api.person.saveBusiness.handler(async ({ input, context, errors }) => {
    const { uid, ...typed } = input.business;
    const row = await context.write(async (tx, stamp) => {
      const person = await findPerson(tx, input.personUid);
      if (!person) throw notFound();
      const before = await store.findBusiness(tx, uid);
      if (before && before.person_id !== person.id) throw notFound();
      const stored = before && store.toBusiness(before);
      const draft = stored ? overBusiness(stored, typed, input.basedOn, errors.RECORD_CHANGED) : typed;
      const now = { on: stamp.localDate, by: context.caller.name };
      const values = {
        ...store.toRow(draft),
        answered: JSON.stringify(answeredAfter(stored, draft.attributes, now)),
      };
      if (before) await store.updateBusiness(tx, before.id, values);
      else
        await store.insertBusiness(tx, {
          ...values,
          uid: uidBytes(uid),
          office_id: stamp.officeId,
          person_id: person.id,
        });
      await audit(tx, {
        ...trailOf(businessAudit)(stamp, before ? 'update' : 'add', uid),
        ...(before && { before, after: values }),
      });
      await indexPerson(tx, person.id);
      return store.findBusiness(tx, uid);
    });
    return store.toBusiness(row!);
  }),

  saveBusinessYear: api.person.saveBusinessYear.handler(
    async ({ input: { basedOn, ...typed }, context, errors }) => {
      await context.write(async (tx, stamp) => {
        const business = await store.findBusiness(tx, typed.businessUid);
        if (!business) throw notFound();
        const stored = await store.findYear(tx, business, typed.year);
        const input = stored
          ? overStored(stored, typed, basedOn ?? unrecordedYear, errors.RECORD_CHANGED)
          : typed;
        const latestBefore = await store.latestSales(tx, business.id);
        const { before, after, uid } = await store.putYear(
          tx,
          stamp.officeId,
          business.id,
          stamp.newUid(),
          input,
        );
        await audit(tx, {
          ...trailOf(businessYearAudit)(stamp, before ? 'update' : 'add', uid),
          ...(before && { before, after }),
        });
        if ((before?.sales ?? null) !== input.sales)
          await followSales(tx, stamp, business, { savedYear: input.year, latestBefore });
      });
      return typed;
    },
  ),
};
