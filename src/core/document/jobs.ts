import type { PrintPage } from '#contract/machine.ts';
import type { Environment } from '../kernel/threads.ts';
import type { Letterhead } from '../office/index.ts';
import type { Papers, Template } from './model.ts';
import type { Pdf } from './typesetter.ts';
import { writeXlsx, type XlsxBook } from './xlsx.ts';

/** One paper to typeset: its template, what it says, and the office's pictures. */
export type Order = {
  [T in Template]: { template: T; data: Papers[T]; pictures: Pick<Letterhead, 'emblem' | 'logo'> };
}[Template];

export const documentJobs = {
  pdf: ({ typesetter }: Environment, { template, data, pictures }: Order): Pdf =>
    typesetter().pdf(template, data, pictures),
  pages: ({ typesetter }: Environment, { template, data, pictures }: Order): PrintPage[] =>
    typesetter().pages(template, data, pictures),
  places: ({ typesetter }: Environment, { template, data, pictures }: Order): unknown[] =>
    typesetter().places(template, data, pictures),
  templateVersion: ({ typesetter }: Environment, template: Template): string =>
    typesetter().version(template),
  /** For each text the characters that no bundled font has. */
  missingCharacters: ({ typesetter }: Environment, texts: readonly string[]): string[][] =>
    texts.map((text) => typesetter().missingCharacters(text)),
  /** Whether the typesetter can draw these pictures; a damaged one would stop every paper. */
  canDraw: ({ typesetter }: Environment, order: Order): boolean => {
    try {
      return typesetter().pages(order.template, order.data, order.pictures).length > 0;
    } catch {
      return false;
    }
  },
  xlsx: (_: Environment, book: XlsxBook): Promise<Uint8Array> => writeXlsx(book),
};
