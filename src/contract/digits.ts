import { visibleOf } from './text.ts';

/**
 * What people and programs put between and before groups of digits: blanks, dots, every dash, brackets, the apostrophe
 * by which a spreadsheet keeps a text.
 */
const separators = /[\s.()/_\p{Pd}\u2212'’‘`´ʼ]+/gu;

/** What people say before a number: "NIK 1471…", "No. KTP: 1471…", "HP/WA 0812…". */
const LABEL =
  /^\s*(?:no(?:mor)?\b[.\s]*)?(?:n\.?i\.?k\b|n\.?i\.?b\b|ktp|(?:hp\/)?wa|hp|whatsapp|telp|telepon)[.:\s]+(?=[+(]?\d[^\p{L}]{3,}$)/iu;

/** A number without what was said before it; other text stays as it is. */
export const withoutLabel = (text: string): string => text.replace(LABEL, '');

/**
 * A number as it was typed or pasted, in usual digits, without what was said before it and what groups it: the one reader
 * of the search, the fields and the sheets.
 */
export const withoutGroups = (text: string): string => withoutLabel(visibleOf(text)).replace(separators, '');

/**
 * A phone number as it is stored, +62…: written 08…, 628…, +628…, 00628…, +62 08… or 8…, ten to thirteen digits
 * counted in the 0… form; undefined when it is none. Landlines with an area code pass too.
 */
export const normalisePhone = (text: string): string | undefined => {
  const digits = withoutGroups(text);
  const match = /^(?:(?:\+|00)?620?|0)([1-9]\d{7,11})$/.exec(digits) ?? /^(8\d{8,11})$/.exec(digits);
  return match ? `+62${match[1]}` : undefined;
};

/** As people say it: 0812… */
export const localPhone = (stored: string): string => stored.replace(/^\+62/, '0');
