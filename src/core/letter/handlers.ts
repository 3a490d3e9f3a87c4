import type { Letter, LetterDraft } from '#contract/letter.ts';
import { carriedBy, type Facts, unsignedText } from '#contract/seal.ts';
import {
  NumbersMoved,
  type Order,
  readLetterhead,
  storeDocument,
  storedFile,
  untilNumbersHold,
} from '../document/index.ts';
import { audit, trailOf } from '../kernel/audit.ts';
import type { Context, Stamp } from '../kernel/context.ts';
import type { Tx } from '../kernel/database.ts';
import { uidBytes } from '../kernel/ids.ts';
import { api, notFound } from '../kernel/procedures.ts';
import { readParticipants } from '../participant/index.ts';
import { findPerson, readCard } from '../person/index.ts';
import { checkerAddress, officeSigner } from '../seal/index.ts';
import { findTraining, findTrainingRow } from '../training/index.ts';
import { consultationsOf, invitationPaper, letterFileName, statementPaper } from './paper.ts';
import {
  consultationStatement,
  formatNumber,
  invitationStatement,
  letterTitles,
  mentoringStatement,
} from './rules.ts';
import * as store from './store.ts';

type Errors = { NO_CONSULTATION: () => Error; NO_ADDRESSEE: () => Error };

/** What a letter says and how it is set, whatever its number. */
type Content = {
  subject: string;
  statement: string;
  personId: number | null;
  trainingId: number | null;
  /** Whose NIK stands on the paper. */
  revealed: string | null;
  /** In a preview the NIK is masked: only a letter that goes out reveals it. */
  order: (number: string, payload: string, isPreview: boolean) => Order;
};

const letterheadOf = async (context: Context) => {
  const head = await readLetterhead(context.db);
  if (!head) throw notFound();
  const { office, org, ...pictures } = head;
  return { office, org, pictures };
};

const aboutPerson = async (
  context: Context,
  draft: Exclude<LetterDraft, { kind: 'invitation' }>,
  errors: Errors,
): Promise<Content> => {
  const { office, org, pictures } = await letterheadOf(context);
  const address = await checkerAddress(context.db);
  const person = await findPerson(context.db, draft.personUid);
  const card = await readCard(context, draft.personUid);
  if (!person || !card) throw notFound();
  const consultations = draft.kind === 'consultation' ? consultationsOf(card, draft.from, draft.to) : [];
  if (draft.kind === 'consultation' && consultations.length === 0) throw errors.NO_CONSULTATION();
  const statement =
    draft.kind === 'consultation'
      ? consultationStatement(
          consultations.map(({ localDate, field }) => ({ localDate, fieldName: field?.name ?? '' })),
        )
      : mentoringStatement(draft.since);
  return {
    subject: person.name,
    statement,
    personId: person.id,
    trainingId: null,
    revealed: draft.hasNik ? draft.personUid : null,
    order: (number, payload, isPreview) => {
      const nik = draft.hasNik ? (isPreview ? card.person.nikMasked : person.nik) : null;
      const facts = { number, statement, consultations, payload: carriedBy(address, payload), nik };
      return {
        template: 'statementLetter',
        data: statementPaper(draft, card, facts, office, org),
        pictures,
      };
    },
  };
};

const invitation = async (
  context: Context,
  draft: Extract<LetterDraft, { kind: 'invitation' }>,
  errors: Errors,
): Promise<Content> => {
  const { office, org, pictures } = await letterheadOf(context);
  const row = await findTrainingRow(context.db, draft.trainingUid);
  const training = await findTraining(context.db, draft.trainingUid);
  if (!row || !training) throw notFound();
  const participants = await readParticipants(context.db, row);
  const addressees = participants.filter(({ state }) => state === 'enrolled');
  if (addressees.length === 0) throw errors.NO_ADDRESSEE();
  return {
    subject: `${addressees.length} peserta ${training.title}`,
    statement: invitationStatement(training, addressees.length),
    personId: null,
    trainingId: row.id,
    revealed: null,
    order: (number) => ({
      template: 'invitation',
      data: invitationPaper(draft, training, addressees, number, office, org),
      pictures,
    }),
  };
};

