import { describe, expect, it } from 'vitest';
import type { ServiceField, StaffMember } from '#contract/office.ts';
import {
  type Attended,
  fieldSignatories,
  nothingDone,
  planCards,
  type PlannedProgram,
  progressForms,
  progressTotal,
  recapOf,
  type ScaleFacts,
  scaleTold,
  workOf,
} from './rules.ts';

const serviceField = (uid: string, isActive = true): ServiceField => ({
  uid,
  letter: uid,
  name: `Bidang ${uid}`,
  shortName: uid,
  color: 'bidangA',
  position: 1,
  isActive,
});
const consultant = (name: string, fieldUid: string, change: Partial<StaffMember> = {}): StaffMember => ({
  uid: name,
  name,
  role: 'consultant',
  fieldUid,
  deskUid: null,
  isActive: true,
  ...change,
});

describe('who signs for a field', () => {
  const fields = [serviceField('A'), serviceField('B'), serviceField('C', false)];
  const named = (staff: StaffMember[], here?: Record<string, string[]>) =>
    fieldSignatories(
      fields,
      staff,
      new Map(Object.entries(here ?? {}).map(([uid, names]) => [uid, new Set(names)])),
    ).map(({ name }) => name);
  it.each([
    ['the only consultant of it', [consultant('Rina', 'A')], undefined, ['Rina', '']],
    ['nobody where there are two', [consultant('Rina', 'A'), consultant('Maya', 'A')], undefined, ['', '']],
    ['whoever is responsible on this paper', [consultant('Rina', 'A')], { A: ['Maya'] }, ['Maya', '']],
    ['nobody where two are responsible', [consultant('Rina', 'A')], { A: ['Maya', 'Dedi'] }, ['', '']],
    ['not who has left', [consultant('Rina', 'B', { isActive: false })], undefined, ['', '']],
    ['not a manager', [consultant('Rina', 'B', { role: 'manager' })], undefined, ['', '']],
  ] as const)('is %s', (_, staff, here, expected) =>
    expect(
      named([...staff], here && Object.fromEntries(Object.entries(here).map(([k, v]) => [k, [...v]]))),
    ).toEqual(expected),
  );
});

const fieldOf = (uid: string): Attended['field'] => ({
  uid,
  letter: uid,
  name: uid === 'A' ? 'Kelembagaan' : `Bidang ${uid}`,
  shortName: uid,
  color: 'bidangA',
});
const attendance: Attended = {
  sessionId: 1,
  staffId: 1,
  consultant: 'Rina',
  menteeId: 1,
  clientName: 'Keripik Siti',
  ownerName: 'Siti',
  programId: 1,
  field: fieldOf('A'),
  heldIn: 'Kelembagaan',
  title: 'Merek',
  problem: 'Belum terdaftar',
  localDate: '2026-11-02',
  material: 'Berkas',
  followUp: '',
  counts: true,
};

describe('the work of consultants', () => {
  const attended = (change: Partial<Attended>): Attended => ({ ...attendance, ...change });

  it('stands by consultant, client and programme, with what was agreed last', () => {
    const works = workOf([
      attended({ followUp: 'Bawa contoh' }),
      attended({ localDate: '2026-11-09', followUp: 'Bayar biaya' }),
      attended({ localDate: '2026-11-16' }),
      attended({ programId: null, title: '', problem: '', localDate: '2026-11-20' }),
      attended({ menteeId: 2, clientName: 'Batik Ani' }),
      attended({ staffId: 2, consultant: 'Maya', heldIn: 'Produksi' }),
    ]);
    expect(
      works.map(({ consultant: name, clients }) => [name, clients.map((client) => client.name)]),
    ).toEqual([
      ['Rina', ['Keripik Siti', 'Batik Ani']],
      ['Maya', ['Keripik Siti']],
    ]);
    const [merek, beside] = works[0]!.clients[0]!.programs;
    expect(merek).toMatchObject({ title: 'Merek', next: 'Bayar biaya' });
    expect(merek!.sessions.map(({ localDate }) => localDate.slice(8))).toEqual(['02', '09', '16']);
    expect(beside).toMatchObject({ field: 'Kelembagaan', title: '', next: '' });
  });

  it('leaves out what does not count, and says how often', () => {
    const [work] = workOf([attended({}), attended({ menteeId: 2, counts: false, heldIn: 'Produksi' })]);
    expect(work).toMatchObject({ uncounted: 1, heldIn: ['Kelembagaan', 'Produksi'] });
    expect(work!.clients).toHaveLength(1);
  });
});

