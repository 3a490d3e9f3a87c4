import type { z } from 'zod';
import type { Visit, visitDraft } from '#contract/visit.ts';
import { ticketTodayText } from '#contract/ticket.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { type BusinessRow, findBusinessOf, registerBusiness } from '#core/features/people/business/index.ts';
import { promiseFor } from '#core/features/services/followUp/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { momentOf } from '#core/kernel/clock.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import {
  countVisit,
  type PersonRow,
  recountVisits,
  writeWithNik,
} from '#core/features/people/person/index.ts';
import { indexPerson } from '#core/platform/people/store.ts';
import {
  cancelTicket,
  changeNeed,
  completeTicket,
  drawnToday,
  endOnPaper,
  isWaiting,
  issueTicket,
} from '#core/features/desk/queue/index.ts';
import { placeOfPromise } from '#core/features/desk/line/index.ts';
import { insertNeeds, type Need, needKeys, replaceNeeds } from '#core/features/desk/need/index.ts';
import { newTicket } from '#core/features/desk/ticket/index.ts';
import { ticketsOfPeople } from '#core/features/desk/today/index.ts';
import { dimensionsOf, takenOnPaper } from './rules.ts';
import { nikOf, visitorOf } from './visitor.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { visitAudit } from './audit.ts';

type Draft = z.output<typeof visitDraft>;

const trail = trailOf(visitAudit);

const visitOf = async (db: Db, uid: string): Promise<Visit> => {
  const visit = await store.findVisit(db, uid);
  if (!visit) throw notFound();
  return visit;
};

/** What the desk may change of a visit, as it is sent. */
const choiceOf = ({ ticket: { needs, purpose, priority } }: Visit) => ({
  needs: needs.map(({ field, service }) => ({ fieldUid: field.uid, serviceUid: service.uid })),
  purpose,
  priority,
});

type Needs = Draft['needs'];
const isSameChoice = (a: Needs, b: Needs): boolean =>
  a.length === b.length &&
  a.every((need, i) => need.fieldUid === b[i]!.fieldUid && need.serviceUid === b[i]!.serviceUid);

/** What was done for somebody stays, with its sheet and its promises. */
const partlyServed =
  'Satu keperluan kunjungan ini sudah dilayani, jadi keperluannya tidak dapat diganti atau diurungkan lagi. Bila sisanya batal, batalkan nomornya di Antrean.';

/** The same need twice is one. */
const withoutRepeats = (needs: Needs): Needs =>
  needs.filter((need, i) => needs.findIndex((each) => isSameChoice([each], [need])) === i);

const needsOf = async (db: Db, needs: Needs): Promise<[Need, ...Need[]]> => {
  const [first, ...others] = (await needKeys(db, withoutRepeats(needs))) ?? [];
  if (!first)
    throw fieldInvalid([
      { field: 'needs', message: 'Bidang atau layanan ini sudah tidak dipakai. Pilih yang lain.' },
    ]);
  return [first, ...others];
};

/** The number this person has on that day already; whoever came last before that day has none. */
const numberOf = async (tx: Tx, { localDate }: Stamp, { uid, last_visit_id }: PersonRow) =>
  last_visit_id === null || (await store.dayOf(tx, last_visit_id)) < localDate
    ? undefined
    : (await ticketsOfPeople(tx, localDate, [uidText(uid)])).get(uidText(uid));

/** What was agreed with this person for that day in a field; somebody who never came was promised nothing. */
const promiseOf = async (
  tx: Tx,
  { officeId, localDate }: Stamp,
  { id, visit_count }: PersonRow,
  fieldId: number,
) => (visit_count === 0 ? null : promiseFor(tx, { officeId, personId: id, fieldId, localDate }));

/** Whoever gave up the number and is registered again on that day came once: the visit of that number gives way. */
const giveWay = async (tx: Tx, stamp: Stamp, person: PersonRow, localDate: string) => {
  const visits = await store.givenUp(tx, person.id, localDate);
  for (const { id, uid } of visits) {
    await store.updateVisit(tx, id, { cancelled_at: stamp.at });
    await audit(tx, trail(stamp, 'replace', uidText(uid)));
  }
  return visits.map(({ id }) => id);
};

