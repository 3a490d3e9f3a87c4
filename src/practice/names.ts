import type { Sex } from '#contract/person.ts';
import type { Random } from './random.ts';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

// Given names heard in Riau: Malay, Minangkabau, Javanese, Batak, Bugis and Chinese families live there.
const first: Record<Sex, string[]> = {
  P: words(`Siti Nur Sri Rina Dewi Yulia Maya Desi Fitri Rahma Ernawati Rosmawati Nurhayati Lestari Mariam
    Jumiati Lina Novita Putri Ayu Wahyuni Suharti Zuraida Zubaidah Halimah Khadijah Aisyah Fatimah Aminah Sa'diah
    Mu'minah Jum'ah Ramlah Salmah Hasnah Rohani Rohana Asmah Yusnidar Yusmaniar Gusnidar Elvi Elvina Widya Widia
    Intan Indah Mega Melati Mawar Kartini Sumiati Sulastri Suparmi Tutik Wiwik Endang Ratna Ratih Retno Tri Dwi Eka
    Nova Nurul Nuraini Noerhayati Sumarni Marlina Herlina Herawati Hernita Erlina Erni Erna Yeni Yenni Yanti Yunita
    Leni Neni Reni Susi Susanti Sinta Shinta Anita Anggraini Cut Dara Encik Delima Cempaka Tiurma Rotua Roslina
    Tiarma Hotmaida Lamria Meiling Lilian Djamilah Soeharti Wan Tengku Raja Afifah Alfiah Azizah Badriah Chairani`),
  L: words(`Muhammad Ahmad Abdul Budi Dedi Hendra Rizky Teguh Agus Bambang Eko Dwi Tri Joko Slamet Sugeng
    Supriyadi Sutrisno Suparman Wahyu Yusuf Yusrizal Zulkifli Zulfan Zulfikar Zainal Zaini Syahrul Syafrizal Syafri
    Syamsul Syamsuddin Rahmat Rahman Ridwan Rudi Rusdi Rustam Ramli Razali Hamdan Hamzah Hasan Husin Hidayat Ibrahim
    Ilham Indra Irwan Iskandar Ismail Isma'il Jamaluddin Junaidi Kamaruddin Khairul Khairil Kurniawan Lukman
    Mahmud Marzuki Mulyadi Mustafa Nasrul Nazaruddin Nu'man Ma'ruf Nofrizal Novrizal Oktavianus Putra Afrizal
    Alfian Andi Anto Ari Arif Aswin Azwar Baharuddin Benny Charles Daeng Darwis Defri Doni Edi Efendi Erwin Fadli
    Fahmi Faisal Fajar Febri Ferdi Firdaus Gunawan Hafiz Halim Hariadi Herman Ikhsan Imron Jefri Jonathan Kasman
    Togar Parlindungan Monang Sahat Poltak Wan Tengku Raja Encik Djoko Soekarno Moechtar Tan Liong Welly`),
};

const second: Record<Sex, string[]> = {
  P: words(`Hasanah Safitri Marlina Anggraini Permata Sari Wulandari Rahmawati Handayani Kusuma Puspita Lestari
    Utami Aulia Amelia Azzahra Maharani Pratiwi Oktaviani Febriani Yuliana Rahayu Ningsih Astuti Wati Hidayati
    Khairani Rahmayani Syahfitri Nadia Zahra Salsabila Nabila Mardhiyah Nurjannah Hayati Huda Aini Baiti Aprilia`),
  L: words(`Kurniawan Saputra Pratama Prasetyo Hidayat Ramadhan Maulana Hamdani Setiawan Wijaya Santoso Nugroho
    Firmansyah Syahputra Irawan Permana Gunawan Hakim Akbar Fadillah Mahendra Perdana Rahman Rizal Anwar Amin Fauzi
    Siddik Mubarak Hanafi Effendi Yusuf Alamsyah Suhendra Hartono Budiman Purnama Ardiansyah Kadir Rasyid Jalil`),
};

