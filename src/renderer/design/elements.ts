import {
  type DesignElement,
  designFonts,
  type DesignFont,
  type DesignSpec,
  type Placeholder,
  type TextElement,
} from '#contract/design.ts';
import { freshId } from './edits.ts';
import { paperSize, roundMm } from './geometry.ts';

export type Kind = DesignElement['kind'];

export const kindWords: Record<Kind, string> = {
  text: 'Teks',
  picture: 'Gambar atau logo',
  letterhead: 'Kop surat',
  signature: 'Tanda tangan',
  qr: 'Kode QR',
  photo: 'Bingkai pasfoto',
  shape: 'Bentuk',
};

export const formWords: Record<Extract<DesignElement, { kind: 'shape' }>['form'], string> = {
  line: 'Garis',
  rectangle: 'Kotak',
  ellipse: 'Elips',
  diamond: 'Belah ketupat',
};

const sourceWords: Record<string, string> = { emblem: 'Lambang daerah', logo: 'Logo kantor' };

/** How the list and a reader call an element. */
export const nameOf = (element: DesignElement): string => {
  if (element.kind === 'text') return element.text.replace(/[*\s]+/g, ' ').trim() || 'Teks kosong';
  if (element.kind === 'signature') return `Tanda tangan ${element.slot}`;
  if (element.kind === 'picture') return sourceWords[element.source] ?? 'Gambar sendiri';
  if (element.kind === 'shape') return formWords[element.form];
  return kindWords[element.kind];
};

export const placeholderWords: Record<Placeholder, string> = {
  nama: 'Nama penerima',
  nomor: 'Nomor sertifikat',
  kode: 'Kode periksa',
  sebagai: 'Peran: Peserta, Narasumber, …',
  kegiatan: 'Nama kegiatan',
  tanggal_kegiatan: 'Tanggal kegiatan, ditulis lengkap',
  tanggal_singkat: 'Tanggal kegiatan, singkat',
  jp: 'Jumlah JP, angka',
  jp_terbilang: 'Jumlah JP, kata',
  tempat: 'Tempat kegiatan',
  penyelenggara: 'Penyelenggara',
  kota: 'Kota kantor',
  tanggal_terbit: 'Tanggal terbit',
  pemda: 'Pemerintah daerah',
  dinas: 'Dinas',
  unit: 'Nama kantor',
  unit_singkat: 'Nama kantor, singkat',
  menggantikan: 'Nomor yang digantikan; kosong bila tidak ada',
  usaha: 'Nama usaha penerima; kosong bila belum didata',
  tempat_lahir: 'Tempat lahir penerima; kosong bila belum didata',
  tanggal_lahir: 'Tanggal lahir penerima; kosong bila belum didata',
};

export const fontWords: Record<DesignFont, string> = {
  Tinos: 'Tinos (mirip Times)',
  Arimo: 'Arimo (mirip Arial)',
  'Cormorant Garamond': 'Cormorant Garamond',
  'Plus Jakarta Sans': 'Plus Jakarta Sans',
};

export const weightWords: Record<number, string> = {
  400: 'Biasa',
  500: 'Sedang',
  600: 'Agak tebal',
  700: 'Tebal',
  800: 'Sangat tebal',
};

/** The weight of the font that is nearest to the one wanted. */
export const nearestWeight = (font: DesignFont, weight: number): TextElement['weight'] =>
  [...designFonts[font]].sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight))[0]!;

/** Inks that suit paper, for the colour fields; data of a design, not colours of the screen. */
export const inks = ['#000000', '#19212b', '#1b3a5f', '#0f4c3a', '#5d0731', '#b8892b', '#616c7a', '#ffffff'];

/** The font and the colour the design uses most, so that a new element fits in. */
const habits = (spec: DesignSpec): { font: DesignFont; color: string } => {
  const text = spec.elements.find((element) => element.kind === 'text');
  return { font: text?.font ?? spec.back.font, color: text?.color ?? '#000000' };
};

const sizes: Record<Kind, { w: number; h: number }> = {
  text: { w: 120, h: 10 },
  picture: { w: 28, h: 28 },
  letterhead: { w: 180, h: 26 },
  signature: { w: 70, h: 46 },
  qr: { w: 30, h: 37 },
  photo: { w: 30, h: 40 },
  shape: { w: 100, h: 0 },
};

const stems: Record<Kind, string> = {
  text: 'teks',
  picture: 'gambar',
  letterhead: 'kop',
  signature: 'ttd',
  qr: 'qr',
  photo: 'pasfoto',
  shape: 'bentuk',
};

/** The first signatory who has no place yet. */
const freeSlot = (spec: DesignSpec): 1 | 2 | 3 => {
  const taken = spec.elements.flatMap((element) => (element.kind === 'signature' ? [element.slot] : []));
  return ([1, 2, 3] as const).find((slot) => !taken.includes(slot)) ?? 3;
};

/** A new element in the middle of the paper. */
export const newElement = (spec: DesignSpec, kind: Kind): DesignElement => {
  const paper = paperSize(spec);
  const size = { ...sizes[kind], w: Math.min(sizes[kind].w, paper.w - 20) };
  const base = {
    id: freshId(stems[kind], spec.elements),
    x: roundMm((paper.w - size.w) / 2),
    y: roundMm((paper.h - size.h) / 2),
    ...size,
  };
  const { font, color } = habits(spec);
  if (kind === 'text')
    return {
      ...base,
      kind,
      text: 'Teks baru',
      font,
      size: 13,
      weight: nearestWeight(font, 400),
      isItalic: false,
      color,
      align: 'center',
      verticalAlign: 'middle',
      tracking: 0,
      leading: 0.6,
      isUppercase: false,
      fit: 'shrink',
    };
  if (kind === 'picture') return { ...base, kind, source: 'emblem' };
  if (kind === 'letterhead')
    return {
      ...base,
      kind,
      font,
      color,
      align: 'center',
      scale: 1,
      hasPictures: true,
      hasAddress: true,
      hasRule: false,
    };
  if (kind === 'signature') {
    const slot = freeSlot(spec);
    const opening = slot === 1 ? '{kota}, {tanggal_terbit}' : '';
    return { ...base, kind, slot, opening, font, size: 11, color, align: 'center', space: 'wet' };
  }
  if (kind === 'qr') return { ...base, kind, hasCaption: true, font };
  if (kind === 'photo') return { ...base, kind };
  return { ...base, kind, form: 'line', strokeWidth: 0.5, stroke: color, fill: null };
};
