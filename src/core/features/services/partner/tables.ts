import { numericDate, rupiahText } from '#contract/dates.ts';
import { type PartnerKind, partnerKindWords } from '#contract/partner.ts';
import type { RowsBehind } from '#contract/report.ts';
import { uidText } from '#core/kernel/ids.ts';
import { columnOf, type Fact as ReportFact, type FactColumn } from '#core/platform/report/facts.ts';
import { factTable } from '#core/platform/report/factTable.ts';
import {
  daysOf,
  isWithin,
  isYearToDate,
  monthKey,
  monthsRead,
  yearToDateOf,
} from '#core/platform/report/months.ts';
import type { ReportQuestion } from '#core/platform/report/source.ts';
import { isInForceOn } from './rules.ts';
import * as store from './store.ts';

/** An agreement that was signed, one that holds when the month ends, a case of kemitraan that was agreed on. */
type What = 'signed' | 'inForce' | 'agreed';
/** null: the case names no partner of the office. */
type Fact = ReportFact<What> & { partnerKind: PartnerKind | null; behind: RowsBehind['rows'][number] };

const signed = (kind: 'part' | 'previous' | 'yearToDate') =>
  columnOf('signed', 'perjanjian ditandatangani', { kind, group: 'Perjanjian ditandatangani' });
const agreed = (kind: 'part' | 'yearToDate') =>
  columnOf('agreed', 'kasus kemitraan disepakati', { kind, group: 'Kemitraan disepakati' });
const value = (kind: 'sum' | 'yearToDate') => {
  const column = columnOf('agreed', 'nilai kemitraan disepakati', { kind, group: 'Nilai (Rp)' });
  return { ...column, key: `${column.key}Rp`, sum: 'amount', unit: 'rupiah' } as const;
};
const holding = {
  ...columnOf('inForce', 'perjanjian berlaku akhir bulan', { kind: 'part', group: null, title: 'Berlaku' }),
  nature: 'state',
} as const;
const columns: readonly FactColumn<What>[] = [
  ...[
    signed('part'),
    signed('previous'),
    signed('yearToDate'),
    holding,
    agreed('part'),
    agreed('yearToDate'),
  ].map((each) => ({ ...each, sum: 'facts' as const })),
  value('sum'),
  value('yearToDate'),
];

/** Behind the kinds that have a name. */
const last = ['other', 'unknown'];
const keyOf = ({ partnerKind }: Fact): string => partnerKind ?? 'unknown';
const labelOf = ({ partnerKind }: Fact): string =>
  partnerKind ? partnerKindWords[partnerKind] : 'Mitra belum terdata';

const ofAgreement = (row: store.AgreementRow, what: What, day: string): Fact => ({
  what,
  month: monthKey(day.slice(0, 7)),
  amount: 0,
  partnerKind: row.kind as PartnerKind,
  behind: {
    uid: uidText(row.uid),
    color: null,
    link: `/mitra?mitra=${uidText(row.partner_uid)}`,
    cells: {
      date: row.signed_on,
      partner: row.partner_name,
      number: row.number,
      what: `${row.title}, ${row.ends_on ? `sampai ${numericDate(row.ends_on)}` : 'tanpa batas'}`,
      rupiah: rupiahText(row.value_rp),
    },
  },
});

const factsOf = async (question: ReportQuestion): Promise<Fact[]> => {
  const { db, officeId } = question;
  const { from, to } = daysOf(monthsRead(question));
  const agreements = await store.listAgreements(db, officeId);
  const cases = await store.partnershipCases(db, officeId, 'issued_on', { from, to });
  return [
    ...agreements
      .filter(({ signed_on: on }) => on >= from && on <= to)
      .map((row) => ofAgreement(row, 'signed', row.signed_on)),
    ...agreements
      .filter((row) => isInForceOn(store.termOf(row), to))
      .map((row) => ofAgreement(row, 'inForce', to)),
    ...cases.map(({ uid, on, number, rupiah, color, partnerKind, ...one }) => ({
      what: 'agreed' as const,
      month: monthKey(on.slice(0, 7)),
      amount: rupiah ?? 0,
      partnerKind,
      behind: {
        uid,
        color,
        link: `/fasilitasi/${uid}`,
        cells: {
          date: on,
          partner: one.partnerName,
          number,
          what: `${one.subjectName}, ${one.clientName}`,
          rupiah: rupiahText(rupiah),
        },
      },
    })),
  ];
};

const behindColumns: RowsBehind['columns'] = [
  { key: 'date', title: 'Tanggal', kind: 'date', chars: 12, isBrief: true },
  { key: 'partner', title: 'Mitra', kind: 'text', chars: 30, isBrief: true },
  { key: 'number', title: 'Nomor', kind: 'text', chars: 18, isBrief: false },
  { key: 'what', title: 'Perjanjian atau kasus', kind: 'text', chars: 50, isBrief: true },
  { key: 'rupiah', title: 'Nilai', kind: 'text', chars: 20, isBrief: false },
];

/** What the cases came to in trade, of the day it was written down; IKU opens its rows. */
const tradedNote = async (question: ReportQuestion): Promise<string | undefined> => {
  const { from, to } = daysOf(monthsRead(question));
  const all = await store.partnershipCases(question.db, question.officeId, 'ended_on', { from, to });
  const within = (span: Parameters<typeof isWithin>[0]) =>
    all.filter(({ on }) => isWithin(span, monthKey(on.slice(0, 7))));
  const text = (cases: typeof all) =>
    cases.length === 0
      ? 'tidak ada'
      : `${cases.length} kasus senilai ${rupiahText(cases.reduce((sum, { tradedRp }) => sum + (tradedRp ?? 0), 0))}`;
  const year = within(yearToDateOf(question));
  if (year.length === 0) return undefined;
  const sinceJanuary = isYearToDate(question) ? '' : `; ${text(year)} sejak Januari`;
  return `Kemitraan yang terwujud: ${text(within(question.own))} bulan ini${sinceJanuary}.`;
};

export const partnerTable = factTable<Fact>({
  code: 'I',
  title: 'Kemitraan dan Jejaring',
  definition:
    'Dihitung: perjanjian pada hari ditandatangani, juga yang dibatalkan kemudian, dan kasus kemitraan dengan nilainya pada hari disepakati; keduanya dijumlahkan menjadi tahun. Berlaku: keadaan pada hari terakhir bulan itu, tidak dijumlahkan. Barisnya jenis mitra.',
  noun: 'kemitraan',
  columns,
  facts: factsOf,
  keyOf,
  labelOf,
  sortBy: ({ key, label }) => `${last.indexOf(key) + 1}${label}`,
  note: tradedNote,
  behindColumns,
  behindRows: (_question, counted) =>
    counted.map(({ behind }) => behind).sort((a, b) => b.cells['date']!.localeCompare(a.cells['date']!)),
  about: (label) => label ?? 'Semua jenis mitra',
});
