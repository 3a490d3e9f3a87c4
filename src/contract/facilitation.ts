import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { day } from './dateKinds.ts';
import { numericDate } from './dates.ts';
import { facilitationKind } from './facilitationKind.ts';
import type { ListColumn } from './list.ts';
import { clientName, named } from './mentee.ts';
import { sheetKey } from './mentoringSession.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { file, line, note, optionalLine, reason, uid } from './text.ts';
import { ticketField } from './ticket.ts';

export * from './facilitationKind.ts';

/** Who works on cases and who answers for them. */
const facilitators = ['consultant', 'manager', 'admin'] as const;

const code = z.string().max(30);
/** As it was called when it was stored. */
const coded = z.object({ code: z.string(), name: z.string() });
const rupiah = z
  .int('Jumlah ditulis dalam rupiah penuh.')
  .min(0)
  .max(10_000_000_000_000, 'Jumlah ini terlalu besar. Periksa nolnya.');
const amount = rupiah.min(1, 'Jumlah belum diisi.');

/** What the kind's own fields say, by their code; null or absent: not recorded. */
const facts = z.record(code, z.union([line(200), z.int(), z.null()]));
export type FacilitationFacts = z.infer<typeof facts>;

const ALREADY_FURTHER = refusal('Langkah kasus ini sudah berubah. Lihat keadaan terbarunya, lalu coba lagi.');
const KIND_GONE = refusal(
  'Jenis fasilitasi ini tidak lagi ada di aplikasi. Kasusnya tetap dapat dibaca, dicetak, dan dihitung.',
);
const APPROVED_ABOVE_ASKED = refusal(
  'Yang disetujui lebih besar daripada yang diajukan. Belum ada yang disimpan; periksa nolnya, atau simpan jika memang demikian.',
);
const ALREADY_RENEWED = refusal('Perpanjangan dokumen ini sudah ada kasusnya. Buka kasus itu.', {
  data: z.object({ uid }),
});

const paper = z.object({
  /** Empty: issued without a number. */
  number: z.string(),
  issuedOn: z.string(),
  validUntil: z.string().nullable(),
  /** Good for good while its condition holds: the day to look. */
  checkOn: z.string().nullable(),
});

/**
 * Told at fixed steps before the end of a paper, or the day to check it: when its renewal may begin, three months, one.
 * Afterwards it only stands among what is late. Nothing is said of a paper that another replaces.
 */
const reminder = z.object({
  /** The day of the last of these steps. */
  since: z.string(),
  isOver: z.boolean(),
});

const other = z.object({ uid, number: z.string() });

export const facilitationRow = z.object({
  uid,
  /** "P-031" */
  number: z.string(),
  kind: coded,
  subject: coded,
  person: named,
  business: named.nullable(),
  /** The institution, organiser, provider or company; may be empty. */
  partner: z.string(),
  consultant: named,
  field: ticketField,
  step: coded,
  stepOn: z.string(),
  openedOn: z.string(),
  askedRp: z.int().nullable(),
  approvedRp: z.int().nullable(),
  paidRp: z.int(),
  /** Of the checklist: what is there, of what is asked. */
  files: z.object({ there: z.int(), asked: z.int() }),
  nextAction: z.string(),
  dueOn: z.string().nullable(),
  /** The day of its result, or of the ending; null: it runs. */
  endedOn: z.string().nullable(),
  /** null: it runs, or reached its result. */
  ending: coded.extend({ reason: z.string() }).nullable(),
  document: paper.nullable(),
  reminder: reminder.nullable(),
  /** The case that renews its document; one refused or withdrawn does not. */
  replacedBy: other.nullable(),
});
export type FacilitationRow = z.infer<typeof facilitationRow>;

export const fileState = z.enum(['there', 'missing', 'notAsked']);
export type FileState = z.infer<typeof fileState>;

const payment = z.object({
  uid,
  /** 1, 2, … in the order in which they were written down; a cancelled one keeps its part. */
  part: z.int(),
  rupiah: z.int(),
  plannedOn: z.string().nullable(),
  paidOn: z.string().nullable(),
  note: z.string(),
  cancelledOn: z.string().nullable(),
  cancelReason: z.string(),
});
export type FacilitationPayment = z.infer<typeof payment>;

export const facilitation = facilitationRow.extend({
  /** null: the kind's file is gone; the case can be read and no more. */
  definition: facilitationKind.nullable(),
  facts,
  /** The number in the queue that it came from. */
  ticket: z.object({ uid, number: z.string(), localDate: z.string() }).nullable(),
  replaces: other.nullable(),
  /** The lines of the checklist for its subject, in order. */
  checklist: z.array(coded.extend({ state: fileState, on: z.string().nullable(), how: z.string() })),
  payments: z.array(payment),
  /** The steps that were reached, in order. */
  steps: z.array(coded.extend({ on: z.string(), note: z.string(), staffName: z.string() })),
  /** Everything that happened, newest first. */
  history: z.array(
    z.object({ on: z.string(), title: z.string(), detail: z.string(), staffName: z.string() }),
  ),
  /** Which month's table counts what of it, newest first. */
  counted: z.array(z.object({ month: z.string(), table: z.string(), text: z.string() })),
  /** What somebody should look at: two brands in one case, last year's letter. */
  warnings: z.array(z.string()),
});
export type Facilitation = z.infer<typeof facilitation>;

