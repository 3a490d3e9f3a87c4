import type { AttributeKey, BusinessDraft, TriState } from '#contract/business.ts';
import { attributeKey } from '#contract/business.ts';
import type { Inputs } from '#contract/index.ts';
import type { Sex } from '#contract/person.ts';
import { calledName } from './names.ts';
import type { Random } from './random.ts';

type Trade = {
  sector: string;
  kbli: string;
  weight: number;
  product: string;
  /** Ways to name it; {n} is what the owner is called, {k} a word of luck. */
  names: string[];
};

const trade = (sector: string, kbli: string, weight: number, product: string, ...names: string[]): Trade => ({
  sector,
  kbli,
  weight,
  product,
  names,
});

const trades: readonly Trade[] = [
  trade('C', '10793', 9, 'Bolu kemojo', 'Bolu Kemojo {n}', 'Kemojo {k}', 'Rumah Kemojo {n}'),
  trade('C', '10794', 9, 'Keripik nenas', 'Keripik Nenas {n}', 'Nenas Madu {k}', 'Keripik {k}'),
  trade('C', '10794', 7, 'Keripik ubi dan pisang', 'Keripik {n}', 'Kriuk {k}', 'Camilan {n}'),
  trade('C', '10722', 3, 'Gula aren cair', 'Gula Aren {k}', 'Aren {n}'),
  trade('C', '10750', 6, 'Frozen food', 'Dapur Beku {n}', '{k} Frozen Food'),
  trade('C', '10710', 7, 'Roti dan kue kering', '{n} Bakery', '{k} Cake & Cookies', 'Toko Roti {k}'),
  trade('C', '10761', 4, 'Kopi bubuk liberika', 'Kopi Liberika {k}', 'Kopi {n}', 'Sangrai {k}'),
  trade('C', '10211', 4, 'Ikan salai patin', 'Salai Patin {n}', 'Salai {k}'),
  trade('C', '10219', 3, 'Kerupuk ikan', 'Kerupuk Ikan {n}', 'Kerupuk {k}'),
  trade('C', '11040', 3, 'Minuman sirup dan air nira', 'Sirup {k}', 'Minuman Segar {n}'),
  trade('C', '13122', 4, 'Tenun songket Melayu', 'Tenun Songket {k}', 'Songket {n}', 'Galeri Songket {k}'),
  trade('C', '13134', 4, 'Batik tabir', 'Batik Tabir {k}', 'Batik Melayu {n}'),
  trade('C', '14131', 5, 'Jahit dan konfeksi', '{n} Tailor', 'Konfeksi {k}', 'Rumah Jahit {n}'),
  trade('C', '16291', 2, 'Kerajinan rotan dan anyaman pandan', 'Rotan {k}', 'Anyaman {n}'),
  trade('C', '20232', 2, 'Sabun dan lulur alami', 'Sabun Alami {k}', 'Lulur {n}'),
  trade('C', '25119', 2, 'Las dan teralis', 'Bengkel Las {n}', 'Las {k} Jaya'),
  trade('G', '47112', 9, 'Sembako', 'Toko {k}', 'Kedai Harian {n}', 'Grosir {k} Mart'),
  trade('G', '47711', 6, 'Busana muslim', 'Butik {k}', 'Hijab {n}', '{k} Collection'),
  trade('G', '47211', 4, 'Sayur dan buah', 'Buah Segar {n}', 'Lapak Sayur {k}'),
  trade('G', '45407', 4, 'Suku cadang sepeda motor', '{n} Motor', '{k} Jaya Motor'),
  trade('G', '47752', 3, 'Kosmetik', '{k} Beauty', 'Kosmetik {n}'),
  trade('G', '46206', 2, 'Tandan buah segar sawit', 'Sawit {k}', 'RAM {k}'),
  trade('I', '56101', 8, 'Masakan Melayu', 'Warung Asam Pedas {n}', 'Rumah Makan {k}', 'Dapur Melayu {n}'),
  trade('I', '56102', 6, 'Nasi goreng dan mi sagu', 'Mi Sagu {n}', 'Warung {n}', 'Kedai {k}'),
  trade('I', '56303', 5, 'Kopi dan minuman', 'Kedai Kopi {k}', 'Es Laksamana Mengamuk {n}'),
  trade('I', '56210', 5, 'Katering', 'Katering {n}', '{k} Catering'),
  trade('A', '01131', 3, 'Sayuran hidroponik', 'Hidroponik {k}', 'Kebun {n}'),
  trade('A', '03221', 3, 'Ikan patin dan lele', 'Kolam {n}', 'Tambak {k}'),
  trade('A', '01497', 2, 'Madu kelulut dan sialang', 'Madu Sialang {k}', 'Madu Kelulut {n}'),
  trade('A', '01441', 2, 'Kambing dan sapi', 'Ternak {k}', 'Peternakan {n}'),
  trade('F', '41011', 1, 'Renovasi rumah', '{k} Konstruksi'),
  trade('H', '49431', 2, 'Angkutan barang', 'Ekspedisi {k}', 'Angkutan {n}'),
  trade('J', '59111', 1, 'Foto dan video', 'Studio {k}', '{n} Photography'),
  trade('K', '62019', 2, 'Pembuatan laman dan aplikasi', '{k} Digital', 'Studio Kode {k}'),
  trade('N', '74201', 1, 'Sablon dan percetakan', 'Percetakan {k}', 'Sablon {n}'),
  trade('T', '96200', 4, 'Laundry', 'Laundry {k}', '{n} Laundry'),
  trade('T', '96111', 3, 'Pangkas rambut dan salon', 'Salon {n}', 'Pangkas Rambut {k}'),
];
const weightedTrades = trades.map((entry) => [entry, entry.weight] as const);

