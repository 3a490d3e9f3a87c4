import { describe, expect, it } from 'vitest';
import type { ServiceField, StaffMember } from '#contract/office.ts';
import { type Attended, fieldSignatories, workOf } from './rules.ts';

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

describe('the work of consultants', () => {
  const attended = (change: Partial<Attended>): Attended => ({
    sessionId: 1,
    staffId: 1,
    consultant: 'Rina',
    menteeId: 1,
    clientName: 'Keripik Siti',
    ownerName: 'Siti',
    programId: 1,
    field: { uid: 'A', letter: 'A', name: 'Kelembagaan', shortName: 'Kelembagaan', color: 'bidangA' },
    heldIn: 'Kelembagaan',
    title: 'Merek',
    problem: 'Belum terdaftar',
    localDate: '2026-11-02',
    material: 'Berkas',
    followUp: '',
    counts: true,
    ...change,
  });

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
