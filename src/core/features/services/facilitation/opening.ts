import {
  type FacilitationDraft,
  type FacilitationFacts,
  type FacilitationKind,
  facilitationChangeOf,
  ofSubject,
  paperEnd,
} from '#contract/facilitation.ts';
import { idsOf, listServiceFields } from '#core/features/office/office/index.ts';
import { findStaff, responsibleId, staffUidOf } from '#core/features/office/staff/index.ts';
import { findBusinessOf } from '#core/features/people/business/index.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import { partnerIdOf } from '#core/features/services/partner/index.ts';
import { sheetKeys } from '#core/features/services/consultation/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { StaffContext } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { facilitationAudit } from './audit.ts';
import { caseNow, knownKind, type OnCase, refuse } from './onCase.ts';
import { stepRow } from './payments.ts';
import { checkDue, checkFacts, choiceOf, orderProblem, recorded } from './rules.ts';
import * as store from './store.ts';

/** The columns of what a case is about and who works on it; throws when one of them is not to be had. */
export const aboutColumns = async (
  { tx, stamp, kind }: Pick<OnCase, 'tx' | 'stamp' | 'kind'>,
  draft: Pick<FacilitationDraft, 'subject' | 'businessUid' | 'staffUid' | 'partner' | 'askedRp' | 'facts'> & {
    fieldUid: string;
  },
  personId: number,
  current?: store.CaseRow,
  reached: readonly string[] = [],
  validUntil: string | null = null,
) => {
  const subject = choiceOf(kind, draft.subject);
  const business = draft.businessUid && (await findBusinessOf(tx, personId, draft.businessUid));
  const [fieldId] = await idsOf(tx, 'field', [draft.fieldUid]);
  if (!subject || business === undefined || fieldId === undefined) throw notFound();
  const { localDate: today } = stamp;
  const stored = current?.facts;
  refuse(checkFacts(kind, draft.subject, draft.facts, { today, stored, reached, validUntil }));
  return {
    business_id: business ? business.id : null,
    staff_id: await responsibleId(tx, draft.staffUid, 'staffUid', current?.staff_id),
    field_id: fieldId,
    subject: subject.code,
    subject_name: subject.name,
    partner: draft.partner,
    partner_id: await partnerIdOf(tx, stamp.officeId, draft.partner, current),
    asked_rp: kind.money ? draft.askedRp : null,
    facts: JSON.stringify(recorded(draft.facts)),
  };
};

/** A sheet says the field; else it is the kind's, by its letter. */
const fieldOf = async (tx: Tx, kind: FacilitationKind, draft: FacilitationDraft): Promise<string> => {
  const fields = (await listServiceFields(tx)).filter(({ isActive }) => isActive);
  const usual = fields.find(({ letter }) => letter === kind.fieldLetter) ?? fields[0]!;
  return draft.fieldUid ?? draft.sheet?.fieldUid ?? usual.uid;
};

/** A new case of a kind at its first step, under the next number of its letter. */
const openCase = async (
  { tx, stamp, kind }: Pick<OnCase, 'tx' | 'stamp' | 'kind'>,
  draft: FacilitationDraft,
  renewed?: store.CaseRow,
): Promise<void> => {
  const person = await findPerson(tx, draft.personUid);
  if (!person) throw notFound();
  refuse(checkDue(draft.dueOn, draft.openedOn));
  const fieldUid = await fieldOf(tx, kind, draft);
  const about = await aboutColumns({ tx, stamp, kind }, { ...draft, fieldUid }, person.id, renewed);
  const first = kind.steps[0]!;
  const isAsked = first.counts === 'asked';
  if (isAsked && kind.money && about.asked_rp === null)
    refuse([{ field: 'askedRp', message: 'Jumlah yang diajukan wajib diisi.' }]);
  const sequence = await store.nextSequence(tx, stamp.officeId, kind.letter);
  const id = await store.insertCase(tx, {
    ...about,
    uid: uidBytes(draft.uid),
    office_id: stamp.officeId,
    kind: kind.code,
    kind_name: kind.name,
    letter: kind.letter,
    sequence,
    report_table: kind.table,
    person_id: person.id,
    ticket_id: draft.sheet && ((await sheetKeys(tx, draft.sheet))?.ticketId ?? null),
    opened_on: draft.openedOn,
    step: first.code,
    step_name: first.name,
    step_on: draft.openedOn,
    asked_on: isAsked ? draft.openedOn : null,
    next_action: draft.nextAction,
    due_on: draft.dueOn,
    replaces_id: renewed?.id ?? null,
    created_at: stamp.at,
  });
  await store.insertSteps(tx, [stepRow(id, kind, { ...first, on: draft.openedOn }, stamp)]);
  await audit(tx, trailOf(facilitationAudit)(stamp, renewed ? 'renew' : 'open', draft.uid));
};

const isStored = async (tx: Tx, uid: string): Promise<boolean> =>
  (await store.findRow(tx, uid)) !== undefined;

/** Whoever was responsible, while they work here; else whoever asks. */
const stillThere = async (tx: Tx, { caller }: StaffContext, staffId: number): Promise<string> => {
  const isActive = (await findStaff(tx, staffId))?.is_active === 1;
  return (await staffUidOf(tx, isActive ? staffId : caller.staffId))!;
};

/** What is asked from the first day; what a step has brought is of the old case. */
const firstFacts = (kind: FacilitationKind, subject: string, facts: FacilitationFacts): FacilitationFacts =>
  Object.fromEntries(
    ofSubject(kind.fields, subject)
      .filter(({ atStep }) => atStep === undefined)
      .map(({ code }) => [code, facts[code] ?? null]),
  );

export const facilitationOpeningHandlers = {
  open: api.facilitation.open.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const kind = knownKind(context, input.kind, errors);
      if (!(await isStored(tx, input.uid))) await openCase({ tx, stamp, kind }, input);
      return caseNow(context, tx, stamp, input.uid);
    }),
  ),

  renew: api.facilitation.renew.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      if (await isStored(tx, input.uid)) return caseNow(context, tx, stamp, input.uid);
      const row = await store.findRow(tx, input.caseUid);
      if (!row || row.issued_on === null) throw notFound();
      const kind = knownKind(context, row.kind, errors);
      const old = await caseNow(context, tx, stamp, input.caseUid);
      if (old.person.isRemoved) throw errors.CLIENT_GONE();
      if (old.replacedBy) throw errors.ALREADY_RENEWED({ data: { uid: old.replacedBy.uid } });
      const order = orderProblem(
        { name: 'Perpanjangan', on: input.openedOn },
        { name: 'terbitnya', on: row.issued_on },
      );
      refuse(order ? [{ field: 'openedOn', message: order }] : []);
      const end = paperEnd(old.document!);
      const draft = {
        ...facilitationChangeOf(old),
        uid: input.uid,
        kind: kind.code,
        personUid: old.person.uid,
        staffUid: await stillThere(tx, context, row.staff_id),
        openedOn: input.openedOn,
        askedRp: null,
        // The old paper warns nobody from now on: this case does.
        nextAction: 'Ajukan perpanjangan',
        dueOn: end !== null && end > input.openedOn ? end : input.openedOn,
        facts: firstFacts(kind, row.subject, row.facts),
        sheet: null,
      };
      await openCase({ tx, stamp, kind }, draft, row);
      return caseNow(context, tx, stamp, input.uid);
    }),
  ),
};
