import fc from 'fast-check';
import Sqlite from 'better-sqlite3';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { BookDraft, BookRow, CopyState } from '#contract/book.ts';
import { availableText } from '#contract/catalogue.ts';
import { daysLate, reminderText } from '#contract/loan.ts';
import { openTestCore, registerVisitor, type TestCore } from './support.ts';

const addBook = async (core: TestCore, title: string, copies = 1, change: Partial<BookDraft> = {}) => {
  const draft = {
    uid: core.uid(),
    kind: 'book' as const,
    title,
    author: 'Tim PLUT',
    isbn: '',
    year: 2024,
    shelf: 'Produksi 3',
    file: '',
  };
  const copyUids = Array.from({ length: copies }, () => core.uid());
  const row = await core.admin.book.save({ ...draft, ...change, copyUids, acquiredOn: '2026-11-02' });
  return { ...row, copyUids };
};
const newPerson = async (core: TestCore, name: string) =>
  (await registerVisitor(core, core.admin, name, 'A')).personUid;

const draftOf = ({ uid, kind, title, author, isbn, year, shelf, file }: BookRow) => ({
  uid,
  kind,
  title,
  author,
  isbn,
  year,
  shelf,
  file,
});
const listOf = async (...rows: (string | number)[][]) =>
  new File([new Uint8Array(await writeXlsx({ sheets: [{ name: 'Buku', rows }] }))], 'buku.xlsx');

const open = async () => {
  const core = await openTestCore();
  const [siti, budi] = [await newPerson(core, 'Siti'), await newPerson(core, 'Budi')];
  const lend = (copyUid: string, personUid = siti) =>
    core.admin.loan.lend({ uid: core.uid(), copyUid, personUid });
  const page = (uid: string) => core.admin.book.get({ uid });
  const reserve = (bookUid: string, personUid: string) =>
    core.admin.loan.reserve({ uid: core.uid(), bookUid, personUid });
  /** As the desk sees the copy at this moment. */
  const setState = async (copyUid: string, state: CopyState) => {
    const all = await core.admin.book.list({});
    const copies = (await Promise.all(all.map(({ uid }) => page(uid)))).flatMap((each) => each.copies);
    const loanUid = copies.find(({ uid }) => uid === copyUid)?.loan?.uid ?? null;
    return core.admin.loan.setState({ uid: copyUid, state, loanUid });
  };
  return { core, siti, budi, lend, page, reserve, setState };
};

