import { describe, expect, it } from 'vitest';
import { askedIn, isAboutPerson } from '#contract/letterKind.ts';
import { formatNumber, numberTemplate } from '#contract/numbering.ts';
import { blocksOf } from '#core/features/documents/letter/own.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { newPerson, openTestCore, plainActivity, registerVisitor, type TestCore } from './support.ts';
import { ADMIN_PIN } from './pins.ts';

const signedOn = '2026-11-23';
const kindDraft = (core: TestCore, more: object = {}) => ({
  uid: core.uid(),
  name: 'Surat Rekomendasi',
  body: 'Dengan ini {jabatan} menerangkan:\n\nNama: {nama}\nUsaha: {usaha}\n\n{uraian}\n\nUntuk {keperluan}.',
  classification: '500.3',
  numbering: '',
  hasOwnSeries: false,
  isActive: true,
  ...more,
});
const own = (kindUid: string, personUid: string | null, answers: Record<string, string>) => ({
  kind: 'own' as const,
  kindUid,
  personUid,
  answers,
  signedOn,
  hasNik: false,
});

describe('the text of an own letter', () => {
  it('asks for the words that no record fills in', () => {
    expect(askedIn('{Nama} {perihal}, {nama  usaha} { } {perihal} {')).toEqual(['perihal', 'nama usaha']);
    expect(isAboutPerson('Kepada {kepada}')).toBe(false);
  });

  it('keeps what is typed as it is typed: a value is no placeholder, no list and no line', () => {
    expect(
      blocksOf('Isi {a}\n\nNama: {b}\nKota: {c}', { a: '{b}: x', b: '#set page(1cm)', c: '*_$`' }),
    ).toEqual([
      { teks: 'Isi {b}: x' },
      {
        baris: [
          ['Nama', '#set page(1cm)'],
          ['Kota', '*_$`'],
        ],
      },
    ]);
  });
});

describe('a letter of the office’s own', () => {
  it('is numbered, printed, registered and checked as the others, and frozen when its text changes', async () => {
    const core = await openTestCore();
    const { personUid } = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
    const kind = await core.admin.letterKind.save(kindDraft(core));
    expect((await core.admin.letterKind.preview({ draft: kindDraft(core) })).pages).toHaveLength(1);
    const draft = own(kind.uid, personUid, { uraian: 'Usahanya dibina.', keperluan: 'KUR' });
    const preview = await core.admin.letter.preview({ draft });
    expect(preview).toMatchObject({ number: '001/SK/PLUT-RIAU/XI/2026' });
    const letter = await core.admin.letter.issue({ uid: core.uid(), draft });
    expect(letter).toMatchObject({
      number: preview.number,
      title: 'Surat Rekomendasi',
      subject: 'Siti Nurhaliza',
    });
    const text = async () =>
      squeezed((await readPdfFile(await core.admin.letter.reprint({ uid: letter.uid }))).text);
    const before = await text();
    for (const words of [
      'SURAT REKOMENDASI',
      letter.number,
      'Siti Nurhaliza',
      'Usahanya dibina.',
      'Untuk KUR.',
    ])
      expect(before).toContain(squeezed(words));
    await core.admin.letterKind.save({
      ...kindDraft(core),
      uid: kind.uid,
      name: 'Surat Lain',
      body: 'Lain.',
    });
    expect(await text()).toBe(before);
    expect((await core.admin.letter.register({ year: 2026, text: 'siti' })).entries).toMatchObject([
      { title: 'Surat Rekomendasi' },
    ]);
    await core.admin.letter.void({ uid: letter.uid, reason: 'Salah' });
    expect(await core.admin.check.text({ text: letter.number })).toMatchObject({ verdict: 'void' });
  });

  it('prints hostile text as text', async () => {
    const core = await openTestCore();
    const hostile = '#import "x" #panic("a") *b* _c_ $d$ `e` <f> @g \\ // {nama} #(1+1) [h] = i';
    const kind = await core.admin.letterKind.save(
      kindDraft(core, { name: '#eval("1")', body: `${hostile}\n\nPerihal: {perihal}` }),
    );
    const { personUid } = await registerVisitor(core, core.admin, 'Siti *Tebal* #x', 'A');
    const letter = await core.admin.letter.issue({
      uid: core.uid(),
      draft: own(kind.uid, personUid, { perihal: hostile }),
    });
    const { text } = await readPdfFile(await core.admin.letter.file({ uid: letter.uid }));
    const filled = hostile.replace('{nama}', 'Siti *Tebal* #x');
    expect(squeezed(text)).toContain(squeezed(filled));
    expect(squeezed(text)).toContain(squeezed(hostile)); // as a value its braces stay
    expect(squeezed(text)).toContain(squeezed('#EVAL("1")'));
  });

  it('says what is missing, by the words of its text', async () => {
    const core = await openTestCore();
    const kind = await core.admin.letterKind.save(kindDraft(core));
    await expect(
      core.admin.letter.issue({ uid: core.uid(), draft: own(kind.uid, null, { uraian: 'x' }) }),
    ).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field: 'draft.personUid' }, { message: 'Isian “keperluan” wajib diisi.' }] },
    });
  });

  it('prints a NIK only when its holder wants it, and the trail says so', async () => {
    const core = await openTestCore();
    const siti = { ...newPerson(core, 'Siti Nurhaliza'), nik: '1471024107850003', birthDate: '1985-07-01' };
    await registerVisitor(core, core.admin, siti.name, 'A', { person: { new: siti } });
    const personUid = siti.uid;
    const kind = await core.admin.letterKind.save(kindDraft(core, { body: 'NIK: {nik}' }));
    const draft = own(kind.uid, personUid, {});
    const masked = await core.admin.letter.issue({ uid: core.uid(), draft });
    const plain = await core.admin.letter.issue({ uid: core.uid(), draft: { ...draft, hasNik: true } });
    const text = async (uid: string) => (await readPdfFile(await core.admin.letter.file({ uid }))).text;
    expect(await text(masked.uid)).not.toMatch(/\d{16}/);
    expect(await text(plain.uid)).toMatch(/\d{16}/);
    expect(plain.statement).not.toMatch(/\d{16}/);
    const { entries } = await core.admin.office.trail({
      from: signedOn,
      to: signedOn,
      text: 'menampilkan nik',
    });
    expect(entries).toHaveLength(1);
  });
});

