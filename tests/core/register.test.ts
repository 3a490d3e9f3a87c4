import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type Entry, registerColumns } from '#contract/register.ts';
import {
  entryOf,
  numberedHistory,
  numberedPapers,
  registerOf,
} from '#core/features/documents/register/index.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { officeDraft, openTestCore, plainActivity, registerVisitor, type TestCore } from './support.ts';

const signedOn = '2026-11-23';

const activity = {
  title: 'Pelatihan Halal',
  role: 'Peserta' as const,
  startDate: '2026-11-09',
  endDate: '2026-11-12',
  hours: 24,
  place: 'Aula',
  organiser: 'UPT PLUT-KUMKM',
  signedOn,
  materials: [],
};

describe('what is searched stands before what only holds the words', () => {
  it('among certificates, by number and by name', async () => {
    const core = await openTestCore();
    await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: ['Siti', 'Siti Aminah', 'Bu Siti'].map((name) => ({ name })),
    });
    const found = async (text: string) =>
      (await core.admin.certificate.register({ year: 2026, text })).entries.map(({ sequence }) => sequence);
    expect(await found('')).toEqual([3, 2, 1]);
    expect(await found('siti')).toEqual([1, 2, 3]);
    expect(await found('2')).toEqual([2, 3, 1]);
    expect(await found('002/sert/plut-riau/xi/2026')).toEqual([2]);
    expect(await found('002/')).toEqual([2]);
    expect(await found('%')).toEqual([]);
    // On paper the numbers of a year follow one another.
    const { text } = await readPdfFile(
      await core.admin.certificate.registerPdf({ year: 2026, text: 'siti' }),
    );
    const places = ['003/SERT', '002/SERT', '001/SERT'].map((number) => text.indexOf(number));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('among letters', async () => {
    const core = await openTestCore();
    const { personUid } = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
    const draft = { kind: 'mentoring' as const, personUid, since: '2025-02-03', purpose: 'lomba', signedOn };
    for (let i = 0; i < 3; i++) await core.admin.letter.issue({ uid: core.uid(), draft });
    const found = async (text: string) =>
      (await core.admin.letter.register({ year: 2026, text })).entries.map(({ sequence }) => sequence);
    expect(await found('siti')).toEqual([3, 2, 1]);
    expect(await found('2')).toEqual([2, 3, 1]);
  });

  it('among trainings, whatever the case of a letter', async () => {
    const core = await openTestCore();
    const titles = ['KAFÉ', 'Kafé Lanjutan', 'Usaha Kafé', 'Halal [é]*?^-'];
    for (const [i, title] of titles.entries())
      await core.admin.training.save({
        uid: core.uid(),
        title,
        fieldUids: [(await core.field('C')).uid],
        startDate: `2026-12-0${i + 1}`,
        endDate: `2026-12-0${i + 1}`,
        hours: 8,
        place: 'Aula PLUT',
        organiser: 'UPT PLUT-KUMKM',
        threshold: 80,
      });
    const found = async (text: string) =>
      (await core.admin.training.list({ text })).trainings.map(({ title }) => title);
    expect(await found('kafé')).toEqual(['KAFÉ', 'Kafé Lanjutan', 'Usaha Kafé']);
    expect(await found('kafÉ LAN')).toEqual(['Kafé Lanjutan']);
    expect(await found('[É]*?^-')).toEqual(['Halal [é]*?^-']);
    expect(await found('é*lanjutan')).toEqual([]);
    expect(await found('aula')).toEqual([...titles].reverse());
  });
});

it('no two papers have one number, of whatever kind', async () => {
  const core = await openTestCore();
  const numbering = '{urut:3}/PLUT/{tahun}';
  await core.admin.office.update({
    ...officeDraft,
    certificateNumbering: numbering,
    letterNumbering: numbering,
  });
  const visit = await registerVisitor(core, core.admin, 'Siti', 'A');
  const letter = (uid: string) =>
    core.admin.letter.issue({
      uid,
      draft: {
        kind: 'mentoring',
        personUid: visit.personUid,
        since: '2026-01-05',
        purpose: 'KUR',
        signedOn: '2026-11-23',
      },
    });
  const certificate = () =>
    core.admin.certificate.issue({
      uid: core.uid(),
      activity: plainActivity,
      recipients: [{ name: 'Andi Saja' }],
    });
  const { number } = await letter(core.uid());
  await expect(certificate()).rejects.toMatchObject({
    code: 'PAPER_NUMBER_TAKEN',
    message: expect.stringContaining('sertifikat atau surat lain'),
  });
  await core.admin.office.update({
    ...officeDraft,
    certificateNumbering: `S${numbering}`,
    letterNumbering: numbering,
  });
  expect((await certificate()).certificates[0]!.number).toBe(`S${number}`);
});

type Receipt = Entry & { payer: string };

