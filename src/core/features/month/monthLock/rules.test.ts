import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, ReportRow } from '#contract/report.ts';
import { concealed, fingerprintOf, format, markOf, nameOfKey, newKey, revealed } from './chain.ts';
import { changesBetween, figuresBetween } from './differences.ts';
import {
  definitionsText,
  type Entry,
  entryFor,
  type FoundChange,
  groupedChanges,
  joined,
  type LockedRow,
  lockedRow,
  openBefore,
  ownColumns,
  lastPaperWords,
  paperWords,
  partedChanges,
  stateOf,
} from './rules.ts';

const column = (key: string, kind: 'part' | 'sum' | 'previous' | 'yearToDate') => ({
  key,
  kind,
  group: null,
  title: key,
  words: `kolom ${key}`,
});
const columns = [column('new', 'part'), column('total', 'sum'), column('before', 'previous')];
const line = (key: string, label: string, total: number): ReportRow => ({
  key,
  code: '',
  label,
  counts: { new: 0, total, before: 9 },
});
const reportOf = (tables: Record<string, ReportRow[]>): Report => ({
  period: '2026-10',
  against: '2026-09',
  asOf: '2026-11-02T01:00:00.000Z',
  isProvisional: false,
  opening: null,
  remark: null,
  tables: Object.entries(tables).map(([code, rows]) => ({
    code,
    title: `Tabel ${code}`,
    definition: `Cara ${code}`,
    noun: 'kunjungan',
    columns,
    rows,
    total: { new: 0, total: rows.reduce((sum, { counts }) => sum + counts['total']!, 0), before: 9 },
    note: null,
    chart: null,
  })),
});
const report = reportOf({
  A: [line('x', 'Konsultasi', 2), line('y', 'Pelatihan', 1)],
  B: [line('1', 'Produksi', 3)],
});

const row = (
  uid: string,
  cells: Record<string, string>,
  key = 'x',
  more: Partial<LockedRow> = {},
): LockedRow => ({
  uid,
  link: null,
  subject: `baris ${uid}`,
  cells,
  counted: [
    ['A', key, 'new'],
    ['A', key, 'total'],
  ],
  ...more,
});
const between = (before: LockedRow[], after: LockedRow[], now = report) =>
  changesBetween({ report, rows: before }, { report: now, rows: after });

describe('people and businesses', () => {
  const siti = '01a205ea-be80-7000-8000-000000000071';
  const person = (uid: string, cells: Record<string, string>) =>
    row(uid, cells, 'x', { link: `/pelaku-usaha/${siti}`, counted: [['A1', 'visit', 'total']] });
  const withPeople = {
    ...report,
    tables: [
      ...report.tables,
      {
        ...report.tables[0]!,
        code: 'A1',
        columns: columns.map((each) => ({ ...each, nature: 'distinct' as const })),
      },
    ],
  };
  const changes = (before: LockedRow[], after: LockedRow[]) =>
    changesBetween({ report: withPeople, rows: before }, { report: withPeople, rows: after }).map(
      ({ kind, uid, tables }) => [kind, uid, tables],
    );
  const visit = row('v', { Nama: 'Siti' }, 'x', { link: `/pelaku-usaha/${siti}` });

  it('stand in the line of what happened with them, and alone where none tells of it', () => {
    expect(changes([visit, person(siti, { Nama: 'Siti' })], [])).toEqual([['gone', 'v', ['A', 'A1']]]);
    expect(changes([visit, person(siti, { Nama: 'Siti' })], [visit])).toEqual([['gone', siti, ['A1']]]);
    const renamed = row('v', { Nama: 'Siti A.' }, 'x', { link: `/pelaku-usaha/${siti}` });
    expect(
      changes([visit, person(siti, { Nama: 'Siti' })], [renamed, person(siti, { Nama: 'Siti A.' })]),
    ).toEqual([['changed', 'v', []]]);
  });
});

describe('what is behind a month', () => {
  it('is counted by the columns of the month itself', () => {
    expect(ownColumns(columns).map(({ key }) => key)).toEqual(['new', 'total']);
  });
  it('is kept under the titles that a reader saw, each thing once with every number it is counted in', () => {
    const behind = { uid: 'u', link: '/x', color: null, cells: { date: '2026-10-28', name: 'Siti' } };
    const titled = [
      { key: 'date', title: 'Tanggal', kind: 'date' as const, chars: 9, isBrief: true },
      { key: 'name', title: 'Nama', kind: 'text' as const, chars: 9, isBrief: true },
      { key: 'sex', title: 'L/P', kind: 'text' as const, chars: 9, isBrief: true },
    ];
    const inTables = [
      lockedRow(behind, titled, ['A', 'x', 'new']),
      lockedRow(behind, titled, ['B', '1', 'total']),
    ];
    expect(joined(inTables)).toEqual([
      {
        uid: 'u',
        link: '/x',
        subject: '28/10/2026 · Siti',
        cells: { Tanggal: '28/10/2026', Nama: 'Siti', 'L/P': '' },
        counted: [
          ['A', 'x', 'new'],
          ['B', '1', 'total'],
        ],
      },
    ]);
  });
});

