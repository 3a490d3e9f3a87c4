import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trainingStatus, type TrainingDraft } from '#contract/training.ts';
import { canBecome, checkTraining, isOver, moveTo } from './rules.ts';

const uid = (number: number) => `01936f00-0000-7000-8000-${String(number).padStart(12, '0')}`;
const session = (number: number, localDate: string, startTime: string, endTime: string) => ({
  uid: uid(number),
  localDate,
  startTime,
  endTime,
  hours: 4,
  title: '',
});
const draft: TrainingDraft = {
  uid: uid(0),
  title: 'Pemasaran digital',
  fieldUids: [uid(99)],
  startDate: '2026-11-23',
  endDate: '2026-11-24',
  hours: 8,
  place: 'Aula',
  organiser: 'PLUT',
  fundSource: '',
  partner: '',
  quota: null,
  requirements: '',
  threshold: 80,
  materials: [],
  sessions: [],
};

describe('a draft', () => {
  it.each<[string, Partial<TrainingDraft>, string[]]>([
    ['without materials and sessions', {}, []],
    [
      'that ends before it begins',
      { endDate: '2026-11-22' },
      ['endDate Tanggal selesai mendahului tanggal mulai.'],
    ],
    ['of one day', { endDate: '2026-11-23' }, []],
    [
      'whose materials do not add up',
      { materials: [{ title: 'Foto', hours: 7, speaker: '' }] },
      ['hours Jumlah JP materi 7, tetapi JP pelatihan 8. Samakan dahulu.'],
    ],
    ['whose materials add up', { materials: [{ title: 'Foto', hours: 8, speaker: '' }] }, []],
    [
      'with a session on another day',
      { sessions: [session(1, '2026-11-25', '08:00', '12:00')] },
      ['sessions.0.localDate Tanggal sesi di luar tanggal pelatihan.'],
    ],
    [
      'with a session that ends before it begins',
      { sessions: [session(1, '2026-11-23', '12:00', '08:00')] },
      ['sessions.0.endTime Jam selesai harus sesudah jam mulai.'],
    ],
    [
      'with a session that ends as it begins',
      { sessions: [session(1, '2026-11-23', '08:00', '08:00')] },
      ['sessions.0.endTime Jam selesai harus sesudah jam mulai.'],
    ],
    [
      'with the later of two sessions first',
      { sessions: [session(1, '2026-11-23', '10:00', '12:00'), session(2, '2026-11-23', '08:00', '10:00')] },
      [],
    ],
    [
      'with two sessions at one time',
      { sessions: [session(1, '2026-11-23', '08:00', '12:00'), session(2, '2026-11-23', '11:00', '13:00')] },
      ['sessions.1.startTime Bertumpuk dengan sesi 23/11/2026 pukul 08.00–12.00. Ubah jam salah satunya.'],
    ],
    [
      'with sessions one after the other, and at one hour of two days',
      {
        sessions: [
          session(1, '2026-11-23', '08:00', '12:00'),
          session(2, '2026-11-23', '12:00', '13:00'),
          session(3, '2026-11-24', '08:00', '12:00'),
        ],
      },
      [],
    ],
    [
      'with one session twice',
      { sessions: [session(1, '2026-11-23', '08:00', '12:00'), session(1, '2026-11-24', '08:00', '12:00')] },
      ['sessions.1.uid Sesi ini tercantum dua kali. Hapus salah satunya.'],
    ],
  ])('%s', (_, change, issues) => {
    expect(checkTraining({ ...draft, ...change }).map(({ field, message }) => `${field} ${message}`)).toEqual(
      issues,
    );
  });
});

it('goes on by one step, back by one, and nowhere else', () => {
  const ways = trainingStatus.options.flatMap((from) =>
    trainingStatus.options.filter((to) => canBecome(from, to)).map((to) => `${from} ${to}`),
  );
  expect(ways).toEqual([
    'draft open',
    'draft cancelled',
    'open draft',
    'open running',
    'open cancelled',
    'running open',
    'running done',
    'running cancelled',
    'done running',
    'cancelled draft',
  ]);
});

it('is over when it was held and when it was called off', () => {
  expect(trainingStatus.options.filter(isOver)).toEqual(['done', 'cancelled']);
});

it('a copy keeps all distances between its days and shares no session', () => {
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const distance = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
  fc.assert(
    fc.property(day, day, fc.array(fc.nat(20), { maxLength: 6 }), (from, to, offsets) => {
      const at = (offset: number) =>
        new Date(Date.parse(from) + offset * 86_400_000).toISOString().slice(0, 10);
      const source = {
        ...draft,
        startDate: from,
        endDate: at(20),
        sessions: offsets.map((offset, i) => session(i, at(offset), '08:00', '12:00')),
      };
      let number = 100;
      const copy = moveTo(source, to, () => uid(number++));
      expect(copy.startDate).toBe(to);
      expect(distance(copy.startDate, copy.endDate)).toBe(20);
      expect(copy.sessions.map((each) => distance(to, each.localDate))).toEqual(offsets);
      const uids = [...source.sessions, ...copy.sessions].map((each) => each.uid);
      expect(new Set(uids).size).toBe(uids.length);
      expect(checkTraining(copy).filter(({ field }) => !field.endsWith('startTime'))).toEqual([]);
    }),
  );
});
