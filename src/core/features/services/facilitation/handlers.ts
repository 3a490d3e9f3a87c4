import { dateText } from '#contract/dates.ts';
import {
  facilitationColumns,
  type FacilitationFilter,
  facilitationStateWords,
} from '#contract/facilitation.ts';
import { paperOfBusiness } from '#contract/issuedPaper.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { staffIdOf } from '#core/features/office/staff/index.ts';
import { businessOfUid, changeBusiness } from '#core/features/people/business/index.ts';
import type { StaffContext } from '#core/platform/context.ts';
import { listSheet } from '#core/platform/list/index.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { kindOf, readCase, withFiles } from './case.ts';
import { receiptPaper } from './paper.ts';
import * as store from './store.ts';

/** Rows of a workbook; nobody reads more. */
const WORKBOOK = 100_000;

const asked = async (context: StaffContext, { staffUid, ...filter }: FacilitationFilter) => {
  const { officeId, localDate } = await context.now();
  const staffId = staffUid === null ? null : await staffIdOf(context.db, staffUid);
  if (staffUid !== null && staffId === null) throw notFound();
  return { ...filter, officeId, staffId, today: localDate };
};

const totalsOf = async (context: StaffContext, listed: store.Listed) => {
  const { running, ended, papers } = await store.totalsOf(context.db, listed);
  const kinds = context.facilitationKinds();
  const named = ({ kind, step }: { kind: string; step: string }) => {
    const definition = kindOf(kinds, kind) ?? { code: kind, name: kind, steps: [] };
    const { name = step } = definition.steps.find(({ code }) => code === step) ?? {};
    return { kind: { code: kind, name: definition.name }, step: { code: step, name } };
  };
  const results = ended.filter(({ ending }) => ending === null).map((row) => ({ ...row, overdue: 0 }));
  return {
    papers,
    totals: [...running, ...results].map((row) => ({
      ...named(row),
      cases: row.cases,
      overdue: row.overdue,
      askedRp: row.askedRp,
      approvedRp: row.approvedRp,
      paidRp: row.paidRp,
    })),
    endings: ended.flatMap(({ kind, ending, ending_name, cases }) =>
      ending === null ? [] : [{ kind, ending: { code: ending, name: ending_name }, cases }],
    ),
  };
};

/** How many there are of what is listed; of a search that finds more than it gives, nobody counts the rest. */
const countOf = (
  { state, kind, isOverdue, text }: store.Listed,
  { totals, papers }: Awaited<ReturnType<typeof totalsOf>>,
): number | null => {
  if (text !== '' || state === 'ended') return null;
  if (state === 'papers') return kind === null ? (isOverdue ? papers.over : papers.near) : null;
  const of = totals.filter((total) => kind === null || total.kind.code === kind);
  return of.reduce((sum, { cases, overdue }) => sum + (isOverdue ? overdue : cases), 0);
};

/** Which cases a workbook holds, in its head. */
const listedText = ({ state, isOverdue, text }: store.Listed): string => {
  if (text !== '') return `pencarian “${text}”`;
  return isOverdue && state === 'current' ? 'terlambat' : facilitationStateWords[state].toLowerCase();
};

export const facilitationHandlers = {
  kinds: api.facilitation.kinds.handler(({ context }) => [...context.facilitationKinds()]),

  list: api.facilitation.list.handler(async ({ input: { limit, ...filter }, context }) => {
    const listed = await asked(context, filter);
    const found = await store.listCases(context.db, listed, limit + 1);
    const totals = await totalsOf(context, listed);
    const cases = await withFiles(context.db, context.facilitationKinds(), found.slice(0, limit));
    return { cases, count: found.length > limit ? countOf(listed, totals) : cases.length, ...totals };
  }),

  get: api.facilitation.get.handler(async ({ input, context }) => {
    const { localDate } = await context.now();
    const one = await readCase(context.db, context.facilitationKinds(), input.uid, localDate);
    if (!one) throw notFound();
    return one;
  }),

  recordOnBusiness: api.facilitation.recordOnBusiness.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const read = () => readCase(tx, context.facilitationKinds(), input.uid, stamp.localDate);
      const one = await read();
      if (!one) throw notFound();
      if (one.onBusiness) return one;
      const paper = paperOfBusiness(one, stamp.localDate);
      const business = paper && one.business && (await businessOfUid(tx, one.business.uid));
      if (!paper || !business) throw errors.NOTHING_TO_RECORD();
      await changeBusiness(tx, stamp, business, paper, {
        on: one.document!.issuedOn,
        by: context.caller.name,
      });
      return (await read())!;
    }),
  ),

  receipt: api.facilitation.receipt.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const one = await readCase(context.db, context.facilitationKinds(), input.uid, localDate);
    if (!one) throw notFound();
    const data = receiptPaper(one, office, org, { today: localDate, staffName: context.caller.name });
    const name = fileNameOf(['tanda terima', one.number, one.person.name, localDate], 'pdf');
    return pdfFile(context, name, { template: 'fileReceipt', data, pictures });
  }),

  listXlsx: api.facilitation.listXlsx.handler(async ({ input, context }) => {
    const listed = await asked(context, input);
    const found = await store.listCases(context.db, listed, WORKBOOK);
    const rows = await withFiles(context.db, context.facilitationKinds(), found);
    const { office } = await officePaper(context);
    const name = kindOf(context.facilitationKinds(), input.kind ?? '')?.name ?? 'semua jenis';
    const sheet = listSheet(
      'Fasilitasi',
      [`Fasilitasi: ${name} · ${listedText(listed)}`, `${office.name} · keadaan ${dateText(listed.today)}`],
      Object.values(facilitationColumns),
      rows,
    );
    return xlsxFile(context, fileNameOf(['fasilitasi', name, listed.today], 'xlsx'), { sheets: [sheet] });
  }),
};
