/**
 * 08…, 628… or +628… as +62…, ten to thirteen digits counted in the 0… form; undefined when it is no phone number.
 * Landlines with an area code pass too.
 */
export const normalisePhone = (text: string): string | undefined => {
  const digits = text.replace(/[\s().-]+/g, '');
  const match = /^(?:\+?62|0)([1-9]\d{7,11})$/.exec(digits);
  return match ? `+62${match[1]}` : undefined;
};

/** As people say it: 0812… */
export const localPhone = (stored: string): string => stored.replace(/^\+62/, '0');

/** 0812••••4471 */
export const maskPhone = (stored: string): string => {
  const local = localPhone(stored);
  return `${local.slice(0, 4)}••••${local.slice(-4)}`;
};