/** Counts the visits of a person again, in the order of their days. */
export const recount = async (tx: Tx, personId: number): Promise<void> => {
  await store.renumberVisits(tx, personId);
  await recountVisits(tx, personId);
};

const businessFor = async (
  tx: Tx,
  stamp: Stamp,
  person: PersonRow,
  draft: Draft['business'],
): Promise<BusinessRow | undefined> => {
  if (!draft) return undefined;
  if ('new' in draft) return draft.new.name ? registerBusiness(tx, stamp, person.id, draft.new) : undefined;
  const known = await findBusinessOf(tx, person.id, draft.uid);
  if (!known) throw notFound();
  return known;
};

/** Longer lists are read on paper or in a spreadsheet. */
const MOST_SHOWN = 2000;

export const visitHandlers = {
  register: api.visit.register.handler(({ input, context, errors }) =>
    writeWithNik(context, nikOf(input.person), async (tx, now) => {
      if (await store.findRow(tx, input.uid)) return visitOf(tx, input.uid);
      if (input.onPaper && Date.parse(input.onPaper.at) > Date.parse(now.at))
        throw fieldInvalid([
          { field: 'onPaper.at', message: 'Jam kunjungan itu belum tiba. Periksa jamnya.' },
        ]);
      // From the day sheet: the visit stands on the day and hour that were written down.
      const stamp = input.onPaper ? { ...now, ...momentOf(new Date(input.onPaper.at), now.zone) } : now;
      // Whoever drew the number at the kiosk came then, not when the desk wrote it down.
      const came = (input.ticketUid && (await drawnToday(tx, now, input.ticketUid))) || stamp.at;
      const needs = await needsOf(tx, input.needs);
      const person = await visitorOf(tx, stamp, context, input, {
        nikKnown: (known) =>
          errors.NIK_KNOWN({
            message: `NIK sudah terdaftar atas nama ${known.name}. Buka data tersebut?`,
            data: known,
          }),
        justRegistered: (message, data) => errors.JUST_REGISTERED({ message, data }),
      });
      const [first] = needs;
      const today = input.isAgain ? undefined : await numberOf(tx, stamp, person);
      const mayReplace = today !== undefined || input.isAgain;
      const replaced = mayReplace ? await giveWay(tx, now, person, stamp.localDate) : [];
      const answersId = await promiseOf(tx, stamp, person, first.fieldId);
      // Who was served and was asked to come again on the same day comes for that.
      const isBack = answersId !== null && today?.status === 'done';
      if (today && !isBack)
        throw errors.HAS_NUMBER({
          message: `${person.name} ${ticketTodayText(today, stamp.zone)}. Tidak ada nomor baru yang diambil.`,
          data: today,
        });
      const business = await businessFor(tx, stamp, person, input.business);
      if ('new' in input.person || (input.business && 'new' in input.business))
        await indexPerson(tx, person.id);

      const row = {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        person_id: person.id,
        business_id: business?.id ?? null,
        registered_at: came,
        local_date: stamp.localDate,
        month: stamp.month,
        staff_id: stamp.staffId,
        ...dimensionsOf(person, business),
        field_id: first.fieldId,
        service_id: first.serviceId,
        extra_needs: needs.length - 1,
        purpose: input.purpose,
        priority: input.priority,
        answers_id: answersId,
      };
      const visitId = await store.insertVisit(tx, row);
      await insertNeeds(tx, visitId, needs);
      for (const id of replaced) await store.updateVisit(tx, id, { replaced_by_id: visitId });
      const isLast = replaced.length === 0 && (await countVisit(tx, person, visitId, came));
      if (!isLast) await recount(tx, person.id);
      await audit(tx, trail(now, 'register', input.uid));
      if (input.ticketUid) {
        const isFree = await completeTicket(tx, stamp, input.ticketUid, { visitId, ...first });
        if (!isFree) throw errors.NOT_FROM_KIOSK();
        return visitOf(tx, input.uid);
      }
      if (input.onPaper) {
        const { sequence, wasServed } = input.onPaper;
        const written = await store.paperNumbers(tx, stamp.officeId, stamp.localDate, first.letter);
        const message = takenOnPaper(first.letter, sequence, written);
        if (message !== null) throw errors.NUMBER_TAKEN({ message });
        const { id } = await issueTicket(tx, stamp, { visitId, ...first, sequence });
        if (wasServed) await endOnPaper(tx, stamp, id);
        return visitOf(tx, input.uid);
      }
      const isPriority = input.priority !== null;
      const place =
        answersId === null ? undefined : await placeOfPromise(tx, stamp, first.fieldId, isPriority);
      const issued = await issueTicket(tx, stamp, { visitId, ...first, place });
      if (!isLast) return visitOf(tx, input.uid);
      const ticket = newTicket(issued, row, person, business?.name ?? null, needs);
      return store.newVisit({ ...row, id: visitId }, person, context.caller.name, ticket);
    }),
  ),

  edit: api.visit.edit.handler(({ input: { uid, basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const visit = await store.findRow(tx, uid);
      if (!visit) throw notFound();
      const stored = choiceOf(await visitOf(tx, uid));
      const input = overStored(stored, typed, basedOn, errors.RECORD_CHANGED);
      if (isSameChoice(input.needs, stored.needs)) {
        // The number stands where it is, also when it was moved on meanwhile.
        if (!(await isWaiting(tx, visit.id))) throw errors.NOT_WAITING();
        const after = { purpose: input.purpose, priority: input.priority };
        await store.updateVisit(tx, visit.id, after);
        await audit(tx, { ...trail(stamp, 'edit', uid), before: visit, after });
        return visitOf(tx, uid);
      }
      if (await store.isPartlyServed(tx, visit.id)) throw errors.NOT_WAITING({ message: partlyServed });
      const needs = await needsOf(tx, input.needs);
      const [first] = needs;
      const isNewField = first.fieldId !== visit.field_id;
      if (isNewField && visit.local_date !== stamp.localDate)
        throw errors.NOT_WAITING({
          message:
            'Pendaftaran ini dari hari lain, jadi bidangnya tidak dapat diganti: nomornya akan dari hari ini.',
        });
      if (isNewField) {
        if (!(await cancelTicket(tx, stamp, visit.id, 'Bidang diganti di loket'))) throw errors.NOT_WAITING();
        await issueTicket(tx, stamp, { visitId: visit.id, ...first });
      } else if (!(await changeNeed(tx, stamp, visit.id, first))) throw errors.NOT_WAITING();
      const after = {
        field_id: first.fieldId,
        service_id: first.serviceId,
        extra_needs: needs.length - 1,
        purpose: input.purpose,
        priority: input.priority,
        ...(isNewField && { answers_id: null }),
      };
      await store.updateVisit(tx, visit.id, after);
      await replaceNeeds(tx, visit.id, needs);
      await audit(tx, { ...trail(stamp, 'edit', uid), before: visit, after });
      return visitOf(tx, uid);
    }),
  ),

  undo: api.visit.undo.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const visit = await store.findRow(tx, input.uid);
      if (!visit) throw notFound();
      if (visit.cancelled_at !== null) return visitOf(tx, input.uid);
      if (await store.isPartlyServed(tx, visit.id)) throw errors.NOT_WAITING({ message: partlyServed });
      if (!(await cancelTicket(tx, stamp, visit.id, 'Pendaftaran diurungkan'))) throw errors.NOT_WAITING();
      await store.updateVisit(tx, visit.id, { cancelled_at: stamp.at });
      await store.bringBackReplaced(tx, visit.id, visit.person_id);
      await recount(tx, visit.person_id);
      await audit(tx, trail(stamp, 'undo', input.uid));
      return visitOf(tx, input.uid);
    }),
  ),

  day: api.visit.day.handler(async ({ input, context }) => {
    const now = await context.now();
    const localDate = input.localDate ?? now.localDate;
    const days = { officeId: now.officeId, from: localDate, to: localDate };
    return {
      localDate,
      count: await store.countVisits(context.db, days),
      visits: await store.visitsBetween(context.db, days, input.limit),
    };
  }),

  between: api.visit.between.handler(async ({ input, context }) => {
    const days = { officeId: (await context.now()).officeId, ...input };
    return {
      count: await store.countVisits(context.db, days),
      visits: await store.visitsBetween(context.db, days, MOST_SHOWN),
    };
  }),

  one: api.visit.one.handler(({ input, context }) => visitOf(context.db, input.uid)),
};
