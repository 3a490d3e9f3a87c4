import type { ImportRow } from '#contract/participantImport.ts';

export type Verdict = ImportRow['verdict'];

/** In the order in which somebody has to look at them. */
export const verdictWords: readonly { verdict: Verdict; title: string; explain: string }[] = [
  {
    verdict: 'doubtful',
    title: 'Meragukan',
    explain: 'Jawab pilihannya, atau klik isian yang merah lalu ketik yang benar.',
  },
  {
    verdict: 'wrong',
    title: 'Salah',
    explain: 'Tidak ikut ditambahkan. Klik isian yang salah, lalu ketik yang benar.',
  },
  { verdict: 'new', title: 'Baru', explain: 'Dibuatkan data pelaku usaha, lalu didaftarkan.' },
  { verdict: 'known', title: 'Dikenal', explain: 'Sudah terdata; hanya didaftarkan, datanya tidak diubah.' },
  {
    verdict: 'enrolled',
    title: 'Sudah terdaftar',
    explain: 'Sudah menjadi peserta pelatihan ini; dilewati.',
  },
];

export const verdictTitle = (verdict: Verdict): string =>
  verdictWords.find((each) => each.verdict === verdict)!.title;

/** A for 0, AA for 26. */
export const columnLetter = (column: number): string =>
  (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
