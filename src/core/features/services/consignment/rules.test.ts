import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDue, isSellable, type Term } from '#contract/consignment.ts';
import { addDays } from '#contract/dates.ts';
import {
  changeOf,
  type CountedBatch,
  type CountedMovement,
  feeOf,
  freeOn,
  settle,
  stockOn,
  takenFrom,
  termOn,
  termProblem,
} from './rules.ts';

const moved = (kind: CountedMovement['kind'], pieces: number, on: string, change = {}): CountedMovement => ({
  kind,
  pieces,
  on,
  price: kind === 'sold' || kind === 'refunded' ? 22_000 : 0,
  isCounted: false,
  sale: null,
  cancelled: null,
  ...change,
});
const batchOf = (movements: CountedMovement[], change: Partial<CountedBatch> = {}): CountedBatch => ({
  number: 'TG-0001',
  code: '',
  product: { uid: '', name: 'Dodol', number: 'PR-0001', unit: 'kotak' },
  receivedOn: '2026-06-01',
  pieces: 10,
  price: 22_000,
  isCounted: false,
  movements,
  ...change,
});
const percent = (amount: number, since: string): Term => ({ kind: 'percent', amount, since });
const monthly = (amount: number, since: string): Term => ({ kind: 'monthly', amount, since });

describe('the stock', () => {
  it('in 10, sold 6, returned 3, expired 1 is 0, and one more is not there', () => {
    const movements = [
      moved('sold', 6, '2026-06-02'),
      moved('returned', 3, '2026-06-03'),
      moved('spoiled', 1, '2026-06-04'),
    ];
    const batch = batchOf(movements);
    expect(stockOn(batch, movements, '2026-06-04')).toBe(0);
    expect(freeOn(batch, movements, '2026-06-04')).toBe(0);
    // Also when it is written down for a day on which there still was some: it is gone later.
    expect(freeOn(batch, movements, '2026-06-02')).toBe(0);
    expect(freeOn(batch, movements, '2026-05-31')).toBe(0);
    expect(takenFrom([{ free: 0 }], 1)).toBeNull();
  });

  it('what comes back on a day does not help a sale before it', () => {
    const movements = [moved('sold', 10, '2026-06-02'), moved('refunded', 2, '2026-06-05')];
    expect(freeOn(batchOf(movements), movements, '2026-06-04')).toBe(0);
    expect(freeOn(batchOf(movements), movements, '2026-06-05')).toBe(2);
  });

  it('is taken from the first batch first', () => {
    const batches = [{ free: 3 }, { free: 0 }, { free: 10 }];
    expect(takenFrom(batches, 5)).toEqual([
      { batch: batches[0], pieces: 3 },
      { batch: batches[2], pieces: 2 },
    ]);
    expect(takenFrom(batches, 14)).toBeNull();
  });

  it('is never less than nothing on any day, whatever is asked for in whatever order', () => {
    const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2026-06-01', days));
    const asked = fc.record({
      kind: fc.constantFrom('sold' as const, 'returned' as const, 'spoiled' as const, 'refunded' as const),
      pieces: fc.integer({ min: 1, max: 6 }),
      on: day,
      cancels: fc.option(fc.nat(20), { freq: 3 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.array(asked, { maxLength: 40 }), (pieces, all) => {
        const batch = batchOf([], { pieces, receivedOn: '2026-06-03' });
        const kept: CountedMovement[] = [];
        for (const { kind, pieces: some, on, cancels } of all) {
          const target = cancels === null ? undefined : kept[cancels];
          // As the handlers do: what leaves is asked for, and so is the end of what came back.
          if (target) {
            const rest = kept.filter((each) => each !== target);
            const isSaleOf = rest.some(({ sale }) => sale === (target as unknown));
            const isThere = target.kind !== 'refunded' || freeOn(batch, kept, target.on) >= target.pieces;
            if (!isSaleOf && isThere) kept.splice(kept.indexOf(target), 1);
          } else if (kind === 'refunded') {
            const sale = kept.find((each) => each.kind === 'sold' && each.on <= on);
            const back = kept.filter((each) => each.sale === (sale as unknown));
            const left = sale ? sale.pieces - back.reduce((sum, each) => sum + each.pieces, 0) : 0;
            if (sale && left >= some) kept.push(moved(kind, some, on, { sale }));
          } else if (freeOn(batch, kept, on) >= some) kept.push(moved(kind, some, on));
          for (let days = 0; days <= 14; days++)
            expect(stockOn(batch, kept, addDays('2026-06-01', days))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('what is past its last day is not sold, and is told of seven days before it is pulled', () => {
    const batch = { receivedOn: '2026-06-01', expiresOn: '2026-06-10', pullOn: null };
    expect(
      ['2026-05-31', '2026-06-01', '2026-06-10', '2026-06-11'].map((on) => isSellable(batch, on)),
    ).toEqual([false, true, true, false]);
    expect(['2026-06-02', '2026-06-03'].map((today) => isDue(batch, today))).toEqual([false, true]);
    expect(isDue({ ...batch, pullOn: '2026-06-05' }, '2026-05-29')).toBe(true);
    expect(isDue({ ...batch, expiresOn: null }, '2026-06-30')).toBe(false);
  });
});

describe('the fee', () => {
  it('is that of the day, rounded once for a piece, half a rupiah up', () => {
    const terms = [percent(10, '2026-01-01'), percent(15, '2026-07-01')];
    expect(['2025-12-31', '2026-06-30', '2026-07-01'].map((day) => termOn(terms, day)?.amount)).toEqual([
      undefined,
      10,
      15,
    ]);
    expect([4_994, 4_995, 5_000].map((price) => feeOf(price, terms[0]))).toEqual([499, 500, 500]);
    expect([feeOf(5_000, undefined), feeOf(5_000, monthly(50_000, '2026-01-01'))]).toEqual([0, 0]);
  });

  it.each([
    ['more than all of it', percent(101, '2026-08-01'), 'amount'],
    ['into a span that was settled', percent(5, '2026-06-30'), 'since'],
    ['the day after it', percent(5, '2026-07-01'), null],
    ['by month, in its middle', monthly(1, '2026-08-02'), 'since'],
    ['by month, as it begins', monthly(1, '2026-08-01'), null],
    ['after a fee by month, in its middle', percent(5, '2026-10-15'), 'since'],
    ['by month, before one that begins in the middle', monthly(1, '2026-11-01'), 'since'],
  ])('%s', (_, draft, field) => {
    const terms = [percent(10, '2026-01-01'), monthly(50_000, '2026-10-01'), percent(1, '2026-12-15')];
    expect(termProblem(terms, draft, '2026-06-30')?.field ?? null).toBe(field);
  });
});

describe('a settlement', () => {
  const june = { from: '2026-06-01', until: '2026-06-30', settledUntil: null, carried: 0 };
  const july = { from: '2026-07-01', until: '2026-07-31', settledUntil: '2026-06-30', carried: 0 };
  const terms = [percent(10, '2026-01-01'), percent(15, '2026-07-01')];

  it('keeps the fee of June for the sales of June', () => {
    const batch = batchOf([moved('sold', 6, '2026-06-30'), moved('sold', 2, '2026-07-01')]);
    const { rows, sales, fee, total, terms: said } = settle({ ...june, until: '2026-07-31' }, terms, [batch]);
    expect(rows[0]!.sold).toEqual([
      { pieces: 6, price: 22_000, percent: 10, sales: 132_000, fee: 13_200 },
      { pieces: 2, price: 22_000, percent: 15, sales: 44_000, fee: 6_600 },
    ]);
    expect([sales, fee, total]).toEqual([176_000, 19_800, 156_200]);
    expect(rows[0]).toMatchObject({ opening: 0, received: 10, corrected: 0, closing: 2 });
    expect(said).toBe('10 % dari penjualan; sejak 1 Juli 2026 15 % dari penjualan');
  });

  it('takes what came back before it off the sale, and after it into the next one', () => {
    const sale = moved('sold', 3, '2026-06-10');
    const back = moved('refunded', 1, '2026-06-20', { sale: { on: sale.on, isCounted: false } });
    expect(settle(june, terms, [batchOf([sale, back])])).toMatchObject({
      corrections: [],
      sales: 44_000,
      fee: 4_400,
      rows: [{ closing: 8, corrected: 0 }],
    });
    const later = moved('refunded', 1, '2026-07-05', { sale: { on: sale.on, isCounted: true } });
    const next = batchOf([{ ...sale, isCounted: true }, later], { isCounted: true });
    expect(settle(july, terms, [next])).toMatchObject({
      // By the fee of June, as it was paid.
      corrections: [
        {
          text: 'Diretur pembeli 1 kotak Dodol (TG-0001) 05/07/2026, terjual 10/06/2026 dan sudah dilunasi',
          rupiah: -19_800,
        },
      ],
      sales: 0,
      total: -19_800,
      rows: [{ opening: 7, received: 0, corrected: 1, closing: 8 }],
    });
  });

  it('carries what is dated into a settled span, or takes something of it back, and says so', () => {
    const wrong = moved('sold', 2, '2026-06-10', {
      isCounted: true,
      cancelled: { on: '2026-07-03', reason: 'salah ketik', isCounted: false },
    });
    const late = moved('sold', 1, '2026-06-29');
    const batch = batchOf([wrong, late, moved('returned', 4, '2026-06-28')], { isCounted: true });
    const { corrections, rows, total } = settle({ ...july, carried: -1_000 }, terms, [batch]);
    expect(corrections).toEqual([
      {
        text: 'Terjual 1 kotak Dodol (TG-0001) 29/06/2026, dicatat sesudah pelunasan masa itu',
        rupiah: 19_800,
      },
      {
        text: 'Dikembalikan ke pemilik 4 kotak Dodol (TG-0001) 28/06/2026, dicatat sesudah pelunasan masa itu',
        rupiah: 0,
      },
      { text: 'Dibatalkan: Terjual 2 kotak Dodol (TG-0001) 10/06/2026 (salah ketik)', rupiah: -39_600 },
    ]);
    expect(rows[0]).toMatchObject({ opening: 8, sold: [], returned: 0, corrected: -3, closing: 5 });
    expect(total).toBe(19_800 - 39_600 - 1_000);
    // One that another settlement took back is gone; one that none counted never was.
    const gone = { on: '2026-07-03', reason: 'x', isCounted: true };
    const quiet = batchOf(
      [
        { ...wrong, cancelled: gone },
        moved('sold', 1, '2026-07-02', { cancelled: { ...gone, isCounted: false } }),
      ],
      { isCounted: true },
    );
    expect(settle(july, terms, [quiet])).toMatchObject({
      corrections: [],
      sales: 0,
      rows: [{ closing: 10 }],
    });
    const tardy = batchOf([], { receivedOn: '2026-06-30' });
    expect(settle(july, terms, [tardy]).corrections).toEqual([
      { text: 'Titipan TG-0001 masuk 30/06/2026, dicatat sesudah pelunasan masa itu', rupiah: 0 },
    ]);
  });

  it('takes a fee by month once for each month in which something was there', () => {
    const byMonth = [monthly(50_000, '2026-06-01')];
    const until = (last: string, from = june.from, settledUntil: string | null = null) =>
      settle({ from, until: last, settledUntil, carried: 0 }, byMonth, [batch]).months;
    const batch = batchOf([moved('sold', 10, '2026-07-10')]);
    expect(until('2026-06-15')).toEqual([{ month: '2026-06', rupiah: 50_000 }]);
    expect(until('2026-08-31').map(({ month }) => month)).toEqual(['2026-06', '2026-07']);
    expect(until('2026-07-31', '2026-06-16', '2026-06-15').map(({ month }) => month)).toEqual(['2026-07']);
    const back = batchOf([...batch.movements, moved('refunded', 1, '2026-09-02')]);
    const months = settle({ ...june, until: '2026-09-30' }, byMonth, [back]).months;
    expect(months.map(({ month }) => month)).toEqual(['2026-06', '2026-07', '2026-09']);
    expect(settle({ ...june, until: '2026-06-15' }, byMonth, [batch])).toMatchObject({
      fee: 50_000,
      total: -50_000,
    });
  });

  it('ends with the stock that the movements leave, and what is split over two adds up to one', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-06-01', days));
    const kinds = fc.constantFrom('sold' as const, 'returned' as const, 'spoiled' as const);
    const asked = fc.record({ kind: kinds, pieces: fc.integer({ min: 1, max: 3 }), on: day });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 20 }), day, (all, first) => {
        const kept: CountedMovement[] = [];
        for (const { kind, pieces, on } of all)
          if (freeOn(batchOf([], { pieces: 30 }), kept, on) >= pieces) kept.push(moved(kind, pieces, on));
        const batch = batchOf(kept, { pieces: 30 });
        const last = '2026-07-31';
        const whole = settle({ ...june, until: last }, terms, [batch]);
        expect(whole.rows[0]!.closing).toBe(30 + kept.reduce((sum, each) => sum + changeOf(each), 0));
        const one = settle({ ...june, until: first }, terms, [batch]);
        const counted = kept.map((each) => ({ ...each, isCounted: each.on <= first }));
        const rest = { from: addDays(first, 1), until: last, settledUntil: first, carried: 0 };
        const two = settle(rest, terms, [{ ...batch, movements: counted, isCounted: true }]);
        expect(one.total + two.total).toBe(whole.total);
        expect(two.rows[0]?.opening ?? 0).toBe(one.rows[0]!.closing);
      }),
    );
  });
});

describe('at the edges', () => {
  const june = { from: '2026-06-01', until: '2026-06-30', settledUntil: null, carried: 0 };
  const terms = [percent(10, '2026-01-01')];

  it('nothing is there before it came, all of it from that day on', () => {
    const batch = batchOf([]);
    expect([stockOn(batch, [], '2026-05-31'), stockOn(batch, [], '2026-06-01')]).toEqual([0, 10]);
    expect(takenFrom([{ free: 0 }, { free: 2 }], 1)).toEqual([{ batch: { free: 2 }, pieces: 1 }]);
  });

  it('a fee is never rounded up from less than half, and may be all of the price', () => {
    expect([feeOf(49, percent(1, '2026-01-01')), feeOf(50, percent(1, '2026-01-01'))]).toEqual([0, 1]);
    expect(termProblem([], percent(100, '2026-08-01'), null)).toBeNull();
    expect(termProblem([], percent(101, '2026-08-01'), null)?.message).toBe('Paling banyak 100 %.');
    expect(termProblem([], percent(5, '2026-06-30'), '2026-06-30')?.message).toBe(
      'Masa sampai 30 Juni 2026 sudah dilunasi. Pilih hari sesudahnya.',
    );
    expect(termProblem([], monthly(5, '2026-08-02'), null)?.message).toBe(
      'Imbalan bulanan berlaku sebulan penuh: mulai dan berakhir pada tanggal 1.',
    );
    // The next ones, whatever their order: a month ends where the nearest of them begins.
    const later = [percent(1, '2026-12-15'), percent(2, '2026-11-01')];
    expect(termProblem(later, monthly(5, '2026-10-01'), null)).toBeNull();
  });

  it.each([
    ['none at all', [], 'tanpa imbalan'],
    ['one from its first day', [percent(5, '2026-06-01')], '5 % dari penjualan'],
    ['one from its last day', [percent(5, '2026-06-30')], 'sejak 30 Juni 2026 5 % dari penjualan'],
    ['one after it', [percent(5, '2026-07-01')], 'tanpa imbalan'],
    [
      'two within it, written down the other way round',
      [percent(9, '2026-06-20'), percent(7, '2026-06-10')],
      'sejak 10 Juni 2026 7 % dari penjualan; sejak 20 Juni 2026 9 % dari penjualan',
    ],
  ])('the terms of a span: %s', (_, all, said) => {
    expect(settle(june, all, [batchOf([])]).terms).toBe(said);
  });

  it('what left unsold is no sale, and is told by what became of it', () => {
    const batch = batchOf([
      moved('sold', 2, '2026-06-03'),
      moved('refunded', 2, '2026-06-04', { sale: { on: '2026-06-03', isCounted: false } }),
      moved('returned', 3, '2026-06-05'),
      moved('spoiled', 1, '2026-06-06'),
    ]);
    expect(settle(june, terms, [batch]).rows).toMatchObject([
      { sold: [], returned: 3, spoiled: 1, received: 10, closing: 6 },
    ]);
    const cheap = batchOf([moved('sold', 1, '2026-06-03', { price: 1 })]);
    expect(settle(june, terms, [cheap]).rows[0]!.sold).toEqual([
      { pieces: 1, price: 1, percent: 10, sales: 1, fee: 0 },
    ]);
    const byMonth = settle(june, [monthly(7, '2026-06-01')], [batchOf([moved('sold', 1, '2026-06-03')])]);
    expect(byMonth.rows[0]!.sold).toMatchObject([{ percent: null, fee: 0 }]);
  });

  it('a batch of which nothing is left and nothing happened has no row, nor one that comes later', () => {
    const gone = batchOf([moved('sold', 10, '2026-05-10', { isCounted: true })], { isCounted: true });
    expect(settle(june, terms, [gone]).rows).toEqual([]);
    expect(settle(june, terms, [batchOf([], { receivedOn: '2026-07-01' })]).rows).toEqual([]);
    expect(settle(june, terms, [batchOf([], { receivedOn: '2026-06-30' })]).rows).toHaveLength(1);
    const moves = [moved('sold', 10, '2026-05-10', { isCounted: true }), moved('refunded', 1, '2026-06-02')];
    expect(settle(june, terms, [batchOf(moves, { isCounted: true })]).rows).toMatchObject([{ closing: 1 }]);
    const cancelled = { on: '2026-06-30', reason: 'x', isCounted: false };
    const undone = [moved('sold', 10, '2026-05-10', { isCounted: true, cancelled })];
    expect(settle(june, terms, [batchOf(undone, { isCounted: true })]).corrections).toHaveLength(1);
  });

  it.each<[string, CountedMovement[], Partial<CountedBatch>, string[]]>([
    ['came on its last day', [], { receivedOn: '2026-06-30' }, ['2026-06']],
    ['came the day after', [], { receivedOn: '2026-07-01' }, []],
    [
      'was sold out the day before it began',
      [moved('sold', 10, '2026-05-31')],
      { receivedOn: '2026-05-01' },
      [],
    ],
    ['had one piece left then', [moved('sold', 9, '2026-05-31')], { receivedOn: '2026-05-01' }, ['2026-06']],
    [
      'was sold out on its first day',
      [moved('sold', 10, '2026-06-01')],
      { receivedOn: '2026-05-01' },
      ['2026-06'],
    ],
    [
      'was sold out by a sale that was taken back',
      [moved('sold', 10, '2026-05-31', { cancelled: { on: '2026-05-31', reason: 'x', isCounted: false } })],
      { receivedOn: '2026-05-01' },
      ['2026-06'],
    ],
    [
      'came back on its first day',
      [moved('sold', 10, '2026-05-31'), moved('refunded', 1, '2026-06-01')],
      { receivedOn: '2026-05-01' },
      ['2026-06'],
    ],
    [
      'came back on its last day',
      [moved('sold', 10, '2026-05-31'), moved('refunded', 1, '2026-06-30')],
      { receivedOn: '2026-05-01' },
      ['2026-06'],
    ],
  ])('a fee is due for a month in which a batch %s', (_, movements, change, months) => {
    const byMonth = [monthly(50_000, '2026-06-01')];
    const span = { ...june, settledUntil: '2026-05-31' };
    const settled = settle(span, byMonth, [batchOf(movements, { pieces: 10, ...change })]);
    expect(settled.months.map(({ month }) => month)).toEqual(months);
  });

  it('a month is due once, by the settlement that reaches its first day', () => {
    const byMonth = [monthly(50_000, '2026-06-01')];
    const of = (from: string, until: string, settledUntil: string | null) =>
      settle({ from, until, settledUntil, carried: 0 }, byMonth, [
        batchOf([]),
        batchOf([], { receivedOn: '2027-01-01' }),
      ]).months.map(({ month }) => month);
    expect(of('2026-06-15', '2026-07-01', null)).toEqual(['2026-06', '2026-07']);
    expect(of('2026-07-02', '2026-07-31', '2026-07-01')).toEqual([]);
  });
});
