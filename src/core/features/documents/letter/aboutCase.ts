// What a letter says of a case of facilitation. Its kind brings its own fields, so that another kind needs nothing here.
import { dateText, rupiahText } from '#contract/dates.ts';
import { amountWords } from '#contract/amountWords.ts';
import { type Facilitation, factText, ofSubject } from '#contract/facilitation.ts';
import { contract } from '#contract/index.ts';
import type { Letter, LetterDraft } from '#contract/letter.ts';
import { wordOf, wordsIn } from '#contract/letterKind.ts';
import { clientName } from '#contract/mentee.ts';
import type { PersonCard } from '#contract/person.ts';
import { findCaseRow, readCase } from '#core/features/services/facilitation/index.ts';
import { readCard } from '#core/features/people/person/index.ts';
import type { Context, StaffContext } from '#core/platform/context.ts';
import { mayCall, notFound, refused } from '#core/platform/procedures.ts';
import { addressOf, type Values } from './own.ts';
import { listed } from './rules.ts';
import { lettersOfCase } from './store.ts';

type CaseErrors = { CASE_ENDED: () => Error; CASE_CLIENT_GONE: () => Error };

/** "fasilitasi pembiayaan (KUR) sebesar Rp50.000.000 (lima puluh juta rupiah)" */
const requestText = ({ kind, subject, askedRp }: Facilitation): string =>
  `fasilitasi ${kind.name.toLowerCase()} (${subject.name})${
    askedRp === null ? '' : ` sebesar ${rupiahText(askedRp)} (${amountWords(askedRp)})`
  }`;

/** What the kind itself asks, by the name of the field and by its code. */
const ownWords = ({ definition, subject, facts }: Facilitation): [string, string][] =>
  definition === null
    ? []
    : ofSubject(definition.fields, subject.code).flatMap((field): [string, string][] => {
        const text = factText(field, facts[field.code], dateText);
        return [
          [field.code, text],
          [field.label, text],
        ];
      });

/** What each word stands for, without those of which nothing is recorded: these are asked. */
export const caseValues = (one: Facilitation, { person, businesses }: PersonCard): Values => {
  const { definition, document } = one;
  const business = businesses.find(({ uid }) => uid === one.business?.uid);
  const files = one.checklist.filter(({ state }) => state === 'there');
  const words: [string, string | null | undefined][] = [
    ...ownWords(one),
    [definition?.subject.label ?? '', one.subject.name],
    [definition?.partner?.label ?? '', one.partner],
    [definition?.document?.label ?? '', document?.number],
    // What every case has is called the same whatever its kind, so it stands behind what a kind calls its own.
    ['kasus', one.number],
    ['permohonan', requestText(one)],
    ['jenis', one.kind.name],
    ['perihal', one.subject.name],
    ['lembaga', one.partner],
    ['jumlah', one.askedRp === null ? '' : rupiahText(one.askedRp)],
    ['jumlah terbilang', one.askedRp === null ? '' : amountWords(one.askedRp)],
    ['disetujui', one.approvedRp === null ? '' : rupiahText(one.approvedRp)],
    ['berkas', listed(files.map(({ name }) => name))],
    ['bidang', one.field.name],
    ['konsultan', one.consultant.name],
    ['tanggal kasus', dateText(one.openedOn)],
    ['nama', person.name],
    ['nik', person.nikMasked ?? '–'], // never typed: it is shown by the rules of a NIK or not at all
    ['alamat', addressOf(person)],
    ['usaha', business?.name],
    ['nib', business?.nib],
  ];
  return Object.fromEntries(
    words.flatMap(([word, value]) => (word && value?.trim() ? [[wordOf(word), value]] : [])),
  );
};

/** What the register and the QR say of such a letter, as its text begins as every letter does: nothing that it does not say. */
export const caseStatement = (body: string): string => {
  const words = wordsIn(body);
  if (!words.includes('permohonan')) return body;
  return `untuk {permohonan}${words.includes('lembaga') ? ' kepada {lembaga}' : ''}, kasus {kasus}`;
};

/** The case as it is now, and whose it is; throws when no letter is written for it. */
export const caseFacts = async (context: Context, caseUid: string, errors: CaseErrors) => {
  const { localDate } = await context.now();
  const row = await findCaseRow(context.db, caseUid);
  const one = await readCase(context.db, context.facilitationKinds(), caseUid, localDate);
  if (!row || !one) throw notFound();
  if (one.ending) throw errors.CASE_ENDED();
  const card = await readCard(context, one.person.uid);
  if (!card) throw errors.CASE_CLIENT_GONE();
  return { caseId: row.id, one, personUid: one.person.uid, values: caseValues(one, card) };
};

/** What a letter tells of a case is read by whoever may begin one for it. */
export const checkCaseAccess = async (context: StaffContext, draft: LetterDraft): Promise<void> => {
  if (draft.kind === 'own' && draft.caseUid && !(await mayCall(context, contract.letter.caseStart)))
    throw refused('FORBIDDEN');
};

export const caseStart = async (context: Context, caseUid: string, errors: CaseErrors) => {
  const { one, personUid, values } = await caseFacts(context, caseUid, errors);
  return {
    number: one.number,
    about: [one.kind.name, one.subject.name, one.partner].filter(Boolean).join(', '),
    client: clientName(one),
    personUid,
    values,
  };
};

export const lettersOf = async (context: Context, caseUid: string): Promise<Letter[]> => {
  const row = await findCaseRow(context.db, caseUid);
  if (!row) throw notFound();
  return lettersOfCase(context.db, row.id);
};
