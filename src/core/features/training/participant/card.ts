import { daysText } from '#contract/dates.ts';
import { type TrainingStatus, trainingStatusWords } from '#contract/training.ts';
import { trainingsOpenFor } from '#core/features/training/training/index.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { CardSectionSource } from '#core/platform/brought.ts';
import * as store from './store.ts';

/** The trainings a person is put down for and that are not over; empty when there are only some to be put down for. */
export const trainingSection: CardSectionSource = async (db, personId, now) => {
  const current = await store.currentTrainings(db, personId);
  if (current.length === 0 && (await trainingsOpenFor(db, now, personId)).length === 0) return null;
  return {
    kind: 'training',
    title: 'Pelatihan',
    lines: current.map((row) => ({
      text: row.title,
      detail: [
        daysText({ startDate: row.start_date, endDate: row.end_date }),
        row.state === 'waiting' ? 'Daftar tunggu' : row.role,
        trainingStatusWords[row.status as TrainingStatus],
      ].join(' · '),
      link: `/pelatihan/${uidText(row.uid)}?bagian=peserta`,
    })),
  };
};
