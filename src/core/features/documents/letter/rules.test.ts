import { describe, expect, it } from 'vitest';
import { consultationStatement, invitationStatement, mentoringStatement, titleOf } from './rules.ts';

it.each([
  ['consultation', 'Surat Keterangan Konsultasi'],
  ['mentoring', 'Surat Keterangan Dampingan'],
  ['invitation', 'Undangan Pelatihan'],
  ['own', 'Rekomendasi KUR'],
] as const)('a letter %s is headed %s', (form, title) => {
  expect(titleOf({ form, name: 'Rekomendasi KUR' })).toBe(title);
});

describe('what a letter certifies', () => {
  const on = (localDate: string, fieldName = 'Pemasaran') => ({ localDate, fieldName });
  it.each([
    [[on('2026-11-23')], 'telah berkonsultasi pada 23 November 2026 di bidang Pemasaran'],
    [
      [on('2026-11-23', 'SDM'), on('2026-11-02', 'Pemasaran'), on('2026-11-10', 'SDM')],
      'telah berkonsultasi 3 kali pada 2–23 November 2026 di bidang SDM dan Pemasaran',
    ],
    [
      [on('2026-11-13', 'SDM'), on('2026-03-04', 'Produksi'), on('2026-05-04', 'Pemasaran')],
      'telah berkonsultasi 3 kali antara 4 Maret 2026 dan 13 November 2026 di bidang SDM, Produksi dan Pemasaran',
    ],
    [
      [on('2026-11-13'), on('2025-11-04')],
      'telah berkonsultasi 2 kali antara 4 November 2025 dan 13 November 2026 di bidang Pemasaran',
    ],
  ])('of consultations %#: how often, when and in which fields', (consultations, statement) => {
    expect(consultationStatement(consultations)).toBe(statement);
  });
  it('of somebody who is assisted: since when', () => {
    expect(mentoringStatement('2024-03-04')).toBe(
      'adalah pelaku usaha dampingan sejak 4 Maret 2024 sampai surat ini diterbitkan',
    );
  });
  it('of an invitation: how many, to what and when', () => {
    const training = { title: 'Pelatihan Halal', startDate: '2026-11-17', endDate: '2026-11-19' };
    expect(invitationStatement(training, 27)).toBe(
      'mengundang 27 orang ke Pelatihan Halal pada 17–19 November 2026',
    );
  });
});
