import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.ts';

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
