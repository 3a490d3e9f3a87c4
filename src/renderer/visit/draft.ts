import { z } from 'zod';
import { legalForm } from '#contract/business.ts';
import { localPhone, normalisePhone, withoutGroups } from '#contract/digits.ts';
import { newBusiness } from '#contract/business.ts';
import { personDraft, sex } from '#contract/person.ts';
import { lengthProblems, problemOf } from '#contract/text.ts';
import { type Priority, priority, type Ticket } from '#contract/ticket.ts';
import type { VisitDraft } from '#contract/visit.ts';
import { writeName } from '#contract/nameWriting.ts';
import { newUid } from '#renderer/app/uid.ts';

const needSchema = z.object({ fieldUid: z.string().nullable(), serviceUid: z.string().nullable() });
/** One wish of a visitor while it is being chosen. */
export type Need = z.infer<typeof needSchema>;

const choiceSchema = z.object({
  needs: z.array(needSchema).readonly(),
  at: z.int(),
  purpose: z.string(),
  priority: priority.nullable(),
});
/** Why somebody comes: the needs, which of them the keys change now, purpose and priority. */
export type Choice = z.infer<typeof choiceSchema>;

export const MAX_NEEDS = 7;
const noNeed: Need = { fieldUid: null, serviceUid: null };
export const noChoice: Choice = { needs: [noNeed], at: 0, purpose: '', priority: null };

export const choiceOf = (ticket: Ticket): Choice => ({
  needs: ticket.needs.map(({ field, service }) => ({ fieldUid: field.uid, serviceUid: service.uid })),
  at: 0,
  purpose: ticket.purpose,
  priority: ticket.priority,
});

const isEmpty = (need: Need) => need.fieldUid === null && need.serviceUid === null;
export const isComplete = (need: Need): need is { fieldUid: string; serviceUid: string } =>
  need.fieldUid !== null && need.serviceUid !== null;

export const currentNeed = (choice: Choice): Need => choice.needs[choice.at] ?? noNeed;

export const withNeed = (choice: Choice, change: Partial<Need>): Choice => ({
  ...choice,
  needs: choice.needs.map((need, i) => (i === choice.at ? { ...need, ...change } : need)),
});

/** Room for one more need; refused while one is still unfinished. */
export const withAnotherNeed = (choice: Choice): Choice =>
  choice.needs.length < MAX_NEEDS && choice.needs.every(isComplete)
    ? { ...choice, needs: [...choice.needs, noNeed], at: choice.needs.length }
    : choice;

export const withoutNeed = (choice: Choice, at: number): Choice => {
  const needs = choice.needs.filter((_, i) => i !== at);
  return { ...choice, needs: needs.length > 0 ? needs : [noNeed], at: Math.max(0, needs.length - 1) };
};

const priorities: readonly (Priority | null)[] = [null, 'elderly', 'pregnant', 'disabled', 'toddler'];
export const withNextPriority = (choice: Choice): Choice => ({
  ...choice,
  priority: priorities[(priorities.indexOf(choice.priority) + 1) % priorities.length] ?? null,
});

/** The needs as they are sent: one that was opened and left empty is none. */
export const needsToSend = (choice: Choice): { fieldUid: string; serviceUid: string }[] =>
  choice.needs.filter(isComplete);

/** Which of the needs is being looked at is no change. */
export const isSameChoice = (a: Choice, b: Choice): boolean =>
  JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });

export type ChoiceProblem = { at: number; field?: string; service?: string };

/** The first need that is not finished, in words; null when the visit can be registered. */
export const choiceProblem = (choice: Choice): ChoiceProblem | null => {
  const at = choice.needs.findIndex((need, i) => !isComplete(need) && (i === 0 || !isEmpty(need)));
  const need = choice.needs[at];
  if (!need) return null;
  return {
    at,
    ...(need.fieldUid === null && { field: 'Pilih bidang dengan hurufnya.' }),
    ...(need.serviceUid === null && { service: 'Pilih jenis layanan dengan angkanya.' }),
  };
};

/** Somebody who has never been here, as typed so far; the uids are made once, so that a retry stores one visit. */
export const newVisitor = z.object({
  uid: z.string(),
  personUid: z.string(),
  businessUid: z.string(),
  /** What was in the search field when the form was opened. */
  from: z.string(),
  name: z.string(),
  nik: z.string(),
  sex: sex.nullable(),
  birthDate: z.string().nullable(),
  regionCode: z.string().nullable(),
  phone: z.string(),
  businessName: z.string(),
  /** Absent from what was kept before it was asked. */
  legalForm: legalForm.default(''),
  sector: z.string(),
  nib: z.string().default(''),
  consent: z.boolean(),
  choice: choiceSchema,
});
export type NewVisitor = z.infer<typeof newVisitor>;
/** Everybody whose form was opened and is not registered yet: each is kept until registered or thrown away. */
export const newVisitors = z.array(newVisitor);

