import { addDays, addMonths } from '#contract/dates.ts';
import { detailsOf } from './guests.ts';
import { type Drawing, photoOf } from './productPhotos.ts';
import type { Host } from './trainings.ts';
import type { Ending } from './ending.ts';

/** Which businesses by their name sell it, its drawing, and what it is: name | about | price | unit | packaging | category. */
type Trade = readonly [sold: RegExp, drawing: Drawing, isFood: boolean, ...goods: string[]];
const trades: readonly Trade[] = [
  [
    /nenas|keripik|kriuk|camilan/i,
    'nanas',
    true,
    'Keripik Nenas Asli|Digoreng hampa udara: renyah, tanpa pemanis buatan.|22000|bungkus|Kantong berdiri 100 g|Camilan',
    'Dodol Nenas|Dodol lembut dari daging nenas dan ketan.|35000|kotak|Kotak isi 20|Camilan',
    'Selai Nenas Rumahan|Selai tanpa pengawet untuk roti dan kue kering.|28000|botol|Botol kaca 250 g|Olahan buah',
  ],
  [
    /kemojo|bakery|cake|roti/i,
    'bolu',
    true,
    'Bolu Kemojo Pandan|Resep keluarga, santan segar dan pandan suji.|45000|kotak|Kotak 600 g|Kue',
    'Bolu Kemojo Durian|Durian lokal musiman.|58000|kotak|Kotak 600 g|Kue',
  ],
  [
    /kopi|sangrai/i,
    'kopi',
    true,
    'Kopi Liberika Bubuk|Liberika gambut Meranti, sangrai sedang.|48000|bungkus|Kantong 200 g|Minuman',
    'Kopi Liberika Biji|Untuk seduh manual dan espreso.|110000|bungkus|Kantong 500 g|Minuman',
  ],
  [
    /madu/i,
    'madu',
    true,
    'Madu Hutan Sialang|Dipanen lestari di tepi Sungai Rokan.|135000|botol|Botol 500 ml|Madu',
  ],
  [
    /salai|kerupuk ikan/i,
    'salai',
    true,
    'Ikan Salai Patin|Diasap dua belas jam dengan kayu rambutan.|95000|bungkus|Vakum 500 g|Olahan ikan',
    'Abon Patin Pedas|Serat gurih dengan cabai rawit.|38000|bungkus|Kantong 100 g|Olahan ikan',
  ],
  [
    /batik/i,
    'batik',
    false,
    'Batik Tulis Motif Tabir|Katun primisima, pewarna alam.|850000|lembar|2,5 × 1,1 m|Wastra',
  ],
  [
    /songket|tenun/i,
    'tenun',
    false,
    'Songket Pucuk Rebung|Tenunan benang emas; satu helai tiga minggu.||pasang|Sarung dan selendang|Wastra',
  ],
  [
    /rotan|anyaman/i,
    'rotan',
    false,
    'Keranjang Rotan Serbaguna|Rotan manau, anyaman rapat.|145000|buah|Ø 35 cm|Kriya',
  ],
];
const draftOf = (good: string) => {
  const [name = '', description = '', price = '', unit = '', packaging = '', category = ''] = good.split('|');
  return { name, description, price: price === '' ? null : Number(price), unit, packaging, category };
};

const BUSINESSES = 14;
/** Of one trade. */
const ALIKE = 2;
/** Of an office that was built before it had a gallery, cards are looked up. */
const MOST_ASKED = 400;
const stories = [
  'Berawal dari dapur rumah, kini tiga pekerja mengolah pesanan setiap hari.',
  'Usaha keluarga yang menjaga cara membuatnya turun-temurun.',
  '',
];

/** A gallery of what some visitors make: most with a photo and a licence, one licence over, one not yet mended. */
const setProducts = async ({ window, guests, random, newUid }: Host, today: string): Promise<void> => {
  if ((await window.product.list({})).length > 0) return;
  const sellers: [businessUid: string, ...Trade][] = [];
  for (const guest of guests.all.slice(0, MOST_ASKED)) {
    if (sellers.length >= BUSINESSES) break;
    for (const { uid, name } of (await detailsOf(window, guest))?.businesses ?? []) {
      const trade = trades.find(([sold]) => sold.test(name));
      const alike = sellers.filter(([, sold]) => sold === trade?.[0]).length;
      if (trade && alike < ALIKE) sellers.push([uid, ...trade]);
    }
  }
  for (const [i, [businessUid, , drawing, isFood, ...goods]] of sellers.entries()) {
    const { agreedOn: _, issued, ...seller } = await window.product.seller({ businessUid });
    await window.product.saveSeller({ ...seller, story: random.one(stories), agrees: i % 4 !== 3 });
    const helped = Object.fromEntries(issued.toReversed().map(({ kind, ...licence }) => [kind, licence]));
    const typed = (number: string, issuedOn: string, validUntil: string | null) => ({
      caseUid: null,
      number,
      issuedOn,
      validUntil,
    });
    const monthsOff = (months: number) => addMonths(today, months);
    const food = {
      pirt: typed(
        `20614710${String(10_000 + i)}-30`,
        monthsOff(i === 2 ? -61 : -14),
        monthsOff(i === 2 ? -1 : 46),
      ),
      ...(i % 2 === 0 && { halal: typed(`ID1411000000${String(1000 + i)}`, monthsOff(-8), null) }),
    };
    for (const [n, each] of goods.entries()) {
      const { uid } = await window.product.save({
        ...draftOf(each),
        uid: newUid(),
        businessUid,
        // The last one of a longer range came after the halal certificate of the others.
        madeSince: n === 2 ? monthsOff(-2) : addDays(monthsOff(-24), random.whole(0, 200)),
        licences: { ...(isFood && food), ...helped },
      });
      if (n < 2) await window.product.setPhoto({ uid, photo: photoOf(drawing) });
    }
  }
};

export const products: Ending = { rank: 30, name: 'products', set: setProducts };
