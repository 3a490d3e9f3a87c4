import { cellKey, countOf, type IndicatorDraft, textOfCount } from '#contract/indicator.ts';
import { idsOf, officePaper } from '#core/features/office/office/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Tx } from '#core/kernel/database.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { indicatorAudit, indicatorNoteAudit } from './audit.ts';
import { indicatorJobs as jobs } from './jobs.ts';
import { indicatorBook, indicatorPaper } from './paper.ts';
import { monthsBegun } from './rules.ts';
import * as store from './store.ts';

const yearOf = async (context: Context, year: number) => {
  const { officeId, localDate } = await context.now();
  return context.reader.run(jobs.indicatorYear, { officeId, year, begun: monthsBegun(year, localDate) });
};

const fieldIdOf = async (tx: Tx, { fieldUid }: IndicatorDraft): Promise<number | null> => {
  if (fieldUid === null) return null;
  const [id] = await idsOf(tx, 'field', [fieldUid]);
  if (id === undefined) throw notFound();
  return id;
};

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Every cell of a year as the table shows it, by its key: the target, then the months. */
const cellsOf = (rows: readonly store.StoredIndicator[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ uid, target, typed }) => [
      [cellKey(uid, 0), textOfCount(target)],
      ...MONTHS.map((month) => [cellKey(uid, month), textOfCount(typed[month] ?? null)]),
    ]),
  );

/** What the cells say of one indicator. */
const numbersIn = (cells: Record<string, string>, uid: string) =>
  store.numbersOf({
    target: countOf(cells[cellKey(uid, 0)] ?? ''),
    typed: Object.fromEntries(
      MONTHS.flatMap((month) => {
        const count = countOf(cells[cellKey(uid, month)] ?? '');
        return count === null ? [] : [[month, count]];
      }),
    ),
  });

/** A cell that nobody may fill: of no indicator of the year, counted from the records, still to come, or a target of 0. */
const problemsIn = (
  cells: Record<string, string>,
  rows: readonly store.StoredIndicator[],
  begun: number,
): { field: string; message: string }[] =>
  Object.entries(cells).flatMap(([field, text]) => {
    const [uid, month] = field.split(':');
    const row = rows.find((each) => each.uid === uid);
    if (!row) throw notFound();
    if (month === '0')
      return text === '0'
        ? [{ field, message: 'Target paling sedikit 1; kosongkan bila tanpa target.' }]
        : [];
    if (row.source !== 'typed')
      return [{ field, message: 'Angka indikator ini dihitung dari catatan, jadi tidak diketik.' }];
    return Number(month) > begun && text !== '' ? [{ field, message: 'Bulan ini belum dimulai.' }] : [];
  });

export const indicatorHandlers = {
  year: api.indicator.year.handler(({ input, context }) => yearOf(context, input.year)),

  save: api.indicator.save.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const year = (await store.yearOfIndicator(tx, typed.uid)) ?? typed.year;
      const rows = await store.listIndicators(tx, stamp.officeId, year);
      const known = rows.find(({ uid }) => uid === typed.uid);
      const before = known && store.draftOfStored(known);
      const input = {
        ...(before ? overStored(before, typed, basedOn, errors.RECORD_CHANGED) : typed),
        year, // an indicator never moves to another year
      };
      const columns = store.columnsOf(input, await fieldIdOf(tx, input));
      if (known && before) {
        await store.updateIndicator(tx, known.id, columns);
        await audit(tx, {
          ...trailOf(indicatorAudit)(stamp, 'update', input.uid),
          before: store.columnsOf(before, known.fieldId),
          after: columns,
        });
      } else {
        await store.insertIndicator(tx, stamp, input, columns);
        await audit(tx, trailOf(indicatorAudit)(stamp, 'add', input.uid));
      }
      return input;
    }),
  ),

  begin: api.indicator.begin.handler(({ input: { year }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const present = await store.listIndicators(tx, stamp.officeId, year);
      if (present.length > 0) return { count: present.length };
      const previous = await store.yearBefore(tx, stamp.officeId, year);
      if (previous === null) throw errors.NOTHING_BEFORE();
      const rows = (await store.listIndicators(tx, stamp.officeId, previous)).filter((row) => row.isActive);
      for (const row of rows) {
        const draft = { ...store.draftOfStored(row), uid: stamp.newUid(), year };
        await store.insertIndicator(tx, stamp, draft, store.columnsOf(draft, row.fieldId));
        await audit(tx, trailOf(indicatorAudit)(stamp, 'add', draft.uid));
      }
      return { count: rows.length };
    }),
  ),

  enter: api.indicator.enter.handler(({ input: { year, note, cells, basedOn }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { officeId, localDate } = stamp;
      const rows = await store.listIndicators(tx, officeId, year);
      const issues = problemsIn(cells, rows, monthsBegun(year, localDate));
      if (issues.length > 0) throw fieldInvalid(issues);
      const storedNote = await store.noteOf(tx, officeId, year);
      const stored: Record<string, string> = { ...cellsOf(rows), note: storedNote?.note ?? '' };
      const wanted = overStored<Record<string, string>>(
        stored,
        { ...cells, note },
        basedOn,
        errors.RECORD_CHANGED,
      );
      const after = { ...stored, ...wanted };
      let changed = 0;
      for (const row of rows) {
        const numbers = numbersIn(after, row.uid);
        const before = store.numbersOf(row);
        if (numbers.target === before.target && numbers.months === before.months) continue;
        changed++;
        await store.putNumbers(tx, row.id, numbers);
        await audit(tx, { ...trailOf(indicatorAudit)(stamp, 'enter', row.uid), before, after: numbers });
      }
      if (after['note'] !== stored['note']) {
        changed++;
        const uid = storedNote?.uid ?? stamp.newUid();
        await store.putNote(tx, { uid, officeId, year, note: after['note'] ?? '' });
        await audit(tx, {
          ...trailOf(indicatorNoteAudit)(stamp, 'update', uid),
          before: { note: stored['note'] },
          after: { note: after['note'] },
        });
      }
      return { changed };
    }),
  ),

  pdf: api.indicator.pdf.handler(async ({ input: { year, paper }, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const data = indicatorPaper(await yearOf(context, year), { office, org, paper, localDate });
    return pdfFile(context, nameOf(year, 'pdf'), { template: 'indicatorYear', data, pictures });
  }),

  xlsx: api.indicator.xlsx.handler(async ({ input: { year }, context }) => {
    const { office } = await officePaper(context);
    return xlsxFile(context, nameOf(year, 'xlsx'), indicatorBook(await yearOf(context, year), office));
  }),
};

const nameOf = (year: number, ending: string): string =>
  fileNameOf(['progres capaian IKU', String(year)], ending);
