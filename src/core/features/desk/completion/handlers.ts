import type { GapKind, Told } from '#contract/completion.ts';
import { visitAudit } from '#core/features/desk/visit/index.ts';
import { businessOfUid, changeBusiness } from '#core/features/people/business/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { monthKey } from '#core/platform/report/months.ts';
import * as store from './store.ts';

/** Stands on the card as the reason for a scale that no figure shows. */
const AS_TOLD = 'Menurut pelaku usaha, dilengkapi untuk laporan';

const sayOnVisits = async (
  tx: Tx,
  stamp: Stamp,
  visits: readonly { id: number; uid: string }[],
  kind: GapKind,
  [from, to]: readonly [string, string],
): Promise<void> => {
  for (const { id, uid } of visits) {
    await store.sayOnVisit(tx, id, kind, to);
    await audit(tx, {
      ...trailOf(visitAudit)(stamp, 'complete', uid),
      before: { [kind]: from },
      after: { [kind]: to },
    });
  }
};

/** null: nobody knows any more. */
const onCardAs = (kind: GapKind, told: Told | null) =>
  kind === 'sector'
    ? { sector: told?.value ?? '' }
    : { scaleOverride: told?.kind === 'scale' ? { scale: told.value, reason: AS_TOLD } : null };

export const completionHandlers = {
  gaps: api.completion.gaps.handler(async ({ input, context: { db, now } }) => {
    const { officeId } = await now();
    const month = monthKey(input.month);
    return {
      scale: await store.gapsOf(db, { officeId, month, kind: 'scale' }),
      sector: await store.gapsOf(db, { officeId, month, kind: 'sector' }),
      ...(await store.countsOf(db, officeId, month)),
    };
  }),

  tell: api.completion.tell.handler(({ input: { businessUid, month, told }, context }) =>
    context.write(async (tx, stamp) => {
      const { kind, value } = told;
      const business = await businessOfUid(tx, businessUid);
      if (!business) throw notFound();
      const onCard = business[kind] === store.BLANK[kind];
      if (onCard) await changeBusiness(tx, stamp, business, onCardAs(kind, told));
      const visits = await store.visitsSaying(tx, kind, store.BLANK[kind], {
        businessId: business.id,
        month: monthKey(month),
      });
      await sayOnVisits(tx, stamp, visits, kind, [store.BLANK[kind], value]);
      return { visitUids: visits.map(({ uid }) => uid), onCard };
    }),
  ),

  takeBack: api.completion.takeBack.handler(({ input: { businessUid, told, visitUids, onCard }, context }) =>
    context.write(async (tx, stamp) => {
      const { kind, value } = told;
      const business = await businessOfUid(tx, businessUid);
      if (!business) throw notFound();
      // Whoever changed the card since knows better.
      if (onCard && business[kind] === value) await changeBusiness(tx, stamp, business, onCardAs(kind, null));
      const visits = await store.visitsSaying(tx, kind, value, { uids: visitUids });
      await sayOnVisits(tx, stamp, visits, kind, [value, store.BLANK[kind]]);
      return {};
    }),
  ),
};
