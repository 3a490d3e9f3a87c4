import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf, readPdfFile } from '../support/pdfText.ts';
import { openTestCore, type TestCore } from './support.ts';

const activity = {
  title: 'Pelatihan Sertifikasi Halal',
  role: 'Peserta' as const,
  startDate: '2026-11-09',
  endDate: '2026-11-12',
  hours: 6,
  place: 'Gedung PLUT-KUMKM, Pekanbaru',
  organiser: 'UPT PLUT-KUMKM Provinsi Riau',
  signedOn: '2026-11-13',
  materials: [],
};
const named = (...names: string[]) => names.map((name) => ({ name }));

/** A finished training: Siti was there all day, Budi half of it, Rahmat is a speaker. */
const finishedTraining = async (core: TestCore) => {
  const trainingUid = core.uid();
  const sessions = [1, 2].map((day) => ({
    uid: core.uid(),
    localDate: `2026-11-0${day}`,
    startTime: '08:00',
    endTime: '14:00',
    hours: 8,
  }));
  await core.admin.training.save({
    uid: trainingUid,
    title: activity.title,
    fieldUids: [(await core.field('C')).uid],
    startDate: '2026-11-01',
    endDate: '2026-11-02',
    hours: 16,
    place: 'Aula',
    organiser: 'PLUT',
    threshold: 80,
    sessions,
  });
  const enrol = (name: string, role: 'Peserta' | 'Narasumber') =>
    core.admin.training.enrol({ uid: core.uid(), trainingUid, who: { name }, role });
  const siti = await enrol('Siti Nurhaliza', 'Peserta');
  const budi = await enrol('Budi Santoso', 'Peserta');
  const rahmat = await enrol('Rahmat Hidayat', 'Narasumber');
  const mark = (sessionUid: string, ...participantUids: string[]) =>
    core.admin.training.mark({ sessionUid, participantUids, isPresent: true });
  await mark(sessions[0]!.uid, siti.uid, budi.uid);
  await mark(sessions[1]!.uid, siti.uid);
  for (const status of ['open', 'running', 'done'] as const)
    await core.admin.training.setStatus({ uid: trainingUid, status });
  return { trainingUid, siti, budi, rahmat };
};

