import { MOST_RUPIAH } from '#contract/business.ts';
import { dayProblem } from '#contract/dateKinds.ts';
import { isCalendarDay, numericDate, rupiahText } from '#contract/dates.ts';
import {
  FACT_DAY,
  type Facilitation,
  type FacilitationChange,
  type FacilitationFacts,
  type FacilitationField,
  type FacilitationKind,
  type FacilitationMove,
  type FacilitationStep,
  isByPayment,
  ofSubject,
  paperEnd,
  type PaymentDraft,
} from '#contract/facilitation.ts';

export type Issue = { field: string; message: string };
const issue = (isWrong: boolean, field: string, message: string): Issue[] =>
  isWrong ? [{ field, message }] : [];

/** "P-031" */
export const caseNumber = (letter: string, sequence: number): string =>
  `${letter}-${String(sequence).padStart(3, '0')}`;

export const choiceOf = ({ subject }: FacilitationKind, code: string) =>
  subject.choices.find((each) => each.code === code);

/** The facts that say something: a form sends the others as null, a case does not hold them. */
export const recorded = (facts: FacilitationFacts): FacilitationFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => isFilled(value)));

const isFilled = (value: FacilitationFacts[string] | undefined): boolean =>
  value !== undefined && value !== null && value !== '';

/** Nothing that a case counts is more; a NIK or a telephone number is. */
const MOST_NUMBER = 1_000_000_000;

/** As far back and ahead as the field of the form lets a day be; one that is stored already is not measured. */
const dayProblemOf = (label: string, value: string, today: string | null): string | null => {
  if (!isCalendarDay(value)) return `${label} bukan tanggal. Tulis hari, bulan, dan tahun.`;
  return (today !== null && dayProblem(FACT_DAY, value, today)) || null;
};

const problemOf = (
  { type, label, choices }: FacilitationField,
  value: string | number,
  today: string | null,
): string | null => {
  if (type === 'text') return typeof value === 'string' ? null : `${label} ditulis sebagai teks.`;
  if (type === 'number' || type === 'money') {
    if (typeof value !== 'number') return `${label} ditulis sebagai bilangan bulat.`;
    if (value < 0) return `${label} tidak kurang dari nol.`;
    return value > (type === 'money' ? MOST_RUPIAH : MOST_NUMBER)
      ? `${label} terlalu besar. Periksa nolnya.`
      : null;
  }
  if (type === 'date') return dayProblemOf(label, String(value), today);
  return choices?.some(({ code }) => code === value) ? null : `Pilih ${label.toLowerCase()} dari daftarnya.`;
};

/** One day before another that must come first, in a sentence; null when they are in order. */
export const orderProblem = (
  later: { name: string; on: string },
  earlier: { name: string; on: string },
): string | null =>
  later.on >= earlier.on
    ? null
    : `${later.name} ${numericDate(later.on)} lebih dulu daripada ${earlier.name} ${numericDate(earlier.on)}. Periksa tanggalnya.`;

/** What is to be done lies behind the day on which the case was opened. */
export const checkDue = (dueOn: string | null, openedOn: string): Issue[] => {
  const order =
    dueOn && orderProblem({ name: 'Tindak lanjut', on: dueOn }, { name: 'kasus dibuka', on: openedOn });
  return order ? [{ field: 'dueOn', message: order }] : [];
};

type CheckedFacts = {
  today: string;
  /** What the case says already stays, however long ago its day is by now. */
  stored?: FacilitationFacts | undefined;
  /** The steps that it has reached. */
  reached?: readonly string[];
  /** Until when its document is good. */
  validUntil?: string | null;
};

/** What is wrong with the kind's own fields of a case. */
export const checkFacts = (
  { fields }: FacilitationKind,
  subject: string,
  facts: FacilitationFacts,
  { today, stored = {}, reached = [], validUntil = null }: CheckedFacts,
): Issue[] => {
  const known = ofSubject(fields, subject);
  const strange = Object.keys(facts).filter(
    (code) => isFilled(facts[code]) && !known.some((field) => field.code === code),
  );
  const tooLate = ({ code, label, notAfter }: FacilitationField): string | null => {
    const last = notAfter === 'validUntil' ? validUntil : notAfter && facts[notAfter];
    const name = known.find((field) => field.code === notAfter)?.label ?? 'Berlaku sampai';
    return last ? orderProblem({ name, on: String(last) }, { name: label, on: String(facts[code]) }) : null;
  };
  return [
    ...strange.map((code) => ({ field: `facts.${code}`, message: 'Isian ini bukan dari jenis kasusnya.' })),
    ...known.flatMap((field) => {
      const value = facts[field.code];
      const isMissing = field.isRequired && (field.atStep === undefined || reached.includes(field.atStep));
      const isStored = value === stored[field.code];
      const problem = isFilled(value)
        ? (problemOf(field, value!, isStored ? null : today) ?? tooLate(field))
        : isMissing
          ? `${field.label} wajib diisi.`
          : null;
      return problem === null ? [] : [{ field: `facts.${field.code}`, message: problem }];
    }),
  ];
};

