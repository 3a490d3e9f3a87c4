import { contract } from '#contract/index.ts';
import { clientName } from '#contract/mentee.ts';
import { type SessionDraft, sessionDraftOf } from '#contract/mentoringSession.ts';
import { sheetKeys } from '#core/features/services/consultation/index.ts';
import {
  choicesOf,
  findMentee,
  findMenteeRow,
  menteesOfPerson,
  programsOf,
  findProgramRow,
  recount,
  yearsOf,
} from '#core/features/services/mentee/index.ts';
import { idsOf } from '#core/features/office/office/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, demand, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { mentoringSessionAudit } from './audit.ts';
import { checkSession, menteeOf, monthPlan } from './rules.ts';
import * as store from './store.ts';

/** The clients of a session as they are stored; throws when one of them cannot have had it. */
const attendeesOf = async (tx: Tx, draft: SessionDraft) => {
  const clients = [];
  const met = [];
  for (const client of draft.clients) {
    const row = await findMenteeRow(tx, client.menteeUid);
    const mentee = row?.merged_into_id === null && (await findMentee(tx, client.menteeUid));
    if (!row || !mentee) throw notFound();
    const programs = await programsOf(tx, row.id);
    const program = client.programUid === null ? undefined : await findProgramRow(tx, client.programUid);
    met.push({
      name: clientName(mentee),
      year: mentee.year,
      status: mentee.status,
      endedOn: mentee.endedOn,
      programUids: programs.map(({ uid }) => uid),
    });
    clients.push({
      mentee_id: row.id,
      program_id: program?.id ?? null,
      counts: Number(client.counts),
      reason: client.reason,
    });
  }
  const issues = checkSession(draft, met);
  if (issues.length > 0) throw fieldInvalid(issues);
  return clients;
};

/** The sheet that the session was, while it is no other session yet. */
const sheetOf = async (tx: Tx, draft: SessionDraft, recorded: () => Error): Promise<number | null> => {
  if (draft.sheet === null) return null;
  const sheetId = (await sheetKeys(tx, draft.sheet))?.sheetId;
  if (sheetId === undefined) throw notFound();
  const known = await store.sessionOfSheet(tx, sheetId);
  if (known !== undefined && known !== draft.uid) throw recorded();
  return sheetId;
};

const columnsOf = async (tx: Tx, draft: SessionDraft) => {
  const [fieldId] = await idsOf(tx, 'field', [draft.fieldUid]);
  if (fieldId === undefined) throw notFound();
  return {
    local_date: draft.localDate,
    month: Number(draft.localDate.slice(0, 7).replace('-', '')),
    minutes: draft.minutes,
    place: draft.place,
    material: draft.material,
    follow_up: draft.followUp,
    follow_up_due: draft.followUpDue,
    field_id: fieldId,
  };
};

export const mentoringHandlers = {
  get: api.mentoring.get.handler(async ({ input, context: { db, now } }) => {
    const row = await findMenteeRow(db, input.uid);
    const mentee = await findMentee(db, input.uid);
    if (!row || !mentee) throw notFound();
    const client = { personId: row.person_id, businessId: row.business_id };
    const isRunning = mentee.status === 'active' && mentee.startedOn !== null;
    const span = { first: mentee.startedOn ?? '', last: `${mentee.year}-12-31` };
    return {
      mentee,
      programs: await programsOf(db, row.id),
      sessions: await store.sessionsOfMentee(db, row.id),
      unrecorded: isRunning ? await store.unrecordedOf(db, { ...client, ...span }, (await now()).at) : [],
      years: await yearsOf(db, client),
    };
  }),

  month: api.mentoring.month.handler(async ({ input, context: { db, now, caller } }) => {
    const { officeId } = await now();
    const scope = { officeId, staffId: input.whose === 'mine' ? caller.staffId : null };
    const year = Number(input.month.slice(0, 4));
    return {
      ...(await store.monthOf(db, { ...scope, month: Number(input.month.replace('-', '')) })),
      planned: monthPlan(await store.plannedIn(db, { ...scope, year })),
    };
  }),

  ofVisitor: api.mentoring.ofVisitor.handler(async ({ input, context: { db, now } }) => {
    const keys = await sheetKeys(db, input);
    const known = keys && (await store.visitorOf(db, keys.ticketId, keys.fieldId, (await now()).at));
    if (!known) throw notFound();
    const { person, business, sheet, sheetId, personId } = known;
    const year = Number(sheet.localDate.slice(0, 4));
    const mentee = menteeOf(await menteesOfPerson(db, personId), year, business?.uid ?? null);
    const row = mentee && (await findMenteeRow(db, mentee.uid));
    const [choice] = row ? await choicesOf(db, [row.id]) : [];
    return {
      person,
      business,
      sheet,
      isRecorded: sheetId !== null && (await store.sessionOfSheet(db, sheetId)) !== undefined,
      mentee:
        mentee && choice
          ? { ...choice, sessions: mentee.sessions, plannedSessions: mentee.plannedSessions }
          : null,
    };
  }),

  saveSession: api.mentoring.saveSession.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findSessionRow(tx, typed.uid);
      if (row?.voided_at) throw notFound();
      if (row && row.staff_id !== stamp.staffId)
        await demand(context, contract.mentoring.saveSession, 'others');
      const stored = row && sessionDraftOf((await store.findSession(tx, typed.uid))!);
      const draft = stored ? overStored(stored, typed, basedOn, errors.RECORD_CHANGED) : typed;
      const clients = await attendeesOf(tx, draft);
      const sheetId = await sheetOf(tx, draft, errors.SHEET_RECORDED);
      const columns = await columnsOf(tx, draft);
      const before = row ? await store.menteeIdsOf(tx, row.id) : [];
      if (row) await store.updateSession(tx, row.id, columns);
      const id =
        row?.id ??
        (await store.insertSession(tx, {
          ...columns,
          uid: uidBytes(draft.uid),
          office_id: stamp.officeId,
          staff_id: context.caller.staffId,
          consultation_id: sheetId,
          created_at: stamp.at,
          created_on: stamp.localDate,
        }));
      await store.replaceClients(tx, id, clients);
      await recount(tx, [...before, ...clients.map((client) => client.mentee_id)]);
      await audit(tx, {
        ...trailOf(mentoringSessionAudit)(stamp, row ? 'update' : 'add', draft.uid),
        ...(row && { before: row, after: columns }),
      });
      return (await store.findSession(tx, draft.uid))!;
    }),
  ),

  voidSession: api.mentoring.voidSession.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findSessionRow(tx, input.uid);
      if (!row) throw notFound();
      if (row.voided_at) return {};
      if (row.staff_id !== stamp.staffId) await demand(context, contract.mentoring.voidSession, 'others');
      const after = { voided_at: stamp.at, void_reason: input.reason };
      await store.updateSession(tx, row.id, after);
      await recount(tx, await store.menteeIdsOf(tx, row.id));
      await audit(tx, { ...trailOf(mentoringSessionAudit)(stamp, 'void', input.uid), before: row, after });
      return {};
    }),
  ),
};
