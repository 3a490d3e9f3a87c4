import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clips, numberPhrases } from '#contract/clips.ts';
import { defaultPolicy } from '#contract/policy.ts';
import { announcementOf, isQuiet, type Speaker } from '#contract/announcement.ts';

const mute: Speaker = { has: (clip) => clips.includes(clip), canSay: false };
const { voice } = defaultPolicy;
const call = { number: 'A-012', deskName: 'Meja 1', field: { name: 'Kelembagaan' }, isRepeat: false };
const heard = (change: Partial<typeof call>, speaker = mute, setting: Partial<typeof voice> = {}) =>
  announcementOf({ ...call, ...change }, { ...voice, ...setting }, speaker)
    .map((part) => ('clip' in part ? part.clip : `"${part.say}"`))
    .join(' ');

describe('an announcement', () => {
  it.each([
    ['digits', {}, {}, 'bel nomor-antrean huruf-a nol satu dua jeda silakan-menuju-ke meja satu'],
    [
      'a number',
      {},
      { reading: 'number' },
      'bel nomor-antrean huruf-a dua belas jeda silakan-menuju-ke meja satu',
    ],
    [
      'a repeat',
      { isRepeat: true },
      {},
      'bel panggilan-ulang jeda nomor-antrean huruf-a nol satu dua jeda silakan-menuju-ke meja satu',
    ],
    [
      'more than a thousand',
      { number: 'C-1204' },
      { reading: 'number' },
      'bel nomor-antrean huruf-c seribu dua ratus empat jeda silakan-menuju-ke meja satu',
    ],
    [
      'a desk with number and letter',
      { deskName: 'Ruang Konsultasi 12B' },
      {},
      'bel nomor-antrean huruf-a nol satu dua jeda silakan-menuju-ke ruang konsultasi dua belas huruf-b',
    ],
    [
      'a desk that nobody recorded: its field',
      { deskName: 'Meja Anggrek', field: { name: 'Sumber Daya Manusia' } },
      {},
      'bel nomor-antrean huruf-a nol satu dua jeda silakan-menuju-ke sumber-daya-manusia',
    ],
    [
      'neither recorded: the screen',
      { deskName: 'Anggrek', field: { name: 'Ekspor' } },
      {},
      'bel nomor-antrean huruf-a nol satu dua jeda silakan-lihat-layar',
    ],
    [
      'twice, with one bell',
      {},
      { repeats: 2, reading: 'number' },
      'bel nomor-antrean huruf-a dua belas jeda silakan-menuju-ke meja satu jeda jeda nomor-antrean huruf-a dua belas jeda silakan-menuju-ke meja satu',
    ],
  ] as const)('%s', (_, change, setting, words) => expect(heard(change, mute, setting)).toBe(words));

  it('leaves to the system only the words that nobody recorded', () => {
    const speaker = { ...mute, canSay: true };
    expect(heard({ deskName: 'Ruang Bunga Anggrek 2' }, speaker)).toMatch(/ke ruang "bunga anggrek" dua$/);
  });

  it('passes over a recording that is missing', () => {
    const broken = { ...mute, has: (clip: string) => clip !== 'bel' && clip !== 'satu' && mute.has(clip) };
    expect(heard({}, broken)).toBe('nomor-antrean huruf-a nol dua jeda silakan-menuju-ke kelembagaan');
  });

  it('asks only for recordings that are made, whatever the number', () => {
    const letter = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    const reading = fc.constantFrom('digits' as const, 'number' as const);
    const nowhere = { ...call, deskName: '', field: { name: '' } };
    fc.assert(
      fc.property(letter, fc.integer({ min: 1, max: 9999 }), reading, (first, n, how) => {
        const number = `${first}-${String(n).padStart(3, '0')}`;
        const all = { has: () => true, canSay: false };
        const parts = announcementOf({ ...nowhere, number }, { ...voice, reading: how }, all);
        expect(parts.filter((part) => 'say' in part || !clips.includes(part.clip))).toEqual([]);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [240, 'dua ratus empat puluh'],
    [1000, 'seribu'],
    [2019, 'dua ribu sembilan belas'],
  ])('%i is said as %s', (n, words) => expect(numberPhrases(n).join(' ')).toBe(words));
});

describe('quiet hours', () => {
  it.each([
    [{ from: '12.00', to: '12.30' }, '11.59', false],
    [{ from: '12.00', to: '12.30' }, '12.00', true],
    [{ from: '12.00', to: '12.30' }, '12.30', false],
    [{ from: '22.00', to: '06.00' }, '05.59', true],
    [{ from: '22.00', to: '06.00' }, '08.00', false],
    [null, '12.00', false],
  ])('%j at %s', (quiet, time, is) => expect(isQuiet({ ...voice, quiet }, time)).toBe(is));
});
