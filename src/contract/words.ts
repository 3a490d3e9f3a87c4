import type { ActivityKind } from './activity.ts';
import type { AttributeKey, Scale } from './business.ts';
import type { Role } from './base.ts';
import type { BookKind, CopyState } from './book.ts';
import type { MovementKind } from './consignment.ts';
import type { Outcome } from './consultation.ts';
import type { FileState } from './facilitation.ts';
import type { IndicatorSource, Predicate } from './indicator.ts';
import type { LetterForm } from './letter.ts';
import type { MenteeStatus, ProgramStatus } from './mentee.ts';
import type { SessionPlace } from './mentoringSession.ts';
import type { PartnerKind } from './partner.ts';
import type { Education } from './person.ts';
import type { LicenceKind, LicenceState } from './product.ts';
import type { DeskState } from './queue.ts';
import type { Zone } from './office.ts';
import { timeText } from './dates.ts';
import type { Priority, Ticket, TicketStatus, TicketToday, Transferred } from './ticket.ts';
import type { ParticipantState, TrainingStatus } from './training.ts';
import type { Visit } from './visit.ts';

// The Indonesian words for the codes of the contract: one place for screen, paper and XLSX.

export const roleWords: Record<Role, string> = {
  frontdesk: 'Petugas loket',
  consultant: 'Konsultan',
  manager: 'Manajer',
  admin: 'Administrator',
};
export const priorityWords: Record<Priority, string> = {
  elderly: 'Lansia',
  pregnant: 'Hamil/menyusui',
  disabled: 'Disabilitas',
  toddler: 'Membawa balita',
};
export const statusWords: Record<TicketStatus, string> = {
  waiting: 'Menunggu',
  called: 'Dipanggil',
  serving: 'Dilayani',
  parked: 'Ditunda',
  done: 'Selesai',
  missed: 'Terlewat',
  cancelled: 'Dibatalkan',
};
/** A number that the day's end took from the line was not called, or was put off: nobody may say it did not come. */
const isUnserved = ({ status, calledAt }: Pick<Ticket, 'status' | 'calledAt'>) =>
  status === 'missed' && calledAt === null;
export const ticketStatusText = (ticket: Pick<Ticket, 'status' | 'calledAt'>): string =>
  isUnserved(ticket) ? 'Belum terlayani' : statusWords[ticket.status];
/** What became of a visit: that of its number, unless the registration itself was taken back or gave way to another. */
export const visitStatusText = ({
  isCancelled,
  replacedBy,
  ticket,
}: Pick<Visit, 'isCancelled' | 'replacedBy' | 'ticket'>): string => {
  if (replacedBy) return `Digantikan ${replacedBy}`;
  return isCancelled ? 'Diurungkan' : ticketStatusText(ticket);
};
/** What came of a service. A number that ended says nothing of it: at closing, or on the day sheet, nobody chose one. */
export const resultText = (outcome: Outcome | null, ticket: Pick<Ticket, 'status' | 'calledAt'>): string => {
  if (outcome) return outcomeWords[outcome];
  return ticket.status === 'done' ? 'Hasil belum diisi' : ticketStatusText(ticket);
};
export const missedText = (ticket: Pick<Ticket, 'status' | 'calledAt'>): string =>
  isUnserved(ticket) ? 'Belum terlayani saat hari ditutup' : 'Tidak datang saat dipanggil';
/** "Dialihkan dari Kelembagaan oleh Rina Marlina 10.12: Perlu simulasi KUR" */
export const transferredText = ({ from, staffName, at, reason }: Transferred, zone: Zone): string =>
  `Dialihkan dari ${from}${staffName ? ` oleh ${staffName}` : ''} ${timeText(at, zone)}${reason && `: ${reason}`}`;
