import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, marks } from '#core/platform/report/marks.ts';
import { type Asked, askedOf, isWithin, monthOf, yearToDateOf } from '#core/platform/report/months.ts';
import { type Totals, visitCounter, type VisitGroup } from './counting.ts';
import { openingOf } from './opening.ts';
import { type Fact, isCountedIn, keyOf, nameRows, placeOf, visitColumns } from './rules.ts';

type Visit = Fact & { person_id: number; business_id: number | null; extra_needs: number };

const fact = (change: Partial<Visit> = {}): Visit => ({
  month: 202611,
  person_id: 1,
  business_id: null,
  service_id: 2,
  field_id: 5,
  sex: 'P',
  is_new: 1,
  district_code: '14.71.01',
  sector: 'C',
  scale: 'mikro',
  extra_needs: 0,
  ...change,
});

/** As the store hands them over. */
const grouped = (visits: readonly Visit[]): VisitGroup[] =>
  [
    ...Map.groupBy(visits, ({ month, service_id, field_id, sex, is_new }) =>
      [month, service_id, field_id, sex, is_new].join(),
    ).values(),
  ].map((alike) => ({
    ...alike[0]!,
    profiles: alike.map((each) => [each.district_code, each.sector, each.scale].join(' ')),
    people: alike.map((each) => each.person_id),
    businesses: alike.map((each) => each.business_id),
    extraNeeds: alike.map((each) => each.extra_needs).filter((count) => count > 0),
  }));

/** The whole report of a month from visits of any. */
const counted = (visits: readonly Visit[], asked: Asked, ownRegency = '14.71'): Totals => {
  const counter = visitCounter(asked);
  counter.add(grouped(visits));
  return counter.totals(ownRegency);
};

describe('counting', () => {
  const visit: fc.Arbitrary<Visit> = fc.record({
    month: fc.constantFrom(202512, 202601, 202602, 202603),
    person_id: fc.integer({ min: 1, max: 9 }),
    business_id: fc.option(fc.integer({ min: 1, max: 4 })),
    service_id: fc.integer({ min: 1, max: 3 }),
    field_id: fc.integer({ min: 1, max: 3 }),
    sex: fc.constantFrom('L', 'P'),
    is_new: fc.constantFrom(0, 1),
    district_code: fc.constantFrom('14.71.01', '14.71.02', '14.01.01', '14.01.02'),
    sector: fc.constantFrom('', 'A', 'C'),
    scale: fc.constantFrom('mikro', 'belum_didata', 'koperasi'),
    extra_needs: fc.integer({ min: 0, max: 3 }),
  });
  const period = fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-T1');
  const distinct = (keys: readonly (number | null)[]) => new Set(keys.filter((key) => key !== null)).size;

  it('agrees with asking every visit about every number', () => {
    fc.assert(
      fc.property(fc.array(visit), period, (visits, of) => {
        const asked = askedOf(of);
        const { rows } = counted(visits, asked);
        const placed = visits.map((each) => ({
          ...each,
          district_code: placeOf(each.district_code, '14.71'),
        }));
        for (const table of ['A', 'B', 'C', 'D', 'E'] as const) {
          expect(new Set(rows[table].keys())).toEqual(new Set(placed.map((each) => keyOf(table, each))));
          for (const [key, counts] of rows[table])
            expect(counts).toEqual(
              visitColumns.map(
                (column) =>
                  placed.filter((each) => keyOf(table, each) === key && isCountedIn(column.key, each, asked))
                    .length,
              ),
            );
        }
      }),
    );
  });
  it('agrees with the sets of who came and of what they brought', () => {
    fc.assert(
      fc.property(fc.array(visit), period, (visits, of) => {
        const asked = askedOf(of);
        const { people, businesses, extraNeeds } = counted(visits, asked);
        const own = visits.filter(({ month }) => isWithin(asked.own, month));
        const year = visits.filter(({ month }) => isWithin(yearToDateOf(asked), month));
        const newcomers = own.filter((each) => each.is_new === 1);
        const before = visits.filter(({ month }) => isWithin(asked.before, month));
        const ofScale = (scale: string) =>
          distinct(own.filter((each) => each.scale === scale).map((each) => each.business_id));
        expect({
          people: countIn(people, marks.own),
          newcomers: countIn(people, marks.own | marks.newcomer),
          men: countIn(people, marks.own | marks.male),
          before: countIn(people, marks.before),
          year: [countIn(people, marks.year), countIn(businesses, marks.year)],
          businesses: countIn(businesses, marks.own),
          cooperatives: countIn(businesses, marks.own | marks.cooperative),
          scaleUnknown: countIn(businesses, marks.own | marks.scaleUnknown),
          extraNeeds,
        }).toEqual({
          people: distinct(own.map((each) => each.person_id)),
          newcomers: distinct(newcomers.map((each) => each.person_id)),
          men: distinct(own.filter((each) => each.sex === 'L').map((each) => each.person_id)),
          before: distinct(before.map((each) => each.person_id)),
          year: [
            distinct(year.map((each) => each.person_id)),
            distinct(year.map((each) => each.business_id)),
          ],
          businesses: distinct(own.map((each) => each.business_id)),
          cooperatives: ofScale('koperasi'),
          scaleUnknown: ofScale('belum_didata'),
          extraNeeds: {
            visits: own.filter((each) => each.extra_needs > 0).length,
            needs: own.reduce((sum, each) => sum + each.extra_needs, 0),
          },
        });
      }),
    );
  });
  it('counts every column of a report as each visit says', () => {
    const facts = [202512, 202601, 202602, 202610, 202611].flatMap((month) =>
      [0, 1].flatMap((is_new) => ['L', 'P'].map((sex) => fact({ month, is_new, sex }))),
    );
    for (const month of [202601, 202602, 202611]) {
      const known = facts.filter((each) => each.month <= month);
      const asked = askedOf(monthOf(month));
      const [counts] = [...counted(known, asked).rows.A.values()];
      const names = ['newL', 'newP', 'oldL', 'oldP', 'total', 'previous', 'yearToDate'] as const;
      expect(counts).toEqual(
        names.map((column) => known.filter((each) => isCountedIn(column, each, asked)).length),
      );
    }
  });
  it('puts the places of one regency elsewhere in one row', () => {
    const visits = ['14.71.01', '14.01.02', '14.01.03'].map((district_code) => fact({ district_code }));
    expect([...counted(visits, askedOf('2026-11')).rows.C]).toEqual([
      ['14.71.01', [0, 1, 0, 0, 1, 0, 1]],
      ['14.01', [0, 2, 0, 0, 2, 0, 2]],
    ]);
  });
});

