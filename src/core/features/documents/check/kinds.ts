import type { Outputs } from '#contract/index.ts';
import { certificatePapers } from '#core/features/documents/certificate/index.ts';
import { letterPapers } from '#core/features/documents/letter/index.ts';
import type { Context } from '#core/platform/context.ts';

/** Every kind of numbered paper, as the answer of a check calls it. */
const kinds = { certificate: certificatePapers, letter: letterPapers };

type Found = Pick<Outputs['check']['text'], keyof typeof kinds>;
export const nothing: Found = { certificate: null, letter: null };

/** The paper that has this number; of one kind only. */
export const paperOf = async (context: Context, number: string) => {
  const { officeId } = await context.now();
  for (const [kind, papers] of Object.entries(kinds)) {
    const paper = await papers.findByNumber(context.db, officeId, number);
    if (paper) return { paper, found: { ...nothing, [kind]: paper } };
  }
  return { paper: null, found: nothing };
};

/** Whether this very QR went out with its number: after an older backup the number may be somebody else's. */
export const isIssued = async (context: Context, number: string, text: string): Promise<boolean> => {
  const { officeId } = await context.now();
  for (const papers of Object.values(kinds))
    if ((await papers.sealedText(context.db, officeId, number)) === text.toUpperCase()) return true;
  return false;
};

/** Every number that was taken back. */
export const voidedNumbers = async (context: Context): Promise<string[]> => {
  const { officeId } = await context.now();
  const lists = Object.values(kinds).map((papers) => papers.voidedNumbers(context.db, officeId));
  return (await Promise.all(lists)).flat();
};
