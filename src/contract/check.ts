import { z } from 'zod';
import { certificate } from './certificate.ts';
import { letter } from './letter.ts';
import { managers, procedure } from './base.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import type { Facts } from './seal.ts';
import { file, optionalLine, requiredLine } from './text.ts';

/** Short, because a QR holds it: each letter makes the modules smaller. */
export const checkerAddress = optionalLine(80).refine(
  (text) => text === '' || /^https?:\/\/[\w.-]+\.[a-z]{2,}(:\d+)?(\/[\w./~%+-]*)?$/i.test(text),
  'Tulis alamat seperti https://plut.riau.go.id/periksa, paling panjang 80 huruf, tanpa spasi, ? dan #.',
);

const facts: z.ZodType<Facts> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('certificate'),
    office: z.string(),
    number: z.string(),
    holder: z.string(),
    role: z.string(),
    title: z.string(),
    startDate: z.string(),
    endDate: z.string(),
    hours: z.number(),
    place: z.string(),
    organiser: z.string(),
    signedOn: z.string(),
    replaces: z.string(),
  }),
  z.object({
    kind: z.literal('letter'),
    office: z.string(),
    number: z.string(),
    title: z.string(),
    holder: z.string(),
    statement: z.string(),
    signedOn: z.string(),
  }),
]);

/**
 * What a QR or a number turned out to be. `valid`: issued here and still good; `void`: taken back; `altered`: the
 * signature or code does not fit, or the QR is damaged; `number_only`: in the register, but a number proves no
 * paper; `unregistered`: our signature, but this register gave the number out with another QR or not at all (an older
 * backup?); `foreign`: signed with a key
 * that is not ours; `unknown`: neither a QR of ours nor a number in the register.
 */
export const verdict = z.enum([
  'valid',
  'void',
  'altered',
  'number_only',
  'unregistered',
  'foreign',
  'unknown',
]);
export type Verdict = z.infer<typeof verdict>;

export const checkContract = {
  /** Text of a QR, with or without the address it is carried by, or a number typed by hand; offline, against the register and the office's keys. */
  text: procedure
    .meta({ access: 'staff', reads: ['certificate', 'letter'] })
    // Blanks at the ends and signs that nobody sees come from keyboard and clipboard, never from a QR of ours.
    .input(z.strictObject({ text: requiredLine(4000, 'Nomor atau kode QR') }))
    .output(
      z.object({
        verdict,
        certificate: certificate.nullable(),
        letter: letter.nullable(),
        /** What the QR says, believable only with `valid`, `void` and `unregistered`. */
        facts: facts.nullable(),
      }),
    ),

  /** The public half of the key the office signs with now; hexadecimal, 32 bytes. */
  key: procedure
    .meta({ access: 'staff', reads: ['office'] })
    .output(z.object({ id: z.string(), publicKey: z.string(), createdAt: z.string() })),

  /** Where the office has put the page below; '' where it has not. New QRs carry it, so that any telephone opens it. */
  address: procedure.meta({ access: 'staff', reads: ['office'] }).output(z.object({ address: z.string() })),
  saveAddress: procedure
    .meta({ access: managers, changes: ['office'] })
    .errors({ RECORD_CHANGED })
    .input(z.strictObject({ address: checkerAddress, basedOn: asRead }))
    .output(z.object({ address: z.string() })),

  /**
   * One HTML file that checks the office's QRs on any computer or phone, without network or server. It knows the
   * numbers taken back until today.
   */
  page: procedure.meta({ access: 'staff', exports: 'no_names' }).output(file),
};
