import { Select } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { Activity } from '#contract/certificate.ts';
import { daysText } from '#contract/dates.ts';
import { orpc } from '#renderer/app/client.ts';

/** Activities that have certificates in the last two years, newest first, to be used again. */
export const EarlierActivity = ({
  thisYear,
  onChoose,
}: {
  thisYear: number;
  onChoose: (activity: Activity) => void;
}) => {
  const activities = useQueries({
    queries: [thisYear, thisYear - 1].map((year) =>
      orpc.certificate.register.queryOptions({ input: { year, text: '' } }),
    ),
    combine: (results) => {
      const certificates = results.flatMap(({ data }) => data?.certificates ?? []);
      return new Map(
        certificates.map(({ activity }) => [
          `${activity.title}, ${daysText(activity)} · ${activity.role}`,
          activity,
        ]),
      );
    },
  });
  return (
    <Select
      aria-label="Ambil dari kegiatan sebelumnya"
      placeholder={activities.size > 0 ? 'Ambil dari kegiatan sebelumnya' : 'Belum ada kegiatan sebelumnya'}
      searchable
      disabled={activities.size === 0}
      nothingFoundMessage="Tidak ada kegiatan dengan kata itu."
      data={[...activities.keys()]}
      value={null}
      onChange={(label) => {
        const chosen = label && activities.get(label);
        if (chosen) onChoose(chosen);
      }}
    />
  );
};