const contentOf = (context: Context, draft: LetterDraft, errors: Errors): Promise<Content> =>
  draft.kind === 'invitation' ? invitation(context, draft, errors) : aboutPerson(context, draft, errors);

const seriesYear = (draft: LetterDraft): number => Number(draft.signedOn.slice(0, 4));

/** The next number of the series and what the office will sign for it. */
const numbered = async (context: Context, draft: LetterDraft, { subject, statement }: Content) => {
  const { office } = await letterheadOf(context);
  const { officeId } = await context.now();
  const sequence = await store.nextSequence(context.db, officeId, seriesYear(draft));
  const number = formatNumber(office.letterNumbering, sequence, draft.signedOn);
  const facts: Facts = {
    kind: 'letter',
    office: office.shortName,
    number,
    title: letterTitles[draft.kind],
    holder: subject,
    statement,
    signedOn: draft.signedOn,
  };
  return { sequence, number, facts };
};

const issueOnce = async (context: Context, uid: string, draft: LetterDraft, content: Content) => {
  const sign = await officeSigner(context);
  const { sequence, number, facts } = await numbered(context, draft, content);
  const payload = sign(facts);
  const order = content.order(number, payload, false);
  const { bytes } = await context.typesetter.run('pdf', order);
  const template = await context.typesetter.run('templateVersion', order.template);
  await context.write(async (tx: Tx, stamp: Stamp) => {
    const year = seriesYear(draft);
    if ((await store.nextSequence(tx, stamp.officeId, year)) !== sequence) throw new NumbersMoved();
    const documentId = await storeDocument(tx, stamp, {
      uid: context.newUid(),
      kind: 'letter',
      template,
      bytes,
    });
    await store.insertLetter(tx, {
      uid: uidBytes(uid),
      office_id: stamp.officeId,
      kind: draft.kind,
      year,
      sequence,
      number,
      subject: content.subject,
      person_id: content.personId,
      training_id: content.trainingId,
      facts: JSON.stringify({ statement: content.statement, draft }),
      payload,
      document_id: documentId,
      issued_at: stamp.at,
      issued_on: stamp.localDate,
      staff_id: stamp.staffId,
    });
    await audit(tx, trail(stamp, 'issue', uid));
    if (content.revealed) await audit(tx, trailOf('person')(stamp, 'reveal_nik', content.revealed));
  });
};

export const trail = trailOf('letter');

const found = async (context: Context, uid: string): Promise<Letter> => {
  const letter = await store.findLetter(context.db, uid);
  if (!letter) throw notFound();
  return letter;
};

export const letterHandlers = {
  preview: api.letter.preview.handler(async ({ input: { draft }, context, errors }) => {
    const content = await contentOf(context, draft, errors);
    const { number, facts } = await numbered(context, draft, content);
    const pages = await context.typesetter.run('pages', content.order(number, unsignedText(facts), true));
    return { pages: pages.map(({ svg }) => svg), number };
  }),

  issue: api.letter.issue.handler(async ({ input: { uid, draft }, context, errors }) => {
    await untilNumbersHold(async () => {
      if (await store.findRow(context.db, uid)) return;
      await issueOnce(context, uid, draft, await contentOf(context, draft, errors));
    });
    return found(context, uid);
  }),

  file: api.letter.file.handler(async ({ input, context, errors }) => {
    const row = await store.findRow(context.db, input.uid);
    if (!row) throw notFound();
    if (row.voided_at !== null) throw errors.ALREADY_VOID();
    return storedFile(context, letterFileName(row), row.document_id);
  }),

  void: api.letter.void.handler(async ({ input, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const before = await store.findRow(tx, input.uid);
      if (!before) throw notFound();
      if (before.voided_at !== null) throw errors.ALREADY_VOID();
      const after = { voided_at: stamp.at, voided_on: stamp.localDate, void_reason: input.reason };
      await store.updateLetter(tx, before.id, after);
      await audit(tx, { ...trail(stamp, 'void', input.uid), before, after });
    });
    return found(context, input.uid);
  }),
};
