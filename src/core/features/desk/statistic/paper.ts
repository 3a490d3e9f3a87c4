import { dateText } from '#contract/dates.ts';
import type { ListColumn } from '#contract/list.ts';
import type { Office } from '#contract/office.ts';
import type { QueueStats, StatsRow } from '#contract/statistic.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { PaperName, Org } from '#core/platform/typesetting/index.ts';

export type QueueStatsPaper = {
  org: Org;
  kertas: PaperName;
  masa: string;
  nomorSelesai: number;
  tanggal: string;
  tabel: {
    judul: string;
    kepala: string;
    baris: { uraian: string; isi: (number | null)[] }[];
    jumlah: (number | null)[];
  }[];
};

export const periodText = ({ from, to }: { from: string; to: string }): string =>
  from === to ? dateText(from) : `${dateText(from)} sampai dengan ${dateText(to)}`;

const tables = (stats: QueueStats): { title: string; head: string; rows: StatsRow[] }[] => [
  { title: 'Per bidang', head: 'Bidang', rows: stats.byField },
  { title: 'Per jam kedatangan', head: 'Jam', rows: stats.byHour },
  { title: 'Per konsultan', head: 'Konsultan', rows: stats.byStaff },
];

/** What `cells` says of a row. */
const titles = [
  'Layanan selesai',
  'Menunggu, biasanya (menit)',
  'Menunggu, 9 dari 10 (menit)',
  'Dilayani, biasanya (menit)',
  'Dilayani, 9 dari 10 (menit)',
  'Tidak datang saat dipanggil',
  'Belum terlayani saat hari ditutup',
  'Dibatalkan',
  'Waktu tidak akurat',
];
const cells = (row: StatsRow): (number | null)[] => [
  row.served,
  row.waiting.median,
  row.waiting.p90,
  row.serving.median,
  row.serving.p90,
  row.missed,
  row.unserved,
  row.cancelled,
  row.inaccurate,
];

export const statsPaper = (stats: QueueStats, office: Office, org: Org, today: string): QueueStatsPaper => ({
  org,
  kertas: office.paper,
  masa: periodText(stats),
  nomorSelesai: stats.numbersDone,
  tanggal: today,
  tabel: tables(stats).map(({ title, head, rows }) => ({
    judul: title,
    kepala: head,
    baris: rows.map((row) => ({ uraian: row.label, isi: cells(row) })),
    jumlah: cells(stats.total),
  })),
});

const columnsOf = (head: string): ListColumn<StatsRow>[] => [
  { title: head, value: ({ label }) => label, chars: 30 },
  ...titles.map((title, i) => ({ title, value: (row: StatsRow) => cells(row)[i] ?? '', chars: 14 })),
];

export const statsXlsx = (stats: QueueStats, office: Office): XlsxBook => {
  const above = [
    `Statistik antrean ${office.shortName}`,
    periodText(stats),
    `${stats.numbersDone} nomor selesai. Nomor yang dilayani di dua bidang terhitung dua layanan. Waktu yang tidak akurat tidak dihitung.`,
  ];
  return {
    sheets: tables(stats).map(({ title, head, rows }) =>
      listSheet(title, above, columnsOf(head), rows, { total: stats.total }),
    ),
  };
};
