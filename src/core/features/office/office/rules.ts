import type { ServiceDraft, ServiceFieldDraft } from '#contract/office.ts';
import { type PictureType, pictureType } from '#contract/picture.ts';

/** The seven fields of service in the ministry's order; letters A–G are our own proposal. */
export const seededFields: readonly Omit<ServiceFieldDraft, 'uid'>[] = (
  [
    ['A', 'Kelembagaan', 'Kelembagaan', 'bidangA'],
    ['B', 'Sumber Daya Manusia', 'SDM', 'bidangB'],
    ['C', 'Produksi', 'Produksi', 'bidangC'],
    ['D', 'Pembiayaan', 'Pembiayaan', 'bidangD'],
    ['E', 'Pemasaran', 'Pemasaran', 'bidangE'],
    ['F', 'Pengembangan Teknologi Informasi', 'Pengembangan IT', 'bidangF'],
    ['G', 'Pengembangan Jaringan Kerjasama', 'Jaringan Kerjasama', 'bidangG'],
  ] as const
).map(([letter, name, shortName, color], i) => ({
  letter,
  name,
  shortName,
  color,
  position: i + 1,
  isActive: true,
}));

/** The seven services, a second dimension beside the fields. */
export const seededServices: readonly Omit<ServiceDraft, 'uid'>[] = [
  ['Pendampingan/mentoring bisnis', 'Pendampingan'],
  ['Konsultasi bisnis', 'Konsultasi bisnis'],
  ['Fasilitasi akses pembiayaan', 'Fasilitasi akses pembiayaan'],
  ['Pemasaran dan promosi', 'Pemasaran dan promosi'],
  ['Pelatihan bisnis', 'Pelatihan bisnis'],
  ['Networking (jejaring)', 'Jejaring'],
  ['Pustaka entrepreneur', 'Pustaka entrepreneur'],
].map(([name, shortName], i) => ({ name: name!, shortName: shortName!, position: i + 1, isActive: true }));

const IMAGE_LIMIT_BYTES = 1_048_576;

/** The kind of an emblem or a logo; null when it cannot be printed. */
export const imageType = (bytes: Uint8Array): PictureType | null => pictureType(bytes, IMAGE_LIMIT_BYTES);
