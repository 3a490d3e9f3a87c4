/** Whether a field holds a time and not words that could not be read as one. */
export const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** "08.00" as the screen writes it; what is no time as it was typed. */
export const timeShown = (time: string): string => (isTime(time) ? time.replace(':', '.') : time);
