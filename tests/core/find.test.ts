import { createRouterClient } from '@orpc/server';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { statementsOf } from '#core/kernel/database.ts';
import { addActivity } from './activitySupport.ts';
import { openCase } from './facilitationSupport.ts';
import { addPartner } from './partnerSupport.ts';
import { plainProduct } from './productSupport.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';
import { openTraining } from './trainingSupport.ts';

/** What is found, by heading. */
const found = async (window: Client, text: string) =>
  Object.fromEntries(
    (await window.find.everything({ text })).map(({ title, hits }) => [title, hits.map((hit) => hit.title)]),
  );

const addBook = (core: TestCore, title: string, isbn = '') =>
  core.admin.book.save({
    uid: core.uid(),
    kind: 'book',
    title,
    author: 'Tim PLUT',
    isbn,
    year: 2024,
    shelf: '',
    file: '',
    copyUids: [],
    acquiredOn: '2026-11-02',
  });

/** An office where "patin" is many things. */
const opened = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'D' });
  await addPartner(core, rina, { name: 'Bank Siak Raya', kind: 'bank' });
  const draft = await openCase(core, rina, { partner: 'Bank Siak Raya' });
  const other = await openCase(core, rina, { kind: 'legalitas', subject: 'halal', partner: 'BPJPH Pusat' });
  const { businesses } = await core.admin.person.card({ uid: draft.personUid });
  const product = { ...plainProduct(core.uid()), name: 'Abon Patin', category: 'Olahan ikan' };
  await core.admin.product.save({ ...product, businessUid: businesses[0]!.uid });
  await addBook(core, 'Mengolah Patin', '9782072165115');
  await addActivity(core, rina, { name: 'Temu Usaha Olahan Patin' });
  const training = await openTraining(core);
  return { core, rina, draft, other, product, training };
};

