import { addDays, addMonths } from '#contract/dates.ts';
import type { Client, Inputs } from '#contract/index.ts';
import type { Ending } from './ending.ts';

type Save = Inputs['partner']['save'];
/** So many months before today it was signed, for so many; null: without an end. */
type Term = [title: string, number: string, ago: number, months: number | null, valueRp?: number];

/** Those that the cases name, and some of which nothing came yet. */
const known: readonly (readonly [Omit<Save, 'uid'>, ...Term[]])[] = [
  [
    {
      name: 'Bank Siak Raya',
      kind: 'bank',
      fieldLetters: 'D',
      address: 'Jalan Jenderal Sudirman 120, Pekanbaru',
      phone: '0761 555120',
      contacts: [{ name: 'Tengku Rahmat', post: 'Kepala unit KUR', phone: '0812 7000 5512' }],
    },
    ['Penyaluran KUR bagi dampingan', '118/PKS/BSR', 21, 12],
    ['Penyaluran KUR bagi dampingan', '204/PKS/BSR', 9, 24],
  ],
  [
    {
      name: 'Bank Lancang Kuning',
      kind: 'bank',
      fieldLetters: 'DF',
      contacts: [{ name: 'Yenni Marlina', post: 'Penyelia QRIS', email: 'yenni@lancangkuning.contoh.id' }],
    },
    ['Pendaftaran QRIS bagi usaha mikro', '31/MoU/BLK', 11, 12],
  ],
  [{ name: 'Dana Mitra Melayu', kind: 'bank', fieldLetters: 'D', website: 'danamitra.contoh.id' }],
  [
    {
      name: 'Kilang Sungai Siak',
      kind: 'other',
      fieldLetters: 'CD',
      contacts: [{ name: 'Fauzan Azhari', post: 'Tanggung jawab sosial', phone: '0812 7000 5577' }],
    },
    ['Bantuan alat produksi bagi usaha mikro', '07/CSR/KSS', 14, 12, 150_000_000],
  ],
  [
    {
      name: 'Swalayan Melur',
      kind: 'buyer',
      fieldLetters: 'EG',
      address: 'Jalan Riau 88, Pekanbaru',
      contacts: [{ name: 'Lina Susanti', post: 'Pengadaan', phone: '0812 7000 5588' }],
    },
    ['Rak produk UMKM di enam gerai', '12/MoU/SM', 5, 24, 240_000_000],
  ],
  [
    {
      name: 'Hotel Tepian Siak',
      kind: 'buyer',
      fieldLetters: 'G',
      contacts: [{ name: 'Dedi Kurnia', post: 'Kepala dapur', phone: '0812 7000 5507' }],
    },
    ['Pasokan kudapan rapat', '', 2, null],
  ],
  [{ name: 'Pasar Rakyat Daring', kind: 'platform', fieldLetters: 'E', website: 'pasarrakyat.contoh.id' }],
  [{ name: 'Dekranasda Riau', kind: 'community', fieldLetters: 'E' }],
  [
    { name: 'Balai Halal Lancang', kind: 'government', fieldLetters: 'A', phone: '0761 555300' },
    ['Pendampingan sertifikat halal', '9/PKS/BHL', 0, 36],
  ],
  [
    {
      name: 'Universitas Bandar Serai',
      kind: 'campus',
      fieldLetters: 'BF',
      address: 'Kampus Panam, Pekanbaru',
    },
    ['Mahasiswa pendamping usaha mikro', '55/LPPM/UBS', 1, 36],
  ],
];

/** Whom the office works with, unless it has somebody; of several agreements each renews the one before. */
const setPartners = async (
  { window: { partner }, newUid }: { window: Client; newUid: () => string },
  today: string,
): Promise<void> => {
  if ((await partner.list({})).length > 0) return;
  for (const [partnerOf, ...terms] of known) {
    const { uid: partnerUid } = await partner.save({ ...partnerOf, uid: newUid() });
    let replacesUid: string | null = null;
    for (const [title, number, ago, months, valueRp] of terms) {
      const signedOn = addMonths(today, -ago);
      const endsOn = months === null ? null : addDays(addMonths(signedOn, months), -1);
      const uid = newUid();
      const days = { signedOn, startsOn: signedOn, endsOn };
      await partner.saveAgreement({ uid, partnerUid, title, number, valueRp, replacesUid, ...days });
      replacesUid = uid;
    }
  }
};

export const partners: Ending = { rank: 20, name: 'partners', set: setPartners };
