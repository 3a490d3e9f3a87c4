import { addDays, addMonths } from '#contract/dates.ts';
import {
  type FacilitationFacts,
  type FacilitationKind,
  nextStep,
  ofSubject,
  validityFrom,
} from '#contract/facilitation.ts';
import type { Client, Outputs } from '#contract/index.ts';
import { nextWorkingDay } from './calendar.ts';
import type { Random } from './random.ts';

/** Of those who are served in a field so many ask for this: [kind, per service, subjects, partners]. */
const asked: Record<string, readonly [kind: string, often: number, subjects: string[], partners: string[]]> =
  {
    A: [
      'legalitas',
      0.014,
      ['nib', 'pirt', 'pirt', 'halal', 'halal', 'merek', 'bpom', 'npwp', 'badanHukum'],
      [''],
    ],
    D: [
      'pembiayaan',
      0.014,
      ['kur', 'kur', 'kur', 'bank', 'fintech', 'csr', 'lpdb'],
      ['Bank Siak Raya', 'Bank Lancang Kuning'],
    ],
    E: [
      'pemasaran',
      0.008,
      ['pameran', 'kurasi', 'lokapasar', 'katalog'],
      ['Dekranasda Riau', 'Pasar Rakyat Daring'],
    ],
    F: ['teknologi', 0.006, ['qris', 'pembukuan', 'laman', 'mediaSosial'], ['Bank Lancang Kuning', '']],
    G: [
      'kemitraan',
      0.006,
      ['rantaiPasok', 'temuBisnis', 'offtaker'],
      ['Swalayan Melur', 'Hotel Tepian Siak'],
    ],
  };
/** What cooperatives come for, more often than others. */
const ofCooperatives = ['badanHukum', 'badanHukum', 'nikKoperasi'];
/** Who gives what no bank gives. */
const lenders: Record<string, string> = {
  fintech: 'Dana Mitra Melayu',
  csr: 'Kilang Sungai Siak',
  lpdb: 'Dana bergulir',
};
const actions: Record<string, string> = {
  berkas: 'Lengkapi berkas',
  diajukan: 'Tanyakan jadwal',
  survei: 'Lengkapi mutasi rekening',
  disetujui: 'Akad kredit',
  cairSebagian: 'Tanyakan tahap berikutnya',
  diproses: 'Tanyakan penerbitan',
  dipertemukan: 'Kirim contoh produk',
};
const words: Record<string, string> = {
  alasanNilai: 'Rasa baik, label kemasan perlu diperbaiki',
  akun: 'Akun usaha sudah aktif',
  merek: 'Lado Bunda',
  produk: 'Keripik dan sambal',
  pertimbangan: 'Omzet tahun lalu mencukupi',
  agunan: 'Sertifikat tanah',
};
const reasons = ['Berkas tidak dilengkapi', 'Belum memenuhi syarat', 'Pemohon memilih menunda'];
const MILLION = 1_000_000;

type Consultant = { window: Client; fieldUid: string };
type Row = Outputs['facilitation']['list']['cases'][number];
type Known = { consultant: Consultant } & Pick<
  Row,
  'uid' | 'kind' | 'subject' | 'step' | 'dueOn' | 'askedRp' | 'approvedRp' | 'paidRp' | 'endedOn'
>;
type Served = {
  consultant: Consultant;
  personUid: string;
  businessUid: string | null;
  isCooperative: boolean;
  localDate: string;
  letter: string;
  sheet: { ticketUid: string; fieldUid: string };
};

/** The cases of the office over the days that are played, by the calls of their consultants. */
/** "L/4711/2026"; a NIB has 13 digits. */
const numberOf = (random: Random, letter: string | null, on: string): string => {
  const number = random.whole(1000, 9999);
  return letter === null ? `91200${number}${on.slice(0, 4)}` : `${letter}/${number}/${on.slice(0, 4)}`;
};

