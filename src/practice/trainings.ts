import { addDays } from '#contract/dates.ts';
import type { Client } from '#contract/index.ts';
import type { Participant } from '#contract/participant.ts';
import type { Training, TrainingDraft } from '#contract/training.ts';
import { isWorkingDay, lastWorkingDay, nextWorkingDay, weekdayOf } from './calendar.ts';
import { type Course, courses } from './courses.ts';
import type { Guests } from './guests.ts';
import { personName } from './names.ts';
import type { Random } from './random.ts';

/** Who holds a training: a window of the office, its guests, and where uids and chance come from. */
export type Host = { random: Random; window: Client; guests: Guests; newUid: () => string };

/** Whether a training ends on this day: the second Thursday of an odd month, in every second even one a Wednesday. */
export const isTrainingDay = (localDate: string): boolean => {
  const day = Number(localDate.slice(8));
  const month = Number(localDate.slice(5, 7));
  const weekday = weekdayOf(localDate);
  return month % 2 === 1
    ? weekday === 4 && day > 7 && day <= 14
    : month % 4 === 2 && weekday === 3 && day > 21 && day <= 28;
};

const hoursOf = ({ materials }: Course): number =>
  materials.length > 0 ? materials.reduce((sum, [, hours]) => sum + hours, 0) : 4;

/** So many working days in a row, or as many as stand in a row before the last. */
const daysUntil = (endDate: string, most: number): string[] => {
  const days = [endDate];
  while (days.length < most && isWorkingDay(addDays(days[0]!, -1))) days.unshift(addDays(days[0]!, -1));
  return days;
};

/** A morning and an afternoon each day; what one cannot share evenly, the first take. */
const sessionsOn = (
  days: readonly string[],
  hours: number,
  newUid: () => string,
): TrainingDraft['sessions'] => {
  const halves =
    hours <= 4
      ? days.map((day) => [day, 0] as const)
      : days.flatMap(
          (day) =>
            [
              [day, 0],
              [day, 1],
            ] as const,
        );
  return halves.map(([localDate, half], i) => ({
    uid: newUid(),
    localDate,
    startTime: half === 0 ? '08:00' : '13:00',
    endTime: half === 0 ? '12:00' : '16:30',
    hours: Math.floor(hours / halves.length) + (i < hours % halves.length ? 1 : 0),
    title: halves.length > 1 ? `${half === 0 ? 'Pagi' : 'Siang'} hari ke-${days.indexOf(localDate) + 1}` : '',
  }));
};

/** Who pays, by turns. */
const funds = ['DAK Nonfisik PK2UKM', 'APBD Provinsi Riau'];

const announce = async (
  { window, newUid }: Host,
  course: Course,
  days: readonly string[],
  quota: number,
): Promise<Training> => {
  const hours = hoursOf(course);
  const fields = await window.office.fields();
  const chosen = fields.filter(({ letter }) => course.letters.includes(letter));
  const training = await window.training.save({
    uid: newUid(),
    title: course.title,
    fieldUids: (chosen.length > 0 ? chosen : fields.slice(0, 1)).map(({ uid }) => uid),
    startDate: days[0]!,
    endDate: days.at(-1)!,
    hours,
    place: course.place,
    organiser: 'UPT Pusat Layanan Usaha Terpadu KUMKM Provinsi Riau',
    fundSource: funds[Math.floor(Number(days[0]!.slice(5, 7)) / 2) % funds.length]!,
    partner: '',
    quota,
    requirements: 'Pelaku UMKM dengan usaha yang sudah berjalan; membawa KTP dan NIB.',
    threshold: 80,
    materials: course.materials.map(([title, each, speaker]) => ({ title, hours: each, speaker })),
    sessions: sessionsOn(days, hours, newUid),
  });
  return window.training.setStatus({ uid: training.uid, status: 'open' });
};

/** People of the card index, and a few whom only the training knows. */
const enrol = async ({ random, window, guests, newUid }: Host, trainingUid: string, count: number) => {
  const chosen = new Map<string, { personUid: string } | { name: string }>();
  while (chosen.size < count) {
    const guest = random.chance(0.9) && guests.all.length > 0 ? random.one(guests.all) : undefined;
    const name = guest?.name ?? personName(random, random.chance(0.5) ? 'P' : 'L');
    if (!chosen.has(name)) chosen.set(name, guest ? { personUid: guest.uid } : { name });
  }
  for (const who of chosen.values()) await window.training.enrol({ uid: newUid(), trainingUid, who });
};

const withPlace = async ({ window }: Host, trainingUid: string): Promise<Participant[]> =>
  (await window.training.participants({ trainingUid })).filter(({ state }) => state === 'enrolled');

