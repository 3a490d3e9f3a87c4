import { formatNumber } from '#contract/numbering.ts';
import type { UnknownSeries, YearSeries } from '#contract/series.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Db } from '#core/kernel/database.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { listLetterKinds, seriesOf, SHARED_SERIES } from '#core/features/documents/letterKind/index.ts';
import { theOffice, officeAudit } from '#core/features/office/office/index.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';

/** Every series the office counts in, with how its numbers are written. */
const seriesOfOffice = async (db: Db, officeId: number) => {
  const office = await theOffice(db);
  if (!office) throw notFound();
  const own = (await listLetterKinds(db, officeId)).filter(({ hasOwnSeries }) => hasOwnSeries);
  return [
    { kind: 'certificate', name: 'Sertifikat', template: office.certificateNumbering, code: '' },
    { kind: SHARED_SERIES, name: 'Surat', template: office.letterNumbering, code: '' },
    ...own.map((each) => ({
      kind: seriesOf(each),
      name: each.name,
      template: each.numbering || office.letterNumbering,
      code: each.classification,
    })),
  ];
};

/** The series of the office whose last number must be asked, in the years in which something must. */
const unknownOf = async (db: Db, officeId: number): Promise<UnknownSeries[]> => {
  const years = (await store.unknownYears(db, officeId)).map(Number);
  if (years.length === 0) return [];
  const unknown: UnknownSeries[] = [];
  for (const { kind, name } of await seriesOfOffice(db, officeId))
    for (const year of years)
      if (await store.isUnknown(db, officeId, kind, year))
        unknown.push({ kind, name, year, lastKnown: await store.lastStored(db, officeId, kind, year) });
  return unknown;
};

/** The day the number is written for: today, or the last of a year that is over. */
const sampleDay = (year: number, today: string) => (today.startsWith(`${year}-`) ? today : `${year}-12-31`);

const listYear = async (db: Db, { officeId, localDate }: Stamp, year: number): Promise<YearSeries[]> => {
  const unknown = await unknownOf(db, officeId);
  const isKnown = ({ kind }: { kind: string }) =>
    !unknown.some((each) => each.kind === kind && each.year === year);
  return Promise.all(
    (await seriesOfOffice(db, officeId)).filter(isKnown).map(async ({ kind, name, template, code }) => {
      const next = await store.nextOfYear(db, officeId, kind, year);
      return {
        kind,
        name,
        year,
        next,
        number: formatNumber(template, next, sampleDay(year, localDate), code),
      };
    }),
  );
};

export const seriesHandlers = {
  list: api.series.list.handler(async ({ input, context }) =>
    listYear(context.db, await context.now(), input.year),
  ),

  setNext: api.series.setNext.handler(({ input: { kind, year, next }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const find = async () => (await listYear(tx, stamp, year)).find((series) => series.kind === kind);
      const before = await find();
      const office = await theOffice(tx);
      if (!before || !office) throw notFound();
      if (next < before.next) throw errors.NOT_HIGHER();
      if (next > before.next) {
        await store.setLast(tx, stamp.officeId, kind, `${year}`, next - 1);
        await audit(tx, {
          ...trailOf(officeAudit)(stamp, 'set_next_number', office.uid),
          before: { [`${before.name} ${year}`]: before.next },
          after: { [`${before.name} ${year}`]: next },
        });
      }
      return (await find())!;
    }),
  ),

  unknown: api.series.unknown.handler(async ({ context }) =>
    unknownOf(context.db, (await context.now()).officeId),
  ),

  tell: api.series.tell.handler(({ input, context, errors }) =>
    context.write(async (tx, { officeId, at, staffId }) => {
      const office = await theOffice(tx);
      if (!office) throw notFound();
      const asked = await unknownOf(tx, officeId);
      const told = input.answers.flatMap((answer) => {
        const series = asked.find(({ kind, year }) => kind === answer.kind && year === answer.year);
        return series ? [{ ...series, last: answer.last }] : [];
      });
      if (told.some(({ last, lastKnown }) => last < lastKnown)) throw errors.BELOW_KNOWN();
      for (const { kind, year, last } of told) await store.setLast(tx, officeId, kind, `${year}`, last);
      if (told.length > 0)
        await audit(tx, {
          officeId,
          at,
          staffId,
          action: 'tell_last_number',
          entity: 'office',
          uid: office.uid,
          before: {},
          after: Object.fromEntries(told.map(({ name, year, last }) => [`${name} ${year}`, last])),
        });
      return unknownOf(tx, officeId);
    }),
  ),
};
