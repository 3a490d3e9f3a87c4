import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Participant } from '#contract/training.ts';
import { errorText, orpc } from '#renderer/app/client.ts';

type Mark = { isPresent: boolean; isStored: boolean };

/**
 * Who is present at a session, as ticked: a tick shows at once, and goes back when it could not be stored. What was
 * ticked here counts until the list was read after it.
 */
export const useMarks = (sessionUid: string, participants: readonly Participant[]) => {
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map());
  const put = (uids: readonly string[], mark: Mark | null) =>
    setMarks((before) => {
      const after = new Map(before);
      for (const uid of uids)
        if (mark) after.set(uid, mark);
        else after.delete(uid);
      return after;
    });
  const { mutate, error } = useMutation({
    ...orpc.training.mark.mutationOptions(),
    meta: { quiet: true },
    onSuccess: (_, { participantUids, isPresent }) => put(participantUids, { isPresent, isStored: true }),
    onError: (_, { participantUids }) => put(participantUids, null),
  });
  useEffect(() => {
    setMarks((before) => new Map([...before].filter(([, { isStored }]) => !isStored)));
  }, [participants]);
  return {
    error: error && errorText(error),
    isPresent: (participant: Participant): boolean =>
      marks.get(participant.uid)?.isPresent ?? participant.attendedSessionUids.includes(sessionUid),
    mark: (participantUids: string[], isPresent: boolean) => {
      if (participantUids.length === 0) return;
      put(participantUids, { isPresent, isStored: false });
      mutate({ sessionUid, participantUids, isPresent });
    },
  };
};
