import type { Outcome } from '#contract/consultation.ts';
import { numericDate } from '#contract/dates.ts';
import type { Letter, LetterDraft } from '#contract/letter.ts';
import type { Office } from '#contract/office.ts';
import type { PersonCard } from '#contract/person.ts';
import { legalFormWords, letterWords, outcomeWords } from '#contract/words.ts';
import {
  type InvitationPaper,
  type Org,
  postText,
  type RegisterPaper,
  signatureOf,
  type StatementLetterPaper,
} from '../document/index.ts';
import type { XlsxBook } from '../document/xlsx.ts';
import { letterTitles } from './rules.ts';

export type Consultation = PersonCard['history'][number];

/** Consultations of these days that came to an end, oldest first. */
export const consultationsOf = (card: PersonCard, from: string, to: string): Consultation[] =>
  card.history
    .filter(
      ({ kind, outcome, localDate }) =>
        kind === 'visit' && outcome !== null && localDate >= from && localDate <= to,
    )
    .sort(
      (a, b) =>
        a.localDate.localeCompare(b.localDate) ||
        (a.field?.letter ?? '').localeCompare(b.field?.letter ?? ''),
    );

// NIK and phone stay out: whoever shows the letter shows an identity card with it.
const identity = ({ person, businesses: [business] }: PersonCard): [label: string, value: string][] => [
  ['Nama', person.name],
  ['Alamat', [person.address, person.regionPath].filter(Boolean).join(', ')],
  ...(business
    ? ([
        ['Nama usaha', business.name],
        ['Bentuk usaha', legalFormWords[business.legalForm]],
        ['NIB', business.nib || '–'],
        ['Produk', business.product || '–'],
      ] as [string, string][])
    : []),
];

export const statementPaper = (
  draft: Exclude<LetterDraft, { kind: 'invitation' }>,
  card: PersonCard,
  facts: { number: string; statement: string; consultations: readonly Consultation[]; payload: string },
  office: Office,
  org: Org,
): StatementLetterPaper => ({
  org,
  kertas: office.paper,
  judul: letterTitles[draft.kind],
  nomor: facts.number,
  penanda: [
    ['Nama', office.head.name || '…'],
    ...(office.head.nip ? ([['NIP', office.head.nip]] as [string, string][]) : []),
    ...(office.head.rank ? ([['Pangkat/Golongan', office.head.rank]] as [string, string][]) : []),
    ['Jabatan', postText(office.head)],
  ],
  identitas: identity(card),
  pernyataan: facts.statement,
  baris: facts.consultations.map(({ localDate, field, title, staffName, outcome }) => ({
    tanggal: localDate,
    bidang: field?.name ?? '–',
    layanan: title,
    konsultan: staffName ?? '–',
    hasil: outcome ? outcomeWords[outcome as Outcome] : '–',
  })),
  keperluan: draft.purpose,
  qr: facts.payload,
  ttd: [signatureOf(office.head, { tempat: office.city, tanggal: draft.signedOn })],
});

export type Addressee = { name: string; code: string; businessName: string };

export const invitationPaper = (
  draft: Extract<LetterDraft, { kind: 'invitation' }>,
  training: { title: string; startDate: string; endDate: string; place: string; organiser: string },
  addressees: readonly Addressee[],
  number: string,
  office: Office,
  org: Org,
): InvitationPaper => ({
  org,
  kertas: office.paper,
  nomor: number,
  tanggal: draft.signedOn,
  kota: office.city,
  lampiran: draft.attachment || '–',
  perihal: `Undangan ${training.title}`,
  kegiatan: training.title,
  penyelenggara: training.organiser,
  mulai: training.startDate,
  selesai: training.endDate,
  waktu: draft.time,
  tempat: training.place,
  pesan: draft.message,
  penerima: addressees.map(({ name, code, businessName }) => ({
    nama: name,
    usaha: businessName,
    kode: code,
    qr: `PLUT1:P:${code}`,
  })),
  ttd: [signatureOf(office.head, {})],
});

export const letterFileName = (number: string): string =>
  `surat-${number.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`;

const remark = ({ voidedOn, voidReason }: Letter): string =>
  voidedOn ? `Dibatalkan ${numericDate(voidedOn)}: ${voidReason}.` : '';

export const registerRows = (letters: readonly Letter[]): RegisterPaper['baris'] =>
  letters.map((letter) => ({
    nomor: letter.number,
    nama: letter.subject,
    perihal: letterWords[letter.kind],
    terbit: letter.issuedOn,
    keterangan: remark(letter),
  }));

export const registerXlsx = (letters: readonly Letter[], year: number): XlsxBook => ({
  sheets: [
    {
      name: `Register ${year}`,
      widths: [34, 24, 44, 72, 14, 44],
      rows: [
        [`Register surat tahun ${year}`],
        [],
        ['Nomor', 'Surat', 'Tentang', 'Isi', 'Terbit', 'Keterangan'],
        ...letters.map((letter) => [
          letter.number,
          letterWords[letter.kind],
          letter.subject,
          letter.statement,
          numericDate(letter.issuedOn),
          remark(letter),
        ]),
      ],
      boldRows: [0, 2],
      frozenRows: 3,
    },
  ],
});
