import { ORPCError } from '@orpc/client';
import type { Outcome } from '#contract/consultation.ts';
import { addDays } from '#contract/dates.ts';
import type { Client, Inputs } from '#contract/index.ts';
import { yearOf } from './businesses.ts';
import { lastWorkingDay, weekdayOf } from './calendar.ts';
import type { Random } from './random.ts';
import { topicsOf } from './texts.ts';

/** What is planned in each field: [programme, target, goal, unit]. */
const programs: Record<string, readonly [title: string, target: string, goal: number, unit: string]> = {
  A: ['Melengkapi legalitas usaha', 'NIB, P-IRT, dan halal terbit', 3, 'izin'],
  B: ['Menata pembukuan dan SOP', 'Laporan bulanan selama enam bulan', 6, 'laporan'],
  C: ['Memperbaiki mutu dan kemasan', 'Kemasan baru dipakai semua produk', 4, 'langkah'],
  D: ['Menyiapkan akses pembiayaan', 'Pengajuan KUR disetujui', 3, 'langkah'],
  E: ['Masuk pasar modern', 'Dijual di tiga swalayan', 3, 'swalayan'],
  F: ['Pembukuan dan toko daring', 'Toko daring aktif melayani pesanan', 4, 'langkah'],
  G: ['Menjalin kemitraan usaha', 'Satu perjanjian kerja sama berjalan', 3, 'langkah'],
};
const usual = programs['A']!;

/** A consultant mentors so many at a time. */
const ROOM = 24;

type Consultant = { window: Client; fieldUid: string };
type Known = {
  uid: string;
  consultant: Consultant;
  personUid: string;
  businessUid: string | null;
  programUid: string | null;
  lastMet: string;
};
type Served = Pick<Known, 'consultant' | 'personUid' | 'businessUid'> & {
  random: Random;
  localDate: string;
  letter: string;
  sheet: { ticketUid: string; fieldUid: string };
  problem: string;
  advice: string;
  followUp: string;
  followUpDue: string | null;
};

/** Somebody at a real window was faster: then it is as they left it. */
const unlessTaken = async <T>(call: Promise<T>): Promise<T | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'ALREADY_TAKEN') return undefined;
    throw error;
  }
};

type Year = Inputs['person']['saveBusinessYear'];
/** What a business sold in the year before or after: most grow, a few began with nothing. */
const anotherYear = (random: Random, known: Year, year: number): Year => {
  const grown = 0.85 + random.next() * 0.5;
  const sales = (known.sales ?? 0) * (year > known.year ? grown : 1 / grown);
  const hired = random.chance(0.3) ? Math.sign(year - known.year) : 0;
  return {
    ...known,
    year,
    sales: year < known.year && random.chance(0.04) ? 0 : Math.round(sales / 1e5) * 1e5,
    permanentFemale: Math.max(0, (known.permanentFemale ?? 0) + hired),
    meetingOn: null,
  };
};

/** Whom each consultant has taken on for the year, as far as their own lists say. */
const recallClients = async (consultants: readonly Consultant[], year: number): Promise<Known[]> => {
  const known: Known[] = [];
  for (const consultant of consultants) {
    const { mentoring } = consultant.window;
    const { mentees } = await mentoring.list({ whose: 'mine', year, status: 'active', limit: 500 });
    const choices = mentees.length > 0 ? await mentoring.choices({ year }) : [];
    for (const { uid, person, business, unmetSince } of mentees)
      known.push({
        uid,
        consultant,
        personUid: person.uid,
        businessUid: business?.uid ?? null,
        programUid: choices.find((each) => each.uid === uid)?.programs[0]?.uid ?? null,
        lastMet: unmetSince ?? '',
      });
  }
  return known;
};