describe('changes since', () => {
  const siti = row('a', { Nama: 'Siti', Bidang: 'Produksi' });
  const budi = row('b', { Nama: 'Budi', Bidang: 'Produksi' });

  it('are none where the order alone is another', () => {
    expect(between([siti, budi], [budi, siti])).toEqual([]);
  });
  it('are cells, rows that came and rows that went', () => {
    const found = between(
      [siti, budi],
      [row('a', { Nama: 'Siti', Bidang: 'Pemasaran' }), row('c', { Nama: 'Cici' })],
    );
    expect(found.map(({ uid, kind, cells }) => [uid, kind, cells])).toEqual([
      ['a', 'changed', [{ title: 'Bidang', before: 'Produksi', after: 'Pemasaran' }]],
      ['b', 'gone', []],
      ['c', 'new', []],
    ]);
  });
  it('tell the row of the table where no cell does, by its name', () => {
    expect(between([siti], [{ ...siti, counted: [['A', 'y', 'total']] }])[0]!.cells).toEqual([
      { title: 'Tabel A', before: 'Konsultasi', after: 'Pelatihan' },
    ]);
  });
  it('find the first of three parts of one thing', () => {
    const parts = ['10', '20', '30'].map((rupiah) => row('k', { Jumlah: rupiah }));
    const now = ['11', '20', '30'].map((rupiah) => row('k', { Jumlah: rupiah }));
    expect(between(parts, now).map(({ cells }) => cells)).toEqual([
      [{ title: 'Jumlah', before: '10', after: '11' }],
    ]);
    expect(between(parts, now.slice(1)).map(({ kind }) => kind)).toEqual(['gone']);
  });
  it('never compare what one thing is in two tables', () => {
    const inB = row('a', { Omzet: '5' }, '1', { counted: [['B', '1', 'total']] });
    expect(between([siti, inB], [inB]).map(({ kind, tables }) => [kind, tables])).toEqual([['gone', ['A']]]);
  });
  it('say nothing of a table, a column or a cell that only one of both times knows', () => {
    const without = reportOf({ A: report.tables[0]!.rows });
    const inB = row('n', { Omzet: '5' }, '1', { counted: [['B', '1', 'total']] });
    expect(between([siti, inB], [row('a', { ...siti.cells, Alamat: 'Baru' })], without)).toEqual([]);
  });
  it('name exactly the rows that were edited', () => {
    const rows = fc.uniqueArray(fc.record({ uid: fc.nat(50), name: fc.nat(3) }), {
      selector: ({ uid }) => uid,
    });
    const asRow = ({ uid, name }: { uid: number; name: number }) => row(`${uid}`, { Nama: `${name}` });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const expected = [
          ...before.filter(({ uid, name }) => after.find((each) => each.uid === uid)?.name !== name),
          ...after.filter(({ uid }) => !before.some((each) => each.uid === uid)),
        ].map(({ uid }) => `${uid}`);
        const found = between(before.map(asRow), after.map(asRow)).map(({ uid }) => uid);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});

it('tells the numbers of the month that would be others, by the key of their row', () => {
  const now = reportOf({
    A: [line('x', 'Konsultasi usaha', 1), line('z', 'Pustaka', 1), line('y', 'Pelatihan', 1)],
    B: [line('1', 'Produksi', 3)],
  });
  const told = figuresBetween(report, now).map(({ table, label, words, before, after }) => [
    `${table} ${label}, ${words}`,
    before,
    after,
  ]);
  expect(told).toEqual([
    ['A Konsultasi, kolom total', 2, 1],
    ['A Pustaka, kolom total', 0, 1],
  ]);
  expect(figuresBetween(report, reportOf({ A: [] })).at(-1)).toMatchObject({
    label: 'Seluruhnya',
    before: 3,
    after: 0,
  });
  expect(definitionsText(report)).not.toBe(definitionsText(reportOf({ A: [] })));
  expect(definitionsText(report)).toBe(definitionsText(reportOf({ A: [], B: [] })));
});

describe('who did it', () => {
  const change = (more: Partial<FoundChange> = {}): FoundChange => ({
    kind: 'changed',
    uid: 'visit',
    links: ['person'],
    subject: 'baris',
    tables: ['A'],
    cells: [{ title: 'Bidang', before: 'Produksi', after: 'Pemasaran' }],
    ...more,
  });
  const entry = (more: Partial<Entry>): Entry => ({
    at: '2026-11-09T01:00:00.000Z',
    by: 'Nur',
    action: 'Mengubah',
    about: [],
    movesRows: false,
    pairs: [],
    reason: null,
    ...more,
  });
  const own = entry({ about: ['visit'] });
  const renamed = entry({ about: ['field'], pairs: [['Produksi', 'Pemasaran']] });
  const merged = entry({ about: ['person', 'other'], movesRows: true });
  const ofPerson = entry({ about: ['person'], pairs: [['0811', '0812']] });

  it('is told by the row itself, by who wrote its person or a name anew, by a merge, by its person', () => {
    const moved = entry({ about: ['person'], pairs: [['Produksi', 'Pemasaran']] });
    expect(entryFor(change(), [ofPerson, renamed, merged, moved, own])).toBe(own);
    expect(entryFor(change(), [ofPerson, renamed, merged, moved])).toBe(moved);
    expect(entryFor(change(), [ofPerson, merged, renamed])).toBe(renamed);
    expect(entryFor(change(), [ofPerson, merged])).toBe(merged);
    expect(entryFor(change(), [ofPerson])).toBe(ofPerson);
    expect(entryFor(change({ links: [] }), [ofPerson])).toBeUndefined();
  });
  it('is each of two who wrote parts of one row, with what they wrote', () => {
    const name = { title: 'Nama', before: 'Nurani', after: 'Nuraini' };
    const [field] = change().cells;
    const both = change({ cells: [field!, name] });
    expect(partedChanges([both, change()], [merged, renamed])).toEqual([
      change(),
      change({ cells: [name] }),
      change(),
    ]);
    expect(partedChanges([both], [own, merged, renamed])).toEqual([both]);
  });
  it('is not guessed from a code that anybody may have changed', () => {
    const code = change({ links: [], cells: [{ title: 'L/P', before: 'L', after: 'P' }] });
    expect(entryFor(code, [entry({ about: ['somebody'], pairs: [['L', 'P']] })])).toBeUndefined();
  });
  it('is one line for what was done at once, with a reason when all of it has one', () => {
    const marked = ['1', '2', '3'].map((uid, i) => ({
      change: change({
        uid,
        links: i < 2 ? ['person'] : [],
        cells: [{ title: 'Nama', before: 'A', after: `${i}` }],
      }),
      mark: uid,
    }));
    const lines = groupedChanges(marked, [merged], new Map([['1', 'Kartu ganda']]));
    expect(lines.map(({ at, rows, reason }) => [at, rows.length, reason])).toEqual([
      [merged.at, 2, null],
      [null, 1, null],
    ]);
    const both = new Map([
      ['1', 'Kartu ganda'],
      ['2', 'Kartu ganda'],
    ]);
    expect(groupedChanges(marked, [merged], both)[0]!.reason).toBe('Kartu ganda');
    const told = groupedChanges(marked, [{ ...merged, reason: 'Satu orang' }], new Map());
    expect(told[0]!.reason).toBe('Satu orang');
  });

  it('says who did what when, the newest first, and what nobody is told of last', () => {
    const marked = ['1', '2', '3'].map((uid) => ({
      change: change({ uid, links: [], cells: [{ title: 'Nama', before: 'A', after: uid }] }),
      mark: uid,
    }));
    const [early, late] = ['08', '09'].map((day, i) =>
      entry({ at: `2026-11-${day}T01:00:00.000Z`, by: null, action: `Hal ${day}`, about: [`${i + 1}`] }),
    );
    expect(
      groupedChanges(marked, [late!, early!], new Map()).map(({ at, by, action }) => [at, by, action]),
    ).toEqual([
      [late!.at, null, 'Hal 09'],
      [early!.at, null, 'Hal 08'],
      [null, null, null],
    ]);
  });
  it('is told of a table at once where its rows lead to nobody, else of what was done to each', () => {
    const marked = (links: string[]) =>
      ['1', '2'].map((uid) => ({
        change: change({ uid, links, cells: [{ title: 'Nama', before: 'A', after: uid }] }),
        mark: uid,
      }));
    expect(groupedChanges(marked([]), [], new Map()).map(({ rows }) => rows.length)).toEqual([2]);
    expect(groupedChanges(marked(['x']), [], new Map()).map(({ rows }) => rows.length)).toEqual([1, 1]);
  });
  it('is told by a word of three letters, and by one of several that were written', () => {
    const cells = [
      { title: 'Kode', before: 'x', after: 'y' },
      { title: 'Nama', before: 'Ali', after: 'Ani' },
    ];
    const wrote = entry({ about: ['somebody'], pairs: [['Ali', 'Ani']] });
    expect(entryFor(change({ links: [], cells }), [wrote])).toBe(wrote);
    const emptied = entry({ about: ['somebody'], pairs: [['Ali', '']] });
    const now = [{ title: 'Nama', before: 'Ali', after: '' }];
    expect(entryFor(change({ links: [], cells: now }), [emptied])).toBeUndefined();
    const otherwise = entry({ about: ['somebody'], pairs: [['Budi', 'Ani']] });
    expect(entryFor(change({ links: [], cells }), [otherwise])).toBeUndefined();
  });
});

it('asks for the months before it that have something in them', () => {
  const used = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
  const locks = [{ month: '2026-09', skipped: ['2026-07'] }];
  expect(openBefore('2026-11', used, locks)).toEqual(['2026-08', '2026-10']);
  expect(openBefore('2026-08', used, locks)).toEqual([]);
});

it('is broken by one, left open by one, and says what a paper asks', () => {
  expect(stateOf([])).toBe('intact');
  expect(stateOf([{ state: 'intact' }, { state: 'unknown' }])).toBe('unknown');
  expect(stateOf([{ state: 'unknown' }, { state: 'broken' }, { state: 'intact' }])).toBe('broken');
  const paper = { number: 3, fingerprint: 'AAAA' };
  expect(paperWords(paper, 'AAAA')).toMatchObject({ isSame: true });
  expect(paperWords(paper, 'BBBB').words).toContain('BBBB');
  expect(paperWords(paper, null).words).toContain('tidak ada di data ini');
});

it.each([
  [null, null, 2, true, 'Dicatat: belum ada laporan terkunci yang dicetak.'],
  [2, 'AAAA', 2, true, 'Sama dengan kunci nomor 2 di data ini.'],
  [2, 'BBBB', 2, false, 'Kunci nomor 2 di data ini bersidik BBBB, bukan seperti di kertas itu.'],
  [
    2,
    null,
    2,
    false,
    'Kunci nomor 2 tidak ada di data ini: data ini lebih lama daripada kertas itu, atau kuncinya hilang.',
  ],
  [4, 'BBBB', 2, false, 'Kunci nomor 4 di data ini bersidik BBBB, bukan seperti di kertas itu.'],
  [
    3,
    null,
    2,
    false,
    'Data ini berakhir pada kunci nomor 2: kunci nomor 3, yang sudah dicetak, tidak ikut dipulihkan.',
  ],
  [
    5,
    null,
    2,
    false,
    'Data ini berakhir pada kunci nomor 2: kunci nomor 3 sampai 5, yang sudah dicetak, tidak ikut dipulihkan.',
  ],
  [
    1,
    null,
    0,
    false,
    'Data ini tidak punya kunci bulan: kunci nomor 1, yang sudah dicetak, tidak ikut dipulihkan.',
  ],
])('tells of the last paper %s after a restore what is missing', (number, stored, last, isSame, words) => {
  const told = number === null ? null : { number, fingerprint: 'AAAA' };
  expect(lastPaperWords(told, stored, last)).toEqual({ isSame, words });
});

describe('the keyed hashes', () => {
  const files = { pdf: Buffer.from('pdf'), xlsx: Buffer.from('xlsx'), pages: Buffer.from('pages') };
  it('are of every byte, and of the key', () => {
    const [key, other] = [newKey(), newKey()];
    const mac = format.mac(key, 'isi');
    expect(format.mac(key, 'isi')).toEqual(mac);
    expect(format.mac(key, 'isj')).not.toEqual(mac);
    expect(format.mac(other, 'isi')).not.toEqual(mac);
    const filesMac = format.filesMac(key, mac, files);
    for (const name of ['pdf', 'xlsx', 'pages'] as const)
      expect(format.filesMac(key, mac, { ...files, [name]: Buffer.from('x') }), name).not.toEqual(filesMac);
    expect(nameOfKey(key)).not.toBe(nameOfKey(other));
    expect(markOf(key, 'a')).not.toBe(markOf(other, 'a'));
    expect(fingerprintOf(mac)).toMatch(/^([\dA-F]{4} ){5}[\dA-F]{4}$/);
  });
  it('hide rows that open whole or not at all', () => {
    const { key, bytes } = concealed([{ nama: 'Siti' }]);
    expect(Buffer.from(bytes).includes('Siti')).toBe(false);
    expect(revealed(key, bytes)).toEqual([{ nama: 'Siti' }]);
    const changed = Uint8Array.from(bytes);
    changed[bytes.length - 1]! ^= 1;
    expect(() => revealed(key, changed)).toThrow('authenticate');
    expect(() => revealed(newKey(), bytes)).toThrow('authenticate');
  });
});
