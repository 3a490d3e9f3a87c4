import {
  type FacilitationDraft,
  type FacilitationFacts,
  type FacilitationKind,
  facilitationChangeOf,
  nextStep,
  ofSubject,
  paperEnd,
} from '#contract/facilitation.ts';
import { fileStateWords } from '#contract/words.ts';
import { idsOf, listServiceFields } from '#core/features/office/office/index.ts';
import { findStaff, responsibleId, staffUidOf } from '#core/features/office/staff/index.ts';
import { findBusinessOf } from '#core/features/people/business/index.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import { partnerIdOf } from '#core/features/services/partner/index.ts';
import { sheetKeys } from '#core/features/services/consultation/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { StaffContext } from '#core/platform/context.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { facilitationAudit } from './audit.ts';
import { caseNow, knownKind, type OnCase, onCase } from './onCase.ts';
import { settle, stepRow } from './payments.ts';
import {
  checkChange,
  checkFacts,
  checkMove,
  choiceOf,
  type Issue,
  orderProblem,
  recorded,
  remindOn,
} from './rules.ts';
import * as store from './store.ts';

const refuse = (issues: Issue[]): void => {
  if (issues.length > 0) throw fieldInvalid(issues);
};

/** A change with the facts that say something, so that what a form leaves empty is no change. */
const plain = <C extends Record<string, unknown>>(change: C): C =>
  'facts' in change ? { ...change, facts: recorded(change['facts'] as FacilitationFacts) } : change;

