import fc from 'fast-check';
import { shortCode } from '#core/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import {
  attendedPercent,
  type Entry,
  freePlaces,
  lastPlace,
  movingUp,
  ineligibilityOf,
  participantQr,
  participationText,
  stateOnArrival,
  waitingList,
} from './rules.ts';

const facts = {
  name: 'Nurhayati',
  role: 'Peserta',
  state: 'enrolled',
  attendedPercent: 100,
  certificateNumber: null,
} as const;
const training = { status: 'running', threshold: 80 } as const;

describe('who is due a certificate', () => {
  it.each([
    ['was there all the time', {}, []],
    ['was there just long enough', { attendedPercent: 80 }, []],
    ['a percent short', { attendedPercent: 79 }, ['Hadir 79 %, syarat 80 %']],
    ['never came', { attendedPercent: 0 }, ['Belum ada kehadiran']],
    ['there were no sessions to come to', { attendedPercent: null }, []],
    ['speaks and was not marked', { role: 'Narasumber', attendedPercent: 0 }, []],
    ['organises', { role: 'Panitia', attendedPercent: 10 }, []],
    ['waits', { state: 'waiting', attendedPercent: 0 }, ['Masih di daftar tunggu']],
    ['withdrew', { state: 'withdrawn' }, ['Mengundurkan diri']],
    ['a name of one letter', { name: 'D.' }, ['Nama satu huruf']],
    ['a name without a letter', { name: '17' }, ['Nama satu huruf']],
    ['two letters are a name', { name: 'Al' }, []],
    ['two reasons', { name: 'D', attendedPercent: 50 }, ['Hadir 50 %, syarat 80 %', 'Nama satu huruf']],
    ['has it', { certificateNumber: '001/X' }, ['Sudah terbit, nomor 001/X']],
    [
      'has it, whatever else',
      { certificateNumber: '001/X', attendedPercent: 0 },
      ['Sudah terbit, nomor 001/X'],
    ],
  ] as const)('%s', (_, change, ineligibility) => {
    expect(ineligibilityOf({ ...facts, ...change }, training)).toEqual(ineligibility);
  });

  it('needs no attendance where none is asked for, and nothing helps where it was called off', () => {
    expect(ineligibilityOf({ ...facts, attendedPercent: 0 }, { ...training, threshold: 0 })).toEqual([]);
    expect(ineligibilityOf(facts, { ...training, status: 'cancelled' })).toEqual(['Pelatihan dibatalkan']);
  });

  it('goes by the exact part of the hours, though the percent is rounded down', () => {
    const hours = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(hours, fc.nat(4095), fc.integer({ min: 1, max: 100 }), (sessions, mask, threshold) => {
        const total = sessions.reduce((sum, each) => sum + each, 0);
        const attended = sessions.reduce((sum, each, i) => sum + (mask & (1 << i) ? each : 0), 0);
        const percent = attendedPercent(attended, total);
        const isDue =
          ineligibilityOf({ ...facts, attendedPercent: percent }, { ...training, threshold }).length === 0;
        expect(isDue).toBe(attended * 100 >= threshold * total);
      }),
    );
  });

  it('counts in whole percent of the hours, and not at all without hours', () => {
    expect([attendedPercent(0, 0), attendedPercent(0, 8), attendedPercent(8, 8)]).toEqual([null, 0, 100]);
    expect(attendedPercent(2, 3)).toBe(66);
  });

  it('never becomes less by coming once more', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(50), fc.integer({ min: 1, max: 300 }), (attended, more, total) => {
        const [before, after] = [Math.min(attended, total), Math.min(attended + more, total)];
        expect(attendedPercent(after, total)!).toBeGreaterThanOrEqual(attendedPercent(before, total)!);
      }),
    );
  });
});

type Deed =
  | { kind: 'arrive'; role: 'Peserta' | 'Narasumber' }
  | { kind: 'withdraw' | 'toWaiting' | 'give'; whom: number }
  | { kind: 'quota'; quota: number | null };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('arrive'), role: fc.constantFrom('Peserta', 'Narasumber') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('withdraw', 'toWaiting', 'give'), whom: fc.nat(30) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('quota'), quota: fc.option(fc.integer({ min: 1, max: 8 })) }),
  },
);

