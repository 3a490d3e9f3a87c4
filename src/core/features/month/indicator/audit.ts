import { monthName } from '#contract/dates.ts';
import { audited, yesNo } from '#core/platform/audited.ts';
import { indicatorSubjects, noteSubjects } from './store.ts';

/** As entries of old have them; since features bring their sources, an entry has the name itself. */
const releasedSources = {
  typed: 'Diketik per bulan',
  session: 'Pelaksanaan pendampingan',
  mentee: 'Dampingan baru',
  consultation: 'Konsultasi',
  training: 'Pelatihan',
  participant: 'Peserta pelatihan',
  certificate: 'Sertifikat',
  visit: 'Kunjungan',
};

export const indicatorAudit = audited({
  entity: 'indicator',
  label: 'indikator kinerja',
  subject: indicatorSubjects,
  actions: { add: 'Menambah', update: 'Mengubah', enter: 'Mengisi' },
  columns: {
    year: 'tahun',
    field_id: 'bidang',
    service: 'layanan',
    objective: 'sasaran',
    unit: 'satuan',
    source: { label: 'sumber angka', codes: releasedSources },
    subject: 'hanya',
    position: 'urutan',
    is_active: { label: 'dipakai', codes: yesNo },
    target: 'target',
    months: {
      label: 'angka bulanan',
      parts: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [i + 1, monthName(i + 1)])),
    },
  },
});

export const indicatorNoteAudit = audited({
  entity: 'indicator_note',
  label: 'keterangan IKU',
  subject: noteSubjects,
  actions: { update: 'Mengubah' },
  columns: { year: null, note: 'keterangan' },
});
