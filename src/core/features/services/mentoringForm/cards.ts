import { type FormOrder, formTitles } from '#contract/mentoringForm.ts';
import { periodKind, periodText } from '#contract/period.ts';
import type { SignatureBlock } from '#core/platform/typesetting/index.ts';
import { areaOf, type FieldSignature, type FormOffice, type Head, headOf, signing } from './head.ts';
import { targetText } from '#core/features/services/mentee/index.ts';
import { type ConsultantWork, fieldSignatories, type PlanCard } from './rules.ts';

/** Form 7e, a card for each client. */
export type ProgramCardPaper = Head & {
  tahun: number;
  plut: string;
  kartu: {
    nama: string;
    bidang: { nama: string; program: { masalah: string; program: string; target: string; pj: string }[] }[];
    konsultan: FieldSignature[];
  }[];
};

/** Forms 7f and 7g: for each consultant and client a card, or for each consultant a report. */
export type MentoringReportPaper = Head & {
  formulir: '7f' | '7g';
  nama: string;
  masa: string;
  /** How much it is, and what was left out. */
  keterangan: string;
  lembar: {
    judul: string[];
    isian: [label: string, value: string][];
    usaha: {
      nama: string;
      program: {
        bidang: string;
        masalah: string;
        program: string;
        sesi: { tanggal: string; materi: string }[];
        lanjut: string;
      }[];
    }[];
    ttd: SignatureBlock[];
  }[];
};

export const programCardPaper = (
  year: number,
  cards: readonly PlanCard[],
  forOffice: FormOffice,
): ProgramCardPaper => ({
  ...headOf(forOffice),
  tahun: year,
  plut: areaOf(forOffice.office),
  kartu: cards.map(({ name, fields }) => ({
    nama: name,
    bidang: fields.map(({ field, programs }) => ({
      nama: field.name,
      program: programs.map((each) => ({
        masalah: each.problem,
        program: each.title,
        target: targetText(each),
        pj: each.consultant,
      })),
    })),
    konsultan: signing(
      fieldSignatories(
        forOffice.fields,
        forOffice.staff,
        new Map(fields.map(({ field, programs }) => [field.uid, new Set(programs.map((p) => p.consultant))])),
      ),
    ),
  })),
});

const clientsOf = (clients: ConsultantWork['clients']): MentoringReportPaper['lembar'][number]['usaha'] =>
  clients.map(({ name, programs }) => ({
    nama: name,
    program: programs.map(({ field, problem, title, sessions, next }) => ({
      bidang: field,
      masalah: problem,
      program: title || 'Di luar program kerja',
      sesi: sessions.map(({ localDate, material }) => ({ tanggal: localDate, materi: material })),
      lanjut: next,
    })),
  }));

const CONSULTANT = 'NAMA KONSULTAN PENDAMPING';

/** Where and when it is signed. */
type Signed = Pick<FormOffice, 'office' | 'localDate'>;

/** Only with a field where all of it was held in one. */
const consultantSignature = (
  { consultant, heldIn }: Pick<ConsultantWork, 'consultant' | 'heldIn'>,
  { office, localDate }: Signed,
): SignatureBlock => ({
  tempat: office.city,
  tanggal: localDate,
  jabatan: ['Konsultan Pendamping', heldIn.length === 1 && `Bidang ${heldIn[0]}`].filter(Boolean).join(' '),
  nama: consultant,
});

/** How many clients and sessions stand on it; those that do not count are told, not printed. */
const summaryOf = (works: readonly ConsultantWork[]): string => {
  const clients = works.flatMap((work) => work.clients);
  const sessions = clients.flatMap(({ programs }) => programs.flatMap((program) => program.sessions));
  const uncounted = works.reduce((sum, work) => sum + work.uncounted, 0);
  return [
    `${clients.length} koperasi/UMK`,
    `${sessions.length} kegiatan`,
    uncounted > 0 && `${uncounted} pertemuan tidak dihitung`,
  ]
    .filter(Boolean)
    .join(' · ');
};

/** The cards of form 7f: the client signs at the left, the consultant at the right. */
const cardsOf = (works: readonly ConsultantWork[], forOffice: FormOffice): MentoringReportPaper['lembar'] =>
  works.flatMap((work) =>
    work.clients.map((client) => ({
      judul: ['KARTU PELAKSANAAN PENDAMPINGAN'],
      isian: [
        [CONSULTANT, work.consultant],
        ['NAMA KOPERASI DAN UMKM', client.name],
      ],
      usaha: clientsOf([client]),
      ttd: [
        { awalan: 'Mengetahui,', jabatan: 'Pemilik atau Pengurus', nama: client.owner },
        consultantSignature(work, forOffice),
      ],
    })),
  );

/** Form 7g, a report for each consultant. */
export const reportsOf = (
  works: readonly ConsultantWork[],
  period: string,
  forOffice: Signed,
): MentoringReportPaper['lembar'] =>
  works.map((work) => ({
    judul: [
      `LAPORAN ${periodKind(period)} KONSULTAN PENDAMPING PLUT KUMKM`,
      `DI ${areaOf(forOffice.office).toUpperCase()}`,
    ],
    isian: [[CONSULTANT, work.consultant]],
    usaha: clientsOf(work.clients),
    ttd: [consultantSignature(work, forOffice)],
  }));

export const mentoringReportPaper = (
  { form, period }: FormOrder & { form: '7f' | '7g' },
  works: readonly ConsultantWork[],
  forOffice: FormOffice,
): MentoringReportPaper => ({
  ...headOf(forOffice),
  formulir: form,
  nama: `${formTitles[form]} · ${periodText(period)}`,
  masa: periodText(period),
  keterangan: summaryOf(works),
  lembar: form === '7f' ? cardsOf(works, forOffice) : reportsOf(works, period, forOffice),
});
