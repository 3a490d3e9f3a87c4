import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { dateText, daysText } from '#contract/dates.ts';
import { type Facts, isSealed, openSeal, withoutCarrier } from '#contract/seal.ts';

// Not the browser's own Ed25519: old browsers lack it, and others only have it on pages from a network.
hashes.sha512 = sha512;

/** What the office put into this file when it was made. */
export type Known = {
  office: string;
  /** Public halves of its keys, hexadecimal. */
  keys: { id: string; publicKey: string }[];
  /** Numbers that were taken back until then: "23 November 2026 pukul 08.12 WIB". */
  voided: Record<Facts['kind'], string[]>;
  madeAt: string;
};

export type Answer = {
  tone: 'done' | 'late' | 'error';
  title: string;
  text: string;
  facts: [name: string, value: string][];
};

const factsShown = (facts: Facts): Answer['facts'] =>
  facts.kind === 'certificate'
    ? [
        ['Nomor', facts.number],
        ['Nama', facts.holder],
        ['Sebagai', facts.role],
        ['Kegiatan', facts.title],
        ['Tanggal', daysText(facts)],
        ['Lama', `${facts.hours} jam pelatihan`],
        ['Tempat', facts.place],
        ['Penyelenggara', facts.organiser],
        ['Ditandatangani', dateText(facts.signedOn)],
        ...(facts.replaces ? ([['Menggantikan', facts.replaces]] as Answer['facts']) : []),
        ['Kantor', facts.office],
      ]
    : [
        ['Nomor', facts.number],
        ['Surat', facts.title],
        ['Nama', facts.holder],
        ['Isi', facts.statement],
        ['Ditandatangani', dateText(facts.signedOn)],
        ['Kantor', facts.office],
      ];

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** Tells genuine, taken back, altered, foreign and no QR of ours apart; never throws. */
export const judge = (scanned: string, known: Known): Answer => {
  const text = withoutCarrier(scanned);
  if (!isSealed(text))
    return {
      tone: 'late',
      title: 'Bukan kode QR bertanda tangan',
      text: 'Teks ini tidak memuat PLUT2. Pastikan yang dipindai adalah kode QR di sertifikat atau surat.',
      facts: [],
    };
  const seal = openSeal(text);
  if (!seal)
    return {
      tone: 'error',
      title: 'Rusak atau diubah',
      text: 'Kode ini tidak utuh. Pindai sekali lagi; jika tetap begini, jangan terima kertasnya.',
      facts: [],
    };
  const facts = factsShown(seal.facts);
  const key = known.keys.find(({ id }) => id === seal.keyId);
  if (!key)
    return {
      tone: 'late',
      title: 'Bukan terbitan kantor ini',
      text: `Kode ini ditandatangani dengan kunci lain, jadi tidak dapat dibuktikan dengan berkas dari ${known.office}.`,
      facts,
    };
  if (!verify(seal.signature, seal.body, bytes(key.publicKey), { zip215: false }))
    return {
      tone: 'error',
      title: 'Palsu atau diubah',
      text: 'Tanda tangan digitalnya tidak cocok dengan isinya. Jangan terima kertasnya; hubungi kantor penerbit.',
      facts,
    };
  if (known.voided[seal.facts.kind].includes(seal.facts.number))
    return {
      tone: 'error',
      title: 'Sudah dibatalkan',
      text: `Kertas ini pernah terbit, tetapi sudah dibatalkan oleh ${known.office}.`,
      facts,
    };
  return {
    tone: 'done',
    title: 'Asli',
    text: `Tanda tangan digital ${known.office} cocok. Bandingkan setiap isi di bawah dengan kertasnya. Pembatalan dikenal sampai ${known.madeAt}; untuk yang sesudahnya, tanyakan kepada kantor.`,
    facts,
  };
};