const luck =
  `Berkah|Sejahtera|Makmur|Melati|Lancang Kuning|Tuah Sakato|Seri Gemilang|Bertuah|Amanah|Barokah|Mandiri
  |Cik Puan|Puan Sari|Tiga Saudara|Dua Putri|Bunda|Al-Fatih|An-Nur|Zapin|Gurindam|Selasih|Kenanga|Sri Rezeki
  |Cahaya|Maju Bersama|Rezeki|Muda Jaya|Indah|Nusantara|Andalan|Pelangi|Harapan|Sungai Siak|Serumpun|Nauli`
    .split('|')
    .map((word) => word.trim());

const cooperatives: readonly (readonly [
  string,
  string,
  'produsen' | 'konsumen' | 'jasa' | 'simpan_pinjam',
])[] = [
  ['Koperasi Produsen Sawit {k}', 'A', 'produsen'],
  ['Koperasi Konsumen Pegawai {k}', 'G', 'konsumen'],
  ['Koperasi Jasa Angkutan {k}', 'H', 'jasa'],
  ['Koperasi Simpan Pinjam Syariah {k}', 'L', 'simpan_pinjam'],
  ['Koperasi Produsen Tenun Melayu {k}', 'C', 'produsen'],
  ['Koperasi Kelurahan Merah Putih {k}', 'G', 'konsumen'],
];

type ShortBusiness = Extract<NonNullable<Inputs['visit']['register']['business']>, { new: unknown }>['new'];

const named = (random: Random, pattern: string, owner: { name: string; sex: Sex }): string =>
  pattern.replace('{n}', calledName(owner.name, owner.sex)).replace('{k}', random.one(luck));

/** A business by the short form of the desk. */
export const newBusiness = (
  random: Random,
  uid: string,
  owner: { name: string; sex: Sex },
): ShortBusiness => {
  if (random.chance(0.03)) {
    const [pattern, sector] = random.one(cooperatives);
    return { uid, name: named(random, pattern, owner), sector, legalForm: 'koperasi' };
  }
  const { names, sector } = random.weighted(weightedTrades);
  const legalForm = random.weighted([
    ['perorangan', 82],
    ['ud', 6],
    ['cv', 6],
    ['pt_perorangan', 5],
    ['pt', 1],
  ] as const);
  return { uid, name: named(random, random.one(names), owner), sector, legalForm };
};

const NO_ANSWER = 0.25;
const attributeOdds: Partial<Record<AttributeKey, number>> = {
  npwp: 0.55,
  qris: 0.6,
  media_sosial: 0.7,
  sni: 0.02,
};

