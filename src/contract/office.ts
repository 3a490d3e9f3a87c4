import { z } from 'zod';
import { day } from './dateKinds.ts';
import { admins, managers, procedure, refusal, role } from './base.ts';
import { numberTemplate } from './numbering.ts';
import { newPin } from './pin.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, nameLine, note, optionalLine, requiredLine, uid } from './text.ts';

export const zone = z.enum(['WIB', 'WITA', 'WIT']);
export type Zone = z.infer<typeof zone>;
export const paperSize = z.enum(['a4', 'f4']);
export type PaperSize = z.infer<typeof paperSize>;
/** Width of the thermal paper in mm. */
export const ticketWidth = z.union([z.literal(58), z.literal(80)]);
/** A ticket is cut from the thermal roll, or is a sheet of the office's ordinary printer. */
export const ticketPaper = z.union([ticketWidth, z.enum(['a5', 'a4'])]);
export type TicketPaper = z.infer<typeof ticketPaper>;

/** Colour tokens of the theme that a field may take, the same on ticket, board, display and charts. */
export const fieldColor = z.enum([
  'bidangA',
  'bidangB',
  'bidangC',
  'bidangD',
  'bidangE',
  'bidangF',
  'bidangG',
]);

/** An official who signs: the post and the person who holds it. NIP has 18 digits or is empty. */
export const signatory = z.strictObject({
  post: optionalLine(160),
  name: optionalLine(120),
  rank: optionalLine(80),
  nip: optionalLine(30).refine(
    (v) => v === '' || /^\d{18}$/.test(v.replace(/\D/g, '')),
    'NIP harus 18 digit angka.',
  ),
});
export type Signatory = z.infer<typeof signatory>;

/** The office as it is printed and as it works. */
export const officeDraft = z.strictObject({
  name: requiredLine(160, 'Nama kantor'),
  shortName: requiredLine(40, 'Nama singkat'),
  government: optionalLine(160),
  agency: optionalLine(200),
  address: optionalLine(200),
  postalCode: optionalLine(5).refine((v) => v === '' || /^\d{5}$/.test(v), 'Kode pos harus 5 digit angka.'),
  phone: optionalLine(40),
  email: optionalLine(120),
  website: optionalLine(120),
  city: requiredLine(80, 'Kota'),
  /** Kemendagri code of the city or regency, for the order of districts in forms and reports. */
  regionCode: z
    .string()
    .regex(/^\d{2}\.\d{2}$/, 'Pilih kota atau kabupaten.')
    .nullable(),
  zone,
  paper: paperSize,
  ticketWidth,
  certificateNumbering: numberTemplate('certificate', 'Format nomor sertifikat', 'SERT/PLUT-RIAU'),
  letterNumbering: numberTemplate('letter', 'Format nomor surat', 'SK/PLUT-RIAU'),
  /** Percent of a training's hours that earns its certificate, unless the training says otherwise. */
  attendanceThreshold: z
    .int('Isi dengan angka 0 sampai 100.')
    .min(0, 'Isi dengan angka 0 sampai 100.')
    .max(100, 'Isi dengan angka 0 sampai 100.'),
  runningText: note(300),
  head: signatory,
  superior: signatory,
});
export type OfficeDraft = z.infer<typeof officeDraft>;

/** What a letterhead and its signatures say while they are still being typed: nothing in it is required. */
export const letterheadDraft = z.strictObject({
  name: line(160),
  shortName: line(40),
  government: line(160),
  agency: line(200),
  address: line(200),
  postalCode: line(10),
  phone: line(40),
  email: line(120),
  website: line(120),
  city: line(80),
  zone,
  head: z.strictObject({ post: line(160), name: line(120), rank: line(80), nip: line(30) }),
  superior: z.strictObject({ post: line(160), name: line(120), rank: line(80), nip: line(30) }),
});
export type LetterheadDraft = z.infer<typeof letterheadDraft>;

/** As it is stored: a format that was taken once is shown, also when it would be turned down today. */
export const office = officeDraft.extend({
  uid,
  certificateNumbering: z.string(),
  letterNumbering: z.string(),
});
export type Office = z.infer<typeof office>;

export const serviceField = z.object({
  uid,
  letter: z.string(),
  name: z.string(),
  shortName: z.string(),
  color: fieldColor,
  position: z.int(),
  isActive: z.boolean(),
});
export type ServiceField = z.infer<typeof serviceField>;

export const service = z.object({
  uid,
  name: z.string(),
  shortName: z.string(),
  position: z.int(),
  isActive: z.boolean(),
});
export type Service = z.infer<typeof service>;

export const desk = z.object({
  uid,
  name: z.string(),
  fieldUids: z.array(uid),
  isActive: z.boolean(),
});
export type Desk = z.infer<typeof desk>;

