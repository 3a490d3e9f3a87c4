import { defaultPolicy } from '#contract/policy.ts';
import { promisedPlace } from '#core/features/desk/queue/index.ts';

/** Returns that were agreed on and not answered yet: the sheet by person, field and day. */
export type Promises = Map<string, number>;
type Agreed = { personId: number; fieldId: number; due: string };

const keyOf = ({ personId, fieldId, due }: Agreed): string => `${personId} ${fieldId} ${due}`;

export const agree = (promises: Promises, agreed: Agreed, sheetId: number): void => {
  promises.set(keyOf(agreed), sheetId);
};

/** The sheet that a visit of this person answers; the next visit of the day answers it no more. */
export const answer = (promises: Promises, agreed: Agreed): number | null => {
  const sheetId = promises.get(keyOf(agreed)) ?? null;
  promises.delete(keyOf(agreed));
  return sheetId;
};

type Visit = { priority?: string | null; answers_id?: number | null };
type Waiting = { place: number; isPriority: boolean; ticket: { visit: Visit } };

/** Where the contract lets somebody wait who was promised this day; undefined: behind everybody. */
export const placeOf = (visit: Visit, line: readonly Waiting[], othersSince: number): number | undefined => {
  if (!visit.answers_id || defaultPolicy.promisedBehind === null) return undefined;
  const waiting = line.map(({ ticket, ...entry }) => ({
    ...entry,
    isPromised: Boolean(ticket.visit.answers_id),
  }));
  const comer = { isPriority: Boolean(visit.priority), othersSince };
  return promisedPlace(waiting, comer, defaultPolicy.promisedBehind, defaultPolicy);
};
