import type { TicketToday } from '#contract/ticket.ts';

/**
 * The number of today with which somebody came for what was agreed, of all their numbers of today. On the day of the
 * promise itself the visit that made it has not kept it: only while its number is still open is the person here.
 */
export const arrivalOf = (
  promise: { madeIn: string | null; answeredBy: string | null },
  numbers: readonly (TicketToday & { isOpen: boolean })[] = [],
): { today: TicketToday | null; isStillHere: boolean } => {
  const counted = numbers.findLast(
    ({ visitUid, isOpen }) =>
      promise.madeIn === null || visitUid === promise.answeredBy || (visitUid === promise.madeIn && isOpen),
  );
  if (!counted) return { today: null, isStillHere: false };
  const { isOpen: _, ...today } = counted;
  return { today, isStillHere: today.visitUid === promise.madeIn };
};