export const staffMember = z.object({
  uid,
  name: z.string(),
  role,
  fieldUid: uid.nullable(),
  deskUid: uid.nullable(),
  isActive: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const serviceFieldDraft = z.strictObject({
  uid,
  letter: z.string().regex(/^[A-Z]$/, 'Huruf tiket A sampai Z.'),
  name: requiredLine(120, 'Nama bidang'),
  shortName: requiredLine(40, 'Nama pendek'),
  color: fieldColor,
  position: z.int().min(1).max(50),
  isActive: z.boolean(),
});
export type ServiceFieldDraft = z.infer<typeof serviceFieldDraft>;

export const serviceDraft = z.strictObject({
  uid,
  name: requiredLine(120, 'Nama layanan'),
  shortName: requiredLine(40, 'Nama pendek'),
  position: z.int().min(1).max(50),
  isActive: z.boolean(),
});
export type ServiceDraft = z.infer<typeof serviceDraft>;

export const deskDraft = z.strictObject({
  uid,
  name: requiredLine(40, 'Nama meja'),
  fieldUids: z.array(uid).max(50),
  isActive: z.boolean(),
});

export const staffDraft = z.strictObject({
  uid,
  name: nameLine(120, 'Nama'),
  role,
  fieldUid: uid.nullable(),
  deskUid: uid.nullable(),
  isActive: z.boolean(),
  pin: newPin.optional(),
});

export const imageErrors = {
  IMAGE_UNUSABLE: refusal(
    'Gambar harus PNG, JPEG, atau SVG sederhana, paling besar 1 MB dan 16 juta piksel (misalnya 4000 × 4000). Gambar lama tetap dipakai.',
  ),
};
const images = z.object({ emblem: z.string().nullable(), logo: z.string().nullable() });

declare module './base.ts' {
  interface Topics {
    office: true;
    staff: true;
  }
}

export const officeContract = {
  /** First start: makes the office, the seven fields and services, and its first administrator, and signs them in. */
  setUp: procedure
    .meta({ access: 'public', changes: ['session', 'office', 'staff'], blind: 'new' })
    .errors({ ALREADY_SET_UP: refusal('Kantor ini sudah disiapkan. Silakan masuk dengan PIN.') })
    .input(
      z.strictObject({
        uid,
        office: officeDraft,
        admin: z.strictObject({ uid, name: nameLine(120, 'Nama administrator'), pin: newPin }),
      }),
    )
    .output(office),

  current: procedure.meta({ access: 'public', reads: ['office'] }).output(office.nullable()),
  update: procedure
    .meta({ access: managers, changes: ['office', 'session'] })
    .errors({ RECORD_CHANGED })
    .input(officeDraft.extend({ basedOn: asRead }))
    .output(office),

  /** Emblem and logo as data URLs, ready for an <img>. */
  images: procedure.meta({ access: 'public', reads: ['office'] }).output(images),
  /** PNG, JPEG or plain SVG up to 1 MB and 16 million pixels; null removes the picture. */
  setImage: procedure
    .meta({ access: managers, changes: ['office'], blind: 'choice' })
    .errors(imageErrors)
    .input(z.strictObject({ kind: z.enum(['emblem', 'logo']), file: file.nullable() }))
    .output(images),

  fields: procedure.meta({ access: 'public', reads: ['office'] }).output(z.array(serviceField)),
  saveField: procedure
    .meta({ access: admins, changes: ['office', 'queue'] })
    .errors({ RECORD_CHANGED })
    .input(serviceFieldDraft.extend({ basedOn: asRead }))
    .output(serviceField),

  services: procedure.meta({ access: 'public', reads: ['office'] }).output(z.array(service)),
  saveService: procedure
    .meta({ access: admins, changes: ['office', 'queue'] })
    .errors({ RECORD_CHANGED })
    .input(serviceDraft.extend({ basedOn: asRead }))
    .output(service),

  desks: procedure.meta({ access: 'public', reads: ['office'] }).output(z.array(desk)),
  saveDesk: procedure
    .meta({ access: admins, changes: ['office', 'session'] })
    .errors({ RECORD_CHANGED })
    .input(deskDraft.extend({ basedOn: asRead }))
    .output(desk),

  staff: procedure.meta({ access: managers, reads: ['staff'] }).output(z.array(staffMember)),
  /** Adds or changes a member of staff. A new one needs a PIN; later a PIN given here replaces the old one. */
  saveStaff: procedure
    .meta({ access: admins, changes: ['staff', 'session'] })
    .errors({
      LAST_ADMIN: refusal('Harus ada paling sedikit satu administrator yang aktif.'),
      RECORD_CHANGED,
    })
    .input(staffDraft.extend({ basedOn: asRead }))
    .output(staffMember),

  /** Who did what and when, newest first: entries of these days in which every word of `text` is found. */
  trail: procedure
    .meta({
      access: managers,
      reads: [
        'office',
        'staff',
        'person',
        'visit',
        'consultation',
        'training',
        'design',
        'certificate',
        'letter',
      ],
    })
    .input(
      z.strictObject({
        from: day('range'),
        to: day('range'),
        text: line(64).default(''),
        before: z.int().optional(),
      }),
    )
    .output(
      z.object({
        entries: z.array(
          z.object({
            id: z.int(),
            at: z.string(),
            staffName: z.string().nullable(),
            action: z.string(),
            entity: z.string(),
            /** Of whom or what: a name, a number; '' when it has none or is gone. */
            subject: z.string(),
            summary: z.string(),
          }),
        ),
        /** The `before` of the next page; null on the last one. */
        next: z.int().nullable(),
      }),
    ),
};
