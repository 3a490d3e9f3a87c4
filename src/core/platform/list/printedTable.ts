/** What `daftar` in resources/documents/lib/daftar.typ draws; rows are numbered there. */
export type PrintedTable = {
  kolom: {
    kepala: string;
    kelompok: string | null;
    lebar: { mm: number } | { share: number };
    tengah: boolean;
    tebal: boolean;
    rupa: 'name' | 'text' | 'number' | 'count' | null;
  }[];
  baris: string[][];
};
