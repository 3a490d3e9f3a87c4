import type { FieldDraft, ServiceDraft } from '#contract/office.ts';

/** Wrong PINs that are forgiven before the waiting begins. */
export const FREE_ATTEMPTS = 5;
const FIRST_LOCK_MINUTES = 1;
const LONGEST_LOCK_MINUTES = 60;

/** Until when a PIN is locked after so many failures in a row: one minute, doubled each time, an hour at most. */
export const lockedUntil = (failures: number, now: Date): Date | null => {
  if (failures < FREE_ATTEMPTS) return null;
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** (failures - FREE_ATTEMPTS), LONGEST_LOCK_MINUTES);
  return new Date(now.getTime() + minutes * 60_000);
};

export const attemptsLeft = (failures: number): number => Math.max(0, FREE_ATTEMPTS - failures);

/** The seven fields of service in the ministry's order; letters A–G are our own proposal. */
export const seededFields: readonly Omit<FieldDraft, 'uid'>[] = (
  [
    ['A', 'Kelembagaan', 'Kelembagaan', 'bidangA'],
    ['B', 'Sumber Daya Manusia', 'SDM', 'bidangB'],
    ['C', 'Produksi', 'Produksi', 'bidangC'],
    ['D', 'Pembiayaan', 'Pembiayaan', 'bidangD'],
    ['E', 'Pemasaran', 'Pemasaran', 'bidangE'],
    ['F', 'Pengembangan Teknologi Informasi', 'Pengembangan IT', 'bidangF'],
    ['G', 'Pengembangan Jaringan Kerjasama', 'Jaringan Kerjasama', 'bidangG'],
  ] as const
).map(([letter, name, shortName, color], i) => ({
  letter,
  name,
  shortName,
  color,
  position: i + 1,
  isActive: true,
}));

/** The seven services, a second dimension beside the fields. */
export const seededServices: readonly Omit<ServiceDraft, 'uid'>[] = [
  ['Pendampingan/mentoring bisnis', 'Pendampingan'],
  ['Konsultasi bisnis', 'Konsultasi bisnis'],
  ['Fasilitasi akses pembiayaan', 'Fasilitasi akses pembiayaan'],
  ['Pemasaran dan promosi', 'Pemasaran dan promosi'],
  ['Pelatihan bisnis', 'Pelatihan bisnis'],
  ['Networking (jejaring)', 'Jejaring'],
  ['Pustaka entrepreneur', 'Pustaka entrepreneur'],
].map(([name, shortName], i) => ({ name: name!, shortName: shortName!, position: i + 1, isActive: true }));

const IMAGE_LIMIT_BYTES = 1_048_576;
const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

/** The kind of a picture by its content, never by its name; null when it cannot be printed. */
export const imageType = (
  bytes: Uint8Array,
  limitBytes = IMAGE_LIMIT_BYTES,
): 'image/png' | 'image/jpeg' | 'image/svg+xml' | null => {
  if (bytes.length === 0 || bytes.length > limitBytes) return null;
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  const text = new TextDecoder().decode(bytes);
  const isSvg = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(text);
  return isSvg && !/<script|<foreignObject|\bon\w+\s*=|<!ENTITY/i.test(text) ? 'image/svg+xml' : null;
};

const actionWords: Record<string, string> = {
  set_up: 'Menyiapkan',
  add: 'Menambah',
  update: 'Mengubah',
  sign_in: 'Masuk',
  sign_in_failed: 'Salah PIN',
  sign_out: 'Keluar',
  change_pin: 'Mengganti PIN',
  register: 'Mendaftarkan',
  undo: 'Mengurungkan',
  edit: 'Mengubah pendaftaran',
  reveal_nik: 'Menampilkan NIK',
  remove: 'Menghapus',
  restore: 'Memulihkan',
  issue: 'Menerbitkan',
  void: 'Membatalkan',
  correct: 'Memperbaiki',
  reprint: 'Mencetak ulang',
  save: 'Menyimpan',
  back_up: 'Mencadangkan',
  request_restore: 'Meminta pemulihan',
  cancel_restore: 'Membatalkan pemulihan',
  restore_failed: 'Gagal memulihkan',
  copy: 'Menyalin',
  set_status: 'Mengubah status',
  enrol: 'Memasukkan',
  set_state: 'Mengubah keadaan',
  move_up: 'Menaikkan dari daftar tunggu',
  mark: 'Menandai kehadiran',
  import: 'Mengimpor',
  undo_import: 'Mengurungkan impor',
};
const entityWords: Record<string, string> = {
  office: 'kantor',
  field: 'bidang',
  service: 'layanan',
  desk: 'meja',
  staff: 'petugas',
  person: 'pelaku usaha',
  business: 'usaha',
  business_year: 'keadaan usaha',
  visit: 'kunjungan',
  ticket: 'nomor antrean',
  consultation: 'lembar konsultasi',
  certificate: 'sertifikat',
  training: 'pelatihan',
  training_session: 'sesi pelatihan',
  participant: 'peserta pelatihan',
  participant_import: 'impor peserta',
  design: 'desain sertifikat',
};

/** The words of the audit trail for a reader. */
export const actionText = (action: string): string => actionWords[action] ?? action;
export const entityText = (entity: string): string => entityWords[entity] ?? entity;

const shorten = (value: unknown): string => {
  const text =
    value === undefined || value === null || value === ''
      ? 'kosong'
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** "phone: kosong → 0812…" for each column that changed. NIK and PIN are never shown. */
export const summarise = (before: string | null, after: string | null): string => {
  if (!before || !after) return '';
  const old = JSON.parse(before) as Record<string, unknown>;
  const next = JSON.parse(after) as Record<string, unknown>;
  return Object.keys(next)
    .map((column) => {
      if (column === 'nik') return 'NIK diubah';
      if (column.startsWith('pin')) return 'PIN diubah';
      return `${column.replaceAll('_', ' ')}: ${shorten(old[column])} → ${shorten(next[column])}`;
    })
    .filter((part, i, parts) => parts.indexOf(part) === i)
    .join('; ');
};
