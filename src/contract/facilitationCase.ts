import { z } from 'zod';
import { day } from './dateKinds.ts';
import { facilitationKind } from './facilitationKind.ts';
import { dayColumn, type ListColumn } from './list.ts';
import { clientName, named, servedPerson } from './mentee.ts';
import { sheetKey } from './mentoringSession.ts';
import { line, note, optionalLine, uid } from './text.ts';
import { ticketField } from './ticket.ts';

export const code = z.string().max(30);
/** As it was called when it was stored. */
export const coded = z.object({ code: z.string(), name: z.string() });
const amount = z
  .int('Jumlah ditulis dalam rupiah penuh.')
  .min(1, 'Jumlah belum diisi.')
  .max(10_000_000_000_000, 'Jumlah ini terlalu besar. Periksa nolnya.');

/** What the kind's own fields say, by their code; null or absent: not recorded. */
const facts = z.record(code, z.union([line(200), z.int(), z.null()]));
export type FacilitationFacts = z.infer<typeof facts>;

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
  person: servedPerson,
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
/** When somebody must have looked at a paper: its end, or before it the day to check it. */
export const paperEnd = ({ validUntil, checkOn }: Pick<z.infer<typeof paper>, 'validUntil' | 'checkOn'>) =>
  [validUntil, checkOn].filter((each) => each !== null).sort()[0] ?? null;

export type FacilitationRow = z.infer<typeof facilitationRow>;

export const fileState = z.enum(['there', 'missing', 'notAsked']);
export type FileState = z.infer<typeof fileState>;
export const fileStateWords: Record<FileState, string> = {
  there: 'Ada',
  missing: 'Belum ada',
  notAsked: 'Tidak diminta',
};

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
  /** The months and tables in which it is counted, and for what; newest first. */
  counted: z.array(z.object({ month: z.string(), table: z.string(), text: z.string() })),
  /** What somebody should look at: two brands in one case, last year's letter. */
  warnings: z.array(z.string()),
  /** Whether the card of the business tells of its paper; null: it has no place for it, or the paper holds no more. */
  onBusiness: z.boolean().nullable(),
  /** Another NIB or NPWP on that card, which this paper would replace. */
  numberReplaced: z.object({ name: z.string(), number: z.string() }).nullable(),
});
export type Facilitation = z.infer<typeof facilitation>;

/** What may be changed of a case whatever its step. Null rupiah: not recorded; once counted they are required. */
const changeable = z.strictObject({
  subject: code,
  businessUid: uid.nullable(),
  staffUid: uid,
  fieldUid: uid,
  partner: optionalLine(120),
  askedRp: amount.nullable(),
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
  approvedRp: amount.nullable(),
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
  /** More is approved than was asked for, or the document has no number, and somebody has looked. */
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

/** The columns of the table and of the workbook. */
export const facilitationColumns = {
  number: { title: 'Nomor', value: ({ number }) => number, chars: 9 },
  kind: { title: 'Jenis', value: ({ kind }) => kind.name, chars: 22 },
  client: { title: 'Pelaku usaha', value: (row) => clientName(row), chars: 34 },
  person: { title: 'Pemilik', value: ({ person }) => person.name, chars: 30 },
  subject: { title: 'Perihal', value: ({ subject }) => subject.name, chars: 22 },
  partner: { title: 'Lembaga atau mitra', value: ({ partner }) => partner, chars: 28 },
  step: { title: 'Langkah', value: ({ step, ending }) => ending?.name ?? step.name, chars: 18 },
  stepOn: dayColumn('Sejak', ({ stepOn, endedOn }) => endedOn ?? stepOn),
  asked: { title: 'Diajukan', value: ({ askedRp }) => askedRp ?? '', chars: 16, unit: 'rupiah' },
  approved: { title: 'Disetujui', value: ({ approvedRp }) => approvedRp ?? '', chars: 16, unit: 'rupiah' },
  paid: { title: 'Cair', value: ({ paidRp }) => paidRp || '', chars: 16, unit: 'rupiah' },
  document: { title: 'Nomor dokumen', value: ({ document }) => document?.number ?? '', chars: 26 },
  validUntil: dayColumn('Berlaku sampai', ({ document }) => document?.validUntil ?? null, 14),
  nextAction: { title: 'Tindak lanjut', value: ({ nextAction }) => nextAction, chars: 36 },
  dueOn: dayColumn('Tanggal tindak lanjut', ({ dueOn }) => dueOn, 14),
  consultant: { title: 'Konsultan', value: ({ consultant }) => consultant.name, chars: 26 },
} satisfies Record<string, ListColumn<Omit<FacilitationRow, 'files'>>>;
