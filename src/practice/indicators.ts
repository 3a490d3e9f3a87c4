import type { Client } from '#contract/index.ts';
import { cellKey, textOfCount } from '#contract/indicator.ts';
import type { Random } from './random.ts';

type Planned = {
  letter: string | null;
  service: string;
  objective: string;
  unit: string;
  source: string;
  subject?: string;
  target: number | null;
  /** What a month that is typed comes to, at least and at most. */
  monthly?: readonly [number, number];
};

const counted = (
  letter: string | null,
  service: string,
  [objective, unit]: readonly [string, string],
  source: string,
  target: number | null,
  subject = '',
): Planned => ({ letter, service, objective, unit, source, subject, target });

const planFor = (visitsADay: number): readonly Planned[] => [
  counted(null, 'Konsultasi', ['Konsultasi bisnis', 'kali'], 'consultation', visitsADay * 260),
  counted(null, 'Konsultasi', ['Orang yang dilayani', 'orang'], 'served', visitsADay * 80),
  counted(null, 'Pendampingan', ['UMKM yang didampingi', 'usaha'], 'mentee', 180),
  counted(null, 'Pendampingan', ['Pelaksanaan pendampingan', 'sesi'], 'session', 1200),
  counted('A', 'Kelembagaan', ['NIB terbit', 'dokumen'], 'paperIssued', 15, 'nib'),
  counted('A', 'Kelembagaan', ['Sertifikat halal terbit', 'dokumen'], 'paperIssued', 12, 'halal'),
  counted(null, 'Pelatihan', ['Pelatihan terlaksana', 'kali'], 'training', 10),
  counted(null, 'Pelatihan', ['Peserta pelatihan', 'orang'], 'participant', 250),
  counted('D', 'Pembiayaan', ['Usaha yang memperoleh pembiayaan', 'usaha'], 'creditReceiver', 40),
  counted('D', 'Pembiayaan', ['Nilai pembiayaan tersalur', 'Rp juta'], 'creditPaidRp', 2000),
  counted('E', 'Pemasaran', ['Usaha yang mengikuti pameran', 'usaha'], 'exhibitor', 25, 'exhibition'),
  counted('E', 'Pemasaran', ['Penjualan galeri', 'Rp ribu'], 'gallerySaleRp', 18_000),
  counted(
    'F',
    'Pengembangan TI',
    ['Usaha terbantu teknologi informasi', 'kasus'],
    'caseDone',
    25,
    'teknologi',
  ),
  { ...counted('F', 'Pengembangan TI', ['Laman usaha diperbarui', 'laman'], 'typed', null), monthly: [1, 6] },
  counted('G', 'Jejaring', ['Perjanjian dengan mitra', 'perjanjian'], 'agreement', 6),
  counted(null, 'Pustaka', ['Pinjaman buku', 'pinjaman'], 'loan', 550),
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
    await window.indicator.save({
      subject: '',
      ...planned,
      uid,
      year,
      fieldUid,
      position: i + 1,
      isActive: true,
    });
    cells[cellKey(uid, 0)] = textOfCount(target);
    if (!monthly) continue;
    for (let month = 1; month < begun; month++)
      cells[cellKey(uid, month)] = textOfCount(random.whole(...monthly));
  }
  const note =
    'Target pembiayaan disesuaikan setelah perubahan anggaran; pameran provinsi dijadwalkan Desember.';
  await window.indicator.enter({ year, note, cells });
};
