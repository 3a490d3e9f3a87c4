import { readFileSync, utimesSync } from 'node:fs';
import { writeWhole } from '#core/kernel/backup.ts';
import { createTurns } from '#core/kernel/database.ts';

/** A small file beside the office's: on disk before anybody is told so, and in no copy, trail or log of the office. */
export type HeldFile = {
  read(): unknown;
  write(content: unknown): void;
};

export const heldPath = (databasePath: string): string => `${databasePath}.tunggu.json`;

/** Whoever works with it has it alone until they are done. */
export const openHeldFile = (databasePath: string) => {
  const file = heldPath(databasePath);
  const { take } = createTurns();
  const held: HeldFile = {
    read: () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as unknown;
      } catch {
        return undefined; // nothing waits, or nobody can read it any more
      }
    },
    write: (content) => {
      writeWhole(file, content);
      utimesSync(file, 0, 0); // not even when
    },
  };
  return <T>(run: (file: HeldFile) => Promise<T>): Promise<T> => take(() => run(held));
};
export type HeldTurn = ReturnType<typeof openHeldFile>;
