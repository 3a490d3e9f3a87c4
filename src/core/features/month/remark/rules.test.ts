import { describe, expect, it } from 'vitest';
import type { Report, ReportCounts } from '#contract/report.ts';
import { pointsOf, suggestionsOf } from './rules.ts';

type Rows = Record<string, ReportCounts>;
const table = (code: string, rows: Rows, total: ReportCounts = {}): Report['tables'][number] => ({
  code,
  title: code,
  definition: '',
  noun: 'kunjungan',
  columns: [],
  rows: Object.entries(rows).map(([key, counts]) => ({ key, code: '', label: key, counts })),
  total,
  note: null,
  chart: null,
});
const pair = (total: number, previous: number): ReportCounts => ({ total, previous });

/** October beside September. */
const report = (
  visits: ReportCounts,
  {
    fields = {},
    scales = {},
    sectors = {},
    gaps = {},
    ...change
  }: Partial<Report> & Record<string, unknown> = {},
): Report => ({
  period: '2026-10',
  against: '2026-09',
  asOf: '2026-11-03T01:00:00.000Z',
  isProvisional: false,
  opening: null,
  remark: null,
  tables: [
    table('A1', { visit: { total: 351 } }),
    table('A2', {}, { total: 318 }),
    table('B', fields as Rows, visits),
    table('D', sectors as Rows, visits),
    table('E', scales as Rows, visits),
    table('A3', gaps as Rows),
  ],
  ...change,
});
const today = '2026-11-03';
const none = { obstacles: [], plans: [] };

describe('what the figures give reason to write', () => {
  it('is nothing where nothing moved, nothing is missing and nothing is late', () => {
    expect(suggestionsOf(report(pair(12, 12), { fields: { Pemasaran: pair(12, 12) } }), [], today)).toEqual(
      none,
    );
    expect(suggestionsOf(report({}, { tables: [] }), [], today)).toEqual(none);
  });

  it('is the change of all visits, and of the field that changed most', () => {
    const fields = { Pemasaran: pair(43, 20), SDM: pair(70, 100), Produksi: pair(5, 5) };
    expect(suggestionsOf(report(pair(351, 426), { fields }), [], today).obstacles).toEqual([
      'Kunjungan turun 17,6\u00a0% dari 426 menjadi 351 dibanding September 2026.',
      'Perubahan terbesar pada bidang SDM: kunjungannya turun 30,0\u00a0% dari 100 menjadi 70 dibanding September 2026.',
    ]);
  });

  it('tells no percentage of nothing', () => {
    const { obstacles } = suggestionsOf(
      report(pair(43, 0), { fields: { Pemasaran: pair(43, 0) } }),
      [],
      today,
    );
    expect(obstacles).toEqual([
      'Kunjungan naik dari 0 menjadi 43 dibanding September 2026.',
      'Perubahan terbesar pada bidang Pemasaran: kunjungannya naik dari 0 menjadi 43 dibanding September 2026.',
    ]);
    expect(suggestionsOf(report(pair(0, 8)), [], today).obstacles).toEqual([
      'Kunjungan turun 100,0\u00a0% dari 8 menjadi 0 dibanding September 2026.',
    ]);
  });

  it('is what is missing, as an obstacle and as a plan', () => {
    const missing = {
      scales: { belum_didata: pair(1310, 0) },
      sectors: { belum_didata: pair(0, 3), C: pair(4, 4) },
    };
    expect(suggestionsOf(report(pair(2000, 2000), missing), [], today)).toEqual({
      obstacles: ['1.310 dari 2.000 kunjungan belum didata skala usahanya.'],
      plans: ['Melengkapi skala usaha 1.310 kunjungan yang belum didata, sejauh usahanya tercatat.'],
    });
  });

  it('is what was recorded late and what lacks its result', () => {
    const gaps = { noResult: { gaps: 12 }, lateVisit: { gaps: 3 }, lateSession: { gaps: 1005 } };
    expect(suggestionsOf(report(pair(20, 20), { gaps }), [], today)).toEqual({
      obstacles: [
        '12 kunjungan tanpa hasil: hasil konsultasinya belum ditulis.',
        'Dicatat terlambat, sesudah harinya: 3 kunjungan dan 1.005 pelaksanaan pendampingan.',
      ],
      plans: ['Menulis hasil 12 kunjungan yang masih kosong.'],
    });
    const told = suggestionsOf(report(pair(20, 20), { gaps: { lateVisit: { gaps: 1 } } }), [], today);
    expect(told).toEqual({
      obstacles: ['Dicatat terlambat, sesudah harinya: 1 kunjungan.'],
      plans: [],
    });
  });

  it('is the plans that are late at the end of the period, or by now', () => {
    const overdue = [{ title: 'Tindak lanjut konsultasi', count: 12 }];
    expect(suggestionsOf(report(pair(1, 1)), overdue, today).plans).toEqual([
      'Menyelesaikan 12 tindak lanjut konsultasi yang tanggalnya sampai 31 Oktober 2026 dan belum selesai.',
    ]);
    const running = report(pair(9, 12), { period: '2026-T4', against: '2026-T3', isProvisional: true });
    expect(suggestionsOf(running, overdue, today)).toEqual({
      obstacles: [
        'Kunjungan sampai 3 November 2026 turun 25,0\u00a0% dari 12 menjadi 9 dibanding Triwulan III 2026.',
      ],
      plans: ['Menyelesaikan 12 tindak lanjut konsultasi yang sudah lewat tanggalnya.'],
    });
  });
});

