import type { Client } from '#contract/index.ts';
import { cellKey, textOfCount } from '#contract/indicator.ts';
import type { Random } from './random.ts';

type Planned = {
  letter: string | null;
  service: string;
  objective: string;
  unit: string;
  source: string;
  target: number | null;
  /** What a month that is typed comes to, at least and at most. */
  monthly?: readonly [number, number];
};

const planFor = (visitsADay: number): readonly Planned[] => [
  {
    letter: null,
    service: 'Konsultasi',
    objective: 'Konsultasi bisnis',
    unit: 'kali',
    source: 'consultation',
    target: visitsADay * 260,
  },
  {
    letter: null,
    service: 'Pendampingan',
    objective: 'UMKM yang didampingi',
    unit: 'usaha',
    source: 'mentee',
    target: 180,
  },
  {
    letter: null,
    service: 'Pendampingan',
    objective: 'Pelaksanaan pendampingan',
    unit: 'sesi',
    source: 'session',
    target: 1200,
  },
  {
    letter: 'A',
    service: 'Kelembagaan',
    objective: 'NIB terbit',
    unit: 'dokumen',
    source: 'typed',
    target: 150,
    monthly: [9, 17],
  },
  {
    letter: 'A',
    service: 'Kelembagaan',
    objective: 'Sertifikat halal terbit',
    unit: 'dokumen',
    source: 'typed',
    target: 80,
    monthly: [2, 6],
  },
  {
    letter: null,
    service: 'Pelatihan',
    objective: 'Pelatihan terlaksana',
    unit: 'kali',
    source: 'training',
    target: 10,
  },
  {
    letter: null,
    service: 'Pelatihan',
    objective: 'Peserta pelatihan',
    unit: 'orang',
    source: 'participant',
    target: 250,
  },
  {
    letter: 'D',
    service: 'Pembiayaan',
    objective: 'Usaha yang memperoleh pembiayaan',
    unit: 'usaha',
    source: 'typed',
    target: 40,
    monthly: [1, 5],
  },
  {
    letter: 'D',
    service: 'Pembiayaan',
    objective: 'Nilai pembiayaan tersalur',
    unit: 'Rp juta',
    source: 'typed',
    target: 2000,
    monthly: [60, 260],
  },
  {
    letter: 'E',
    service: 'Pemasaran',
    objective: 'Usaha yang mengikuti pameran',
    unit: 'usaha',
    source: 'typed',
    target: 25,
    monthly: [0, 8],
  },
  {
    letter: 'F',
    service: 'Pengembangan TI',
    objective: 'Usaha yang memakai QRIS',
    unit: 'usaha',
    source: 'typed',
    target: null,
    monthly: [1, 6],
  },
];

type Setting = { random: Random; window: Client; newUid: () => string; visitsADay: number };

/** The indicators of a year with targets and the months that are over, unless it has some. */
export const setIndicators = async (
  { random, window, newUid, visitsADay }: Setting,
  year: number,
): Promise<void> => {
  const { rows, begun } = await window.indicator.year({ year });
  if (rows.length > 0) return;
  const fields = await window.office.fields();
  const cells: Record<string, string> = {};
  for (const [i, { letter, target, monthly, ...planned }] of planFor(visitsADay).entries()) {
    const uid = newUid();
    const fieldUid = fields.find((field) => field.letter === letter)?.uid ?? null;
    const draft = { ...planned, subject: '', uid, year, fieldUid, position: i + 1, isActive: true };
    await window.indicator.save(draft);
    cells[cellKey(uid, 0)] = textOfCount(target);
    if (!monthly) continue;
    for (let month = 1; month < begun; month++)
      cells[cellKey(uid, month)] = textOfCount(random.whole(...monthly));
  }
  const note =
    'Target pembiayaan disesuaikan setelah perubahan anggaran; pameran provinsi dijadwalkan Desember.';
  await window.indicator.enter({ year, note, cells });
};