/** Most come to everything, some stay away now and then. */
const attend = async (host: Host, training: Training, sessions: Training['sessions'], isWhole: boolean) => {
  const { random, window } = host;
  const participants = await withPlace(host, training.uid);
  const diligence = participants.map(() => (isWhole || random.chance(0.85) ? 1 : 0.55));
  for (const session of sessions) {
    const present = participants.filter((_, i) => random.chance(diligence[i]!));
    if (present.length > 0)
      await window.training.mark({
        sessionUid: session.uid,
        participantUids: present.map(({ uid }) => uid),
        isPresent: true,
      });
  }
};

/** Certificates for all who are due one; now and then one is void, misspelt or printed again. */
const issue = async (host: Host, training: Training): Promise<string> => {
  const { random, window, newUid } = host;
  const due = (await withPlace(host, training.uid)).filter(({ ineligibility }) => ineligibility.length === 0);
  const { batchUid, certificates } = await window.certificate.issue({
    uid: newUid(),
    activity: {
      title: training.title,
      role: 'Peserta',
      startDate: training.startDate,
      endDate: training.endDate,
      hours: training.hours,
      place: training.place,
      organiser: training.organiser,
      signedOn: training.endDate,
      materials: training.materials,
      signatories: [],
    },
    recipients: due.map(({ uid, name, personUid }) => ({ name, personUid, participantUid: uid })),
  });
  const [first, second, third] = certificates;
  if (first && random.chance(0.3)) await window.certificate.reprint({ uid: first.uid });
  if (second && random.chance(0.25))
    await window.certificate.void({ uid: second.uid, reason: 'Bukti kehadiran tidak sah' });
  if (third && random.chance(0.25))
    await window.certificate.correct({
      uid: third.uid,
      newUid: newUid(),
      holder: `${third.holder.replace(/,.*$/, '')}, S.E.`,
      reason: 'Gelar belum dicantumkan',
    });
  return batchUid;
};

/**
 * A training that ended on this day, from the announcement to the last session. With a `count` so many come, and all of
 * them to everything.
 */
export const holdTraining = async (host: Host, endDate: string, count?: number): Promise<Training> => {
  const { random, window } = host;
  const course = random.one(courses);
  const days = daysUntil(endDate, Math.ceil(hoursOf(course) / 8));
  const training = await announce(host, course, days, 35);
  await enrol(host, training.uid, count ?? random.whole(18, 34));
  await window.training.setStatus({ uid: training.uid, status: 'running' });
  await attend(host, training, training.sessions, count !== undefined);
  return training;
};

/** What a training ends with: the certificates; the uid of their batch. */
export const endTraining = async (host: Host, training: Training): Promise<string> => {
  const batchUid = await issue(host, training);
  await host.window.training.setStatus({ uid: training.uid, status: 'done' });
  return batchUid;
};

/** Those of our trainings that have passed meanwhile are ended, without certificates: somebody may issue them. */
const endPassed = async (host: Host, today: string): Promise<void> => {
  const { trainings } = await host.window.training.list({});
  for (const { uid, title, status, endDate } of trainings) {
    const isOurs = courses.some((course) => course.title === title);
    if (!isOurs || endDate >= today || (status !== 'running' && status !== 'open')) continue;
    const training = await host.window.training.get({ uid });
    if (status === 'open') await host.window.training.setStatus({ uid, status: 'running' });
    await attend(host, training, training.sessions, false);
    await host.window.training.setStatus({ uid, status: 'done' });
  }
};

const PLACES = 20;
/** More than there are places: the last ones wait. */
const ASKED = 24;

/** What is going on today: a training that runs since the last working day, and one in two weeks that is full already. */
export const holdToday = async (host: Host, today: string): Promise<void> => {
  await endPassed(host, today);
  const { trainings } = await host.window.training.list({});
  const has = (wanted: 'running' | 'open') => trainings.some(({ status }) => status === wanted);
  const [running, , , open] = courses as [Course, Course, Course, Course];
  if (!has('running')) {
    const days = [lastWorkingDay(addDays(today, -1)), nextWorkingDay(today)];
    const training = await announce(host, running, days, PLACES);
    await enrol(host, training.uid, PLACES);
    await host.window.training.setStatus({ uid: training.uid, status: 'running' });
    const past = training.sessions.filter(({ localDate }) => localDate < today);
    await attend(host, training, past, false);
  }
  if (!has('open')) {
    const start = nextWorkingDay(addDays(today, 14));
    const end = nextWorkingDay(addDays(start, 1));
    const training = await announce(host, open, [start, end], PLACES);
    await enrol(host, training.uid, ASKED);
  }
};