describe('the catalogue', () => {
  it('numbers titles and copies, and finds them by words, number and either form of an ISBN', async () => {
    const { core, page, setState } = await open();
    const kemas = await addBook(core, 'Mengemas Produk Pangan Rumahan', 3);
    const livre = await addBook(core, 'Le livre', 1, { isbn: '978-2-07-216511-5', shelf: '' });
    expect([kemas.number, livre.number, livre.isbn]).toEqual(['B-0001', 'B-0002', '9782072165115']);
    const { book, copies } = await page(kemas.uid);
    expect(copies.map(({ number }) => number)).toEqual(['B-0001-1', 'B-0001-2', 'B-0001-3']);
    expect(book).toMatchObject({ copies: 3, available: 3, lent: 0, isbn: '' }); // without ISBN
    const found = async (text: string) => (await core.admin.book.list({ text })).map(({ title }) => title);
    expect(await found('2072165113')).toEqual(['Le livre']);
    expect(await found('pangan tim')).toEqual(['Mengemas Produk Pangan Rumahan']);
    expect(await found('B-0001')).toEqual(['Mengemas Produk Pangan Rumahan']);
    expect(await found('produksi livre')).toEqual([]);
    expect(await found('')).toEqual(['Le livre', 'Mengemas Produk Pangan Rumahan']);
    await expect(addBook(core, 'Again', 1, { isbn: '2072165113' })).rejects.toMatchObject({
      code: 'ISBN_KNOWN',
      data: { uid: livre.uid },
    });
    await expect(addBook(core, 'X', 1, { isbn: '978-1-960957-03-X' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    // Sent twice, stored once; what is added goes on with the numbers, also behind a withdrawn one.
    const stored = draftOf(kemas);
    const more = { ...stored, copyUids: [core.uid()], acquiredOn: '2026-11-20', basedOn: stored };
    await setState(kemas.copyUids[2]!, 'withdrawn');
    await core.admin.book.save(more);
    expect(await core.admin.book.save(more)).toMatchObject({ copies: 3, available: 3 });
    expect((await page(kemas.uid)).copies.map(({ number, state }) => `${number} ${state}`)).toEqual([
      'B-0001-1 shelf',
      'B-0001-2 shelf',
      'B-0001-3 withdrawn',
      'B-0001-4 shelf',
    ]);
  });

  it('is changed field by field from two windows, and told by the audit trail', async () => {
    const { core } = await open();
    const stored = draftOf(await addBook(core, 'Halal'));
    const none = { copyUids: [], acquiredOn: '2026-11-23', basedOn: stored };
    await core.admin.book.save({ ...stored, shelf: 'A', ...none });
    const changed = await core.admin.book.save({ ...stored, title: 'Halal UMK', ...none });
    expect(changed).toMatchObject({ shelf: 'A', title: 'Halal UMK' });
    await expect(core.admin.book.save({ ...stored, shelf: 'B', ...none })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
    });
    const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'buku' });
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toContain('Mengubah Halal UMK');
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toContain(
      'Menambah B-0001-1, Halal UMK',
    );
  });

  it('says whether a video still lies on the disk', async () => {
    const { core } = await open();
    const there = async (file: string) => {
      const { uid } = await addBook(core, file || 'tanpa berkas', 0, { kind: 'video', file });
      return (await core.admin.book.file({ uid })).isThere;
    };
    expect(await there(core.databasePath)).toBe(true);
    expect(await there(`${core.folder}/hilang.mp4`)).toBe(false);
    expect(await there('')).toBe(false);
  });

  it('comes from a workbook and leaves as one that can be read again', async () => {
    const { core } = await open();
    await addBook(core, 'Halal', 2);
    await addBook(core, 'Merek', 3, { kind: 'module' });
    await addBook(core, 'Video Kemasan', 0, { kind: 'video', file: 'D:\\Video\\kemasan.mp4' });
    const file = async (from: File) => new File([new Uint8Array(await from.arrayBuffer())], 'buku.xlsx');
    const catalogue = await file(await core.admin.book.catalogueXlsx());
    const [sheet] = (await readXlsx(new Uint8Array(await catalogue.arrayBuffer()))).sheets;
    expect(sheet!.rows.at(-3)).toEqual([
      'B-0001',
      'Halal',
      'Tim PLUT',
      '',
      2024,
      'Buku',
      'Produksi 3',
      2,
      2,
      0,
      '',
    ]);
    expect(await core.admin.book.readImport({ file: catalogue })).toMatchObject([
      { title: 'Halal', copies: 2, problem: 'Sudah ada: B-0001.' },
      { title: 'Merek', copies: 3, problem: 'Sudah ada: B-0002.' },
      { title: 'Video Kemasan', copies: 0, problem: 'Sudah ada: B-0003.' },
    ]);
    const other = await openTestCore();
    expect(await other.admin.book.import({ file: catalogue })).toEqual({ books: 3, copies: 5 });
    expect(await other.admin.book.import({ file: catalogue })).toEqual({ books: 0, copies: 0 }); // sent twice
    const whole = ({ number, kind, title, author, year, shelf, file: path, copies }: BookRow) =>
      [number, kind, title, author, year, shelf, path, copies].join('|');
    expect((await other.admin.book.list({})).map(whole)).toEqual((await core.admin.book.list({})).map(whole));
    const empty = new File(['x'], 'buku.xlsx');
    await expect(other.admin.book.readImport({ file: empty })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });

  it('imports a list once, though two windows send it at one moment', async () => {
    const { core } = await open();
    const desk = await core.signIn('Petugas', 'frontdesk');
    const file = await listOf(['Judul', 'Eksemplar'], ['Halal', 1], ['Merek', 2]);
    const both = await Promise.all([core.admin.book.import({ file }), desk.book.import({ file })]);
    expect(both.map(({ books }) => books).toSorted((a, b) => a - b)).toEqual([0, 2]);
    expect((await core.admin.book.list({})).map(({ title }) => title)).toEqual(['Halal', 'Merek']);
  });

  it('refuses a list of more than 5,000 books, and cuts none of its own', { timeout: 300_000 }, async () => {
    const { core } = await open();
    const rows = Array.from({ length: 5001 }, (_, i) => [`Buku ${String(i).padStart(4, '0')}`, 0]);
    const heads = ['Judul', 'Eksemplar'];
    const tooLong = await listOf(heads, ...rows);
    for (const call of ['readImport', 'import'] as const)
      await expect(core.admin.book[call]({ file: tooLong })).rejects.toMatchObject({ code: 'ROWS_TOO_MANY' });
    const [first, last] = [await listOf(heads, ...rows.slice(0, 5000)), await listOf(heads, rows[5000]!)];
    expect(await core.admin.book.import({ file: first })).toEqual({ books: 5000, copies: 0 });
    for (const books of [1, 0])
      expect(await core.admin.book.import({ file: last })).toEqual({ books, copies: 0 });
    expect(await core.admin.book.list({})).toHaveLength(5001);
    const book = new Uint8Array(await (await core.admin.book.catalogueXlsx()).arrayBuffer());
    expect((await readXlsx(book)).sheets[0]!.rows.at(-1)).toContain('Buku 5000');
  });

  it('says what is free, kept, gone, and what never had a copy', async () => {
    const { core, siti, budi, lend, page, reserve, setState } = await open();
    const { uid, copyUids } = await addBook(core, 'Kemasan', 2);
    const [first, second] = copyUids as [string, string];
    const said = async () => availableText((await page(uid)).book);
    expect(await said()).toBe('2 dari 2 tersedia');
    const { loan } = await lend(first);
    await lend(second);
    await reserve(uid, budi);
    expect(await said()).toBe('0 dari 2 tersedia');
    await core.admin.loan.giveBack({ uid: loan!.uid });
    expect(await said()).toBe('0 dari 2 tersedia, 1 disimpan untuk pemesan');
    await setState(second, 'lost');
    await setState(first, 'withdrawn');
    expect(await said()).toBe('semua eksemplar hilang atau ditarik');
    await setState(second, 'withdrawn');
    expect(await said()).toBe('semua eksemplar hilang atau ditarik');
    // Nobody would ever come to have it.
    await expect(reserve(uid, siti)).rejects.toMatchObject({ code: 'NOT_LENDABLE' });
    const video = await addBook(core, 'Video', 0, { kind: 'video' });
    expect(availableText(video)).toBe('dibaca di kantor');
    await expect(reserve(video.uid, siti)).rejects.toMatchObject({ code: 'NOT_LENDABLE' });
  });

  it('counts copies, loans and the reading room by the guest book', async () => {
    const { core, lend } = await open();
    const [kemas] = [await addBook(core, 'Kemasan', 2), await addBook(core, 'Halal')];
    const { loan } = await lend(kemas.copyUids[0]!);
    const { uid: serviceUid } = await core.service(7);
    const { uid: fieldUid } = await core.field('A');
    await registerVisitor(core, core.admin, 'Tono', 'A', { needs: [{ fieldUid, serviceUid }] });
    expect(await core.admin.book.numbers({ month: '2026-11' })).toEqual({
      copies: 3,
      lent: 1,
      visits: 1,
      popular: [expect.objectContaining({ title: 'Kemasan', lent: 1 })],
    });
    await core.admin.loan.giveBack({ uid: loan!.uid });
    expect(await core.admin.book.numbers({ month: '2026-10' })).toMatchObject({ lent: 0, visits: 0 });
  });
});

describe('a loan', () => {
  it('is lent once, extended once, given back, and told by list, card and history', async () => {
    const { core, siti, budi, page } = await open();
    const book = await addBook(core, 'Kemasan', 2);
    const [copyUid] = book.copyUids as [string];
    const wanted = { uid: core.uid(), copyUid, personUid: siti };
    const lent = await core.admin.loan.lend(wanted);
    expect(lent.loan).toMatchObject({ lentOn: '2026-11-23', dueOn: '2026-12-07', person: { name: 'Siti' } });
    for (const uid of [wanted.uid, core.uid()])
      expect(await core.admin.loan.lend({ ...wanted, uid })).toEqual(lent); // sent twice, or asked for again
    expect((await page(book.uid)).book).toMatchObject({ available: 1, copies: 2, lent: 1 });
    await expect(core.admin.loan.lend({ ...wanted, uid: core.uid(), personUid: budi })).rejects.toMatchObject(
      { code: 'ON_LOAN' },
    );
    expect(await core.admin.loan.ofPerson({ personUid: siti })).toMatchObject({
      loans: [{ number: 'B-0001-1' }],
    });

    const extend = { uid: wanted.uid, dueOn: '2026-12-07' };
    expect((await core.admin.loan.extend(extend)).loan).toMatchObject({ dueOn: '2026-12-21', extensions: 1 });
    expect((await core.admin.loan.extend(extend)).loan).toMatchObject({ dueOn: '2026-12-21', extensions: 1 });
    await expect(core.admin.loan.extend({ ...extend, dueOn: '2026-12-21' })).rejects.toMatchObject({
      code: 'NOT_EXTENDED',
      message: expect.stringMatching(/1 kali/) as string,
    });

    const card = await core.admin.person.card({ uid: siti });
    expect(card.sections).toMatchObject([{ title: 'Pinjaman buku', lines: [{ text: 'Kemasan' }] }]);
    await core.admin.loan.giveBack({ uid: wanted.uid });
    expect((await core.admin.loan.giveBack({ uid: wanted.uid })).loan).toBeNull();
    const after = await core.admin.person.card({ uid: siti });
    expect(after.sections).toEqual([]);
    expect(after.history.map(({ title, detail }) => `${title}: ${detail}`)).toContain(
      'Meminjam Kemasan: B-0001-1, kembali 23/11/2026',
    );
    expect(await core.admin.loan.list()).toEqual([]);
  });

  it('is taken back before its copy is withdrawn', async () => {
    const { core, lend, setState } = await open();
    const { copyUids } = await addBook(core, 'Kemasan');
    const uid = copyUids[0]!;
    const { loan } = await lend(uid);
    const withdraw = () => setState(uid, 'withdrawn');
    await expect(withdraw()).rejects.toMatchObject({ code: 'ON_LOAN' });
    await core.admin.loan.giveBack({ uid: loan!.uid });
    expect(await withdraw()).toMatchObject({ state: 'withdrawn', stateOn: '2026-11-23' });
  });

  it('is as many days late on desk, list and reminder: due Friday, returned Tuesday', async () => {
    const { core, lend, page } = await open();
    core.setNow('2026-11-06T02:00:00.000Z');
    await core.answerForClock();
    const book = await addBook(core, 'Kemasan');
    await lend(book.copyUids[0]!);
    core.setNow('2026-11-24T02:00:00.000Z');
    await core.answerForClock();
    const [listed] = await core.admin.loan.list();
    const desk = (await page(book.uid)).copies[0]!;
    expect([listed!, desk].map(({ loan }) => [loan!.dueOn, daysLate(loan!, '2026-11-24')])).toEqual([
      ['2026-11-20', 4],
      ['2026-11-20', 4],
    ]);
    expect(reminderText({ ...desk, loan: desk.loan! }, 'PLUT Riau', '2026-11-24')).toContain('lewat 4 hari');
    expect((await core.admin.loan.giveBack({ uid: listed!.loan!.uid })).loan).toBeNull();
  });

  it('of a lost copy is over: not late, not extended, and it can be found', async () => {
    const { core, siti, lend, page, setState } = await open();
    const book = await addBook(core, 'Kemasan');
    const [copyUid] = book.copyUids as [string];
    const { loan } = await lend(copyUid);
    const lose = { uid: copyUid, state: 'lost', loanUid: loan!.uid } as const;
    expect(await core.admin.loan.setState(lose)).toMatchObject({
      state: 'lost',
      stateOn: '2026-11-23',
      loan: null,
      lostBy: { uid: siti, name: 'Siti' },
    });
    const told = async () =>
      (await core.admin.person.card({ uid: siti })).history.map(({ detail }) => detail);
    expect(await told()).toContain('B-0001-1, hilang 23/11/2026');
    expect(await core.admin.loan.setState(lose)).toMatchObject({ state: 'lost' }); // sent twice
    expect(await core.admin.loan.list()).toEqual([]);
    expect((await core.admin.loan.extend({ uid: loan!.uid, dueOn: loan!.dueOn })).loan).toBeNull();
    await expect(lend(copyUid)).rejects.toMatchObject({ code: 'NOT_ON_SHELF' });
    expect((await page(book.uid)).book).toMatchObject({ copies: 1, available: 0 });
    // Found again it is back from whoever lost it, that day.
    core.setNow('2026-11-25T02:00:00.000Z');
    await core.answerForClock();
    expect(await setState(copyUid, 'shelf')).toMatchObject({ state: 'shelf', lostBy: null });
    expect(await told()).toEqual(expect.arrayContaining(['B-0001-1, kembali 25/11/2026']));
    // Lost from the shelf it names nobody, whoever had it before.
    expect(await setState(copyUid, 'lost')).toMatchObject({ state: 'lost', lostBy: null });
    await setState(copyUid, 'shelf');
    expect((await lend(copyUid)).loan).toMatchObject({ person: { name: 'Siti' } });
  });

  it('of somebody else is not ended by a window that still shows the last one', async () => {
    const { core, budi, lend } = await open();
    const [copyUid] = (await addBook(core, 'Kemasan')).copyUids as [string];
    const { loan } = await lend(copyUid);
    await core.admin.loan.giveBack({ uid: loan!.uid });
    const lose = (loanUid: string | null) =>
      core.admin.loan.setState({ uid: copyUid, state: 'lost', loanUid });
    await expect(lose(loan!.uid)).rejects.toMatchObject({ code: 'LOAN_CHANGED' }); // it stands on the shelf
    await lend(copyUid, budi);
    for (const seen of [loan!.uid, null])
      await expect(lose(seen)).rejects.toMatchObject({ code: 'LOAN_CHANGED' });
    expect(await core.admin.loan.list()).toMatchObject([{ loan: { person: { name: 'Budi' } } }]);
  });

  it('is never answered with another one: a known uid belongs to its copy and person', async () => {
    const { core, siti, budi, lend, page } = await open();
    const [one, two] = [await addBook(core, 'Kemasan'), await addBook(core, 'Halal')];
    const { loan } = await lend(one.copyUids[0]!);
    const again = { uid: loan!.uid, copyUid: one.copyUids[0]!, personUid: siti };
    for (const change of [{ copyUid: two.copyUids[0]! }, { personUid: budi }])
      await expect(core.admin.loan.lend({ ...again, ...change })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    const wanted = { uid: core.uid(), bookUid: one.uid, personUid: budi };
    for (let sent = 0; sent < 2; sent++) await core.admin.loan.reserve(wanted);
    await expect(core.admin.loan.reserve({ ...wanted, bookUid: two.uid })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await page(two.uid)).reservers).toEqual([]);
  });

  it('is extended while as many copies stand on the shelf as people wait', async () => {
    const { core, siti, budi, lend, page, reserve } = await open();
    const book = await addBook(core, 'Kemasan', 2);
    const [first, second] = book.copyUids as [string, string];
    const tono = await newPerson(core, 'Tono');
    const [{ loan }, { loan: other }] = [await lend(first), await lend(second, tono)];
    await reserve(book.uid, budi);
    await core.admin.loan.giveBack({ uid: other!.uid });
    const shown = async () => (await page(book.uid)).copies.map(({ isReserved }) => isReserved);
    expect(await shown()).toEqual([false, false]);
    const extended = await core.admin.loan.extend({ uid: loan!.uid, dueOn: loan!.dueOn });
    expect(extended.loan).toMatchObject({ extensions: 1, person: { uid: siti } });
    await reserve(book.uid, tono);
    expect(await shown()).toEqual([true, true]);
  });

  it('that somebody waits for is not extended, and the copy is kept for who waits', async () => {
    const { core, siti, budi, lend, page } = await open();
    const book = await addBook(core, 'Kemasan');
    const [copyUid] = book.copyUids as [string];
    const { loan } = await lend(copyUid);
    const reserve = (personUid: string) =>
      core.admin.loan.reserve({ uid: core.uid(), bookUid: book.uid, personUid });
    await expect(reserve(siti)).rejects.toMatchObject({ code: 'HAS_IT' });
    await reserve(budi);
    await reserve(budi); // once is enough
    expect((await page(book.uid)).reservers).toMatchObject([
      { person: { name: 'Budi' }, since: '2026-11-23' },
    ]);
    await expect(core.admin.loan.extend({ uid: loan!.uid, dueOn: loan!.dueOn })).rejects.toMatchObject({
      code: 'NOT_EXTENDED',
      message: expect.stringMatching(/dipesan/) as string,
    });
    await core.admin.loan.giveBack({ uid: loan!.uid });
    await expect(lend(copyUid, siti)).rejects.toMatchObject({
      code: 'RESERVED',
      message: expect.stringMatching(/Budi/) as string,
    });
    await lend(copyUid, budi);
    expect((await page(book.uid)).reservers).toEqual([]);
    await reserve(siti);
    const [waiting] = (await core.admin.loan.ofPerson({ personUid: siti })).reservations;
    await core.admin.loan.cancelReservation({ uid: waiting!.uid });
    await core.admin.loan.cancelReservation({ uid: waiting!.uid });
    expect((await page(book.uid)).reservers).toEqual([]);
  });

  it('is the last of three at once', async () => {
    const { core, lend } = await open();
    const { copyUids } = await addBook(core, 'Kemasan', 4);
    for (const copyUid of copyUids.slice(0, 3)) await lend(copyUid);
    await expect(lend(copyUids[3]!)).rejects.toMatchObject({
      code: 'TOO_MANY',
      message: expect.stringMatching(/^Siti sedang meminjam 3 buku/) as string,
    });
  });

  it('is refused before the purchase, in one clear sentence', async () => {
    const { core, lend } = await open();
    const book = await addBook(core, 'Kemasan');
    core.setNow('2026-10-30T02:00:00.000Z');
    await core.answerForClock();
    await expect(lend(book.copyUids[0]!)).rejects.toMatchObject({
      code: 'NOT_YET_BOUGHT',
      message:
        'Eksemplar ini baru dibeli 02/11/2026, sesudah tanggal hari ini menurut komputer. Periksa jam komputer atau tanggal belinya.',
    });
  });

  it('that a clock running ahead began is taken back on the day it was lent', async () => {
    const { core, lend } = await open();
    const book = await addBook(core, 'Kemasan');
    core.setNow('2026-12-20T02:00:00.000Z');
    await core.answerForClock();
    const { loan } = await lend(book.copyUids[0]!);
    core.setNow('2026-11-23T03:00:00.000Z');
    await core.answerForClock();
    await core.admin.loan.giveBack({ uid: loan!.uid });
    const sqlite = new Sqlite(core.databasePath, { readonly: true });
    expect(sqlite.prepare('SELECT lent_on, ended_on FROM loan').all()).toEqual([
      { lent_on: '2026-12-20', ended_on: '2026-12-20' },
    ]);
    sqlite.close();
  });

  it('stays when the person is removed, who lends and waits no more', async () => {
    const { core, siti, budi, lend, page } = await open();
    const book = await addBook(core, 'Kemasan', 2);
    const { loan } = await lend(book.copyUids[0]!);
    await core.admin.loan.reserve({ uid: core.uid(), bookUid: book.uid, personUid: budi });
    for (const uid of [siti, budi]) await core.admin.person.remove({ uid, reason: 'Data ganda' });
    expect(await core.admin.loan.list()).toMatchObject([
      { isReserved: false, loan: { person: { name: 'Siti', isRemoved: true } } },
    ]);
    expect((await page(book.uid)).reservers).toEqual([]);
    await expect(lend(book.copyUids[1]!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await core.admin.loan.giveBack({ uid: loan!.uid })).loan).toBeNull();
  });

  it('of one copy is asked for by two desks at once: the second is told', async () => {
    const { core, siti, budi } = await open();
    const book = await addBook(core, 'Kemasan');
    const [copyUid] = book.copyUids as [string];
    const desk = await core.signIn('Petugas', 'frontdesk');
    const both = await Promise.allSettled([
      core.admin.loan.lend({ uid: core.uid(), copyUid, personUid: siti }),
      desk.loan.lend({ uid: core.uid(), copyUid, personUid: budi }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { code: 'ON_LOAN' } });
  });

  it('a copy is never with two, whatever the order of calls', { timeout: 600_000 }, async () => {
    const { core, siti, budi, setState } = await open();
    const { copyUids, uid: bookUid } = await addBook(core, 'Kemasan', 2);
    const uids: string[] = [];
    const step = fc.record({
      do: fc.constantFrom('lend', 'giveBack', 'extend', 'lose', 'find', 'reserve', 'withdraw', 'cancel'),
      copy: fc.nat(1),
      who: fc.constantFrom(siti, budi),
      again: fc.boolean(),
      which: fc.nat(20),
    });
    const sqlite = new Sqlite(core.databasePath, { readonly: true });
    const { loan, book } = core.admin;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        for (const each of steps) {
          const copyUid = copyUids[each.copy]!;
          const known = uids[each.which % Math.max(1, uids.length)];
          const uid = each.again && known ? known : core.uid();
          const [first] = await loan.list();
          const calls: Record<typeof each.do, () => Promise<unknown>> = {
            lend: () => (uids.push(uid), loan.lend({ uid, copyUid, personUid: each.who })),
            giveBack: () => loan.giveBack({ uid: known ?? uid }),
            extend: () =>
              loan.extend({ uid: first?.loan?.uid ?? uid, dueOn: first?.loan?.dueOn ?? '2026-12-07' }),
            lose: () => setState(copyUid, 'lost'),
            find: () => setState(copyUid, 'shelf'),
            reserve: () => loan.reserve({ uid: core.uid(), bookUid, personUid: each.who }),
            withdraw: () => setState(copyUid, 'withdrawn'),
            cancel: async () => {
              const [waiting] = (await book.get({ uid: bookUid })).reservers;
              if (waiting) await loan.cancelReservation({ uid: waiting.uid });
            },
          };
          await calls[each.do]().catch((error: { code?: string }) => {
            if (!/^(ON_LOAN|NOT_|RESERVED|TOO_MANY|HAS_IT)/.test(error.code ?? '')) throw error;
          });
          const wrong = sqlite
            .prepare(
              `SELECT count(*) FROM book_copy WHERE (SELECT count(*) FROM loan WHERE copy_id = book_copy.id AND ended_on IS NULL) > (state = 'shelf')`,
            )
            .pluck()
            .get();
          expect(wrong, 'lent twice, or lent though lost').toBe(0);
        }
      }),
      { seed: 20261123, numRuns: 40 },
    );
    sqlite.close();
  });
});

