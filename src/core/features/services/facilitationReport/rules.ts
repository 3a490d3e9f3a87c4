import {
  columnOf as factColumnOf,
  type Fact as ReportFact,
  type FactColumn,
} from '#core/platform/report/facts.ts';

/** What happened with one case on one day: one payment is one fact. */
export type Fact = ReportFact<'asked' | 'approved' | 'issued' | 'paid'> & {
  /** Of the case, or of the payment. */
  uid: Uint8Array;
  caseId: number;
  personId: number;
  day: string;
  subject: string;
  subjectName: string;
  partner: string;
};
type Column = FactColumn<Fact['what']>;

const whats = { asked: 'diajukan', approved: 'disetujui', issued: 'terbit', paid: 'cair' };
const columnOf = (what: Fact['what'], kind: Column['kind'], group: string, title?: string) =>
  factColumnOf(what, whats[what], { kind, group, ...(title && { title }) });

export const paperColumns: readonly Column[] = [
  columnOf('asked', 'part', 'Diajukan'),
  columnOf('asked', 'previous', 'Diajukan'),
  columnOf('asked', 'yearToDate', 'Diajukan'),
  columnOf('issued', 'sum', 'Terbit'),
  columnOf('issued', 'previous', 'Terbit'),
  columnOf('issued', 'yearToDate', 'Terbit'),
].map((each) => ({ ...each, sum: 'facts' }));

const people = {
  key: 'people',
  kind: 'part',
  group: null,
  title: 'Pelaku usaha',
  words: 'pelaku usaha',
} as const;
export const moneyColumns: readonly Column[] = [
  { ...people, what: ['asked', 'approved', 'paid'], sum: 'people' },
  ...[
    columnOf('asked', 'part', 'Bulan ini (Rp)', 'Diajukan'),
    columnOf('approved', 'part', 'Bulan ini (Rp)', 'Disetujui'),
    columnOf('paid', 'sum', 'Bulan ini (Rp)', 'Cair'),
    columnOf('paid', 'previous', 'Cair (Rp)'),
    columnOf('paid', 'yearToDate', 'Cair (Rp)'),
  ].map((each) => ({ ...each, sum: 'amount' as const, unit: 'rupiah' as const })),
];

/** By paper; rupiah by scheme and institution, however its name is capitalised. */
export const rowOf = {
  F: ({ subject }: Fact): string => subject,
  G: ({ subject, partner }: Fact): string => `${subject}|${partner.toLowerCase()}`,
};
export const labelOf = {
  F: ({ subjectName }: Fact): string => subjectName,
  G: ({ subjectName, partner }: Fact): string => `${subjectName} · ${partner || 'lembaga belum didata'}`,
};

/** What a case is about, of a kind: two kinds may use the same code for it. */
export type Subject = { kind: string; kindName: string; code: string; name: string };

/**
 * What can be chosen: a code by itself, as it was kept with indicators since there are any; where several kinds have it, it
 * is of all of them, and each kind can be chosen too.
 */
export const subjectChoices = (
  offered: readonly Subject[],
  recorded: readonly Subject[],
): { code: string; name: string }[] => {
  const all = new Map<string, Subject>();
  for (const subject of [...offered, ...recorded]) {
    const key = `${subject.kind}/${subject.code}`;
    if (!all.has(key)) all.set(key, subject);
  }
  return [...Map.groupBy(all.values(), ({ code }) => code)].flatMap(([code, of]) => {
    const { name } = of[0]!;
    return of.length === 1
      ? [{ code, name }]
      : [
          { code, name: `${name}, semua jenis` },
          ...of.map((each) => ({ code: `${each.kind}/${code}`, name: `${each.name} (${each.kindName})` })),
        ];
  });
};
