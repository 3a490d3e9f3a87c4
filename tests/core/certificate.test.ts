import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkActivity, formatNumber, readCheck } from '#core/features/documents/certificate/rules.ts';
import { shortCode } from '#core/kernel/ids.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openTestCore, registerVisitor } from './support.ts';
import { ADMIN_PIN } from './pins.ts';

const activity = {
  title: 'Pelatihan Sertifikasi Halal',
  role: 'Peserta' as const,
  startDate: '2026-11-09',
  endDate: '2026-11-12',
  hours: 6,
  place: 'Gedung PLUT-KUMKM, Pekanbaru',
  organiser: 'UPT PLUT-KUMKM Provinsi Riau',
  signedOn: '2026-11-13',
  materials: [
    { title: 'Kebijakan', hours: 2, speaker: 'Dr. Ratna' },
    { title: 'Praktik', hours: 4, speaker: '' },
  ],
};
const bytes = async (file: Blob) => Buffer.from(await file.arrayBuffer());
const names = (...all: string[]) => all.map((name) => ({ name }));

describe('issuing', () => {
  it('gives numbers without gaps and stores what was printed', async () => {
    const core = await openTestCore();
    const { certificates, batchUid } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: names('Suharti', 'Ahmad Fauzan'),
    });
    expect(certificates.map(({ number }) => number)).toEqual([
      '001/SERT/PLUT-RIAU/XI/2026',
      '002/SERT/PLUT-RIAU/XI/2026',
    ]);
    const file = await core.admin.certificate.batchFile({ batchUid });
    const { pages } = await readPdfFile(file);
    expect(pages.map(({ widthMm, heightMm }) => [widthMm, heightMm])).toEqual(
      Array.from({ length: 4 }, () => [297, 210]),
    );
    expect(squeezed(pages[2]!.text)).toContain('NOMOR:002/SERT/PLUT-RIAU/XI/2026');
    expect(pages[2]!.text).toContain('Ahmad Fauzan');
    expect(pages[3]!.text).toContain('Dr. Ratna');
    expect(squeezed(pages[2]!.text)).toContain(certificates[1]!.code.replace(/(....)/, '$1'));
  });

  it('issues once however often the call arrives', async () => {
    const core = await openTestCore();
    const input = { uid: core.uid(), activity, recipients: names('Suharti') };
    const first = await core.admin.certificate.issue(input);
    expect(await core.admin.certificate.issue(input)).toEqual(first);
    expect((await core.admin.certificate.register({ year: 2026 })).issued).toBe(1);
  });

  it('is signed on behalf of whoever is named before the own post', async () => {
    const core = await openTestCore();
    const { uid: _, ...office } = (await core.admin.office.current())!;
    const head = { ...office.head, post: 'a.n. Kepala Dinas Koperasi, UKM, Kepala UPT' };
    await core.admin.office.update({ ...office, head });
    const { batchUid } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: names('Suharti'),
    });
    const { text } = await readPdfFile(await core.admin.certificate.batchFile({ batchUid }));
    expect(squeezed(text)).toContain('a.n.KEPALADINASKOPERASI,UKMKEPALAUPT,');
  });

  it('never gives two desks the same number', async () => {
    const core = await openTestCore();
    const other = await core.signIn('Manajer', 'manager');
    const batches = await Promise.all(
      [core.admin, other, core.admin].map((desk, i) =>
        desk.certificate.issue({ uid: core.uid(), activity, recipients: names(`A${i}`, `B${i}`) }),
      ),
    );
    const sequences = batches.flatMap(({ certificates }) => certificates.map(({ sequence }) => sequence));
    expect(sequences.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { batchUid, certificates } of batches) {
      const { text } = await readPdfFile(await core.admin.certificate.batchFile({ batchUid }));
      for (const { number } of certificates) expect(squeezed(text)).toContain(number);
    }
  });

  it('draws no number for an activity that contradicts itself', async () => {
    const core = await openTestCore();
    await expect(
      core.admin.certificate.issue({
        uid: core.uid(),
        activity: { ...activity, hours: 5 },
        recipients: names('Suharti'),
      }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { issues: [{ field: 'activity.hours' }] } });
    expect((await core.admin.certificate.register({ year: 2026 })).entries).toEqual([]);
  });

  it('warns of names twice, letters that cannot be printed, and who has it already', async () => {
    const core = await openTestCore();
    await core.admin.certificate.issue({ uid: core.uid(), activity, recipients: names('Suharti') });
    const { notes, firstNumber, lastNumber } = await core.admin.certificate.inspect({
      activity,
      recipients: names('Budi', 'BUDI', 'Suharti', 'Ayu 😀'),
    });
    expect([firstNumber, lastNumber].map((number) => number.slice(0, 3))).toEqual(['002', '005']);
    expect(notes.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(notes[1]!.message).toContain('001/SERT/PLUT-RIAU/XI/2026');
  });
});

