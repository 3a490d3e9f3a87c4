import { describe, expect, it } from 'vitest';
import { imageType, seededFields, seededServices } from './rules.ts';

describe('an office begins', () => {
  it('with the seven fields of the ministry, in order', () => {
    expect(
      seededFields.map(({ letter, name, shortName, color, position }) => [
        position,
        letter,
        name,
        shortName,
        color,
      ]),
    ).toEqual([
      [1, 'A', 'Kelembagaan', 'Kelembagaan', 'bidangA'],
      [2, 'B', 'Sumber Daya Manusia', 'SDM', 'bidangB'],
      [3, 'C', 'Produksi', 'Produksi', 'bidangC'],
      [4, 'D', 'Pembiayaan', 'Pembiayaan', 'bidangD'],
      [5, 'E', 'Pemasaran', 'Pemasaran', 'bidangE'],
      [6, 'F', 'Pengembangan Teknologi Informasi', 'Pengembangan IT', 'bidangF'],
      [7, 'G', 'Pengembangan Jaringan Kerjasama', 'Jaringan Kerjasama', 'bidangG'],
    ]);
    expect(seededFields.every(({ isActive }) => isActive)).toBe(true);
  });
  it('with seven services, all offered', () => {
    expect(seededServices.map(({ position, name, shortName }) => [position, name, shortName])).toEqual([
      [1, 'Pendampingan/mentoring bisnis', 'Pendampingan'],
      [2, 'Konsultasi bisnis', 'Konsultasi bisnis'],
      [3, 'Fasilitasi akses pembiayaan', 'Fasilitasi akses pembiayaan'],
      [4, 'Pemasaran dan promosi', 'Pemasaran dan promosi'],
      [5, 'Pelatihan bisnis', 'Pelatihan bisnis'],
      [6, 'Networking (jejaring)', 'Jejaring'],
      [7, 'Pustaka entrepreneur', 'Pustaka entrepreneur'],
    ]);
    expect(seededServices.every(({ isActive }) => isActive)).toBe(true);
  });
});

it('prints an emblem of up to one megabyte', () => {
  const png = (length: number) => {
    const bytes = new Uint8Array(length);
    // The signature, then the first chunk: one point wide and high.
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    bytes.set([0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1], 12);
    return bytes;
  };
  expect(imageType(png(1_048_576))).toBe('image/png');
  expect(imageType(png(1_048_577))).toBeNull();
  expect(imageType(new Uint8Array(100))).toBeNull();
});
