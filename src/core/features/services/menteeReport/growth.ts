import { growthWords } from '#contract/clientGrowth.ts';
import { addDays, numberText, rupiahText } from '#contract/dates.ts';
import { yearsOver } from '#contract/growth.ts';
import { startOfDay } from '#core/kernel/clock.ts';
import { factTable } from '#core/platform/report/factTable.ts';
import { daysOf, monthsRead } from '#core/platform/report/months.ts';
import type { ReportQuestion } from '#core/platform/report/source.ts';
import { columns, type Fact, factsOf, growthSentences, keyOf, labelOf, rowOrder } from './rules.ts';
import { clientsGrown } from './store.ts';

/** The two years that are over when the last month ends. */
const comparedAt = ({ own }: ReportQuestion) => yearsOver(daysOf(own).to);

const facts = async (question: ReportQuestion): Promise<Fact[]> => {
  const { db, officeId, office, own, only } = question;
  const compared = comparedAt(question);
  const { from, to } = monthsRead(question);
  const years = [Math.floor(from / 100), Math.floor(to / 100)] as const;
  const until = startOfDay(addDays(daysOf(own).to, 1), office.zone);
  return factsOf(await clientsGrown(db, { officeId, years, compared, until, only }), own.to, compared[0]);
};

export const growthTable = factTable<Fact>({
  code: 'K',
  title: 'Omzet dan Tenaga Kerja Dampingan',
  definition:
    'Dihitung: setiap sasaran tahun itu yang sudah didampingi, pada bulan mulainya; satu orang dengan dua usaha dihitung dua dampingan. Omzet dan tenaga kerja: keadaan 31 Desember dua tahun terakhir yang sudah lewat pada akhir bulan itu (tahun dasar dan tahun akhir), hanya bila keduanya diketahui dan tahun dasarnya di atas nol; bulan-bulannya tidak dijumlahkan. “Dari nol”: tahun dasarnya nol. “Tak terbanding”: salah satu tahunnya belum didata. Usaha yang mulai pada tahun dasar atau sesudahnya dihitung tersendiri.',
  noun: 'dampingan',
  recap: { taken: 'Dampingan baru' },
  narrowed: {
    field:
      'Hanya dampingan yang punya program kerja pada bidang ini; yang punya program beberapa bidang dihitung pada tiap bidangnya.',
    consultant:
      'Hanya yang dampingan konsultan ini pada akhir masa itu; serah terima sesudahnya tidak mengubahnya.',
  },
  columns,
  facts,
  keyOf,
  labelOf,
  // In the order of what can be said of them.
  sortBy: ({ key }) => String(rowOrder.findIndex((each) => each === key)),
  note: (question, counted) => {
    const { to } = question.own;
    const thisYear = Math.floor(to / 100);
    const clients = counted
      .filter(({ what, month: of, client }) => what === 'taken' && client.year === thisYear && of <= to)
      .map(({ client }) => client);
    return growthSentences(clients, comparedAt(question)).join(' ');
  },
  behindColumns: [
    { key: 'client', title: 'Dampingan', kind: 'text', chars: 40, isBrief: true },
    { key: 'consultant', title: 'Konsultan', kind: 'text', chars: 30, isBrief: false },
    { key: 'date', title: 'Mulai', kind: 'date', chars: 12, isBrief: false },
    { key: 'salesBefore', title: 'Omzet tahun dasar', kind: 'text', chars: 20, isBrief: false },
    { key: 'salesAfter', title: 'Omzet tahun akhir', kind: 'text', chars: 20, isBrief: false },
    { key: 'sales', title: 'Omzet', kind: 'text', chars: 16, isBrief: true },
    { key: 'workersBefore', title: 'Tenaga kerja tahun dasar', kind: 'text', chars: 14, isBrief: false },
    { key: 'workersAfter', title: 'Tenaga kerja tahun akhir', kind: 'text', chars: 14, isBrief: false },
    { key: 'workers', title: 'Tenaga kerja', kind: 'text', chars: 16, isBrief: true },
  ],
  behindRows: (question, counted) => {
    const [base] = comparedAt(question);
    const people = (count: number | null) => (count === null ? '' : numberText(count));
    const money = (rupiah: number | null) => (rupiah === null ? '' : rupiahText(rupiah));
    return counted.map(({ client }) => ({
      uid: client.uid,
      color: null,
      link: `/pendampingan/${client.uid}`,
      cells: {
        client: client.businessName ?? client.personName,
        consultant: client.consultant,
        date: client.startedOn ?? '',
        salesBefore: money(client.sales[0]),
        salesAfter: money(client.sales[1]),
        sales: growthWords(client.sales, client, base),
        workersBefore: people(client.workers[0]),
        workersAfter: people(client.workers[1]),
        workers: growthWords(client.workers, client, base),
      },
    }));
  },
  about: (label) => label ?? 'Semua dampingan',
});
