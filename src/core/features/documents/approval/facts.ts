import { createHash } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import type { ProposedPaper } from '#contract/approval.ts';
import { daysText } from '#contract/dates.ts';
import { chosenDesign, type IssueErrors } from '#core/features/documents/certificate/index.ts';
import { type LetterErrors, letterNow } from '#core/features/documents/letter/index.ts';
import { theOffice } from '#core/features/office/office/index.ts';
import { listedParticipants } from '#core/features/training/participant/index.ts';
import { rowOfId } from '#core/features/training/training/index.ts';
import type { Context } from '#core/platform/context.ts';
import type { Facts } from './rules.ts';
import * as store from './store.ts';

type Batch = Extract<ProposedPaper, { kind: 'certificate' }>['batch'];
type Draft = Extract<ProposedPaper, { kind: 'letter' }>['draft'];

const factsOfBatch = async (context: Context, { recipients, designUid }: Batch): Promise<Facts> => {
  const { db } = context;
  const listed = await listedParticipants(
    db,
    recipients.flatMap(({ participantUid }) => participantUid ?? []),
  );
  const people = await store.namesOf(
    db,
    recipients.flatMap(({ personUid, participantUid }) => (personUid && !participantUid ? personUid : [])),
  );
  const trainings = await Promise.all(
    [...new Set(listed.map(({ trainingId }) => trainingId))].map((id) => rowOfId(db, id)),
  );
  const ofTrainings = (value: (row: (typeof trainings)[number]) => string) => trainings.map(value).join('; ');
  const { name, version } = await chosenDesign(context, designUid);
  return {
    names: Object.fromEntries([...listed.map((each) => [each.uid, each.name] as const), ...people]),
    roles: Object.fromEntries(listed.map((each) => [each.uid, each.role])),
    values: {
      'Nama pelatihan': ofTrainings(({ title }) => title),
      'Tanggal pelatihan': ofTrainings((row) =>
        daysText({ startDate: row.start_date, endDate: row.end_date }),
      ),
      'JP pelatihan': ofTrainings(({ hours }) => `${hours}`),
      'Tempat pelatihan': ofTrainings(({ place }) => place),
      'Penyelenggara pelatihan': ofTrainings(({ organiser }) => organiser),
      'Desain sertifikat': `${name} versi ${version}`,
      'Pejabat penandatangan kantor': await signerOf(context),
    },
    letter: '',
  };
};

const signerOf = async ({ db }: Context): Promise<string> => {
  const head = (await theOffice(db))?.head;
  return head ? [head.name, head.post, head.rank, head.nip].filter(Boolean).join(', ') : '';
};

/** What stands in the letter only as a sum: it is long, and nobody's business in this table. */
const factsOfLetter = async (context: Context, draft: Draft, errors: LetterErrors): Promise<Facts | null> => {
  try {
    const { subject, content } = await letterNow(context, draft, errors);
    return {
      names: { letter: subject },
      roles: {},
      values: { 'Pejabat penandatangan kantor': await signerOf(context) },
      letter: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    };
  } catch (error) {
    // What cannot be written any more has nothing to compare: its preview and its issue say why.
    if (error instanceof ORPCError) return null;
    throw error;
  }
};

/** What the paper rests on as it is now; null for a letter that cannot be written any more. */
export const factsNow = (
  context: Context,
  paper: ProposedPaper,
  errors: IssueErrors & LetterErrors,
): Promise<Facts | null> =>
  paper.kind === 'letter' ? factsOfLetter(context, paper.draft, errors) : factsOfBatch(context, paper.batch);
