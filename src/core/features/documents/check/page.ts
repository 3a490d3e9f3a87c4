import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateText, timeText } from '#contract/dates.ts';
import type { Context } from '#core/platform/context.ts';
import { notFound } from '#core/platform/procedures.ts';
import { theOffice } from '#core/features/office/office/index.ts';
import { officeKeys } from '#core/features/documents/seal/index.ts';
import { voidedNumbers } from './kinds.ts';

/** The page as scripts/buildChecker.ts made it, without the facts of any office. */
export const readChecker = (resourcesPath: string): string =>
  readFileSync(join(resourcesPath, 'checker.html'), 'utf8');

/** What src/checker/verdict.ts knows of this office: its keys, and the numbers taken back until this minute. */
const factsOf = async (context: Context) => {
  const { officeId, at, localDate, zone } = await context.now();
  const office = await theOffice(context.db);
  if (!office) throw notFound();
  const keys = await officeKeys(context.db, officeId);
  return {
    office: office.name,
    keys: keys.map(({ id, text }) => ({ id, publicKey: text })),
    voided: await voidedNumbers(context),
    madeAt: `${dateText(localDate)} pukul ${timeText(at, zone)} ${zone}`,
  };
};

/** The single file that checks the QRs of this office. */
export const checkerPage = async (context: Context): Promise<File> => {
  const facts = JSON.stringify(await factsOf(context)).replaceAll('<', '\\u003c');
  const page = context.checker().replace('/*facts*/', () => facts);
  return new File([page], 'periksa-sertifikat.html', { type: 'text/html' });
};
