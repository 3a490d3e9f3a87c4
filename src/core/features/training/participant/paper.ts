import type { ListColumn } from '#contract/list.ts';
import type { Participant } from '#contract/participant.ts';
import { participantStateWords, type Session, type Training } from '#contract/training.ts';
import { daysText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';
import { sexWords } from '#contract/person.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import { localPhone } from '#core/platform/people/phone.ts';
import { maskNik } from '#core/platform/people/nik.ts';
import { participantQr } from './rules.ts';
import type { Listed } from './store.ts';
import {
  type PaperName,
  type Org,
  type SignatureBlock,
  type QrText,
  signatureOf,
} from '#core/platform/typesetting/index.ts';

/** Cards to cut, eight an A4 sheet; the QR is read at the door. */
export type ParticipantCardsPaper = {
  org: Org;
  kegiatan: string;
  mulai: string;
  selesai: string;
  tempat: string;
  kartu: { nama: string; sebagai: string; usaha: string; kode: string; qr: QrText }[];
};

/** Daftar hadir: one list a session, each on pages of its own with the same people. */
export type AttendanceListPaper = {
  org: Org;
  kertas: PaperName;
  kegiatan: string;
  tempat: string;
  daftar: { tanggal: string; sesi: string; jam: [from: string, to: string] | null; ttd: SignatureBlock[] }[];
  /** jk is empty for a guest, whose card is not in the index. */
  peserta: { nama: string; jk: string; usaha: string; kecamatan: string }[];
  /** Rows for whoever comes without being on the list. */
  kosong: number;
};

/** An entry as it is shown, with what only the office's own papers say. */
export type OnPaper = { participant: Participant; row: Pick<Listed, 'sex' | 'phone' | 'nik'> };

/** Empty rows at the end, so many that odd and even share their boxes to the last. */
const blankRows = (count: number): number => (count % 2 === 0 ? 4 : 3);

const organiser = { post: 'Ketua Panitia Pelaksana', name: '', rank: '', nip: '' };

const listOf = (
  session: Pick<Session, 'localDate' | 'title'> & Partial<Session>,
  office: Office,
): AttendanceListPaper['daftar'][number] => ({
  tanggal: session.localDate,
  sesi: session.title,
  jam: session.startTime && session.endTime ? [session.startTime, session.endTime] : null,
  ttd: [
    signatureOf(office.head, { awalan: 'Mengetahui,' }),
    signatureOf(organiser, { tempat: office.city, tanggal: session.localDate }),
  ],
});

/** Those with a place: participants first, then who speaks and who organises. */
const present = (entries: readonly OnPaper[]): OnPaper[] => {
  const enrolled = entries.filter(({ participant }) => participant.state === 'enrolled');
  const isPeserta = ({ participant }: OnPaper) => participant.role === 'Peserta';
  return [...enrolled.filter(isPeserta), ...enrolled.filter((entry) => !isPeserta(entry))];
};

/** The list of one session, or of each; a training without sessions has one without hours. */
export const attendanceListPaper = (
  training: Training,
  sessions: readonly Session[],
  entries: readonly OnPaper[],
  office: Office,
  org: Org,
): AttendanceListPaper => {
  const people = present(entries);
  const lists = sessions.length > 0 ? sessions : [{ localDate: training.startDate, title: '' }];
  return {
    org,
    kertas: office.paper,
    kegiatan: training.title,
    tempat: training.place,
    daftar: lists.map((session) => listOf(session, office)),
    peserta: people.map(({ participant, row }) => ({
      nama: participant.name,
      jk: row.sex ?? '',
      usaha: participant.role === 'Peserta' ? participant.businessName : participant.role,
      kecamatan: participant.regionName,
    })),
    kosong: blankRows(people.length),
  };
};

export const participantCardsPaper = (
  training: Training,
  entries: readonly OnPaper[],
  org: Org,
): ParticipantCardsPaper => ({
  org,
  kegiatan: training.title,
  mulai: training.startDate,
  selesai: training.endDate,
  tempat: training.place,
  kartu: present(entries).map(({ participant }) => ({
    nama: participant.name,
    sebagai: participant.role,
    usaha: participant.businessName,
    kode: participant.code,
    qr: participantQr(participant.code),
  })),
});

/** The list with attendance and what is still missing for the certificate. */
export const participantColumns = {
  name: { title: 'Nama pada sertifikat', value: ({ participant }) => participant.name, chars: 34 },
  cardName: {
    title: 'Nama di data',
    value: ({ participant: { cardName, personUid, name } }) => cardName ?? (personUid ? name : ''),
    chars: 34,
  },
  nik: { title: 'NIK', value: ({ row }) => (row.nik ? maskNik(row.nik) : ''), chars: 20 },
  sex: {
    title: 'L/P',
    value: ({ row }) => (row.sex ? sexWords[row.sex as keyof typeof sexWords] : ''),
    chars: 12,
  },
  phone: { title: 'No HP', value: ({ row }) => (row.phone ? localPhone(row.phone) : ''), chars: 16 },
  business: { title: 'Usaha', value: ({ participant }) => participant.businessName, chars: 30 },
  district: { title: 'Kecamatan', value: ({ participant }) => participant.regionName, chars: 20 },
  role: { title: 'Peran', value: ({ participant }) => participant.role, chars: 14 },
  state: {
    title: 'Keadaan',
    value: ({ participant }) => participantStateWords[participant.state],
    chars: 16,
  },
  hours: { title: 'JP hadir', value: ({ participant }) => participant.attendedHours, chars: 12 },
  percent: {
    title: 'Hadir',
    value: ({ participant: { attendedPercent } }) => (attendedPercent === null ? '' : `${attendedPercent} %`),
    chars: 8,
  },
  remark: {
    title: 'Catatan',
    value: ({ participant: { certificateNumber, ineligibility } }) =>
      certificateNumber === null ? ineligibility.join('; ') : '',
    chars: 34,
  },
  certificate: {
    title: 'Nomor sertifikat',
    value: ({ participant }) => participant.certificateNumber ?? '',
    chars: 34,
  },
} satisfies Record<string, ListColumn<OnPaper>>;

export const participantsBook = (training: Training, entries: readonly OnPaper[]): XlsxBook => ({
  sheets: [
    listSheet('Peserta', [training.title, daysText(training)], Object.values(participantColumns), entries, {
      numbers: 6,
    }),
  ],
});