describe('series', () => {
  const next = async (core: TestCore) =>
    Object.fromEntries(
      (await core.admin.series.list({ year: 2026 })).map(({ name, number }) => [name, number]),
    );

  it('put the classification code in the number, and leave it out where there is none', () => {
    const template = '{kode}/{urut:3}/PLUT/{tahun}';
    expect(formatNumber(template, 7, signedOn, '500.3')).toBe('500.3/007/PLUT/2026');
    expect(formatNumber(template, 7, signedOn)).toBe('007/PLUT/2026');
  });

  it.each([
    ['certificate', '{urut:3}/{bulan_romawi}/{bulan}/{tahun}', undefined],
    [
      'certificate',
      '{kode}/{urut:3}/{tahun}',
      'Dalam kurung kurawal hanya {urut:3}, {bulan_romawi}, {bulan}, {tahun}.',
    ],
    ['letter', '{kode}/{urut}/{tahun}', undefined],
    [
      'letter',
      '{urut}/{Tahun}/{tahun}',
      'Dalam kurung kurawal hanya {kode}, {urut:3}, {bulan_romawi}, {bulan}, {tahun}.',
    ],
    [
      'letter',
      '{urut}/{tahun}{',
      'Dalam kurung kurawal hanya {kode}, {urut:3}, {bulan_romawi}, {bulan}, {tahun}.',
    ],
    [
      'letter',
      '{urut}',
      'Format harus memuat {urut} dan {tahun}, misalnya {urut:3}/SK/{bulan_romawi}/{tahun}.',
    ],
    ['letter', '', 'Format nomor wajib diisi.'],
  ] as const)('of a %s are written as %s only with what it knows', (paper, written, sentence) => {
    const read = numberTemplate(paper, 'Format nomor', 'SK').safeParse(written);
    expect(read.error?.issues[0]?.message).toBe(sentence);
  });

  it('say at the format of a kind what is wrong with it', async () => {
    const core = await openTestCore();
    await expect(
      core.admin.letterKind.save(kindDraft(core, { numbering: '{nomor}/{tahun}' })),
    ).rejects.toMatchObject({
      data: {
        issues: [{ path: ['numbering'], message: expect.stringContaining('Format harus memuat') }, {}],
      },
    });
  });

  it('take a code as it is written, and refuse one with braces', async () => {
    expect(formatNumber('{kode}/{urut:3}/{tahun}', 7, '2026-11-23', '{urut}.{tahun}')).toBe(
      '{urut}.{tahun}/007/2026',
    );
    const core = await openTestCore();
    await expect(
      core.admin.letterKind.save(kindDraft(core, { classification: '{urut}' })),
    ).rejects.toMatchObject({
      data: {
        issues: [{ field: 'classification', message: expect.stringContaining('apa adanya') as string }],
      },
    });
  });

  it('go up to six digits, and say so', async () => {
    const core = await openTestCore();
    const raise = { kind: 'certificate', year: 2026, next: 1_000_000 };
    const tooMuch = {
      data: { issues: [{ message: expect.stringContaining('paling besar 999.999') as string }] },
    };
    await expect(core.admin.series.setNext(raise)).rejects.toMatchObject(tooMuch);
    const answers = [{ kind: 'certificate', year: 2026, last: 999_999 }];
    await expect(core.admin.series.tell({ answers })).rejects.toMatchObject(tooMuch);
    expect((await core.admin.series.setNext({ ...raise, next: 999_999 })).next).toBe(999_999);
    const issue = (...names: string[]) =>
      core.admin.certificate.issue({
        uid: core.uid(),
        activity: plainActivity,
        recipients: names.map((name) => ({ name })),
      });
    await expect(issue('Ani Satu', 'Budi Dua')).rejects.toMatchObject({ code: 'NUMBERS_USED_UP' });
    expect((await core.admin.certificate.register({ year: 2026 })).issued).toBe(0);
    expect((await issue('Ani Satu')).certificates[0]!.sequence).toBe(999_999);
    await expect(issue('Budi Dua')).rejects.toMatchObject({ code: 'NUMBERS_USED_UP' });

    await core.admin.series.setNext({ kind: 'letter', year: 2026, next: 999_999 });
    const { personUid } = await registerVisitor(core, core.admin, 'Siti', 'A');
    const draft = { kind: 'mentoring', personUid, since: '2026-01-05', purpose: 'KUR' } as const;
    const write = () =>
      core.admin.letter.issue({ uid: core.uid(), draft: { ...draft, signedOn: '2026-11-23' } });
    await write();
    await expect(write()).rejects.toMatchObject({ code: 'NUMBERS_USED_UP' });
  });

  it('begin in the middle of a year where the paper left off, upwards only, by an administrator', async () => {
    const core = await openTestCore();
    const manager = await core.signIn('Raja', 'manager');
    const raise = { kind: 'certificate', year: 2026, next: 143 };
    await expect(manager.series.setNext(raise)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await core.admin.series.setNext(raise)).toMatchObject({ number: '143/SERT/PLUT-RIAU/XI/2026' });
    await core.admin.series.setNext(raise);
    await expect(core.admin.series.setNext({ ...raise, next: 142 })).rejects.toMatchObject({
      code: 'NOT_HIGHER',
    });
    const { certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity: {
        title: 'Pelatihan',
        role: 'Peserta',
        startDate: signedOn,
        endDate: signedOn,
        hours: 6,
        place: 'Aula',
        organiser: 'PLUT',
        signedOn,
        materials: [],
      },
      recipients: [{ name: 'Siti' }],
    });
    expect(certificates[0]!.sequence).toBe(143);
    expect(await next(core)).toEqual({
      Sertifikat: '144/SERT/PLUT-RIAU/XI/2026',
      Surat: '001/SK/PLUT-RIAU/XI/2026',
    });
    const { entries } = await core.admin.office.trail({
      from: signedOn,
      to: signedOn,
      text: 'nomor berikutnya',
    });
    expect(entries.map(({ summary }) => summary)).toEqual(['Sertifikat 2026: 1 → 143']);
    await core.restart();
    const again = core.client();
    const [fitriani] = (await again.session.staffList()).filter(({ name }) => name === 'Fitriani');
    await again.session.signIn({ staffUid: fitriani!.uid, pin: ADMIN_PIN });
    expect((await again.series.list({ year: 2026 }))[0]?.next).toBe(144);
  });

  it('count a kind by itself once its numbers differ from the others', async () => {
    const core = await openTestCore();
    const { personUid } = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
    const draft = kindDraft(core, { body: 'Untuk {nama}.', hasOwnSeries: true });
    await expect(core.admin.letterKind.save(draft)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field: 'classification' }] },
    });
    const kind = await core.admin.letterKind.save({ ...draft, numbering: '{kode}/{urut:3}/PLUT/{tahun}' });
    const mentoring = {
      kind: 'mentoring' as const,
      personUid,
      since: '2025-02-03',
      purpose: 'KUR',
      signedOn,
    };
    const numbers = [];
    for (const each of [mentoring, own(kind.uid, personUid, {}), mentoring, own(kind.uid, personUid, {})])
      numbers.push((await core.admin.letter.issue({ uid: core.uid(), draft: each })).number);
    expect(numbers).toEqual([
      '001/SK/PLUT-RIAU/XI/2026',
      '500.3/001/PLUT/2026',
      '002/SK/PLUT-RIAU/XI/2026',
      '500.3/002/PLUT/2026',
    ]);
    expect(await next(core)).toMatchObject({ 'Surat Rekomendasi': '500.3/003/PLUT/2026' });

    // the office's own format becomes that of the kind: no number is given twice, and no error is a riddle
    const { uid: _, ...office } = (await core.admin.office.current())!;
    await core.admin.office.update({ ...office, letterNumbering: '500.3/{urut:3}/PLUT/{tahun}' });
    await core.admin.series.setNext({ kind: `letter:${kind.uid}`, year: 2026, next: 10 });
    await core.admin.letter.issue({ uid: core.uid(), draft: mentoring });
    await core.admin.letterKind.save({
      ...draft,
      numbering: '500.3/{urut:3}/PLUT/{tahun}',
      hasOwnSeries: false,
    });
    expect(
      (await core.admin.letter.issue({ uid: core.uid(), draft: own(kind.uid, personUid, {}) })).number,
    ).toBe('500.3/004/PLUT/2026');
  });
});