export const createFacilitation = async (consultants: readonly Consultant[], newUid: () => string) => {
  const kinds = consultants[0] ? await consultants[0].window.facilitation.kinds() : [];
  const kindOf = (code: string): FacilitationKind => kinds.find((each) => each.code === code)!;
  const ownUid = async ({ window }: Consultant) => (await window.session.current()).staff!.uid;
  let cases: Known[] = [];
  for (const consultant of consultants) {
    const mine = { state: 'current', kind: null, staffUid: await ownUid(consultant), limit: 1000 } as const;
    const { cases: found } = await consultant.window.facilitation.list(mine);
    cases.push(...found.filter(({ endedOn }) => endedOn === null).map((row) => ({ ...row, consultant })));
  }

  const factsOf = (
    random: Random,
    { subject, fields }: { subject: string; fields: FacilitationKind['fields'] },
    on: string,
  ) => {
    const facts: FacilitationFacts = {};
    for (const field of ofSubject(fields, subject)) {
      if (field.type === 'choice') facts[field.code] = random.one(field.choices!).code;
      else if (field.type === 'date') facts[field.code] = on;
      else if (field.type === 'number') facts[field.code] = random.one([12, 24, 36]);
      else if (field.type === 'money') facts[field.code] = random.whole(1, 20) * MILLION;
      else if (words[field.code]) facts[field.code] = words[field.code]!;
    }
    return facts;
  };
  const nextDue = (random: Random, localDate: string) =>
    nextWorkingDay(addDays(localDate, random.whole(3, 20)));

  /** One step, or one part of the money; sometimes it ends there. */
  const advance = async (one: Known, localDate: string, random: Random, on = localDate): Promise<Known> => {
    const { window } = one.consultant;
    const kind = kindOf(one.kind.code);
    const keep = (answer: Row): Known => ({ ...answer, consultant: one.consultant });
    if (random.chance(0.04) && on === localDate && one.paidRp === 0)
      return keep(
        await window.facilitation.end({
          uid: one.uid,
          ending: random.one(kind.endings).code,
          on,
          reason: random.one(reasons),
        }),
      );
    const step = nextStep(kind, one.step.code);
    if (!step) {
      const left = one.approvedRp! - one.paidRp;
      const rupiah = one.paidRp === 0 && random.chance(0.4) ? Math.floor(left / 2) : left;
      return keep(
        await window.facilitation.pay({
          uid: newUid(),
          caseUid: one.uid,
          rupiah,
          plannedOn: null,
          paidOn: on,
          note: '',
        }),
      );
    }
    const validity = kind.subject.choices.find(({ code }) => code === one.subject.code)?.validity;
    const fields = kind.fields.filter(({ atStep }) => atStep === step.code);
    return keep(
      await window.facilitation.move({
        uid: one.uid,
        step: step.code,
        on,
        note: '',
        nextAction: actions[step.code] ?? 'Hubungi pemohon',
        dueOn: nextDue(random, localDate),
        facts: factsOf(random, { subject: one.subject.code, fields }, on),
        askedRp: kind.money && step.counts === 'asked' ? one.askedRp : null,
        approvedRp: step.counts === 'approved' ? one.askedRp! * random.one([1, 1, 0.8, 0.6]) : null,
        document:
          step.counts === 'issued'
            ? {
                number: numberOf(random, one.subject.code === 'nib' ? null : kind.letter, on),
                ...validityFrom(validity, on),
              }
            : null,
      }),
    );
  };

  const open = async (served: Served, random: Random, openedOn: string, subject: string, partner: string) => {
    const { consultant, personUid, businessUid, letter, sheet, localDate } = served;
    const kind = kindOf(asked[letter]![0]);
    const fields = kind.fields.filter(({ atStep }) => atStep === undefined);
    const opened = await consultant.window.facilitation.open({
      uid: newUid(),
      kind: kind.code,
      subject,
      personUid,
      businessUid,
      staffUid: await ownUid(consultant),
      fieldUid: null,
      partner,
      openedOn,
      askedRp: kind.money ? random.one([15, 20, 25, 30, 50, 75, 100]) * MILLION : null,
      facts: factsOf(random, { subject, fields }, openedOn),
      nextAction: 'Lengkapi berkas',
      dueOn: nextDue(random, localDate),
      sheet: openedOn === localDate ? sheet : null,
    });
    return { ...opened, consultant };
  };

  /** A paper of years ago that the office did not help with: now near its end, it is written down, and half are renewed. */
  const recallPaper = async (served: Served, random: Random): Promise<void> => {
    const ends = addDays(served.localDate, random.whole(-40, 160));
    let one: Known = await open(served, random, addMonths(ends, -60), 'pirt', '');
    while (one.endedOn === null) one = await advance(one, served.localDate, random, addMonths(ends, -60));
    if (random.chance(0.5)) return;
    const renewal = { uid: newUid(), caseUid: one.uid, openedOn: served.localDate };
    const renewed = await served.consultant.window.facilitation.renew(renewal);
    cases.push({ ...renewed, dueOn: served.localDate, consultant: served.consultant });
  };

  return {
    /** A service has ended: sometimes it was the beginning of more. */
    served: async (served: Served, random: Random): Promise<void> => {
      const [kind, often = 0, subjects = [], partners = []] = asked[served.letter] ?? [];
      const isCooperative = served.isCooperative && kind === 'legalitas';
      if (kind === undefined || !random.chance(isCooperative ? 0.3 : often)) return;
      const subject = random.one(isCooperative ? ofCooperatives : subjects);
      if (subject === 'pirt' && random.chance(0.5)) return recallPaper(served, random);
      const one = await open(
        served,
        random,
        served.localDate,
        subject,
        lenders[subject] ?? random.one(partners),
      );
      cases.push(one);
      const lines = ofSubject(kindOf(kind).checklist, subject);
      for (const line of lines.slice(0, random.whole(1, 3)))
        await served.consultant.window.facilitation.file({
          uid: one.uid,
          code: line.code,
          state: 'there',
          on: served.localDate,
          how: random.one(['fotokopi', 'asli', 'dari kartu']),
        });
    },
    /** Whatever is due is done today, or put off once more. */
    work: async (localDate: string, random: Random): Promise<void> => {
      const kept: Known[] = [];
      for (const one of cases) {
        const isDue = (one.dueOn ?? localDate) <= localDate && random.chance(0.4);
        const now = isDue ? await advance(one, localDate, random) : one;
        if (now.endedOn === null) kept.push(now);
      }
      cases = kept;
    },
  };
};
export type PlayedFacilitation = Awaited<ReturnType<typeof createFacilitation>>;