/** The columns of what a case is about and who works on it; throws when one of them is not to be had. */
const aboutColumns = async (
  { tx, stamp, kind }: Pick<OnCase, 'tx' | 'stamp' | 'kind'>,
  draft: Pick<FacilitationDraft, 'subject' | 'businessUid' | 'staffUid' | 'partner' | 'askedRp' | 'facts'> & {
    fieldUid: string;
  },
  personId: number,
  current?: store.CaseRow,
  reached: readonly string[] = [],
) => {
  const subject = choiceOf(kind, draft.subject);
  const business = draft.businessUid && (await findBusinessOf(tx, personId, draft.businessUid));
  const [fieldId] = await idsOf(tx, 'field', [draft.fieldUid]);
  if (!subject || business === undefined || fieldId === undefined) throw notFound();
  refuse(checkFacts(kind, draft.subject, draft.facts, reached));
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

export const facilitationCommandHandlers = {
  open: api.facilitation.open.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const kind = knownKind(context, input.kind, errors);
      if (!(await isStored(tx, input.uid))) await openCase({ tx, stamp, kind }, input);
      return caseNow(context, tx, stamp, input.uid);
    }),
  ),

  change: api.facilitation.change.handler(({ input: { basedOn, confirmed, ...typed }, context, errors }) =>
    onCase(context, errors, typed.uid, async ({ tx, stamp, row, kind, write }) => {
      const stored = plain(facilitationChangeOf(await caseNow(context, tx, stamp, typed.uid)));
      const draft = overStored(stored, plain(typed), basedOn && plain(basedOn), errors.RECORD_CHANGED);
      refuse(checkChange(kind, row, draft));
      const isMore = draft.approvedRp !== null && draft.approvedRp > (draft.askedRp ?? Infinity);
      const isSame = draft.approvedRp === stored.approvedRp && draft.askedRp === stored.askedRp;
      if (isMore && !isSame && !confirmed) throw errors.APPROVED_ABOVE_ASKED();
      const reached = (await store.stepsOf(tx, [row.id])).map(({ code }) => code);
      const after = {
        ...(await aboutColumns({ tx, stamp, kind }, draft, row.person_id, row, reached)),
        next_action: draft.nextAction,
        due_on: draft.dueOn,
        approved_rp: draft.approvedRp,
        document_number: draft.documentNumber,
        valid_until: draft.validUntil,
        check_on: draft.checkOn,
        remind_on: remindOn(kind, draft.subject, draft),
      };
      const changed = { ...row, approved_rp: draft.approvedRp };
      await write('change', { ...after, ...(await settle({ tx, stamp, kind, row: changed })) });
    }),
  ),

  move: api.facilitation.move.handler(({ input, context, errors }) =>
    onCase(context, errors, input.uid, async ({ tx, stamp, row, kind, write }) => {
      const before = (await store.stepsOf(tx, [row.id])).find(({ code }) => code === input.step);
      const isSame = before?.reached_on === input.on && before.note === input.note;
      if (isSame && row.document_number === (input.document?.number ?? row.document_number)) return; // sent twice
      const step = nextStep(kind, row.step);
      if (row.ended_on !== null || step?.code !== input.step) throw errors.ALREADY_FURTHER();
      refuse(checkMove(kind, step, row, input));
      const askedRp = input.askedRp ?? row.asked_rp;
      if (step.counts === 'approved' && input.approvedRp! > (askedRp ?? Infinity) && !input.confirmed)
        throw errors.APPROVED_ABOVE_ASKED();
      const isResult = step === kind.steps.at(-1);
      const paper = { number: '', validUntil: null, checkOn: null, ...input.document };
      const reachedNow = { ...step, on: input.on, note: input.note };
      await store.insertSteps(tx, [stepRow(row.id, kind, reachedNow, stamp)]);
      await write('move', {
        step: step.code,
        step_name: step.name,
        step_on: input.on,
        facts: JSON.stringify(recorded({ ...row.facts, ...input.facts })),
        next_action: isResult ? '' : input.nextAction,
        due_on: isResult ? null : input.dueOn,
        ended_on: isResult ? input.on : null,
        ...(step.counts === 'asked' && { asked_on: input.on, asked_rp: kind.money ? askedRp : null }),
        ...(step.counts === 'approved' && { approved_on: input.on, approved_rp: input.approvedRp }),
        ...(step.counts === 'issued' && {
          issued_on: input.on,
          document_number: paper.number,
          valid_until: paper.validUntil,
          check_on: paper.checkOn,
          remind_on: remindOn(kind, row.subject, paper),
        }),
      });
    }),
  ),

  takeBack: api.facilitation.takeBack.handler(({ input, context, errors }) =>
    onCase(context, errors, input.uid, async ({ tx, stamp, row, kind, write }) => {
      if (row.ending === null && input.ending !== null) return; // sent twice
      if (row.step !== input.step || row.ending !== input.ending) throw errors.ALREADY_FURTHER();
      const told = { alasan: input.reason };
      if (row.ending !== null) {
        const running = { ...row, ending: null, ending_name: '', ending_reason: '', ended_on: null };
        const { ending, ending_name, ending_reason, ended_on } = running;
        const stands = await settle({ tx, stamp, kind, row: running });
        return write('take_back', { ending, ending_name, ending_reason, ended_on, ...stands }, told);
      }
      const reached = await store.stepsOf(tx, [row.id]);
      const [before, last] = reached.slice(-2);
      const isRenewed =
        last?.counts === 'issued' && (await caseNow(context, tx, stamp, input.uid)).replacedBy !== null;
      const message =
        row.paid_rp > 0
          ? 'Sudah ada yang cair. Batalkan pencairannya lebih dahulu.'
          : isRenewed
            ? 'Dokumen ini sudah diperpanjang. Akhiri kasus perpanjangannya lebih dahulu.'
            : 'Kasus ini baru dibuka; tidak ada langkah yang dapat dikembalikan.';
      if (!last || row.paid_rp > 0 || isRenewed) throw fieldInvalid([{ field: 'step', message }]);
      await store.deleteSteps(tx, row.id, last.position);
      await write(
        'take_back',
        {
          step: before!.code,
          step_name: before!.name,
          step_on: before!.reached_on,
          ended_on: null,
          ...(last.counts === 'asked' && { asked_on: null }),
          ...(last.counts === 'approved' && { approved_on: null, approved_rp: null }),
          ...(last.counts === 'issued' && {
            issued_on: null,
            document_number: '',
            valid_until: null,
            check_on: null,
            remind_on: null,
          }),
        },
        told,
      );
    }),
  ),

  file: api.facilitation.file.handler(({ input, context, errors }) =>
    onCase(context, errors, input.uid, async ({ tx, stamp, row, kind, write }) => {
      const line = ofSubject(kind.checklist, row.subject).find(({ code }) => code === input.code);
      if (!line) throw notFound();
      await store.putFile(tx, {
        facilitation_id: row.id,
        code: line.code,
        name: line.name,
        state: input.state,
        local_date: input.state === 'there' ? (input.on ?? stamp.localDate) : null,
        how: input.how,
      });
      await write('file', {}, { [line.name]: fileStateWords[input.state] });
    }),
  ),

  end: api.facilitation.end.handler(({ input, context, errors }) =>
    onCase(context, errors, input.uid, async ({ tx, row, kind, write }) => {
      const isSame = row.ending_reason === input.reason && row.ended_on === input.on;
      if (row.ending === input.ending && isSame) return; // sent twice
      if (row.ended_on !== null) throw errors.ALREADY_FURTHER();
      const ending = kind.endings.find(({ code }) => code === input.ending);
      if (!ending) throw notFound();
      const paid = (await store.paymentsOf(tx, [row.id])).flatMap(({ paidOn, cancelledOn }) =>
        paidOn === null || cancelledOn !== null ? [] : [{ name: 'pencairan', on: paidOn }],
      );
      const orders = [{ name: row.step_name, on: row.step_on }, ...paid]
        .map((earlier) => orderProblem({ name: ending.name, on: input.on }, earlier))
        .filter((problem) => problem !== null);
      refuse(orders.slice(0, 1).map((message) => ({ field: 'on', message })));
      await write('end', {
        ending: ending.code,
        ending_name: ending.name,
        ending_reason: input.reason,
        ended_on: input.on,
        next_action: '',
        due_on: null,
      });
    }),
  ),

  renew: api.facilitation.renew.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      if (await isStored(tx, input.uid)) return caseNow(context, tx, stamp, input.uid);
      const row = await store.findRow(tx, input.caseUid);
      if (!row || row.issued_on === null) throw notFound();
      const kind = knownKind(context, row.kind, errors);
      const old = await caseNow(context, tx, stamp, input.caseUid);
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
