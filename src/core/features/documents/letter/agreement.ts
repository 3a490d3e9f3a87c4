import { dateText } from '#contract/dates.ts';
import { clientName, type Mentee, type Program, UNMET } from '#contract/mentee.ts';
import type { Office } from '#contract/office.ts';
import type { PersonCard } from '#contract/person.ts';
import {
  type Org,
  type PaperName,
  type QrText,
  type SignatureBlock,
  signatureOf,
} from '#core/platform/typesetting/index.ts';
import { targetText } from '#core/features/services/mentee/index.ts';
import { headOf, identityOf } from './paper.ts';
import { titleOf } from './rules.ts';

export type Article = { judul: string; ayat: string[] };

/** What office and client agree on for the year, with the programmes as an annex. */
export type AgreementPaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  nomor: string;
  tanggal: string;
  pertama: [label: string, value: string][];
  kedua: [label: string, value: string][];
  /** The last one stays with the signatures. */
  pasal: Article[];
  lampiran: { klien: string; tahun: number };
  program: { bidang: string; masalah: string; program: string; target: string; konsultan: string }[];
  qr: QrText;
  ttd: (SignatureBlock & { meterai?: boolean })[];
};

type Agreed = Pick<Mentee, 'year' | 'plannedSessions'> & { consultant: string; hasPrograms: boolean };

/** The text of the agreement; it begins on the day it is signed, at the earliest with its year. */
export const articlesOf = (
  { year, plannedSessions, consultant, hasPrograms }: Agreed,
  signedOn: string,
): Article[] => {
  const first = `${year}-01-01`;
  const meetings =
    plannedSessions > 0
      ? `direncanakan ${plannedSessions} kali pertemuan dalam tahun itu`
      : 'dengan jumlah pertemuan yang disepakati bersama';
  return [
    {
      judul: 'Maksud dan Tujuan',
      ayat: [
        'Pendampingan dimaksudkan untuk meningkatkan kemampuan dan kemandirian usaha PIHAK KEDUA.',
        hasPrograms
          ? 'Program kerja pendampingan tercantum dalam lampiran, yang merupakan bagian tidak terpisahkan dari kontrak ini.'
          : 'Program kerja pendampingan belum ditetapkan pada saat kontrak ini ditandatangani; kedua pihak menyusunnya bersama selama masa kontrak.',
      ],
    },
    {
      judul: 'Jangka Waktu dan Pertemuan',
      ayat: [
        `Kontrak ini berlaku untuk pendampingan tahun ${year}, sejak ${dateText(signedOn < first ? first : signedOn)} sampai dengan 31 Desember ${year}.`,
        `Pendampingan dilaksanakan oleh konsultan pendamping ${consultant}, ${meetings}, di kantor PIHAK PERTAMA, di tempat usaha PIHAK KEDUA, atau secara daring.`,
        'Pendampingan pada tahun berikutnya dituangkan dalam kontrak baru.',
      ],
    },
    {
      judul: 'Hak dan Kewajiban Pihak Pertama',
      ayat: [
        'PIHAK PERTAMA wajib menugaskan konsultan pendamping dan melaksanakan program kerja bersama PIHAK KEDUA.',
        'PIHAK PERTAMA wajib memberi tahu PIHAK KEDUA bila konsultan pendamping atau jadwal pertemuan berubah.',
        'PIHAK PERTAMA berhak memperoleh data perkembangan usaha PIHAK KEDUA untuk menilai hasil pendampingan.',
      ],
    },
    {
      judul: 'Hak dan Kewajiban Pihak Kedua',
      ayat: [
        'PIHAK KEDUA berhak memperoleh pendampingan dan mengetahui catatan tentang usahanya.',
        'PIHAK KEDUA wajib memberikan data usaha yang benar, termasuk keadaan usaha setiap akhir tahun.',
        'PIHAK KEDUA wajib hadir pada pertemuan yang telah disepakati dan melaksanakan tindak lanjutnya.',
        'PIHAK KEDUA mengambil sendiri keputusan tentang usahanya dan bertanggung jawab atasnya.',
      ],
    },
    {
      judul: 'Kerahasiaan Data',
      ayat: [
        'PIHAK PERTAMA menjaga kerahasiaan data usaha dan data pribadi PIHAK KEDUA, dan menggunakannya hanya untuk pendampingan dan pelaporan sesuai dengan peraturan perundang-undangan.',
        'Data itu tidak diberikan kepada pihak lain untuk keperluan lain tanpa persetujuan tertulis PIHAK KEDUA, juga setelah kontrak ini berakhir.',
      ],
    },
    {
      judul: 'Biaya',
      ayat: [
        'PIHAK PERTAMA tidak memungut biaya dalam bentuk apa pun atas pendampingan.',
        'Biaya resmi kepada pihak lain, misalnya biaya pendaftaran merek, ditanggung PIHAK KEDUA kecuali disepakati lain.',
      ],
    },
    {
      judul: 'Pengakhiran',
      ayat: [
        `Kontrak ini berakhir karena jangka waktunya habis, tujuannya tercapai, atas permintaan tertulis salah satu pihak, atau karena PIHAK KEDUA tidak dapat ditemui selama ${UNMET.close} hari setelah diberi tahu.`,
        'Pengakhiran kontrak tidak menimbulkan biaya atau denda bagi pihak mana pun.',
      ],
    },
    {
      judul: 'Penyelesaian Perselisihan',
      ayat: ['Perbedaan pendapat diselesaikan dengan musyawarah untuk mufakat.'],
    },
  ];
};

export const agreementPaper = (
  signedOn: string,
  {
    mentee,
    programs,
    card: { person, businesses },
    nik,
  }: {
    mentee: Mentee;
    programs: readonly Program[];
    card: PersonCard;
    /** Whole on the paper, masked in a preview, null where it is not wanted. */
    nik: string | null;
  },
  { number, payload }: { number: string; payload: string },
  office: Office,
  org: Org,
): AgreementPaper => {
  const business = businesses.find(({ uid }) => uid === mentee.business?.uid);
  // What was given up is not agreed on.
  const agreed = programs.filter(({ status }) => status !== 'missed');
  const consultant = mentee.consultant.name;
  return {
    org,
    kertas: office.paper,
    judul: titleOf({ form: 'agreement', name: '' }),
    nomor: number,
    tanggal: signedOn,
    pertama: [...headOf(office), ['Alamat', org.alamat[0] ?? '']],
    kedua: identityOf(person, business, nik),
    pasal: articlesOf({ ...mentee, consultant, hasPrograms: agreed.length > 0 }, signedOn),
    lampiran: { klien: clientName(mentee), tahun: mentee.year },
    program: agreed.map((each) => ({
      bidang: each.field.name,
      masalah: each.problem || '–',
      program: each.title,
      target: targetText(each) || '–',
      konsultan: each.consultant.name,
    })),
    qr: payload,
    ttd: [
      { awalan: 'PIHAK KEDUA,', jabatan: 'Pelaku usaha', nama: person.name, meterai: true },
      signatureOf(office.head, { awalan: 'PIHAK PERTAMA,' }),
      { jabatan: 'Konsultan pendamping', nama: consultant },
    ],
  };
};