/** A kind of paper that the application does not know: its table, and all that is written for its register. */
const receiptPapers = numberedPapers<Receipt>({
  table: 'receipt' as 'letter',
  read: async (db, condition) =>
    (
      await db
        .selectFrom(sql<Record<'payer', string> & Parameters<typeof entryOf>[0]>`receipt`.as('receipt'))
        .selectAll()
        .where(condition)
        .orderBy('receipt.sequence', 'desc')
        .execute()
    ).map((row) => ({ ...entryOf({ ...row, person_uid: null }), payer: row.payer })),
  searched: [sql.ref('receipt.payer')],
});
const columns = {
  number: registerColumns.number,
  payer: { title: 'Dari', value: ({ payer }: Receipt) => payer, chars: 36 },
  issuedOn: registerColumns.issuedOn,
  remark: registerColumns.remark,
};
const receipts = registerOf<Receipt>({
  what: 'tanda terima',
  papers: receiptPapers,
  columns,
  middle: [columns.payer, columns.payer],
});

const withReceipts = async (payers: readonly string[]) => {
  const core = await openTestCore();
  const { personUid } = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
  const sqlite = new Sqlite(core.databasePath);
  sqlite.exec(`CREATE TABLE receipt (
    id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, office_id INTEGER NOT NULL, year INTEGER NOT NULL,
    sequence INTEGER NOT NULL, number TEXT NOT NULL, payer TEXT NOT NULL, person_id INTEGER, payload TEXT NOT NULL,
    issued_at TEXT NOT NULL, issued_on TEXT NOT NULL, voided_at TEXT, voided_on TEXT,
    void_reason TEXT NOT NULL DEFAULT '', reprints INTEGER NOT NULL DEFAULT 0) STRICT`);
  const insert = sqlite.prepare(
    `INSERT INTO receipt (uid, office_id, year, sequence, number, payer, person_id, payload, issued_at, issued_on)
       SELECT ?, office.id, 2026, ?, ?, ?, person.id, ?, '2026-11-23T01:00:00.000Z', '2026-11-23' FROM office, person`,
  );
  const uids = payers.map((payer, i) => {
    const uid = core.uid();
    insert.run(uidBytes(uid), i + 1, `TT-${i + 1}`, payer, `PLUT2:${i}`);
    return uid;
  });
  sqlite.close();
  return { core, uids, personUid, context: core.core.context(core.adminConnection) };
};

const refusals = { ALREADY_VOID: () => new Error('already void') };
const lastEntry = (core: TestCore) => {
  const sqlite = new Sqlite(core.databasePath, { readonly: true });
  const row = sqlite.prepare('SELECT entity, action, after FROM audit ORDER BY id DESC').get();
  sqlite.close();
  return row;
};

describe('a third kind of numbered papers', () => {
  it('is listed, searched, printed and saved as the others are', async () => {
    const { core, context } = await withReceipts(['Siti', 'Siti Aminah', 'Bu Siti']);
    const all = await receipts.list(context, { year: 2026, text: '' });
    expect(all).toMatchObject({ issued: 3, voided: 0, years: [2026] });
    const found = await receipts.list(context, { year: 2026, text: 'siti' });
    expect(found.entries.map(({ payer }) => payer)).toEqual(['Siti', 'Siti Aminah', 'Bu Siti']);
    const paper = await readPdfFile(await receipts.pdf(context, { year: 2026, text: '' }));
    for (const words of ['REGISTER TANDA TERIMA TAHUN 2026', 'TT-3', 'Bu Siti'])
      expect(squeezed(paper.text)).toContain(squeezed(words));
    const book = await receipts.xlsx(context, { year: 2026, text: '' });
    expect(book.name).toBe('register-tanda-terima-2026.xlsx');
    const [sheet] = (await readXlsx(new Uint8Array(await book.arrayBuffer()))).sheets;
    expect(sheet!.rows.at(-1)).toEqual(expect.arrayContaining(['TT-1', 'Siti']));
    await core.close();
  });

  it('is reprinted, taken back once, and checked by its number', async () => {
    const { core, context, uids } = await withReceipts(['Siti', 'Ahmad']);
    const [uid] = uids as [string, string];
    expect(await receipts.countReprint(context, { uid, isMarked: true }, refusals)).toEqual({
      tanggal: '2026-11-23',
      ke: 1,
    });
    expect(lastEntry(core)).toMatchObject({ entity: 'receipt', action: 'reprint_marked' });
    expect(await receipts.void(context, { uid, reason: 'Salah jumlah' }, refusals)).toMatchObject({
      status: 'void',
      voidReason: 'Salah jumlah',
      voidedOn: '2026-11-23',
      reprints: 1,
    });
    expect(lastEntry(core)).toMatchObject({ entity: 'receipt', action: 'void' });
    await expect(receipts.void(context, { uid, reason: 'Lagi' }, refusals)).rejects.toThrow('already void');
    const { officeId } = await context.now();
    expect(await receiptPapers.voidedNumbers(context.db, officeId)).toEqual(['TT-1']);
    expect(await receiptPapers.findByNumber(context.db, officeId, 'TT-2')).toMatchObject({ payer: 'Ahmad' });
    expect(await receiptPapers.sealedText(context.db, officeId, 'TT-2')).toBe('PLUT2:1');
  });

  it('stands in the history of the person it is about', async () => {
    const { context } = await withReceipts(['Siti']);
    const history = numberedHistory({
      table: 'receipt' as 'letter',
      name: 'Tanda terima',
      title: sql.ref('payer'),
    });
    expect(await history(context.db, 1)).toMatchObject([{ title: 'Siti', detail: 'Tanda terima TT-1' }]);
  });
});
