import type { ActivityKind } from '#contract/activity.ts';
import { addDays } from '#contract/dates.ts';
import { detailsOf } from './guests.ts';
import { type Drawing, photoOf } from './productPhotos.ts';
import type { Host } from './trainings.ts';
import type { Ending } from './ending.ts';

type Event = {
  kind: ActivityKind;
  name: string;
  /** So many days before today it began, and so many it lasted; ahead of today it is planned. */
  ago: number;
  lasts: number;
  place: string;
  /** The field of whoever answers for it, and all that it belongs to. */
  letter: string;
  letters: string;
  trade: string;
  partners: readonly string[];
  resources: string;
  /** Of the card index; and others of whom only the number is known: invited, present. */
  guests: number;
  /** Whose businesses are called so; left out: anybody. */
  who?: RegExp;
  others: readonly [invited: number, present: number];
  texts: Partial<Record<'output' | 'purpose' | 'course' | 'results' | 'plan' | 'note', string>>;
  /** By which present guest: what, worth, and what came of it so many days later. */
  agreed?: readonly (readonly [
    what: string,
    expectedRp: number,
    realised?: readonly [rp: number, days: number],
  ])[];
  /** Captions with their drawings; the last one without consent where there are several. */
  photos?: readonly (readonly [Drawing, string])[];
  cancelled?: string;
};

const food =
  /nenas|keripik|kriuk|camilan|kue|roti|bakery|kopi|madu|salai|ikan|dapur|kemojo|kerupuk|katering/i;
const crafts = /batik|songket|tenun|rotan|anyaman|jahit|butik|souvenir/i;
const goods = new RegExp(`${food.source}|${crafts.source}`, 'i');

const events: readonly Event[] = [
  {
    kind: 'exhibition',
    name: 'Pameran Produk Unggulan Riau',
    ago: 297,
    lasts: 4,
    place: 'Lapangan Purna MTQ, Pekanbaru',
    letter: 'E',
    letters: 'E',
    trade: 'Olahan pangan, wastra',
    partners: ['Dekranasda Riau'],
    resources: 'APBD; tenda oleh mitra',
    guests: 14,
    who: goods,
    others: [600, 540],
    texts: {
      output: '14 usaha berpameran, penjualan empat hari Rp38.400.000',
      course:
        'Empat belas usaha dampingan mengisi dua belas stan, bergiliran menjaga dari pagi sampai malam.',
      results: 'Wastra terjual paling banyak. Pembayaran QRIS terputus pada hari kedua karena sinyal.',
      plan: 'Pendaftaran QRIS statis bagi lima usaha',
    },
    photos: [
      ['tenun', 'Stan wastra pada hari pertama'],
      ['nanas', 'Stan olahan nenas'],
    ],
  },
  {
    kind: 'workshop',
    name: 'Lokakarya Pembukuan Digital',
    ago: 214,
    lasts: 1,
    place: 'Ruang kelas PLUT',
    letter: 'F',
    letters: 'DF',
    trade: 'Semua sektor',
    partners: ['Universitas Bandar Serai'],
    resources: 'CSR; narasumber oleh mitra',
    guests: 18,
    others: [4, 4],
    texts: {
      output: 'Peserta memakai aplikasi kas di telepon masing-masing',
      course: 'Peserta mencatat transaksi sepekan terakhir dengan pendampingan mahasiswa.',
      plan: 'Pemeriksaan catatan pada akhir bulan',
    },
  },
  {
    kind: 'curation',
    name: 'Hari Kurasi Galeri',
    ago: 128,
    lasts: 2,
    place: 'Galeri PLUT',
    letter: 'E',
    letters: 'CE',
    trade: 'Kriya dan wastra',
    partners: ['Dekranasda Riau', 'Swalayan Melur'],
    resources: 'APBD; tiga kurator',
    guests: 12,
    who: crafts,
    others: [0, 0],
    texts: {
      output: '9 produk lolos, 5 bersyarat',
      results: 'Lima produk belum mencantumkan komposisi dan berat bersih pada labelnya.',
      plan: 'Perbaikan label lima produk, dinilai ulang bulan depan',
    },
    photos: [
      ['rotan', 'Penilaian anyaman oleh kurator'],
      ['batik', 'Batik yang lolos kurasi'],
    ],
  },
  {
    kind: 'other',
    name: 'Sosialisasi Sertifikat Halal di Pasar Bawah',
    ago: 96,
    lasts: 1,
    place: 'Pasar Bawah, Pekanbaru',
    letter: 'A',
    letters: 'A',
    trade: 'Makanan dan minuman',
    partners: ['Balai Halal Lancang'],
    resources: 'APBD',
    guests: 0,
    others: [80, 0],
    texts: {},
    cancelled: 'Pasar ditutup untuk perbaikan',
  },
  {
    kind: 'matching',
    name: 'Temu Usaha Olahan Pangan',
    ago: 34,
    lasts: 3,
    place: 'Halaman Gedung PLUT, Pekanbaru',
    letter: 'G',
    letters: 'EG',
    trade: 'Olahan pangan',
    partners: ['Swalayan Melur', 'Hotel Tepian Siak', 'Bank Siak Raya'],
    resources: 'APBD; 12 panitia; tenda dan listrik oleh mitra',
    guests: 16,
    who: food,
    others: [20, 12],
    texts: {
      output: 'Empat kesepakatan, dua naskah kerja sama ditandatangani',
      purpose:
        'Pengolah pangan menjual eceran dengan harga yang berubah tiap pekan. Kegiatan ini mempertemukan mereka dengan pembeli tetap.',
      course:
        'Hari pertama: pembukaan dan kurasi produk.\nHari kedua: temu usaha dalam empat putaran meja.\nHari ketiga: penandatanganan dan evaluasi.',
      results: 'Dua naskah ditandatangani. Kemasan tiga usaha belum memenuhi syarat rak pasar swalayan.',
      plan: 'Pendampingan kemasan bagi tiga usaha\nPemantauan nilai terwujud tiap bulan',
    },
    agreed: [
      ['Pasok 400 bungkus sebulan ke Swalayan Melur', 52_800_000, [13_200_000, 24]],
      ['Pasok 60 kg sebulan ke Hotel Tepian Siak', 68_400_000, [11_400_000, 27]],
      ['Uji coba rak selama tiga bulan di Swalayan Melur', 18_000_000],
      ['Kudapan rapat Hotel Tepian Siak, menurut pesanan', 24_000_000],
    ],
    photos: [
      ['salai', 'Contoh produk di meja temu usaha'],
      ['nanas', 'Keripik yang dipesan Swalayan Melur'],
      ['madu', 'Stan peserta pada hari ketiga'],
    ],
  },
  {
    kind: 'exhibition',
    name: 'Pasar Akhir Tahun PLUT',
    ago: -16,
    lasts: 3,
    place: 'Halaman Gedung PLUT, Pekanbaru',
    letter: 'E',
    letters: 'E',
    trade: 'Semua sektor',
    partners: ['Pasar Rakyat Daring'],
    resources: 'APBD',
    guests: 10,
    others: [150, 0],
    texts: { note: 'Undangan dikirim dua pekan sebelumnya' },
  },
];

