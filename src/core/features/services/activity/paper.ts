import {
  activityKindWords,
  type ActivityPage,
  type ActivityPhoto,
  type ActivityRow,
} from '#contract/activity.ts';
import { activityColumns, moreActivityColumns } from '#contract/activityList.ts';
import { dateText, daysText, numberText, numericDate, rupiahText, shortDate } from '#contract/dates.ts';
import { periodText } from '#contract/period.ts';
import type { Letterhead } from '#core/features/office/office/index.ts';
import { listSheet, type PrintedTable, printedTable } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import {
  type Org,
  type PaperName,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';

export type ActivityReportPaper = {
  org: Org;
  kertas: PaperName;
  nama: string;
  mulai: string;
  selesai: string;
  /** When it was reported; null: not yet. */
  dilaporkan: string | null;
  konsultan: string;
  bidang: string;
  isian: [label: string, value: string][];
  angka: [figure: string, label: string][];
  kesepakatan: PrintedTable;
  bagian: { judul: string; isi: string[] }[];
  foto: { berkas: string; ket: string }[];
  ttd: SignatureBlock[];
};

export const photoPath = (uid: string): string => `activity/${uid}.jpg`;
/** Those that may be printed today: whoever is seen on one may change their mind. */
export const printedPhotos = <P extends Pick<ActivityPhoto, 'allowedOn'>>(photos: readonly P[]): P[] =>
  photos.filter(({ allowedOn }) => allowedOn !== null);

const figuresOf = ({ figures, kind }: ActivityRow, today: string): [string, string][] => {
  const { invited, present, agreed, expectedRp, realisedRp } = figures;
  const isTrade = agreed > 0 || kind === 'matching';
  return [
    [numberText(invited), 'diundang'],
    [numberText(present), 'hadir'],
    ...(isTrade
      ? ([
          [numberText(agreed), 'kesepakatan'],
          [rupiahText(expectedRp), 'nilai disepakati'],
          [rupiahText(realisedRp), `terwujud s.d. ${shortDate(today)}`],
        ] satisfies [string, string][])
      : []),
  ];
};

/** Headed by letters in their order; those of which nothing is written are left out. */
const partsOf = ({ purpose, course, results, plan }: ActivityRow): ActivityReportPaper['bagian'] =>
  [
    ['Latar Belakang dan Tujuan', purpose] as const,
    ['Pelaksanaan', course] as const,
    ['Hasil dan Kendala', results] as const,
    ['Rencana Tindak Lanjut', plan] as const,
  ]
    .filter(([, text]) => text !== '')
    .map(([title, text], i) => ({
      judul: `${'ABCD'[i]}. ${title}`,
      isi: text.split('\n').filter((line) => line.trim() !== ''),
    }));

export const activityReport = (
  { activity, participants, photos }: ActivityPage,
  { office, org }: Letterhead,
  today: string,
): ActivityReportPaper => {
  const { name, startsOn, endsOn, kind, place, businessField, services, partners, reportedOn } = activity;
  const facts: [string, string][] = [
    ['Jenis', activityKindWords[kind]],
    ['Tanggal', daysText({ startDate: startsOn, endDate: endsOn })],
    ['Lokasi', place],
    ['Bidang Usaha', businessField],
    ['Bidang layanan', services.join('; ')],
    ['Sumber daya', activity.resources],
    ['Mitra', partners.map((each) => each.name).join('; ')],
    ['Output', activity.output],
    ['Keterangan', activity.note],
  ];
  return {
    org,
    kertas: office.paper,
    nama: name,
    mulai: startsOn,
    selesai: endsOn,
    dilaporkan: reportedOn,
    konsultan: activity.consultant.name,
    bidang: activity.field.name,
    isian: facts.filter(([, value]) => value !== ''),
    angka: figuresOf(activity, today),
    kesepakatan: printedTable(
      [
        {
          title: 'Peserta',
          value: ({ person, business }) => (business ? `${business.name}\n${person.name}` : person.name),
          width: { share: 1 },
          as: 'name',
          isBold: true,
        },
        { title: 'Kesepakatan', value: ({ agreement }) => agreement, width: { share: 1.3 }, as: 'text' },
        {
          title: 'Perkiraan (Rp)',
          value: ({ expectedRp }) => expectedRp ?? '',
          width: { mm: 27 },
          as: 'number',
        },
        {
          title: 'Terwujud (Rp)',
          value: ({ realisedRp, realisedOn }) =>
            realisedRp === null ? '' : `${numberText(realisedRp)}\n${numericDate(realisedOn!)}`,
          width: { mm: 27 },
          as: 'number',
        },
      ],
      participants.filter(({ agreement }) => agreement !== ''),
    ),
    bagian: partsOf(activity),
    foto: printedPhotos(photos).map(({ uid, caption }) => ({ berkas: photoPath(uid), ket: caption })),
    ttd: signaturesOf(office, reportedOn ?? today),
  };
};

type ListHead = { period: string; kind: ActivityRow['kind'] | null; today: string };
const titleOf = ({ period, kind }: ListHead): string =>
  [periodText(period), kind && activityKindWords[kind]].filter(Boolean).join(' · ');

/** LAPORAN KEGIATAN: the official columns; consultant, field and day of the report stand below the name. */
export const activityList = (rows: readonly ActivityRow[], { office, org }: Letterhead, head: ListHead) => {
  const { startsOn, endsOn, present, businessField, place, output, note } = activityColumns;
  const { resources, partners, plan, services } = activityColumns;
  return {
    org,
    kertas: office.paper,
    tempat: office.city,
    tanggal: head.today,
    judul: ['LAPORAN KEGIATAN'],
    bawah: titleOf(head),
    kaki: `Laporan kegiatan · ${titleOf(head)} · ${org.singkat}`,
    segel: `${numberText(rows.length)} kegiatan · dicetak ${dateText(head.today)}`,
    ...printedTable<ActivityRow>(
      [
        { ...startsOn, width: { mm: 17 }, isCentred: true },
        { ...endsOn, width: { mm: 17 }, isCentred: true },
        {
          title: activityColumns.name.title,
          value: ({ name, consultant, field, reportedOn }) =>
            [
              name,
              [consultant.name, field.shortName, reportedOn && `dilaporkan ${numericDate(reportedOn)}`]
                .filter(Boolean)
                .join(' · '),
            ].join('\n'),
          width: { share: 1.25 },
          as: 'name',
          isBold: true,
        },
        { ...businessField, width: { mm: 19 }, as: 'text' },
        { ...place, width: { share: 0.8 }, as: 'text' },
        { ...present, width: { mm: 14 }, as: 'number' },
        { ...output, width: { share: 1 }, as: 'text' },
        { ...note, width: { share: 0.85 }, as: 'text' },
        { ...resources, width: { mm: 20 }, as: 'text' },
        { ...partners, width: { mm: 24 }, as: 'text' },
        { ...plan, width: { share: 1 }, as: 'text' },
        { ...services, width: { mm: 22 }, as: 'text' },
      ],
      rows,
    ),
    jumlah: Object.keys(activityColumns).map((column) => {
      if (column === 'name') return 'Jumlah';
      return column === 'present'
        ? numberText(rows.reduce((sum, { figures }) => sum + figures.present, 0))
        : '';
    }),
    catatan: null,
    ttd: signaturesOf(office, head.today),
    konsultan: [],
  };
};

export const activityBook = (rows: readonly ActivityRow[], officeName: string, head: ListHead): XlsxBook => ({
  sheets: [
    listSheet(
      'Laporan kegiatan',
      ['Laporan kegiatan', `${officeName} · ${titleOf(head)}`],
      Object.values({ ...activityColumns, ...moreActivityColumns }),
      rows,
      { numbers: 5 },
    ),
  ],
});
