import { addDays } from '#contract/dates.ts';
import type { Service, ServiceField } from '#contract/office.ts';
import { createAgenda } from './agenda.ts';
import { completeBusiness, yearOf } from './businesses.ts';
import { nextWorkingDay } from './calendar.ts';
import { ORPCError } from '@orpc/client';
import type { Client, Inputs } from '#contract/index.ts';
import type { Visit } from '#contract/visit.ts';
import { demandOf, outcomes, priorities, servicesAsked } from './demand.ts';
import { type Details, type Guest, type Guests, nextArrival } from './guests.ts';
import type { PlayedFacilitation } from './facilitation.ts';
import type { Mentoring } from './mentoring.ts';
import type { Places } from './people.ts';
import type { DayPlan } from './plan.ts';
import { settleOverdue } from './promises.ts';
import type { Random } from './random.ts';
import { referrals, topicsOf } from './texts.ts';

const MINUTE = 60_000;

/** The clock of the played days, in milliseconds. */
export type PlayedClock = { now: number };

/** Who works today and with what. */
export type Staffing = {
  random: Random;
  clock: PlayedClock;
  newUid: () => string;
  guests: Guests;
  places: Places;
  fields: readonly ServiceField[];
  services: readonly Service[];
  frontDesks: readonly Client[];
  consultants: readonly { window: Client; fieldUid: string }[];
  mentoring: Mentoring;
  /** What happens to clients is drawn apart, so that the day stays the same without them. */
  mentoringRandom: Random;
  facilitation: PlayedFacilitation;
  facilitationRandom: Random;
  /** Told of each number right after it was given. */
  registered?: (ticketUid: string) => Promise<void>;
};

type Consultant = Staffing['consultants'][number];
type Desk = Consultant & { consultant: Consultant; letter: string; isBusy: boolean };
type Visitor = {
  guest: Guest;
  details: Details;
  ticketUid: string;
  visitUid: string;
  businessUid: string | null;
  serviceUid: string;
  fieldUid: string;
};

/** Not the card of this visitor, or one that too many are like: the desk goes on without it. */
const isAboutNik = (error: unknown): boolean =>
  error instanceof ORPCError && (error.code === 'NIK_KNOWN' || error.code === 'FIELD_INVALID');

const register = async (window: Client, draft: Inputs['visit']['register']): Promise<Visit> => {
  try {
    return await window.visit.register(draft);
  } catch (error) {
    // A namesake of a few minutes ago: somebody else.
    if (error instanceof ORPCError && error.code === 'JUST_REGISTERED')
      return register(window, { ...draft, otherThan: [...(draft.otherThan ?? []), error.data.uid] });
    if (!isAboutNik(error) || !('new' in draft.person) || !draft.person.new.nik) throw error;
    return register(window, { ...draft, person: { new: { ...draft.person.new, nik: '' } } });
  }
};

/**
 * Plays a day through its windows: visitors come in, are called, served, skipped, sent on or go home. The same
 * seed, guests and plan give the same day.
 */
