import type { Client } from '#contract/index.ts';
import { emptyYear, unrecorded } from '#contract/business.ts';
import { addActivity } from '../core/activitySupport.ts';
import { openCase } from '../core/facilitationSupport.ts';
import { plainProduct, productPhoto } from '../core/productSupport.ts';
import { plainActivity, registerVisitor, type TestCore } from '../core/support.ts';
import { surveyForms } from '../core/surveySupport.ts';
import { openTraining } from '../core/trainingSupport.ts';

/** What every file is made of: uids, and what else a call asks for. */
export type Office = { admin: Client } & Record<
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
export const officeOf = async (core: TestCore): Promise<Office> => {
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

export const span = { from: '2026-11-01', to: '2026-11-23' };

/** By the call that gives it: how it is made, and the name it is kept under. */
export type Files = Record<string, readonly [make: (of: Office) => Promise<File>, name: string]>;
