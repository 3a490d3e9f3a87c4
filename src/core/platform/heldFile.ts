import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { writeWhole } from '#core/kernel/backup.ts';
import { createTurns } from '#core/kernel/database.ts';
import { moveFile, patiently } from '#core/kernel/patience.ts';

/** A small file beside the office's: on disk before anybody is told so, and in no copy, trail or log of the office. */
export type HeldFile = {
  /** Undefined: nothing waits. Throws where the file is there and the system does not give it. */
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
      if (!existsSync(file)) return undefined;
      const text = patiently(() => readFileSync(file, 'utf8'));
      try {
        return JSON.parse(text) as unknown;
      } catch {
        moveFile(file, `${file}.rusak`); // written whole and spoilt since: not written over, somebody may still read it
        return undefined;
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
