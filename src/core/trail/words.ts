import { localDateOf, numericDate } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import {
  attributeWords,
  educationWords,
  legalFormWords,
  outcomeWords,
  participantStateWords,
  priorityWords,
  roleWords,
  scaleBasisWords,
  scaleWords,
  sectorWords,
  sexWords,
  trainingStatusWords,
} from '#contract/words.ts';
import type { AuditAction, AuditEntity } from '../kernel/audit.ts';

const actionWords: Record<AuditAction, string> = {
  set_up: 'Menyiapkan',
  add: 'Menambah',
  update: 'Mengubah',
  sign_in: 'Masuk',
  sign_in_failed: 'Salah PIN',
  sign_out: 'Keluar',
  take_desk: 'Menempati',
  leave_desk: 'Meninggalkan',
  change_pin: 'Mengganti PIN',
  confirm_clock: 'Membenarkan jam komputer',
  register: 'Mendaftarkan',
  undo: 'Mengurungkan',
  edit: 'Mengubah pendaftaran',
  reveal_nik: 'Menampilkan NIK',
  ask_nik: 'Menanyakan NIK',
  guess_nik: 'Menanyakan NIK yang mirip berkali-kali',
  remove: 'Menghapus',
  restore: 'Memulihkan',
  issue: 'Menerbitkan',
  void: 'Membatalkan',
  correct: 'Memperbaiki',
  reprint: 'Mencetak ulang',
  reprint_marked: 'Mencetak ulang dengan tanda',
  save: 'Menyimpan',
  back_up: 'Mencadangkan',
  bring_backup: 'Mengambil cadangan dari luar',
  request_restore: 'Meminta pemulihan',
  cancel_restore: 'Membatalkan pemulihan',
  restore_failed: 'Gagal memulihkan',
  set_next_number: 'Menetapkan nomor berikutnya',
  prepare: 'Mengajukan',
  approve: 'Menyetujui',
  send_back: 'Mengembalikan',
  withdraw: 'Menarik',
  tell_last_number: 'Mengisi nomor terakhir di kertas',
  copy: 'Menyalin',
  set_status: 'Mengubah status',
  enrol: 'Memasukkan',
  set_state: 'Mengubah keadaan',
  move_up: 'Menaikkan dari daftar tunggu',
  mark: 'Menandai kehadiran',
  import: 'Mengimpor',
  undo_import: 'Mengurungkan impor',
  export: 'Mengambil berkas',
};

const entityWords: Record<AuditEntity, string> = {
  office: 'kantor',
  field: 'bidang',
  service: 'layanan',
  desk: 'meja',
  staff: 'petugas',
  queue_policy: 'aturan antrean',
  person: 'pelaku usaha',
  business: 'usaha',
  business_year: 'keadaan usaha',
  visit: 'kunjungan',
  consultation: 'lembar konsultasi',
  certificate: 'sertifikat',
  letter: 'surat',
  letter_kind: 'jenis surat',
  proposal: 'pengajuan',
  training: 'pelatihan',
  training_session: 'sesi pelatihan',
  participant: 'peserta pelatihan',
  participant_import: 'impor peserta',
  design: 'desain sertifikat',
};

export const auditEntities = Object.keys(entityWords) as AuditEntity[];