/** The steps that payments have reached. One payment of everything never was a part. */
export const paymentSteps = (
  { steps }: FacilitationKind,
  approvedRp: number | null,
  paid: readonly { rupiah: number; on: string }[],
): (FacilitationStep & { on: string })[] => {
  const days = paid.map(({ on }) => on).sort();
  const isFull = paid.reduce((sum, { rupiah }) => sum + rupiah, 0) >= (approvedRp ?? Infinity);
  return steps.flatMap((step) => {
    if (days.length === 0 || !isByPayment(step)) return [];
    if (step.counts === 'paid') return isFull ? [{ ...step, on: days.at(-1)! }] : [];
    return isFull && days.length === 1 ? [] : [{ ...step, on: days[0]! }];
  });
};

/** However a name is capitalised. */
const plain = (value: string): string => value.trim().toLowerCase();
const isSeveral = (value: string): boolean => /[,;/&]|\bdan\b/i.test(value);

/**
 * What somebody should look at, by what the fields of the kind say of themselves. `year`: in which it was or is asked
 * for; `others`: of the same person about the same.
 */
export const warningsOf = (
  kind: FacilitationKind,
  { subject, facts }: Pick<Facilitation, 'subject' | 'facts'>,
  year: string,
  others: readonly { number: string; facts: FacilitationFacts }[],
): string[] =>
  ofSubject(kind.fields, subject.code).flatMap(({ code, label, warn }) => {
    const value = facts[code];
    if (typeof value !== 'string' || value === '') return [];
    const isSame = (other: unknown) => typeof other === 'string' && plain(other) === plain(value);
    const same = others.filter((other) => isSame(other.facts[code])).map(({ number }) => number);
    return [
      ...(warn?.several && isSeveral(value) ? [warn.several] : []),
      ...(warn?.otherYear && value.slice(0, 4) !== year ? [warn.otherYear] : []),
      ...(warn?.reused && same.length > 0 ? [`${label} sama dengan ${same.join(', ')}. ${warn.reused}`] : []),
    ];
  });

/** The days of a case that the report counts: of a payment the day it was paid, unless it was cancelled. */
type Counted = {
  askedOn: string | null;
  approvedOn: string | null;
  issuedOn: string | null;
  /** Of a partnership: when its trade was written down. */
  tradedOn?: string | null;
};

/** The months and tables in which a case is counted, and for what; newest first. */
export const countedIn = (
  table: string | null,
  { askedOn, approvedOn, issuedOn, tradedOn = null }: Counted,
  { askedRp, approvedRp, payments }: Pick<Facilitation, 'askedRp' | 'approvedRp' | 'payments'>,
): Facilitation['counted'] => {
  if (table === null) return [];
  const amount = (rupiah: number | null) =>
    table === 'G' && rupiah !== null ? ` ${rupiahText(rupiah)}` : '';
  const paid = Map.groupBy(
    payments.filter(({ paidOn, cancelledOn }) => paidOn !== null && cancelledOn === null),
    ({ paidOn }) => paidOn!.slice(0, 7),
  );
  const facts = [
    ...(askedOn && table !== 'I' ? [[askedOn.slice(0, 7), `diajukan${amount(askedRp)}`]] : []),
    ...(approvedOn && table !== 'I' ? [[approvedOn.slice(0, 7), `disetujui${amount(approvedRp)}`]] : []),
    ...[...paid].map(([month, parts]) => [
      month,
      `cair${amount(parts.reduce((sum, { rupiah }) => sum + rupiah, 0))}`,
    ]),
    ...(issuedOn ? [[issuedOn.slice(0, 7), table === 'I' ? 'disepakati' : 'terbit']] : []),
    ...(tradedOn ? [[tradedOn.slice(0, 7), 'terwujud']] : []),
  ] as [string, string][];
  return [...Map.groupBy(facts, ([month]) => month)]
    .map(([month, of]) => ({ month, table, text: of.map(([, text]) => text).join(', ') }))
    .sort((a, b) => b.month.localeCompare(a.month));
};

type Standing = {
  subject: string;
  opened_on: string;
  step_name: string;
  step_on: string;
  asked_rp: number | null;
  facts: FacilitationFacts;
};

/** What is wrong with taking the next step: days out of order, an amount or a field that it needs. */
export const checkMove = (
  kind: FacilitationKind,
  step: FacilitationStep,
  { subject, opened_on, step_name, step_on, asked_rp, facts }: Standing,
  move: FacilitationMove,
  today: string,
): Issue[] => {
  const order = orderProblem({ name: step.name, on: move.on }, { name: step_name, on: step_on });
  const { validUntil, checkOn } = move.document ?? { validUntil: null, checkOn: null };
  return [
    ...issue(order !== null, 'on', order ?? ''),
    ...issue(
      kind.money && step.counts === 'asked' && (move.askedRp ?? asked_rp) === null,
      'askedRp',
      'Jumlah yang diajukan wajib diisi.',
    ),
    ...issue(
      step.counts === 'approved' && move.approvedRp === null,
      'approvedRp',
      'Jumlah yang disetujui wajib diisi.',
    ),
    ...issue(
      validUntil !== null && validUntil < move.on,
      'document.validUntil',
      'Masa berlaku berakhir sebelum dokumennya terbit. Periksa tanggalnya.',
    ),
    ...issue(
      checkOn !== null && checkOn < move.on,
      'document.checkOn',
      'Hari pemeriksaan sebelum dokumennya terbit. Periksa tanggalnya.',
    ),
    ...checkDue(move.dueOn, opened_on),
    ...checkFacts(
      kind,
      subject,
      { ...facts, ...move.facts },
      {
        today,
        stored: facts,
        reached: [step.code],
        validUntil,
      },
    ),
  ];
};

