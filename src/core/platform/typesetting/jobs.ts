import type { PrintPage } from '#contract/machine.ts';
import type { Environment } from '#core/platform/environment.ts';
import { writeXlsx, type XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { Order, ReprintMark } from './model.ts';
import { withLabel } from './reprint.ts';
import type { Pdf } from './typesetter.ts';

const noPictures = { emblem: null, logo: null };

export const typesettingJobs = {
  pdf: ({ typesetter }: Environment, order: Order): Pdf => typesetter().pdf(order),
  pages: ({ typesetter }: Environment, order: Order): PrintPage[] => typesetter().pages(order),
  places: ({ typesetter }: Environment, order: Order): unknown[] => typesetter().places(order),
  templateVersion: (
    { typesetter }: Environment,
    { template, folders }: { template: string; folders?: readonly string[] },
  ): string => typesetter().version(template, folders),
  /** An issued paper that says on every page that it was printed again. */
  marked: (
    { typesetter }: Environment,
    { bytes, mark }: { bytes: Uint8Array; mark: ReprintMark },
  ): Promise<Uint8Array> =>
    withLabel(bytes, typesetter().pdf({ template: 'reprintMark', data: mark, pictures: noPictures }).bytes),
  /** For each text the characters that one of the families lacks. */
  missingCharacters: (
    { typesetter }: Environment,
    { texts, families }: { texts: readonly string[]; families: readonly string[] },
  ): string[][] => texts.map((text) => typesetter().missingCharacters(text, families)),
  /** Whether the typesetter can draw these pictures; a damaged one would stop every paper. */
  canDraw: ({ typesetter }: Environment, order: Order): boolean => {
    try {
      return typesetter().pages(order).length > 0;
    } catch {
      return false;
    }
  },
  xlsx: (_: Environment, book: XlsxBook): Promise<Uint8Array> => writeXlsx(book),
};
