import { isDefinedError, safe } from '@orpc/client';
import type { Client, Inputs } from '#contract/index.ts';
import type { Ticket } from '#contract/ticket.ts';
import { newUid } from './core.ts';
import { businessName, personName } from './people.ts';
import type { Random } from './random.ts';
import { BACKUP_AFTER_MS, type Display, type SoakHost } from './soakClients.ts';

/** Visitors in the waiting room and at the desks; more come when one of them has left. */
const ROOM = 25;
const VISIT_EVERY_MS = 90_000;
/** A day that takes longer has lost something: it is broken off. */
const LONGEST_DAY_MS = 120_000;

export type Desk = { client: Client; fieldUids: readonly string[] };
export type Office = {
  host: SoakHost;
  frontDesk: Client;
  desks: readonly Desk[];
  displays: readonly Display[];
  fieldUids: readonly string[];
  serviceUids: readonly string[];
  districts: readonly string[];
  /** Everybody who has been here. */
  people: string[];
  random: Random;
  /** Milliseconds from sending each call to its number being read, by display. */
  times: readonly number[][];
  tally: { registered: number; done: number; missed: number; forgotten: number };
};

const createBell = () => {
  let next = Promise.withResolvers<void>();
  return {
    rung: () => next.promise,
    ring: () => {
      next.resolve();
      next = Promise.withResolvers();
    },
  };
};

/** Who is in the house on a day, and who waits for what. */
const openDay = (office: Office, onError: (error: unknown) => void) => {
  const bells = office.desks.map(createBell);
  const door = createBell();
  const stop = Promise.withResolvers<never>();
  stop.promise.catch(() => {}); // nobody may be waiting for it
  let isStopped = false;
  let isRegistrationOver = false;
  let inHouse = 0;
  const ringAll = () => [door, ...bells].forEach((bell) => bell.ring());

  const breakOff = (error: unknown) => {
    if (isStopped) return;
    isStopped = true;
    onError(error);
    stop.reject(error);
    ringAll();
  };
  return {
    isStopped: () => isStopped,
    stopped: stop.promise,
    breakOff,
    isOver: () => isStopped || (isRegistrationOver && inHouse === 0),
    hasRoom: () => inHouse < ROOM,
    left: door.rung,
    bell: (desk: number) => bells[desk]!.rung(),
    waits: (fieldUid: string) =>
      office.desks.forEach((desk, i) => desk.fieldUids.includes(fieldUid) && bells[i]!.ring()),
    comesIn: () => void inHouse++,
    leaves: () => {
      inHouse--;
      door.ring();
      if (isRegistrationOver && inHouse === 0) ringAll();
    },
    endRegistration: () => {
      isRegistrationOver = true;
      if (inHouse === 0) ringAll();
    },
  };
};
type Day = ReturnType<typeof openDay>;

const draftOf = (office: Office): Inputs['visit']['register'] => {
  const { random, people } = office;
  const priorities = ['elderly', 'pregnant', 'disabled', 'toddler'] as const;
  const fields = random.next() < 0.1 ? 2 : 1;
  const first = random.below(office.fieldUids.length);
  const needs = Array.from({ length: fields }, (_, i) => ({
    fieldUid: office.fieldUids[(first + i) % office.fieldUids.length]!,
    serviceUid: random.pick(office.serviceUids),
  }));
  const rest = {
    uid: newUid(),
    needs,
    purpose: 'Tanya syarat NIB',
    priority: random.next() < 0.15 ? random.pick(priorities) : null,
  };
  if (people.length > 0 && random.next() < 0.6)
    return { ...rest, person: { uid: random.pick(people) }, business: null, isAgain: true };
  const sex = random.pick(['L', 'P'] as const);
  const name = personName(random, sex);
  const person = {
    uid: newUid(),
    name,
    sex,
    regionCode: random.pick(office.districts),
    phone: `08${1e9 + random.below(9e9)}`,
    consent: true,
  };
  return {
    ...rest,
    person: { new: person },
    business: { new: { uid: newUid(), name: businessName(random, name) } },
  };
};

