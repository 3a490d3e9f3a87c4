import { isSealed, openSeal, withoutCarrier } from '#contract/seal.ts';
import type { Outputs } from '#contract/index.ts';
import { readCheck } from '#core/features/documents/certificate/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { isIssued, nothing, paperOfNumber, paperOfSeal } from './kinds.ts';
import { checkerPage } from './page.ts';
import { officeUid, officeAudit } from '#core/features/office/office/index.ts';
import {
  checkerAddress,
  isSignedBy,
  officeKeys,
  updateCheckerAddress,
} from '#core/features/documents/seal/index.ts';
import { trailOf } from '#core/platform/audited.ts';

type Answer = Outputs['check']['text'];

/** A QR with our signature says what it said at issue; the register adds whether it is still valid. */
const checkSealed = async (context: Context, text: string): Promise<Answer> => {
  const seal = openSeal(text);
  if (!seal) return { ...nothing, facts: null, verdict: 'altered' };
  const { officeId } = await context.now();
  const key = (await officeKeys(context.db, officeId)).find(({ id }) => id === seal.keyId);
  const { facts } = seal;
  if (!key) return { ...nothing, facts, verdict: 'foreign' };
  const { paper, found } = await paperOfSeal(context, facts);
  if (!isSignedBy(seal, key.publicKey)) return { ...found, facts: null, verdict: 'altered' };
  if (!paper || !(await isIssued(context, facts, text)))
    return { ...nothing, facts, verdict: 'unregistered' };
  return { ...found, facts, verdict: paper.status === 'void' ? 'void' : 'valid' };
};

/** A number, or a QR from before the signed ones: only the register knows. */
const checkPlain = async (context: Context, text: string): Promise<Answer> => {
  const { number, code } = readCheck(text);
  const { paper, found } = await paperOfNumber(context, number);
  const answer = { ...found, facts: null };
  if (!paper) return { ...answer, verdict: 'unknown' };
  if (code !== null && code !== found.certificate?.code) return { ...answer, verdict: 'altered' };
  if (paper.status === 'void') return { ...answer, verdict: 'void' };
  return { ...answer, verdict: code === null ? 'number_only' : 'valid' };
};

export const checkHandlers = {
  text: api.check.text.handler(({ input, context }) => {
    const text = withoutCarrier(input.text);
    return isSealed(text) ? checkSealed(context, text) : checkPlain(context, text);
  }),

  key: api.check.key.handler(async ({ context }) => {
    const { officeId } = await context.now();
    const [key] = await officeKeys(context.db, officeId);
    if (!key) throw notFound();
    return { id: key.id, publicKey: key.text, createdAt: key.createdAt };
  }),

  address: api.check.address.handler(async ({ context }) => ({ address: await checkerAddress(context.db) })),

  saveAddress: api.check.saveAddress.handler(async ({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const before = { checker_address: await checkerAddress(tx) };
      const stored = { address: before.checker_address };
      const { address } = overStored(stored, typed, basedOn, errors.RECORD_CHANGED);
      if (before.checker_address === address) return { address }; // sent twice
      await updateCheckerAddress(tx, stamp.officeId, address);
      const after = { checker_address: address };
      await audit(tx, { ...trailOf(officeAudit)(stamp, 'update', await officeUid(tx)), before, after });
      return { address };
    }),
  ),

  page: api.check.page.handler(({ context }) => checkerPage(context)),
};
