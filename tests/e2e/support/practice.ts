import path from 'node:path';
import type { Client } from '#contract/index.ts';
import { openPractice } from '#practice/index.ts';
import { START } from './app.ts';
import { newUid } from './office.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A letter of the office's own, and papers of the front desk: two that wait, and one that came back. */
const prepareAndSubmit = async (desk: Client, admin: Client) => {
  const kindUid = newUid();
  await admin.letterKind.save({
    uid: kindUid,
    name: 'Surat Rekomendasi Mengikuti Pameran',
    body: 'Menerangkan bahwa:\n\nNama: {nama}\nUsaha: {usaha}\n\ndirekomendasikan untuk {nama pameran}.',
    classification: '500.3',
    numbering: '',
    hasOwnSeries: false,
    isActive: true,
  });
  const [visit] = (await desk.visit.day({})).visits;
  const signedOn = START.slice(0, 10);
  const letter = (fair: string) => ({
    kind: 'letter' as const,
    draft: {
      kind: 'own' as const,
      kindUid,
      personUid: visit!.personUid,
      answers: { 'nama pameran': fair },
      signedOn,
    },
  });
  const activity = {
    title: 'Pelatihan Desain Kemasan dan Label Produk Pangan',
    role: 'Peserta' as const,
    startDate: '2026-11-16',
    endDate: '2026-11-18',
    hours: 12,
    place: 'Aula PLUT-KUMKM, Pekanbaru',
    organiser: 'UPT PLUT-KUMKM Provinsi Riau',
    signedOn,
    materials: [],
  };
  const recipients = ['Siti Nurhaliza', 'Raja Muhammad Zulkarnain Al-Fatih'].map((name) => ({ name }));
  await desk.approval.submit({ uid: newUid(), paper: letter('Pekan Raya UMKM Riau') });
  await desk.approval.submit({
    uid: newUid(),
    paper: { kind: 'certificate', batch: { activity, recipients } },
  });
  const returned = newUid();
  await desk.approval.submit({ uid: returned, paper: letter('Inacraft'), isAgain: true });
  await admin.approval.sendBack({
    uid: returned,
    reason: 'Nama pameran belum lengkap: tulis tahun dan kotanya.',
  });
};

/** However the morning went, the first consultant serves somebody and two more wait for the same field. */
const keepBusy = async (desk: Client, consultant: Client) => {
  const { active, fields } = await consultant.queue.mine();
  const [service] = await desk.office.services();
  const needs = [{ fieldUid: fields[0]!.uid, serviceUid: service!.uid }];
  const { visits } = await desk.visit.day({});
  const served = visits.filter(({ ticket }) => ticket.status === 'done').slice(0, 3);
  for (const { personUid } of served)
    await desk.visit.register({
      uid: newUid(),
      person: { uid: personUid },
      business: null,
      needs,
      isAgain: true,
    });
  if (active?.status === 'serving') return;
  const ticket = active ?? (await consultant.queue.callNext({ uid: newUid() }));
  await consultant.queue.arrived({ uid: newUid(), ticketUid: ticket.uid });
};

/** Fills a data folder with a practice office of two weeks and the morning of START. */
export const fillPractice = async (data: string): Promise<void> => {
  const practice = await openPractice({
    databasePath: path.join(data, 'latihan.db'),
    resourcesPath: path.join(root, 'resources'),
    workerScript: path.join(root, 'out/main/worker.js'),
    version: '0.0.0-test',
    log: (_, message, error) => process.stderr.write(`${message} ${String(error)}\n`),
    from: '2026-11-09',
    until: new Date(Date.parse(START) + 3 * 3_600_000),
  });
  try {
    await practice.build();
    await practice.playToday({ isWhole: false });
    await keepBusy(practice.window('frontdesk'), practice.window('consultant'));
    await prepareAndSubmit(practice.window('frontdesk'), practice.window('admin'));
  } finally {
    await practice.close();
  }
};
