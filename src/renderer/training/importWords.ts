import type { ImportRow } from '#contract/participantImport.ts';

export type RowStatus = ImportRow['status'];

/** In the order in which somebody has to look at them. */
export const statusWords: readonly { status: RowStatus; title: string; explain: string }[] = [
  {
    status: 'doubtful',
    title: 'Meragukan',
    explain: 'Jawab pilihannya, atau klik isian yang merah lalu ketik yang benar.',
  },
  {
    status: 'wrong',
    title: 'Salah',
    explain: 'Tidak ikut ditambahkan. Klik isian yang salah, lalu ketik yang benar.',
  },
  { status: 'new', title: 'Baru', explain: 'Dibuatkan data pelaku usaha, lalu didaftarkan.' },
  { status: 'known', title: 'Dikenal', explain: 'Sudah terdata; hanya didaftarkan, datanya tidak diubah.' },
  {
    status: 'enrolled',
    title: 'Sudah terdaftar',
    explain: 'Sudah menjadi peserta pelatihan ini; dilewati.',
  },
];

export const statusTitle = (status: RowStatus): string =>
  statusWords.find((each) => each.status === status)!.title;
