import { z } from 'zod';

/** A PIN as it is asked for: old ones may be weak, and still open the window. */
export const pin = z.string().regex(/^\d{6}$/, { error: 'PIN terdiri atas 6 angka.', abort: true });

/** What people choose most though no rule below finds it: keypad patterns, doubled digits, days everybody knows. */
const wellKnown = new Set(
  (
    '010203 102030 112233 112358 123321 123654 131415 142536 147258 147852 159357 159753 170845 171845 ' +
    '246810 258369 321654 332211 357159 369258 445566 456123 654123 741852 753159 753951 778899 789456 ' +
    '852456 951753 963852 987456 998877'
  ).split(' '),
);

const reasonOf = (digits: string): string | undefined => {
  if (new Set(digits).size < 3) return 'pakai paling sedikit tiga angka yang berbeda';
  if (/^(...)\1$/.test(digits)) return 'angkanya berulang';
  const steps = new Set(
    Array.from(digits.slice(1), (digit, i) => (Number(digit) - Number(digits[i]) + 10) % 10),
  );
  if (steps.size === 1) return 'angkanya berurutan';
  return wellKnown.has(digits) ? 'termasuk yang paling sering dipakai orang' : undefined;
};

/** Why six digits are no good as a new PIN, in a sentence; undefined when they are. */
export const pinProblem = (digits: string): string | undefined => {
  const reason = reasonOf(digits);
  return reason && `PIN mudah ditebak: ${reason}. Pilih 6 angka lain.`;
};

/** A PIN that somebody chooses. */
export const newPin = pin.check((ctx) => {
  const message = pinProblem(ctx.value);
  if (message) ctx.issues.push({ code: 'custom', message, input: ctx.value });
});
