import type { Outputs } from '#contract/index.ts';
import type { Facts } from '#contract/seal.ts';
import { certificatePapers } from '#core/features/documents/certificate/index.ts';
import { letterPapers } from '#core/features/documents/letter/index.ts';
import type { Context } from '#core/platform/context.ts';

/** Every kind of numbered paper, as the answer of a check calls it. */
const kinds = { certificate: certificatePapers, letter: letterPapers };

type Kind = keyof typeof kinds;
type Found = Pick<Outputs['check']['text'], Kind>;
export const nothing: Found = { certificate: null, letter: null };

/** The paper that a QR speaks of; its kind is said in it. */
export const paperOfSeal = async (context: Context, { kind, number }: Facts) => {
  const { officeId } = await context.now();
  const paper = await kinds[kind].findByNumber(context.db, officeId, number);
  return { paper, found: { ...nothing, [kind]: paper ?? null } };
};

/** The paper of a number as it was typed, or read from a QR of before the signed ones. */
export const paperOfNumber = async (context: Context, number: string) => {
  const { officeId } = await context.now();
  for (const [kind, papers] of Object.entries(kinds)) {
    const paper = await papers.findTyped(context.db, officeId, number);
    if (paper) return { paper, found: { ...nothing, [kind]: paper } };
  }
  return { paper: undefined, found: nothing };
};

/** Whether this very QR went out with its number: after an older backup the number may be somebody else's. */
export const isIssued = async (context: Context, { kind, number }: Facts, text: string): Promise<boolean> => {
  const { officeId } = await context.now();
  return (await kinds[kind].sealedText(context.db, officeId, number)) === text.toUpperCase();
};

/** Every number that was taken back, by kind: a number of old may be that of two papers. */
export const voidedNumbers = async (context: Context): Promise<Record<Kind, string[]>> => {
  const { officeId } = await context.now();
  return {
    certificate: await certificatePapers.voidedNumbers(context.db, officeId),
    letter: await letterPapers.voidedNumbers(context.db, officeId),
  };
};
