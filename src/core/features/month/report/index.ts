export { type Edition, pagesOf, pdfOf, question } from './edition.ts';
export { questionOf, type ReportInput, reportJobs } from './jobs.ts';
export type { LockOnPaper, PrintedReport } from './paper.ts';
export { reportXlsx } from './workbook.ts';
