/** What stands in a field for a number: one, nothing, or text that is none yet. */
export type TypedNumber = number | string | null;
export const numberIn = (typed: TypedNumber): number | null => (typeof typed === 'number' ? typed : null);
