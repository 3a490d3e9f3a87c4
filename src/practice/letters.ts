import { askedIn } from '#contract/letterKind.ts';
import { weekdayOf } from './calendar.ts';
import type { Host } from './trainings.ts';

/** Once a week somebody takes a letter along. */
export const isLetterDay = (localDate: string): boolean => weekdayOf(localDate) === 3;

const purposes = [
  'Pengajuan Kredit Usaha Rakyat',
  'Pengurusan sertifikat halal',
  'Pendaftaran pameran UMKM tingkat provinsi',
  'Kelengkapan berkas hibah alat produksi',
  'Pengajuan kemitraan dengan ritel modern',
];

/** A statement of consultation for one of the day's visitors who was served; now and then it is taken back. */
export const writeLetter = async ({ random, window, newUid }: Host, localDate: string): Promise<void> => {
  const { visits } = await window.visit.day({ localDate });
  const served = visits.filter(({ ticket }) => ticket.status === 'done');
  if (served.length === 0) return;
  const letter = await window.letter.issue({
    uid: newUid(),
    draft: {
      kind: 'consultation',
      personUid: random.one(served).personUid,
      from: `${localDate.slice(0, 4)}-01-01`,
      to: localDate,
      purpose: random.one(purposes),
      signedOn: localDate,
    },
  });
  if (random.chance(0.06)) await window.letter.void({ uid: letter.uid, reason: 'Keperluan salah ditulis' });
};

/** Twice a month a case is written to its institution, on the first and the third Thursday. */
export const isCaseLetterDay = (localDate: string): boolean =>
  weekdayOf(localDate) === 4 && [1, 3].includes(Math.ceil(Number(localDate.slice(8)) / 7));

/** What neither case nor card knows, by the words that the letter asks for it with. */
const asked: Record<string, string> = {
  nib: 'dalam pengurusan',
  usaha: 'belum bernama',
  alamat: 'Pekanbaru',
  berkas: 'fotokopi KTP dan foto produk',
  'tempat tujuan': 'Pekanbaru',
};

/** A letter of one of the cases that run with an institution: who asks for money is recommended, others introduced. */
export const writeCaseLetter = async ({ random, window, newUid }: Host, localDate: string): Promise<void> => {
  const all = { state: 'current', kind: null, staffUid: null, limit: 1000 } as const;
  const { cases } = await window.facilitation.list(all);
  const running = cases.filter(({ endedOn, partner }) => endedOn === null && partner !== '');
  if (running.length === 0) return;
  const one = random.one(running);
  const name = one.kind.code === 'pembiayaan' ? 'Surat rekomendasi' : 'Surat pengantar';
  const kind = (await window.letterKind.list()).find((each) => each.name === name);
  if (!kind?.isActive) return;
  const { values } = await window.letter.caseStart({ caseUid: one.uid });
  const answers = askedIn(kind.body, Object.keys(values)).map((word) => [word, asked[word] ?? '-'] as const);
  await window.letter.issue({
    uid: newUid(),
    draft: {
      kind: 'own',
      kindUid: kind.uid,
      personUid: null,
      caseUid: one.uid,
      answers: Object.fromEntries(answers),
      signedOn: localDate,
    },
  });
};

/** The invitation to the training that takes registrations, unless it has gone out already. */
export const invite = async ({ window, newUid }: Host, today: string): Promise<void> => {
  const open = (await window.training.list({})).trainings.find(({ status }) => status === 'open');
  const { entries: letters } = await window.letter.register({ year: Number(today.slice(0, 4)) });
  if (!open || letters.some(({ trainingUid }) => trainingUid === open.uid)) return;
  await window.letter.issue({
    uid: newUid(),
    draft: {
      kind: 'invitation',
      trainingUid: open.uid,
      time: '08.00 WIB sampai selesai',
      attachment: '',
      message: 'Bawa surat ini; kode QR-nya dipindai saat daftar hadir.',
      signedOn: today,
    },
  });
};

/** The memo that a month's report goes to the head with, and the cover letter of the month that was locked last. */
export const writeReportLetters = async (
  { window, newUid }: Pick<Host, 'window' | 'newUid'>,
  month: string,
  signedOn: string,
): Promise<{ cover: string; memo: string }> => {
  const locked = (await window.monthLock.list()).at(-1)?.month ?? month;
  const { addressee, place, hasPackage } = await window.letter.reportStart({ kind: 'cover', period: locked });
  const cover = await window.letter.issue({
    uid: newUid(),
    draft: { kind: 'cover', period: locked, addressee, place, hasPackage, signedOn },
  });
  const start = await window.letter.reportStart({ kind: 'memo', period: month });
  const memo = await window.letter.issue({
    uid: newUid(),
    draft: {
      kind: 'memo',
      period: month,
      addressee: start.addressee,
      sender: {
        post: 'Kepala Subbagian Tata Usaha',
        name: 'Hj. Syafrida Wulandari, S.P.',
        rank: 'Penata Tingkat I (III/d)',
        nip: '198512172010012021',
      },
      points: start.points,
      copies: 'Konsultan Pendamping Bidang Kelembagaan',
      signedOn,
    },
  });
  return { cover: cover.uid, memo: memo.uid };
};