/** The list as the handlers keep it, by the same rules. */
const play = (deeds: readonly Deed[], look: (list: Entry[], quota: number | null, gifts: number) => void) => {
  let list: Entry[] = [];
  let quota: number | null = 3;
  let gifts = 0;
  const set = (id: number, change: Partial<Entry>) => {
    list = list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
  };
  const fill = (except?: number) => {
    const up = movingUp(list, quota, except);
    expect(up.map(({ id }) => id)).toEqual(
      waitingList(list)
        .filter(({ id }) => id !== except)
        .slice(0, up.length)
        .map(({ id }) => id),
    );
    for (const { id } of up) set(id, { state: 'enrolled' });
  };
  for (const step of deeds) {
    if (step.kind === 'arrive') {
      const state = stateOnArrival(step.role, list, quota);
      list.push({ id: list.length, role: step.role, state, place: lastPlace(list) });
    } else if (step.kind === 'quota') {
      const isMore = quota !== null && (step.quota === null || step.quota > quota);
      quota = step.quota;
      if (isMore) fill();
    } else {
      const entry = list[step.whom];
      if (!entry || entry.role !== 'Peserta') continue;
      if (step.kind === 'give' && entry.state !== 'enrolled') {
        if (freePlaces(list, quota) <= 0) gifts++;
        set(entry.id, { state: 'enrolled' });
      } else if (step.kind !== 'give' && entry.state === 'enrolled') {
        const state = step.kind === 'withdraw' ? 'withdrawn' : 'waiting';
        set(entry.id, { state, place: state === 'waiting' ? lastPlace(list) : entry.place });
        fill(entry.id);
      }
    }
    look(list, quota, gifts);
  }
};

describe('the waiting list', () => {
  it('goes over the quota only by somebody who decided it', () => {
    const deeds = fc.array(
      deed.filter(({ kind }) => kind !== 'quota'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(deeds, (steps) => {
        play(steps, (list, quota, gifts) => {
          expect(freePlaces(list, quota)).toBeGreaterThanOrEqual(-gifts);
        });
      }),
    );
  });

  it('leaves nobody waiting beside a free place, except who was sent there', () => {
    fc.assert(
      fc.property(
        fc.array(
          deed.filter((step) => step.kind !== 'toWaiting'),
          { maxLength: 60 },
        ),
        (deeds) => {
          play(deeds, (list, quota) => {
            expect(freePlaces(list, quota) > 0 && waitingList(list).length > 0).toBe(false);
          });
        },
      ),
    );
  });

  it('keeps its order: who waits was there before who waits behind', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        let before: number[] = [];
        play(deeds, (list) => {
          const now = waitingList(list).map(({ id }) => id);
          const stayed = before.filter((id) => now.includes(id));
          expect(now.filter((id) => stayed.includes(id))).toEqual(stayed);
          before = now;
        });
      }),
    );
  });

  const waiting = (id: number, place: number): Entry => ({ id, role: 'Peserta', state: 'waiting', place });
  const enrolled: Entry = { id: 1, role: 'Peserta', state: 'enrolled', place: 1 };

  it('is those who wait, by their place, and by who came first at one place', () => {
    const list = [waiting(5, 3), waiting(4, 3), enrolled, waiting(7, 2)];
    expect(waitingList(list).map(({ id }) => id)).toEqual([7, 4, 5]);
    expect([lastPlace(list), lastPlace([])]).toEqual([4, 1]);
  });

  it('moves up as many as there are places, and nobody without one', () => {
    const list = [enrolled, waiting(2, 2), waiting(3, 3), waiting(4, 4)];
    const up = (quota: number | null, except?: number) => movingUp(list, quota, except).map(({ id }) => id);
    expect([up(1), up(2), up(3), up(9), up(null)]).toEqual([[], [2], [2, 3], [2, 3, 4], [2, 3, 4]]);
    expect(up(2, 2)).toEqual([3]);
  });

  it('counts speakers and organisers outside the quota', () => {
    const full: Entry[] = [{ id: 1, role: 'Peserta', state: 'enrolled', place: 1 }];
    expect(stateOnArrival('Peserta', full, 1)).toBe('waiting');
    expect(stateOnArrival('Narasumber', full, 1)).toBe('enrolled');
    expect(stateOnArrival('Peserta', full, null)).toBe('enrolled');
  });
});

it('what a training was to somebody, in words', () => {
  const entry = { role: 'Peserta', state: 'enrolled', status: 'done' };
  expect(participationText(entry)).toBe('Peserta');
  expect(participationText({ ...entry, state: 'waiting' })).toBe('Peserta, daftar tunggu');
  expect(participationText({ ...entry, state: 'withdrawn', status: 'cancelled' })).toBe(
    'Peserta, mengundurkan diri, kegiatan dibatalkan',
  );
});

it('the QR of a card is told from others by its beginning', () => {
  expect(participantQr('7KQ2M9XA')).toBe('PLUT1:P:7KQ2M9XA');
});

it('a code has eight characters that nobody mistakes', () => {
  expect(shortCode(Uint8Array.from({ length: 16 }, (_, i) => i * 16))).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
});
