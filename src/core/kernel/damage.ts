import path from 'node:path';
import { DamagedFile, troubleOf } from './open.ts';

/**
 * Watches the office's file while it is open. Whoever meets damage in it, reading or writing, says so here; from then on
 * nothing more is written, since every write into a damaged file can make it worse. `onFirst` is told once.
 */
export const watchForDamage = (databasePath: string, onFirst: (detail: string) => void) => {
  let isDamaged = false;
  const sentence = `Berkas data kantor (${path.basename(databasePath)}) rusak, maka tidak ada lagi yang disimpan agar tidak bertambah rusak. Yang sudah tersimpan tidak dihapus dan cadangan aman; tutup Loket PLUT, buka lagi, lalu pilih pemulihan yang ditawarkan.`;

  const found = (detail: string): void => {
    if (isDamaged) return;
    isDamaged = true;
    onFirst(detail);
  };

  return {
    found,
    /** Whether this error says that the file is damaged. It was ours when it was opened: by now it may not even look so. */
    isMetIn: (error: unknown): boolean => {
      const trouble = troubleOf(error);
      if (trouble !== 'damaged' && trouble !== 'not_a_database') return false;
      found(String(error));
      return true;
    },
    /** Before a write. */
    refuse: (): void => {
      if (isDamaged) throw new DamagedFile();
    },
    /** What happened, what is safe and the way out; null as long as nothing was found. */
    sentence: (): string | null => (isDamaged ? sentence : null),
  };
};
export type DamageWatch = ReturnType<typeof watchForDamage>;
