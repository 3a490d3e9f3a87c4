import { numericDate } from '#contract/dates.ts';
import type { ListColumn } from '#contract/list.ts';
import { attributeWords, cooperativeKindWords, legalFormWords, sectorWords } from '#contract/words.ts';
import type { PrintedColumn } from '#core/platform/list/index.ts';
import type { ClientState } from './store.ts';

/** With the place spelled out. */
export type FormRow = ClientState & { place: string };
type Column = ListColumn<FormRow> & PrintedColumn<FormRow>;

/** Papers that a business can show. */
const papers = ['pirt_bpom', 'halal', 'izin_edar', 'hki_merek', 'sni'] as const;
const papersOf = ({ nib, attributes }: FormRow): string =>
  [nib && 'NIB', ...papers.map((key) => attributes[key] === 'yes' && attributeWords[key])]
    .filter(Boolean)
    .join(', ');

/** Not recorded is blank, a true zero is 0. */
const figure = (
  title: string,
  of: (row: FormRow) => number | null,
  mm: number,
  more: Partial<Column> = {},
): Column => ({
  title,
  value: (row) => of(row) ?? '',
  width: { mm },
  as: 'number',
  chars: 16,
  ...more,
});

const capital = (unit: string): Column[] => [
  figure('Modal Sendiri', ({ ownCapital }) => ownCapital, 22, { group: `Permodalan${unit}` }),
  figure('Modal Luar', ({ outsideCapital }) => outsideCapital, 22, { group: `Permodalan${unit}` }),
];
const address: Column = {
  title: 'Alamat',
  value: ({ address: street, place }) => [street, place].filter(Boolean).join(', '),
  width: { share: 1.2 },
  as: 'text',
  chars: 40,
};
const activity: Column = {
  title: 'Kegiatan Usaha',
  value: ({ product }) => product,
  width: { share: 1 },
  as: 'text',
  chars: 30,
};

/** Forms 7a and 7c. The meeting is the one about the books of the year before. */
export const cooperativeColumns = (year: number, isChosen: boolean): Column[] => [
  {
    title: 'Nama Koperasi',
    value: ({ businessName }) => businessName ?? '',
    width: { share: 1.25 },
    as: 'name',
    isBold: true,
    chars: 36,
  },
  address,
  {
    title: 'Nomor dan Tanggal Badan Hukum',
    value: ({ cooperative }) =>
      [cooperative?.number, cooperative?.date && numericDate(cooperative.date)].filter(Boolean).join('\n'),
    width: { mm: 29 },
    as: 'text',
    chars: 30,
  },
  {
    title: 'Jenis Koperasi',
    value: ({ cooperative }) => (cooperative?.kind ? cooperativeKindWords[cooperative.kind] : ''),
    width: { mm: 18 },
    chars: 14,
  },
  {
    title: `Tanggal RAT Tahun Buku${isChosen ? ` ${year - 1}` : ''}`,
    value: ({ meetingOn }) => (meetingOn ? numericDate(meetingOn) : ''),
    width: { mm: 18 },
    isCentred: true,
    chars: 14,
  },
  figure('Anggota (orang)', ({ members }) => members, 15),
  figure('Karyawan (orang)', ({ workers }) => workers, 16),
  figure('Asset (Rp)', ({ assets }) => assets, 23),
  ...capital(' (Rp)'),
  figure('Volume Usaha (Rp)', ({ sales }) => sales, 23),
  figure('Sisa Hasil Usaha (Rp)', ({ surplus }) => surplus, 20),
  activity,
];

/** Forms 7b and 7d; what stands under *Legalitas* is the papers of a business in the one, its legal form in the other. */
export const businessColumns = (isChosen: boolean): Column[] => [
  {
    title: 'Nama UMKM',
    value: ({ businessName, personName }) =>
      businessName === null ? personName : `${businessName}\n${personName}`,
    width: { share: 1.3 },
    as: 'name',
    isBold: true,
    chars: 40,
  },
  address,
  {
    title: 'Tahun Mulai Usaha',
    value: ({ startedYear }) => (startedYear === null ? '' : String(startedYear)),
    width: { mm: 15 },
    isCentred: true,
    chars: 12,
  },
  {
    title: 'Jenis Usaha',
    value: ({ sector }) => sectorWords[sector] ?? '',
    width: { share: 0.9 },
    chars: 26,
  },
  {
    title: 'Legalitas',
    value: (row) => (isChosen ? (row.legalForm ? legalFormWords[row.legalForm] : '') : papersOf(row)),
    width: { mm: 26 },
    as: 'text',
    chars: 26,
  },
  figure('Tenaga Kerja (orang)', ({ workers }) => workers, 15),
  ...capital(''),
  figure('Asset', ({ assets }) => assets, 23),
  figure('Omset', ({ sales }) => sales, 24),
  activity,
];
