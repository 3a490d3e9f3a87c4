import { z } from 'zod';

/** What we make, by the end of the name; the word stands in the system's dialog. */
export const kinds: Record<string, string> = {
  '.pdf': 'PDF',
  '.xlsx': 'Excel',
  '.html': 'Halaman web',
  '.txt': 'Teks',
  '.json': 'Desain',
  '.zip': 'ZIP',
};

// The system runs a file by the end of its name, so a page may only name the kinds that we make.
export const fileName = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.[a-z]+$/u)
  .refine((name) => Object.keys(kinds).some((end) => name.endsWith(end)));
/** What may be handed to the system's reader at once. */
export const pdfName = fileName.refine((name) => name.endsWith('.pdf'));
