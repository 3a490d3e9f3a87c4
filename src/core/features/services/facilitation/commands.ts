import { rupiahText } from '#contract/dates.ts';
import {
  facilitationChangeOf,
  type FacilitationFacts,
  fileStateWords,
  nextStep,
  ofSubject,
} from '#contract/facilitation.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { caseNow, onCase, refuse } from './onCase.ts';
import { aboutColumns } from './opening.ts';
import { settle, stepRow } from './payments.ts';
import { remindOn } from './reminders.ts';
import { checkChange, checkDue, checkMove, isWritten, orderProblem, recorded } from './rules.ts';
import * as store from './store.ts';

/** A change with the facts that say something, so that what a form leaves empty is no change. */
const plain = <C extends Record<string, unknown>>(change: C): C =>
  'facts' in change ? { ...change, facts: recorded(change['facts'] as FacilitationFacts) } : change;

export const facilitationCommandHandlers = {
  change: api.facilitation.change.handler(({ input: { basedOn, confirmed, ...typed }, context, errors }) =>
    onCase(context, errors, typed.uid, async ({ tx, stamp, row, kind, write }) => {
      const stored = plain(facilitationChangeOf(await caseNow(context, tx, stamp, typed.uid)));
      const draft = overStored(stored, plain(typed), basedOn && plain(basedOn), errors.RECORD_CHANGED);
      refuse(checkChange(kind, row, draft));
      if (draft.dueOn !== stored.dueOn) refuse(checkDue(draft.dueOn, row.opened_on));
      const isMore = draft.approvedRp !== null && draft.approvedRp > (draft.askedRp ?? Infinity);
      const isSame = draft.approvedRp === stored.approvedRp && draft.askedRp === stored.askedRp;
      if (isMore && !isSame && !confirmed) throw errors.APPROVED_ABOVE_ASKED();
      const reached = (await store.stepsOf(tx, [row.id])).map(({ code }) => code);
      const after = {
        ...(await aboutColumns({ tx, stamp, kind }, draft, row.person_id, row, reached, draft.validUntil)),
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
      if (isWritten(input, before, row)) return;
      const step = nextStep(kind, row.step);
      // One whose result was the last step before the kind had another goes on too.
      if (row.ending !== null || step?.code !== input.step) throw errors.ALREADY_FURTHER();
      refuse(checkMove(kind, step, row, input, stamp.localDate));
      const askedRp = input.askedRp ?? row.asked_rp;
      if (step.counts === 'approved' && input.approvedRp! > (askedRp ?? Infinity) && !input.confirmed)
        throw errors.APPROVED_ABOVE_ASKED();
      const isResult = step === kind.steps.at(-1);
      const paper = { number: '', validUntil: null, checkOn: null, ...input.document };
      // A meeting of members or an agreement by word has none.
      if (step.counts === 'issued' && kind.document && paper.number === '' && !input.confirmed)
        throw errors.NUMBER_MISSING();
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
        const other = await store.otherRenewal(tx, row);
        if (other) throw errors.ALREADY_RENEWED({ data: { uid: other } });
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
    onCase(context, errors, input.uid, async ({ row, kind, write }) => {
      const isSame = row.ending_reason === input.reason && row.ended_on === input.on;
      if (row.ending === input.ending && isSame) return; // sent twice
      if (row.ended_on !== null) throw errors.ALREADY_FURTHER();
      const ending = kind.endings.find(({ code }) => code === input.ending);
      if (!ending) throw notFound();
      if (row.paid_rp > 0) {
        const message = `Sudah cair ${rupiahText(row.paid_rp)}: ubah yang disetujui menjadi jumlah itu, dan kasusnya selesai dengan hasilnya.`;
        refuse([{ field: 'reason', message }]);
      }
      const earlier = { name: row.step_name, on: row.step_on };
      const order = orderProblem({ name: ending.name, on: input.on }, earlier);
      refuse(order ? [{ field: 'on', message: order }] : []);
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
};
