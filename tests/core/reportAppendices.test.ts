import Sqlite from 'better-sqlite3';
import { numberText } from '#contract/dates.ts';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { addActivity } from './activitySupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { openTestCore, plainActivity, registerVisitor, type TestCore } from './support.ts';
import { openTraining } from './trainingSupport.ts';
import { photoOf } from '#practice/productPhotos.ts';

const month = '2026-11';
const reportOf = async (admin: Client) =>
  squeezed((await readPdfFile(await admin.report.pdf({ period: month, paper: 'a4' }))).text);
const apartOf = (admin: Client, paper: 'a4' | 'f4' = 'f4') =>
  admin.report.appendices({ period: month, paper }).then(readPdfFile);

/** An office with something for every appendix, on 25 November. */
const openOffice = async () => {
  const core = await openTestCore();
  const { admin } = core;
  await registerVisitor(core, admin, 'Siti Nuraini', 'A');
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja A', letters: 'A' });
  const client = await takeOn(core, rina, 'Suharti');
  await rina.mentoring.saveSession(sessionOf(core, client, [client]));
  const { uid: activityUid } = await addActivity(core, rina, {
    startsOn: '2026-11-10',
    endsOn: '2026-11-10',
  });
  const [allowed, secret] = [core.uid(), core.uid()];
  for (const uid of [allowed, secret])
    await rina.activity.addPhoto({ uid, activityUid, photo: photoOf('salai') });
  await rina.activity.savePhoto({ uid: allowed, caption: 'Stan hari pertama', isAllowed: true });
  await rina.activity.savePhoto({ uid: secret, caption: 'Tamu di meja dua', isAllowed: false });
  await openTraining(core, { title: 'Masih dibuka' });
  const { uid: trainingUid } = await openTraining(core, { title: 'Kemasan yang laku' });
  core.setNow('2026-11-25T02:00:00.000Z');
  await core.answerForClock();
  for (const status of ['running', 'done'] as const)
    await admin.training.setStatus({ uid: trainingUid, status });
  const { batchUid, certificates } = await admin.certificate.issue({
    uid: core.uid(),
    activity: { ...plainActivity, title: 'Kemasan yang laku' },
    recipients: ['Ahmad Fauzan', 'Dewi Lestari'].map((name) => ({ name })),
  });
  await admin.certificate.void({ uid: certificates[1]!.uid, reason: 'Salah nama' });
  return { core, admin, rina, allowed, batchUid, certificates };
};

const partsWith = async (admin: Client, isIn: (key: string) => boolean) => ({
  parts: (await admin.reportLayout.get()).parts.map(({ key }) => ({ key, isIn: isIn(key) })),
});
const lock = (core: TestCore, admin: Client) =>
  admin.monthLock.lock({ uid: core.uid(), month, paper: 'a4', skipped: [] });