describe('what is typed', () => {
  it('finds each thing by its name, under the heading of its kind, and says where it stands', async () => {
    const { core, rina, product } = await opened();
    const groups = await rina.find.everything({ text: 'patin' });
    expect(groups.map(({ title, hits }) => [title, hits.map(({ title: name }) => name)])).toEqual([
      ['Produk', ['Abon Patin']],
      ['Pustaka', ['Mengolah Patin']],
      ['Kegiatan', ['Temu Usaha Olahan Patin']],
    ]);
    expect(groups[0]!.hits[0]).toEqual({
      uid: product.uid,
      title: 'Abon Patin',
      detail: 'Usaha Nuraini · PR-0001',
      to: `/produk/${product.uid}`,
    });
    expect(await found(rina, 'pr-1')).toEqual({ Produk: ['Abon Patin'] });
    expect(await found(rina, 'B-0001')).toEqual({ Pustaka: ['Mengolah Patin'] });
    expect(await found(rina, '978-2-07-216511-5')).toEqual({ Pustaka: ['Mengolah Patin'] });
    expect(await found(rina, 'digital pemula')).toEqual({ Pelatihan: ['Pemasaran digital untuk pemula'] });
    expect(await found(rina, 'p')).toEqual({});
    expect(await found(core.admin, 'tidak ada')).toEqual({});
  });

  it('finds cases by number, client and institution, partner or not', async () => {
    const { rina, draft } = await opened();
    const [people, cases] = await rina.find.everything({ text: 'nuraini' });
    expect(people).toMatchObject({ title: 'Pelaku usaha' });
    expect(cases!.hits.map(({ title }) => title)).toEqual(['L-001 Sertifikat halal', 'P-001 KUR']);
    expect(await found(rina, 'p-001')).toEqual({ 'Kasus fasilitasi': ['P-001 KUR'] });
    expect(await found(rina, 'raya siak')).toEqual({
      'Kasus fasilitasi': ['P-001 KUR'],
      Mitra: ['Bank Siak Raya'],
    });
    const [ofNamed] = await rina.find.everything({ text: 'bpjph' });
    expect(ofNamed!.hits).toMatchObject([
      { title: 'L-001 Sertifikat halal', detail: 'Usaha Nuraini · BPJPH Pusat · Berkas' },
    ]);
    for (const text of ['P-0', 'p-00', 'P-', 'p-0001', 'P–001'])
      expect(await found(rina, text), text).toEqual({ 'Kasus fasilitasi': ['P-001 KUR'] });
    expect(await found(rina, 'P-002')).toEqual({});
    // Of every kind the first.
    expect((await found(rina, '001'))['Kasus fasilitasi']).toEqual(['L-001 Sertifikat halal', 'P-001 KUR']);
    const [exact] = await rina.find.everything({ text: 'P1' });
    expect(exact!.hits).toMatchObject([{ uid: draft.uid, to: `/fasilitasi/${draft.uid}` }]);
  });

  it('offers first the case that a number means: all of it, then what begins so, then with more zeros', async () => {
    const { core, rina, draft } = await opened();
    const more = await Promise.all([1, 2].map(() => openCase(core, rina, { personUid: draft.personUid })));
    const file = new Sqlite(core.databasePath);
    const number = file.prepare('UPDATE facilitation SET sequence = ? WHERE hex(uid) = ?');
    [draft, ...more].forEach(({ uid }, i) =>
      number.run([5, 50, 51][i], uid.replaceAll('-', '').toUpperCase()),
    );
    file.close();
    const numbers = async (text: string) =>
      (await found(rina, text))['Kasus fasilitasi']?.map((title) => title.split(' ')[0]);
    expect(await numbers('P-05')).toEqual(['P-051', 'P-050', 'P-005']);
    expect(await numbers('P-005')).toEqual(['P-005']);
    expect(await numbers('p5')).toEqual(['P-005']);
    expect(await numbers('p51')).toEqual(['P-051']);
    // The list takes half a number for words, too.
    const listed = async (text: string) =>
      (await rina.facilitation.list({ state: 'current', kind: null, staffUid: null, text })).cases.map(
        (one) => one.number,
      );
    expect((await listed('P-05')).toSorted()).toEqual(['P-050', 'P-051']);
    expect(await listed('p5')).toEqual(['P-005']);
  });

  it('finds letters by number, with zeros or without', async () => {
    const { core, draft } = await opened();
    const letter = {
      kind: 'mentoring' as const,
      personUid: draft.personUid,
      since: '2025-02-03',
      purpose: 'lomba',
      signedOn: '2026-11-23',
    };
    const { number, uid } = await core.admin.letter.issue({ uid: core.uid(), draft: letter });
    const onlyFound = async (text: string) => (await found(core.admin, text))['Surat'] ?? [];
    for (const text of ['01', '001', '0001', '001/SK', '1/SK', 'sk 1', '001/sk/plut', '1/xi/2026', '1/2026'])
      expect(await onlyFound(text), text).toEqual([number]);
    for (const text of ['1', '02', '2/SK', '1/XII', 'SK/PLUT', '1/2025'])
      expect(await onlyFound(text), text).toEqual([]);
    const [group] = await core.admin.find.everything({ text: number });
    expect(group!.hits).toMatchObject([
      { uid, to: `/sertifikat/surat?tahun=2026&cari=${encodeURIComponent(number)}` },
    ]);
  });

  it('finds a letter by its place in the year, of every year and series, before those that begin so', async () => {
    const { core, draft } = await opened();
    const kind = await core.admin.letterKind.save({
      uid: core.uid(),
      name: 'Surat Jalan',
      body: 'Kepada {kepada}',
      classification: '',
      numbering: 'B-{urut:3}/SJ/{tahun}',
      hasOwnSeries: true,
      isActive: true,
    });
    const issue = async (signedOn: string) =>
      (
        await core.admin.letter.issue({
          uid: core.uid(),
          draft: {
            kind: 'mentoring',
            personUid: draft.personUid,
            since: '2025-02-03',
            purpose: '-',
            signedOn,
          },
        })
      ).number;
    const before = await issue('2025-11-23');
    const numbers = [];
    for (let i = 1; i <= 12; i++) numbers.push(await issue('2026-11-23'));
    const { number: own } = await core.admin.letter.issue({
      uid: core.uid(),
      draft: {
        kind: 'own',
        kindUid: kind.uid,
        personUid: null,
        answers: { kepada: 'Dinas' },
        signedOn: '2026-11-23',
        hasNik: false,
      },
    });
    const letters = async (text: string) => (await found(core.admin, text))['Surat'];
    expect(own).toBe('B-001/SJ/2026');
    expect(await letters('01')).toEqual([own, numbers[0], before, numbers[11]]);
    expect(await letters('12')).toEqual([numbers[11]]);
    expect(await letters('12/SK')).toEqual([numbers[11]]);
    expect(await letters('1/SJ')).toEqual([own]);
    expect(await letters('B-00')).toEqual([own]);
    expect(await letters('1/2025')).toEqual([before]);
  });

  it('tells nobody what their role may not open', async () => {
    const { core } = await opened();
    const desk = await core.signIn('Nur Aisyah', 'frontdesk');
    expect(Object.keys(await found(desk, 'bank siak raya'))).toEqual([]);
    expect(Object.keys(await found(desk, 'nuraini'))).toEqual(['Pelaku usaha']);
    expect(await found(desk, 'P-001')).toEqual({});
  });

  it('shows a few of each kind and says that there are more', async () => {
    const { core } = await opened();
    for (let i = 1; i <= 6; i++) await addBook(core, `Patin jilid ${i}`);
    const groups = await core.admin.find.everything({ text: 'patin' });
    expect(groups.find(({ title }) => title === 'Pustaka')).toMatchObject({
      isMore: true,
      hits: [6, 5, 4, 3].map((i) => ({ title: `Patin jilid ${i}` })),
    });
  });

  it('leaves out whoever is in the recycle bin with what is theirs, and finds what others have instead', async () => {
    const { core, rina, draft } = await opened();
    const gone = await openCase(core, rina, { partner: 'Bank Siak Raya' });
    const { businesses } = await core.admin.person.card({ uid: gone.personUid });
    for (let i = 0; i < 6; i++)
      await core.admin.product.save({
        ...plainProduct(core.uid()),
        name: `Abon Patin ${i}`,
        businessUid: businesses[0]!.uid,
      });
    await core.admin.person.remove({ uid: gone.personUid, reason: 'Kartu ganda' });
    expect((await found(core.admin, 'abon'))['Produk']).toEqual(['Abon Patin']);
    const hits = (await rina.find.everything({ text: 'bank siak' })).find(
      ({ title }) => title === 'Kasus fasilitasi',
    )!.hits;
    expect(hits.map(({ uid }) => uid)).toEqual([draft.uid]);
  });

  it('counts a NIK that is asked for as the desk does, and stops whoever guesses', async () => {
    const { core } = await opened();
    const { personUid } = await registerVisitor(core, core.admin, 'Dewi', 'A');
    const { name, sex } = (await core.admin.person.card({ uid: personUid })).person;
    const nik = '1471024107850003';
    await core.admin.person.update({
      ...newPerson(core, name, { sex, nik, birthDate: '1985-07-01' }),
      uid: personUid,
    });
    expect(await found(core.admin, nik)).toEqual({ 'Pelaku usaha': ['Dewi'] });
    const told = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'Dewi' });
    expect(told.entries.some(({ action }) => /NIK/.test(action))).toBe(true);
    const guess = (serial: number) => core.admin.find.everything({ text: `147102410785${1000 + serial}` });
    for (let serial = 0; serial < 4; serial++) await guess(serial);
    await expect(guess(5)).rejects.toMatchObject({ code: 'NIK_GUESSED' });
  });
});