/** The clients of the office over the days that are played, by the calls of their consultants. */
export const createMentoring = async (
  consultants: readonly Consultant[],
  firstDay: string,
  newUid: () => string,
) => {
  let year = Number(firstDay.slice(0, 4));
  let clients = await recallClients(consultants, year);
  const of = (consultant: Consultant) => clients.filter((each) => each.consultant === consultant);
  const find = ({ personUid, businessUid }: Pick<Known, 'personUid' | 'businessUid'>) =>
    clients.find((each) => (businessUid ? each.businessUid === businessUid : each.personUid === personUid));

  /** Of most clients the two years are written down that are over; of some only one, or none. */
  const tellYears = async ({
    consultant: { window },
    personUid,
    businessUid,
    random,
    localDate,
  }: Pick<Served, 'consultant' | 'personUid' | 'businessUid' | 'random' | 'localDate'>): Promise<void> => {
    if (!businessUid || !random.chance(0.85)) return;
    const { businesses, years } = await window.person.card({ uid: personUid });
    const business = businesses.find(({ uid }) => uid === businessUid);
    const [before, after] = [year - 2, year - 1].map((told) =>
      years.find((each) => each.businessUid === businessUid && each.year === told),
    );
    const isCooperative = business?.legalForm === 'koperasi';
    const last =
      after ??
      (before
        ? anotherYear(random, before, year - 1)
        : yearOf(random, businessUid, year - 1, business?.sales ?? null, {
            isCooperative,
            today: localDate,
          }));
    if (!after) await window.person.saveBusinessYear(last);
    if (before || (business?.startedYear ?? 0) > year - 2 || random.chance(0.12)) return;
    await window.person.saveBusinessYear(anotherYear(random, last, year - 2));
  };

  const take = async (served: Served): Promise<void> => {
    const { consultant, personUid, businessUid, random, sheet, letter, problem, localDate } = served;
    const { staff } = await consultant.window.session.current();
    const [title, target, goal, unit] = programs[letter] ?? usual;
    const programUid = newUid();
    const consultantUid = staff!.uid;
    const taken = await unlessTaken(
      consultant.window.mentoring.take({
        uid: newUid(),
        personUid,
        businessUid,
        year,
        consultantUid,
        plannedSessions: random.one([6, 8, 10, 12]),
        status: 'active',
        program: {
          uid: programUid,
          fieldUid: sheet.fieldUid,
          consultantUid,
          title,
          problem,
          target,
          status: 'running',
          goal,
          reached: 0,
          unit,
        },
        sheet,
      }),
    );
    if (!taken) return;
    clients.push({ uid: taken.uid, consultant, personUid, businessUid, programUid, lastMet: localDate });
    await tellYears(served);
  };

  const record = async (
    { window, fieldUid }: Consultant,
    met: readonly Known[],
    session: Omit<Inputs['mentoring']['saveSession'], 'uid' | 'fieldUid' | 'clients'>,
    random: Random,
  ): Promise<void> => {
    const isErrand = met.length === 1 && random.chance(0.05);
    await window.mentoring.saveSession({
      uid: newUid(),
      fieldUid,
      ...session,
      // What another field is asked has nothing to do with the programme.
      clients: met.map(({ uid, programUid, consultant }) => ({
        menteeUid: uid,
        programUid: consultant.window === window ? programUid : null,
        counts: !isErrand,
        reason: isErrand ? 'Hanya mengantar berkas' : '',
      })),
    });
    for (const client of met) client.lastMet = session.localDate;
    const [first] = met;
    if (!isErrand && first?.programUid && first.consultant.window === window && random.chance(0.35))
      await advance(window, first);
  };

  /** Whose programme is reached is asked what has become of the business. */
  const confirmFirst = async ({ milestone }: Client, menteeUid: string): Promise<void> => {
    const [first] = (await milestone.ofMentee({ menteeUid })).suggested;
    if (!first) return;
    const [word, evidence] = first.code.startsWith('jobs')
      ? ['Pesanan bertambah, jadi kami menambah orang', 'Daftar upah dilihat']
      : ['Benar, berkat pendampingan di PLUT', 'Aslinya dilihat di kantor'];
    await milestone.confirm({ uid: newUid(), menteeUid, code: first.code, word, evidence });
  };

  /** One step further in the programme; the last one reaches it. */
  const advance = async (window: Client, { uid, programUid }: Known): Promise<void> => {
    const { programs: all } = await window.mentoring.get({ uid });
    const program = all.find((each) => each.uid === programUid);
    if (!program || program.status !== 'running') return;
    const { field, consultant, lockedAt: _, sessions: __, ...typed } = program;
    const reached = typed.reached + 1;
    if (reached === typed.goal) await confirmFirst(window, uid);
    await window.mentoring.saveProgram({
      ...typed,
      menteeUid: uid,
      fieldUid: field.uid,
      consultantUid: consultant.uid,
      reached,
      status: reached >= (typed.goal ?? 0) ? 'reached' : 'running',
    });
  };

  /** The clients of the old year are finished, or go on in the new one. */
  const turnYear = async (localDate: string, random: Random): Promise<void> => {
    year = Number(localDate.slice(0, 4));
    const kept: Known[] = [];
    for (const client of clients) {
      const { mentoring } = client.consultant.window;
      if (random.chance(0.6)) {
        const next = await unlessTaken(mentoring.carryOver({ uid: newUid(), menteeUid: client.uid }));
        if (!next) continue;
        const { uid } = await mentoring.setStatus({ uid: next.uid, status: 'active' });
        const { programs: open } = await mentoring.get({ uid });
        kept.push({ ...client, uid, programUid: open[0]?.uid ?? null });
        await tellYears({ ...client, random, localDate });
      }
      await mentoring.setStatus({ uid: client.uid, status: 'finished' });
    }
    clients = kept;
  };

  const sheetsRecorded = new Set<string>();
  return {
    begin: async (localDate: string, random: Random): Promise<void> => {
      if (Number(localDate.slice(0, 4)) !== year) await turnYear(localDate, random);
    },
    /** Nobody is taken on twice, or by whoever has no room. */
    canTake: (visitor: Pick<Known, 'consultant' | 'personUid' | 'businessUid'>): boolean =>
      find(visitor) === undefined && of(visitor.consultant).length < ROOM,
    /** A service has ended: its visitor is taken on, or it was a session of a client. */
    served: async (served: Served, outcome: Outcome): Promise<void> => {
      if (outcome === 'mentoring') return take(served);
      const client = find(served);
      const { consultant, localDate, advice, followUp, followUpDue, sheet, random } = served;
      if (!client || !random.chance(0.8)) return;
      // Somebody who is sent back to a field has one sheet there, and it is one session.
      const key = `${sheet.ticketUid} ${sheet.fieldUid}`;
      if (sheetsRecorded.has(key)) return;
      sheetsRecorded.add(key);
      await record(
        consultant,
        [client],
        { localDate, minutes: 30, place: 'office', material: advice, followUp, followUpDue, sheet },
        random,
      );
    },
    /** In the afternoon some consultants go out to whom they have not seen for long, or gather a few of them. */
    goOut: async (
      localDate: string,
      random: Random,
      letterOf: (fieldUid: string) => string,
    ): Promise<void> => {
      const dayBefore = lastWorkingDay(addDays(localDate, -1));
      for (const consultant of consultants) {
        // Who is hard to reach is left for another day, and another.
        const own = of(consultant)
          .sort((a, b) => a.lastMet.localeCompare(b.lastMet))
          .slice(2);
        if (own.length === 0 || !random.chance(0.45)) continue;
        const isGroup = own.length > 3 && random.chance(0.12);
        const [, , advice, followUp] = random.one(topicsOf(letterOf(consultant.fieldUid)));
        const met = own.slice(0, isGroup ? 3 : 1);
        // On Monday one writes what was done out there on Friday.
        const isLate =
          weekdayOf(localDate) === 1 &&
          dayBefore.slice(0, 7) === localDate.slice(0, 7) &&
          met.every(({ lastMet }) => lastMet < dayBefore);
        await record(
          consultant,
          met,
          {
            localDate: isLate ? dayBefore : localDate,
            minutes: random.one([60, 90, 120]),
            place: isGroup
              ? 'office'
              : random.weighted([
                  ['business', 7],
                  ['online', 3],
                ] as const),
            material: advice,
            followUp: random.chance(0.5) ? followUp : '',
            followUpDue: null,
            sheet: null,
          },
          random,
        );
      }
    },
  };
};
export type Mentoring = Awaited<ReturnType<typeof createMentoring>>;
