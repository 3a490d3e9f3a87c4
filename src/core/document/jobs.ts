import type { PrintPage } from '#contract/machine.ts';
import type { Environment } from '../platform/environment.ts';
import type { Letterhead } from '../office/index.ts';
import type { Papers, ReprintMark, Template } from './model.ts';
import { withLabel } from './reprint.ts';
import type { Pdf, PictureFile } from './typesetter.ts';
import { writeXlsx, type XlsxBook } from './xlsx.ts';

/** One paper to typeset: its template, what it says, the office's pictures, and further ones its data names. */
export type Order = {
  [T in Template]: {
    template: T;
    data: Papers[T];
    pictures: Pick<Letterhead, 'emblem' | 'logo'>;
    files?: readonly PictureFile[];
  };
}[Template];

export const documentJobs = {
  pdf: ({ typesetter }: Environment, { template, data, pictures, files }: Order): Pdf =>
    typesetter().pdf(template, data, pictures, files),
  pages: ({ typesetter }: Environment, { template, data, pictures, files }: Order): PrintPage[] =>
    typesetter().pages(template, data, pictures, files),
  places: ({ typesetter }: Environment, { template, data, pictures, files }: Order): unknown[] =>
    typesetter().places(template, data, pictures, files),
  templateVersion: ({ typesetter }: Environment, template: Template): string =>
    typesetter().version(template),
  /** An issued paper that says on every page that it was printed again. */
  marked: (
    { typesetter }: Environment,
    { bytes, mark }: { bytes: Uint8Array; mark: ReprintMark },
  ): Promise<Uint8Array> =>
    withLabel(bytes, typesetter().pdf('reprintMark', mark, { emblem: null, logo: null }).bytes),
  /** For each text the characters that one of the families lacks. */
  missingCharacters: (
    { typesetter }: Environment,
    { texts, families }: { texts: readonly string[]; families: readonly string[] },
  ): string[][] => texts.map((text) => typesetter().missingCharacters(text, families)),
  /** Whether the typesetter can draw these pictures; a damaged one would stop every paper. */
  canDraw: ({ typesetter }: Environment, order: Order): boolean => {
    try {
      return typesetter().pages(order.template, order.data, order.pictures, order.files).length > 0;
    } catch {
      return false;
    }
  },
  xlsx: (_: Environment, book: XlsxBook): Promise<Uint8Array> => writeXlsx(book),
};