/** What may be changed of a case whatever its step. Null rupiah: not recorded; once counted they are required. */
const changeable = z.strictObject({
  subject: code,
  businessUid: uid.nullable(),
  staffUid: uid,
  fieldUid: uid,
  partner: optionalLine(120),
  askedRp: rupiah.nullable(),
  nextAction: optionalLine(160),
  dueOn: day('followUp').nullable(),
  /** Whole, as all fields of the kind that this subject has. */
  facts,
});

/** A new case. What is not known yet is null or empty. */
export const facilitationDraft = changeable.extend({
  uid,
  kind: code,
  personUid: uid,
  /** null: the field of the sheet, else that of the kind. */
  fieldUid: uid.nullable(),
  openedOn: day('facilitation'),
  /** The consultation in which it was agreed. */
  sheet: sheetKey.nullable(),
});
export type FacilitationDraft = z.infer<typeof facilitationDraft>;

/** The rest only once it was approved or issued. */
export const facilitationChange = changeable.extend({
  uid,
  approvedRp: rupiah.nullable(),
  documentNumber: optionalLine(80),
  validUntil: day('validity').nullable(),
  checkOn: day('validity').nullable(),
});
export type FacilitationChange = z.infer<typeof facilitationChange>;

/** A case as the form of its change opens it. */
export const facilitationChangeOf = (one: Facilitation): FacilitationChange => ({
  uid: one.uid,
  subject: one.subject.code,
  businessUid: one.business?.uid ?? null,
  staffUid: one.consultant.uid,
  fieldUid: one.field.uid,
  partner: one.partner,
  askedRp: one.askedRp,
  nextAction: one.nextAction,
  dueOn: one.dueOn,
  facts: one.facts,
  approvedRp: one.approvedRp,
  documentNumber: one.document?.number ?? '',
  validUntil: one.document?.validUntil ?? null,
  checkOn: one.document?.checkOn ?? null,
});

/** The next step, and what is known with it. */
export const facilitationMove = z.strictObject({
  uid,
  /** The step that is reached. */
  step: code,
  on: day('facilitation'),
  note: note(500),
  nextAction: optionalLine(160),
  dueOn: day('followUp').nullable(),
  /** Those that are asked at this step; the others stay. */
  facts,
  /** Where the step counts `asked` and rupiah are asked for; `approved`. Null elsewhere. */
  askedRp: amount.nullable(),
  approvedRp: amount.nullable(),
  /** Where it counts `issued`; the paper is of the day `on`. */
  document: z
    .strictObject({
      number: optionalLine(80),
      validUntil: day('validity').nullable(),
      checkOn: day('validity').nullable(),
    })
    .nullable(),
  /** More is approved than was asked for, and somebody has looked. */
  confirmed: z.boolean().default(false),
});
export type FacilitationMove = z.infer<typeof facilitationMove>;

/** Planned, paid, or a planned one that is paid now (the same uid again). */
export const paymentDraft = z.strictObject({
  uid,
  caseUid: uid,
  rupiah: amount,
  plannedOn: day('validity').nullable(),
  paidOn: day('facilitation').nullable(),
  note: optionalLine(200),
});
export type PaymentDraft = z.infer<typeof paymentDraft>;

/**
 * `current`: what runs, the earliest due first, then what reached its result this month; board and table show it.
 * `papers`: issued ones whose end or check is near or over, that nothing replaces. `ended`: all that is over, newest first.
 */
const filter = z.strictObject({
  state: z.enum(['current', 'papers', 'ended']),
  kind: code.nullable(),
  staffUid: uid.nullable(),
  /** Only what is late. */
  isOverdue: z.boolean().default(false),
  text: line(64).default(''),
});
export type FacilitationFilter = z.infer<typeof filter>;

/** Of the whole of `current` and one consultant or all, whatever else is asked for; a kind without its file by its codes. */
const total = z.object({
  kind: coded,
  step: coded,
  cases: z.int(),
  overdue: z.int(),
  askedRp: z.int(),
  approvedRp: z.int(),
  paidRp: z.int(),
});

const changes = ['facilitation', 'person'] as const;

