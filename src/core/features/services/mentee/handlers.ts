import { contract } from '#contract/index.ts';
import { isOpenProgram, type ProgramDraft, programDraftOf, type ProgramStatus } from '#contract/mentee.ts';
import { idsOf } from '#core/features/office/office/index.ts';
import { responsibleId, staffIdOf } from '#core/features/office/staff/index.ts';
import { findBusinessOf } from '#core/features/people/business/index.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import { sheetKeys } from '#core/features/services/consultation/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { StaffContext } from '#core/platform/context.ts';
import { api, demand, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { menteeAudit, programAudit } from './audit.ts';
import { besideText, canBecome, checkProgram, checkYear, isPlanChanged, isRunning, spanOf } from './rules.ts';
import * as store from './store.ts';

const found = async (db: Db, uid: string) => {
  const mentee = await store.findMentee(db, uid);
  if (!mentee) throw notFound();
  return mentee;
};
const rowOf = async (tx: Tx, uid: string): Promise<store.MenteeKey> => {
  const row = await store.findMenteeRow(tx, uid);
  if (!row || row.merged_into_id !== null) throw notFound();
  return row;
};

const consultantId = (tx: Tx, uid: string, current?: number): Promise<number> =>
  responsibleId(tx, uid, 'consultantUid', current);

/** What is locked is changed by few, and never without a reason. */
const mayChange = async (
  context: StaffContext,
  call: Parameters<typeof demand>[1],
  lockedAt: string | null,
  reason: string,
): Promise<void> => {
  if (lockedAt === null) return;
  await demand(context, call, 'locked');
  if (reason === '')
    throw fieldInvalid([{ field: 'reason', message: 'Sebutkan alasannya: rencana ini sudah dikunci.' }]);
};
/** Of whoever came without a business the first one is filled in later; another business is another client. */
const businessOf = async (
  tx: Tx,
  row: store.MenteeKey,
  stored: string | null,
  asked: string | null,
): Promise<number | null> => {
  if (asked === stored) return row.business_id;
  if (stored !== null || asked === null)
    throw fieldInvalid([
      {
        field: 'businessUid',
        message: 'Usaha sasaran tidak diganti. Jadikan usaha lain sasaran tersendiri.',
      },
    ]);
  const business = await findBusinessOf(tx, row.person_id, asked);
  if (!business) throw notFound();
  return business.id;
};

/** In the trail beside what was changed. */
const because = (reason: string) =>
  reason === '' ? { before: {}, after: {} } : { before: { alasan: '' }, after: { alasan: reason } };

const programColumns = async (tx: Tx, draft: Omit<ProgramDraft, 'menteeUid'>, staffId?: number) => {
  const [fieldId] = await idsOf(tx, 'field', [draft.fieldUid]);
  if (fieldId === undefined) throw notFound();
  return {
    field_id: fieldId,
    staff_id: await consultantId(tx, draft.consultantUid, staffId),
    title: draft.title,
    problem: draft.problem,
    target: draft.target,
    status: draft.status,
    goal: draft.goal,
    reached: draft.reached,
    unit: draft.unit,
  };
};
/** What is added to a locked plan is locked with it. */
const addProgram = async (
  tx: Tx,
  stamp: Stamp,
  { id, locked_at, locked_staff_id }: Pick<store.MenteeKey, 'id' | 'locked_at' | 'locked_staff_id'>,
  draft: Omit<ProgramDraft, 'menteeUid'>,
  reason = '',
) => {
  await store.insertProgram(tx, {
    ...(await programColumns(tx, draft)),
    uid: uidBytes(draft.uid),
    office_id: stamp.officeId,
    mentee_id: id,
    locked_at,
    locked_staff_id,
    created_at: stamp.at,
  });
  await audit(tx, { ...trailOf(programAudit)(stamp, 'add', draft.uid), ...because(reason) });
};

export const menteeHandlers = {
  list: api.mentoring.list.handler(async ({ input: { whose, limit, ...wanted }, context }) => {
    const { officeId } = await context.now();
    const staffId = whose === 'mine' ? context.caller.staffId : null;
    return store.listMentees(context.db, { officeId, staffId, ...wanted }, limit);
  }),

  choices: api.mentoring.choices.handler(async ({ input, context: { db, caller } }) =>
    store.choicesOf(db, await store.mineOf(db, caller.staffId, input.year)),
  ),

  take: api.mentoring.take.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findMentee(tx, input.uid);
      if (known) return known;
      const issues = [
        ...checkYear(input.year, stamp.localDate),
        ...(input.program ? checkProgram({ ...input.program, menteeUid: input.uid }) : []),
      ];
      if (issues.length > 0) throw fieldInvalid(issues);
      const person = await findPerson(tx, input.personUid);
      const business =
        person && input.businessUid && (await findBusinessOf(tx, person.id, input.businessUid));
      if (!person || business === undefined) throw notFound();
      const client = { personId: person.id, businessId: business ? business.id : null };
      const taken = await store.findOfYear(tx, client, input.year);
      if (taken) throw errors.ALREADY_TAKEN({ data: { uid: taken.uid } });
      const beside = await store.runningBeside(tx, client, input.year);
      if (beside)
        throw errors.ALREADY_TAKEN({ message: besideText(beside, 'new'), data: { uid: beside.uid } });
      const { startedOn, endedOn } = spanOf(
        input.status,
        { year: input.year, startedOn: null },
        stamp.localDate,
      );
      const id = await store.insertMentee(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        person_id: client.personId,
        business_id: client.businessId,
        year: input.year,
        status: input.status,
        staff_id: await consultantId(tx, input.consultantUid),
        planned_sessions: input.plannedSessions,
        started_on: startedOn,
        ended_on: endedOn,
        consultation_id: input.sheet && ((await sheetKeys(tx, input.sheet))?.sheetId ?? null),
        created_at: stamp.at,
      });
      await store.recount(tx, [id]);
      await audit(tx, trailOf(menteeAudit)(stamp, 'take', input.uid));
      if (input.program)
        await addProgram(tx, stamp, { id, locked_at: null, locked_staff_id: null }, input.program);
      return found(tx, input.uid);
    }),
  ),

  change: api.mentoring.change.handler(({ input: { basedOn, reason, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await rowOf(tx, typed.uid);
      const { consultant, business, plannedSessions, uid } = await found(tx, typed.uid);
      const stored = {
        uid,
        businessUid: business?.uid ?? null,
        plannedSessions,
        consultantUid: consultant.uid,
      };
      const input = overStored(stored, typed, basedOn, errors.RECORD_CHANGED);
      await mayChange(context, contract.mentoring.change, row.locked_at, reason);
      const businessId = await businessOf(tx, row, stored.businessUid, input.businessUid);
      if (businessId !== row.business_id) {
        const taken = await store.findOfYear(tx, { personId: row.person_id, businessId }, row.year);
        if (taken) throw errors.ALREADY_TAKEN({ data: { uid: taken.uid } });
      }
      const after = {
        business_id: businessId,
        staff_id: await consultantId(tx, input.consultantUid, row.staff_id),
        planned_sessions: input.plannedSessions,
      };
      await store.updateMentee(tx, row.id, after);
      if (businessId !== row.business_id) await store.recount(tx, [row.id]);
      const why = because(reason);
      await audit(tx, {
        ...trailOf(menteeAudit)(stamp, 'update', uid),
        before: { ...row, ...why.before },
        after: { ...after, ...why.after },
      });
      return found(tx, uid);
    }),
  ),

  setStatus: api.mentoring.setStatus.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await rowOf(tx, input.uid);
      const { status } = await found(tx, input.uid);
      if (status === input.status) return found(tx, input.uid);
      if (!canBecome(status, input.status)) throw errors.WRONG_STATUS();
      await mayChange(context, contract.mentoring.setStatus, row.locked_at, input.reason);
      if (input.status === 'stopped' && input.reason === '')
        throw fieldInvalid([{ field: 'reason', message: 'Alasan penghentian wajib diisi.' }]);
      const client = { personId: row.person_id, businessId: row.business_id };
      const beside =
        isRunning(input.status) && !isRunning(status) && (await store.runningBeside(tx, client, row.year));
      if (beside)
        throw errors.ALREADY_TAKEN({ message: besideText(beside, 'again'), data: { uid: beside.uid } });
      const { startedOn, endedOn } = spanOf(
        input.status,
        { year: row.year, startedOn: row.started_on },
        stamp.localDate,
      );
      const after = {
        status: input.status,
        status_reason: input.reason,
        started_on: startedOn,
        ended_on: endedOn,
      };
      await store.updateMentee(tx, row.id, after);
      await audit(tx, { ...trailOf(menteeAudit)(stamp, 'set_status', input.uid), before: row, after });
      return found(tx, input.uid);
    }),
  ),

  lock: api.mentoring.lock.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      const row = await rowOf(tx, input.uid);
      const after = { locked_at: stamp.at, locked_staff_id: stamp.staffId };
      for (const program of await store.programRowsOf(tx, row.id))
        if (program.locked_at === null) await store.updateProgram(tx, program.id, after);
      if (row.locked_at === null) {
        await store.updateMentee(tx, row.id, after);
        await audit(tx, { ...trailOf(menteeAudit)(stamp, 'lock', input.uid), before: row, after });
      }
      return found(tx, input.uid);
    }),
  ),

  saveProgram: api.mentoring.saveProgram.handler(
    ({ input: { basedOn, reason, ...typed }, context, errors }) =>
      context.write(async (tx, stamp) => {
        const mentee = await rowOf(tx, typed.menteeUid);
        const row = await store.findProgramRow(tx, typed.uid);
        if (row && row.mentee_id !== mentee.id) throw notFound();
        const stored = row && programDraftOf((await store.findProgram(tx, typed.uid))!, typed.menteeUid);
        const input = stored ? overStored(stored, typed, basedOn, errors.RECORD_CHANGED) : typed;
        const issues = checkProgram(input);
        if (issues.length > 0) throw fieldInvalid(issues);
        if (!stored || !row) {
          await mayChange(context, contract.mentoring.saveProgram, mentee.locked_at, reason);
          await addProgram(tx, stamp, mentee, input, mentee.locked_at === null ? '' : reason);
        } else {
          const isPlan = isPlanChanged(stored, input);
          if (isPlan) await mayChange(context, contract.mentoring.saveProgram, row.locked_at, reason);
          const after = await programColumns(tx, input, row.staff_id);
          await store.updateProgram(tx, row.id, after);
          const why = because(isPlan ? reason : '');
          await audit(tx, {
            ...trailOf(programAudit)(stamp, 'update', typed.uid),
            before: { ...row, ...why.before },
            after: { ...after, ...why.after },
          });
        }
        return (await store.findProgram(tx, typed.uid))!;
      }),
  ),

  carryOver: api.mentoring.carryOver.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findMentee(tx, input.uid);
      if (known) return known;
      const row = await rowOf(tx, input.menteeUid);
      const year = row.year + 1;
      const issues = checkYear(year, stamp.localDate);
      if (issues.length > 0) throw fieldInvalid(issues);
      if ((await found(tx, input.menteeUid)).person.isRemoved) throw errors.CLIENT_GONE();
      const client = { personId: row.person_id, businessId: row.business_id };
      const taken = await store.findOfYear(tx, client, year);
      if (taken) throw errors.ALREADY_TAKEN({ data: { uid: taken.uid } });
      const beside = await store.runningBeside(tx, client, year);
      if (beside)
        throw errors.ALREADY_TAKEN({ message: besideText(beside, 'new'), data: { uid: beside.uid } });
      const id = await store.insertMentee(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        person_id: row.person_id,
        business_id: row.business_id,
        year,
        status: 'candidate',
        staff_id: row.staff_id,
        planned_sessions: row.planned_sessions,
        carried_from_id: row.id,
        created_at: stamp.at,
      });
      await audit(tx, trailOf(menteeAudit)(stamp, 'carry_over', input.uid));
      for (const program of await store.programRowsOf(tx, row.id)) {
        if (!isOpenProgram({ status: program.status as ProgramStatus })) continue;
        const uid = stamp.newUid();
        await store.insertProgram(tx, {
          ...program,
          id: undefined,
          uid: uidBytes(uid),
          mentee_id: id,
          carried_from_id: program.id,
          locked_at: null,
          locked_staff_id: null,
          created_at: stamp.at,
        });
        await audit(tx, trailOf(programAudit)(stamp, 'add', uid));
      }
      await store.recount(tx, [id]);
      return found(tx, input.uid);
    }),
  ),

  openWork: api.mentoring.openWork.handler(async ({ input, context: { db, now } }) => {
    const staffId = await staffIdOf(db, input.staffUid);
    if (staffId === null) throw notFound();
    const { localDate } = await now();
    const { mentees, programs } = await store.openWorkOf(db, staffId, Number(localDate.slice(0, 4)));
    return {
      mentees: mentees.length,
      programs: programs.length,
      cases: await store.countOpenCases(db, staffId),
    };
  }),

  handOver: api.mentoring.handOver.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      const fromId = await staffIdOf(tx, input.fromUid);
      if (fromId === null) throw notFound();
      if (input.fromUid === input.toUid)
        throw fieldInvalid([{ field: 'toUid', message: 'Pilih konsultan yang lain.' }]);
      const after = { staff_id: await consultantId(tx, input.toUid) };
      const { mentees, programs } = await store.openWorkOf(tx, fromId, Number(stamp.localDate.slice(0, 4)));
      const told = { ...after, alasan: input.reason };
      for (const { id, uid, ...before } of mentees) {
        await store.updateMentee(tx, id, after);
        await audit(tx, { ...trailOf(menteeAudit)(stamp, 'hand_over', uidText(uid)), before, after: told });
      }
      for (const { id, uid, ...before } of programs) {
        await store.updateProgram(tx, id, after);
        await audit(tx, { ...trailOf(programAudit)(stamp, 'hand_over', uidText(uid)), before, after: told });
      }
      return { mentees: mentees.length, programs: programs.length };
    }),
  ),
};