/** What the office held this year, and what it plans; unless it has some already. */
const setActivities = async (host: Host, today: string): Promise<void> => {
  const { window, newUid } = host;
  const year = Number(today.slice(0, 4));
  if ((await window.activity.list({ period: String(year) })).years.length > 0) return;
  const fields = await window.office.fields();
  const staff = (await window.office.staff()).filter(({ isActive }) => isActive);
  const partners = await window.partner.list({});
  for (const event of events) {
    const { kind, name, place, letters, resources, texts } = event;
    const startsOn = addDays(today, -event.ago);
    const endsOn = addDays(startsOn, event.lasts - 1);
    const field = fields.find(({ letter }) => letter === event.letter) ?? fields[0]!;
    const consultant = staff.find(({ fieldUid }) => fieldUid === field.uid) ?? staff[0]!;
    const { uid } = await window.activity.save({
      ...texts,
      kind,
      name,
      place,
      resources,
      startsOn,
      endsOn,
      uid: newUid(),
      businessField: event.trade,
      fieldLetters: letters,
      fieldUid: field.uid,
      consultantUid: consultant.uid,
      partnerUids: partners.flatMap((each) => (event.partners.includes(each.name) ? [each.uid] : [])),
      otherInvited: event.others[0],
      otherPresent: event.others[1],
      reportedOn: event.ago > event.lasts + 5 && !event.cancelled ? addDays(endsOn, 5) : null,
    });
    await invite(host, uid, event, startsOn, today);
    for (const [i, [drawing, caption]] of (event.photos ?? []).entries()) {
      const photo = { uid: newUid(), activityUid: uid, photo: photoOf(drawing) };
      await window.activity.addPhoto(photo);
      await window.activity.savePhoto({ uid: photo.uid, caption, isAllowed: i < 2 });
    }
    if (event.cancelled) await window.activity.cancel({ uid, reason: event.cancelled });
  }
};

/** So many cards are looked at for one activity. */
const TRIES = 400;

/** Whom the office knows; most of them come, and the first of these agree on something. */
const invite = async (
  { window, guests, random, newUid }: Host,
  activityUid: string,
  { guests: count, who, agreed = [], ago }: Event,
  startsOn: string,
  today: string,
): Promise<void> => {
  const known = guests.all.slice(-400);
  const chosen = new Set<string>();
  for (let i = 0; i < TRIES && known.length > 0 && chosen.size < count; i++) {
    const guest = random.one(known);
    const businesses = who ? ((await detailsOf(window, guest))?.businesses ?? []) : [];
    if (!who || businesses.some(({ name }) => who.test(name))) chosen.add(guest.uid);
  }
  const listed = [];
  for (const personUid of chosen)
    listed.push(await window.activity.addParticipant({ uid: newUid(), activityUid, personUid }));
  const present = ago < 0 ? [] : listed.filter((_, i) => i < agreed.length || random.chance(0.8));
  if (present.length > 0)
    await window.activity.mark({ uids: present.map(({ uid }) => uid), isPresent: true });
  for (const [i, [agreement, expectedRp, realised]] of agreed.entries()) {
    const participant = present[i];
    const realisedOn = realised ? addDays(startsOn, realised[1]) : null;
    if (!participant) continue;
    const isRealised = realised !== undefined && realisedOn! <= today;
    await window.activity.saveParticipant({
      uid: participant.uid,
      businessUid: participant.businessUid,
      isPresent: true,
      agreement,
      expectedRp,
      realisedRp: isRealised ? realised[0] : null,
      realisedOn: isRealised ? realisedOn : null,
    });
  }
};

export const activities: Ending = { rank: 40, name: 'activities', set: setActivities };
