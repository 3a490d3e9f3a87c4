import type { Client } from '#contract/index.ts';
import { emptyYear, unrecorded } from '#contract/business.ts';
import { addActivity } from '../core/activitySupport.ts';
import { openCase } from '../core/facilitationSupport.ts';
import { plainProduct, productPhoto } from '../core/productSupport.ts';
import { plainActivity, registerVisitor, type TestCore } from '../core/support.ts';
import { surveyForms } from '../core/surveySupport.ts';
import { openTraining } from '../core/trainingSupport.ts';

/** What every file is made of: uids, and what else a call asks for. */
type Office = { admin: Client } & Record<
  | 'menteeUid'
  | 'activityUid'
  | 'importUid'
  | 'activityPhotoUid'
  | 'businessUid'
  | 'settlementUid'
  | 'publicationUid'
  | 'bookUid'
  | 'productUid'
  | 'photoAt'
  | 'batchUid'
  | 'certificateUid'
  | 'letterUid'
  | 'caseUid'
  | 'ticketUid'
  | 'personUid'
  | 'trainingUid'
  | 'designUid'
  | 'sha256',
  string
>;

/** An office on F4 with one of each thing. */
const officeOf = async (core: TestCore): Promise<Office> => {
  const { admin } = core;
  const { uid: _uid, ...office } = (await admin.office.current())!;
  await admin.office.update({ ...office, paper: 'f4' });
  const consultant = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const visit = await registerVisitor(core, admin, 'Siti Nurhaliza', 'A');
  await consultant.queue.callNext({ uid: core.uid() });
  const training = await openTraining(core);
  const who = { personUid: visit.personUid };
  await admin.training.enrol({ uid: core.uid(), trainingUid: training.uid, who });
  const recipients = [{ name: 'Siti Nurhaliza' }, { name: 'Budi Santoso' }];
  const issued = { uid: core.uid(), activity: plainActivity, recipients };
  const { batchUid, certificates } = await admin.certificate.issue(issued);
  const draft = {
    kind: 'mentoring' as const,
    personUid: visit.personUid,
    since: '2025-02-03',
    purpose: 'lomba',
    signedOn: '2026-11-23',
  };
  const letter = await admin.letter.issue({ uid: core.uid(), draft });
  const [design] = await admin.design.list();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
  const { sha256 } = await admin.design.addPicture({ file: new File([svg], 'a.svg') });
  const { uid: caseUid } = await openCase(core, admin, { personUid: visit.personUid });
  const { uid: bookUid } = await admin.book.save({
    uid: core.uid(),
    kind: 'book',
    title: 'Mengemas Produk Pangan Rumahan',
    isbn: '978-2-07-216511-5',
    year: 2024,
    copyUids: [core.uid(), core.uid()],
    acquiredOn: '2026-11-02',
  });
  await admin.book.startCounting({ uid: core.uid() });
  const businessUid = core.uid();
  const business = { ...unrecorded(), uid: businessUid, name: 'Keripik Siti' };
  await admin.person.saveBusiness({ personUid: visit.personUid, business });
  const product = await admin.product.save({ ...plainProduct(core.uid()), businessUid });
  const photo = { uid: product.uid, photo: productPhoto() };
  const { photoAt } = await admin.product.setPhoto(photo);
  const { staff } = await consultant.session.current();
  const menteeUid = core.uid();
  await consultant.mentoring.take({
    uid: menteeUid,
    personUid: visit.personUid,
    businessUid,
    year: 2026,
    consultantUid: staff!.uid,
    plannedSessions: 6,
    status: 'active',
    program: null,
    sheet: null,
  });
  for (const [year, permanentMale] of [
    [2025, 1],
    [2026, 2],
  ] as const)
    await admin.person.saveBusinessYear({ ...emptyYear(businessUid, year), permanentMale });
  const milestone = { code: 'jobs:2026', word: 'Pesanan bertambah', evidence: 'Slip gaji' };
  await consultant.milestone.confirm({ uid: core.uid(), menteeUid, ...milestone });
  const { uid: activityUid } = await addActivity(core, admin);
  const activityPhotoUid = core.uid();
  await admin.activity.addPhoto({ uid: activityPhotoUid, activityUid, photo: productPhoto() });
  const batch = await admin.consignment.receive({
    uid: core.uid(),
    productUid: product.uid,
    receivedOn: '2026-11-20',
    pieces: 10,
    price: 22_000,
    pullOn: null,
    expiresOn: null,
  });
  const out = { batchUid: batch.uid, kind: 'returned', pieces: 1, on: '2026-11-23' } as const;
  await admin.consignment.takeOut({ ...out, uid: core.uid() });
  const settled = { uid: core.uid(), businessUid, until: '2026-11-22' };
  const { uid: settlementUid } = await admin.consignment.settle(settled);
  const importUid = core.uid();
  const file = new File(['Tanggal;Nama;L/P\n09/01/2023;;L\n'], 'buku-tamu-2023.csv');
  await admin.pastImport.open({ uid: importUid, file });
  for (const each of surveyForms(core, 5)) await admin.survey.answer(each);
  const publicationUid = core.uid();
  const publication = { uid: publicationUid, period: '2026-S2', medium: 'Poster', publishedOn: '2026-11-23' };
  await admin.surveyPlan.savePublication(publication);
  await admin.surveyPlan.setPhoto({ uid: publicationUid, photo: productPhoto() });
  await admin.monthLock.lock({ uid: core.uid(), month: '2026-10', paper: 'f4' });
  return {
    admin,
    menteeUid,
    activityUid,
    importUid,
    activityPhotoUid,
    businessUid,
    settlementUid,
    publicationUid,
    bookUid,
    productUid: product.uid,
    photoAt: photoAt!,
    batchUid,
    certificateUid: certificates[0]!.uid,
    letterUid: letter.uid,
    caseUid,
    ticketUid: visit.ticket.uid,
    personUid: visit.personUid,
    trainingUid: training.uid,
    designUid: design!.uid,
    sha256,
  };
};

