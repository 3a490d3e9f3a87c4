import { z } from 'zod';
import { line, note } from './text.ts';

/** Sides of the papers in mm, upright; F4 is the Indonesian folio. */
export const designPapers = { A4: [210, 297], F4: [215, 330] } as const;

/** Families of the bundled fonts, with the weights there are. */
export const designFonts = {
  Tinos: [400, 700],
  Arimo: [400, 700],
  'Cormorant Garamond': [500, 600, 700],
  'Plus Jakarta Sans': [400, 600, 700, 800],
} as const;
export const designFont = z.enum(['Tinos', 'Arimo', 'Cormorant Garamond', 'Plus Jakarta Sans']);
export type DesignFont = z.infer<typeof designFont>;

/** Bundled frames, drawn anew in the colours of the design. */
export const designFrame = z.enum(['none', 'double', 'riau', 'modern']);
export type DesignFrame = z.infer<typeof designFrame>;

/** What a text may name between braces; a line whose {word} is empty is not printed. */
export const placeholder = z.enum([
  'nama',
  'nomor',
  'kode',
  'sebagai',
  'kegiatan',
  'tanggal_kegiatan',
  'tanggal_singkat',
  'jp',
  'jp_terbilang',
  'tempat',
  'penyelenggara',
  'kota',
  'tanggal_terbit',
  'pemda',
  'dinas',
  'unit',
  'unit_singkat',
  'menggantikan',
  'usaha',
  'tempat_lahir',
  'tanggal_lahir',
]);
export type Placeholder = z.infer<typeof placeholder>;

/** What differs from one certificate of a batch to the next: texts have it, signatures do not. */
export const personalPlaceholders: readonly Placeholder[] = [
  'nama',
  'nomor',
  'kode',
  'menggantikan',
  'usaha',
  'tempat_lahir',
  'tanggal_lahir',
];
/** What a signature's opening may name. */
export const sharedPlaceholders: readonly Placeholder[] = placeholder.options.filter(
  (word) => !personalPlaceholders.includes(word),
);

const hundredths = (value: number) => Math.round(value * 100) / 100;
/** Millimetres from the top left of the paper. */
const position = z.number().min(-100).max(400).transform(hundredths);
const extent = z.number().min(0).max(400).transform(hundredths);
const side = z.number().min(2, 'Ukuran paling kecil 2 mm.').max(400).transform(hundredths);
/** Points. */
const fontSize = z
  .number()
  .min(6, 'Huruf paling kecil 6 pt.')
  .max(120, 'Huruf paling besar 120 pt.')
  .transform(hundredths);
const color = z.string().regex(/^#[0-9a-f]{6}$/, 'Warna ditulis seperti #0f4c3a.');
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

const id = z.string().regex(/^[a-z0-9-]{1,24}$/, 'Tanda unsur terdiri atas huruf kecil dan angka.');
const box = { id, x: position, y: position, w: side, h: side };
const weight = z.union([z.literal(400), z.literal(500), z.literal(600), z.literal(700), z.literal(800)]);
const align = z.enum(['left', 'center', 'right']);

export const textElement = z.strictObject({
  kind: z.literal('text'),
  ...box,
  /** Lines with {placeholders}; what stands between two * is bold. */
  text: note(600),
  font: designFont,
  size: fontSize,
  weight,
  isItalic: z.boolean(),
  color,
  align,
  verticalAlign: z.enum(['top', 'middle', 'bottom']),
  /** Em; from 0.1 on, programs read the letters of a PDF as words of their own. */
  tracking: z.number().min(-0.05).max(0.09).transform(hundredths),
  /** Em between two lines. */
  leading: z.number().min(0.2).max(2).transform(hundredths),
  isUppercase: z.boolean(),
  /** `name`: one line in ever smaller sizes, then two balanced lines. `shrink`: smaller until the box holds it. */
  fit: z.enum(['none', 'shrink', 'name']),
});
export type TextElement = z.infer<typeof textElement>;

export const pictureElement = z.strictObject({
  kind: z.literal('picture'),
  ...box,
  /** The office's own, or a stored picture by its hash; shown whole in the middle of the box. */
  source: z.union([z.enum(['emblem', 'logo']), hash]),
});

/** The lines of the letterhead with emblem and logo; smaller when the box asks for it. */
export const letterheadElement = z.strictObject({
  kind: z.literal('letterhead'),
  ...box,
  font: designFont,
  color,
  /** `left`: pictures and then the lines as they are written; `center`: capitals between emblem and logo. */
  align: z.enum(['left', 'center']),
  /** Of the usual sizes: 13, 14, 13 and 8.5 pt. */
  scale: z.number().min(0.5).max(1.6).transform(hundredths),
  hasPictures: z.boolean(),
  hasAddress: z.boolean(),
  hasRule: z.boolean(),
});

export const signatureElement = z.strictObject({
  kind: z.literal('signature'),
  ...box,
  /** Signatory 1, 2 or 3 of the activity; nothing is printed when there is none. */
  slot: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** The line above the post, with shared placeholders: "{kota}, {tanggal_terbit}" or "Mengetahui,". */
  opening: line(120),
  font: designFont,
  size: fontSize,
  color,
  align: z.enum(['left', 'center']),
  /** `electronic` marks the corners of the space for the picture of an electronic signature. */
  space: z.enum(['wet', 'electronic']),
});

export const qrElement = z.strictObject({
  kind: z.literal('qr'),
  ...box,
  hasCaption: z.boolean(),
  font: designFont,
});

/** An empty frame for a photograph to be glued in. */
export const photoElement = z.strictObject({ kind: z.literal('photo'), ...box });

export const shapeElement = z.strictObject({
  kind: z.literal('shape'),
  ...box,
  w: extent,
  h: extent,
  /** A line runs from the top left to the bottom right of its box: level when h is 0. */
  form: z.enum(['line', 'rectangle', 'ellipse', 'diamond']),
  /** Points; 0 draws no outline. */
  strokeWidth: z.number().min(0).max(20).transform(hundredths),
  stroke: color,
  fill: color.nullable(),
});

export const designElement = z.discriminatedUnion('kind', [
  textElement,
  pictureElement,
  letterheadElement,
  signatureElement,
  qrElement,
  photoElement,
  shapeElement,
]);
export type DesignElement = z.infer<typeof designElement>;

/** What a certificate looks like; later elements lie above earlier ones. */
export const designSpec = z.strictObject({
  paper: z.enum(['A4', 'F4']),
  orientation: z.enum(['landscape', 'portrait']),
  /** Millimetres everything on the front is moved by, to meet the lines of pre-printed paper. */
  shift: z.strictObject({
    x: z.number().min(-20).max(20).transform(hundredths),
    y: z.number().min(-20).max(20).transform(hundredths),
  }),
  background: z.strictObject({
    frame: designFrame,
    color,
    accent: color,
    /** A stored picture over the whole paper, under the frame. */
    picture: hash.nullable(),
  }),
  elements: z
    .array(designElement)
    .max(60, 'Paling banyak 60 unsur.')
    .refine(
      (list) => new Set(list.map((element) => element.id)).size === list.length,
      'Tanda unsur harus berbeda satu sama lain.',
    ),
  /** The page with the materials; printed only when the activity lists some. */
  back: z.strictObject({ isPrinted: z.boolean(), font: designFont, size: fontSize, color }),
});
export type DesignSpec = z.infer<typeof designSpec>;