/** "masih menunggu dengan A-012": where somebody stands who has a number today already. */
export const ticketTodayText = (ticket: TicketToday, zone: Zone): string => {
  const { status, number, registeredAt, servedAt, finishedAt } = ticket;
  const at = timeText(servedAt ?? registeredAt, zone);
  switch (status) {
    case 'waiting':
      return `masih menunggu dengan ${number}`;
    case 'called':
      return `sedang dipanggil dengan ${number}`;
    case 'serving':
      return `sedang dilayani sejak pukul ${at}, ${number}`;
    case 'done':
      return `sudah dilayani pukul ${at}, ${number}`;
    case 'cancelled':
      return `nomornya dibatalkan pukul ${timeText(finishedAt ?? registeredAt, zone)}, ${number}`;
    default:
      return `${ticketStatusText(ticket).toLowerCase()}, ${number}`;
  }
};
export const deskStateWords: Record<DeskState, string> = {
  open: 'Buka',
  break: 'Istirahat',
  closed: 'Tutup',
};
export const fileStateWords: Record<FileState, string> = {
  there: 'Ada',
  missing: 'Belum ada',
  notAsked: 'Tidak diminta',
};
export const outcomeWords: Record<Outcome, string> = {
  done: 'Selesai',
  return: 'Jadwal ulang',
  referred: 'Dirujuk',
  mentoring: 'Menjadi dampingan',
};
/** What is counted, and how, in words. */
export const indicatorSourceWords: Record<IndicatorSource, { name: string; definition: string }> = {
  typed: { name: 'Diketik per bulan', definition: 'Angka tiap bulan diketik manajer.' },
  session: {
    name: 'Pelaksanaan pendampingan',
    definition: 'Sesi pendampingan yang dihitung, menurut bidang dan tanggal sesinya.',
  },
  mentee: {
    name: 'Dampingan baru',
    definition: 'Sasaran pendampingan tahun itu, pada bulan mulainya; per bidang menurut program kerjanya.',
  },
  consultation: {
    name: 'Konsultasi',
    definition: 'Lembar konsultasi yang sudah ada hasilnya, menurut bidang yang melayani.',
  },
  training: { name: 'Pelatihan', definition: 'Pelatihan yang selesai, pada bulan berakhirnya.' },
  participant: {
    name: 'Peserta pelatihan',
    definition: 'Peserta terdaftar dari pelatihan yang selesai, pada bulan berakhirnya.',
  },
  certificate: {
    name: 'Sertifikat',
    definition: 'Sertifikat yang berlaku, pada bulan terbitnya; per bidang menurut pelatihannya.',
  },
  visit: {
    name: 'Kunjungan',
    definition: 'Kunjungan seperti di laporan bulanan, menurut bidang pertamanya.',
  },
};
export const predicateWords: Record<Predicate, string> = {
  poor: 'Kurang Baik',
  good: 'Baik',
  excellent: 'Sangat Baik',
};
export const menteeStatusWords: Record<MenteeStatus, string> = {
  candidate: 'Calon',
  active: 'Aktif',
  finished: 'Selesai',
  stopped: 'Dihentikan',
};
export const programStatusWords: Record<ProgramStatus, string> = {
  planned: 'Rencana',
  running: 'Berjalan',
  reached: 'Tercapai',
  missed: 'Tidak tercapai',
};
export const sessionPlaceWords: Record<SessionPlace, string> = {
  office: 'Kantor',
  business: 'Tempat usaha',
  online: 'Daring',
};
export const trainingStatusWords: Record<TrainingStatus, string> = {
  draft: 'Draf',
  open: 'Pendaftaran dibuka',
  running: 'Berlangsung',
  done: 'Selesai',
  cancelled: 'Dibatalkan',
};
export const participantStateWords: Record<ParticipantState, string> = {
  enrolled: 'Terdaftar',
  waiting: 'Daftar tunggu',
  withdrawn: 'Mundur',
};
export const letterWords: Record<Exclude<LetterForm, 'own'>, string> = {
  consultation: 'Keterangan konsultasi',
  mentoring: 'Keterangan dampingan',
  invitation: 'Undangan pelatihan',
  agreement: 'Kontrak pendampingan',
  cover: 'Surat pengantar laporan',
  memo: 'Nota dinas laporan',
};
export const sexWords = { L: 'Laki-laki', P: 'Perempuan' } as const;
export const educationWords: Record<Education, string> = {
  '': 'Belum didata',
  none: 'Tidak sekolah',
  SD: 'SD',
  SMP: 'SMP',
  SMA: 'SMA/SMK',
  D1: 'D1',
  D2: 'D2',
  D3: 'D3',
  D4: 'D4',
  S1: 'S1',
  S2: 'S2',
  S3: 'S3',
};
export const legalFormWords = {
  '': 'Belum didata',
  perorangan: 'Perorangan',
  ud: 'UD',
  cv: 'CV',
  pt_perorangan: 'PT Perorangan',
  pt: 'PT',
  koperasi: 'Koperasi',
  yayasan: 'Yayasan',
  lainnya: 'Lainnya',
} as const;
export const scaleWords: Record<Scale, string> = {
  mikro: 'Mikro',
  kecil: 'Kecil',
  menengah: 'Menengah',
  besar: 'Besar',
  koperasi: 'Koperasi',
  belum_didata: 'Belum didata',
};
export const scaleBasisWords = {
  sales: 'menurut penjualan',
  capital: 'menurut modal',
  override: 'ditetapkan petugas',
  cooperative: 'koperasi',
  unknown: 'belum ada angka',
} as const;
/** Empty: nobody has asked. */
export const cooperativeKindWords = {
  '': '',
  produsen: 'Produsen',
  pemasaran: 'Pemasaran',
  konsumen: 'Konsumen',
  jasa: 'Jasa',
  simpan_pinjam: 'Simpan Pinjam',
} as const;
export const attributeWords: Record<AttributeKey, string> = {
  npwp: 'NPWP usaha',
  izin_edar: 'Izin edar',
  halal: 'Halal',
  pirt_bpom: 'P-IRT/BPOM',
  hki_merek: 'HKI/merek',
  sni: 'SNI',
  rekening_terpisah: 'Rekening terpisah',
  sop: 'SOP',
  e_commerce: 'E-commerce',
  media_sosial: 'Media sosial',
  qris: 'QRIS',
  pembukuan_digital: 'Pembukuan digital',
  kur_perbankan: 'KUR/perbankan',
  rantai_pasok: 'Rantai pasok',
  offtaker: 'Offtaker',
};