describe('the scale of a year', () => {
  const facts: ScaleFacts = {
    legalForm: 'perorangan',
    capital: null,
    scale: 'menengah',
    scaleBasis: 'sales',
    salesOnCard: 1_000_000,
    salesKnown: null,
  };
  it.each<[string, Partial<ScaleFacts>, string]>([
    ['is what the office decided', { scaleBasis: 'override' }, 'menengah'],
    ['is that of the sales on the card then', {}, 'mikro'],
    ['is that of the sales of the year before those', { salesKnown: 3_000_000_000 }, 'kecil'],
    ['is not known without any', { salesOnCard: null }, 'belum_didata'],
  ])('%s', (_, change, scale) => expect(scaleTold({ ...facts, ...change })).toBe(scale));
});

describe('what is planned for clients', () => {
  const planned = (change: Partial<PlannedProgram> & { in?: string } = {}): PlannedProgram => ({
    menteeId: 1,
    clientName: 'Keripik Siti',
    field: fieldOf(change.in ?? 'A'),
    consultant: 'Rina',
    problem: '',
    title: 'Merek',
    target: '',
    goal: null,
    unit: '',
    ...change,
  });

  it('stands on a card for each, by field', () => {
    const cards = planCards([
      planned(),
      planned({ title: 'Izin' }),
      planned({ in: 'B', title: 'Kemasan' }),
      planned({ menteeId: 2, clientName: 'Batik Ani' }),
    ]);
    expect(
      cards.map(({ name, fields }) => [
        name,
        fields.map(({ field, programs }) => [field.uid, programs.map(({ title }) => title)]),
      ]),
    ).toEqual([
      [
        'Keripik Siti',
        [
          ['A', ['Merek', 'Izin']],
          ['B', ['Kemasan']],
        ],
      ],
      ['Batik Ani', [['A', ['Merek']]]],
    ]);
  });

  it('is counted beside the sessions by client and field, by name; a session of two counts once in all', () => {
    const session = (change: Partial<Attended>) => ({ ...attendance, ...change });
    const recap = recapOf(
      [
        planned(),
        planned({ title: 'Izin' }),
        planned({ in: 'B' }),
        planned({ menteeId: 2, clientName: 'Batik Ani' }),
      ],
      [
        session({ sessionId: 1 }),
        session({ sessionId: 1, menteeId: 2, clientName: 'Batik Ani' }),
        session({ sessionId: 2, field: fieldOf('B') }),
        session({ sessionId: 3, counts: false }),
        session({ sessionId: 4, menteeId: 3, clientName: 'Ceria' }),
      ],
      [{ uid: 'A' }, { uid: 'B' }],
    );
    expect(recap).toEqual({
      rows: [
        { name: 'Batik Ani', planned: [1, 0], held: [1, 0] },
        { name: 'Ceria', planned: [0, 0], held: [1, 0] },
        { name: 'Keripik Siti', planned: [2, 1], held: [1, 1] },
      ],
      sessions: 3,
    });
  });
});

it('adds up how much consultants have on each form', () => {
  const row = { name: 'Rina', field: 'A', '7A': 1, '7B': 2, '7C': 3, '7D': 4, '7E': 5, '7F': 6 };
  expect(progressTotal([row, { ...row, name: 'Maya' }])).toEqual({
    name: 'Jumlah',
    field: '',
    '7A': 2,
    '7B': 4,
    '7C': 6,
    '7D': 8,
    '7E': 10,
    '7F': 12,
  });
  expect(progressForms).toEqual(['7A', '7B', '7C', '7D', '7E', '7F']);
});

it('has an empty form for a consultant without work, and one for nobody', () => {
  const empty = { heldIn: [], uncounted: 0, clients: [] };
  expect(nothingDone('Rina')).toEqual([{ consultant: 'Rina', ...empty }]);
  expect(nothingDone(null)).toEqual([{ consultant: '', ...empty }]);
});
