import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { consultationStatement } from '#core/features/documents/letter/rules.ts';
import type { Client } from '#contract/index.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';

const signedOn = '2026-11-23';

/** Siti consults in A and comes back in E; both are finished. */
const consulted = async (core: TestCore) => {
  const consultant: Client = await core.signIn('Rina Marlina', 'consultant', {
    name: 'Meja 1',
    letters: 'AE',
  });
  const visit = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'AE');
  for (let i = 0; i < 2; i++) {
    const { uid: ticketUid } = await consultant.queue.callNext({ uid: core.uid() });
    await consultant.queue.arrived({ uid: core.uid(), ticketUid });
    core.advance(10);
    await consultant.queue.finish({
      uid: core.uid(),
      ticketUid,
      outcome: 'done',
      deliveredServiceUids: [(await core.service(2)).uid],
    });
  }
  return visit.personUid;
};

const consultationLetter = (personUid: string) => ({
  kind: 'consultation' as const,
  personUid,
  from: '2026-11-01',
  to: signedOn,
  purpose: 'pengajuan kredit usaha rakyat',
  signedOn,
});

const opened = async () => {
  const core = await openTestCore();
  return { core, personUid: await consulted(core) };
};

describe('a letter', () => {
  it('certifies the consultations of the days asked for, with a number and a QR that checks', async () => {
    const { core, personUid } = await opened();
    const draft = consultationLetter(personUid);
    const preview = await core.admin.letter.preview({ draft });
    expect(preview.number).toBe('001/SK/PLUT-RIAU/XI/2026');
    expect(preview.pages).toHaveLength(1);

    const letter = await core.admin.letter.issue({ uid: core.uid(), draft });
    expect(letter).toMatchObject({
      number: preview.number,
      subject: 'Siti Nurhaliza',
      statement: 'telah berkonsultasi 2 kali pada 23 November 2026 di bidang Kelembagaan dan Pemasaran',
      status: 'issued',
    });
    const { text } = await readPdfFile(await core.admin.letter.file({ uid: letter.uid }));
    for (const words of ['SURAT KETERANGAN KONSULTASI', letter.number, 'Siti Nurhaliza', 'Rina Marlina'])
      expect(squeezed(text)).toContain(squeezed(words));
    expect(await core.admin.check.text({ text: letter.number })).toMatchObject({
      verdict: 'number_only',
      letter: { subject: 'Siti Nurhaliza' },
    });
  });

  it('names the NIK only where the holder wants it, masked until it goes out, and tells no outcome', async () => {
    const { core, personUid } = await opened();
    const { name, sex } = (await core.admin.person.card({ uid: personUid })).person;
    const nik = '1471024107850003';
    await core.admin.person.update({
      ...newPerson(core, name, { sex, nik, birthDate: '1985-07-01' }),
      uid: personUid,
    });
    const issued = async (hasNik: boolean) => {
      const draft = { ...consultationLetter(personUid), hasNik };
      const { uid } = await core.admin.letter.issue({ uid: core.uid(), draft });
      const file = await core.admin.letter.file({ uid });
      return { name: file.name, text: squeezed((await readPdfFile(file)).text) };
    };
    const reveals = async () =>
      (await core.admin.office.trail({ from: signedOn, to: signedOn, text: 'menampilkan' })).entries.length;
    const plain = await issued(false);
    expect(plain.name).toBe('surat-001-SK-PLUT-RIAU-XI-2026-Siti-Nurhaliza-2026-11-23.pdf');
    for (const words of [nik, 'Hasil', 'Selesai']) expect(plain.text).not.toContain(words);
    expect(await reveals()).toBe(0);
    expect((await issued(true)).text).toContain(nik);
    expect(await reveals()).toBe(1);
  });

  it('is one letter, sent once or twice', async () => {
    const { core, personUid } = await opened();
    const uid = core.uid();
    const draft = consultationLetter(personUid);
    const first = await core.admin.letter.issue({ uid, draft });
    expect(await core.admin.letter.issue({ uid, draft })).toEqual(first);
    expect((await core.admin.letter.register({ year: 2026 })).entries).toHaveLength(1);
  });

  it('numbers many desks at once without gap or repetition', async () => {
    const { core, personUid } = await opened();
    const draft = { kind: 'mentoring' as const, personUid, since: '2025-02-03', purpose: 'lomba', signedOn };
    const letters = await Promise.all(
      Array.from({ length: 4 }, () => core.admin.letter.issue({ uid: core.uid(), draft })),
    );
    expect(letters.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  });

  it('says of nobody that they are mentored since a day after it was signed', async () => {
    const { core, personUid } = await opened();
    const draft = { kind: 'mentoring' as const, personUid, since: '2026-11-20', purpose: 'lomba' };
    const issue = (signed: string) =>
      core.admin.letter.issue({ uid: core.uid(), draft: { ...draft, signedOn: signed } });
    await expect(issue('2026-11-19')).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field: 'draft.since' }] },
    });
    expect((await issue('2026-11-20')).statement).toContain('2026');
  });

  it('refuses a time without consultations', async () => {
    const { core, personUid } = await opened();
    const draft = { ...consultationLetter(personUid), from: '2026-01-01', to: '2026-01-31' };
    await expect(core.admin.letter.issue({ uid: core.uid(), draft })).rejects.toMatchObject({
      code: 'NO_CONSULTATION',
    });
  });

  it('is reprinted byte by byte after everything around it has changed, and no more once it is void', async () => {
    const { core, personUid } = await opened();
    const letter = await core.admin.letter.issue({ uid: core.uid(), draft: consultationLetter(personUid) });
    const { uid } = letter;
    const bytes = async (file: Promise<File>) => Buffer.from(await (await file).arrayBuffer());
    const first = await bytes(core.admin.letter.file({ uid }));
    const { uid: _uid, ...office } = (await core.admin.office.current())!;
    await core.admin.office.update({ ...office, name: 'Kantor lain', letterNumbering: '{urut}/X/{tahun}' });
    expect((await bytes(core.admin.letter.reprint({ uid }))).equals(first)).toBe(true);
    expect((await core.admin.letter.register({ year: 2026 })).entries[0]?.reprints).toBe(1);
    await core.admin.letter.void({ uid, reason: 'Salah keperluan' });
    for (const leaves of [core.admin.letter.reprint, core.admin.letter.file])
      await expect(leaves({ uid })).rejects.toMatchObject({ code: 'ALREADY_VOID' });
    expect(await core.admin.check.text({ text: letter.number })).toMatchObject({ verdict: 'void' });
  });

  it('says on the paper that it is a reprint when wanted, and stays as it was', async () => {
    const { core, personUid } = await opened();
    const { uid } = await core.admin.letter.issue({ uid: core.uid(), draft: consultationLetter(personUid) });
    await core.admin.letter.reprint({ uid });
    const marked = await readPdfFile(await core.admin.letter.reprint({ uid, isMarked: true }));
    expect(marked.text).toContain('CETAK ULANG KE-2 · 23 November 2026');
    const issued = await readPdfFile(await core.admin.letter.reprint({ uid }));
    expect(issued.text).not.toContain('CETAK ULANG');
    expect(squeezed(marked.text)).toContain(squeezed(issued.text));
  });

  it('stands in a register that is searched, printed and saved as a workbook', async () => {
    const { core, personUid } = await opened();
    const { number } = await core.admin.letter.issue({
      uid: core.uid(),
      draft: consultationLetter(personUid),
    });
    const found = async (text: string) => (await core.admin.letter.register({ year: 2026, text })).entries;
    expect(await found('nurhaliza')).toMatchObject([{ number }]);
    expect(await found('kelembagaan')).toMatchObject([{ number }]);
    expect(await found('pelatihan')).toEqual([]);
    const paper = await readPdfFile(await core.admin.letter.registerPdf({ year: 2026, text: 'siti' }));
    for (const words of ['REGISTER SURAT TAHUN 2026', number, 'Siti Nurhaliza', 'Keterangan konsultasi'])
      expect(squeezed(paper.text)).toContain(squeezed(words));
    const book = await core.admin.letter.registerXlsx({ year: 2026 });
    const [sheet] = (await readXlsx(new Uint8Array(await book.arrayBuffer()))).sheets;
    expect(sheet!.rows.at(-1)).toEqual(expect.arrayContaining([number, 'Siti Nurhaliza']));
  });
});

