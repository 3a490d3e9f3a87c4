import { type LetterKind, wordsIn } from '#contract/letterKind.ts';
import type { LetterDraft } from '#contract/letter.ts';
import { clientName } from '#contract/mentee.ts';
import { isMonth, reportName } from '#contract/period.ts';
import { carriedBy } from '#contract/seal.ts';
import type { Context } from '#core/platform/context.ts';
import { fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { locksWithin, reportOf, toMonthLock } from '#core/features/month/monthLock/index.ts';
import { remarkOf } from '#core/features/month/remark/index.ts';
import { readParticipants } from '#core/features/training/participant/index.ts';
import { findMentee, findMenteeRow, programsOf } from '#core/features/services/mentee/index.ts';
import { findPerson, readCard } from '#core/features/people/person/index.ts';
import { checkerAddress } from '#core/features/documents/seal/index.ts';
import { findTraining, findTrainingRow } from '#core/features/training/training/index.ts';
import { agreementPaper } from './agreement.ts';
import { caseFacts, caseStatement } from './aboutCase.ts';
import { missingAnswers, officeValues, ownLetterPaper, personValues, statementOf } from './own.ts';
import { consultationsOf, invitationPaper, type StatementDraft, statementPaper } from './paper.ts';
import {
  agreementStatement,
  consultationStatement,
  invitationStatement,
  mentoringStatement,
  reportStatement,
} from './rules.ts';
import { coverPaper, memoPaper, type ReportFacts } from './withReport.ts';
import type { Order } from '#core/platform/typesetting/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';

export type LetterErrors = {
  NO_CONSULTATION: () => Error;
  NO_ADDRESSEE: () => Error;
  MENTORING_STOPPED: () => Error;
  CASE_ENDED: () => Error;
  CASE_CLIENT_GONE: () => Error;
};
type OwnDraft = Extract<LetterDraft, { kind: 'own' }>;

/** What a letter says and how it is set, whatever its number. */
export type Content = {
  subject: string;
  statement: string;
  personId: number | null;
  trainingId: number | null;
  /** The case it is written for. */
  caseId?: number;
  /** Whose NIK stands on the paper. */
  revealed: string | null;
  /** In a preview the NIK is masked: only a letter that goes out reveals it. */
  order: (number: string, payload: string, isPreview: boolean) => Order;
};

const aboutPerson = async (
  context: Context,
  draft: StatementDraft,
  errors: LetterErrors,
): Promise<Content> => {
  const { office, org, pictures } = await officePaper(context);
  const address = await checkerAddress(context.db);
  const person = await findPerson(context.db, draft.personUid);
  const card = await readCard(context, draft.personUid);
  if (!person || !card) throw notFound();
  const consultations = draft.kind === 'consultation' ? consultationsOf(card, draft.from, draft.to) : [];
  if (draft.kind === 'consultation' && consultations.length === 0) throw errors.NO_CONSULTATION();
  if (draft.kind === 'mentoring' && draft.since > draft.signedOn)
    throw fieldInvalid([{ field: 'draft.since', message: 'Tanggal ini sesudah tanggal surat.' }]);
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
    revealed: draft.hasNik && person.nik !== null ? draft.personUid : null,
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
  errors: LetterErrors,
): Promise<Content> => {
  const { office, org, pictures } = await officePaper(context);
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

/** What office and client agree on for the year. */
const agreement = async (
  context: Context,
  draft: Extract<LetterDraft, { kind: 'agreement' }>,
  errors: LetterErrors,
): Promise<Content> => {
  const { office, org, pictures } = await officePaper(context);
  const address = await checkerAddress(context.db);
  const row = await findMenteeRow(context.db, draft.menteeUid);
  const mentee = await findMentee(context.db, draft.menteeUid);
  if (!row || !mentee) throw notFound();
  if (mentee.status === 'stopped') throw errors.MENTORING_STOPPED();
  if (Number(draft.signedOn.slice(0, 4)) > mentee.year)
    throw fieldInvalid([
      { field: 'draft.signedOn', message: `Tanggal ini sesudah tahun pendampingan ${mentee.year}.` },
    ]);
  const person = await findPerson(context.db, mentee.person.uid);
  const card = await readCard(context, mentee.person.uid);
  if (!person || !card) throw notFound();
  const programs = await programsOf(context.db, row.id);
  return {
    subject: person.name,
    statement: agreementStatement(clientName(mentee), mentee.year),
    personId: person.id,
    trainingId: null,
    revealed: draft.hasNik && person.nik !== null ? mentee.person.uid : null,
    order: (number, payload, isPreview) => ({
      template: 'agreement',
      data: agreementPaper(
        draft.signedOn,
        {
          mentee,
          programs,
          card,
          nik: draft.hasNik ? (isPreview ? card.person.nikMasked : person.nik) : null,
        },
        { number, payload: carriedBy(address, payload) },
        office,
        org,
      ),
      pictures,
    }),
  };
};

/** What goes with a report: the number and the lock are those of this moment; a locked month has the number on its cover. */
const aboutReport = async (
  context: Context,
  draft: Extract<LetterDraft, { kind: 'cover' | 'memo' }>,
): Promise<Content> => {
  const { office, org, pictures } = await officePaper(context);
  const { officeId } = await context.now();
  const [lock] = isMonth(draft.period) ? await locksWithin(context, draft.period) : [];
  const remark = lock ? reportOf(lock)?.remark : (await remarkOf(context.db, officeId, draft.period))?.remark;
  const facts: ReportFacts = { number: remark?.number ?? '', lock: lock ? toMonthLock(lock) : null };
  const report = reportName(draft.period);
  return {
    subject: report,
    statement: reportStatement(draft.kind, report, draft.addressee),
    personId: null,
    trainingId: null,
    revealed: null,
    order: (number) =>
      draft.kind === 'cover'
        ? { template: 'coverLetter', data: coverPaper(draft, facts, number, office, org), pictures }
        : { template: 'memo', data: memoPaper(draft, facts, number, office, org), pictures },
  };
};

/** The text of the office's own, with its words in braces filled in. */
const own = async (
  context: Context,
  draft: OwnDraft,
  kind: LetterKind,
  errors: LetterErrors,
): Promise<Content> => {
  const { office, org, pictures } = await officePaper(context);
  const address = await checkerAddress(context.db);
  // A proposal from before there were letters of cases says nothing of one.
  const ofCase = draft.caseUid ? await caseFacts(context, draft.caseUid, errors) : undefined;
  // Whose case it is may have changed since the draft: cards are merged.
  const personUid = ofCase?.personUid ?? draft.personUid;
  const person = personUid ? await findPerson(context.db, personUid) : undefined;
  const card = personUid ? await readCard(context, personUid) : undefined;
  if (personUid && !(person && card)) throw notFound();
  const known = ofCase && Object.keys(ofCase.values);
  const missing = missingAnswers(kind.body, { ...draft, personUid }, known);
  if (missing.length > 0) throw fieldInvalid(missing);
  const isRevealed = draft.hasNik && wordsIn(kind.body).includes('nik');
  const valuesOf = (number: string, isPreview: boolean) => ({
    ...draft.answers,
    ...ofCase?.values,
    ...officeValues(office, draft.signedOn, number),
    ...(!ofCase && card && personValues(card)),
    ...(isRevealed && !isPreview && person?.nik && { nik: person.nik }),
  });
  return {
    subject: person?.name ?? Object.values(draft.answers)[0] ?? kind.name,
    statement: statementOf(ofCase ? caseStatement(kind.body) : kind.body, valuesOf('', true)),
    personId: person?.id ?? null,
    trainingId: null,
    caseId: ofCase?.caseId,
    revealed: isRevealed && person?.nik ? personUid : null,
    order: (number, payload, isPreview) => ({
      template: 'ownLetter',
      data: ownLetterPaper(
        { title: kind.name, body: kind.body, signedOn: draft.signedOn },
        { number, payload: carriedBy(address, payload), values: valuesOf(number, isPreview) },
        office,
        org,
      ),
      pictures,
    }),
  };
};

export const contentOf = (
  context: Context,
  draft: LetterDraft,
  kind: LetterKind,
  errors: LetterErrors,
): Promise<Content> =>
  draft.kind === 'own'
    ? own(context, draft, kind, errors)
    : draft.kind === 'invitation'
      ? invitation(context, draft, errors)
      : draft.kind === 'agreement'
        ? agreement(context, draft, errors)
        : draft.kind === 'cover' || draft.kind === 'memo'
          ? aboutReport(context, draft)
          : aboutPerson(context, draft, errors);
