import type { Client, Inputs } from '#contract/index.ts';
import type { Education, Sex } from '#contract/person.ts';
import { personName } from './names.ts';
import type { Random } from './random.ts';

type NewVisitor = Extract<Inputs['visit']['register']['person'], { new: unknown }>['new'];

const near = ['14.01', '14.08', '14.05', '14.03', '14.06', '14.09', '14.02', '14.04', '14.10', '14.72'];
const far = [
  '13.71',
  '13.06',
  '13.07',
  '13.08',
  '12.71',
  '12.07',
  '12.10',
  '12.77',
  '33.10',
  '35.78',
  '73.71',
];
const city = '14.71';
/** The regency someone lives in: most in the city. */
const homeOf = (random: Random): string =>
  random.chance(0.85) ? city : random.chance(0.3) ? '14.01' : random.one(near);
/** The regency of the first identity card: a NIK keeps it when its holder moves. */
const originOf = (random: Random): string => (random.chance(0.14) ? random.one(far) : homeOf(random));

const schools: readonly (readonly [Education, number])[] = [
  ['', 8],
  ['SD', 9],
  ['SMP', 14],
  ['SMA', 42],
  ['D3', 8],
  ['S1', 17],
  ['S2', 2],
];
const prefixes = ['0811', '0812', '0813', '0821', '0822', '0823', '0852', '0853', '0851', '0895', '0878'];
const streets =
  `Sudirman|Ahmad Yani|Tuanku Tambusai|H.R. Soebrantas|Soekarno-Hatta|Arifin Ahmad|Paus|Delima|Melati
  |Rajawali|Garuda Sakti|Kaharuddin Nasution|Hang Tuah|Hang Jebat|Imam Munandar|Pepaya|Kartama|Purwodadi|Teropong
  |Yos Sudarso|Riau Ujung|Durian|Cipta Karya|Suka Karya|Fajar|Sekuntum|Parit Indah|Unggas|Sialang Bungkuk`
    .split('|')
    .map((street) => street.trim());

/** Where visitors live and come from: the regencies of the invented office, with what is in them. */
export const readPlaces = async (window: Client) => {
  const names = new Map<string, string>();
  const known = new Map<string, string[]>();
  const read = async (code: string): Promise<string[]> => {
    const regions = await window.region.children({ code });
    for (const region of regions) names.set(region.code, region.name);
    const codes = regions.map((region) => region.code);
    known.set(code, codes);
    return codes;
  };
  for (const province of new Set([city, ...near, ...far].map((code) => code.slice(0, 2))))
    await read(province);
  for (const regency of far) await read(regency);
  for (const regency of [city, ...near]) for (const district of await read(regency)) await read(district);
  const below = (code: string): string[] => known.get(code)!;
  return {
    district: (random: Random, regency: string): string => random.one(below(regency)),
    /** A village for most; some desks note the district only. */
    home: (random: Random): string => {
      const district = random.one(below(homeOf(random)));
      return random.chance(0.7) ? random.one(below(district)) : district;
    },
    nameOf: (code: string): string => names.get(code) ?? '',
  };
};
export type Places = Awaited<ReturnType<typeof readPlaces>>;

const birthDate = (random: Random, today: string): string => {
  const age = 18 + Math.floor((random.next() + random.next()) * 27);
  const year = Number(today.slice(0, 4)) - age - 1;
  return new Date(Date.UTC(year, random.whole(0, 11), random.whole(1, 28))).toISOString().slice(0, 10);
};

/** Region, DDMMYY with 40 added to a woman's day, and a serial that is never 0000. */
const nikOf = (random: Random, places: Places, regency: string, sex: Sex, born: string): string => {
  const [year, month, day] = born.split('-') as [string, string, string];
  const dayDigits = String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
  const serial = String(random.whole(1, 9) > 2 ? random.whole(1, 19) : random.whole(20, 999)).padStart(
    4,
    '0',
  );
  const district = places.district(random, regency).replaceAll('.', '');
  return `${district}${dayDigits}${month}${year.slice(2)}${serial}`;
};

/** A visitor as the desk writes them down: most with an identity card, some without. */
export const newVisitor = (random: Random, places: Places, uid: string, today: string): NewVisitor => {
  const sex: Sex = random.chance(0.58) ? 'P' : 'L';
  const name = personName(random, sex);
  const born = birthDate(random, today);
  const origin = originOf(random);
  const nik = nikOf(random, places, origin, sex, born);
  const hasCard = random.chance(0.82);
  const mail = name
    .replace(/,.*$/, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');
  const house = `Nomor ${random.whole(1, 180)}`;
  const block = `RT ${String(random.whole(1, 9)).padStart(2, '0')} RW ${String(random.whole(1, 16)).padStart(2, '0')}`;
  const address = `Jalan ${random.one(streets)} ${random.chance(0.6) ? `${house} ` : ''}${block}`;
  return {
    uid,
    name,
    nik: hasCard ? nik : '',
    sex,
    birthPlace: hasCard ? places.nameOf(origin).replace(/^(Kabupaten|Kota) /, '') : '',
    birthDate: hasCard || random.chance(0.3) ? born : null,
    education: random.weighted(schools),
    hasDisability: random.chance(0.015),
    address: random.chance(0.85) ? address : '',
    regionCode: places.home(random),
    phone: random.chance(0.94)
      ? random.one(prefixes) + String(random.whole(0, 99_999_999)).padStart(8, '0')
      : '',
    email: random.chance(0.14) ? `${mail.slice(0, 24)}${random.whole(1, 99)}@contoh.id` : '',
    consent: random.chance(0.93),
  };
};
