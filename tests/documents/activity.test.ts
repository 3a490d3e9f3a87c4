import path from 'node:path';
import { expect, it } from 'vitest';
import { type ActivityPage, activityDraft } from '#contract/activity.ts';
import { activityList, activityReport, photoPath } from '#core/features/services/activity/paper.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { photoOf } from '#practice/productPhotos.ts';
import { officeDraft } from '../core/support.ts';
import { readPdf, squeezed } from '../support/pdfText.ts';

const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));
const pictures = { emblem: null, logo: null };
const org = {
  pemda: 'Pemerintah Provinsi Riau',
  dinas: 'Dinas Koperasi',
  unit: 'UPT PLUT-KUMKM',
  singkat: 'PLUT',
  alamat: ['Jalan Contoh 1'],
  kota: 'Pekanbaru',
  zona: 'WIB',
  lambang: null,
  logo: null,
};
const headOf = (paper: 'a4' | 'f4') => ({
  office: {
    ...officeDraft,
    uid: '',
    paper,
    superior: { post: 'Kepala Dinas', name: 'Tengku Ratna', rank: '', nip: '' },
  },
  org,
  pictures,
});
const today = '2026-11-23';
const LONG = 'Wirjosoedarmokusumaningrattjokroaminotohadiningratsastrowardoyo ';
const HOSTILE = '=1+1 #panic("x") $x$ *a* <b> @c';
const uid = '0193a1c0-0000-7000-8000-000000000001';

const activityOf = (change: Partial<ActivityPage['activity']> = {}): ActivityPage['activity'] => ({
  ...activityDraft.parse({
    uid,
    kind: 'matching',
    name: 'Temu Usaha Olahan Patin',
    startsOn: '2026-10-20',
    endsOn: '2026-10-22',
    place: 'Halaman PLUT',
    businessField: 'Industri makanan',
    consultantUid: uid,
    fieldUid: uid,
    resources: 'APBD 2026',
    output: '9 kesepakatan',
    note: 'Sesuai rencana',
    plan: 'Dampingi kemasan',
    reportedOn: '2026-10-27',
  }),
  consultant: { uid, name: 'Bartholomeus' },
  field: {
    uid,
    letter: 'G',
    name: 'Pengembangan Jaringan Kerjasama',
    shortName: 'Jaringan',
    color: 'bidangG',
  },
  services: ['Pemasaran', 'Jaringan'],
  partners: [
    { uid, name: 'Swalayan Melur' },
    { uid, name: 'Bank Siak' },
  ],
  figures: { invited: 64, present: 51, agreed: 9, expectedRp: 186_500_000, realisedRp: 72_300_000 },
  cancelledOn: null,
  cancelReason: '',
  ...change,
});

/** As domain.md, section 4, has them. */
const OFFICIAL =
  'Tanggal Mulai | Selesai | Nama Kegiatan | Bidang Usaha | Lokasi | Jumlah Peserta | Output | Keterangan | Sumber Daya | Mitra | Rencana Tindak Lanjut | Bidang Layanan'.split(
    ' | ',
  );

it('the list has the official columns, in their order, and small under the name who reported and when', async () => {
  const rows = [
    activityOf(),
    activityOf({ name: HOSTILE, reportedOn: null, figures: { ...activityOf().figures, present: 1000 } }),
  ];
  const data = activityList(rows, headOf('f4'), { period: '2026-T4', kind: null, today });
  expect(data.kolom.map(({ kepala }) => kepala)).toEqual(OFFICIAL);
  const { pages } = await readPdf(typesetter.pdf({ template: 'mentoringList', data, pictures }).bytes);
  expect([pages.length, pages[0]!.widthMm, pages[0]!.heightMm]).toEqual([1, 330, 215]);
  const text = squeezed(pages[0]!.text).replaceAll('\u200b', '');
  expect(text).toContain(squeezed('LAPORAN KEGIATAN Triwulan IV 2026'));
  for (const cell of [
    '20/10/2026 22/10/2026 Temu Usaha Olahan Patin Bartholomeus · Jaringan · dilaporkan 27/10/2026',
    HOSTILE,
    'Swalayan Melur; Bank Siak',
    'Pemasaran; Jaringan',
    'Jumlah 1.051',
    'Tengku Ratna',
  ])
    expect(text).toContain(squeezed(cell));
});

it.each(['a4', 'f4'] as const)(
  'the list on %s repeats its head and leaves no signature alone',
  async (paper) => {
    const counts = new Set<number>();
    for (const count of [0, 1, 2, 5, 9, 14, 19, 23, 31, 500]) {
      const rows = Array.from({ length: count }, (_, i) =>
        activityOf({ name: `Kegiatan-${i + 1}. ${LONG}`, output: LONG.repeat(3), plan: LONG }),
      );
      const data = activityList(rows, headOf(paper), { period: '2026', kind: 'matching', today });
      const { pages } = await readPdf(typesetter.pdf({ template: 'mentoringList', data, pictures }).bytes);
      counts.add(pages.length);
      for (const { text } of pages) expect(squeezed(text)).toContain('RencanaTindakLanjut');
      const last = squeezed(pages.at(-1)!.text).replaceAll('\u200b', '');
      expect(last).toContain('TengkuRatna');
      expect(last, `${count} rows`).toContain(count === 0 ? 'Tidakadadata' : `Kegiatan-${count}.`);
    }
    expect(counts.size).toBeGreaterThan(2);
  },
);