describe('an invitation', () => {
  it('is one number and a page for each participant with the code of the door', async () => {
    const core = await openTestCore();
    const trainingUid = core.uid();
    await core.admin.training.save({
      uid: trainingUid,
      title: 'Pelatihan Pengemasan',
      fieldUids: [(await core.field('C')).uid],
      startDate: '2026-12-01',
      endDate: '2026-12-02',
      hours: 16,
      place: 'Aula PLUT',
      organiser: 'UPT PLUT-KUMKM',
      threshold: 80,
    });
    const draft = { kind: 'invitation' as const, trainingUid, time: '08.00 WIB sampai selesai', signedOn };
    await expect(core.admin.letter.preview({ draft })).rejects.toMatchObject({ code: 'NO_ADDRESSEE' });
    for (const name of ['Siti Nurhaliza', "Ma'ruf Amin"]) {
      const { personUid } = await registerVisitor(core, core.admin, name, 'A');
      await core.admin.training.enrol({ uid: core.uid(), trainingUid, who: { personUid } });
    }
    const letter = await core.admin.letter.issue({ uid: core.uid(), draft });
    const { text, pages } = await readPdfFile(await core.admin.letter.file({ uid: letter.uid }));
    expect(pages).toHaveLength(2);
    for (const { code } of await core.admin.training.participants({ trainingUid }))
      expect(text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
  });
});

describe('what a letter says of consultations', () => {
  it.each([
    [['2026-11-23'], 'telah berkonsultasi pada 23 November 2026 di bidang SDM'],
    [['2026-11-02', '2026-11-23'], 'telah berkonsultasi 2 kali pada 2–23 November 2026 di bidang SDM'],
    // A letter writes its months in full, also over the end of one.
    [
      ['2026-03-04', '2026-11-13'],
      'telah berkonsultasi 2 kali antara 4 Maret 2026 dan 13 November 2026 di bidang SDM',
    ],
  ])('of %j: %s', (days, statement) => {
    expect(consultationStatement(days.map((localDate) => ({ localDate, fieldName: 'SDM' })))).toBe(statement);
  });
});