/** "siti nur, s.pd." as a name is written; text with its own capitals stays. */
export const asName = (text: string): string => {
  const name = text.trim().replace(/\s+/g, ' ');
  return name === name.toLowerCase() ? writeName(name) : name;
};

/** Where the text of the search belongs when nobody was found: digits are a phone number, a NIB or a NIK. */
const read = (text: string): { name: string } | { nik: string } | { phone: string } | { nib: string } => {
  const digits = withoutGroups(text);
  const phone = normalisePhone(digits);
  if (phone) return { phone: localPhone(phone) };
  if (/^\d{13}$/.test(digits)) return { nib: digits };
  if (/^\d{3,}$/.test(digits)) return { nik: digits };
  return { name: asName(text) };
};

export const newVisitorFrom = (text: string): NewVisitor => ({
  uid: newUid(),
  personUid: newUid(),
  businessUid: newUid(),
  from: text,
  name: '',
  nik: '',
  sex: null,
  birthDate: null,
  regionCode: null,
  phone: '',
  businessName: '',
  legalForm: '',
  sector: '',
  nib: '',
  consent: false,
  choice: noChoice,
  ...read(text),
});

/** The visit of somebody known as chosen so far; the uids are made once, so that a retry stores one visit. */
export const knownVisitor = z.object({
  uid: z.string(),
  personUid: z.string(),
  personName: z.string(),
  /** The number of the kiosk it completes. */
  ticketUid: z.string().nullable(),
  choice: choiceSchema,
  /** The uid of a business, or which of the other answers. */
  chosen: z.string(),
  added: z.object({ uid: z.string(), name: z.string(), legalForm, sector: z.string() }),
});
export type KnownVisitor = z.infer<typeof knownVisitor>;

const content = ({ uid: _, personUid: __, businessUid: ___, ...typed }: NewVisitor) => JSON.stringify(typed);
/** Whether more was typed than what the search already knew, and chosen than the form began with. */
export const isTouched = (visitor: NewVisitor, start: Choice = noChoice): boolean =>
  content(visitor) !== content({ ...newVisitorFrom(visitor.from), choice: start });

/** The half-typed visitor whom the search for this text led to. */
export const keptFor = (touched: readonly NewVisitor[], text: string): NewVisitor | null =>
  touched.find(({ from }) => from.trim() === text.trim()) ?? null;

/** What a half-typed visitor is called. */
export const keptName = ({ name, nik, phone, nib }: NewVisitor): string => name.trim() || nik || phone || nib;

const limits = {
  nib: newBusiness.shape.nib,
  phone: personDraft.shape.phone,
};

/** The first problem of each field, in words. */
export const visitorProblems = (visitor: NewVisitor): Record<string, string> => {
  const name = problemOf(personDraft.shape.name, visitor.name);
  const businessName = problemOf(newBusiness.shape.name, visitor.businessName);
  return {
    ...lengthProblems(limits, {
      phone: visitor.phone,
      nib: visitor.nib,
    }),
    ...(visitor.nib.trim() !== '' &&
      visitor.businessName.trim() === '' && { businessName: 'Isi nama usaha dari NIB ini.' }),
    ...(name && { name }),
    ...(businessName && { businessName }),
    ...(visitor.sex === null && { sex: 'Pilih jenis kelamin.' }),
    ...(visitor.regionCode === null && { regionCode: 'Pilih kecamatan.' }),
  };
};

/** The call that registers somebody new; only once nothing is missing. `otherThan`: whom they were compared with. */
export const newVisitDraft = (visitor: NewVisitor, otherThan: readonly string[]): VisitDraft => ({
  otherThan: [...otherThan],
  uid: visitor.uid,
  person: {
    new: {
      uid: visitor.personUid,
      name: visitor.name,
      nik: visitor.nik,
      sex: visitor.sex ?? 'L',
      birthDate: visitor.birthDate,
      regionCode: visitor.regionCode ?? '',
      phone: visitor.phone,
      consent: visitor.consent,
    },
  },
  business: visitor.businessName.trim()
    ? {
        new: {
          uid: visitor.businessUid,
          name: visitor.businessName,
          legalForm: visitor.legalForm,
          sector: visitor.sector,
          nib: visitor.nib,
        },
      }
    : null,
  needs: needsToSend(visitor.choice),
  purpose: visitor.choice.purpose,
  priority: visitor.choice.priority,
});
