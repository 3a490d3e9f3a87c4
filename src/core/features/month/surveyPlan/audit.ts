import { surveyElement, surveyElements } from '#contract/surveyForm.ts';
import { planStatusWords } from '#contract/surveyPlan.ts';
import { audited } from '#core/platform/audited.ts';
import { planSubjects, publicationSubjects, textSubjects } from './store.ts';

const actions = { add: 'Menambah', update: 'Mengubah', remove: 'Membatalkan' };
const kept = { period: 'masa survei', removed_at: null, remove_reason: 'alasan' };

export const planAudit = audited({
  entity: 'survey_plan',
  label: 'rencana tindak lanjut survei',
  subject: planSubjects,
  actions,
  columns: {
    ...kept,
    element: {
      label: 'unsur',
      codes: Object.fromEntries(surveyElement.options.map((code) => [code, surveyElements[code].name])),
    },
    program: 'program',
    year: 'tahun',
    quarters: 'triwulan',
    responsible: 'penanggung jawab',
    status: { label: 'keadaan', codes: planStatusWords },
    status_on: 'tanggal keadaan',
    proof: 'bukti',
  },
});

export const publicationAudit = audited({
  entity: 'survey_publication',
  label: 'publikasi survei',
  subject: publicationSubjects,
  actions: { ...actions, photo: 'Memberi foto' },
  columns: { ...kept, medium: 'media', place: 'tempat', published_on: 'tanggal', photo: null },
});

export const textAudit = audited({
  entity: 'survey_report',
  label: 'naskah laporan survei',
  subject: textSubjects,
  actions: { update: 'Mengubah' },
  columns: {
    period: null,
    texts: {
      label: 'naskah',
      parts: {
        number: 'nomor',
        place: 'tempat survei',
        team: 'tim',
        method: 'metode',
        schedule: 'jadwal',
        population: 'populasi',
        analysis: 'analisis',
        discussion: 'pembahasan',
      },
    },
  },
});