/** The columns of the table and of the workbook. */
export const facilitationColumns = {
  number: { title: 'Nomor', value: ({ number }) => number, chars: 9 },
  kind: { title: 'Jenis', value: ({ kind }) => kind.name, chars: 22 },
  client: { title: 'Pelaku usaha', value: (row) => clientName(row), chars: 34 },
  person: { title: 'Pemilik', value: ({ person }) => person.name, chars: 30 },
  subject: { title: 'Perihal', value: ({ subject }) => subject.name, chars: 22 },
  partner: { title: 'Lembaga atau mitra', value: ({ partner }) => partner, chars: 28 },
  step: { title: 'Langkah', value: ({ step, ending }) => ending?.name ?? step.name, chars: 18 },
  stepOn: { title: 'Sejak', value: ({ stepOn, endedOn }) => numericDate(endedOn ?? stepOn), chars: 12 },
  asked: { title: 'Diajukan', value: ({ askedRp }) => askedRp ?? '', chars: 16 },
  approved: { title: 'Disetujui', value: ({ approvedRp }) => approvedRp ?? '', chars: 16 },
  paid: { title: 'Cair', value: ({ paidRp }) => paidRp || '', chars: 16 },
  document: { title: 'Nomor dokumen', value: ({ document }) => document?.number ?? '', chars: 26 },
  validUntil: {
    title: 'Berlaku sampai',
    value: ({ document }) => (document?.validUntil ? numericDate(document.validUntil) : ''),
    chars: 14,
  },
  nextAction: { title: 'Tindak lanjut', value: ({ nextAction }) => nextAction, chars: 36 },
  dueOn: {
    title: 'Tanggal tindak lanjut',
    value: ({ dueOn }) => (dueOn ? numericDate(dueOn) : ''),
    chars: 14,
  },
  consultant: { title: 'Konsultan', value: ({ consultant }) => consultant.name, chars: 26 },
} satisfies Record<string, ListColumn<FacilitationRow>>;

export const facilitationContract = {
  /** The kinds that come with the application, in their order. */
  kinds: procedure.meta({ access: facilitators, reads: ['facilitation'] }).output(z.array(facilitationKind)),
  list: procedure
    .meta({ access: facilitators, reads: ['facilitation', 'person', 'staff', 'office'] })
    .input(filter.extend({ limit: z.int().min(1).max(1000).default(200) }))
    .output(
      z.object({
        cases: z.array(facilitationRow),
        /** null where a search finds more than it gives. */
        count: z.int().nullable(),
        totals: z.array(total),
        /** Papers that are near their end or over, and of these over. */
        papers: z.object({ near: z.int(), over: z.int() }),
        /** Cases of this month without their result. */
        endings: z.array(z.object({ kind: z.string(), ending: coded, cases: z.int() })),
      }),
    ),
  get: procedure
    .meta({ access: facilitators, reads: ['facilitation', 'person', 'staff', 'office'] })
    .input(z.strictObject({ uid }))
    .output(facilitation),

  open: procedure
    .meta({ access: facilitators, changes, blind: 'new' })
    .errors({ KIND_GONE })
    .input(facilitationDraft)
    .output(facilitation),
  change: procedure
    .meta({ access: facilitators, changes })
    .errors({ RECORD_CHANGED, KIND_GONE, APPROVED_ABOVE_ASKED })
    .input(facilitationChange.extend({ confirmed: z.boolean().default(false), basedOn: asRead }))
    .output(facilitation),
  /** To the next step; one that is reached already is left as it is. */
  move: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ ALREADY_FURTHER, KIND_GONE, APPROVED_ABOVE_ASKED })
    .input(facilitationMove)
    .output(facilitation),
  /** Takes back an ending, else the last step that was taken by hand; `step`: where the case was seen. */
  takeBack: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ ALREADY_FURTHER, KIND_GONE })
    .input(z.strictObject({ uid, step: code, reason }))
    .output(facilitation),
  /** What is there of the checklist, since when, and how: "fotokopi", "dari kartu". */
  file: procedure
    .meta({ access: facilitators, changes, blind: 'mark' })
    .errors({ KIND_GONE })
    .input(
      z.strictObject({
        uid,
        code,
        state: fileState,
        on: day('facilitation').nullable(),
        how: optionalLine(80),
      }),
    )
    .output(facilitation),
  pay: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ ALREADY_FURTHER, KIND_GONE })
    .input(paymentDraft)
    .output(facilitation),
  /** It did not happen or was given back: it counts no more in the month of its day. */
  cancelPayment: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ KIND_GONE })
    .input(z.strictObject({ uid, reason }))
    .output(facilitation),
  /** Without its result: refused, withdrawn. */
  end: procedure
    .meta({ access: facilitators, changes, blind: 'step' })
    .errors({ ALREADY_FURTHER, KIND_GONE })
    .input(z.strictObject({ uid, ending: code, on: day('facilitation'), reason }))
    .output(facilitation),
  /** A new case for the same paper, filled in as the last one began; `uid` is its own. */
  renew: procedure
    .meta({ access: facilitators, changes, blind: 'new' })
    .errors({ KIND_GONE, ALREADY_RENEWED })
    .input(z.strictObject({ uid, caseUid: uid, openedOn: day('facilitation') }))
    .output(facilitation),

  /** Tanda terima berkas, A4; no approval of anything. */
  receipt: procedure
    .meta({ access: facilitators, exports: { of: 'facilitation', key: 'uid' } })
    .input(z.strictObject({ uid }))
    .output(file),
  listXlsx: procedure
    .meta({ access: facilitators, exports: { of: 'office' } })
    .input(filter)
    .output(file),
};
