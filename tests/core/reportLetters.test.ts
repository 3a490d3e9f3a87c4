import { describe, expect, it } from 'vitest';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openTestCore, registerVisitor, type TestCore } from './support.ts';

const period = '2026-11';
const signedOn = '2026-12-01';
const cover = {
  kind: 'cover' as const,
  period,
  addressee: 'Kepala Dinas Koperasi',
  place: 'di Pekanbaru',
  hasPackage: true,
  signedOn,
};
const memo = {
  kind: 'memo' as const,
  period,
  addressee: 'Kepala UPT',
  sender: {
    post: 'Kepala Subbagian Tata Usaha',
    name: 'Hj. Syafrida Wulandari, S.P.',
    rank: 'Penata Tingkat I (III/d)',
    nip: '198512172010012021',
  },
  points: '- Kunjungan 2, sama dengan Oktober 2026.\n2. Survei belum cukup responden.',
  copies: 'Konsultan Pendamping Bidang Kelembagaan',
  signedOn,
};

/** November is over, with a number of its own. */
const opened = async () => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Siti Nuraini', 'A');
  await core.admin.remark.save({ period, number: '500.3/118/XI/2026', obstacles: '', plans: '' });
  core.setNow('2026-12-01T01:00:00.000Z');
  await core.answerForClock();
  return core;
};
const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer());
const textOf = async (core: TestCore, uid: string) =>
  squeezed((await readPdfFile(await core.admin.letter.file({ uid }))).text);

describe('a cover letter of a report', () => {
  it('names the report, its number, lock and fingerprint, and is stored as it went out', async () => {
    const core = await opened();
    const lock = await core.admin.monthLock.lock({
      uid: core.uid(),
      month: period,
      paper: 'a4',
      skipped: [],
    });
    const { number } = await core.admin.letter.preview({ draft: cover });
    const letter = await core.admin.letter.issue({ uid: core.uid(), draft: cover });
    expect(letter).toMatchObject({
      kind: 'cover',
      title: 'Surat pengantar laporan',
      number,
      subject: 'Laporan Bulanan November 2026',
      personUid: null,
      statement: 'mengantarkan Laporan Bulanan November 2026 kepada Kepala Dinas Koperasi',
    });
    const text = await textOf(core, letter.uid);
    for (const words of [
      '1 Desember 2026 Yth. Kepala Dinas Koperasi di Pekanbaru SURAT PENGANTAR',
      `Nomor: ${number}`,
      `Laporan Bulanan November 2026, nomor 500.3/118/XI/2026, kunci nomor ${lock.number}`,
      `Sidik kunci nomor ${lock.number}: ${lock.fingerprint}`,
      'Paket data November 2026',
      'Tanda terima Diterima tgl.',
    ])
      expect(text).toContain(squeezed(words));

    const stored = await bytesOf(await core.admin.letter.file({ uid: letter.uid }));
    await core.admin.letter.issue({ uid: core.uid(), draft: { ...cover, addressee: 'Bupati' } });
    expect(await bytesOf(await core.admin.letter.reprint({ uid: letter.uid }))).toEqual(stored);
    expect(await core.admin.check.text({ text: letter.number })).toMatchObject({
      letter: { title: 'Surat pengantar laporan' },
    });
    await core.admin.letter.void({ uid: letter.uid, reason: 'Salah alamat' });
    const { entries } = await core.admin.letter.register({ year: 2026, text: 'pengantar' });
    expect(entries.map(({ kind, status, voidReason }) => [kind, status, voidReason])).toEqual([
      ['cover', 'issued', ''],
      ['cover', 'void', 'Salah alamat'],
    ]);
    const trail = await core.admin.office.trail({ from: signedOn, to: signedOn, text: letter.number });
    expect(trail.entries.length).toBeGreaterThanOrEqual(3);
  });

  it('of a quarter names no lock, whatever is locked of it, and of an open month none', async () => {
    const core = await opened();
    const open = await core.admin.letter.issue({ uid: core.uid(), draft: { ...cover, hasPackage: false } });
    const text = await textOf(core, open.uid);
    expect(text).not.toContain('kunci');
    expect(text).not.toContain('Paketdata');
    await core.admin.monthLock.lock({ uid: core.uid(), month: period, paper: 'a4', skipped: [] });
    const quarter = await core.admin.letter.issue({
      uid: core.uid(),
      draft: { ...cover, period: '2026-T4' },
    });
    const told = await textOf(core, quarter.uid);
    expect(told).toContain(squeezed('Laporan Triwulan IV 2026'));
    expect(told).not.toContain('kunci');
  });

  it('begins with what the office knows, then with what the last one said', async () => {
    const core = await opened();
    const start = { kind: 'cover' as const, period };
    const office = (await core.admin.office.current())!;
    expect(await core.admin.letter.reportStart(start)).toMatchObject({
      addressee: `Kepala ${office.agency}`,
      place: `di ${office.city}`,
      hasPackage: true,
    });
    await core.admin.letter.issue({ uid: core.uid(), draft: { ...cover, hasPackage: false } });
    expect(await core.admin.letter.reportStart({ ...start, period: '2026' })).toMatchObject({
      addressee: cover.addressee,
      place: cover.place,
      hasPackage: false,
    });
  });
});

