import type { TrainingDraft } from '#contract/training.ts';
import type { TestCore } from './support.ts';

/** Two days, three sessions of four hours, no limit of places. */
export const trainingDraft = async (
  core: Pick<TestCore, 'uid' | 'field'>,
  change: Partial<TrainingDraft> = {},
): Promise<TrainingDraft> => ({
  uid: core.uid(),
  title: 'Pemasaran digital untuk pemula',
  fieldUids: [(await core.field('E')).uid],
  startDate: '2026-11-23',
  endDate: '2026-11-24',
  hours: 12,
  place: 'Aula PLUT',
  organiser: 'PLUT Riau',
  fundSource: 'APBD',
  partner: '',
  quota: null,
  requirements: '',
  threshold: 80,
  materials: [
    { title: 'Foto produk', hours: 4, speaker: 'Dewi' },
    { title: 'Lokapasar', hours: 8, speaker: '' },
  ],
  sessions: [
    { uid: core.uid(), localDate: '2026-11-23', startTime: '08:00', endTime: '12:00', hours: 4, title: '' },
    { uid: core.uid(), localDate: '2026-11-23', startTime: '13:00', endTime: '16:00', hours: 4, title: '' },
    { uid: core.uid(), localDate: '2026-11-24', startTime: '08:00', endTime: '12:00', hours: 4, title: '' },
  ],
  ...change,
});

export const openTraining = async (
  core: Pick<TestCore, 'uid' | 'field' | 'admin'>,
  change: Partial<TrainingDraft> = {},
) => {
  const training = await core.admin.training.save(await trainingDraft(core, change));
  return core.admin.training.setStatus({ uid: training.uid, status: 'open' });
};