describe('afterwards', () => {
  it('reprints the same bytes, whatever has changed in the office', async () => {
    const core = await openTestCore();
    const { certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: names('Suharti', 'Ahmad'),
    });
    const [, second] = certificates;
    const first = await bytes(await core.admin.certificate.reprint({ uid: second!.uid }));
    const { uid: _, ...office } = (await core.admin.office.current())!;
    await core.admin.office.update({
      ...office,
      name: 'Nama Baru',
      head: { ...office.head, name: 'Orang Lain' },
    });
    await core.restart();
    const admin = core.client();
    const [fitri] = await admin.session.staffList();
    await admin.session.signIn({ staffUid: fitri!.uid, pin: ADMIN_PIN });
    const again = await admin.certificate.reprint({ uid: second!.uid });
    expect((await bytes(again)).equals(first)).toBe(true);
    const { pages } = await readPdfFile(again);
    expect(pages).toHaveLength(2);
    expect(pages[0]!.text).toContain('Ahmad');
    expect((await admin.certificate.register({ year: 2026, text: 'ahmad' })).entries[0]!.reprints).toBe(2);
  });

  it('corrects what was issued years ago: its days stay', async () => {
    const core = await openTestCore();
    const recipients = names('Suharto');
    const { certificates } = await core.admin.certificate.issue({ uid: core.uid(), activity, recipients });
    core.setNow('2033-01-05T01:00:00.000Z');
    await core.answerForClock();
    const words = { uid: certificates[0]!.uid, newUid: core.uid(), holder: 'Suharto', reason: 'Salah judul' };
    const mended = { ...words, activity: { ...activity, title: 'Pelatihan Ekspor' } };
    await expect(core.admin.certificate.correct(mended)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    const fresh = await core.admin.certificate.correct({ ...mended, basedOn: { activity } });
    expect(fresh.activity).toMatchObject({ title: 'Pelatihan Ekspor', startDate: activity.startDate });
  });

  it('corrects a name although the day of signing, years before the activity, would be refused now', async () => {
    const core = await openTestCore();
    const signedEarly = { ...activity, signedOn: '2022-01-03' };
    const recipients = names('Suharto');
    await expect(
      core.admin.certificate.issue({ uid: core.uid(), activity: signedEarly, recipients }),
    ).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field: 'activity.signedOn' }] },
    });
    const { certificates } = await core.admin.certificate.issue({ uid: core.uid(), activity, recipients });
    const sqlite = new Sqlite(core.databasePath);
    sqlite.exec(`DROP TRIGGER certificate_facts_stay;
      UPDATE certificate SET activity = json_set(activity, '$.signedOn', '2022-01-03')`);
    sqlite.close();
    const words = { uid: certificates[0]!.uid, newUid: core.uid(), reason: 'Salah nama' };
    expect(await core.admin.certificate.correct({ ...words, holder: 'Suharti' })).toMatchObject({
      holder: 'Suharti',
    });
  });

  it('corrects with a new number that names the old one, which becomes void', async () => {
    const core = await openTestCore();
    const { certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: names('Suharto'),
    });
    const [old] = certificates;
    const correction = { uid: old!.uid, newUid: core.uid(), holder: 'Suharti', reason: 'Salah ketik' };
    const fresh = await core.admin.certificate.correct(correction);
    expect(await core.admin.certificate.correct(correction)).toEqual(fresh);
    expect(fresh).toMatchObject({ sequence: 2, replaces: old!.number, status: 'issued' });
    const file = await core.admin.certificate.reprint({ uid: fresh.uid });
    expect((await readPdfFile(file)).text).toContain(`menggantikan sertifikat nomor ${old!.number}`);
    const { entries: all } = await core.admin.certificate.register({ year: 2026 });
    expect(all.find(({ uid }) => uid === old!.uid)).toMatchObject({
      status: 'void',
      replacedBy: fresh.number,
      voidReason: 'Salah ketik',
    });
    await expect(core.admin.certificate.reprint({ uid: old!.uid })).rejects.toMatchObject({
      code: 'ALREADY_VOID',
    });
  });

  it('links the certificate to the card of the person', async () => {
    const core = await openTestCore();
    const visit = await registerVisitor(core, core.admin, 'Suharti', 'A');
    await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: [{ name: 'Suharti', personUid: visit.personUid }],
    });
    const { history } = await core.admin.person.card({ uid: visit.personUid });
    expect(history.map(({ kind }) => kind)).toContain('certificate');
  });

  it('says on every page that it is a reprint when wanted', async () => {
    const core = await openTestCore();
    const recipients = names('Suharti', 'Ahmad');
    const { certificates } = await core.admin.certificate.issue({ uid: core.uid(), activity, recipients });
    const { uid } = certificates[1]!;
    const { pages } = await readPdfFile(await core.admin.certificate.reprint({ uid, isMarked: true }));
    expect(pages).toHaveLength(2);
    for (const { text } of pages) expect(text).toContain('CETAK ULANG KE-1 · 23 November 2026');
    const plain = await readPdfFile(await core.admin.certificate.reprint({ uid }));
    expect(plain.text).not.toContain('CETAK ULANG');
  });

  it('prints and exports the register with the same rows', async () => {
    const core = await openTestCore();
    await core.admin.certificate.issue({ uid: core.uid(), activity, recipients: names('Suharti', '=1+1') });
    const { text } = await readPdfFile(await core.admin.certificate.registerPdf({ year: 2026 }));
    expect(text).toContain('Suharti');
    expect(text).toContain('=1+1');
    expect((await core.admin.certificate.registerXlsx({ year: 2026 })).size).toBeGreaterThan(1000);
  });
});

describe('rules', () => {
  it.each([
    ['{urut:3}/SERT/PLUT-RIAU/{bulan_romawi}/{tahun}', 12, '2026-11-13', '012/SERT/PLUT-RIAU/XI/2026'],
    ['000.8.3/{urut}/{bulan}/{tahun}', 7, '2027-01-02', '000.8.3/7/01/2027'],
    ['{urut:3}/{tahun}', 12345, '2026-11-13', '12345/2026'],
  ])('numbers by %s', (template, sequence, day, number) => {
    expect(formatNumber(template, sequence, day)).toBe(number);
  });

  it('reads back what the QR says, whatever the number looks like', () => {
    const code = shortCode(Uint8Array.from({ length: 16 }, (_, i) => i * 31));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(readCheck(`PLUT1:S:1:2/SERT:${code}`)).toEqual({ number: '1:2/SERT', code });
  });

  it('wants the dates in order', () => {
    expect(checkActivity({ ...activity, endDate: '2026-11-01' })).toMatchObject([
      { field: 'activity.endDate' },
    ]);
    expect(checkActivity({ ...activity, materials: [] })).toEqual([]);
  });
});