describe('one field for scans', () => {
  it('tells copies, books, people and words apart', async () => {
    const { core, siti } = await open();
    const book = await addBook(core, 'Kemasan', 1, { isbn: '978-2-07-216511-5' });
    const scan = (text: string) => core.admin.loan.scan({ text });
    const copy = { kind: 'copy', bookUid: book.uid, copyUid: book.copyUids[0] };
    for (const text of ['PLUT1:B:B-0001-1', 'B-0001-1', 'b 1-1']) expect(await scan(text)).toEqual(copy);
    expect(await scan('2072165113')).toEqual({ kind: 'book', bookUid: book.uid });
    expect(await scan('PLUT1:T:A-001:2026-11-23')).toEqual({ kind: 'person', personUid: siti });
    expect(await scan('PLUT1:T:A-001:2026-11-20')).toMatchObject({ kind: 'unknown' }); // of another day
    expect(await scan('B-0001-9')).toMatchObject({
      kind: 'unknown',
      message: expect.stringMatching(/B-0001-9/) as string,
    });
    expect(await scan('978-1-960957-03-X')).toMatchObject({ kind: 'unknown' });
    for (const text of ['siti', 'keripiks', '081234567890', '1471026302900003', '080442957X'])
      expect(await scan(text), text).toEqual({ kind: 'words' });
  });
});