const families = words(`Nasution Lubis Siregar Harahap Hasibuan Pohan Batubara Daulay Simanjuntak Situmorang
  Sinaga Hutabarat Manurung Panjaitan Simatupang Tampubolon Pasaribu Ritonga Tanjung Chaniago Piliang Sikumbang Koto
  Jambak Guci Caniago Melayu Mandailing Purba Ginting Sembiring Tarigan Sitompul Marpaung Rangkuti Matondang`);

const before: Record<Sex, readonly (readonly [string, number])[]> = {
  P: [
    ['', 900],
    ['Hj. ', 55],
    ['Dra. ', 6],
    ['dr. ', 3],
    ['Drg. ', 2],
    ['Ir. ', 3],
    ['Dr. Hj. ', 1],
  ],
  L: [
    ['', 880],
    ['H. ', 70],
    ['Drs. ', 8],
    ['Drs. H. ', 4],
    ['Ir. ', 8],
    ['Dr. ', 3],
    ['K.H. ', 2],
    ['Ust. ', 3],
  ],
};
const after: readonly (readonly [string, number])[] = [
  ['', 870],
  [', S.E.', 28],
  [', S.Pd.', 22],
  [', S.Pd.I.', 6],
  [', S.H.', 10],
  [', S.Kom.', 10],
  [', S.T.', 10],
  [', S.P.', 8],
  [', S.Sos.', 6],
  [', A.Md.', 14],
  [', A.Md.Keb.', 4],
  [', S.E., M.M.', 5],
  [', S.T.P., M.Si.', 3],
  [', S.Ag., M.Pd.I.', 2],
];

/** Long ones that real registers hold, so that every list and paper is seen with them. */
const long: Record<Sex, string[]> = {
  P: [
    'Raden Ajeng Siti Noerhayati Koesoemaningroem Prawirodirdjo, S.Kom., M.M.',
    'Tengku Hajjah Syarifah Nur Khadijah binti Tengku Said Abdurrahman',
    'Maria Magdalena Boru Simanjuntak Hutagalung, S.E., M.Ak., CA',
  ],
  L: [
    'Raden Mas Wirjosoedarmo Tjokrohadikoesoemo Sastrowardojo',
    'Tengku Said Muhammad Zulkarnain Al-Haj bin Tengku Abdul Jalil Rahmatsyah, S.H., M.H.',
    "Drs. H. Muhammad Syamsuddin Ma'ruf Nasution bin Abdul Muthalib, M.Pd.I.",
  ],
};

const shortMuhammad = ['Muhammad', 'Muhammad', 'M.', 'Muh.', 'Moh.', 'Mhd.', 'Mohd.'];

const given = (random: Random, sex: Sex): string => {
  const name = random.one(first[sex]);
  if (name === 'Muhammad') return `${random.one(shortMuhammad)} ${random.one(second.L)}`;
  if (name === 'Abdul') return `Abdul ${random.one(['Rahman', 'Kadir', 'Jalil', 'Hamid', 'Muis', "Ra'uf"])}`;
  if (name === 'Nur' || name === 'Siti' || name === 'Sri') return `${name} ${random.one(second.P)}`;
  if (['Wan', 'Tengku', 'Raja', 'Encik', 'Cut', 'Dara'].includes(name))
    return `${name} ${random.one(first[sex])}`;
  return name;
};

/** A name as an identity card may show it: one word or five, with titles, degrees and apostrophes now and then. */
export const personName = (random: Random, sex: Sex): string => {
  if (random.chance(0.002)) return random.one(long[sex]);
  const parts = [given(random, sex)];
  if (random.chance(0.72)) parts.push(random.one(second[sex]));
  if (random.chance(0.18)) parts.push(random.one(families));
  const core = parts.join(' ').replace(/\b(\p{L}+) \1\b/gu, '$1');
  const hasTitle = random.chance(0.8);
  return hasTitle ? random.weighted(before[sex]) + core + random.weighted(after) : core;
};

/** What neighbours call the owner, for the name of a shop: "Bu Ros", "Pak Dedi". */
export const calledName = (name: string, sex: Sex): string => {
  const plain = name.replace(/,.*$/, '').replace(/\b(\p{L}{1,4}\.)+\s*/gu, '');
  const [word = 'Melati'] = plain.split(' ').filter((part) => part.length > 2);
  return `${sex === 'P' ? 'Bu' : 'Pak'} ${word}`;
};
