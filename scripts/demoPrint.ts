import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '#contract/index.ts';
import { type MentoringForm, mentoringForm } from '#contract/mentoringForm.ts';
import { halfYearOf } from '#contract/period.ts';
import { openPractice } from '#practice/index.ts';
import { checkPrinted, PRINTED_FIELD } from './demoCheck.ts';

export type PrintOptions = {
  folder: string;
  /** The day that is played through the contract: 2026-11-23. */
  date: string;
  seed?: number;
  from?: string;
  visitsADay?: number;
  tell?: (done: number, total: number) => void;
};

/** Somebody in the middle of the morning, when others wait already. */
const PRINTED_TICKET = 40;
const CERTIFICATES = 30;

const root = path.resolve(import.meta.dirname, '..');

type Keep = (name: string, file: File) => Promise<void>;

const fileWords: Partial<Record<MentoringForm, string>> = {
  recap: 'rekap-bidang',
  progress: 'progres-pendampingan',
  assisted: 'daftar-binaan',
  growth: 'perkembangan-dampingan',
};

/** The forms and lists of the office, 7e to 7g of the consultant who held most sessions; whose name that is. */
const printForms = async (manager: Client, year: string, keep: Keep): Promise<string | null> => {
  const { mentees } = await manager.mentoring.list({ whose: 'office', year: Number(year), status: 'active' });
  const busiest = mentees.toSorted((a, b) => b.sessions - a.sessions)[0]?.consultant;
  for (const form of mentoringForm.options) {
    const isOfOne = form === '7e' || form === '7f' || form === '7g';
    if (isOfOne && !busiest) continue;
    const consultantUid = isOfOne ? busiest!.uid : null;
    const order = { form, period: year, consultantUid, menteeUid: null, paper: 'f4' as const };
    await keep(`${fileWords[form] ?? `form-${form}`}.pdf`, await manager.mentoring.formPdf(order));
  }
  return busiest?.name ?? null;
};

/**
 * Builds the practice office up to a day, plays that day through the contract and prints a ticket, thirty
 * certificates, the month with its appendices, its data package and the letters that go with it, the forms of mentoring, the catalogue and labels of the library and those of the gallery, and
 * the activities of the year. The database stays beside the papers. `problems` names every number on them that SQL on
 * the file does not confirm.
 */
export const printDay = async ({ folder, date, tell, ...options }: PrintOptions) => {
  mkdirSync(folder, { recursive: true });
  const databasePath = path.join(folder, 'latihan.db');
  for (const suffix of ['', '-wal', '-shm']) rmSync(databasePath + suffix, { force: true });
  const practice = await openPractice({
    ...options,
    until: new Date(`${date}T16:35:00+07:00`),
    tell,
    databasePath,
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(root, 'src/core/worker.ts'),
    version: process.env['npm_package_version'] ?? '',
    log: (level, message, error) => console.error(level, message, error ?? ''),
  });
  const keep = async (name: string, file: File): Promise<void> =>
    writeFileSync(path.join(folder, name), new Uint8Array(await file.arrayBuffer()));

  let ticketNumber = '';
  let batchUid = '';
  let mentor: string | null = null;
  try {
    await practice.build();

    let given = 0;
    const desk = practice.window('frontdesk');
    const printTicket = async (ticketUid: string) => {
      if (++given !== Math.min(PRINTED_TICKET, 5 + Math.floor((options.visitsADay ?? 120) / 4))) return;
      const file = await desk.document.ticketPdf({ ticketUid });
      ticketNumber = file.name.replace(/^tiket-|-\d{4}-\d\d-\d\d\.pdf$/g, '');
      await keep('tiket.pdf', file);
    };
    await practice.playToday({ isWhole: true, registered: printTicket });
    await desk.queue.closeDay({});

    batchUid = await practice.issueCertificates(CERTIFICATES);
    const manager = practice.window('manager');
    await keep('sertifikat-30.pdf', await manager.certificate.batchFile({ batchUid }));
    const month = date.slice(0, 7);
    await keep('laporan-bulanan.pdf', await manager.report.pdf({ period: month, paper: 'a4' }));
    await keep('laporan-bulanan.xlsx', await manager.report.xlsx({ period: month }));
    await keep('lampiran-laporan.pdf', await manager.report.appendices({ period: month, paper: 'f4' }));
    const year = date.slice(0, 4);
    await keep('laporan-tahunan.pdf', await manager.report.pdf({ period: year, paper: 'a4' }));
    await keep('laporan-tahunan.xlsx', await manager.report.xlsx({ period: year }));
    const field = (await manager.office.fields()).find(({ letter }) => letter === PRINTED_FIELD)!;
    const ofField = { period: month, only: { kind: 'field' as const, key: field.uid } };
    await keep('laporan-bidang.pdf', await manager.report.pdf({ ...ofField, paper: 'a4' }));
    await keep('laporan-bidang.xlsx', await manager.report.xlsx(ofField));
    await keep('paket-dinas.zip', await manager.dataPackage.file({ period: month, paper: 'a4' }));
    const letters = await practice.issueReportLetters(month);
    await keep('surat-pengantar.pdf', await manager.letter.file({ uid: letters.cover }));
    await keep('nota-dinas.pdf', await manager.letter.file({ uid: letters.memo }));
    await keep('iku.pdf', await manager.indicator.pdf({ year: Number(year), paper: 'f4' }));
    await keep('katalog-pustaka.pdf', await manager.book.cataloguePdf());
    await keep('label-buku.pdf', await manager.book.labelsPdf({ bookUid: null, used: 3 }));
    const uids = (await manager.product.list({})).map(({ uid }) => uid);
    if (uids.length > 0) {
      const title = 'Galeri Produk Pilihan';
      await keep('katalog-produk.pdf', await manager.product.cataloguePdf({ uids, title }));
      await keep('label-harga.pdf', await manager.product.labelsPdf({ uids, copies: 1, used: 0 }));
    }
    await keep('laporan-kegiatan.pdf', await manager.activity.listPdf({ period: year }));
    const { activities } = await manager.activity.list({ period: year, kind: 'matching' });
    const [held] = activities;
    if (held) await keep('laporan-satu-kegiatan.pdf', await manager.activity.reportPdf({ uid: held.uid }));
    await keep('kuesioner-survei.pdf', await manager.survey.formPdf());
    const half = halfYearOf(date);
    if ((await manager.survey.result({ period: half })).index) {
      await keep('skm-poster.pdf', await manager.survey.posterPdf({ period: half, paper: 'a4' }));
      await keep('skm-laporan.pdf', await manager.survey.reportPdf({ period: half }));
    }
    mentor = await printForms(manager, year, keep);
    const running = { state: 'current', kind: null, staffUid: null } as const;
    const { cases } = await manager.facilitation.list(running);
    const [fullest] = cases.toSorted((a, b) => b.files.there - a.files.there);
    if (fullest) await keep('tanda-terima.pdf', await manager.facilitation.receipt({ uid: fullest.uid }));
  } finally {
    await practice.close();
  }
  const printed = { folder, date, ticketNumber, batchUid, certificates: CERTIFICATES, mentor };
  return { printed, ...(await checkPrinted(printed)) };
};
