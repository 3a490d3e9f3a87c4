type Entry = { at: number; run: () => Promise<void> };

/** What happens when: entries run in the order of their time, those of the same time in the order they were made. */
export const createAgenda = () => {
  const entries: Entry[] = [];
  return {
    add: (at: number, run: () => Promise<void>): void => {
      let index = entries.length;
      while (index > 0 && entries[index - 1]!.at > at) index--;
      entries.splice(index, 0, { at, run });
    },
    /** Runs everything up to a moment, what is added meanwhile too; `tick` is told the time of each entry. */
    runUntil: async (until: number, tick: (at: number) => void): Promise<void> => {
      for (let entry = entries[0]; entry && entry.at <= until; entry = entries[0]) {
        entries.shift();
        tick(entry.at);
        await entry.run();
      }
    },
  };
};