type Written = {
  document_number: string;
  asked_rp: number | null;
  approved_rp: number | null;
  facts: FacilitationFacts;
  step: string;
  ended_on: string | null;
  next_action: string;
  due_on: string | null;
};

/** Whether a step stands there with everything that is sent: then it was sent twice, else somebody else was first. */
export const isWritten = (
  move: FacilitationMove,
  reached: { reached_on: string; note: string } | undefined,
  row: Written,
): boolean => {
  const isAs = <T>(given: T | null | undefined, stored: T | null) =>
    given === undefined || given === null || given === stored;
  const runs = row.step === move.step && row.ended_on === null;
  return (
    reached?.reached_on === move.on &&
    reached.note === move.note &&
    isAs(move.document?.number, row.document_number) &&
    isAs(move.askedRp, row.asked_rp) &&
    isAs(move.approvedRp, row.approved_rp) &&
    Object.entries(recorded(move.facts)).every(([key, value]) => row.facts[key] === value) &&
    (!runs || (row.next_action === move.nextAction && row.due_on === move.dueOn))
  );
};

/** What is wrong with changing a case: what was counted stays recorded, and what has not happened is not typed. */
export const checkChange = (
  kind: FacilitationKind,
  {
    asked_on,
    approved_on,
    issued_on,
    paid_rp,
  }: { asked_on: string | null; approved_on: string | null; issued_on: string | null; paid_rp: number },
  draft: Pick<FacilitationChange, 'askedRp' | 'approvedRp' | 'documentNumber' | 'validUntil' | 'checkOn'>,
): Issue[] => {
  const { askedRp, approvedRp, documentNumber, validUntil, checkOn } = draft;
  const tooEarly = (day: string | null) => issued_on !== null && day !== null && day < issued_on;
  const early = 'Tanggal ini sebelum dokumennya terbit. Periksa tanggalnya.';
  return [
    ...issue(
      kind.money && asked_on !== null && askedRp === null,
      'askedRp',
      'Jumlah yang diajukan wajib diisi.',
    ),
    ...issue(
      (approved_on === null) !== (approvedRp === null),
      'approvedRp',
      approvedRp === null
        ? 'Jumlah yang disetujui wajib diisi.'
        : 'Belum ada persetujuan. Majukan langkahnya lebih dahulu.',
    ),
    ...issue(
      approvedRp !== null && approvedRp < paid_rp,
      'approvedRp',
      `Sudah cair ${rupiahText(paid_rp)}; yang disetujui tidak dapat di bawahnya.`,
    ),
    ...issue(
      issued_on === null && (documentNumber !== '' || paperEnd(draft) !== null),
      'documentNumber',
      'Dokumennya belum terbit. Majukan langkahnya lebih dahulu.',
    ),
    ...issue(tooEarly(validUntil), 'validUntil', early),
    ...issue(tooEarly(checkOn), 'checkOn', early),
  ];
};

/** What is wrong with a part that is planned or paid, beside the others that stand. */
export const checkPayment = (
  { rupiah, plannedOn, paidOn }: Pick<PaymentDraft, 'rupiah' | 'plannedOn' | 'paidOn'>,
  { approvedRp, approvedOn }: { approvedRp: number | null; approvedOn: string | null },
  others: readonly { rupiah: number }[],
): Issue[] => {
  if (approvedRp === null || approvedOn === null)
    return [{ field: 'rupiah', message: 'Belum ada yang disetujui. Catat persetujuannya lebih dahulu.' }];
  if (plannedOn === null && paidOn === null)
    return [{ field: 'paidOn', message: 'Isi tanggal cairnya, atau tanggal rencananya.' }];
  // A plan is over once it is paid: then only the day of the payment counts.
  const [field, name, on] = paidOn
    ? ['paidOn', 'Pencairan', paidOn]
    : ['plannedOn', 'Rencana pencairan', plannedOn!];
  const order = orderProblem({ name, on }, { name: 'persetujuan', on: approvedOn });
  if (order) return [{ field, message: order }];
  const sum = others.reduce((all, other) => all + other.rupiah, rupiah);
  return sum <= approvedRp
    ? []
    : [
        {
          field: 'rupiah',
          message: `Seluruh tahap menjadi ${rupiahText(sum)}, lebih dari yang disetujui ${rupiahText(approvedRp)}.`,
        },
      ];
};