const participant = (name: string): ActivityPage['participants'][number] => ({
  uid,
  businessUid: uid,
  isPresent: true,
  agreement: `Pasok salai ${name}`,
  expectedRp: 12_000_000,
  realisedRp: 5_500_000,
  realisedOn: '2026-11-15',
  person: { uid, name, isRemoved: false },
  business: { uid, name: `Usaha ${name}` },
});
const reportOf = async (page: Omit<ActivityPage, 'activity'> & { activity?: ActivityPage['activity'] }) => {
  const data = activityReport({ activity: activityOf(), ...page }, headOf('a4'), today);
  const bytes = new Uint8Array(await photoOf('salai').arrayBuffer());
  const files = page.photos.map((photo) => ({ path: photoPath(photo.uid), bytes }));
  const { pages } = await readPdf(
    typesetter.pdf({ template: 'activityReport', data, pictures, files }).bytes,
  );
  return pages.map(({ text }) => squeezed(text).replaceAll('\u200b', ''));
};

it('the report of one tells its facts, figures, agreements and photos that may be printed', async () => {
  const texts = { purpose: HOSTILE, course: 'Hari pertama\nHari kedua', results: 'Kemasan kurang' };
  const [text] = await reportOf({
    activity: activityOf(texts),
    participants: [participant('Siti'), { ...participant('Budi'), agreement: '' }],
    photos: [
      { uid: 'a', caption: 'Pembukaan', allowedOn: '2026-10-20' },
      { uid: 'b', caption: 'Tanpa izin', allowedOn: null },
    ],
  });
  const all = (await reportOf({ activity: activityOf(texts), participants: [], photos: [] })).join('');
  for (const part of [
    'LAPORAN KEGIATAN TEMU USAHA OLAHAN PATIN',
    '20–22 Oktober 2026',
    'Swalayan Melur; Bank Siak',
    '64diundang51hadir9kesepakatan',
    'Rp186.500.000nilaidisepakatiRp72.300.000',
    `A. Latar Belakang dan Tujuan ${HOSTILE}`,
    'B. Pelaksanaan Hari pertama Hari kedua',
    'D. Rencana Tindak Lanjut Dampingi kemasan',
  ])
    expect(all).toContain(squeezed(part));
  expect(text).toContain(squeezed('Usaha Siti Siti Pasok salai Siti 12.000.000 5.500.000'));
  expect(text).not.toContain('UsahaBudi');
  const withPhoto = (
    await reportOf({
      participants: [],
      photos: [
        { uid: 'a', caption: 'Pembukaan', allowedOn: '2026-10-20' },
        { uid: 'b', caption: 'Tanpa izin', allowedOn: null },
      ],
    })
  ).join('');
  expect(withPhoto).toContain('Foto1.Pembukaan');
  expect(withPhoto).not.toContain('Tanpaizin');
  expect(withPhoto).toContain(squeezed('Dilaporkan 27 Oktober 2026 oleh Bartholomeus'));
});

it('the report of one leaves no signature alone, whatever comes last', async () => {
  const paragraph = (i: number) => `Alinea-${i}. ${LONG}`;
  const photos = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      uid: `p${i}`,
      caption: `Gambar-${i + 1}.`,
      allowedOn: today,
    }));
  const bare = { purpose: '', course: '', results: '', plan: '' };
  for (const count of [0, 1, 3, 8, 12, 16, 20, 24]) {
    const byPhotos = await reportOf({ participants: [], photos: photos(count) });
    expect(byPhotos.at(-1), `${count} photos`).toContain('TengkuRatna');
    expect(byPhotos.at(-1), `${count} photos`).toContain(
      count === 0 ? 'Dampingikemasan' : `Gambar-${count}.`,
    );

    const participants = Array.from({ length: count * 2 }, (_, i) => participant(`Peserta-${i + 1}.`));
    const byRows = await reportOf({ activity: activityOf(bare), participants, photos: [] });
    expect(byRows.at(-1), `${count} rows`).toContain('TengkuRatna');
    expect(byRows.at(-1), `${count} rows`).toContain(count === 0 ? 'Swalayan' : `Peserta-${count * 2}.`);

    const plan = Array.from({ length: count + 1 }, (_, i) => paragraph(i + 1)).join('\n');
    const byText = await reportOf({ activity: activityOf({ ...bare, plan }), participants, photos: [] });
    expect(byText.at(-1), `${count} paragraphs`).toContain('TengkuRatna');
    expect(byText.at(-1), `${count} paragraphs`).toContain(`Alinea-${count + 1}.`);
  }
});
