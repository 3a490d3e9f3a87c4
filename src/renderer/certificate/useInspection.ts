import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Activity } from '#contract/certificate.ts';
import { orpc } from '#renderer/app/client.ts';
import { type Draft, nameProblem } from './draft.ts';
import { numberRange } from './words.ts';

/** The numbers these would get, and what to look at for each name, by its place in the list. */
export const useInspection = (activity: Activity | null, draft: Draft, designUid: string | undefined) => {
  const sound = useMemo(
    () =>
      draft.recipients
        .map(({ name, personUid }, index) => ({ index, name, personUid }))
        .filter(({ name }) => nameProblem(name) === null),
    [draft.recipients],
  );
  const { data } = useQuery({
    ...orpc.certificate.inspect.queryOptions({
      input: {
        activity: activity as Activity,
        recipients: sound.map(({ name, personUid }) => ({ name, personUid })),
        designUid,
      },
    }),
    enabled: activity !== null && sound.length > 0,
    placeholderData: keepPreviousData,
  });
  const notes = new Map<number, string>();
  for (const { index, message } of data?.notes ?? []) {
    const place = sound[index]?.index;
    if (place !== undefined) notes.set(place, [notes.get(place), message].filter(Boolean).join(' '));
  }
  return {
    notes,
    wrongNames: draft.recipients.length - sound.length,
    numbers: data ? numberRange(data.firstNumber, data.lastNumber) : null,
  };
};