describe('a batch', () => {
  it('is issued once, however often it is sent at the same moment', async () => {
    const core = await openTestCore();
    const batch = { uid: core.uid(), activity, recipients: named('Siti', 'Budi', 'Rahmat') };
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => core.admin.certificate.issue(batch)));
    for (const other of others) expect(other).toEqual(first);
    expect((await core.admin.certificate.register({ year: 2026 })).issued).toBe(3);
  });

  it('says how far it is, and stops before its numbers are drawn', async () => {
    const core = await openTestCore();
    const uid = core.uid();
    const heard: string[] = [];
    const steps = await core.admin.certificate.steps({ batchUid: uid });
    const listening = (async () => {
      for await (const { step } of steps) {
        heard.push(step);
        if (step === 'typesetting') return core.admin.certificate.cancel({ batchUid: uid });
      }
    })();
    const recipients = Array.from({ length: 40 }, (_, i) => ({ name: `Peserta ${i + 1}` }));
    await expect(core.admin.certificate.issue({ uid, activity, recipients })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(await listening).toEqual({ isIssued: false });
    expect(heard).toEqual(['signing', 'typesetting']);
    const { issued, voided } = await core.admin.certificate.register({ year: 2026 });
    expect({ issued, voided }).toEqual({ issued: 0, voided: 0 });

    // the same list again, and the first number is still the first
    const again = await core.admin.certificate.issue({ uid, activity, recipients });
    expect(again.certificates.map(({ sequence }) => sequence)).toEqual(recipients.map((_, i) => i + 1));
    expect(await core.admin.certificate.cancel({ batchUid: uid })).toEqual({ isIssued: true });
  });

  it('goes out as one PDF for each holder, twice the same bytes', async () => {
    const core = await openTestCore();
    const { batchUid } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: named("Ma'ruf Amin", 'Siti: "Nur" / Haliza'),
    });
    const zip = async () =>
      new Uint8Array(await (await core.admin.certificate.batchZip({ batchUid })).arrayBuffer());
    expect((await core.admin.certificate.batchZip({ batchUid })).name).toBe(
      `sertifikat-${activity.title.replaceAll(' ', '-')}-2026-11-23.zip`,
    );
    const bytes = await zip();
    const files = unzipSync(bytes);
    // MS-DOS date and time of the first entry: 23/11/2026 08.00, the office's own time.
    const [time, date] = [bytes[10]! | (bytes[11]! << 8), bytes[12]! | (bytes[13]! << 8)];
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31, time >> 11]).toEqual([2026, 11, 23, 8]);
    expect(Object.keys(files)).toEqual([
      "001-SERT-PLUT-RIAU-XI-2026 Ma'ruf Amin.pdf",
      '002-SERT-PLUT-RIAU-XI-2026 Siti- -Nur- - Haliza.pdf',
    ]);
    const [first] = Object.values(files);
    expect((await readPdf(first!)).text).toContain('Ma’ruf Amin');
    const { info } = await readPdf(first!);
    expect(info).toMatchObject({
      Title: expect.stringContaining("Ma'ruf Amin"),
      CreationDate: expect.stringMatching(/^D:20261123/),
    });
    expect(Buffer.from(await zip()).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a batch that is printed again', () => {
  it('is counted for each valid certificate, with one entry of the trail; the first printing is not', async () => {
    const core = await openTestCore();
    const { batchUid, certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: named('Siti Aminah', 'Budi Santoso', 'Rahmat Hidayat'),
    });
    const reprints = async () =>
      (await core.admin.certificate.register({ year: 2026 })).entries.map((each) => each.reprints);
    await core.admin.certificate.batchFile({ batchUid });
    expect(await reprints()).toEqual([0, 0, 0]);
    await core.admin.certificate.void({ uid: certificates[1]!.uid, reason: 'Tidak hadir' });
    const { text } = await readPdfFile(await core.admin.certificate.reprintBatch({ batchUid }));
    expect(text).not.toContain('Budi Santoso');
    expect(await reprints()).toEqual([1, 0, 1]);
    const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: '' });
    expect(entries.filter(({ action }) => action === 'Mencetak ulang')).toHaveLength(1);
  });
});

describe('a voided certificate', () => {
  it('leaves the office in no file of its batch, and the others stay as they were issued', async () => {
    const core = await openTestCore();
    const { batchUid, certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: named('Siti Aminah', 'Budi Santoso', 'Rahmat Hidayat'),
    });
    const whole = async () => readPdfFile(await core.admin.certificate.batchFile({ batchUid }));
    const zipped = async () =>
      Object.keys(
        unzipSync(new Uint8Array(await (await core.admin.certificate.batchZip({ batchUid })).arrayBuffer())),
      );
    const before = await whole();
    const pagesEach = before.pages.length / 3;

    await core.admin.certificate.void({ uid: certificates[1]!.uid, reason: 'Tidak hadir' });
    const after = await whole();
    expect(after.pages.map(({ text }) => text)).toEqual(
      before.pages.filter((_, i) => Math.floor(i / pagesEach) !== 1).map(({ text }) => text),
    );
    expect(after.text).not.toContain('Budi Santoso');
    expect(await zipped()).toHaveLength(2);
    expect((await zipped()).join()).not.toContain('Budi');

    const { uid: old } = certificates[0]!;
    await core.admin.certificate.correct({ uid: old, newUid: core.uid(), holder: 'Siti', reason: 'Nama' });
    expect((await whole()).text).not.toContain('Siti Aminah');

    await core.admin.certificate.void({ uid: certificates[2]!.uid, reason: 'Tidak hadir' });
    await expect(whole()).rejects.toMatchObject({ code: 'ALREADY_VOID' });
    await expect(zipped()).rejects.toMatchObject({ code: 'ALREADY_VOID' });
  });
});