it('reads no table of people, cases or papers from end to end', async () => {
  const { core } = await opened();
  const { db, ...context } = core.core.context(core.adminConnection);
  const own = statementsOf(db);
  const plans: string[] = [];
  const prepare = own.prepare.bind(own);
  own.prepare = (text: string) => {
    const statement = prepare(text);
    if (!text.startsWith('EXPLAIN') && statement.reader) {
      const all = statement.all.bind(statement);
      statement.all = (parameters: unknown[]) => {
        const plan = prepare(`EXPLAIN QUERY PLAN ${text}`).all(parameters) as { detail: string }[];
        plans.push(...plan.map(({ detail }) => detail));
        return all(parameters);
      };
    }
    return statement;
  };
  const window: Client = createRouterClient(core.core.router, { context: { ...context, db } });
  for (const text of ['nuraini', 'bank siak', 'P-001', 'P-0', 'P-', '001', '001/SK', '12/XI/2026', '081'])
    await window.find.everything({ text });
  own.prepare = prepare;
  const scans = plans.filter((plan) =>
    /^(SCAN|SEARCH (?=.*\(office_id=\?\)$)) ?(facilitation|person|business|letter|certificate|visit)\b/.test(
      plan,
    ),
  );
  expect(plans.length).toBeGreaterThan(20);
  expect(scans).toEqual([]);
});
