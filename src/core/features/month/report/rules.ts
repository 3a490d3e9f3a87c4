import type { NarrowingKind } from '#contract/report.ts';

/** A part of a typed text: paragraphs as they are, or a list whose marks stand as they were typed. */
export type TextBlock = { teks: string } | { butir: [mark: string, text: string][] };

const item = /^\s*(?:[-•*–]|(\d{1,2}[.)]))\s+(\S.*)$/u;

/** Paragraphs are parted by empty lines; lines that begin with "-" or a number are a list. */
export const textBlocks = (text: string): TextBlock[] => {
  const blocks: TextBlock[] = [];
  let isNew = true;
  for (const line of text.split('\n')) {
    const last = isNew ? undefined : blocks.at(-1);
    const [, number, words] = item.exec(line) ?? [];
    isNew = false;
    if (line.trim() === '') isNew = true;
    else if (words !== undefined) {
      // A list goes on over an empty line between its items.
      const list = blocks.at(-1);
      if (list && 'butir' in list) list.butir.push([number ?? '•', words]);
      else blocks.push({ butir: [[number ?? '•', words]] });
    } else if (last && 'butir' in last && /^\s/.test(line)) last.butir.at(-1)![1] += ` ${line.trim()}`;
    else if (last && 'teks' in last) last.teks += `\n${line.trim()}`;
    else blocks.push({ teks: line.trim() });
  }
  return blocks;
};

const named: Record<NarrowingKind, string> = {
  field: 'bidang',
  consultant: 'konsultan',
  district: 'kecamatan',
};

/** "A, B, dan C" */
const listed = (codes: readonly string[]): string =>
  codes.length < 3 ? codes.join(' dan ') : `${codes.slice(0, -1).join(', ')}, dan ${codes.at(-1)}`;

/** Why these tables are not in a narrowed report. */
export const leftOutWords = (codes: readonly string[], kind: NarrowingKind): string =>
  `Tabel ${listed(codes)} tidak ikut: catatannya tidak menyebut ${named[kind]}.`;

export const LOCKED_WORDS = 'Dihitung dari catatan sekarang, bukan dari bulan terkunci.';
