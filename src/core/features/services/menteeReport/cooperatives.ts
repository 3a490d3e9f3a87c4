import { cooperativeKindWords } from '#contract/business.ts';
import { uidText } from '#core/kernel/ids.ts';
import { columnOf, type Fact as ReportFact, type FactColumn } from '#core/platform/report/facts.ts';
import { factTable } from '#core/platform/report/factTable.ts';
import { daysOf, monthKey, monthsRead } from '#core/platform/report/months.ts';
import { type CooperativeEvent, cooperativesIn } from './store.ts';

type What = CooperativeEvent['what'];
type Fact = ReportFact<What> & CooperativeEvent;

const whats: Record<What, readonly [group: string, words: string]> = {
  founded: ['Badan hukum terbit', 'badan hukum koperasi terbit'],
  taken: ['Menjadi dampingan', 'koperasi menjadi dampingan'],
  met: ['RAT', 'RAT dilaksanakan'],
};
const columns = (['founded', 'taken', 'met'] as const).flatMap((what): FactColumn<What>[] => {
  const [group, words] = whats[what];
  return (['part', 'previous', 'yearToDate'] as const).map((kind) => ({
    ...columnOf(what, words, { kind, group }),
    sum: 'facts',
  }));
});

const UNKNOWN = 'unknown';
const labelOf = ({ kind }: Fact): string =>
  cooperativeKindWords[(kind ?? '') as keyof typeof cooperativeKindWords] || 'Jenis belum didata';

export const cooperativeTable = factTable<Fact>({
  code: 'J',
  title: 'Koperasi Baru dan RAT',
  definition:
    'Dihitung: badan hukum koperasi pada hari terbit lewat fasilitasi kantor ini; koperasi pada hari pertama kali menjadi dampingan (yang dilanjutkan ke tahun berikutnya tidak dihitung lagi); dan Rapat Anggota Tahunan pada tanggalnya di keadaan per tahun, juga koperasi yang bukan dampingan. Barisnya jenis koperasi.',
  noun: 'koperasi',
  columns,
  facts: async (question) =>
    (await cooperativesIn(question.db, question.officeId, daysOf(monthsRead(question)))).map((event) => ({
      ...event,
      month: monthKey(event.day.slice(0, 7)),
      amount: 1,
    })),
  keyOf: ({ kind }) => kind || UNKNOWN,
  labelOf,
  sortBy: ({ key, label }) => `${key === UNKNOWN ? 1 : 0}${label}`,
  behindColumns: [
    { key: 'date', title: 'Tanggal', kind: 'date', chars: 12, isBrief: true },
    { key: 'name', title: 'Koperasi', kind: 'text', chars: 40, isBrief: true },
    { key: 'what', title: 'Yang dihitung', kind: 'text', chars: 26, isBrief: false },
    { key: 'number', title: 'Nomor atau tahun buku', kind: 'text', chars: 30, isBrief: true },
  ],
  behindRows: (_question, counted) =>
    counted
      .map(({ uid, what, day, name, number, link }) => ({
        uid: uidText(uid),
        color: null,
        link,
        cells: { date: day, name, what: whats[what][0], number },
      }))
      .reverse(),
  about: (label) => (label ? `Koperasi, jenis: ${label}` : 'Semua jenis koperasi'),
});
