import type { Agreement, AgreementDraft } from '#contract/partner.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Db } from '#core/kernel/database.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { agreementAudit } from './audit.ts';
import { checkAgreement, isTold } from './rules.ts';
import * as store from './store.ts';

const columnsOf = (draft: AgreementDraft) => ({
  number: draft.number,
  title: draft.title,
  signed_on: draft.signedOn,
  starts_on: draft.startsOn,
  ends_on: draft.endsOn,
  value_rp: draft.valueRp,
  note: draft.note,
  cancelled_on: draft.cancelledOn,
  cancel_reason: draft.cancelReason,
});

/** Of partners in use: what ends soon, or is over and not renewed, in that order. */
export const endingAgreements = async (db: Db, officeId: number, today: string): Promise<Agreement[]> =>
  (await store.listAgreements(db, officeId))
    .filter((row) => row.is_active === 1)
    .map((row) => store.toAgreement(row, today))
    .filter((each) => isTold(each, today))
    .sort((a, b) => a.endsOn!.localeCompare(b.endsOn!));

export const agreementHandlers = {
  saveAgreement: api.partner.saveAgreement.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { uid } = typed;
      const row = await store.findAgreement(tx, uid);
      const known = row && store.toAgreement(row, stamp.localDate);
      const draft = known ? overStored(known, typed, basedOn, errors.RECORD_CHANGED) : typed;
      const renewsUid = known ? known.replaces?.uid : draft.replacesUid;
      const renews = renewsUid ? await store.findAgreement(tx, renewsUid) : undefined;
      const partner = await store.findPartner(tx, draft.partnerUid);
      if (!partner || (renewsUid && renews?.partner_id !== partner.id)) throw notFound();
      if (!known && !partner.partner.isActive) throw errors.PARTNER_OFF();
      const other = renews?.later_uid && uidText(renews.later_uid);
      if (other && other !== uid && draft.cancelledOn === null)
        throw errors.ALREADY_RENEWED({ data: { uid: other } });
      const issues = checkAgreement(draft, {
        renews: renews ? { startsOn: renews.starts_on } : null,
        replacedBy: known?.replacedBy?.name ?? null,
      });
      if (issues.length > 0) throw fieldInvalid(issues);
      const after = columnsOf(draft);
      if (row) await store.updateAgreement(tx, row.id, after);
      else
        await store.insertAgreement(tx, {
          ...after,
          uid: uidBytes(uid),
          office_id: stamp.officeId,
          partner_id: partner.id,
          replaces_id: renews?.id ?? null,
          created_at: stamp.at,
        });
      await audit(tx, {
        ...trailOf(agreementAudit)(stamp, row ? 'update' : renews ? 'renew' : 'add', uid),
        ...(row && { before: row, after }),
      });
      return store.toAgreement((await store.findAgreement(tx, uid))!, stamp.localDate);
    }),
  ),

  ending: api.partner.ending.handler(async ({ context: { db, now } }) => {
    const { officeId, localDate } = await now();
    return endingAgreements(db, officeId, localDate);
  }),
};
