// What the templates in resources/documents read. Their keys are Indonesian, as the paper is: a template is
// checked and changed by people who know the forms, not the code. Dates are ISO, times "08:30", counts integers.

export type PaperName = 'a4' | 'f4';

/** The office as the letterhead shows it; pictures are files the typesetter puts in place. */
export type Org = {
  pemda: string;
  dinas: string;
  unit: string;
  singkat: string;
  alamat: string[];
  kota: string;
  zona: string;
  lambang: string | null;
  logo: string | null;
};

/**
 * One signature block: place and date, or "Mengetahui,"; form, post, name, rank and NIP. "Plt." and "Plh." stand before
 * the post; with "a.n." the post of whoever is signed for stands above it.
 */
export type SignatureBlock = {
  tempat?: string;
  tanggal?: string;
  awalan?: string;
  bentuk?: 'a.n.' | 'Plt.' | 'Plh.';
  atasNama?: string;
  jabatan: string;
  nama: string;
  pangkat?: string;
  nip?: string;
};

/** What a QR says; the typesetter draws the symbol of every value named `qr`. */
export type QrText = string;

/** What a paper printed again says of itself: the day, and which time it is. */
export type ReprintMark = { tanggal: string; ke: number };

export type Picture = { bytes: Uint8Array; type: string };

/** A picture put in place for a template under the path that its data names. */
export type PictureFile = { path: string; bytes: Uint8Array };

/** One paper to typeset. */
export type Order = {
  /** Its file in resources/documents, without ".typ". */
  template: string;
  /** What the template reads; each feature has the type of its own papers. */
  data: object;
  /** Of the letterhead. */
  pictures: { emblem: Picture | null; logo: Picture | null };
  files?: readonly PictureFile[];
  /** The families it is lettered in; those of the official papers when not given. */
  fonts?: readonly string[];
  /** Drawn in place, or, which is quicker where hundreds stand, as pictures put beside. */
  qrAs?: 'symbol' | 'picture';
};
