import { BELL, clipOf, digitPhrases, numberPhrases, PAUSE } from './clips.ts';
import type { Voice } from './policy.ts';
import type { Display } from './queue.ts';

type Call = Pick<Display['calls'][number], 'number' | 'deskName' | 'isRepeat'> & {
  field: Pick<Display['calls'][number]['field'], 'name'>;
};

/** A recording by its name, or words that only the system's voice can say. */
export type Part = { clip: string } | { say: string };

/** What can be heard here: the recordings that are whole, and whether the system speaks Indonesian. */
export type Speaker = { has(clip: string): boolean; canSay: boolean };

const LONGEST_PHRASE = 4;

const phraseOf = (word: string): string[] => {
  if (/^\d{1,4}$/.test(word)) return numberPhrases(Number(word));
  if (/^\d+$/.test(word)) return digitPhrases(word);
  return [word.length === 1 ? `huruf ${word}` : word];
};

/** "Meja 2B", "Ruang Konsultasi": recordings where there are any, the longest first, and the rest as words. */
const partsOf = (text: string, { has }: Speaker): Part[] => {
  const words = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const parts: Part[] = [];
  for (let i = 0; i < words.length;) {
    const length = [LONGEST_PHRASE, 3, 2].find(
      (n) => i + n <= words.length && has(clipOf(words.slice(i, i + n).join(' '))),
    );
    const phrases = length ? [words.slice(i, i + length).join(' ')] : phraseOf(words[i]!);
    const last = parts.at(-1);
    if (phrases.every((phrase) => has(clipOf(phrase))))
      parts.push(...phrases.map((phrase) => ({ clip: clipOf(phrase) })));
    else if (last && 'say' in last) last.say += ` ${words[i]!}`;
    else parts.push({ say: words[i]! });
    i += length ?? 1;
  }
  return parts;
};

const isAudible = (parts: readonly Part[], { canSay }: Speaker): boolean =>
  parts.length > 0 && (canSay || parts.every((part) => 'clip' in part));

/** Where to go: the desk, else the field in its stead; null when neither can be said. */
const placeOf = ({ deskName, field }: Call, speaker: Speaker): Part[] | null =>
  [deskName, field.name].map((name) => partsOf(name, speaker)).find((parts) => isAudible(parts, speaker)) ??
  null;

/** "A-012" letter by letter, or its number as a number; leading zeros are for the eye only. */
const numberOf = (number: string, reading: Voice['reading']): string[] =>
  (number.toLowerCase().match(/\d+|\p{L}/gu) ?? []).flatMap((piece) => {
    if (/\p{L}/u.test(piece)) return [`huruf ${piece}`];
    return reading === 'digits' || piece.length > 4 ? digitPhrases(piece) : numberPhrases(Number(piece));
  });

/**
 * What is heard for one call. Words without a recording go to the system's voice where it speaks Indonesian;
 * without one the field stands in for the desk, and last of all the screen for the field.
 */
export const announcementOf = (call: Call, { reading, repeats }: Voice, speaker: Speaker): Part[] => {
  const place = placeOf(call, speaker);
  const phrases = [
    ...(call.isRepeat ? ['panggilan ulang', PAUSE] : []),
    'nomor antrean',
    ...numberOf(call.number, reading),
    PAUSE,
    place ? 'silakan menuju ke' : 'silakan lihat layar',
  ];
  const once = [...phrases.map((phrase): Part => ({ clip: clipOf(phrase) })), ...(place ?? [])];
  const all: Part[] = [{ clip: BELL }];
  for (let i = 0; i < repeats; i++) all.push(...(i > 0 ? [{ clip: PAUSE }, { clip: PAUSE }] : []), ...once);
  // A recording that is missing is passed over: the number is on the screen.
  return all.filter((part) => !('clip' in part) || speaker.has(part.clip));
};

/** Whether the voice is silent at this time of the office's day, "12.05"; the hours may span midnight. */
export const isQuiet = ({ quiet }: Voice, time: string): boolean => {
  if (!quiet) return false;
  const { from, to } = quiet;
  return from <= to ? from <= time && time < to : from <= time || time < to;
};
