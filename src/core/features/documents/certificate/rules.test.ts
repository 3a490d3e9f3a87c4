import { describe, expect, it } from 'vitest';
import type { Activity } from '#contract/certificate.ts';
import {
  checkActivity,
  factsOf,
  issuedTogether,
  readCheck,
  recipientNotes,
  sameName,
  seriesYear,
} from './rules.ts';

const activity: Activity = {
  title: 'Pelatihan Halal',
  role: 'Peserta',
  startDate: '2026-11-17',
  endDate: '2026-11-19',
  hours: 24,
  place: 'Aula PLUT',
  organiser: 'PLUT Riau',
  signedOn: '2027-01-04',
  materials: [],
  signatories: [],
};
const material = (hours: number) => ({ title: 'Materi', hours, speaker: '' });

it('is numbered in the year of its signature', () => {
  expect(seriesYear(activity)).toBe(2027);
});

it('says in its QR what the office signs', () => {
  const facts = factsOf(activity, 'PLUT Riau', { holder: 'Siti', number: '7', replaces: null });
  expect(facts).toEqual({
    kind: 'certificate',
    office: 'PLUT Riau',
    number: '7',
    holder: 'Siti',
    role: 'Peserta',
    title: 'Pelatihan Halal',
    startDate: '2026-11-17',
    endDate: '2026-11-19',
    hours: 24,
    place: 'Aula PLUT',
    organiser: 'PLUT Riau',
    signedOn: '2027-01-04',
    replaces: '',
  });
  const again = factsOf(activity, 'PLUT Riau', { holder: 'Siti', number: '8', replaces: '7' });
  expect(again.replaces).toBe('7');
});

it.each([
  ['PLUT1:S:012/SERT/PLUT:XI/2026:ab12cd34', { number: '012/SERT/PLUT:XI/2026', code: 'AB12CD34' }],
  ['012/SERT/2026', { number: '012/SERT/2026', code: null }],
  ['PLUT1:S:012:AB12', { number: 'PLUT1:S:012:AB12', code: null }],
  ['', { number: '', code: null }],
])('reads %j', (text, read) => {
  expect(readCheck(text)).toEqual(read);
});

describe('an activity', () => {
  it.each([
    [
      { signedOn: '2026-10-16' },
      [
        'activity.signedOn',
        'Tanggal tanda tangan lebih dari sebulan sebelum kegiatan dimulai. Periksa tahunnya.',
      ],
    ],
    [{ endDate: '2026-11-16' }, ['activity.endDate', 'Tanggal selesai mendahului tanggal mulai.']],
    [
      { materials: [material(8), material(4)] },
      ['activity.hours', 'Jumlah JP materi 12, tetapi JP kegiatan 24. Samakan dahulu.'],
    ],
  ])('with %o is refused', (change, [field, message]) => {
    expect(checkActivity({ ...activity, ...change })).toEqual([{ field, message }]);
  });
  it('with one material is held to its hours too', () => {
    expect(checkActivity({ ...activity, materials: [material(8)] })).toHaveLength(1);
  });
  it.each([
    {},
    { signedOn: '2026-10-17' },
    { endDate: '2026-11-17' },
    { materials: [material(8), material(16)] },
  ])('with %o is fine', (change) => {
    expect(checkActivity({ ...activity, ...change })).toEqual([]);
  });
});

it('knows a name again however it is written', () => {
  expect(sameName('  H. Siti  NUR-Aisyah, S.E. ')).toBe('h siti nur aisyah s e');
});

describe('who receives a certificate is looked at', () => {
  const notes = (names: string[], missing: string[][] = [], already = new Map<string, string>()) =>
    recipientNotes(
      names,
      names.map((_, i) => missing[i] ?? []),
      already,
    );
  it('when the name stands twice', () => {
    expect(notes(['Siti', 'Budi', 'SITI.', 'siti'])).toEqual([
      { index: 2, message: 'Nama ini sudah ada di baris 1.' },
      { index: 3, message: 'Nama ini sudah ada di baris 1.' },
    ]);
  });
  it('when there is one already', () => {
    expect(notes(['Budi', 'Siti'], [], new Map([['siti', '007/2026']]))).toEqual([
      { index: 1, message: 'Sudah menerima sertifikat 007/2026 untuk kegiatan ini.' },
    ]);
  });
  it('when letters have no shape in the font, or the name is very long', () => {
    expect(notes(['Siti 李王'], [['李', '王']])).toEqual([
      { index: 0, message: 'Huruf 李 王 tidak dapat dicetak; akan tampil sebagai kotak.' },
    ]);
    expect(notes(['Budi', 'Siti 李'], [[], ['李']]).map(({ index }) => index)).toEqual([1]);
    const tooLong = { index: 0, message: 'Nama sangat panjang, periksa pratinjaunya.' };
    expect(notes(['a'.repeat(61)])).toEqual([tooLong]);
    expect(notes(['a'.repeat(60)])).toEqual([]);
  });
});

it('counts what was issued for one activity and role, from its first number to its last', () => {
  const issued = (sequence: number, change: Partial<Activity> = {}, more = {}) => ({
    activity: { ...activity, ...change },
    number: `${sequence}/SERT`,
    year: 2026,
    sequence,
    status: 'issued' as const,
    ...more,
  });
  const later = { title: 'Pelatihan Kemasan', startDate: '2026-11-20', endDate: '2026-11-20' };
  expect(
    issuedTogether([
      issued(7, later),
      issued(10),
      issued(9, {}, { status: 'void' }),
      issued(2, {}, { year: 2027 }),
      issued(8, { role: 'Narasumber' }),
    ]).map(({ activity: { title, role }, ...rest }) => [title, role, rest]),
  ).toEqual([
    [
      'Pelatihan Halal',
      'Peserta',
      {
        runs: [
          { first: '9/SERT', last: '10/SERT' },
          { first: '2/SERT', last: '2/SERT' },
        ],
        issued: 3,
        voided: 1,
      },
    ],
    ['Pelatihan Halal', 'Narasumber', { runs: [{ first: '8/SERT', last: '8/SERT' }], issued: 1, voided: 0 }],
    ['Pelatihan Kemasan', 'Peserta', { runs: [{ first: '7/SERT', last: '7/SERT' }], issued: 1, voided: 0 }],
  ]);
});
