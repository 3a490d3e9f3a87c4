import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Participant } from '#contract/participant.ts';
import { errorText, orpc } from '#renderer/app/client.ts';

/** `storedWith`: the list on the screen when it was stored; null: on its way. */
type Mark = { isPresent: boolean; storedWith: readonly Participant[] | null };

/**
 * Who is present at a session, as ticked: a tick shows at once, and goes back when it could not be stored. What was
 * ticked here counts until the list was read after it.
 */
export const useMarks = (sessionUid: string, participants: readonly Participant[]) => {
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map());
  const latest = useRef(participants);
  latest.current = participants;
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
    onSuccess: (_, { participantUids, isPresent }) =>
      put(participantUids, { isPresent, storedWith: latest.current }),
    onError: (_, { participantUids }) => put(participantUids, null),
  });
  return {
    error: error && errorText(error),
    isPresent: ({ uid, attendedSessionUids }: Participant): boolean => {
      const mark = marks.get(uid);
      const counts = mark && (mark.storedWith === null || mark.storedWith === participants);
      return counts ? mark.isPresent : attendedSessionUids.includes(sessionUid);
    },
    mark: (participantUids: string[], isPresent: boolean) => {
      if (participantUids.length === 0) return;
      put(participantUids, { isPresent, storedWith: null });
      mutate({ sessionUid, participantUids, isPresent });
    },
  };
};
