import { describe, expect, it } from 'vitest';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { takeOn } from './mentoringSupport.ts';
import { newPerson, openTestCore, type TestCore } from './support.ts';

const signedOn = '2026-11-23';

const opened = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const siti = await takeOn(core, rina, 'Siti Nurhaliza');
  const draft = { kind: 'agreement' as const, menteeUid: siti.uid, signedOn };
  return { core, rina, siti, draft };
};
const textOf = async (core: TestCore, uid: string) =>
  squeezed((await readPdfFile(await core.admin.letter.file({ uid }))).text);

describe('an agreement with a client', () => {
  it('is a numbered letter of what is known: both sides, the year, the consultant, the programmes', async () => {
    const { core, siti, draft } = await opened();
    const preview = await core.admin.letter.preview({ draft });
    const letter = await core.admin.letter.issue({ uid: core.uid(), draft });
    expect(letter).toMatchObject({
      kind: 'agreement',
      title: 'Kontrak pendampingan',
      number: preview.number,
      subject: 'Siti Nurhaliza',
      statement: 'menyepakati kontrak pendampingan tahun 2026 untuk Usaha Siti Nurhaliza',
    });
    const { head } = (await core.admin.office.current())!;
    const text = await textOf(core, letter.uid);
    for (const words of [
      'KONTRAK PENDAMPINGAN',
      letter.number,
      'Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam (23/11/2026)',
      head.name,
      'Usaha Siti Nurhaliza',
      'sejak 23 November 2026 sampai dengan 31 Desember 2026',
      'oleh konsultan pendamping Rina Marlina, direncanakan 12 kali pertemuan',
      'PROGRAM KERJA TAHUN 2026',
      'Merek belum terdaftar',
      'Merek kelas 29 (4 langkah)',
    ])
      expect(text).toContain(squeezed(words));
    expect(text).not.toContain('NIK');
    expect(await core.admin.check.text({ text: letter.number })).toMatchObject({
      letter: { title: 'Kontrak pendampingan' },
    });
    const { history } = await core.admin.person.card({ uid: siti.personUid });
    expect(JSON.stringify(history)).toContain(letter.number);

    await core.admin.letter.reprint({ uid: letter.uid });
    const marked = await readPdfFile(await core.admin.letter.reprint({ uid: letter.uid, isMarked: true }));
    expect(marked.text).toContain('CETAK ULANG KE-2');
    await core.admin.letter.void({ uid: letter.uid, reason: 'Salah tanggal' });
    expect(await core.admin.check.text({ text: letter.number })).toMatchObject({ verdict: 'void' });
  });

  it('is counted with the other letters until it has a series and a code of its own', async () => {
    const { core, siti, draft } = await opened();
    const issue = async () => (await core.admin.letter.issue({ uid: core.uid(), draft })).number;
    expect(await issue()).toBe('001/SK/PLUT-RIAU/XI/2026');
    const kinds = await core.admin.letterKind.list();
    const { form, issued, ...kind } = kinds[3]!;
    expect([form, issued]).toEqual(['agreement', 1]);
    const numbering = '{kode}/{urut:3}/PLUT/{bulan_romawi}/{tahun}';
    await core.admin.letterKind.save({
      ...kind,
      classification: '000.8.3',
      numbering,
      hasOwnSeries: true,
    });
    expect(await issue()).toBe('000.8.3/001/PLUT/XI/2026');
    const { personUid } = siti;
    const other = { kind: 'mentoring' as const, personUid, since: '2026-01-05', purpose: 'KUR', signedOn };
    expect((await core.admin.letter.issue({ uid: core.uid(), draft: other })).number).toBe(
      '002/SK/PLUT-RIAU/XI/2026',
    );
    expect(await issue()).toBe('000.8.3/002/PLUT/XI/2026');
    expect(await core.admin.series.list({ year: 2026 })).toContainEqual(
      expect.objectContaining({ name: 'Kontrak pendampingan', number: '000.8.3/003/PLUT/XI/2026' }),
    );
  });

  it('may be set up before the first goes out', async () => {
    const { core, draft } = await opened();
    const { form: _, issued: __, ...kind } = (await core.admin.letterKind.list())[3]!;
    await core.admin.letterKind.save({ ...kind, name: 'Kontrak', isActive: false });
    expect((await core.admin.letterKind.list())[3]).toMatchObject({ form: 'agreement', name: 'Kontrak' });
    expect((await core.admin.letter.issue({ uid: core.uid(), draft })).title).toBe('Kontrak');
  });

  it('has a sentence instead of the annex where nothing is planned yet', async () => {
    const { core, rina } = await opened();
    const budi = await takeOn(core, rina, 'Budi Santoso', { program: null, plannedSessions: 0 });
    const draft = { kind: 'agreement' as const, menteeUid: budi.uid, signedOn };
    const text = await textOf(core, (await core.admin.letter.issue({ uid: core.uid(), draft })).uid);
    expect(text).toContain(squeezed('Program kerja pendampingan belum ditetapkan'));
    expect(text).toContain(squeezed('dengan jumlah pertemuan yang disepakati bersama'));
    expect(text).not.toContain('LAMPIRAN');
  });

  it('is for the year of the client: from its first day, and never signed after it', async () => {
    const { core, rina } = await opened();
    const next = await takeOn(core, rina, 'Budi Santoso', { year: 2027, status: 'candidate' });
    const draft = { kind: 'agreement' as const, menteeUid: next.uid, signedOn };
    const text = await textOf(core, (await core.admin.letter.issue({ uid: core.uid(), draft })).uid);
    expect(text).toContain(squeezed('sejak 1 Januari 2027 sampai dengan 31 Desember 2027'));
    const last = await takeOn(core, rina, 'Ani Lestari', { year: 2025 });
    await expect(
      core.admin.letter.preview({ draft: { ...draft, menteeUid: last.uid } }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { issues: [{ field: 'draft.signedOn' }] } });
  });

  it('is refused to one that was stopped, in words', async () => {
    const { core, rina, siti, draft } = await opened();
    await rina.mentoring.setStatus({ uid: siti.uid, status: 'stopped', reason: 'Pindah' });
    for (const call of [
      core.admin.letter.preview({ draft }),
      core.admin.letter.issue({ uid: core.uid(), draft }),
    ])
      await expect(call).rejects.toMatchObject({ code: 'MENTORING_STOPPED' });
  });

  it('names the NIK only where the client wants it, and the trail says so', async () => {
    const { core, siti, draft } = await opened();
    const nik = '1471024107850003';
    const { name, sex } = (await core.admin.person.card({ uid: siti.personUid })).person;
    await core.admin.person.update({
      ...newPerson(core, name, { sex, nik, birthDate: '1985-07-01' }),
      uid: siti.personUid,
    });
    const whole = await core.admin.letter.issue({ uid: core.uid(), draft: { ...draft, hasNik: true } });
    expect(await textOf(core, whole.uid)).toContain(nik);
    const { entries } = await core.admin.office.trail({ from: signedOn, to: signedOn, text: 'menampilkan' });
    expect(entries).toHaveLength(1);
  });

  it('waits for whoever may issue it', async () => {
    const { core, rina, draft } = await opened();
    await expect(rina.letter.issue({ uid: core.uid(), draft })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const uid = core.uid();
    await rina.approval.submit({ uid, paper: { kind: 'letter', draft } });
    await core.admin.approval.approve({ uid });
    expect((await core.admin.letter.register({ year: 2026 })).entries).toMatchObject([{ kind: 'agreement' }]);
  });
});

it('takes no letter of one kind for another', async () => {
  const { core } = await opened();
  const [, , , agreement] = await core.admin.letterKind.list();
  const draft = { kind: 'own' as const, kindUid: agreement!.uid, personUid: null, answers: {}, signedOn };
  await expect(core.admin.letter.preview({ draft })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
