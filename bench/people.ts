import type { Random } from './random.ts';

// Names as Indonesians have them: a few thousand words, some of them on every second card.

const words = (text: string) => text.split(' ');

const women = words(
  'Siti Sri Nur Dewi Fitri Ayu Rina Yuli Ratna Wahyuni Lestari Maya Indah Putri Eka Dian Novita Rahma Aisyah Fatimah ' +
    'Khadijah Zahra Nurhaliza Rosmawati Ernawati Yusnidar Mariam Halimah Rukmini Suharti Kartini Wulandari Anggraini ' +
    'Permata Safitri Marlina Desi Yulianti Oktaviani Febriani Septiana Agustina Noerhayati Soekarti Djamilah Tjahjani',
);
const men = words(
  'Muhammad Ahmad Abdul Budi Agus Andi Rizky Dedi Hendra Eko Joko Bambang Rahmat Taufik Hidayat Yusuf Ibrahim Ismail ' +
    'Zulkifli Syahrul Khairul Fauzan Fadhil Ridwan Iqbal Ramadhan Mulyadi Supriyadi Sutrisno Suharto Wahyu Teguh Rudi ' +
    'Hartono Afrizal Zulfikar Syafruddin Chairil Djoko Soetomo Oemar Bachtiar Moh Muh Moch Abd Achmad Mohd',
);
const last = words(
  'Pratama Saputra Nasution Siregar Lubis Hasibuan Harahap Simanjuntak Hutagalung Tanjung Chaniago Piliang Kurniawan ' +
    'Setiawan Wijaya Santoso Gunawan Hakim Rasyid Effendi Syahputra Maulana Firmansyah Nugroho Prasetyo Wibowo Susanto ' +
    'Sitompul Panjaitan Sinaga Rangkuti Pohan Daulay Batubara Zainuddin Hamdani Arifin Basri Yunus Anwar Amin Husin',
);
const beginnings = words(
  'Har Sur Wid Sul Mul Pur Sus Yul Nur Ros Mar Zul Syaf Kus Dar Gun Her Win Tri Sam Bas Rah Jum Mus',
);
const middles = words('ya di na ri la mi ti wa ma ni da ra si to ka li');
const endings = words(
  'nto ono adi ani ati ini yah din man wan tuti ningsih wati lina zar rudin nil sari yanti sono jo',
);
const trades = words(
  'Keripik Batik Kopi Roti Songket Bolu Madu Tempe Sambal Kerupuk Jahit Bengkel Warung Toko Rumah Dapur',
);
const marks = words(
  'Berkah Jaya Makmur Sejahtera Mandiri Abadi Lestari Barokah Melayu Riau Nusantara Bersama Amanah Sentosa',
);

const rareWord = (random: Random): string =>
  random.pick(beginnings) + random.pick(middles) + random.pickCommon(endings);
const titled = (random: Random, name: string): string => {
  const chance = random.next();
  if (chance < 0.06) return `H. ${name}`;
  if (chance < 0.1) return `Hj. ${name}`;
  if (chance < 0.15) return `${name}, ${random.pick(['S.E.', 'S.Pd.', 'S.H.', 'A.Md.', 'M.Si.'])}`;
  return name;
};

export const personName = (random: Random, sex: 'L' | 'P'): string => {
  const parts = [random.pickCommon(sex === 'L' ? men : women)];
  if (random.next() < 0.75) parts.push(random.next() < 0.5 ? random.pickCommon(last) : rareWord(random));
  if (random.next() < 0.35) parts.push(random.next() < 0.4 ? random.pickCommon(last) : rareWord(random));
  return titled(random, parts.join(' '));
};

export const businessName = (random: Random, owner: string): string => {
  const chance = random.next();
  const own = owner.split(/[\s,]+/).find((word) => word.length > 3) ?? owner;
  if (chance < 0.4) return `${random.pick(trades)} ${own}`;
  if (chance < 0.8) return `${random.pick(trades)} ${random.pick(marks)}`;
  return `${random.pick(marks)} ${rareWord(random)}`;
};
