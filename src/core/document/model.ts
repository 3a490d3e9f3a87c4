import type { DesignSpec } from '#contract/design.ts';
import type { TicketPaper as TicketStock } from '#contract/office.ts';

// What the templates in resources/documents read. Their keys are Indonesian, as the paper is: a template is
// checked and changed by people who know the forms, not the code. Dates are ISO, times "08:30", counts integers.

export type PaperName = 'a4' | 'f4';

/** The office as the letterhead shows it; pictures are files the typesetter puts in place. */
export type Org = {
  pemda: string;
  dinas: string;
  unit: string;
  singkat: string;
  alamat: string[];
  kota: string;
  zona: string;
  lambang: string | null;
  logo: string | null;
};

/**
 * One signature block: place and date, or "Mengetahui,"; form, post, name, rank and NIP. "Plt." and "Plh." stand before
 * the post; with "a.n." the post of whoever is signed for stands above it.
 */
export type SignatureBlock = {
  tempat?: string;
  tanggal?: string;
  awalan?: string;
  bentuk?: 'a.n.' | 'Plt.' | 'Plh.';
  atasNama?: string;
  jabatan: string;
  nama: string;
  pangkat?: string;
  nip?: string;
};

/** What a QR says; the typesetter draws the symbol of every value named `qr`. */
export type QrText = string;

export type TicketPaper = {
  org: Org;
  /** Width of the roll in mm, or a sheet. */
  kertas: TicketStock;
  bidang: string;
  layanan: string;
  nomor: string;
  prioritas: string | null;
  /** People who will be called first; null when the number no longer waits. */
  depan: number | null;
  /** Likely waiting time in minutes, from–to; null when too little is known. */
  estimasi: [number, number] | null;
  tanggal: string;
  jam: string;
  qr: QrText;
  ucapan: string;
  pesan: string;
  cetakUlang: boolean;
};

/** A certificate as a design draws it; `desain` is the design itself, its texts read into runs. */
export type DesignPaper = {
  org: Org;
  desain: Omit<DesignSpec, 'elements'> & { elements: readonly object[] };
  /** Files of the stored pictures, by hash. */
  gambar: Readonly<Record<string, string>>;
  sebagai: string;
  kegiatan: string;
  mulai: string;
  selesai: string;
  jp: number;
  tempat: string;
  penyelenggara: string;
  terbit: string;
  materi: { materi: string; jp: number; narasumber: string }[];
  ttd: SignatureBlock[];
  halamanBelakang: boolean;
  /** Whether to mark the texts that their box does not hold. */
  periksa: boolean;
  peserta: {
    nama: string;
    nomor: string;
    kode: string;
    qr: QrText;
    menggantikan: string | null;
    usaha: string;
    tempatLahir: string;
    tanggalLahir: string | null;
  }[];
};

export type ReportPaper = {
  org: Org;
  kertas: PaperName;
  bulan: number;
  tahun: number;
  /** The month is not over. */
  sementara: boolean;
  /** "23 November 2026 pukul 16.05 WIB" */
  per: string;
  tabel: {
    kode: string;
    judul: string;
    /** n: new L, new P, old L, old P. */
    baris: { kode: string; uraian: string; n: [number, number, number, number]; lalu: number; ytd: number }[];
  }[];
  grafikBulan: [month: number, counts: [newVisits: number, oldVisits: number]][];
  pengantar: string;
  tambahan: string | null;
  ttd: SignatureBlock[];
};

export type ConsultationPaper = {
  org: Org;
  kertas: PaperName;
  nomor: string;
  tanggal: string;
  nama: string;
  identitas: [label: string, value: string][];
  permasalahan: string;
  saran: string;
  tindakLanjut: string;
  hasil: string;
  diberikan: string[];
  ttd: SignatureBlock[];
};

export type PersonCardPaper = {
  org: Org;
  kertas: PaperName;
  tanggal: string;
  nama: string;
  identitas: [label: string, value: string][];
  usaha: { nama: string; rincian: [label: string, value: string][] }[];
  riwayat: { tanggal: string; bidang: string; layanan: string; uraian: string; petugas: string }[];
};

/** What a paper printed again says of itself: the day, and which time it is. */
export type ReprintMark = { tanggal: string; ke: number };

/** A register of a year: what its two middle columns are called, and a row for each number. */
export type RegisterPaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  tahun: number;
  tanggal: string;
  saring: string;
  kepala: [nama: string, perihal: string];
  baris: { nomor: string; nama: string; perihal: string; terbit: string; keterangan: string }[];
};

export type QueueStatsPaper = {
  org: Org;
  kertas: PaperName;
  masa: string;
  nomorSelesai: number;
  tanggal: string;
  tabel: {
    judul: string;
    kepala: string;
    baris: { uraian: string; isi: (number | null)[] }[];
    jumlah: (number | null)[];
  }[];
};

/** The visits of a day or span; neither NIK nor telephone stands in it. */
export type GuestBookPaper = {
  org: Org;
  kertas: PaperName;
  dari: string;
  sampai: string;
  tanggal: string;
  oleh: string;
  orangBerbeda: number;
  /** Written down afterwards, from the emergency sheet. */
  dariLembar: number;
  ttd: SignatureBlock[];
  baris: {
    tanggal: string;
    jam: string;
    nomor: string;
    nama: string;
    jk: string;
    usaha: string;
    kecamatan: string;
    bl: string;
    keperluan: string;
    petugas: string;
    hasil: string;
  }[];
};

/** Numbers ready to hand out while the power is out; one page a field, row height in mm. */
export type DaySheetPaper = {
  org: Org;
  kertas: PaperName;
  tinggi: number;
  bidang: { huruf: string; nama: string; nomor: string[] }[];
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

/** Cards to cut, eight an A4 sheet; the QR is read at the door. */
export type ParticipantCardsPaper = {
  org: Org;
  kegiatan: string;
  mulai: string;
  selesai: string;
  tempat: string;
  kartu: { nama: string; sebagai: string; usaha: string; kode: string; qr: QrText }[];
};

export type LetterheadPaper = { org: Org; kertas: PaperName; ttd: SignatureBlock[] };

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

/** A paragraph, or lines of "label: value" whose values stand below one another. */
export type LetterBlock = { teks: string } | { baris: [label: string, value: string][] };

/** A letter of the office's own: its text with every placeholder filled in. */
export type OwnLetterPaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  nomor: string;
  tanggal: string;
  isi: LetterBlock[];
  qr: QrText;
  ttd: SignatureBlock[];
};

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

/** Every template and what it reads. */
export type Papers = {
  ticket: TicketPaper;
  ticketSheet: TicketPaper;
  design: DesignPaper;
  monthReport: ReportPaper;
  consultation: ConsultationPaper;
  personCard: PersonCardPaper;
  register: RegisterPaper;
  reprintMark: ReprintMark;
  letterhead: LetterheadPaper;
  queueStats: QueueStatsPaper;
  guestBook: GuestBookPaper;
  daySheet: DaySheetPaper;
  attendanceList: AttendanceListPaper;
  participantCards: ParticipantCardsPaper;
  statementLetter: StatementLetterPaper;
  invitation: InvitationPaper;
  ownLetter: OwnLetterPaper;
};
export type Template = keyof Papers;
