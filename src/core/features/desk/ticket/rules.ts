/** "A-012" */
export const ticketNumber = (letter: string, sequence: number): string =>
  `${letter}-${String(sequence).padStart(3, '0')}`;