describe('the sums of a month', () => {
  const totals = counted(
    [
      fact({ month: 202512 }),
      fact({ month: 202601, is_new: 0 }),
      fact({ extra_needs: 2 }),
      fact({ extra_needs: 1, is_new: 0, sex: 'L', sector: '', field_id: 6 }),
      fact(),
      fact({ month: 202610, extra_needs: 5 }),
    ],
    askedOf('2026-11'),
  );
  it('keep new and old visits of each month of the year', () => {
    expect([...totals.monthly]).toEqual([
      [202601, { new: 0, old: 1 }],
      [202611, { new: 2, old: 1 }],
      [202610, { new: 1, old: 0 }],
    ]);
  });
  it('count further needs of this month only', () => {
    expect(totals.extraNeeds).toEqual({ visits: 2, needs: 3 });
  });
  it('get names, rows without a visit too, and a sum that every visit stands in once', () => {
    const row = (key: string, of: string | number) => ({ key, fact: of, code: key, label: key });
    const all = { newL: 0, newP: 2, oldL: 1, oldP: 0, total: 3, previous: 1, yearToDate: 5 };
    const none = { newL: 0, newP: 0, oldL: 0, oldP: 0, total: 0, previous: 0, yearToDate: 0 };
    expect(nameRows(totals.rows.A, [row('2', 2), row('3', 3)])).toEqual({
      rows: [
        { key: '2', code: '2', label: '2', counts: all },
        { key: '3', code: '3', label: '3', counts: none },
      ],
      total: all,
    });
    const fields = nameRows(totals.rows.B, [row('5', 5), row('6', 6)]);
    expect(fields.rows.map(({ counts }) => counts.total)).toEqual([2, 1]);
    for (const rows of Object.values(totals.rows)) expect(nameRows(rows, []).total).toEqual(all);
  });
  it('open the report: the month beside the one before, shares, the year and its months', () => {
    const { introduction, boxes, monthly } = openingOf(
      totals,
      { ...askedOf('2026-11'), currentMonth: 202611 },
      'PLUT Riau',
    );
    expect(introduction).toContain('3 kunjungan pelaku usaha ke PLUT Riau selama November 2026.');
    expect(boxes).toEqual([
      { value: '3', label: 'kunjungan bulan ini', note: 'bulan lalu 1 (+200,0\u00a0%)' },
      { value: '2', label: 'pengunjung baru', note: '66,7\u00a0% dari kunjungan' },
      { value: '2', label: 'perempuan', note: '66,7\u00a0% dari kunjungan' },
      { value: '5', label: 'kunjungan Jan–Nov', note: 'rata-rata 0 per bulan' },
    ]);
    expect(monthly.months).toHaveLength(11);
    expect(monthly.months[0]).toEqual({ month: '2026-01', values: [0, 1] });
    expect(monthly.months[1]).toEqual({ month: '2026-02', values: [0, 0] });
    expect(monthly.months[10]).toEqual({ month: '2026-11', values: [2, 1] });
  });
  it('say less than before with a minus, and nothing of shares where there is nothing', () => {
    const january = { ...askedOf('2026-01'), currentMonth: 202601 };
    const fewer = openingOf(
      counted([fact({ month: 202512 }), fact({ month: 202512 }), fact({ month: 202601 })], january),
      january,
      '',
    );
    expect(fewer.boxes[0]!.note).toBe('bulan lalu 2 (−50,0\u00a0%)');
    expect(fewer.boxes[3]!.label).toBe('kunjungan Januari');
    const none = openingOf(counted([], january), january, '');
    expect(none.boxes.map(({ value, note }) => [value, note])).toEqual([
      ['0', 'bulan lalu –'],
      ['0', '– dari kunjungan'],
      ['0', '– dari kunjungan'],
      ['0', 'rata-rata 0 per bulan'],
    ]);
  });
  it('take the mean of a year over the months that have begun, with visits in them or none', () => {
    const year = { ...askedOf('2026'), currentMonth: 202603 };
    const all = [1, 2, 3, 4, 5, 6].map(() => fact({ month: 202601 }));
    const { boxes } = openingOf(counted(all, year), year, '');
    expect(boxes[3]).toEqual({ value: '2', label: 'rata-rata per bulan', note: 'dari 3 bulan' });
  });
  it.each(['2026-S2', '2026-T3'])(
    'take the mean of a running %s over the months that have begun',
    (period) => {
      const asked = { ...askedOf(period), currentMonth: 202607 };
      const all = Array.from({ length: 14 }, () => fact({ month: 202601 }));
      const { boxes } = openingOf(counted(all, asked), asked, '');
      expect(boxes[3]).toMatchObject({ value: '14', note: 'rata-rata 2 per bulan' }); // of seven months
    },
  );
});
