import { roleWords } from '#contract/roleWords.ts';
import { audited, yesNo } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

const signatory = { post: 'jabatan', name: 'nama', rank: 'pangkat', nip: 'NIP' };
const kept = { add: 'Menambah', update: 'Mengubah' };
const isActive = { label: 'aktif', codes: yesNo };

export const officeAudit = audited({
  entity: 'office',
  label: 'kantor',
  subject: subjectsOf('office'),
  actions: {
    set_up: 'Menyiapkan',
    add: 'Menambah',
    update: 'Mengubah',
    close_day: 'Menutup hari',
    confirm_clock: 'Membenarkan jam komputer',
    back_up: 'Mencadangkan',
    bring_backup: 'Mengambil cadangan dari luar',
    restore: 'Memulihkan',
    request_restore: 'Meminta pemulihan',
    cancel_restore: 'Membatalkan pemulihan',
    restore_failed: 'Gagal memulihkan',
    tell_last_number: 'Mengisi nomor terakhir di kertas',
    set_next_number: 'Menetapkan nomor berikutnya',
  },
  columns: {
    is_practice: null,
    name: 'nama',
    short_name: 'nama singkat',
    government: 'pemerintah',
    agency: 'dinas',
    address: 'alamat',
    postal_code: 'kode pos',
    phone: 'telepon',
    email: 'email',
    website: 'laman',
    city: 'kota',
    region_code: 'wilayah',
    zone: 'zona waktu',
    paper: 'kertas',
    ticket_width: 'kertas tiket',
    certificate_numbering: 'format nomor sertifikat',
    running_text: 'teks berjalan',
    head: { label: 'penandatangan', parts: signatory },
    superior: { label: 'pejabat yang mengetahui', parts: signatory },
    emblem: 'lambang',
    emblem_type: null,
    logo: 'logo',
    logo_type: null,
    attendance_threshold: 'syarat kehadiran',
    letter_numbering: 'format nomor surat',
    lock_minutes: 'layar dikunci setelah (menit)',
    counts_past: { label: 'kunjungan dari buku tamu lama dihitung', codes: yesNo },
    checker_address: 'alamat halaman pemeriksa',
    report_layout: 'susunan laporan',
    issuer_roles: { label: 'boleh menerbitkan', codes: roleWords },
    voider_roles: { label: 'boleh membatalkan', codes: roleWords },
  },
});

export const fieldAudit = audited({
  entity: 'field',
  label: 'bidang',
  subject: subjectsOf('field'),
  actions: kept,
  columns: {
    letter: 'huruf',
    name: 'nama',
    short_name: 'nama singkat',
    color: 'warna',
    position: 'urutan',
    is_active: isActive,
  },
});

export const serviceAudit = audited({
  entity: 'service',
  label: 'layanan',
  subject: subjectsOf('service'),
  actions: kept,
  columns: { name: 'nama', short_name: 'nama singkat', position: 'urutan', is_active: isActive },
});

export const deskAudit = audited({
  entity: 'desk',
  label: 'meja',
  subject: subjectsOf('desk'),
  actions: { ...kept, take_desk: 'Menempati', leave_desk: 'Meninggalkan' },
  columns: { name: 'nama', is_active: isActive },
});