/** What a column is called on the screen. A key that is no column was written for the reader and stays as it is. */
export const columnWords: Record<string, string> = {
  address: 'alamat',
  advice: 'saran tindakan',
  agency: 'dinas',
  assets: 'aset',
  assisted_since: 'didampingi sejak',
  attendance_threshold: 'syarat kehadiran',
  lock_minutes: 'layar dikunci setelah (menit)',
  attributes: 'keterangan usaha',
  answers_id: 'tindak lanjut yang dipenuhi',
  birth_date: 'tanggal lahir',
  body: 'isi surat',
  birth_place: 'tempat lahir',
  cancelled_at: 'dibatalkan',
  capital: 'modal',
  certificate_numbering: 'format nomor sertifikat',
  checker_address: 'alamat halaman pemeriksa',
  city: 'kota',
  classification: 'kode klasifikasi',
  code: 'kode',
  color: 'warna',
  consent_at: 'persetujuan data',
  cooperative: 'data koperasi',
  desk_id: 'meja',
  district: 'kecamatan',
  education: 'pendidikan',
  email: 'email',
  emblem: 'lambang',
  end_date: 'selesai',
  extra_needs: 'keperluan tambahan',
  failed_attempts: 'salah PIN',
  field_id: 'bidang',
  file_name: 'berkas',
  follow_up: 'tindak lanjut',
  follow_up_done_at: 'tindak lanjut selesai',
  follow_up_due: 'jadwal kembali',
  follow_up_time: 'jam kembali',
  fund_source: 'sumber dana',
  government: 'pemerintah',
  has_disability: 'disabilitas',
  has_own_series: 'urut sendiri',
  head: 'penandatangan',
  holder: 'pemegang',
  hours: 'JP',
  is_active: 'aktif',
  is_archived: 'diarsipkan',
  issuer_roles: 'boleh menerbitkan',
  kbli: 'KBLI',
  kiosk_service_id: 'layanan di layar ambil nomor',
  late_minutes: 'lama menunggu yang diberi tanda',
  legal_form: 'bentuk usaha',
  letter: 'huruf',
  letter_numbering: 'format nomor surat',
  local_date: 'tanggal',
  locked_until: 'terkunci sampai',
  logo: 'logo',
  marketing: 'pemasaran',
  max_calls: 'panggilan paling banyak',
  name: 'nama',
  nib: 'NIB',
  npwp: 'NPWP',
  number: 'nomor',
  numbering: 'format nomor',
  organiser: 'penyelenggara',
  outcome: 'hasil',
  outside_capital: 'modal luar',
  override_roles: 'boleh memanggil di luar giliran',
  own_capital: 'modal sendiri',
  paper: 'kertas',
  partner: 'mitra',
  permanent_female: 'pekerja tetap perempuan',
  permanent_male: 'pekerja tetap laki-laki',
  permits: 'izin',
  person_id: 'pelaku usaha',
  phone: 'telepon',
  place: 'tempat',
  position: 'urutan',
  postal_code: 'kode pos',
  priority: 'prioritas',
  promised_behind: 'yang berjanji di belakang',
  priority_every: 'satu prioritas tiap',
  priority_rule: 'aturan prioritas',
  problem: 'permasalahan',
  product: 'produk',
  purpose: 'keperluan',
  quota: 'kuota',
  reason: 'alasan',
  referral: 'rujukan',
  region_code: 'wilayah',
  rejoin_behind: 'kembali antre di belakang',
  removed_at: 'dihapus',
  reprints: 'dicetak ulang',
  requirements: 'syarat',
  role: 'peran',
  running_text: 'teks berjalan',
  sales: 'penjualan',
  scale: 'skala',
  scale_basis: 'dasar skala',
  scale_reason: 'alasan skala',
  sector: 'sektor usaha',
  service_id: 'layanan',
  sex: 'jenis kelamin',
  short_name: 'nama singkat',
  staff_id: 'petugas',
  start_date: 'mulai',
  start_time: 'jam mulai',
  end_time: 'jam selesai',
  started_year: 'mulai tahun',
  state: 'keadaan',
  status: 'status',
  status_reason: 'alasan',
  superior: 'pejabat yang mengetahui',
  temporary_female: 'pekerja tidak tetap perempuan',
  temporary_male: 'pekerja tidak tetap laki-laki',
  threshold: 'syarat kehadiran',
  ticket_width: 'kertas tiket',
  title: 'nama kegiatan',
  undone_at: 'diurungkan',
  version: 'versi',
  very_late_minutes: 'lama menunggu yang diberi tanda keras',
  voice: 'suara',
  voider_roles: 'boleh membatalkan',
  void_reason: 'alasan batal',
  voided_on: 'dibatalkan',
  website: 'laman',
  year: 'tahun',
  zone: 'zona waktu',
};

/** Kept in the trail and of no use to a reader: keys, what follows from something else, what never changes. */
export const untoldColumns = new Set(
  `id uid office_id created_at saved_at is_practice emblem_type logo_type consent_version consent_staff_id
    registered_on visit_count last_visit_id removed_staff_id registered_at month visit_number is_new district_code
    business_id visit_id ticket_id training_id batch_uid sequence activity document_id first_page page_count
    single_document_id issued_at issued_on voided_at replaces_id participant_id payload design kind subject facts
    enrolled_at import_id made_person at kind_id series form content prepared_at prepared_by decided_at decided_by`.split(
    /\s+/,
  ),
);

const yesNo = { 0: 'tidak', 1: 'ya' };
const valueWords: Record<string, Record<string, string>> = {
  education: educationWords,
  has_disability: yesNo,
  has_own_series: yesNo,
  is_active: yesNo,
  is_archived: yesNo,
  legal_form: legalFormWords,
  outcome: outcomeWords,
  priority: priorityWords,
  role: roleWords,
  scale: scaleWords,
  scale_basis: scaleBasisWords,
  sector: sectorWords,
  sex: sexWords,
  state: participantStateWords,
  status: trainingStatusWords,
};

