import { describe, expect, it } from 'vitest';
import { amountWords } from '#contract/amountWords.ts';
import { askedIn, isAboutCase, wordOf } from '#contract/letterKind.ts';
import { openSqlite } from '#core/kernel/database.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { approvedCase, openCase } from './facilitationSupport.ts';
import { openTestCore, type TestCore } from './support.ts';

const signedOn = '2026-11-23';

const opened = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'D' });
  return { core, rina };
};
const kindOf = async (core: TestCore, name: string) =>
  (await core.admin.letterKind.list()).find((each) => each.name === name)!;
const own = (kindUid: string, caseUid: string, answers: Record<string, string> = {}) => ({
  kind: 'own' as const,
  kindUid,
  personUid: null,
  caseUid,
  answers,
  signedOn,
});
const textOf = async (core: TestCore, uid: string) =>
  squeezed((await readPdfFile(await core.admin.letter.file({ uid }))).text);

it.each([
  [0, 'nol rupiah'],
  [1_000, 'seribu rupiah'],
  [21_001_000, 'dua puluh satu juta seribu rupiah'],
  [1_000_000, 'satu juta rupiah'],
  [50_000_000, 'lima puluh juta rupiah'],
  [111_111_111, 'seratus sebelas juta seratus sebelas ribu seratus sebelas rupiah'],
  [2_000_000_000_015, 'dua triliun lima belas rupiah'],
  [1_500_000_000, 'satu miliar lima ratus juta rupiah'],
])('%i rupiah are written out', (rupiah, words) => {
  expect(amountWords(rupiah)).toBe(words);
});

it('asks of a text about a case for what neither case nor client knows', () => {
  const body = '{kasus} {nama} {nib} {lembaga} {tempat} {nomor}';
  expect(isAboutCase(body)).toBe(true);
  expect(askedIn(body, ['kasus', 'nama', 'lembaga'])).toEqual(['nib', 'tempat']);
  expect(isAboutCase('{lembaga} {jumlah}')).toBe(false);
});

