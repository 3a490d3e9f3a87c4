import { localPhone } from '#contract/digits.ts';

export { localPhone, normalisePhone } from '#contract/digits.ts';

/** 0812••••4471 */
export const maskPhone = (stored: string): string => {
  const local = localPhone(stored);
  return `${local.slice(0, 4)}••••${local.slice(-4)}`;
};