const attributes = (random: Random): Partial<Record<AttributeKey, TriState>> =>
  Object.fromEntries(
    attributeKey.options.map((key) => [
      key,
      random.chance(NO_ANSWER) ? 'unknown' : random.chance(attributeOdds[key] ?? 0.25) ? 'yes' : 'no',
    ]),
  );

/** Rupiah, rounded as people say it: most small shops sell for some hundred million a year. */
const rupiah = (random: Random, median: number): number => {
  const amount = median * Math.exp((random.next() + random.next() + random.next() - 1.5) * 3.2);
  const step = 10 ** Math.max(5, Math.floor(Math.log10(amount)) - 1);
  return Math.max(step, Math.round(amount / step) * step);
};

const cooperativeFacts = (random: Random, kind: (typeof cooperatives)[number][2], year: number) => ({
  number: `AHU-${String(random.whole(1, 9999)).padStart(7, '0')}.AH.01.29.TAHUN ${year}`,
  date: `${year}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
  kind,
  lastMeeting: null,
  members: random.whole(24, 640),
  employees: random.whole(0, 14),
});

/** What the consultant completes while talking: figures, papers, marketing, the fifteen attributes. */
export const completeBusiness = (
  random: Random,
  short: Pick<ShortBusiness, 'uid' | 'name' | 'sector' | 'legalForm'>,
  year: number,
): BusinessDraft => {
  const startedYear = year - random.whole(1, 14);
  const known = trades.find((entry) => entry.sector === short.sector);
  const hasNib = random.chance(0.6);
  const kind = cooperatives.find(([pattern]) => short.name.startsWith(pattern.split(' {')[0]!))?.[2];
  const sales = random.chance(0.72) ? rupiah(random, 160_000_000) : null;
  return {
    ...short,
    startedYear,
    kbli: known?.kbli ?? '',
    product: known?.product ?? '',
    nib: hasNib ? `${random.whole(10, 99)}${String(random.whole(0, 99_999_999_999)).padStart(11, '0')}` : '',
    permits: hasNib ? (random.chance(0.4) ? 'NIB, P-IRT' : 'NIB') : '',
    marketing: random.one([
      'WhatsApp dan toko',
      'Instagram, Shopee',
      'Titip jual di toko oleh-oleh',
      'Pasar pagi',
      '',
    ]),
    partner: random.chance(0.15)
      ? random.one(['Bank Riau Kepri Syariah', 'PNM Mekaar', 'Pertamina Hulu Rokan'])
      : '',
    assistedSince: random.chance(0.3) ? year - random.whole(0, 2) : null,
    capital: random.chance(0.7) ? rupiah(random, 35_000_000) : null,
    sales,
    attributes: attributes(random),
    cooperative:
      short.legalForm === 'koperasi' ? cooperativeFacts(random, kind ?? 'jasa', startedYear) : null,
  };
};

/** "Keadaan" of one year. */
export const yearOf = (
  random: Random,
  businessUid: string,
  year: number,
  sales: number | null,
  { isCooperative, today }: { isCooperative: boolean; today: string },
): Inputs['person']['saveBusinessYear'] => ({
  businessUid,
  year,
  ownCapital: rupiah(random, 30_000_000),
  outsideCapital: random.chance(0.3) ? rupiah(random, 20_000_000) : 0,
  assets: rupiah(random, 60_000_000),
  sales:
    sales === null
      ? rupiah(random, 150_000_000)
      : Math.round((sales * (0.7 + random.next() * 0.4)) / 1e5) * 1e5,
  permanentMale: random.whole(0, 3),
  permanentFemale: random.whole(0, 4),
  temporaryMale: random.whole(0, 2),
  temporaryFemale: random.whole(0, 3),
  ...(isCooperative && {
    meetingOn:
      today > `${year + 1}-03-31` && random.chance(0.8)
        ? `${year + 1}-0${random.whole(1, 3)}-${random.whole(10, 28)}`
        : null,
    members: random.whole(24, 180),
    surplus: rupiah(random, 25_000_000),
  }),
});