describe('a letter of a case', () => {
  it('comes with the application, says what the case says, and stands on case and card once', async () => {
    const { core, rina } = await opened();
    const { uid, personUid } = await approvedCase(core, rina);
    const kind = await kindOf(core, 'Surat rekomendasi');
    const start = await rina.letter.caseStart({ caseUid: uid });
    expect(start).toMatchObject({
      number: 'P-001',
      about: 'Pembiayaan, KUR, Bank Siak Raya',
      client: 'Usaha Nuraini',
      personUid,
      values: {
        kasus: 'P-001',
        skema: 'KUR',
        lembaga: 'Bank Siak Raya',
        jumlah: 'Rp50.000.000',
        'jumlah terbilang': 'lima puluh juta rupiah',
        disetujui: 'Rp50.000.000',
        tenor: '36 bulan',
        usaha: 'Usaha Nuraini',
        'tanggal kasus': '5 Oktober 2026',
      },
    });
    // The business has no NIB: it is asked for by its name, and nothing is printed without it.
    expect(askedIn(kind.body, Object.keys(start.values))).toEqual(['nib']);
    await expect(core.admin.letter.preview({ draft: own(kind.uid, uid) })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field: 'draft.answers.nib', message: 'Isian “nib” wajib diisi.' }] },
    });
    const draft = own(kind.uid, uid, { nib: 'dalam pengurusan' });
    const letter = await core.admin.letter.issue({ uid: core.uid(), draft });
    expect(letter).toMatchObject({ kind: 'own', title: 'Surat rekomendasi', subject: 'Nuraini', personUid });
    expect(letter.statement).toBe(
      'untuk fasilitasi pembiayaan (KUR) sebesar Rp50.000.000 (lima puluh juta rupiah) kepada Bank Siak Raya, kasus P-001',
    );
    const text = await textOf(core, letter.uid);
    for (const words of [
      'SURAT REKOMENDASI',
      letter.number,
      'Usaha Nuraini',
      'dalam pengurusan',
      'sejak 5 Oktober 2026, tercatat dengan nomor kasus P-001',
      'kepada Bank Siak Raya untuk fasilitasi pembiayaan (KUR) sebesar Rp50.000.000 (lima puluh juta rupiah)',
    ])
      expect(text).toContain(squeezed(words));
    expect(text).not.toMatch(/[{}]/);

    const ofCase = () => rina.letter.ofCase({ caseUid: uid });
    expect(await ofCase()).toMatchObject([{ number: letter.number, status: 'issued' }]);
    const { history } = await core.admin.person.card({ uid: personUid });
    expect(history.filter(({ detail }) => detail.includes(letter.number))).toHaveLength(1);
    await core.admin.letter.void({ uid: letter.uid, reason: 'Salah bank' });
    expect(await ofCase()).toMatchObject([{ status: 'void', voidReason: 'Salah bank' }]);
  });

  it('asks for the institution where the case has none, and hands over the papers that are there', async () => {
    const { core, rina } = await opened();
    const { uid } = await openCase(core, rina, { kind: 'legalitas', subject: 'halal', partner: '' });
    for (const code of ['ktp', 'daftarBahan'])
      await rina.facilitation.file({ uid, code, state: 'there', on: null, how: '' });
    const kind = await kindOf(core, 'Surat pengantar');
    const { values } = await rina.letter.caseStart({ caseUid: uid });
    expect(askedIn(kind.body, Object.keys(values))).toEqual(['lembaga', 'tempat tujuan', 'nib']);
    const draft = own(kind.uid, uid, { lembaga: 'BPJPH', 'tempat tujuan': 'Pekanbaru', nib: 'belum ada' });
    const { uid: letterUid } = await core.admin.letter.issue({ uid: core.uid(), draft });
    const text = await textOf(core, letterUid);
    for (const words of [
      'Pimpinan BPJPH',
      'untuk mengajukan fasilitasi legalitas (Sertifikat halal), dengan berkas: KTP pemilik atau pengurus dan Daftar produk dan bahan',
    ])
      expect(text).toContain(squeezed(words));
  });

  it('is not written for a case that ended without its result or whose client is gone, and says why', async () => {
    const { core, rina } = await opened();
    const kind = await kindOf(core, 'Surat rekomendasi');
    const first = await openCase(core, rina);
    const preview = () =>
      core.admin.letter.preview({ draft: own(kind.uid, first.uid, { nib: 'belum ada' }) });
    await rina.facilitation.end({ uid: first.uid, ending: 'ditolak', on: '2026-10-06', reason: 'Agunan' });
    await expect(preview()).rejects.toMatchObject({ code: 'CASE_ENDED' });
    await expect(rina.letter.caseStart({ caseUid: first.uid })).rejects.toMatchObject({
      message:
        'Kasus ini sudah berakhir tanpa hasil. Batalkan akhir kasusnya dahulu bila suratnya memang perlu.',
    });
    const { step } = await rina.facilitation.get({ uid: first.uid });
    await rina.facilitation.takeBack({
      uid: first.uid,
      step: step.code,
      ending: 'ditolak',
      reason: 'Salah',
    });
    await preview();
    await core.admin.person.remove({ uid: first.personUid, reason: 'Ganda' });
    await expect(preview()).rejects.toMatchObject({ code: 'CASE_CLIENT_GONE' });
    await expect(
      rina.letter.caseStart({ caseUid: '019ad000-0000-7000-8000-0000000000ff' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('follows its client when two cards become one, and is proposed once for a case', async () => {
    const { core, rina } = await opened();
    const kind = await kindOf(core, 'Surat rekomendasi');
    const first = await openCase(core, rina);
    const other = await openCase(core, rina);
    const paper = { kind: 'letter' as const, draft: own(kind.uid, first.uid, { nib: 'belum ada' }) };
    const proposed = core.uid();
    await rina.approval.submit({ uid: proposed, paper });
    await expect(rina.approval.submit({ uid: core.uid(), paper })).rejects.toMatchObject({
      code: 'ALREADY_WAITING',
    });
    // Of the same name, and another case: a letter of its own.
    const second = { ...paper, draft: { ...paper.draft, caseUid: other.uid } };
    expect(await rina.approval.submit({ uid: core.uid(), paper: second })).toMatchObject({
      state: 'waiting',
    });
    await core.admin.merge.join({
      uid: core.uid(),
      keptUid: other.personUid,
      mergedUid: first.personUid,
      takes: [],
      businesses: [],
      reason: 'Terdaftar dua kali',
    });
    const { changes } = await core.admin.approval.paper({ uid: proposed });
    await core.admin.approval.approve({ uid: proposed, changes });
    expect(await rina.letter.ofCase({ caseUid: first.uid })).toMatchObject([
      { personUid: other.personUid, status: 'issued' },
    ]);
    expect(await rina.letter.ofCase({ caseUid: other.uid })).toEqual([]);
  });

  it('is not shown to whoever may not begin one, not even as a preview', async () => {
    const { core, rina } = await opened();
    const { uid } = await openCase(core, rina);
    const kind = await kindOf(core, 'Surat rekomendasi');
    const nur = await core.signIn('Nur Aisyah', 'frontdesk');
    const draft = own(kind.uid, uid, { nib: 'belum ada' });
    await expect(nur.letter.preview({ draft })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      nur.approval.submit({ uid: core.uid(), paper: { kind: 'letter', draft } }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await rina.letter.preview({ draft })).pages.length).toBe(1);
  });

  it('never asks for a NIK to be typed, and tells of no NIK that there is not', async () => {
    const { core, rina } = await opened();
    const { uid } = await openCase(core, rina);
    const kind = {
      uid: core.uid(),
      name: 'Surat dengan NIK',
      body: 'Kasus {kasus} milik {nama}, NIK {nik}.',
      classification: '',
      numbering: '',
      hasOwnSeries: false,
      isActive: true,
    };
    await core.admin.letterKind.save(kind);
    const { values } = await rina.letter.caseStart({ caseUid: uid });
    expect(askedIn(kind.body, Object.keys(values))).toEqual([]);
    const draft = { ...own(kind.uid, uid), hasNik: true };
    const letter = await core.admin.letter.issue({ uid: core.uid(), draft });
    const { person } = await core.admin.person.card({ uid: letter.personUid! });
    expect(await textOf(core, letter.uid)).toContain(squeezed(`NIK ${person.nikMasked ?? '–'}.`));
    // What the register and the QR say is what the paper says.
    expect(letter.statement).not.toContain('untuk fasilitasi');
  });

  it('goes on with a proposal from before there were letters of cases', async () => {
    const { core, rina } = await opened();
    const kind = {
      uid: core.uid(),
      name: 'Surat jalan',
      body: 'Bertugas ke {tujuan}.',
      classification: '',
      numbering: '',
      hasOwnSeries: false,
      isActive: true,
    };
    await core.admin.letterKind.save(kind);
    const { caseUid: _, ...before } = own(kind.uid, '', { tujuan: 'Siak' });
    const uid = core.uid();
    await rina.approval.submit({ uid, paper: { kind: 'letter', draft: { ...before, caseUid: null } } });
    const file = openSqlite(core.databasePath, { readonly: false });
    const { changes } = file
      .prepare("UPDATE proposal SET content = json_remove(content, '$.draft.caseUid', '$.caseUid')")
      .run();
    file.close();
    expect(changes).toBe(1);
    await core.admin.approval.approve({ uid });
    expect((await core.admin.letter.register({ year: 2026 })).entries).toMatchObject([
      { title: 'Surat jalan', status: 'issued' },
    ]);
  });

  it('asks for nothing under a name that a kind of case has for something else', async () => {
    const { core, rina } = await opened();
    const ready = (await core.admin.letterKind.list()).filter(({ form }) => form === 'own');
    const kinds = await rina.facilitation.kinds();
    const ofKinds = kinds.flatMap(({ fields }) =>
      fields.flatMap(({ code, label }) => [wordOf(code), wordOf(label)]),
    );
    const known = [
      'kasus',
      'permohonan',
      'lembaga',
      'berkas',
      'konsultan',
      'bidang',
      'tanggal kasus',
      'nama',
      'alamat',
      'usaha',
      'nib',
    ];
    const asked = ready.flatMap(({ body }) => askedIn(body, known));
    expect(asked).toEqual(['tempat tujuan']);
    expect(ofKinds.filter((word) => asked.includes(word))).toEqual([]);
    expect(ofKinds).toContain('tempat');
  });

  it('gives way to a text of the office’s own of the same name, and is the office’s once it is changed', async () => {
    const { core } = await opened();
    const names = async () => (await core.admin.letterKind.list()).map(({ name }) => name);
    const ready = await kindOf(core, 'Surat rekomendasi');
    const draft = {
      uid: core.uid(),
      name: 'SURAT Rekomendasi',
      body: 'Kepada {lembaga}: {nama}, kasus {kasus}.',
      classification: '',
      numbering: '',
      hasOwnSeries: false,
      isActive: true,
    };
    await core.admin.letterKind.save(draft);
    expect(await names()).toContain('SURAT Rekomendasi');
    expect(await names()).not.toContain('Surat rekomendasi');
    const pengantar = await kindOf(core, 'Surat pengantar');
    const { form: _form, issued: _issued, ...typed } = pengantar;
    await core.admin.letterKind.save({ ...typed, body: 'Kasus {kasus}.', basedOn: typed });
    expect(await kindOf(core, 'Surat pengantar')).toMatchObject({
      uid: pengantar.uid,
      body: 'Kasus {kasus}.',
    });
    await expect(
      core.admin.letterKind.save({ ...draft, uid: core.uid(), name: 'surat pengantar' }),
    ).rejects.toMatchObject({ message: 'Sudah ada jenis surat dengan nama itu.' });
    expect(ready.issued).toBe(0);
  });
});