describe('the points of a report', () => {
  it('tell what was recorded late and what lacks its result', () => {
    const gaps = { noResult: { gaps: 2 }, lateSession: { gaps: 5 } };
    expect(pointsOf(report(pair(9, 9), { gaps }), today).slice(-2)).toEqual([
      '2 kunjungan tanpa hasil konsultasi; barisnya di balik Tabel A3.',
      'Dicatat terlambat: 5 pelaksanaan pendampingan; semuanya tetap dihitung pada hari kejadiannya.',
    ]);
  });

  it('are visits, people and businesses, what moved most, and what is missing', () => {
    const told = {
      fields: { Pemasaran: pair(50, 15) },
      scales: { belum_didata: pair(38, 0) },
      sectors: { belum_didata: pair(12, 0) },
    };
    expect(pointsOf(report(pair(426, 391), told), today)).toEqual([
      'Kunjungan 426, naik 9,0\u00a0% dari 391 pada September 2026; orang yang berkunjung 351; usaha yang dilayani 318.',
      'Perubahan terbesar pada bidang Pemasaran: naik 233,3\u00a0% dari 15 menjadi 50 kunjungan.',
      'Data yang belum lengkap: 38 kunjungan tanpa skala usaha dan 12 kunjungan tanpa sektor usaha; dalam laporan tercantum sebagai “Belum didata”.',
    ]);
  });
  it('say the same in other words where nothing moved or nothing was before', () => {
    const visits = (counts: ReportCounts) => report(counts, { tables: [table('E', {}, counts)] });
    expect(pointsOf(visits(pair(7, 7)), today)).toEqual(['Kunjungan 7, sama dengan September 2026.']);
    expect(pointsOf(visits(pair(7, 0)), today)).toEqual(['Kunjungan 7, naik dari 0 pada September 2026.']);
    expect(pointsOf({ ...visits(pair(7, 9)), isProvisional: true }, today)[0]).toContain(
      'Kunjungan 7 sampai 3 November 2026, turun',
    );
  });
});

describe('numbers that are not there', () => {
  it('count as none: of a field that is new, of one that is gone, of a report without visits', () => {
    const changes = (fields: Rows) => suggestionsOf(report(pair(9, 9), { fields }), [], today).obstacles;
    expect(changes({ Baru: { total: 3 } })).toEqual([
      'Perubahan terbesar pada bidang Baru: kunjungannya naik dari 0 menjadi 3 dibanding September 2026.',
    ]);
    expect(changes({ Lama: { previous: 3 } })).toEqual([
      'Perubahan terbesar pada bidang Lama: kunjungannya turun 100,0\u00a0% dari 3 menjadi 0 dibanding September 2026.',
    ]);
    expect(pointsOf(report({}, { tables: [] }), today)).toEqual(['Kunjungan 0, sama dengan September 2026.']);
  });

  it('are told of one visit as of many, of one kind as of two', () => {
    const scales = { belum_didata: { total: 1 } };
    expect(suggestionsOf(report(pair(9, 9), { scales }), [], today).obstacles).toEqual([
      '1 dari 9 kunjungan belum didata skala usahanya.',
    ]);
    expect(pointsOf(report(pair(9, 9), { scales }), today).at(-1)).toBe(
      'Data yang belum lengkap: 1 kunjungan tanpa skala usaha; dalam laporan tercantum sebagai “Belum didata”.',
    );
  });

  it('do not make a large field change more than a small one', () => {
    const fields = { SDM: pair(110, 100), Pemasaran: pair(20, 0) };
    expect(suggestionsOf(report(pair(130, 130), { fields }), [], today).obstacles[0]).toContain(
      'bidang Pemasaran',
    );
  });
});
