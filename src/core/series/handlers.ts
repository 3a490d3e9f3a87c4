import type { SeriesKind, UnknownSeries } from '#contract/series.ts';
import { audit } from '../kernel/audit.ts';
import type { Db } from '../kernel/database.ts';
import { api, notFound } from '../kernel/procedures.ts';
import { theOffice } from '../office/index.ts';
import * as store from './store.ts';

const unknownOf = async (db: Db, officeId: number): Promise<UnknownSeries[]> =>
  Promise.all(
    (await store.unknownSeries(db, officeId)).map(async ({ kind, period }) => ({
      kind: kind as SeriesKind,
      year: Number(period),
      lastKnown: await store.lastStored(db, officeId, kind as SeriesKind, Number(period)),
    })),
  );

const nouns: Record<SeriesKind, string> = { certificate: 'sertifikat', letter: 'surat' };

export const seriesHandlers = {
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
        return series ? [{ ...answer, lastKnown: series.lastKnown }] : [];
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
          after: Object.fromEntries(told.map(({ kind, year, last }) => [`${nouns[kind]} ${year}`, last])),
        });
      return unknownOf(tx, officeId);
    }),
  ),
};