export const playDay = async (staffing: Staffing, plan: DayPlan): Promise<void> => {
  const { random, clock, newUid, guests, places, fields, services, frontDesks } = staffing;
  clock.now = Math.min(plan.arrivals[0] ?? plan.until, plan.until);
  await settleOverdue(frontDesks[0]!, random);
  const { expected } = await frontDesks[0]!.followUp.expected();
  const appointments = expected.filter(({ today }) => today === null);
  const agenda = createAgenda();
  const waiting = new Map<string, Visitor>();
  const desks: Desk[] = staffing.consultants.map((consultant) => ({
    ...consultant,
    consultant,
    letter: fields.find((field) => field.uid === consultant.fieldUid)!.letter,
    isBusy: false,
  }));
  const weightedFields = fields.map((field) => [field, demandOf(field.letter).weight] as const);
  const after = (minutes: number, run: () => Promise<void>) =>
    agenda.add(Math.round((clock.now + minutes * MINUTE) / 1000) * 1000, run);
  const command = (visitor: Visitor) => ({ uid: newUid(), ticketUid: visitor.ticketUid });
  const frontDesk = () => random.one(frontDesks);

  const need = (field: ServiceField) => {
    const position = random.weighted(servicesAsked(field.letter));
    const service = services.find((one) => one.position === position) ?? services[0]!;
    return { fieldUid: field.uid, serviceUid: service.uid };
  };

  const queueUp = (visitor: Visitor, fieldUid: string) => {
    visitor.fieldUid = fieldUid;
    waiting.set(visitor.ticketUid, visitor);
    const desk = desks.find((one) => one.fieldUid === fieldUid && !one.isBusy);
    if (desk) after(0.3 + random.next(), () => callNext(desk));
  };

  const arrive = async () => {
    const window = frontDesk();
    const arrival = await nextArrival(
      { random, guests, appointments, places, newUid, window },
      plan.localDate,
    );
    const { guest, details, draft, appointment } = arrival;
    // Who was asked to come again comes for that.
    const promised = appointment && fields.find(({ uid }) => uid === appointment.field.uid);
    const field = promised ?? random.weighted(weightedFields);
    const others = random.chance(0.07) ? fields.filter((one) => one !== field) : [];
    const needs = [field, ...(others.length > 0 ? [random.one(others)] : [])].map(need);
    const [purpose] = random.one(topicsOf(field.letter));
    const visit = await register(window, {
      uid: newUid(),
      ...draft,
      needs,
      purpose: random.chance(0.85) ? purpose : '',
      priority: random.weighted(priorities),
    });
    await staffing.registered?.(visit.ticket.uid);
    const { business } = draft;
    const visitor: Visitor = {
      guest,
      details,
      ticketUid: visit.ticket.uid,
      visitUid: visit.uid,
      businessUid: business ? ('new' in business ? business.new.uid : business.uid) : null,
      serviceUid: needs[0]!.serviceUid,
      fieldUid: field.uid,
    };
    if (appointment && random.chance(0.8)) {
      const { ticketUid, fieldUid } = appointment;
      await window.consultation.closeFollowUp({ ticketUid, fieldUid, isDone: true });
    }
    queueUp(visitor, field.uid);
    if (random.chance(0.006)) after(1.5, () => undoRegistration(visitor));
    if (random.chance(0.02)) after(random.whole(25, 55), () => goHome(visitor));
  };

  const undoRegistration = async (visitor: Visitor) => {
    if (waiting.delete(visitor.ticketUid)) await frontDesk().visit.undo({ uid: visitor.visitUid });
  };
  const goHome = async (visitor: Visitor) => {
    if (!waiting.delete(visitor.ticketUid)) return;
    const reason = random.one(['Pulang, tidak sempat menunggu', 'Ada keperluan lain', 'Datang lagi besok']);
    await frontDesk().queue.cancel({ ...command(visitor), reason });
  };

  const callNext = async (desk: Desk): Promise<void> => {
    if (desk.isBusy || clock.now > plan.lastCall) return;
    const { pause } = plan;
    if (pause && clock.now >= pause[0] && clock.now < pause[1])
      return agenda.add(pause[1] + Math.round(random.next() * 240) * 1000, () => callNext(desk));
    if (![...waiting.values()].some((visitor) => visitor.fieldUid === desk.fieldUid)) return;
    desk.isBusy = true;
    const { uid } = await desk.window.queue.callNext({ uid: newUid() });
    const visitor = waiting.get(uid)!;
    waiting.delete(uid);
    const stepsUp = 0.3 + random.next() * 1.6;
    if (random.chance(0.95)) return after(stepsUp, () => serve(desk, visitor));
    after(1.6, () => callAgain(desk, visitor, 2));
  };

  const callAgain = async (desk: Desk, visitor: Visitor, call: number): Promise<void> => {
    await desk.window.queue.recall(command(visitor));
    if (random.chance(0.35)) return after(0.5 + random.next(), () => serve(desk, visitor));
    if (call < 3) return after(1.4, () => callAgain(desk, visitor, call + 1));
    after(1.2, async () => {
      await desk.window.queue.skip(command(visitor));
      free(desk);
      if (random.chance(0.6)) after(random.whole(6, 25), () => rejoin(visitor));
    });
  };

  const rejoin = async (visitor: Visitor) => {
    await frontDesk().queue.rejoin(command(visitor));
    queueUp(visitor, visitor.fieldUid);
  };

  const serve = async (desk: Desk, visitor: Visitor): Promise<void> => {
    await desk.window.queue.arrived(command(visitor));
    if (random.chance(0.015)) {
      const reason = random.one([
        'Mengambil berkas di kendaraan',
        'Fotokopi KTP',
        'Menunggu KK dikirim keluarga',
      ]);
      return after(2 + random.next() * 2, async () => {
        await desk.window.queue.park({ ...command(visitor), reason });
        free(desk);
        after(random.whole(8, 20), () => rejoin(visitor));
      });
    }
    if (random.chance(0.012)) {
      const other = random.one(desks.filter((one) => one !== desk));
      return after(3 + random.next() * 3, async () => {
        const reason = 'Lebih tepat ditangani bidang ini';
        await desk.window.queue.transfer({ ...command(visitor), fieldUid: other.fieldUid, reason });
        free(desk);
        queueUp(visitor, other.fieldUid);
      });
    }
    const minutes = demandOf(desk.letter).minutes * random.spread();
    const [, problem, advice, followUp] = random.one(topicsOf(desk.letter));
    const said = { problem, advice, followUp };
    after(minutes * 0.4, async () => {
      said.problem = problem.replace('{y}', String(random.whole(1, 9)));
      await desk.window.consultation.save({
        ticketUid: visitor.ticketUid,
        fieldUid: desk.fieldUid,
        problem: said.problem,
        advice,
      });
      await completeData(desk.window, visitor);
    });
    after(minutes, () => finish(desk, visitor, said));
  };

  const completeData = async (window: Client, visitor: Visitor) => {
    const business = visitor.details.businesses.find((one) => one.uid === visitor.businessUid);
    if (!business || business.isComplete || !random.chance(0.62)) return;
    business.isComplete = true;
    const year = Number(plan.localDate.slice(0, 4));
    const { isComplete: _, ...short } = business;
    const full = completeBusiness(random, short, year);
    await window.person.saveBusiness({ personUid: visitor.guest.uid, business: full });
    if (!random.chance(0.35)) return;
    const told = yearOf(random, business.uid, year - 1, full.sales ?? null, {
      isCooperative: full.legalForm === 'koperasi',
      today: plan.localDate,
    });
    const { years } = await window.person.card({ uid: visitor.guest.uid });
    const isKnown = years.some((each) => each.businessUid === business.uid && each.year === told.year);
    if (!isKnown) await window.person.saveBusinessYear(told);
  };

  const finish = async (
    desk: Desk,
    visitor: Visitor,
    { problem, advice, followUp }: Record<'problem' | 'advice' | 'followUp', string>,
  ) => {
    const drawn = random.weighted(outcomes);
    const isReturn = drawn === 'return' || (drawn === 'mentoring' && random.chance(0.7));
    const client = {
      consultant: desk.consultant,
      personUid: visitor.guest.uid,
      businessUid: visitor.businessUid,
    };
    const outcome = drawn === 'mentoring' && !staffing.mentoring.canTake(client) ? 'done' : drawn;
    const due = isReturn ? nextWorkingDay(addDays(plan.localDate, random.whole(3, 16))) : null;
    const consulting = services.find((one) => one.position === 2);
    const delivered = [visitor.serviceUid, ...(random.chance(0.2) && consulting ? [consulting.uid] : [])];
    const agreed = { followUp: due || random.chance(0.25) ? followUp : '', followUpDue: due };
    const ticket = await desk.window.queue.finish({
      ...command(visitor),
      outcome,
      referral: outcome === 'referred' ? random.one(referrals) : '',
      ...agreed,
      deliveredServiceUids: [...new Set(delivered)],
    });
    await staffing.mentoring.served(
      {
        ...client,
        ...agreed,
        random: staffing.mentoringRandom,
        localDate: plan.localDate,
        letter: desk.letter,
        sheet: { ticketUid: visitor.ticketUid, fieldUid: desk.fieldUid },
        problem,
        advice,
      },
      outcome,
    );
    await staffing.facilitation.served(
      {
        ...client,
        isCooperative: visitor.details.businesses.some(
          ({ uid, legalForm }) => uid === visitor.businessUid && legalForm === 'koperasi',
        ),
        localDate: plan.localDate,
        letter: desk.letter,
        sheet: { ticketUid: visitor.ticketUid, fieldUid: desk.fieldUid },
      },
      staffing.facilitationRandom,
    );
    if (ticket.status === 'waiting') queueUp(visitor, ticket.field.uid);
    free(desk);
  };

  const free = (desk: Desk) => {
    desk.isBusy = false;
    after(0.4 + random.next() * 1.4, () => callNext(desk));
  };

  for (const at of plan.arrivals) agenda.add(at, arrive);
  await agenda.runUntil(plan.until, (at) => {
    clock.now = at;
  });
  clock.now = plan.until;
};
