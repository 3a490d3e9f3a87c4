import { dateText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';
import type { QueueStats, StatsRow } from '#contract/statistic.ts';
import type { XlsxBook, XlsxCell } from '#core/platform/sheet/xlsx.ts';
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

const columns = [
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

export const statsXlsx = (stats: QueueStats, office: Office): XlsxBook => ({
  sheets: tables(stats).map(({ title, head, rows }) => {
    const line = (row: StatsRow): XlsxCell[] => [row.label, ...cells(row).map((value) => value ?? '')];
    const body = [
      [`Statistik antrean ${office.shortName}`],
      [periodText(stats)],
      [
        `${stats.numbersDone} nomor selesai. Nomor yang dilayani di dua bidang terhitung dua layanan. Waktu yang tidak akurat tidak dihitung.`,
      ],
      [],
      [head, ...columns],
      ...rows.map(line),
      line(stats.total),
    ];
    return {
      name: title,
      widths: [30, ...columns.map(() => 14)],
      rows: body,
      boldRows: [0, 4, body.length - 1],
      frozenRows: 5,
    };
  }),
});
