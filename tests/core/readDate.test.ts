import { describe, expect, it } from 'vitest';
import type { DateKind } from '#contract/dateKinds.ts';
import { readDate } from '#contract/readDate.ts';

const today = '2026-11-27';
const read = (text: string, kind: DateKind = 'document') => readDate(text, { kind, today });

describe('what people write', () => {
  it.each([
    ['17/11/2026', '2026-11-17'],
    ['17-11-2026', '2026-11-17'],
    ['17.11.2026', '2026-11-17'],
    ['17 11 2026', '2026-11-17'],
    [' 17 / 11 / 2026 ', '2026-11-17'],
    ['17–11–2026', '2026-11-17'],
    ['7/1/2027', '2027-01-07'],
    ['17/11/26', '2026-11-17'],
    ['17112026', '2026-11-17'],
    ['171126', '2026-11-17'],
    ['2026-11-17', '2026-11-17'],
    ['2026/11/17', '2026-11-17'],
    ['20261117', '2026-11-17'],
    ['2026-11-17 00:00:00', '2026-11-17'],
    ['2026-11-17T00:00:00.000Z', '2026-11-17'],
    ['20102026', '2026-10-20'],
    ['29/02/2024', '2024-02-29'],
    ['17 November 2026', '2026-11-17'],
    ['17 nopember 2026', '2026-11-17'],
    ['17 NOV 26', '2026-11-17'],
    ['17-Nop-2026', '2026-11-17'],
    ['17nov2026', '2026-11-17'],
    ['November 17, 2026', '2026-11-17'],
    ['17/XI/2026', '2026-11-17'],
    ["17 Nov '26", '2026-11-17'],
    ['tgl. 17 November 2026', '2026-11-17'],
    ['Selasa, 17 November 2026', '2026-11-17'],
    ["Jum'at 27-11-2026", '2026-11-27'],
    ['3 jan 2027', '2027-01-03'],
    ['3 feb 2026', '2026-02-03'],
    ['3 mar 2026', '2026-03-03'],
    ['3 apr 2026', '2026-04-03'],
    ['3 mei 2026', '2026-05-03'],
    ['3 jun 2026', '2026-06-03'],
    ['3 jul 2026', '2026-07-03'],
    ['3 Agu. 2026', '2026-08-03'],
    ['3 ags 2026', '2026-08-03'],
    ['3 agt 2026', '2026-08-03'],
    ['3 agust 2026', '2026-08-03'],
    ['3 sep 2026', '2026-09-03'],
    ['3 sept 2026', '2026-09-03'],
    ['3 okt 2026', '2026-10-03'],
    ['3 des 2026', '2026-12-03'],
    ['3 dec 2026', '2026-12-03'],
    ['17\u200b/11/\u202a2026', '2026-11-17'],
    ["'171126", '2026-11-17'],
    ['１７／１１／２０２６', '2026-11-17'],
    ['hari ini', '2026-11-27'],
    ['Kemarin', '2026-11-26'],
    ['besok', '2026-11-28'],
    ['lusa', '2026-11-29'],
  ])('%s', (text, date) => {
    expect(read(text)).toEqual({ date });
  });

  it.each(['constructor', '__proto__', 'toString'])('%s is no day', (text) => {
    expect(read(text, 'activity')).toEqual({ date: null, problem: expect.stringContaining('tidak terbaca') });
  });

  it('nothing written is no day and no mistake', () => {
    expect(read('  ')).toEqual({ date: null });
  });

  it.each([
    // A birth has passed: 35 is 1935, 05 is 2005; the day decides in this year.
    ['3-1-35', 'birth', '1935-01-03'],
    ['3-1-05', 'birth', '2005-01-03'],
    ['17/8/90', 'birth', '1990-08-17'],
    ['28/11/26', 'birth', '1926-11-28'],
    ['27/11/26', 'birth', '2026-11-27'],
    ['PEKANBARU, 17-08-1990', 'birth', '1990-08-17'],
    ['Kab. Siak, 17 Agustus 1990', 'birth', '1990-08-17'],
    ['12/7/98', 'past', '1998-07-12'],
    // An event is near today.
    ['3-1-27', 'followUp', '2027-01-03'],
    ['30/12/25', 'activity', '2025-12-30'],
  ] as const)('two digits of a year: %s as %s', (text, kind, date) => {
    expect(read(text, kind)).toEqual({ date });
  });
});

describe('what is refused, in words', () => {
  it.each([
    ['31/11/2026', 'document', 'Tidak ada tanggal 31: November 2026 berakhir pada tanggal 30.'],
    ['29/02/2026', 'document', 'Tidak ada tanggal 29: Februari 2026 berakhir pada tanggal 28.'],
    ['0/11/2026', 'document', 'Tidak ada tanggal 0: November 2026 berakhir pada tanggal 30.'],
    ['311126', 'document', 'Tidak ada tanggal 31: November 2026 berakhir pada tanggal 30.'],
    ['11/17/2026', 'document', 'Tidak ada bulan ke-17. Tulis hari, bulan, dan tahun, misalnya 27/11/2026.'],
    ['17/11', 'document', 'Tahunnya belum ada. Tulis hari, bulan, dan tahun, misalnya 27/11/2026.'],
    ['17 nov', 'document', 'Tahunnya belum ada. Tulis hari, bulan, dan tahun, misalnya 27/11/2026.'],
    ['1985', 'document', 'Baru tahunnya. Tulis hari, bulan, dan tahun, misalnya 27/11/2026.'],
    [
      '17 Nvember 2026',
      'document',
      'Bulan “nvember” tidak dikenal. Tulis hari, bulan, dan tahun, misalnya 27/11/2026.',
    ],
    [
      'Senin, 17 November 2026',
      'document',
      '17 November 2026 jatuh pada hari Selasa. Periksa hari atau tanggalnya.',
    ],
    [
      '17/11/0026',
      'document',
      'Tanggal surat atau sertifikat 17 November 0026 terlalu lama berlalu. Periksa tahunnya.',
    ],
    [
      '17/11/2206',
      'document',
      'Tanggal surat atau sertifikat 17 November 2206 terlalu jauh di depan. Periksa tahunnya.',
    ],
    ['28/11/2026', 'birth', 'Tanggal lahir 28 November 2026 belum tiba. Periksa tanggalnya.'],
    ['17/8/1885', 'birth', 'Tanggal lahir 17 Agustus 1885 terlalu lama berlalu. Periksa tahunnya.'],
  ] as const)('%s as %s', (text, kind, problem) => {
    expect(read(text, kind)).toEqual({ date: null, problem });
  });

  it.each([
    '17/11/202',
    '17/11/20266',
    '17/1/1/2026',
    'minggu depan',
    'November 2026',
    '12345',
    '17112',
    '1990-08-16T17:00:00.000Z',
    '17/11/2026 dan 18/11/2026',
    '32874',
    'tidak tahu',
    '٣/١١/٢٠٢٦',
    '-',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ date: null, problem: expect.stringContaining('misalnya 27/11/2026') });
  });

  it('besok is nobody’s birthday', () => {
    expect(read('besok', 'birth').date).toBeNull();
  });
});
