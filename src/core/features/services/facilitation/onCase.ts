import type { Facilitation, FacilitationKind } from '#contract/facilitation.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { StaffContext } from '#core/platform/context.ts';
import { fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { facilitationAudit } from './audit.ts';
import { kindOf, readCase } from './case.ts';
import type { Issue } from './rules.ts';
import * as store from './store.ts';

type Gone = { KIND_GONE: () => Error };
type Action = keyof (typeof facilitationAudit)['actions'];

export const refuse = (issues: Issue[]): void => {
  if (issues.length > 0) throw fieldInvalid(issues);
};

export const knownKind = (context: StaffContext, code: string, errors: Gone): FacilitationKind => {
  const kind = kindOf(context.facilitationKinds(), code);
  if (!kind) throw errors.KIND_GONE();
  return kind;
};

/** What a command works on: the row, its kind, and how it writes what is changed, with the entry of the trail. */
export type OnCase = {
  tx: Tx;
  stamp: Stamp;
  row: store.CaseRow;
  kind: FacilitationKind;
  write(
    action: Action,
    after: Parameters<typeof store.updateCase>[2],
    /** Written for the reader of the trail alone. */
    told?: Record<string, string>,
  ): Promise<void>;
};

/** The case as it stands after a command, or as it was when the command had nothing to do. */
export const caseNow = async (
  context: StaffContext,
  tx: Tx,
  stamp: Stamp,
  uid: string,
): Promise<Facilitation> => {
  const one = await readCase(tx, context.facilitationKinds(), uid, stamp.localDate);
  if (!one) throw notFound();
  return one;
};

export const onCase = (
  context: StaffContext,
  errors: Gone,
  uidOf: string | ((tx: Tx) => Promise<string | undefined>),
  run: (work: OnCase) => Promise<void>,
): Promise<Facilitation> =>
  context.write(async (tx, stamp) => {
    const uid = typeof uidOf === 'string' ? uidOf : await uidOf(tx);
    const row = uid === undefined ? undefined : await store.findRow(tx, uid);
    if (!row || uid === undefined) throw notFound();
    const kind = knownKind(context, row.kind, errors);
    await run({
      tx,
      stamp,
      row,
      kind,
      write: async (action, after, told = {}) => {
        await store.updateCase(tx, row.id, after);
        await audit(tx, {
          ...trailOf(facilitationAudit)(stamp, action, uid),
          before: { ...row, facts: JSON.stringify(row.facts) },
          after: { ...after, ...told },
        });
      },
    });
    return caseNow(context, tx, stamp, uid);
  });
