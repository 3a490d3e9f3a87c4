import {
  cellKey,
  countOf,
  definitionOf,
  type IndicatorChoice,
  type IndicatorDraft,
  textOfCount,
  TYPED,
} from '#contract/indicator.ts';
import { idsOf, officePaper } from '#core/features/office/office/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { indicatorAudit, indicatorNoteAudit } from './audit.ts';
import { fieldAsked, indicatorJobs as jobs, sourceOf } from './jobs.ts';
import { indicatorBook, indicatorPaper } from './paper.ts';
import { monthsBegun, spanText } from './rules.ts';
import * as store from './store.ts';

const yearOf = async (context: Context, year: number) => {
  const { officeId, localDate } = await context.now();
  const begun = monthsBegun(year, localDate);
  return context.reader.run(jobs.indicatorYear, { officeId, year, begun, today: localDate });
};

/** What a source can be limited to. */
const choicesOf = async (
  context: Context,
  db: Db,
  officeId: number,
  source: IndicatorSource | undefined,
): Promise<readonly IndicatorChoice[]> =>
  (await source?.choices?.list({ db, officeId, facilitationKinds: () => context.facilitationKinds() })) ?? [];

/** What is wrong with where an indicator takes its numbers from. */
const sourceProblems = async (
  context: Context,
  tx: Tx,
  officeId: number,
  { source: code, subject }: IndicatorDraft,
): Promise<{ field: string; message: string }[]> => {
  if (code === TYPED) return [];
  const source = sourceOf(context.brought, code);
  if (!source) return [{ field: 'source', message: 'Sumber angka ini tidak ada. Pilih yang lain.' }];
  const all = subject === '' ? [] : await choicesOf(context, tx, officeId, source);
  return subject === '' || all.some((each) => each.code === subject)
    ? []
    : [{ field: 'subject', message: 'Pilihan ini bukan dari sumber angkanya. Pilih yang lain.' }];
};

/** Rupiah stand in the unit of their source, and what is typed is limited to nothing. */
const asCounted = ({ brought }: Context, draft: IndicatorDraft): IndicatorDraft => {
  const source = sourceOf(brought, draft.source);
  return { ...draft, subject: source?.choices ? draft.subject : '', unit: source?.unit ?? draft.unit };
};

/** As the audit log tells it: a source and its choice by their names. */
const told = async (
  context: Context,
  tx: Tx,
  officeId: number,
  columns: ReturnType<typeof store.columnsOf>,
) => {
  const source = sourceOf(context.brought, columns.source);
  const choice = (await choicesOf(context, tx, officeId, source)).find(
    ({ code }) => code === columns.subject,
  );
  return { ...columns, source: source?.name ?? columns.source, subject: choice?.name ?? columns.subject };
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
    if (row.source !== TYPED)
      return [{ field, message: 'Angka indikator ini dihitung dari catatan, jadi tidak diketik.' }];
    return Number(month) > begun && text !== '' ? [{ field, message: 'Bulan ini belum dimulai.' }] : [];
  });

export const indicatorHandlers = {
  year: api.indicator.year.handler(({ input, context }) => yearOf(context, input.year)),

  sources: api.indicator.sources.handler(async ({ context }) => {
    const { officeId } = await context.now();
    return Promise.all(
      context.brought.indicatorSources.map(async (source) => ({
        code: source.code,
        name: source.name,
        definition: source.definition,
        ofField: source.ofField ?? null,
        unit: source.unit ?? null,
        choices: source.choices
          ? {
              label: source.choices.label,
              all: [...(await choicesOf(context, context.db, officeId, source))],
            }
          : null,
      })),
    );
  }),

  rows: api.indicator.rows.handler(async ({ input: { fieldUid, subject, from, to, ...input }, context }) => {
    const { officeId, localDate: today } = await context.now();
    const source = sourceOf(context.brought, input.source);
    const field = fieldUid === null ? null : await store.fieldOf(context.db, fieldUid);
    if (!source || field === undefined) throw notFound();
    const months = { from: monthKey(from), to: monthKey(to) };
    const fieldId = fieldAsked(source, field && field.id);
    const asked = { code: source.code, officeId, months, fieldId, subject, today };
    const found = await context.reader.run(jobs.indicatorRows, asked);
    const choice = (await choicesOf(context, context.db, officeId, source)).find(
      ({ code }) => code === subject,
    );
    return {
      ...found,
      title: [source.name, choice?.name].filter(Boolean).join(', '),
      sentence: `${spanText(from, to)}${field ? `, bidang ${field.name}` : ''}.`,
      noun: source.noun,
      definition: definitionOf(source, field !== null),
    };
  }),

  save: api.indicator.save.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const year = (await store.yearOfIndicator(tx, typed.uid)) ?? typed.year;
      const rows = await store.listIndicators(tx, stamp.officeId, year);
      const known = rows.find(({ uid }) => uid === typed.uid);
      const before = known && store.draftOfStored(known);
      const input = {
        ...asCounted(context, before ? overStored(before, typed, basedOn, errors.RECORD_CHANGED) : typed),
        year, // an indicator never moves to another year
      };
      // What it counted before may go on: a version can take a choice away.
      const isSame = before?.source === input.source && before.subject === input.subject;
      const issues = isSame ? [] : await sourceProblems(context, tx, stamp.officeId, input);
      if (issues.length > 0) throw fieldInvalid(issues);
      const columns = store.columnsOf(input, await fieldIdOf(tx, input));
      if (known && before) {
        await store.updateIndicator(tx, known.id, columns);
        await audit(tx, {
          ...trailOf(indicatorAudit)(stamp, 'update', input.uid),
          before: await told(context, tx, stamp.officeId, store.columnsOf(before, known.fieldId)),
          after: await told(context, tx, stamp.officeId, columns),
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
