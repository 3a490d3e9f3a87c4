import { z } from 'zod';
import { day } from './dateKinds.ts';
import { admins, procedure, refusal } from './base.ts';
import { business, businessDraft, businessYear } from './business.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { regionCode } from './region.ts';
import { ticketToday } from './ticket.ts';
import { line, nameLine, note, optionalLine, uid } from './text.ts';

export const sex = z.enum(['L', 'P']);
export type Sex = z.infer<typeof sex>;
export const education = z.enum(['', 'SD', 'SMP', 'SMA', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3', 'none']);
export type Education = z.infer<typeof education>;

/** What the desk writes down about a person; only name, sex and district are required. */
export const personDraft = z.strictObject({
  uid,
  name: nameLine(120, 'Nama'),
  /** Empty: "tidak membawa KTP" or a foreigner. */
  nik: optionalLine(40),
  sex,
  birthPlace: optionalLine(80),
  birthDate: day('birth').nullable().default(null),
  education: education.default(''),
  /** null: nobody has asked. */
  hasDisability: z.boolean().nullable().default(null),
  address: optionalLine(200),
  /** Kemendagri code of the district (kecamatan) or village: where the person lives or works. */
  regionCode,
  phone: optionalLine(40),
  email: optionalLine(120),
  /** The person has heard and accepted the data-protection statement (UU PDP 27/2022). */
  consent: z.boolean().default(false),
});
export type PersonDraft = z.input<typeof personDraft>;

/** Ranges of characters to set bold, [from, to). */
const ranges = z.array(z.tuple([z.int(), z.int()]));

export const personHit = z.object({
  uid,
  name: z.string(),
  nameMarks: ranges,
  business: z.string().nullable(),
  businessMarks: ranges,
  /** Which number was meant, "NIK sama", "HP berakhir 4471": never more of it than was typed. */
  matched: z.string().nullable(),
  /**
   * Not every word that was typed is a word of this person's or begins one: it was taken for mistyped. Guesses come
   * behind all others and are offered; no screen may take one for the answer.
   */
  isGuess: z.boolean(),
  nikMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  sex,
  birthDate: z.string().nullable(),
  /** Name of the district. */
  district: z.string(),
  visitCount: z.int(),
  lastVisit: z.object({ localDate: z.string(), service: z.string() }).nullable(),
  /** The number this person has today already. */
  today: ticketToday.nullable(),
});
export type PersonHit = z.infer<typeof personHit>;

export const person = z.object({
  uid,
  name: z.string(),
  nikMasked: z.string().nullable(),
  sex,
  birthPlace: z.string(),
  birthDate: z.string().nullable(),
  age: z.int().nullable(),
  education,
  hasDisability: z.boolean().nullable(),
  address: z.string(),
  regionCode: z.string(),
  /** From the place upwards: "Simpang Tiga, Bukit Raya, Kota Pekanbaru, Riau". */
  regionPath: z.string(),
  district: z.string(),
  phone: z.string(),
  phoneMasked: z.string().nullable(),
  email: z.string(),
  consent: z.object({ at: z.string(), version: z.int(), staffName: z.string() }).nullable(),
  registeredOn: z.string(),
  visitCount: z.int(),
  nikRevealsThisMonth: z.int(),
});
export type Person = z.infer<typeof person>;

/** One entry of a person's history, newest first. */
export const historyEntry = z.object({
  /** What it is, "visit", and how a reader calls it, "Kunjungan": each feature tells of its own. */
  kind: z.string(),
  kindName: z.string(),
  uid,
  localDate: z.string(),
  field: z.object({ letter: z.string(), color: z.string(), name: z.string() }).nullable(),
  title: z.string(),
  detail: z.string(),
  staffName: z.string().nullable(),
  outcome: z.string().nullable(),
  /** A follow-up that is still open and when it is due. */
  followUp: z.object({ text: z.string(), due: z.string().nullable(), isOpen: z.boolean() }).nullable(),
  /** The screen of the application that shows the thing itself, where there is one. */
  link: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A part of the card that a feature fills: what is going on with the person there. What is over is history. */
export const cardSection = z.object({
  /** Which feature tells it, "training". */
  kind: z.string(),
  title: z.string(),
  lines: z.array(
    z.object({
      text: z.string(),
      detail: z.string(),
      /** The screen of the application that shows the thing itself, where there is one. */
      link: z.string().nullable(),
      /**
       * The next step that this already is, for which business, and how the step says so: opened by `link` instead of
       * offered a second time.
       */
      taken: z.object({ step: z.string(), businessUid: uid.nullable(), text: z.string() }).optional(),
    }),
  ),
});
export type CardSection = z.infer<typeof cardSection>;

const followUp = z.object({
  ticketUid: uid,
  fieldUid: uid,
  text: z.string(),
  due: z.string().nullable(),
  field: z.object({ letter: z.string(), color: z.string(), name: z.string() }),
  staffName: z.string().nullable(),
});

export const personCard = z.object({
  person,
  businesses: z.array(business),
  years: z.array(businessYear),
  sections: z.array(cardSection),
  history: z.array(historyEntry),
  followUps: z.array(followUp),
  /** The number this person has today already. */
  today: ticketToday.nullable(),
});
export type PersonCard = z.infer<typeof personCard>;

export const knownPerson = z.object({ uid, name: z.string() });

/** To say it is a reveal of the NIK's owner: the core writes it down. */
export const nikKnown = refusal('NIK sudah terdaftar atas nama orang lain. Buka data tersebut?', {
  data: knownPerson,
});

/** Of a call that would tell whose NIK something is. */
export const nikGuessed = refusal(
  'Terlalu banyak NIK yang mirip ditanyakan hari ini, dan itu tercatat. Data aman; cari dengan nama atau nomor HP.',
);

/** Nothing new begins for who is in the recycle bin; what runs goes on. */
export const clientGone = refusal(
  'Pelaku usaha ini ada di daftar pelaku usaha yang dihapus. Minta administrator memulihkannya di menu Pelaku Usaha, lalu ulangi langkah ini.',
);

export const removeReason = note(300);

export const sexWords = { L: 'Laki-laki', P: 'Perempuan' } as const;

export const educationWords: Record<Education, string> = {
  '': 'Belum didata',
  none: 'Tidak sekolah',
  SD: 'SD',
  SMP: 'SMP',
  SMA: 'SMA/SMK',
  D1: 'D1',
  D2: 'D2',
  D3: 'D3',
  D4: 'D4',
  S1: 'S1',
  S2: 'S2',
  S3: 'S3',
};

/** What a person hears before they agree (UU PDP 27/2022, articles 5 to 13 and 20 to 22). */
export const consentStatement = (officeName: string): string =>
  `Data Anda dicatat oleh ${officeName} untuk melayani Anda, mengatur antrean, dan menyusun laporan layanan. Data itu tidak diberikan kepada pihak lain tanpa persetujuan Anda. Anda berhak melihat dan memperbaiki data Anda, meminta salinannya, dan menarik persetujuan ini kapan saja di loket ini.`;

declare module './base.ts' {
  interface Topics {
    person: true;
  }
}

export const personContract = {
  /**
   * Name, business, NIK, NIB or phone, in any fragment; at most `limit` hits, best first. A complete number finds its
   * owner or nobody; whose NIK it is, is written into the trail.
   */
  search: procedure
    .meta({ access: 'staff', reads: ['person', 'visit', 'queue'] })
    .errors({ NIK_GUESSED: nikGuessed })
    .input(z.strictObject({ text: line(64), limit: z.int().min(1).max(50).default(8) }))
    .output(z.array(personHit)),

  /** How many people a search finds in all, guesses not counted; `isMore` when more than are looked at. To count a NIK is to ask for it. */
  count: procedure
    .meta({ access: 'staff', reads: ['person'] })
    .errors({ NIK_GUESSED: nikGuessed })
    .input(z.strictObject({ text: line(64) }))
    .output(z.object({ count: z.int(), isMore: z.boolean() })),

  card: procedure
    .meta({
      access: 'staff',
      reads: ['person', 'visit', 'queue', 'consultation', 'certificate', 'letter', 'training'],
    })
    .input(z.strictObject({ uid }))
    .output(personCard),

  /**
   * What a NIK says: problems in words, sex, possible birth dates, home region, and who has it already. Naming somebody
   * is a reveal: written into the trail, and after many alike nobody is named any more.
   */
  inspectNik: procedure
    .meta({ access: 'staff', reads: ['person'] })
    .input(z.strictObject({ nik: line(40) }))
    .output(
      z.object({
        problems: z.array(z.string()),
        sex: sex.nullable(),
        birthDates: z.array(z.string()),
        region: z.object({ code: z.string(), path: z.string() }).nullable(),
        known: knownPerson.nullable(),
      }),
    ),

  /** People who may be the same as the one being typed, likeliest first. */
  similar: procedure
    .meta({ access: 'staff', reads: ['person', 'visit', 'queue'] })
    .input(
      z.strictObject({
        name: line(120),
        phone: line(40).default(''),
        birthDate: day('birth').nullable().default(null),
        regionCode: regionCode.nullable().default(null),
        /** The person being edited is not a duplicate of themself. */
        except: uid.nullable().default(null),
      }),
    )
    .output(z.array(personHit.extend({ reason: z.string(), isSamePlace: z.boolean() }))),

  /** Changes a person. An empty `nik` keeps the stored one; clearing it needs `clearNik`. */
  update: procedure
    .meta({ access: 'staff', changes: ['person', 'visit'] })
    .errors({
      NIK_KNOWN: nikKnown,
      RECORD_CHANGED,
    })
    .input(personDraft.extend({ clearNik: z.boolean().default(false), basedOn: asRead }))
    .output(person),

  /** The full NIK; every reveal is written to the audit trail. */
  revealNik: procedure
    .meta({ access: 'staff', changes: ['person'], blind: 'count' })
    .input(z.strictObject({ uid }))
    .output(z.object({ nik: z.string() })),

  saveBusiness: procedure
    .meta({ access: 'staff', changes: ['person'] })
    .errors({ RECORD_CHANGED })
    .input(z.strictObject({ personUid: uid, business: businessDraft, basedOn: asRead }))
    .output(business),

  /** The state of a business in one year ("keadaan"); of a second one for the year only what differs is asked about. */
  saveBusinessYear: procedure
    .meta({ access: 'staff', changes: ['person'] })
    .errors({ RECORD_CHANGED })
    .input(businessYear.extend({ basedOn: asRead }))
    .output(businessYear),

  /** Into the recycle bin: hidden everywhere, visits keep counting. */
  remove: procedure
    .meta({ access: admins, changes: ['person'], blind: 'step' })
    .input(z.strictObject({ uid, reason: removeReason }))
    .output(z.object({})),
  restore: procedure
    .meta({ access: admins, changes: ['person'], blind: 'step' })
    .errors({ NIK_KNOWN: nikKnown })
    .input(z.strictObject({ uid }))
    .output(z.object({})),
  removed: procedure
    .meta({ access: admins, reads: ['person'] })
    .output(
      z.array(z.object({ uid, name: z.string(), removedAt: z.string(), staffName: z.string().nullable() })),
    ),
};