const span = { from: '2026-11-01', to: '2026-11-23' };
const cell = { period: '2026-11', table: 'A', key: null, column: 'newP' } as const;
const register = { year: 2026 };
const form = { form: '7d', period: '2026', consultantUid: null, menteeUid: null } as const;

/** The call that gives it, and the name it is kept under. */
export const files: Record<string, readonly [(of: Office) => Promise<File>, string]> = {
  'activity.listPdf': [(o) => o.admin.activity.listPdf({ period: '2026' }), 'laporan-kegiatan-2026.pdf'],
  'activity.listXlsx': [
    (o) => o.admin.activity.listXlsx({ period: '2026-10' }),
    'laporan-kegiatan-2026-10.xlsx',
  ],
  'activity.photo': [(o) => o.admin.activity.photo({ uid: o.activityPhotoUid }), 'foto-kegiatan.jpg'],
  'activity.reportPdf': [
    (o) => o.admin.activity.reportPdf({ uid: o.activityUid }),
    'laporan-kegiatan-Temu-Usaha-Olahan-Patin-2026-10-20.pdf',
  ],
  'book.catalogueXlsx': [(o) => o.admin.book.catalogueXlsx(), 'katalog-pustaka-2026-11-23.xlsx'],
  'book.cataloguePdf': [(o) => o.admin.book.cataloguePdf(), 'katalog-pustaka-2026-11-23.pdf'],
  'book.labelsPdf': [
    (o) => o.admin.book.labelsPdf({ bookUid: o.bookUid, used: 3 }),
    'label-buku-B-0001-2026-11-23.pdf',
  ],
  'book.missingPdf': [(o) => o.admin.book.missingPdf(), 'hitung-isi-rak-2026-11-23.pdf'],
  'book.missingXlsx': [(o) => o.admin.book.missingXlsx(), 'hitung-isi-rak-2026-11-23.xlsx'],
  'certificate.batchFile': [
    (o) => o.admin.certificate.batchFile({ batchUid: o.batchUid }),
    'sertifikat-Pelatihan-Kemasan-2026-11-23.pdf',
  ],
  'certificate.reprintBatch': [
    (o) => o.admin.certificate.reprintBatch({ batchUid: o.batchUid }),
    'sertifikat-Pelatihan-Kemasan-2026-11-23.pdf',
  ],
  'certificate.batchZip': [
    (o) => o.admin.certificate.batchZip({ batchUid: o.batchUid }),
    'sertifikat-Pelatihan-Kemasan-2026-11-23.zip',
  ],
  'certificate.reprint': [
    (o) => o.admin.certificate.reprint({ uid: o.certificateUid }),
    'sertifikat-001-SERT-PLUT-RIAU-XI-2026-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'certificate.registerPdf': [
    (o) => o.admin.certificate.registerPdf(register),
    'register-sertifikat-2026.pdf',
  ],
  'certificate.registerXlsx': [
    (o) => o.admin.certificate.registerXlsx(register),
    'register-sertifikat-2026.xlsx',
  ],
  'check.page': [(o) => o.admin.check.page(), 'periksa-sertifikat.html'],
  'consignment.receivedPdf': [
    (o) => o.admin.consignment.receivedPdf({ businessUid: o.businessUid, on: '2026-11-20' }),
    'tanda-terima-titipan-Keripik-Siti-2026-11-20.pdf',
  ],
  'consignment.returnedPdf': [
    (o) => o.admin.consignment.returnedPdf({ businessUid: o.businessUid, on: '2026-11-23' }),
    'tanda-pengembalian-titipan-Keripik-Siti-2026-11-23.pdf',
  ],
  'consignment.settlementPdf': [
    (o) => o.admin.consignment.settlementPdf({ uid: o.settlementUid }),
    'pelunasan-titipan-Keripik-Siti-2026-11-22.pdf',
  ],
  'consignment.listPdf': [(o) => o.admin.consignment.listPdf({}), 'titipan-galeri-2026-11-23.pdf'],
  'consignment.listXlsx': [(o) => o.admin.consignment.listXlsx({}), 'titipan-galeri-2026-11-23.xlsx'],
  'dataPackage.file': [
    (o) => o.admin.dataPackage.file({ period: '2026-11', paper: 'f4' }),
    'paket-data-PLUT-Riau-2026-11.zip',
  ],
  'design.export': [(o) => o.admin.design.export({ uid: o.designUid }), 'formal.desain.json'],
  'design.picture': [(o) => o.admin.design.picture({ sha256: o.sha256 }), 'gambar.svg'],
  'document.consultationPdf': [
    (o) => o.admin.document.consultationPdf({ ticketUid: o.ticketUid }),
    'lembar-konsultasi-A-001-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'document.daySheetPdf': [(o) => o.admin.document.daySheetPdf(), 'lembar-darurat.pdf'],
  'document.personCardPdf': [
    (o) => o.admin.document.personCardPdf({ uid: o.personUid }),
    'kartu-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'document.ticketPdf': [
    (o) => o.admin.document.ticketPdf({ ticketUid: o.ticketUid }),
    'tiket-A-001-2026-11-23.pdf',
  ],
  'facilitation.receipt': [
    (o) => o.admin.facilitation.receipt({ uid: o.caseUid }),
    'tanda-terima-P-001-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'facilitation.listXlsx': [
    (o) => o.admin.facilitation.listXlsx({ state: 'current', kind: null, staffUid: null }),
    'fasilitasi-semua-jenis-2026-11-23.xlsx',
  ],
  'monthLock.pdf': [(o) => o.admin.monthLock.pdf({ month: '2026-10' }), 'laporan-2026-10-kunci-1.pdf'],
  'monthLock.xlsx': [(o) => o.admin.monthLock.xlsx({ month: '2026-10' }), 'laporan-2026-10-kunci-1.xlsx'],
  'monthLock.changesPdf': [
    (o) => o.admin.monthLock.changesPdf({ month: '2026-10', paper: 'f4' }),
    'lembar-perbaikan-2026-10-kunci-1.pdf',
  ],
  'officeList.pdf': [
    (o) => o.admin.officeList.pdf({ list: 'workPlan', year: 2026 }),
    'Program-Kerja-2026.pdf',
  ],
  'officeList.xlsx': [
    (o) => o.admin.officeList.xlsx({ list: 'cluster', year: null }),
    'Sentra-KUMKM-2026-11-23.xlsx',
  ],
  'partner.pdf': [(o) => o.admin.partner.pdf({}), 'daftar-mitra-2026-11-23.pdf'],
  'partner.xlsx': [(o) => o.admin.partner.xlsx({}), 'daftar-mitra-2026-11-23.xlsx'],
  'indicator.pdf': [
    (o) => o.admin.indicator.pdf({ year: 2026, paper: 'f4' }),
    'progres-capaian-IKU-2026.pdf',
  ],
  'indicator.xlsx': [(o) => o.admin.indicator.xlsx({ year: 2026 }), 'progres-capaian-IKU-2026.xlsx'],
  'letter.file': [
    (o) => o.admin.letter.file({ uid: o.letterUid }),
    'surat-001-SK-PLUT-RIAU-XI-2026-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'letter.reprint': [
    (o) => o.admin.letter.reprint({ uid: o.letterUid }),
    'surat-001-SK-PLUT-RIAU-XI-2026-Siti-Nurhaliza-2026-11-23.pdf',
  ],
  'letter.registerPdf': [(o) => o.admin.letter.registerPdf(register), 'register-surat-2026.pdf'],
  'letter.registerXlsx': [(o) => o.admin.letter.registerXlsx(register), 'register-surat-2026.xlsx'],
  'mentoring.formPdf': [
    (o) => o.admin.mentoring.formPdf({ ...form, paper: 'f4' }),
    'formulir-7d-Tahun-2026.pdf',
  ],
  'mentoring.formXlsx': [(o) => o.admin.mentoring.formXlsx(form), 'formulir-7d-Tahun-2026.xlsx'],
  'milestone.statement': [
    (o) => o.admin.milestone.statement({ menteeUid: o.menteeUid, paper: 'f4' }),
    'pernyataan-perkembangan-Keripik-Siti-2026-11-23.pdf',
  ],
  'product.cataloguePdf': [
    (o) => o.admin.product.cataloguePdf({ uids: [o.productUid], title: 'Galeri Produk' }),
    'katalog-produk-2026-11-23.pdf',
  ],
  'product.labelsPdf': [
    (o) => o.admin.product.labelsPdf({ uids: [o.productUid], copies: 2, used: 0 }),
    'label-harga-Keripik-Nanas-2026-11-23.pdf',
  ],
  'product.listXlsx': [(o) => o.admin.product.listXlsx({}), 'galeri-produk-2026-11-23.xlsx'],
  'product.photo': [(o) => o.admin.product.photo({ uid: o.productUid, at: o.photoAt }), 'PR-0001.jpg'],
  'report.appendices': [
    (o) => o.admin.report.appendices({ period: '2026-11', paper: 'f4' }),
    'lampiran-laporan-2026-11.pdf',
  ],
  'report.pdf': [(o) => o.admin.report.pdf({ period: '2026-11', paper: 'f4' }), 'laporan-2026-11.pdf'],
  'report.recapXlsx': [(o) => o.admin.report.recapXlsx({ period: '2026-11' }), 'rekap-2026-11.xlsx'],
  'report.rowsXlsx': [
    (o) => o.admin.report.rowsXlsx(cell),
    'kunjungan-2026-11-tabel-A-Jumlah-baru-perempuan.xlsx',
  ],
  'report.xlsx': [(o) => o.admin.report.xlsx({ period: '2026-11' }), 'laporan-2026-11.xlsx'],
  'statistic.pdf': [(o) => o.admin.statistic.pdf(span), 'statistik-antrean-2026-11-01-sampai-2026-11-23.pdf'],
  'statistic.xlsx': [
    (o) => o.admin.statistic.xlsx(span),
    'statistik-antrean-2026-11-01-sampai-2026-11-23.xlsx',
  ],
  'survey.formPdf': [(o) => o.admin.survey.formPdf(), 'kuesioner-survei-kepuasan.pdf'],
  'survey.posterPdf': [
    (o) => o.admin.survey.posterPdf({ period: '2026-S2', paper: 'a3' }),
    'poster-survei-kepuasan-Semester-II-2026-a3.pdf',
  ],
  'survey.reportPdf': [
    (o) => o.admin.survey.reportPdf({ period: '2026' }),
    'laporan-survei-kepuasan-Tahun-2026.pdf',
  ],
  'survey.xlsx': [(o) => o.admin.survey.xlsx({ period: '2026-T4' }), 'survei-kepuasan-Triwulan-IV-2026.xlsx'],
  'surveyPlan.photo': [(o) => o.admin.surveyPlan.photo({ uid: o.publicationUid }), 'publikasi-survei.jpg'],
  'training.attendanceListPdf': [
    (o) => o.admin.training.attendanceListPdf({ trainingUid: o.trainingUid }),
    'daftar-hadir-Pemasaran-digital-untuk-pemula-2026-11-23.pdf',
  ],
  'pastImport.leftFile': [
    (o) => o.admin.pastImport.leftFile({ uid: o.importUid }),
    'belum-diimpor-buku-tamu-2023-2026-11-23.xlsx',
  ],
  'training.importLeft': [
    async (o) =>
      o.admin.training.importLeft({
        trainingUid: o.trainingUid,
        file: await o.admin.training.importTemplate(),
        rows: [{ row: 2, reason: 'Nama kosong.' }],
      }),
    'belum-masuk-Pemasaran-digital-untuk-pemula-2026-11-23.xlsx',
  ],
  'training.importTemplate': [(o) => o.admin.training.importTemplate(), 'contoh-peserta.xlsx'],
  'training.participantCardsPdf': [
    (o) => o.admin.training.participantCardsPdf({ trainingUid: o.trainingUid }),
    'kartu-peserta-Pemasaran-digital-untuk-pemula-2026-11-23.pdf',
  ],
  'training.participantsXlsx': [
    (o) => o.admin.training.participantsXlsx({ trainingUid: o.trainingUid }),
    'peserta-Pemasaran-digital-untuk-pemula-2026-11-23.xlsx',
  ],
  'visit.guestBookPdf': [
    (o) => o.admin.visit.guestBookPdf(span),
    'buku-tamu-2026-11-01-sampai-2026-11-23.pdf',
  ],
  'visit.guestBookXlsx': [
    (o) => o.admin.visit.guestBookXlsx(span),
    'buku-tamu-2026-11-01-sampai-2026-11-23.xlsx',
  ],
};

export type Made = { call: string; name: string; bytes: Uint8Array };

/** Every file that leaves the office, by an office with one of each thing. */
export const makeEveryFile = async (core: TestCore): Promise<Made[]> => {
  const office = await officeOf(core);
  const made: Made[] = [];
  for (const [call, [make]] of Object.entries(files)) {
    const file = await make(office);
    made.push({ call, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return made;
};
