import { numericDate } from '#contract/dates.ts';
import { dayColumn, type ListColumn } from '#contract/list.ts';
import { attributeWords, cooperativeKindWords, legalFormWords, sectorWords } from '#contract/business.ts';
import type { PrintedColumn } from '#core/platform/list/index.ts';
import type { AssistedState, ClientState } from './rules.ts';

/** With the place spelled out. */
export type FormRow = ClientState & { place: string };
/** Without what lets a NIK be guessed. */
export type AssistedRow = Omit<AssistedState, 'nik' | 'phone'> & {
  place: string;
  nikMasked: string;
  phone: string;
};
export type FormColumn<R> = ListColumn<R> & PrintedColumn<R>;
type Column = FormColumn<FormRow>;

/** Papers that a business can show. */
const papers = ['pirt_bpom', 'halal', 'izin_edar', 'hki_merek', 'sni'] as const;
const certificatesOf = ({ attributes }: Pick<ClientState, 'attributes'>): string[] =>
  papers.filter((key) => attributes[key] === 'yes').map((key) => attributeWords[key]);
const papersOf = (row: FormRow): string => [...(row.nib ? ['NIB'] : []), ...certificatesOf(row)].join(', ');

/** Not recorded is blank, a true zero is 0. */
const figure = <R extends FormRow | AssistedRow>(
  title: string,
  of: (row: R) => number | null,
  mm: number,
  more: Partial<FormColumn<R>> = {},
): FormColumn<R> => ({
  title,
  value: (row) => of(row) ?? '',
  width: { mm },
  as: 'number',
  chars: 16,
  ...more,
});

const capital = (unit: string): Column[] => [
  figure<FormRow>('Modal Sendiri', ({ ownCapital }) => ownCapital, 22, { group: `Permodalan${unit}` }),
  figure<FormRow>('Modal Luar', ({ outsideCapital }) => outsideCapital, 22, { group: `Permodalan${unit}` }),
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
    ...dayColumn(
      `Tanggal RAT Tahun Buku${isChosen ? ` ${year - 1}` : ''}`,
      ({ meetingOn }: FormRow) => meetingOn,
      14,
    ),
    width: { mm: 18 },
    isCentred: true,
  },
  figure<FormRow>('Anggota (orang)', ({ members }) => members, 15),
  figure<FormRow>('Karyawan (orang)', ({ workers }) => workers, 16),
  figure<FormRow>('Asset (Rp)', ({ assets }) => assets, 23),
  ...capital(' (Rp)'),
  figure<FormRow>('Volume Usaha (Rp)', ({ sales }) => sales, 23),
  figure<FormRow>('Sisa Hasil Usaha (Rp)', ({ surplus }) => surplus, 20),
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
  figure<FormRow>('Tenaga Kerja (orang)', ({ workers }) => workers, 15),
  ...capital(''),
  figure<FormRow>('Asset', ({ assets }) => assets, 23),
  figure<FormRow>('Omset', ({ sales }) => sales, 24),
  activity,
];

const tri = { yes: 'Ada', no: 'Tidak', unknown: '' };

/** *Daftar UMKM Binaan*: of two years side by side. */
export const assistedColumns = (year: number): FormColumn<AssistedRow>[] => {
  const both = (
    group: string,
    mm: number,
    before: (row: AssistedRow) => number | null,
    after: (row: AssistedRow) => number | null,
  ) => [figure(String(year - 1), before, mm, { group }), figure(String(year), after, mm, { group })];
  return [
    {
      title: 'Nama',
      value: ({ personName, nikMasked, businessName }) =>
        [personName, nikMasked && `NIK ${nikMasked}`, businessName].filter(Boolean).join('\n'),
      width: { share: 1 },
      as: 'name',
      isBold: true,
      chars: 40,
    },
    { title: 'NIB', value: ({ nib }) => nib ?? '', width: { mm: 22.5 }, isCentred: true, chars: 15 },
    { title: 'HP', value: ({ phone }) => phone, width: { mm: 21 }, chars: 15 },
    { title: 'Email', value: ({ email }) => email, width: { mm: 27 }, as: 'text', chars: 28 },
    {
      title: 'Sosial Media',
      value: ({ attributes }) => tri[attributes.media_sosial ?? 'unknown'],
      width: { mm: 12 },
      isCentred: true,
      chars: 12,
    },
    {
      title: 'Sertifikasi Produk',
      value: (row) => certificatesOf(row).join(', '),
      width: { mm: 19.5 },
      as: 'text',
      chars: 26,
    },
    {
      title: 'Bidang Usaha',
      value: ({ sector }) => sectorWords[sector] ?? '',
      // On A4 the longest word of a sector, "Telekomunikasi,".
      width: { share: 0.88 },
      chars: 26,
    },
    {
      title: 'Tahun Berdiri',
      value: ({ startedYear }) => (startedYear === null ? '' : String(startedYear)),
      width: { mm: 11.5 },
      isCentred: true,
      chars: 10,
    },
    {
      title: 'Tahun Menjadi Binaan',
      value: ({ assistedSince }) => (assistedSince === null ? '' : String(assistedSince)),
      width: { mm: 13.5 },
      isCentred: true,
      chars: 10,
    },
    ...both(
      'Aset (Rp)',
      20.2,
      ({ assets }) => assets,
      ({ laterAssets }) => laterAssets,
    ),
    ...both(
      'Omset (Rp)',
      20.2,
      ({ sales }) => sales,
      ({ laterSales }) => laterSales,
    ),
    ...both(
      'Tenaga Kerja',
      8,
      ({ workers }) => workers,
      ({ laterWorkers }) => laterWorkers,
    ),
  ];
};