/** KBLI 2025 categories (BPS 7/2025). A–K are worded as in the regulation; L–V are recalled, not yet confirmed. */
export const sectorWords: Record<string, string> = {
  A: 'Pertanian, Kehutanan, dan Perikanan',
  B: 'Pertambangan dan Penggalian',
  C: 'Industri',
  D: 'Penyediaan Listrik, Gas, Uap/Air Panas, dan Udara Dingin',
  E: 'Penyediaan Air, Pengelolaan Air Limbah, Penanganan Limbah, dan Remediasi',
  F: 'Konstruksi',
  G: 'Perdagangan Besar dan Eceran',
  H: 'Transportasi dan Penyimpanan',
  I: 'Aktivitas Penyediaan Akomodasi dan Makan Minum',
  J: 'Aktivitas Penerbitan, Penyiaran, serta Produksi dan Distribusi Konten',
  K: 'Aktivitas Telekomunikasi, Pemrograman Komputer, Konsultansi, Infrastruktur Komputasi, dan Jasa Informasi Lainnya',
  L: 'Aktivitas Keuangan dan Asuransi',
  M: 'Real Estat',
  N: 'Profesional, Ilmiah, dan Teknis',
  O: 'Administratif dan Penunjang Usaha',
  P: 'Administrasi Pemerintahan, Pertahanan, dan Jaminan Sosial Wajib',
  Q: 'Pendidikan',
  R: 'Kesehatan dan Aktivitas Sosial',
  S: 'Kesenian, Olahraga, dan Rekreasi',
  T: 'Aktivitas Jasa Lainnya',
  U: 'Rumah Tangga sebagai Pemberi Kerja',
  V: 'Badan Internasional',
};

/** What a person hears before they agree (UU PDP 27/2022, articles 5 to 13 and 20 to 22). */
export const consentStatement = (officeName: string): string =>
  `Data Anda dicatat oleh ${officeName} untuk melayani Anda, mengatur antrean, dan menyusun laporan layanan. Data itu tidak diberikan kepada pihak lain tanpa persetujuan Anda. Anda berhak melihat dan memperbaiki data Anda, meminta salinannya, dan menarik persetujuan ini kapan saja di loket ini.`;
export const bookKindWords: Record<BookKind, string> = { book: 'Buku', module: 'Modul', video: 'Video' };
export const copyStateWords: Record<CopyState, string> = {
  shelf: 'Di rak',
  lost: 'Hilang',
  withdrawn: 'Ditarik',
};

export const partnerKindWords: Record<PartnerKind, string> = {
  bank: 'Bank dan lembaga keuangan',
  buyer: 'Pembeli dan ritel',
  government: 'Instansi pemerintah',
  campus: 'Perguruan tinggi',
  community: 'Komunitas dan asosiasi',
  platform: 'Lokapasar dan platform',
  other: 'Lainnya',
};
export const licenceKindWords: Record<LicenceKind, string> = {
  pirt: 'P-IRT',
  bpom: 'BPOM',
  halal: 'Halal',
  merek: 'Merek',
};
export const licenceStateWords: Record<LicenceState, string> = {
  valid: 'berlaku',
  expired: 'lewat masa berlaku',
  outdated: 'perlu pembaruan',
  unissued: 'belum terbit',
};
export const activityKindWords: Record<ActivityKind, string> = {
  exhibition: 'Pameran',
  matching: 'Temu usaha',
  workshop: 'Lokakarya',
  curation: 'Hari kurasi',
  other: 'Lainnya',
};

export const movementKindWords: Record<MovementKind, string> = {
  sold: 'Terjual',
  refunded: 'Diretur pembeli',
  returned: 'Dikembalikan ke pemilik',
  spoiled: 'Kedaluwarsa atau rusak',
};
