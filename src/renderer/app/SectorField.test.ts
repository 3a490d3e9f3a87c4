import { expect, it } from 'vitest';
import { sectorsFor } from './SectorField.tsx';

it.each([
  ['keripik', ['C']],
  ['jahit', ['C']],
  ['warung', ['G', 'I']],
  ['warung makan', ['I']],
  ['bengkel', ['T']],
  ['katering', ['I']],
  ['sapi', ['A']],
  ['perdagangan', ['G']],
  ['xyz', []],
])('"%s" finds the categories %o', (text, sectors) => {
  expect(sectorsFor(text)).toEqual(sectors);
});

const everyday =
  'restoran, catering, cafe, martabak, padi, beras, jagung, kelapa, pisang, telur, udang, daging, elektronik, fotokopi, meubel, busana, penjahit, ayam potong, alat tulis, barbershop, gula aren, handicraft, parfum, software, hidroponik, angkringan, seblak, souvenir, oleh-oleh, kos-kosan, kasur, gym, spa, depot air, air isi ulang, online shop, olshop, jasa kirim, rental ps, wedding, pesantren, yoghurt, dimsum, tepung, tembakau, ban, bubut, kaos, konfeksi, butik, gamis, jilbab, kerudung, bakery, cookies, cabe, sambel, emping, rengginang, mpek-mpek, tekwan, batagor, cilok, cireng, kebab, burger, pizza, konter, onderdil, undangan, spanduk, hampers, buket, catring, orgen tunggal, kedai harian, doorsmeer, ojol, tanjak, ampera, pengepul';

it.each(everyday.split(', '))('knows %j', (word) => expect(sectorsFor(word)).not.toEqual([]));

it.each([
  ['restoran', ['I']],
  ['penjahit', ['C']],
  ['ayam potong', ['G']],
  ['kerupuk zzq', ['C']],
  ['zzq', []],
  ['menjahit', ['C']],
  ['jahitan', ['C']],
  ['petani', ['A']],
  ['pengrajin', ['C']],
  ['perajin', ['C']],
  ['berjualan', ['G']],
  ['kue2', ['C']],
  ['memotong rambut', ['T']],
])('takes %j for %j', (text, sectors) => expect(sectorsFor(text)).toEqual(expect.arrayContaining(sectors)));
