/** What people and programs put between groups of digits: blanks, dots, every dash, brackets, marks nobody sees. */
const separators = /[\s.()/_\p{Pd}\u2212\p{Cc}\p{Cf}]+/gu;

/** A number as it was typed or pasted, without what groups its digits. */
export const withoutGroups = (text: string): string => text.replace(separators, '');

/**
 * A phone number as it is stored, +62…: written 08…, 628…, +628…, +62 08… or 8…, ten to thirteen digits counted in
 * the 0… form; undefined when it is none. Landlines with an area code pass too.
 */
export const normalisePhone = (text: string): string | undefined => {
  const digits = withoutGroups(text);
  const match = /^(?:\+?620?|0)([1-9]\d{7,11})$/.exec(digits) ?? /^(8\d{8,11})$/.exec(digits);
  return match ? `+62${match[1]}` : undefined;
};

/** As people say it: 0812… */
export const localPhone = (stored: string): string => stored.replace(/^\+62/, '0');