describe('a training', () => {
  it('gives certificates to whoever is due, once, and says of the others why not', async () => {
    const core = await openTestCore();
    const { trainingUid, siti, budi } = await finishedTraining(core);
    const issue = (...people: (typeof siti)[]) =>
      core.admin.certificate.issue({
        uid: core.uid(),
        activity,
        recipients: people.map(({ name, uid }) => ({ name, participantUid: uid })),
      });
    await expect(issue(siti, budi)).rejects.toMatchObject({
      code: 'NOT_DUE',
      data: { reasons: [{ name: 'Budi Santoso', reason: 'Hadir 50 %, syarat 80 %' }] },
    });
    await expect(issue(siti, siti)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect((await core.admin.certificate.register({ year: 2026 })).issued).toBe(0);

    const { certificates } = await issue(siti);
    await expect(issue(siti)).rejects.toMatchObject({ code: 'NOT_DUE' });
    const number = async () =>
      (await core.admin.training.participants({ trainingUid })).find(({ uid }) => uid === siti.uid)
        ?.certificateNumber;
    expect(await number()).toBe(certificates[0]!.number);

    const corrected = await core.admin.certificate.correct({
      uid: certificates[0]!.uid,
      newUid: core.uid(),
      holder: 'Siti Nurhaliza, S.E.',
      reason: 'Gelar',
    });
    expect(await number()).toBe(corrected.number);
  });

  it('lets two desks issue the same people at once, and only one of them does', async () => {
    const core = await openTestCore();
    const { siti } = await finishedTraining(core);
    const results = await Promise.allSettled(
      [1, 2].map(() =>
        core
          .client()
          .session.current()
          .then(() =>
            core.admin.certificate.issue({
              uid: core.uid(),
              activity,
              recipients: [{ name: siti.name, participantUid: siti.uid }],
            }),
          ),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await core.admin.certificate.register({ year: 2026 })).issued).toBe(1);
  });
});

describe('numbers', () => {
  it('never repeat and never skip, across years, designs, voids, corrections and desks at once', async () => {
    const core = await openTestCore();
    const designs = (await core.admin.design.list()).map(({ uid }) => uid);
    const step = fc.record({
      kind: fc.constantFrom('issue', 'issue', 'both', 'void', 'correct'),
      names: fc.integer({ min: 1, max: 3 }),
      year: fc.constantFrom(2025, 2026, 2027),
      design: fc.nat(designs.length - 1),
      which: fc.nat(),
    });
    const [sample] = fc.sample(fc.array(step, { minLength: 24, maxLength: 24 }), {
      numRuns: 1,
      seed: 20261124,
    });
    for (const { kind, names, year, design, which } of sample!) {
      const issue = () =>
        core.admin.certificate.issue({
          uid: core.uid(),
          activity: {
            ...activity,
            startDate: `${year}-11-11`,
            endDate: `${year}-11-13`,
            signedOn: `${year}-11-13`,
          },
          recipients: Array.from({ length: names }, (_, i) => ({ name: `Nama ${i}` })),
          designUid: designs[design],
        });
      if (kind === 'issue') await issue();
      if (kind === 'both') await Promise.all([issue(), issue()]);
      const { entries: certificates } = await core.admin.certificate.register({ year });
      const valid = certificates.filter(({ status }) => status === 'issued');
      const chosen = valid[which % Math.max(1, valid.length)];
      if (!chosen) continue;
      if (kind === 'void') await core.admin.certificate.void({ uid: chosen.uid, reason: 'Uji' });
      if (kind === 'correct')
        await core.admin.certificate.correct({
          uid: chosen.uid,
          newUid: core.uid(),
          holder: 'Nama benar',
          reason: 'Uji',
        });
    }
    const numbers = new Set<string>();
    for (const year of [2025, 2026, 2027]) {
      const { entries: certificates } = await core.admin.certificate.register({ year });
      const sequences = certificates.map(({ sequence }) => sequence).sort((a, b) => a - b);
      expect(sequences, String(year)).toEqual(sequences.map((_, i) => i + 1));
      expect(certificates.length, String(year)).toBeGreaterThan(3);
      for (const { number } of certificates) {
        expect(numbers.has(number), number).toBe(false);
        numbers.add(number);
      }
    }
  });
});
