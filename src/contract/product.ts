import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { sector } from './business.ts';
import { day } from './dateKinds.ts';
import { named } from './mentee.ts';
import { PHOTO_UNUSABLE } from './photo.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, nameLine, note, optionalLine, requiredLine, uid } from './text.ts';

/** What stands on a pack; the codes are those of the papers that facilitation helps with. */
export const licenceKind = z.enum(['pirt', 'bpom', 'halal', 'merek']);
export type LicenceKind = z.infer<typeof licenceKind>;
/** Only a valid one is printed. `outdated`: the product is younger than its halal certificate. */
export const licenceState = z.enum(['valid', 'expired', 'outdated', 'unissued']);
export type LicenceState = z.infer<typeof licenceState>;

/** "PR-0001": on the label, and never given twice. */
export const productNumber = (number: number): string => `PR-${String(number).padStart(4, '0')}`;

export const UNITS = ['bungkus', 'botol', 'pcs', 'kotak', 'toples', 'kg', 'lembar', 'porsi', 'pasang'];

/** Of an issued case, which says the rest of it from then on, or typed. */
const licenceDraft = z.strictObject({
  caseUid: uid.nullable(),
  number: requiredLine(40, 'Nomor izin'),
  issuedOn: day('facilitation').nullable(),
  validUntil: day('validity').nullable(),
});
export type LicenceDraft = z.infer<typeof licenceDraft>;

export const productDraft = z.strictObject({
  uid,
  name: nameLine(120, 'Nama produk'),
  description: note(300).default(''),
  category: optionalLine(60),
  /** Whole rupiah; null: the seller tells it. */
  price: z
    .int()
    .min(1, 'Harga paling sedikit Rp1. Kosongkan bila belum ditentukan.')
    .max(9_000_000_000, 'Paling banyak Rp9.000.000.000.')
    .nullable(),
  unit: optionalLine(24),
  packaging: optionalLine(60),
  /** Since when it is made, if that is known: a halal certificate covers what was there when it was issued. */
  madeSince: day('past').nullable(),
  licences: z.partialRecord(
    licenceKind,
    // The days of an issued case are corrected there.
    licenceDraft.refine(
      ({ caseUid, issuedOn, validUntil }) =>
        caseUid !== null || issuedOn === null || validUntil === null || issuedOn <= validUntil,
      { path: ['validUntil'], message: 'Mendahului tanggal terbitnya. Periksa kedua tanggal.' },
    ),
  ),
});
export type ProductDraft = z.output<typeof productDraft>;

const licence = licenceDraft.extend({ state: licenceState });
export type Licence = z.infer<typeof licence>;
export const productRow = productDraft.extend({
  number: z.string(),
  business: named,
  person: named,
  /** Of the business. */
  sector: z.string(),
  licences: z.partialRecord(licenceKind, licence),
  isShown: z.boolean(),
  /** When its photo was taken in; null: it has none. */
  photoAt: z.string().nullable(),
});
export type ProductRow = z.infer<typeof productRow>;

/** `toMend`: with a licence that is not printed as it stands. All but `withdrawn` are shown in the gallery. */
export const galleryPart = z.enum(['shown', 'licensed', 'toMend', 'noPhoto', 'withdrawn']);
export type GalleryPart = z.infer<typeof galleryPart>;
const filter = z.strictObject({
  text: line(64).default(''),
  sector: sector.default(''),
  part: galleryPart.default('shown'),
});

/** Labels on a sheet of three by eight; the first of them may be used up. */
export const PRICE_LABELS = { columns: 3, rows: 8 } as const;

const seller = z.strictObject({
  businessUid: uid,
  story: note(300).default(''),
  contact: optionalLine(120),
  /** The owner wants the business, its story, name, address and contact in the catalogue. */
  agrees: z.boolean(),
});

const NOTHING_SHOWN = refusal('Produk ini sudah ditarik dari galeri. Pajang lagi dahulu, lalu cetak.');
const uids = z.array(uid).min(1).max(1000, 'Paling banyak 1.000 produk sekaligus.');

export const licenceKindWords: Record<LicenceKind, string> = {
  pirt: 'P-IRT',
  bpom: 'BPOM',
  halal: 'Halal',
  merek: 'Merek',
};

export const licenceStateWords: Record<LicenceState, string> = {
  valid: 'berlaku',
  expired: 'lewat masa berlaku',
  outdated: 'perlu pembaruan',
  unissued: 'belum terbit',
};

declare module './base.ts' {
  interface Topics {
    product: true;
  }
}

export const productContract = {
  /** By business and name. */
  list: procedure
    .meta({ access: 'staff', reads: ['product', 'person', 'facilitation'] })
    .input(filter)
    .output(z.array(productRow)),
  get: procedure
    .meta({ access: 'staff', reads: ['product', 'person', 'facilitation'] })
    .input(z.strictObject({ uid }))
    .output(productRow),
  save: procedure
    .meta({ access: 'staff', changes: ['product', 'person'] })
    .errors({ RECORD_CHANGED })
    .input(productDraft.extend({ businessUid: uid, basedOn: asRead }))
    .output(productRow),
  /** Into the gallery, or out of it: withdrawn it is printed nowhere. */
  show: procedure
    .meta({ access: 'staff', changes: ['product', 'person'], blind: 'step' })
    .input(z.strictObject({ uid, isShown: z.boolean() }))
    .output(productRow),
  /** A small JPEG without metadata, as the screen makes it; null takes the photo away. */
  setPhoto: procedure
    .meta({ access: 'staff', changes: ['product'], blind: 'choice' })
    .errors({ PHOTO_UNUSABLE })
    .input(z.strictObject({ uid, photo: file.nullable() }))
    .output(productRow),
  /** `at`: which photo, so that a screen asks for each one once. */
  photo: procedure
    .meta({ access: 'staff', exports: 'no_names' })
    .input(z.strictObject({ uid, at: z.string() }))
    .output(file),

  /** What the catalogue says of a business, and the licences that were issued to it. */
  seller: procedure
    .meta({ access: 'staff', reads: ['product', 'person', 'facilitation'] })
    .input(z.strictObject({ businessUid: uid }))
    .output(
      seller.extend({
        agreedOn: z.string().nullable(),
        issued: z.array(licenceDraft.extend({ kind: licenceKind, caseUid: uid })),
      }),
    ),
  saveSeller: procedure
    .meta({ access: 'staff', changes: ['product'] })
    .errors({ RECORD_CHANGED })
    .input(seller.extend({ basedOn: asRead }))
    .output(z.object({})),

  /** Katalog produk of these, without those that are withdrawn. */
  cataloguePdf: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .errors({ NOTHING_SHOWN })
    .input(z.strictObject({ uids, title: requiredLine(60, 'Judul katalog') }))
    .output(file),
  /** Price labels of those that have a price; the first so many labels of the sheet are used up. */
  labelsPdf: procedure
    .meta({ access: 'staff', exports: 'no_names' })
    .errors({
      NOTHING_SHOWN,
      NO_PRICE: refusal('Produk ini belum berharga. Isi harganya dahulu, lalu cetak labelnya.'),
    })
    .input(
      z.strictObject({
        uids,
        copies: z.int().min(1).max(100, 'Paling banyak 100 label sekaligus untuk satu produk.'),
        used: z
          .int()
          .min(0)
          .max(PRICE_LABELS.columns * PRICE_LABELS.rows - 1),
      }),
    )
    .output(file),
  listXlsx: procedure
    .meta({ access: 'staff', exports: { of: 'office' } })
    .input(filter)
    .output(file),
};