describe('a memo to the head', () => {
  it('says what is asked, point by point, and who sends it', async () => {
    const core = await opened();
    const letter = await core.admin.letter.issue({ uid: core.uid(), draft: memo });
    const text = await textOf(core, letter.uid);
    for (const words of [
      'NOTA DINAS Kepada : Yth. Kepala UPT Dari : Kepala Subbagian Tata Usaha Tanggal : 1 Desember 2026',
      `Nomor : ${letter.number}`,
      'Hal : Penyampaian Konsep Laporan Bulanan November 2026',
      'Bersama ini disampaikan konsep Laporan Bulanan November 2026, nomor 500.3/118/XI/2026, untuk mendapat pemeriksaan dan tanda tangan. Pokok-pokoknya',
      '1. Kunjungan 2, sama dengan Oktober 2026.',
      '2. Survei belum cukup responden.',
      'bulan November 2026 akan dikunci',
      'Hj. Syafrida Wulandari, S.P.',
      'NIP. 19851217 201001 2 021',
      'Tembusan: 1. Konsultan Pendamping Bidang Kelembagaan',
    ])
      expect(text).toContain(squeezed(words));
  });

  it('has its points from the figures: of a locked month from those that were locked', async () => {
    const core = await opened();
    const start = { kind: 'memo' as const, period };
    const told =
      'Kunjungan 1, naik dari 0 pada Oktober 2026; orang yang berkunjung 1; usaha yang dilayani 0.';
    const { head } = (await core.admin.office.current())!;
    const first = await core.admin.letter.reportStart(start);
    expect(first).toMatchObject({ addressee: head.post, sender: { post: '', name: '' }, copies: '' });
    expect(first.points.split('\n')[0]).toBe(told);
    expect(first.points).toContain('1 kunjungan tanpa skala usaha dan 1 kunjungan tanpa sektor usaha');
    await core.admin.monthLock.lock({ uid: core.uid(), month: period, paper: 'a4', skipped: [] });
    await core.admin.letter.issue({ uid: core.uid(), draft: memo });
    const second = await core.admin.letter.reportStart(start);
    expect(second).toEqual({ ...first, sender: memo.sender, copies: memo.copies, addressee: memo.addressee });
    const locked = await core.admin.letter.issue({ uid: core.uid(), draft: { ...memo, points: '' } });
    const text = await textOf(core, locked.uid);
    expect(text).toContain(squeezed('Hal : Penyampaian Laporan Bulanan November 2026'));
    expect(text).toContain(squeezed('Laporan siap dikirim ke dinas dengan surat pengantar.'));
    expect(text).not.toContain('Pokok-pokoknya');
  });

  it('is turned down without its sender, and waits for whoever may issue it', async () => {
    const core = await opened();
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const nobody = { ...memo, sender: { ...memo.sender, name: ' ' } };
    await expect(core.admin.letter.preview({ draft: nobody })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(rina.letter.issue({ uid: core.uid(), draft: memo })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const uid = core.uid();
    await rina.approval.submit({ uid, paper: { kind: 'letter', draft: memo } });
    await core.admin.approval.approve({ uid });
    expect((await core.admin.letter.register({ year: 2026 })).entries).toMatchObject([
      { kind: 'memo', title: 'Nota dinas laporan' },
    ]);
  });
});

it('both may have numbers of their own before the first goes out', async () => {
  const core = await opened();
  const kinds = await core.admin.letterKind.list();
  expect(kinds.slice(3, 6).map(({ form, issued }) => [form, issued])).toEqual([
    ['agreement', 0],
    ['cover', 0],
    ['memo', 0],
  ]);
  const { form: _, issued: __, ...kind } = kinds[5]!;
  await core.admin.letterKind.save({
    ...kind,
    classification: '000.8.3',
    numbering: '{kode}/{urut:2}/ND/PLUT/{bulan_romawi}/{tahun}',
    hasOwnSeries: true,
  });
  expect((await core.admin.letter.issue({ uid: core.uid(), draft: memo })).number).toBe(
    '000.8.3/01/ND/PLUT/XII/2026',
  );
  expect((await core.admin.letterKind.list())[5]).toMatchObject({ form: 'memo', issued: 1 });
  expect((await core.admin.letter.issue({ uid: core.uid(), draft: cover })).number).toBe(
    '001/SK/PLUT-RIAU/XII/2026',
  );
});