describe('counting the shelves', () => {
  it('sees copies once and ends in those that should stand there and do not', async () => {
    const { core, lend, setState } = await open();
    const book = await addBook(core, 'Kemasan', 4);
    const [first, second, third, fourth] = book.copyUids as [string, string, string, string];
    const { loan } = await lend(first);
    await setState(fourth, 'lost');
    expect(await core.admin.book.counting()).toBeNull();
    const { uid } = await core.admin.book.startCounting({ uid: core.uid() });
    expect((await core.admin.book.startCounting({ uid: core.uid() })).uid).toBe(uid); // of another desk: the same
    const see = (text: string) => core.admin.book.see({ uid, text });
    expect(await see('PLUT1:B:B-0001-2')).toMatchObject({ isNew: true, copy: { uid: second } });
    expect(await see('B-0001-2')).toMatchObject({ isNew: false });
    expect(await see('B-0001-4')).toMatchObject({ isNew: true, copy: { state: 'lost' } }); // the desk is told
    expect(await see('B-0009-1')).toEqual({ copy: null, isNew: false });
    expect(await core.admin.book.counting()).toMatchObject({
      seen: 2,
      finishedOn: null,
      missing: [{ uid: third, shelf: 'Produksi 3' }],
    });
    await core.admin.book.finishCounting({ uid });
    // What comes back later was not missing, and what was missing stays told, with what became of it.
    await core.admin.loan.giveBack({ uid: loan!.uid });
    await setState(third, 'lost');
    expect(await core.admin.book.finishCounting({ uid })).toMatchObject({
      finishedOn: '2026-11-23',
      missing: [{ uid: third, state: 'lost' }],
    });
    await expect(see('B-0001-1')).rejects.toMatchObject({ code: 'COUNTED' });
    expect((await core.admin.book.startCounting({ uid: core.uid() })).uid).not.toBe(uid);
  });

  it('lists what is missing shelf by shelf, the second before the tenth, in file and answer', async () => {
    const { core } = await open();
    for (const shelf of ['Kelembagaan 10', 'Kelembagaan 2', 'Keuangan', 'Kelembagaan 1'])
      await addBook(core, `Di ${shelf}`, 1, { shelf });
    await expect(core.admin.book.missingXlsx()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await core.admin.book.startCounting({ uid: core.uid() });
    const shelves = ['Kelembagaan 1', 'Kelembagaan 2', 'Kelembagaan 10', 'Keuangan'];
    const { uid, missing } = (await core.admin.book.counting())!;
    expect(missing.map(({ shelf }) => shelf)).toEqual(shelves);
    await core.admin.book.finishCounting({ uid });
    const bytes = new Uint8Array(await (await core.admin.book.missingXlsx()).arrayBuffer());
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    expect(rows[0]![0]).toBe('Eksemplar yang tidak ditemukan');
    expect(rows.slice(-4).map(([shelf]) => shelf)).toEqual(shelves);
  });
});