/** Searches, registers; the office's clock goes on with every visitor. */
const register = async (office: Office, day: Day, morning: number, visits: number, hasBackup: boolean) => {
  for (let i = 0; i < visits && !day.isStopped(); i++) {
    if (!day.hasRoom()) {
      await day.left();
      i--;
      continue;
    }
    await office.host.setTime(morning + i * VISIT_EVERY_MS);
    await office.frontDesk.person.search({ text: personName(office.random, 'P').slice(0, 6) });
    const visit = await office.frontDesk.visit.register(draftOf(office));
    if (visit.visitNumber === 1) office.people.push(visit.personUid);
    office.tally.registered++;
    day.comesIn();
    day.waits(visit.ticket.field.uid);
    if (i === 0 && hasBackup) await pause(BACKUP_AFTER_MS);
  }
  day.endRegistration();
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Calls a visitor and waits, as the visitor does, until the number stands on the displays; undefined: nobody waits. */
const callNext = async (office: Office, day: Day, { client }: Desk): Promise<Ticket | undefined> => {
  const uid = newUid();
  const begun = performance.now();
  const { error, data } = await safe(client.queue.callNext({ uid }));
  if (isDefinedError(error) && error.code === 'QUEUE_EMPTY') return undefined; // another desk was quicker
  if (error) throw error;
  const shown = await Promise.all(office.displays.map((display) => display.shows(uid, day.stopped)));
  shown.forEach((at, i) => office.times[i]!.push(at - begun));
  return data;
};

/** What becomes of a called visitor; whoever comes back to this desk later is put into `back`. */
const serve = async (office: Office, day: Day, { client }: Desk, ticket: Ticket, back: Ticket[]) => {
  const { random, tally } = office;
  const step = () => ({ uid: newUid(), ticketUid: ticket.uid });
  const comesBackOr = (end: 'missed' | 'forgotten', stays: Ticket) => {
    if (random.next() < 0.6) return void back.push(stays);
    tally[end]++;
    day.leaves();
  };

  if (random.next() < 0.08) {
    await client.queue.recall(step());
    if (random.next() < 0.6) return comesBackOr('missed', await client.queue.skip(step()));
  }
  await client.queue.arrived(step());
  if (random.next() < 0.03)
    return comesBackOr('forgotten', await client.queue.park({ ...step(), reason: 'Mengambil berkas' }));
  if (random.next() < 0.04) {
    const fieldUid = random.pick(office.fieldUids);
    await client.queue.transfer({ ...step(), fieldUid, reason: 'Salah bidang' });
    return day.waits(fieldUid);
  }
  await client.consultation.save({
    ticketUid: ticket.uid,
    fieldUid: ticket.field.uid,
    problem: 'Belum punya NIB dan belum tahu cara mengurusnya.',
    advice: 'Didampingi mendaftar di OSS dengan KTP dan surel.',
  });
  const { uid } = ticket.service;
  const ended = await client.queue.finish({ ...step(), outcome: 'done', deliveredServiceUids: [uid] });
  if (ended.status === 'waiting') return day.waits(ended.field.uid);
  tally.done++;
  day.leaves();
};

const consult = async (office: Office, day: Day, deskIndex: number) => {
  const desk = office.desks[deskIndex]!;
  const back: Ticket[] = [];
  while (!day.isOver()) {
    const bell = day.bell(deskIndex);
    const known = back.shift();
    if (known?.status === 'missed') {
      await desk.client.queue.rejoin({ uid: newUid(), ticketUid: known.uid });
      day.waits(known.field.uid);
    } else if (known) {
      const called = await desk.client.queue.call({ uid: newUid(), ticketUid: known.uid });
      await serve(office, day, desk, called, back);
    } else {
      const { waiting } = await desk.client.queue.mine();
      const called = waiting.length > 0 ? await callNext(office, day, desk) : undefined;
      if (called) await serve(office, day, desk, called, back);
      else if (!day.isOver()) await bell;
    }
  }
};

/**
 * One working day from its first visitor at `morning` to the last. The first error is told and ends the day for
 * everybody; what is then left open is the next day's to close.
 */
export const workDay = async (
  office: Office,
  { morning, visits, hasBackup }: { morning: number; visits: number; hasBackup: boolean },
  onError: (error: unknown) => void,
): Promise<void> => {
  const day = openDay(office, onError);
  const timer = setTimeout(() => day.breakOff(new Error('a day does not end')), LONGEST_DAY_MS);
  const work = [
    register(office, day, morning, visits, hasBackup),
    ...office.desks.map((_, i) => consult(office, day, i)),
  ];
  await Promise.all(work.map((each) => each.catch(day.breakOff)));
  clearTimeout(timer);
  for (const display of office.displays) display.forget();
};