describe('the appendices of the report', () => {
  it('behind the signatures say how many and under which numbers, and name nobody', async () => {
    const { admin } = await openOffice();
    const text = await reportOf(admin);
    const from = text.lastIndexOf('Lampiran2.Pelatihan');
    expect(text.indexOf('Demikianlaporanini')).toBeLessThan(from);
    const behind = text.slice(from);
    expect(behind).toContain('1Kemasanyanglaku');
    expect(behind).not.toContain('Masihdibuka');
    expect(behind).toContain(squeezed('Lampiran 3. Sertifikat Terbit'));
    expect(behind).toContain(squeezed('001/SERT/PLUT-RIAU/XI/2026 s.d. 002/SERT/PLUT-RIAU/XI/2026 2 1'));
    for (const name of ['Fauzan', 'Lestari', 'Nuraini', 'Suharti']) expect(text).not.toContain(name);
  });

  it('apart hold what has people in it: visits, 7g, photos with consent, certificates; never a NIK', async () => {
    const { admin, rina, allowed } = await openOffice();
    const { pages } = await apartOf(admin);
    const texts = pages.map(({ text }) => squeezed(text));
    expect(texts.map((text) => /Lampiran\d\.[A-Za-z7]{9}/.exec(text)?.[0])).toEqual([
      'Lampiran4.DaftarKun',
      'Lampiran5.Rekap7gpe',
      'Lampiran6.FotoKegia',
      'Lampiran7.PenerimaS',
    ]);
    expect(pages.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])).toEqual([
      [330, 215],
      [330, 215],
      [215, 330],
      [330, 215],
    ]);
    const [visits, work, photos, holders] = texts as [string, string, string, string];
    expect(visits).toContain('LAMPIRANLAPORANBULANANNOVEMBER2026');
    expect(visits).toContain('2kunjungan,2orangyangberbeda');
    expect(visits).toMatch(/123\/11\/2026A-\d+SitiNuraini/);
    expect(visits).not.toMatch(/\d{16}/);
    for (const text of texts) expect(text).toContain('Memuatdatapribadi');
    expect(work).toContain('NAMAKONSULTANPENDAMPING:RinaMarlina');
    expect(work).toContain('UsahaSuharti');
    expect(work).toContain('Menyusundokumenmerek');
    expect(photos).toContain('Foto1.Stanharipertama');
    expect(photos).not.toContain('Tamudimejadua');
    expect(holders).toContain('AhmadFauzan');
    expect(holders).toContain('Dibatalkan25/11/2026:Salahnama');

    // Withdrawn, the photo is on no later print.
    const basedOn = { caption: 'Stan hari pertama', isAllowed: true };
    await rina.activity.savePhoto({ uid: allowed, ...basedOn, isAllowed: false, basedOn });
    expect(squeezed((await apartOf(admin)).text)).toContain('Tidakadafotokegiatanyangbolehdicetak');
  });

  it('are as the office has them, and of nothing where none is chosen', async () => {
    const { admin } = await openOffice();
    await admin.reportLayout.save(await partsWith(admin, (key) => key === 'photos' || key === 'A'));
    const only = squeezed((await apartOf(admin, 'a4')).text);
    expect(only).toContain('Lampiran.FotoKegiatan');
    expect(only).not.toContain('DaftarKunjungan');
    await admin.reportLayout.save(await partsWith(admin, (key) => key === 'A'));
    await expect(admin.report.appendices({ period: month, paper: 'a4' })).rejects.toMatchObject({
      code: 'NONE_CHOSEN',
    });
  });

  it('leave a trail, and are for whoever may see names of the whole office', async () => {
    const { core, admin } = await openOffice();
    await apartOf(admin);
    const { entries } = await admin.office.trail({ from: '2026-11-25', to: '2026-11-25', text: 'lampiran' });
    expect(entries).toHaveLength(1);
    const desk = await core.signIn('Nur Aisyah', 'frontdesk');
    await expect(desk.report.appendices({ period: month, paper: 'a4' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('are in a locked month as it was, those with people apart from it', async () => {
    const { core, admin } = await openOffice();
    core.setNow('2026-12-01T02:00:00.000Z');
    await core.answerForClock();
    await lock(core, admin);
    const locked = squeezed((await readPdfFile(await admin.monthLock.pdf({ month }))).text);
    expect(locked).toContain('Lampiran3.SertifikatTerbit');
    for (const name of ['Fauzan', 'Nuraini', 'Suharti', 'Stanhari']) expect(locked).not.toContain(name);
    expect(squeezed((await apartOf(admin)).text)).toContain('SitiNuraini');
  });

  it('that are too long for one print are left out by name, never silently, and the others are printed', async () => {
    const { core, admin } = await openOffice();
    const file = new Sqlite(core.databasePath);
    const columns = file
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_info('visit') WHERE name NOT IN ('id', 'uid')",
      )
      .all()
      .map(({ name }) => name)
      .join(', ');
    file.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12001)
      INSERT INTO visit (uid, ${columns}) SELECT randomblob(16), ${columns} FROM n, (SELECT * FROM visit LIMIT 1)`);
    file.close();
    const leftOut = await admin.report.leftOut({ period: month });
    expect(leftOut).toEqual([
      { key: 'visits', title: 'Daftar Kunjungan', lines: expect.any(Number), fitsAlone: false },
    ]);
    const lines = numberText(leftOut[0]!.lines);
    expect(leftOut[0]!.lines).toBeGreaterThan(12_000);
    const text = squeezed((await apartOf(admin)).text);
    expect(text).toContain(squeezed(`Daftar Kunjungan tidak ikut dicetak: ${lines} baris`));
    expect(text).toContain('seluruhnyaadadiPaketdata');
    for (const title of ['Rekap7gperKonsultan', 'FotoKegiatan', 'PenerimaSertifikat'])
      expect(text).toContain(title);
    expect(text).toContain('AhmadFauzan');
    const alone = await admin.report.appendices({ period: month, paper: 'a4', key: '7g' });
    expect(alone.name).toBe('lampiran-laporan-2026-11-rekap-7g-per-konsultan.pdf');
    expect(squeezed((await readPdfFile(alone)).text)).not.toContain('Kunjungantidak');
    await expect(
      admin.report.appendices({ period: month, paper: 'a4', key: 'visits' }),
    ).rejects.toMatchObject({ code: 'TOO_LONG' });
    // The report itself is printed as ever.
    expect(await reportOf(admin)).toContain('Demikianlaporanini');
  });

  it('of a month without anything say so', async () => {
    const core = await openTestCore();
    const text = squeezed((await apartOf(core.admin)).text);
    for (const words of ['Tidakadakunjungan', 'Tidakadapelaksanaan', 'Tidakadafoto', 'Tidakadasertifikat'])
      expect(text).toContain(words);
  });
});