// A file of a later version may hold what this one has no word for.
const wordOf = (words: Record<string, string>, key: string): string => words[key] ?? key;
export const actionText = (action: string): string => wordOf(actionWords, action);
/** A day as the trail shows it, "23/11/2026", as it is stored. */
const storedDay = (word: string): string | null => {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(word) ?? [];
  return day && month && year ? `${year}-${month}-${day}` : null;
};

/** What may stand for a word, lower case, in an entry as it is stored. */
export const storedAs = (word: string) => {
  const has = (text: string) => text.toLowerCase().includes(word);
  return {
    word,
    deeds: Object.keys(actionWords).flatMap((action) =>
      auditEntities
        .filter((entity) => has(`${actionText(action)} ${entityText(entity, action)}`))
        .map((entity) => `${action} ${entity}`),
    ),
    columns: Object.entries({ ...columnWords, nik: 'NIK', pin_hash: 'PIN' })
      .filter(([column, text]) => !untoldColumns.has(column) && has(text))
      .map(([column]) => column),
    values: Object.entries(valueWords).flatMap(([column, words]) =>
      Object.entries(words)
        .filter(([, text]) => has(text))
        .map(([code]) => `${column} ${code}`),
    ),
    day: storedDay(word),
  };
};

export const isKnownEntity = (entity: string): entity is AuditEntity => entity in entityWords;
/** Empty where the action says it all: people sign in themselves. */
export const entityText = (entity: string, action: string): string =>
  /^sign_|^change_pin$/.test(action) || (action === 'export' && entity === 'office')
    ? ''
    : wordOf(entityWords, entity);

/** The parts of a column that holds more than one value. */
const partWords: Record<string, string> = {
  ...attributeWords,
  post: 'jabatan',
  name: 'nama',
  rank: 'pangkat',
  nip: 'NIP',
  isOn: 'bersuara',
  volume: 'keras suara',
  reading: 'cara membaca nomor',
  repeats: 'diucapkan berapa kali',
  quiet: 'jam tenang',
  from: 'dari',
  to: 'sampai',
};
const partValueWords: Record<string, string> = {
  yes: 'Ya',
  no: 'Tidak',
  unknown: 'Belum didata',
  true: 'ya',
  false: 'tidak',
  digits: 'per angka',
  number: 'sebagai bilangan',
};

/** The parts of a stored JSON object by name; undefined when the value has no parts. */
const partsOf = (value: unknown): Record<string, unknown> | undefined => {
  if (typeof value !== 'string' || !/^[{[]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as Record<string, unknown>;
  } catch {
    return undefined; // a text that begins with a bracket
  }
};
const partText = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'kosong';
  if (Array.isArray(value))
    return value.map((each) => wordOf(roleWords, String(each))).join(', ') || 'kosong';
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([part, each]) => `${wordOf(partWords, part)} ${partText(each)}`)
      .join(', ');
  return wordOf(partValueWords, typeof value === 'string' ? value : JSON.stringify(value));
};

/** "pemasaran" is one value; "kelengkapan usaha" has parts, and only those that changed are told. */
const changedParts = (word: string, before: unknown, after: unknown): string[] | undefined => {
  const next = partsOf(after);
  if (!next) return undefined;
  const old = partsOf(before) ?? {};
  if (Array.isArray(next)) return [`${word}: ${partText(old)} → ${partText(next)}`];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((part) => JSON.stringify(old[part]) !== JSON.stringify(next[part]))
    .map((part) => `${wordOf(partWords, part)}: ${partText(old[part])} → ${partText(next[part])}`);
};

const valueText = (column: string, value: unknown, zone: Zone): string => {
  if (value === undefined || value === null || value === '') return 'kosong';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const word = valueWords[column]?.[text];
  if (word) return word;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return numericDate(text);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return numericDate(localDateOf(text, zone));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/**
 * "telepon: kosong → 0812…" for each column that changed. NIK and PIN are never shown; of a key only that it is another.
 */
export const summarise = (before: string | null, after: string | null, zone: Zone): string => {
  if (!before || !after) return '';
  const old = JSON.parse(before) as Record<string, unknown>;
  const next = JSON.parse(after) as Record<string, unknown>;
  const parts = Object.keys(next)
    .filter((column) => !untoldColumns.has(column))
    .flatMap((column) => {
      if (column === 'nik') return 'NIK diubah';
      if (column.startsWith('pin')) return 'PIN diubah';
      const word = wordOf(columnWords, column);
      if (column.endsWith('_id')) return `${word} diubah`;
      if (column === 'file_name') return `${word}: ${valueText(column, next[column], zone)}`;
      const changed = changedParts(word, old[column], next[column]);
      if (changed) return changed;
      return `${word}: ${valueText(column, old[column], zone)} → ${valueText(column, next[column], zone)}`;
    });
  return [...new Set(parts)].join('; ');
};
