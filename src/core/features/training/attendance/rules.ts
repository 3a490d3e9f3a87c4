import { withoutGroups } from '#contract/digits.ts';

export type Scanned =
  | { kind: 'code'; code: string }
  | { kind: 'ticket'; number: string; localDate: string }
  | { kind: 'nik'; nik: string }
  | { kind: 'other' };

/** Crockford: what people type instead of a character that the code does not use. */
const likeness: Record<string, string> = { O: '0', I: '1', L: '1' };
const codeText = (text: string): string =>
  text.toUpperCase().replace(/[OIL]/g, (letter) => likeness[letter]!);

/** What a scanner typed at the door, or a hand: the code of a participant, a queue ticket, a NIK. */
export const readScan = (text: string): Scanned => {
  const scanned = text.trim();
  const [, number, localDate] = /^PLUT1:T:([A-Z]-\d+):(\d{4}-\d\d-\d\d)$/i.exec(scanned) ?? [];
  if (number && localDate) return { kind: 'ticket', number: number.toUpperCase(), localDate };
  const compact = withoutGroups(scanned);
  if (/^\d{16}$/.test(compact)) return { kind: 'nik', nik: compact };
  const [, code] = /^(?:PLUT1:P:)?([0-9A-Z]{8})$/i.exec(compact) ?? [];
  return code ? { kind: 'code', code: codeText(code) } : { kind: 'other' };
};
