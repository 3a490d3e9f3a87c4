import type { LetterDraft } from '#contract/letter.ts';
import type { Office } from '#contract/office.ts';
import type { PersonCard } from '#contract/person.ts';
import { legalFormWords } from '#contract/business.ts';
import { addressOf } from './own.ts';
import { titleOf } from './rules.ts';
import {
  type PaperName,
  type Org,
  type SignatureBlock,
  type QrText,
  postText,
  signatureOf,
  fileNameOf,
} from '#core/platform/typesetting/index.ts';

/** One page for each addressee, who shows its QR at the door. */
export type InvitationPaper = {
  org: Org;
  kertas: PaperName;
  nomor: string;
  tanggal: string;
  kota: string;
  lampiran: string;
  perihal: string;
  kegiatan: string;
  penyelenggara: string;
  mulai: string;
  selesai: string;
  waktu: string;
  tempat: string;
  pesan: string;
  penerima: { nama: string; usaha: string; kode: string; qr: QrText }[];
  ttd: SignatureBlock[];
};

/** What the office certifies about one person. */
export type StatementLetterPaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  nomor: string;
  tanggal: string;
  /** Who signs, as the letter opens. */
  penanda: [label: string, value: string][];
  identitas: [label: string, value: string][];
  /** "telah berkonsultasi 3 kali pada …", without a full stop. */
  pernyataan: string;
  baris: { tanggal: string; bidang: string; layanan: string; konsultan: string }[];
  keperluan: string;
  qr: QrText;
  ttd: SignatureBlock[];
};

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

// The phone stays out, and so does the NIK unless the holder wants it: an identity card is shown with the letter.
export const identityOf = (
  person: PersonCard['person'],
  business: PersonCard['businesses'][number] | undefined,
  nik: string | null,
): [label: string, value: string][] => [
  ['Nama', person.name],
  ...(nik ? ([['NIK', nik]] as [string, string][]) : []),
  ['Alamat', addressOf(person)],
  ...(business
    ? ([
        ['Nama usaha', business.name],
        ['Bentuk usaha', business.legalForm ? legalFormWords[business.legalForm] : '–'],
        ['NIB', business.nib || '–'],
        ['Produk', business.product || '–'],
      ] as [string, string][])
    : []),
];

/** Who signs for the office, as a letter opens. */
export const headOf = ({ head }: Office): [label: string, value: string][] => [
  ['Nama', head.name || '…'],
  ...(head.nip ? ([['NIP', head.nip]] as [string, string][]) : []),
  ...(head.rank ? ([['Pangkat/Golongan', head.rank]] as [string, string][]) : []),
  ['Jabatan', postText(head)],
];

/** What the office certifies from its records. */
export type StatementDraft = Extract<LetterDraft, { kind: 'consultation' | 'mentoring' }>;

export const statementPaper = (
  draft: StatementDraft,
  card: PersonCard,
  facts: {
    number: string;
    statement: string;
    consultations: readonly Consultation[];
    payload: string;
    /** Whole on the paper, masked in a preview, null where it is not wanted. */
    nik: string | null;
  },
  office: Office,
  org: Org,
): StatementLetterPaper => ({
  org,
  kertas: office.paper,
  judul: titleOf({ form: draft.kind, name: '' }),
  nomor: facts.number,
  tanggal: draft.signedOn,
  penanda: headOf(office),
  identitas: identityOf(card.person, card.businesses[0], facts.nik),
  pernyataan: facts.statement,
  baris: facts.consultations.map(({ localDate, field, title, staffName }) => ({
    tanggal: localDate,
    bidang: field?.name ?? '–',
    layanan: title,
    konsultan: staffName ?? '–',
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

/** "surat-001-SK-PLUT-XI-2026-Siti-Nurhaliza-2026-11-23.pdf" */
export const letterFileName = (letter: { number: string; subject: string; issued_on: string }): string =>
  fileNameOf(['surat', letter.number, letter.subject, letter.issued_on], 'pdf');
