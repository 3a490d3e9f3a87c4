import { describe, expect, it } from 'vitest';
import { amounts } from '#contract/business.ts';
import { contract } from '#contract/index.ts';
import { dayKinds, dayProblem, plausibleDays } from '#contract/dateKinds.ts';
import { measuredOf, implausibleIn } from '#core/kernel/plausible.ts';

const today = '2026-11-27';

/** Every call of the contract, by its path. */
const calls = Object.entries(contract as Record<string, object>).flatMap(([noun, procedures]) =>
  Object.entries(procedures).map(
    ([name, procedure]) =>
      [`${noun}.${name}`, (procedure as { '~orpc': { inputSchema?: object } })['~orpc'].inputSchema] as const,
  ),
);
const inputOf = (call: string) => calls.find(([path]) => path === call)?.[1];

/** Every schema below this one that is measured as a day or an amount, whatever it is wrapped in. */
const countMeasured = (schema: unknown, seen = new Set<unknown>()): number => {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return 0;
  seen.add(schema);
  if (dayKinds.has(schema as never) || amounts.has(schema as never)) return 1;
  const def = (schema as { def?: object }).def ?? schema;
  return Object.values(def).reduce(
    (sum: number, part: unknown) =>
      sum +
      (Array.isArray(part)
        ? part.reduce((all: number, each) => all + countMeasured(each, seen), 0)
        : countMeasured(part, seen)),
    0,
  );
};

describe('days and amounts in the inputs of the contract', () => {
  it.each(calls)('%s: none is out of sight', (_, schema) => {
    const kinds = new Set(measuredOf(schema).map(({ path }) => path.join('.')));
    expect(kinds.size > 0).toBe(countMeasured(schema) > 0);
  });

  it.each([
    ['certificate.issue', { activity: { signedOn: '2206-11-17' } }, 'activity.signedOn'],
    ['certificate.issue', { activity: { signedOn: '0026-11-17' } }, 'activity.signedOn'],
    ['certificate.issue', { activity: { startDate: '9999-11-17' } }, 'activity.startDate'],
    ['letter.issue', { draft: { kind: 'mentoring', since: '0202-01-01' } }, 'draft.since'],
    ['training.save', { startDate: '0202-11-17' }, 'startDate'],
    [
      'training.save',
      { sessions: [{ localDate: '2026-11-17' }, { localDate: '2062-11-17' }] },
      'sessions.1.localDate',
    ],
    ['training.copy', { startDate: '9999-12-31' }, 'startDate'],
    ['report.pdf', { period: '2001-01' }, 'period'],
    ['report.xlsx', { period: '2206-T3' }, 'period'],
    ['report.xlsx', { period: '2027', against: '1998' }, 'against'],
    ['report.figures', { period: '2206-01' }, 'period'],
    ['person.update', { birthDate: '2026-11-28' }, 'birthDate'],
    ['consultation.save', { followUpDue: '2206-11-17' }, 'followUpDue'],
    ['queue.finish', { followUpDue: '0202-11-17' }, 'followUpDue'],
    ['visit.register', { person: { new: { birthDate: '1785-01-01' } } }, 'person.new.birthDate'],
    ['visit.register', { onPaper: { at: '2006-12-20T03:00:00.000Z' } }, 'onPaper.at'],
    ['training.save', { startDate: '2010-11-17' }, 'startDate'],
    ['training.save', { endDate: '2029-11-17' }, 'endDate'],
    ['certificate.issue', { activity: { signedOn: '2016-12-17' } }, 'activity.signedOn'],
    ['letter.issue', { draft: { kind: 'consultation', from: '1926-11-17' } }, 'draft.from'],
    ['visit.register', { onPaper: { at: '2062-11-17T02:00:00.000Z' } }, 'onPaper.at'],
    ['visit.day', { localDate: '9999-12-31' }, 'localDate'],
    ['statistic.range', { from: '0000-01-01', to: '9999-12-31' }, 'from'],
    ['office.trail', { from: '2026-11-01', to: '9999-12-31' }, 'to'],
    ['person.saveBusiness', { business: { startedYear: 2062 } }, 'business.startedYear'],
    ['person.saveBusiness', { business: { sales: 10_000_000_000_001 } }, 'business.sales'],
    ['person.saveBusinessYear', { sales: 9_000_000_000_000_000 }, 'sales'],
    ['partner.saveAgreement', { valueRp: 9_000_000_000_000_000 }, 'valueRp'],
    ['activity.saveParticipant', { realisedRp: 9_000_000_000_000_000 }, 'realisedRp'],
  ])('%s refuses %j', (call, input, field) => {
    const schema = inputOf(call);
    expect(schema, call).toBeDefined();
    expect(implausibleIn(measuredOf(schema), input, today).map((issue) => issue.field)).toContain(field);
  });
});

it('the reach of a kind holds its last day and not the next', () => {
  expect(plausibleDays('document', '2028-02-29')).toEqual({ first: '2023-02-28', last: '2029-02-28' });
  expect(dayProblem('document', '2027-11-27', today)).toBeUndefined();
  expect(dayProblem('document', '2027-11-28', today)).toContain('terlalu jauh di depan');
  expect(dayProblem('birth', today, today)).toBeUndefined();
  // Of this year the year is right.
  expect(dayProblem('facilitation', '2026-11-28', today)).toBe(
    'Tanggal 28 November 2026 belum tiba. Periksa tanggalnya.',
  );
  expect(dayProblem('facilitation', '2027-11-28', today)).toContain('Periksa tahunnya.');
});
