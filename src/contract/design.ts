import { z } from 'zod';
import { managers, procedure, refusal } from './base.ts';
import { activity } from './certificate.ts';
import { designSpec, hash } from './designSpec.ts';
import { file, nameLine, requiredLine, uid } from './text.ts';

export * from './designSpec.ts';

export const designSummary = z.object({
  uid,
  name: z.string(),
  /** Comes with the application: it can be copied, not changed. */
  isReady: z.boolean(),
  /** From 1; each save is a new one, earlier ones stay. */
  version: z.int(),
  isArchived: z.boolean(),
  paper: z.enum(['A4', 'F4']),
  orientation: z.enum(['landscape', 'portrait']),
  savedAt: z.string().nullable(),
});
export type DesignSummary = z.infer<typeof designSummary>;

export const design = designSummary.extend({ spec: designSpec });
export type Design = z.infer<typeof design>;

export const designWarning = z.object({
  /** Null: about the whole. */
  elementId: z.string().nullable(),
  kind: z.enum([
    'near_edge',
    'off_paper',
    'no_qr',
    'small_qr',
    'no_name',
    'no_number',
    'no_signature',
    'slot_twice',
    'overlap',
    'unknown_word',
    'too_long',
    'picture_missing',
  ]),
  message: z.string(),
});
export type DesignWarning = z.infer<typeof designWarning>;

/** A stored design, at its newest version unless told otherwise, or one that is being drawn. */
const shown = z.union([
  z.strictObject({ uid, version: z.int().min(1).optional() }),
  z.strictObject({ spec: designSpec }),
]);

export const sampleName = z.enum(['usual', 'shortest', 'longest', 'one_word', 'titles']);
export type SampleName = z.infer<typeof sampleName>;

const fixed = {
  READY_DESIGN: refusal('Desain bawaan tidak dapat diubah. Salin dahulu, lalu ubah salinannya.'),
};
const pictureErrors = {
  IMAGE_UNUSABLE: refusal(
    'Gambar harus PNG, JPEG, atau SVG sederhana yang utuh, paling besar 4 MB dan 16 juta piksel (misalnya 4000 × 4000). Desain tidak berubah.',
  ),
};

export const designName = requiredLine(80, 'Nama desain');

declare module './base.ts' {
  interface Topics {
    design: true;
  }
}

export const designContract = {
  /** Ready ones first, then the office's own by name; archived ones last. */
  list: procedure.meta({ access: 'staff', reads: ['design'] }).output(z.array(designSummary)),
  get: procedure
    .meta({ access: 'staff', reads: ['design'] })
    .input(z.strictObject({ uid, version: z.int().min(1).optional() }))
    .output(design),

  /** A new version; `basedOn` is the version it was drawn from, 0 for a design that is new. */
  save: procedure
    .meta({ access: managers, changes: ['design'] })
    .errors({
      ...fixed,
      CONFLICT: refusal(
        'Desain ini baru saja disimpan dari jendela lain. Gambar Anda masih di layar; simpan sebagai salinan, atau muat ulang.',
        { data: z.object({ version: z.int() }) },
      ),
    })
    .input(
      z.strictObject({
        uid,
        name: designName,
        spec: designSpec,
        basedOn: z.int().min(0),
      }),
    )
    .output(design),
  copy: procedure
    .meta({ access: managers, changes: ['design'], blind: 'new' })
    .input(z.strictObject({ uid, newUid: uid, name: designName }))
    .output(design),
  archive: procedure
    .meta({ access: managers, changes: ['design'], blind: 'mark' })
    .errors(fixed)
    .input(z.strictObject({ uid, isArchived: z.boolean() }))
    .output(designSummary),

  /** PNG, JPEG or plain SVG up to 4 MB and 16 million pixels, stored once by the hash of its bytes. */
  addPicture: procedure
    .meta({ access: managers, changes: ['design'], blind: 'new' })
    .errors(pictureErrors)
    .input(z.strictObject({ file }))
    .output(z.object({ sha256: hash })),
  picture: procedure
    .meta({ access: 'staff', exports: 'no_names' })
    .input(z.strictObject({ sha256: hash }))
    .output(file),

  /** Front and, when there is one, back, each an SVG; with invented facts where none are given. */
  preview: procedure
    .meta({ access: 'staff', reads: ['design', 'office'] })
    .input(
      z.strictObject({
        design: shown,
        sample: sampleName.default('usual'),
        name: nameLine(120, 'Nama').optional(),
        activity: activity.optional(),
        /** How many invented officials sign when no activity is given. */
        signatories: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
      }),
    )
    .output(z.object({ pages: z.array(z.string()) })),
  /** What to look at before the design is used; nothing here forbids it. */
  check: procedure
    .meta({ access: 'staff', reads: ['design', 'office'] })
    .input(z.strictObject({ design: shown }))
    .output(z.array(designWarning)),

  /** One file with the design and its pictures, for another office. */
  export: procedure
    .meta({ access: managers, exports: 'no_names' })
    .input(z.strictObject({ uid }))
    .output(file),
  import: procedure
    .meta({ access: managers, changes: ['design'], blind: 'new' })
    .errors({
      FILE_UNREADABLE: refusal(
        'Berkas ini bukan desain sertifikat dari Loket PLUT, atau isinya rusak. Tidak ada yang disimpan; pilih berkas .desain.json.',
      ),
    })
    .input(z.strictObject({ uid, file }))
    .output(design),
};
