import { yearsOfClients } from '#contract/growth.ts';
import type { FormOrder } from '#contract/mentoringForm.ts';
import { periodText } from '#contract/period.ts';
import type { PaperSize } from '#contract/office.ts';
import { listServiceFields, officePaper } from '#core/features/office/office/index.ts';
import { findStaffByUid, listStaff } from '#core/features/office/staff/index.ts';
import { findMentee, findMenteeRow } from '#core/features/services/mentee/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, type Order, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { Office } from '#contract/office.ts';
import { growthBook, growthPaper } from './growth.ts';
import { mentoringFormJobs as jobs } from './jobs.ts';
import { assistedPaper, mentoringListPaper, progressPaper, recapPaper } from './lists.ts';
import { mentoringReportPaper, programCardPaper } from './cards.ts';
import type { FormOffice } from './head.ts';
import { nothingDone } from './rules.ts';
import { assistedBook, listBook, planBook, progressBook, recapBook, workBook } from './workbook.ts';

/** Rows, cards or sessions on one print; a workbook holds any number. */
const PRINTED = 3000;

/** What stands on a form, and the two ways to give it. */
type Filled = {
  size: number;
  paper: (forOffice: FormOffice) => Pick<Order, 'template' | 'data'>;
  book: (office: Office) => XlsxBook;
};

/** The keys of whom it is about, and what they are called in the name of the file. */
const subjectOf = async ({ db }: Context, { consultantUid, menteeUid }: FormOrder) => {
  const staff = consultantUid === null ? null : await findStaffByUid(db, consultantUid);
  const row = menteeUid === null ? null : await findMenteeRow(db, menteeUid);
  const mentee = menteeUid === null ? null : await findMentee(db, menteeUid);
  if (staff === undefined || row === undefined || mentee === undefined) throw notFound();
  return {
    staffId: staff?.id ?? null,
    menteeId: row?.id ?? null,
    consultant: (staff ?? mentee?.consultant)?.name ?? null,
    names: [staff?.name ?? null, mentee && (mentee.business ?? mentee.person).name].filter(
      (each) => each !== null,
    ),
  };
};
type Subject = Awaited<ReturnType<typeof subjectOf>>;

/** The clients of a year, of one consultant or of all, between the two years of it that are over. */
const grownIn = async (context: Context, year: number, staffId: number | null) => {
  const { officeId, localDate, zone } = await context.now();
  return context.reader.run(jobs.formGrowth, {
    officeId,
    zone,
    year,
    staffId,
    isPlan: year > Number(localDate.slice(0, 4)),
    compared: yearsOfClients(year, localDate),
  });
};

const fill = async (
  context: Context,
  order: FormOrder,
  { names: _, ...subject }: Subject,
): Promise<Filled> => {
  const { form } = order;
  const { officeId, localDate, zone } = await context.now();
  const year = Number(order.period.slice(0, 4));
  const isPlan = year > Number(localDate.slice(0, 4));
  const asked = { ...order, ...subject, officeId, year, isPlan, zone };
  if (form === 'assisted') {
    const rows = await context.reader.run(jobs.formAssisted, asked);
    return {
      size: Math.max(1, rows.length),
      paper: (forOffice) => ({ template: 'mentoringList', data: assistedPaper(year, rows, forOffice) }),
      book: (office) => assistedBook(order, rows, office),
    };
  }
  if (form === 'growth') {
    const growth = await grownIn(context, year, subject.staffId);
    return {
      size: Math.max(1, growth.clients.length),
      paper: (forOffice) => ({ template: 'mentoringList', data: growthPaper(order, growth, forOffice) }),
      book: (office) => growthBook(order, growth, office),
    };
  }
  if (form === 'recap') {
    const fields = await listServiceFields(context.db);
    const found = await context.reader.run(jobs.formRecap, { ...asked, fields });
    return {
      size: found.rows.length,
      paper: (forOffice) => ({ template: 'mentoringList', data: recapPaper(order, found, forOffice) }),
      book: (office) => recapBook(order, found, office, fields),
    };
  }
  if (form === 'progress') {
    const rows = await context.reader.run(jobs.formProgress, asked);
    return {
      size: rows.length,
      paper: (forOffice) => ({ template: 'mentoringList', data: progressPaper(order, rows, forOffice) }),
      book: (office) => progressBook(order, rows, office),
    };
  }
  if (form === '7e') {
    const cards = await context.reader.run(jobs.formPlans, asked);
    return {
      size: cards.length,
      paper: (forOffice) => ({ template: 'programCard', data: programCardPaper(year, cards, forOffice) }),
      book: (office) => planBook(order, cards, office),
    };
  }
  if (form === '7f' || form === '7g') {
    const found = await context.reader.run(jobs.formWork, asked);
    // Whoever did nothing reports that.
    const works = form === '7g' && found.length === 0 ? nothingDone(subject.consultant) : found;
    return {
      size: works.reduce((sum, { clients }) => sum + clients.length, form === '7g' ? 1 : 0),
      paper: (forOffice) => ({
        template: 'mentoringReport',
        data: mentoringReportPaper({ ...order, form }, works, forOffice),
      }),
      book: (office) => workBook(order, works, office),
    };
  }
  const rows = await context.reader.run(jobs.formStates, asked);
  return {
    size: Math.max(1, rows.length),
    paper: (forOffice) => ({
      template: 'mentoringList',
      data: mentoringListPaper(form, year, rows, forOffice),
    }),
    book: (office) => listBook(order, rows, office),
  };
};

const fileWords: Partial<Record<FormOrder['form'], string>> = {
  recap: 'rekap bidang',
  progress: 'progres pendampingan',
  assisted: 'daftar binaan',
  growth: 'perkembangan dampingan',
};
const nameOf = ({ form, period }: FormOrder, { names }: Subject, ending: string): string =>
  fileNameOf([fileWords[form] ?? `formulir ${form}`, ...names, periodText(period)], ending);

const formOffice = async (context: Context, paper: PaperSize) => {
  const { office, org, pictures } = await officePaper(context);
  const { localDate } = await context.now();
  const fields = await listServiceFields(context.db);
  return {
    forOffice: { office, org, fields, staff: await listStaff(context.db), paper, localDate },
    pictures,
  };
};

/** The forms 7a to 7g of a PLUT, on paper and as a workbook. */
export const mentoringFormHandlers = {
  consultants: api.mentoring.consultants.handler(async ({ input, context }) => {
    const { officeId } = await context.now();
    return context.reader.run(jobs.formMentors, { officeId, year: input.year });
  }),

  growth: api.mentoring.growth.handler(({ input: { whose, year }, context }) =>
    grownIn(context, year, whose === 'mine' ? context.caller.staffId : null),
  ),

  formPdf: api.mentoring.formPdf.handler(async ({ input: { paper, ...order }, context, errors }) => {
    const subject = await subjectOf(context, order);
    const filled = await fill(context, order, subject);
    if (filled.size === 0) throw errors.NOTHING_TO_PRINT();
    if (filled.size > PRINTED) throw errors.TOO_LONG();
    const { forOffice, pictures } = await formOffice(context, paper);
    return pdfFile(context, nameOf(order, subject, 'pdf'), { ...filled.paper(forOffice), pictures });
  }),

  formXlsx: api.mentoring.formXlsx.handler(async ({ input: order, context }) => {
    const subject = await subjectOf(context, order);
    const { book } = await fill(context, order, subject);
    const { office } = await officePaper(context);
    return xlsxFile(context, nameOf(order, subject, 'xlsx'), book(office));
  }),
};
