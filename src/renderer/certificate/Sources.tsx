import { Select } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { Activity } from '#contract/certificate.ts';
import { daysText } from '#contract/dates.ts';
import type { TrainingRow } from '#contract/training.ts';
import { orpc } from '#renderer/app/client.ts';

/** What the select calls a source; two of the same name are told apart by their days and role. */
const trainingLabel = (training: TrainingRow): string => `${training.title}, ${daysText(training)}`;
const activityLabel = (activity: Activity): string =>
  `${activity.title}, ${daysText(activity)} · ${activity.role}`;

const useTrainings = () => {
  const { data } = useQuery(orpc.training.list.queryOptions({ input: {} }));
  const open = (data?.trainings ?? []).filter(({ status }) => status === 'running' || status === 'done');
  return new Map(open.map((training) => [trainingLabel(training), training.uid]));
};

/** Activities that have certificates in the last two years, newest first. */
const useEarlier = (thisYear: number) =>
  useQueries({
    queries: [thisYear, thisYear - 1].map((year) =>
      orpc.certificate.register.queryOptions({ input: { year, text: '' } }),
    ),
    combine: (results) => {
      const certificates = results.flatMap(({ data }) => data?.entries ?? []);
      return new Map(certificates.map(({ activity }) => [activityLabel(activity), activity]));
    },
  });

/** Where an activity comes from without typing it again: a training with its participants, or an earlier batch. */
export const Sources = ({
  thisYear,
  onTraining,
  onActivity,
}: {
  thisYear: number;
  onTraining: (uid: string) => void;
  onActivity: (activity: Activity) => void;
}) => {
  const trainings = useTrainings();
  const earlier = useEarlier(thisYear);
  const isEmpty = trainings.size + earlier.size === 0;
  return (
    <Select
      aria-label="Ambil dari pelatihan atau kegiatan sebelumnya"
      placeholder={isEmpty ? 'Belum ada pelatihan yang berlangsung' : 'Ambil dari pelatihan'}
      searchable
      disabled={isEmpty}
      nothingFoundMessage="Tidak ada kegiatan dengan kata itu."
      data={[
        { group: 'Pelatihan', items: [...trainings.keys()] },
        { group: 'Kegiatan sebelumnya', items: [...earlier.keys()].filter((label) => !trainings.has(label)) },
      ]}
      value={null}
      onChange={(label) => {
        if (!label) return;
        const training = trainings.get(label);
        const activity = earlier.get(label);
        if (training) onTraining(training);
        else if (activity) onActivity(activity);
      }}
    />
  );
};
