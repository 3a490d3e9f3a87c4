import { roleWords } from '#contract/roleWords.ts';
import { audited } from '#core/platform/audited.ts';
import { subjects } from './store.ts';

export const policyAudit = audited({
  entity: 'queue_policy',
  label: 'aturan antrean',
  subject: subjects,
  actions: { update: 'Mengubah' },
  columns: {
    max_calls: 'panggilan paling banyak',
    rejoin_behind: 'kembali antre di belakang',
    promised_behind: 'yang berjanji di belakang',
    priority_rule: 'aturan prioritas',
    priority_every: 'satu prioritas tiap',
    override_roles: { label: 'boleh memanggil di luar giliran', codes: roleWords },
    late_minutes: 'lama menunggu yang diberi tanda',
    very_late_minutes: 'lama menunggu yang diberi tanda keras',
    kiosk_service_id: 'layanan di layar ambil nomor',
    voice: {
      label: 'suara',
      codes: { true: 'ya', false: 'tidak', digits: 'per angka', number: 'sebagai bilangan' },
      parts: {
        isOn: 'bersuara',
        volume: 'keras suara',
        reading: 'cara membaca nomor',
        repeats: 'diucapkan berapa kali',
        quiet: 'jam tenang',
        from: 'dari',
        to: 'sampai',
      },
    },
  },
});
