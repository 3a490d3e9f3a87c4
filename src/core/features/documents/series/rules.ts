/** The kind of a day's tickets, a series for each letter. */
export const ticketKind = (letter: string): string => `ticket:${letter}`;
