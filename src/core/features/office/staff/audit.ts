import { roleWords } from '#contract/roleWords.ts';
import { audited, yesNo } from '#core/platform/audited.ts';
import { subjectsOf } from '#core/platform/store.ts';

export const staffAudit = audited({
  entity: 'staff',
  label: 'petugas',
  subject: subjectsOf('staff'),
  actions: {
    add: 'Menambah',
    update: 'Mengubah',
    sign_in: 'Masuk',
    sign_in_failed: 'Salah PIN',
    sign_out: 'Keluar',
    change_pin: 'Mengganti PIN',
    print_pin: 'Mencetak slip PIN awal',
    guess_nik: 'Menanyakan NIK yang mirip berkali-kali',
  },
  columns: {
    name: 'nama',
    role: { label: 'peran', codes: roleWords },
    field_id: 'bidang',
    desk_id: 'meja',
    pin_hash: 'PIN',
    pin_salt: 'PIN',
    failed_attempts: 'salah PIN',
    locked_until: 'terkunci sampai',
    is_active: { label: 'aktif', codes: yesNo },
  },
});
