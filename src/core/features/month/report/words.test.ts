import { describe, expect, it } from 'vitest';
import type { Report, ReportColumn } from '#contract/report.ts';
import { inUnitOf, wordsOf } from './words.ts';

describe('the words of a source in the report of a period', () => {
  it.each([
    ['2026-11', undefined, 'Bulan lalu, bulan ini', 'Bulan lalu, bulan ini'],
    ['2026-11', '2026-10', 'Bulan lalu, bulan ini', 'Bulan lalu, bulan ini'],
    ['2026-11', '2025-11', 'Bulan lalu, bulan ini', 'Nov 2025, bulan ini'],
    ['2026-T3', undefined, 'Bulan lalu, bulan ini', 'Triwulan lalu, triwulan ini'],
    ['2026-T3', '2025-T3', 'Bulan lalu', 'TW III 2025'],
    ['2026-S2', undefined, 'Bulan ini (Rp)', 'Semester ini (Rp)'],
    ['2026-S2', '2025-S2', 'jumlah bulan lalu', 'jumlah Sem II 2025'],
    ['2026', undefined, 'bulan lalu 2 (−50,0 %)', 'tahun lalu 2 (−50,0 %)'],
    ['2026', '2023', 'bulan lalu 2 (−50,0 %)', '2023: 2 (−50,0 %)'],
    ['2026', '2023', 'bulan lalu –', '2023: –'],
    ['2026', undefined, 'Dibandingkan Bulan Lalu', 'Dibandingkan Tahun Lalu'],
    ['2026', undefined, 'perjanjian berlaku akhir bulan', 'perjanjian berlaku akhir tahun'],
    ['2026', undefined, 'pada hari terakhir bulan itu', 'pada hari terakhir tahun itu'],
    ['2026', undefined, 'Pelatihan bulan-bulan sebelumnya', 'Pelatihan bulan-bulan sebelumnya'],
    ['2026', undefined, 'bulan-bulannya tidak dijumlahkan', 'bulan-bulannya tidak dijumlahkan'],
  ])('%s beside %s: %s', (period, against, said, told) => {
    expect(wordsOf(period, against)(said)).toBe(told);
  });
});

describe('a report in the words of its period', () => {
  const column = (kind: ReportColumn['kind'], title: string, group: string | null): ReportColumn => ({
    key: kind,
    kind,
    group,
    title,
    words: title.toLowerCase(),
  });
  const report = (period: string, against: string): Report => ({
    period,
    against,
    asOf: '2026-11-03T01:00:00.000Z',
    isProvisional: false,
    opening: {
      boxes: [{ value: '5', label: 'Kunjungan bulan ini', note: 'bulan lalu 4' }],
      sentences: [],
    } as never,
    remark: null,
    tables: [
      {
        code: 'A',
        title: 'Kunjungan',
        definition: 'Dihitung: keadaan akhir bulan.',
        noun: 'kunjungan',
        columns: [
          column('part', 'Bulan ini', null),
          column('previous', 'Bulan lalu', 'Beda bulan lalu'),
          column('yearToDate', 'Sejak Januari', null),
        ],
        rows: [],
        total: {},
        note: 'Bulan ini saja.',
        chart: { title: 'Bulan ini', series: ['Bulan ini', 'Bulan lalu'] } as never,
      },
      {
        code: 'B',
        title: '',
        definition: '',
        noun: '',
        columns: [],
        rows: [],
        total: {},
        note: null,
        chart: null,
      },
    ],
  });
  const said = (period: string, against: string) => {
    const { opening, tables } = inUnitOf(report(period, against));
    const [first, second] = tables;
    return {
      box: opening!.boxes[0],
      definition: first!.definition,
      columns: first!.columns.map(({ title, words, group }) => [title, words, group]),
      note: first!.note,
      chart: first!.chart,
      plain: [second!.note, second!.chart],
    };
  };

  it('says of a quarter what its sources say of a month', () => {
    expect(said('2026-T3', '2026-T2')).toEqual({
      box: { value: '5', label: 'Kunjungan triwulan ini', note: 'triwulan lalu 4' },
      definition: 'Dihitung: keadaan akhir triwulan.',
      columns: [
        ['Triwulan ini', 'triwulan ini', null],
        ['Triwulan lalu', 'triwulan lalu', 'Beda triwulan lalu'],
        ['Sejak Januari', 'sejak januari', null],
      ],
      note: 'Triwulan ini saja.',
      chart: { title: 'Triwulan ini', series: ['Triwulan ini', 'Triwulan lalu'] },
      plain: [null, null],
    });
  });

  it('has no column since January where the period itself begins there, save in January', () => {
    const titles = (period: string, against: string) => said(period, against).columns.map(([title]) => title);
    expect(titles('2026', '2025')).toEqual(['Tahun ini', 'Tahun lalu']);
    expect(titles('2026-T1', '2025-T4')).toEqual(['Triwulan ini', 'Triwulan lalu']);
    expect(titles('2026-01', '2025-12')).toEqual(['Bulan ini', 'Bulan lalu', 'Sejak Januari']);
  });

  it('has no opening where none was written', () => {
    expect(inUnitOf({ ...report('2026-T3', '2026-T2'), opening: null }).opening).toBeNull();
  });
});
