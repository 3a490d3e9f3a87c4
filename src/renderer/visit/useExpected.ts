import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Expected } from '#contract/followUp.ts';
import { orpc } from '#renderer/app/client.ts';

const none: Expected[] = [];
export const expectedKey = ({ ticketUid, fieldUid }: Expected): string => `${ticketUid}-${fieldUid}`;
export const expectedId = (guest: Expected): string => `diharapkan-${expectedKey(guest)}`;

/**
 * Who is expected today, and who of them is marked. Nobody is marked by itself: a stray Enter, or a card reader's,
 * gives nobody a number.
 */
export const useExpected = (isShown: boolean) => {
  const { data } = useQuery({ ...orpc.followUp.expected.queryOptions(), enabled: isShown });
  const [marked, setMarked] = useState<string | null>(null);
  const all = isShown ? (data?.expected ?? none) : none;
  const coming = all.filter(({ today }) => today === null);
  const at = coming.findIndex((guest) => expectedKey(guest) === marked);
  return {
    all,
    active: coming[at] ?? null,
    mark: (guest: Expected | null) => setMarked(guest && expectedKey(guest)),
    /** From nobody down to the first; up from the first to nobody. */
    move: (step: number) => {
      const next = coming[Math.min(coming.length - 1, at + step)];
      setMarked(next ? expectedKey(next) : null);
    },
  };
};
export type ExpectedList = ReturnType<typeof useExpected>;
